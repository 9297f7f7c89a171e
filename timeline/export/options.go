package export

import (
	"fmt"

	"quoteline/timeline/layout"
	"quoteline/timeline/when"
)

// Options say how a picture looks. The zero value is the whole timeline, light,
// 1600 logical pixels wide, two pixels to each.
type Options struct {
	Width  int     // in logical pixels; 1600 where 0
	Scale  float64 // pixels to a logical pixel; 2 where 0
	Dark   bool
	Unfold bool         // one linear scale of time, without folded stretches
	View   *layout.View // what part to show; nil is all of it
	// Overview shows all of time on one page: what has no room is counted.
	Overview bool
	Quotes   bool // the numbered source quotes under the picture
	Legend   bool // explain the marks under the picture
	// Pages cuts what is taller than some programs open into pages, even where one file
	// can hold it.
	Pages bool
	// Height is that of every page in logical pixels, whatever it holds: what does not
	// fit goes on on the next, and an overview fills one. 0 is as tall as it needs.
	Height int
	// Calendar says how the axis names time; Now draws the line of today, 0 none.
	Calendar layout.Calendar
	Now      when.Instant
	// Fonts are the regular and the bold font; the Go fonts where nil.
	Fonts [2][]byte
	// ViewWidth and ViewHeight are the size in logical pixels that View was made for;
	// 0 is that of the picture.
	ViewWidth, ViewHeight float64

	// Speech is the language of the picture.
	Speech Speech

	// Progress, where it is not nil, is told how many of some steps are done.
	Progress func(done, all int)

	most int // how tall one picture can be, for tests; maxHeight where 0
}

const (
	minWidth  = 480
	maxWidth  = 32_767
	minHeight = 320
	margin    = 28.0
)

// check fills in what was left out and refuses what cannot be.
func (o *Options) check() error {
	if o.Width == 0 {
		o.Width = 1600
	}
	if o.Scale == 0 {
		o.Scale = 2
	}
	if o.Width < minWidth || o.Width > maxWidth {
		return fmt.Errorf("export: a width of %d is not possible; take one from %d to %d", o.Width, minWidth, maxWidth)
	}
	if o.Height != 0 && (o.Height < minHeight || o.Height > maxWidth) {
		return fmt.Errorf("export: a page height of %d is not possible; take one from %d to %d", o.Height, minHeight, maxWidth)
	}
	if !(o.Scale >= 0.1 && o.Scale <= 8) {
		return fmt.Errorf("export: a scale of %v is not possible; take one from 0.1 to 8", o.Scale)
	}
	return nil
}
