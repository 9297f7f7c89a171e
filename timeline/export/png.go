package export

import (
	"context"
	"errors"
	"fmt"
	"image"
	"image/color"
	"io"
	"math"

	"quoteline/timeline"
	"quoteline/timeline/layout"
	"quoteline/timeline/raster"
	"quoteline/timeline/scene"
	"quoteline/timeline/when"
)

// Input is what a picture shows: events in reading order and their documents.
type Input struct {
	Title     string
	Events    []timeline.Event
	Documents []timeline.Document
}

// Options say how a picture looks. The zero value is the whole timeline, light,
// 1600 logical pixels wide, two pixels to each.
type Options struct {
	Width  int     // in logical pixels; 1600 where 0
	Scale  float64 // pixels to a logical pixel; 2 where 0
	Dark   bool
	Unfold bool         // one linear scale of time, without folded stretches
	View   *layout.View // what part to show; nil is all of it
	Quotes bool         // the numbered source quotes under the picture
	Legend bool         // explain the marks under the picture
	// Fonts are the regular and the bold font; the Go fonts where nil.
	Fonts [2][]byte
	// ViewWidth is the width in logical pixels that View was made for.
	ViewWidth float64
}

// ErrTooLarge says that a picture would be larger than programs can open.
var ErrTooLarge = errors.New("the picture would be too large")

const (
	maxSide   = 32_767
	maxHeight = 1_000_000 // what common readers of PNG take at most
	maxPixels = 2_000_000_000
	minWidth  = 480
	margin    = 28.0
)

// Load reads what a picture needs from a store.
func Load(ctx context.Context, store timeline.Store) (Input, error) {
	events, err := store.Events(ctx)
	if err != nil {
		return Input{}, fmt.Errorf("export: %w", err)
	}
	docs, err := store.Documents(ctx)
	if err != nil {
		return Input{}, fmt.Errorf("export: %w", err)
	}
	return Input{Title: Title(docs), Events: events, Documents: docs}, nil
}

// Title is what a timeline of these documents is called.
func Title(docs []timeline.Document) string {
	if len(docs) == 1 {
		return docs[0].Title
	}
	return fmt.Sprintf("Timeline of %d documents", len(docs))
}

// PNG writes a timeline as a picture. The same input gives the same bytes. It is
// laid out part by part and painted band by band, so that a tall one needs little
// memory.
func PNG(ctx context.Context, w io.Writer, in Input, o Options) error {
	p, parts, err := compose(in, &o)
	if err != nil {
		return err
	}
	width, height, err := size(parts, &o)
	if err != nil {
		return err
	}
	out, err := raster.NewPNG(w, width, height)
	if err != nil {
		return err
	}
	if err := paint(ctx, p, parts, width, height, o.Scale, out); err != nil {
		return err
	}
	return out.Close()
}

// paint paints parts band by band, each encoded while the next is painted.
func paint(ctx context.Context, p *raster.Painter, parts []part, width, height int, scale float64, out *raster.PNG) error {
	const band = 256
	free, done := make(chan []uint8, 2), make(chan *image.RGBA)
	for range cap(free) {
		free <- make([]uint8, 4*width*min(band, height))
	}
	failed := make(chan error, 1)
	go func() {
		var err error
		for img := range done {
			if err == nil {
				err = out.Write(img)
			}
			free <- img.Pix[:cap(img.Pix)]
		}
		failed <- err
	}()
	left := height
	var err error
	for _, part := range parts {
		s := part.make()
		rows := min(pixels(part.h, scale), left)
		for y := 0; y < rows && err == nil; y += band {
			r := image.Rect(0, y, width, min(y+band, rows))
			img := &image.RGBA{Pix: (<-free)[:4*width*r.Dy()], Stride: 4 * width, Rect: r}
			p.Paint(img, s, scale)
			done <- img
			err = ctx.Err()
		}
		left -= rows
	}
	close(done)
	if werr := <-failed; werr != nil {
		return werr
	}
	return err
}

// Size returns the size in pixels that PNG would write.
func Size(in Input, o Options) (width, height int, err error) {
	_, parts, err := compose(in, &o)
	if err != nil {
		return 0, 0, err
	}
	return size(parts, &o)
}

func pixels(v, scale float64) int { return int(math.Ceil(v * scale)) }

