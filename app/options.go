package app

import (
	"context"
	"time"

	"quoteline/timeline"
)

// Options are what the window is given by main.
type Options struct {
	Files   []string // to be imported once the window stands
	Version string
	// Now is the clock that ages are counted from. Nil is the computer's.
	Now func() time.Time
	// Extract finds the events of a document.
	Extract func(ctx context.Context, d *timeline.Document) (*timeline.Extraction, error)
	// Samples returns the bundled documents.
	Samples func() ([]timeline.Document, error)

	// Warning is what the user has to know of the store, or "".
	Warning string
	// Backup makes the backup of the day, once the window stands, and returns its name,
	// or "" where there was no need of one. Nil for none.
	Backup func(ctx context.Context) (string, error)

	post func(func()) // runs a function on the interface's goroutine; nil is fyne.Do
}
