package app

import (
	"context"
	"encoding/json"
	"io"
	"time"

	"fyne.io/fyne/v2"

	"quoteline/timeline"
	"quoteline/timeline/layout"
)

// Options are what the window is given by main.
type Options struct {
	Files   []string // to be imported once the window stands
	Version string
	// Now is the clock that ages are counted from. Nil is the computer's.
	Now func() time.Time
	// Open reads a file and Extract finds its events.
	Open    func(ctx context.Context, path string) (*timeline.Document, error)
	Extract func(ctx context.Context, d *timeline.Document) (*timeline.Extraction, error)
	// Samples returns the bundled documents.
	Samples func() ([]timeline.Document, error)
	// NewTimeline makes the timeline and the strip under it.
	NewTimeline func() (Timeline, fyne.CanvasObject, error)
	// Export writes a picture as PNG. Size tells its size without writing it.
	Export func(ctx context.Context, w io.Writer, p Picture) error
	Size   func(p Picture) (width, height int, err error)
}

// Timeline is the timeline as the window uses it.
type Timeline interface {
	fyne.CanvasObject
	SetItems(items []layout.Item)
	SetFold(fold bool)
	SetMatches(matches map[timeline.EventID]bool)
	// Select marks an event and brings it into view, without a callback.
	Select(id timeline.EventID)
	Fit()
	ZoomIn()
	ZoomOut()
	// ViewJSON and SetViewJSON keep what part is shown for the next start.
	ViewJSON() json.RawMessage
	SetViewJSON(v json.RawMessage)
	// View is what part is shown, in a window of so many pixels.
	View() (v layout.View, width, height float64)
	OnSelected(f func(timeline.EventID))
}

// Picture is what to export.
type Picture struct {
	Items     []layout.Item
	Events    []timeline.Event
	Documents []timeline.Document
	Fold      bool
	Title     string
	Width     int     // logical pixels
	Scale     float64 // pixels a logical pixel
	Dark      bool
	Quotes    bool // numbered source quotes under the picture
	Legend    bool
	Current   bool // only what View shows; the whole timeline otherwise
	View      layout.View
	ViewWidth float64 // in logical pixels
}