func size(parts []part, o *Options) (width, height int, err error) {
	width = pixels(float64(o.Width), o.Scale)
	for _, p := range parts {
		height += pixels(p.h, o.Scale)
	}
	if width > maxSide || height > maxHeight || width*height > maxPixels {
		return width, height, fmt.Errorf("%w: %d by %d pixels; lower the scale or the width, leave the quotes out, or export the current view", ErrTooLarge, width, height)
	}
	return width, height, nil
}

// compose lays out all parts of the picture, from top to bottom.
func compose(in Input, o *Options) (*raster.Painter, []part, error) {
	if o.Width == 0 {
		o.Width = 1600
	}
	if o.Scale == 0 {
		o.Scale = 2
	}
	if o.Width < minWidth || o.Width > maxSide {
		return nil, nil, fmt.Errorf("export: a width of %d is not possible; take one from %d to %d", o.Width, minWidth, maxSide)
	}
	if !(o.Scale >= 0.1 && o.Scale <= 8) {
		return nil, nil, fmt.Errorf("export: a scale of %v is not possible; take one from 0.1 to 8", o.Scale)
	}
	p, err := raster.New(o.Fonts[0], o.Fonts[1])
	if err != nil {
		return nil, nil, fmt.Errorf("export: %w", err)
	}
	st := scene.Light()
	if o.Dark {
		st = scene.Dark()
	}
	items := make([]layout.Item, len(in.Events))
	for i := range in.Events {
		items[i] = layout.NewItem(&in.Events[i], i+1)
	}
	w := float64(o.Width)
	t := &timelineParts{items: items, fold: !o.Unfold, engine: layout.New(p), st: st, w: w, shown: map[timeline.EventID]bool{}}
	if o.View != nil {
		view := *o.View
		if o.ViewWidth > 0 { // what was seen, however wide the picture is
			view.Scale *= w / o.ViewWidth
		}
		err = t.view(layout.NewAxis(items, t.fold), view)
	} else {
		err = t.whole(o.Scale)
	}
	if err != nil {
		return nil, nil, err
	}
	parts := append([]part{fixed(heading(p, &in, st, w))}, t.parts...)
	if o.Legend {
		l := scene.Legend(st, p, w)
		l.Background = st.Background
		parts = append(parts, fixed(l))
	}
	if o.Quotes {
		for _, s := range footnotes(p, &in, t.shown, st, w) {
			parts = append(parts, fixed(s))
		}
	}
	return p, parts, nil
}

// heading is the title and what the timeline is made of.
func heading(p *raster.Painter, in *Input, st scene.Style, w float64) *scene.Scene {
	s := &scene.Scene{W: w, Background: st.Background}
	c := column{p: p, s: s, x: margin, y: margin, w: w - 2*margin}
	c.paragraph(in.Title, 22, true, st.Text)
	c.y += 2
	c.paragraph(summary(in), 12.5, false, st.Muted)
	s.H = c.y + 10
	return s
}

// summary says what the picture holds: the span, the events, the documents.
func summary(in *Input) string {
	n := len(in.Events)
	s := fmt.Sprintf("%d events from %d documents", n, len(in.Documents))
	if len(in.Documents) == 1 {
		s = fmt.Sprintf("%d events from one document", n)
		if d := in.Documents[0].Published; !d.Date.IsZero() {
			s += ", dated " + d.Date.Human()
			if d.Found != "" {
				s += " (" + d.Found + ")"
			}
		}
	}
	if first, last := extent(in.Events); first != "" {
		s += " · " + first
		if last != first {
			s += " to " + last
		}
	}
	return s
}

// extent returns the first and the last date named, as people write them.
func extent(events []timeline.Event) (first, last string) {
	var a, b timeline.Event
	for _, e := range events {
		if e.When.IsZero() {
			continue
		}
		x, y := e.When.Bounds()
		if x != "" && (first == "" || e.When.From < a.When.From) {
			first, a = x, e
		}
		if y != "" && (last == "" || e.When.To > b.When.To) {
			last, b = y, e
		}
	}
	if first == "" || last == "" {
		return "", ""
	}
	return ends(a.When, true), ends(b.When, false)
}

// ends is the first or the last day of a date; a whole unit speaks for itself.
func ends(d when.Date, first bool) string {
	switch {
	case d.Form == when.Unit:
		return layout.ShortDate(d)
	case first:
		return layout.ShortDate(when.DayOf(d.From))
	}
	return layout.ShortDate(when.DayOf(d.To - 1))
}

// colour is short for the type of colours.
type colour = color.NRGBA
