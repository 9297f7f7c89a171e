package export

import (
	"context"
	"errors"
	"fmt"
	"image/color"
	"math"

	"quoteline/timeline"
	"quoteline/timeline/layout"
	"quoteline/timeline/raster"
	"quoteline/timeline/scene"
)

// book makes the parts of a picture.
type book struct {
	in     *Input
	o      *Options
	p      *raster.Painter
	st     scene.Style
	w      float64
	width  int // in pixels
	strips *strips
	noted  int                             // events with their quotes so far
	tall   struct{ strips, notes float64 } // so far, in logical pixels

	maxHeight, pageTall int // in pixels
}

func newBook(in *Input, o *Options) (*book, error) {
	if err := o.check(); err != nil {
		return nil, err
	}
	p, err := raster.New(o.Fonts[0], o.Fonts[1])
	if err != nil {
		return nil, fmt.Errorf("export: %w", err)
	}
	b := &book{in: in, o: o, p: p, st: scene.Light(), w: float64(o.Width), maxHeight: maxHeight, pageTall: pageTall}
	if o.most > 0 {
		b.maxHeight, b.pageTall = o.most, o.most/4
	}
	if o.Pages {
		b.maxHeight = b.pageTall
	}
	if o.Height > 0 {
		b.pageTall = pixels(float64(o.Height), o.Scale)
		b.maxHeight = b.pageTall
	}
	if o.Dark {
		b.st = scene.Dark()
	}
	b.width = pixels(b.w, o.Scale)
	engine := layout.New(p)
	engine.Say = o.Speech.Say
	if b.width > maxSide {
		return nil, fmt.Errorf("%w: %d pixels wide; lower the scale or the width", ErrTooLarge, b.width)
	}
	b.strips = &strips{in: in, o: o, engine: engine, w: b.w, tallest: partTall, tall: stripTall, shown: timeline.NewSet(in.Events.Len())}
	return b, nil
}

// parts lays out the picture from top to bottom and hands its parts to emit.
func (b *book) parts(ctx context.Context, emit func(part) error) error {
	head := b.heading()
	b.fit(head.H, b.legend(b.st).H)
	if err := emit(fixed(head)); err != nil {
		return err
	}
	if err := b.drawing(ctx, emit); err != nil {
		return err
	}
	if b.o.Quotes {
		return b.footnotes(ctx, func(s *scene.Scene) error {
			b.tall.notes += s.H
			b.tell()
			return emit(fixed(s))
		})
	}
	return nil
}

// drawing hands over the timeline itself, and what its marks mean.
func (b *book) drawing(ctx context.Context, emit func(part) error) error {
	b.strips.emit = func(p part) error {
		b.tall.strips += p.h
		b.tell()
		return emit(p)
	}
	if err := b.strips.all(ctx); err != nil {
		return err
	}
	if legend := b.legend(b.st); legend.H > 0 {
		return emit(part{legend.H, b.legend})
	}
	return nil
}

// fit makes what goes on pages of one height fit there, below a heading.
func (b *book) fit(head, legend float64) {
	if b.o.Height == 0 {
		return
	}
	const least = 160 // what is taller than a page is cut
	tall := max(b.below(max(head, b.runningHead(2).H)), least)
	b.strips.tallest, b.strips.tall = tall, tall
	b.strips.room = max(b.below(head, legend), least)
}

// below is what a page of one height has room for beside some parts, to whole pixels.
func (b *book) below(parts ...float64) float64 {
	rows := b.pageTall
	for _, h := range parts {
		rows -= pixels(h, b.o.Scale)
	}
	return float64(rows) / b.o.Scale
}

// legend explains the marks; it is nothing where it is not asked for.
func (b *book) legend(st scene.Style) *scene.Scene {
	if !b.o.Legend {
		return &scene.Scene{}
	}
	l := scene.LegendIn(b.o.Speech.mark, st, b.p, b.w, b.in.Colours, b.in.Events.Own)
	l.Background = st.Background
	return l
}

// tell says how far it is.
func (b *book) tell() {
	if b.o.Progress == nil {
		return
	}
	n := b.in.Events.Len()
	done, all := b.strips.laid, n
	if b.o.Quotes {
		done, all = done+b.noted, all+n
	}
	b.o.Progress(done, all)
}

var errFull = errors.New("full")

// gather collects the parts while they fit; whole is false where not all did.
func (b *book) gather(ctx context.Context, fits func(height int) bool) (parts []part, whole bool, err error) {
	h := 0
	err = b.parts(ctx, func(p part) error {
		if h += pixels(p.h, b.o.Scale); !fits(h) {
			return errFull
		}
		parts = append(parts, p)
		return nil
	})
	if errors.Is(err, errFull) {
		return parts, false, nil
	}
	return parts, true, err
}

// fits reports whether one picture can be so tall.
func (b *book) fits(height int) bool { return height <= b.maxHeight && height*b.width <= maxPixels }

// reckon is how tall all will be, in logical pixels, by what there is of it.
func (b *book) reckon() float64 {
	const aNote = 130 // and its events' quotes, where none are known yet
	all := float64(b.in.Events.Len())
	h := b.tall.strips * max(1, all/float64(max(b.strips.laid, 1)))
	switch {
	case b.o.Quotes && b.noted > 0:
		h += b.tall.notes * max(1, all/float64(b.noted))
	case b.o.Quotes:
		h += all * aNote * min(1, 1100/b.w)
	}
	return h
}

func (b *book) height(parts []part) (h int) {
	for _, p := range parts {
		h += pixels(p.h, b.o.Scale)
	}
	return h
}

// pixels is how many whole ones a length takes.
func pixels(v, scale float64) int { return int(math.Ceil(v*scale - 1e-6)) }

// heading is the title and what the timeline is made of.
func (b *book) heading() *scene.Scene {
	s := &scene.Scene{W: b.w, Background: b.st.Background}
	c := column{p: b.p, s: s, x: margin, y: margin, w: b.w - 2*margin}
	c.paragraph(b.in.Title, 22, true, b.st.Text)
	c.y += 2
	c.paragraph(summary(b.in, &b.o.Speech), 12.5, false, b.st.Muted)
	s.H = c.y + 10
	return s
}

// colour is short for the type of colours.
type colour = color.NRGBA
