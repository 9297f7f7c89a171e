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
)

// ErrTooLarge says that a picture would be larger than programs can open.
var ErrTooLarge = errors.New("the picture would be too large")

// Readers of PNG take a million rows at most (libpng's limit), and few take more than
// two gigapixels. A page is no taller than Photoshop and Firefox open.
const (
	maxSide   = 32_767
	maxHeight = 1_000_000
	maxPixels = 2_000_000_000
	pageTall  = 30_000
)

// PNG writes a timeline as one picture. The same input gives the same bytes. It is
// laid out part by part and painted band by band, so that a tall one needs little
// memory. Where one picture cannot hold it the error is ErrTooLarge: Pictures writes
// it then.
func PNG(ctx context.Context, w io.Writer, in Input, o Options) error {
	b, err := newBook(&in, &o)
	if err != nil {
		return err
	}
	parts, whole, err := b.gather(ctx, b.fits)
	if err != nil {
		return err
	}
	if !whole {
		return fmt.Errorf("%w for one file; lower the scale or the width, leave the quotes out, or export an overview or the current view", ErrTooLarge)
	}
	return b.write(ctx, w, parts)
}

// Extent is the size of what Pictures would write.
type Extent struct {
	Width, Height int // in pixels; of all pages, one under another
	Pages         int
	About         bool // there are more than one: Height and Pages are reckoned, not known
}

// Size returns the size of what Pictures would write, and how its beginning looks: at
// most so many rows, a pixel or less to two logical pixels.
func Size(ctx context.Context, in Input, o Options, rows int) (Extent, *image.RGBA, error) {
	b, err := newBook(&in, &o)
	if err != nil {
		return Extent{}, nil, err
	}
	parts, whole, err := b.gather(ctx, b.fits)
	if err != nil {
		return Extent{}, nil, err
	}
	x := Extent{Width: b.width, Height: b.height(parts), Pages: 1}
	if !whole {
		x.About = true
		x.Height = pixels(b.reckon(), o.Scale)
		x.Pages = max(2, (x.Height+b.pageTall-1)/b.pageTall)
	}
	img, err := b.preview(ctx, parts, min(o.Scale, 0.5), rows)
	return x, img, err
}

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
	if o.Dark {
		b.st = scene.Dark()
	}
	b.width = pixels(b.w, o.Scale)
	if b.width > maxSide {
		return nil, fmt.Errorf("%w: %d pixels wide; lower the scale or the width", ErrTooLarge, b.width)
	}
	b.strips = &strips{in: in, o: o, engine: layout.New(p), st: b.st, w: b.w, shown: timeline.NewSet(in.Events.Len())}
	return b, nil
}

// parts lays out the picture from top to bottom and hands its parts to emit.
func (b *book) parts(ctx context.Context, emit func(part) error) error {
	if err := emit(fixed(b.heading())); err != nil {
		return err
	}
	b.strips.emit = func(p part) error {
		b.tall.strips += p.h
		return emit(p)
	}
	if err := b.strips.all(ctx); err != nil {
		return err
	}
	if b.o.Legend {
		l := scene.Legend(b.st, b.p, b.w, b.in.Colours, b.in.Events.Own)
		l.Background = b.st.Background
		if err := emit(fixed(l)); err != nil {
			return err
		}
	}
	if b.o.Quotes {
		return b.footnotes(ctx, func(s *scene.Scene) error {
			b.tall.notes += s.H
			return emit(fixed(s))
		})
	}
	return nil
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

func pixels(v, scale float64) int { return int(math.Ceil(v * scale)) }

// write writes parts as one picture.
func (b *book) write(ctx context.Context, w io.Writer, parts []part) error {
	height := b.height(parts)
	out, err := raster.NewPNG(w, b.width, height)
	if err != nil {
		return err
	}
	if err := paint(ctx, b.p, parts, b.width, height, b.o.Scale, out); err != nil {
		return err
	}
	return out.Close()
}

// preview paints the first rows of parts at a scale.
func (b *book) preview(ctx context.Context, parts []part, scale float64, rows int) (*image.RGBA, error) {
	height := 0
	for _, p := range parts {
		height += pixels(p.h, scale)
	}
	height = min(height, rows)
	img := image.NewRGBA(image.Rect(0, 0, pixels(b.w, scale), height))
	y := 0
	for _, part := range parts {
		h := min(pixels(part.h, scale), height-y)
		if h <= 0 {
			break
		}
		at := &image.RGBA{Pix: img.Pix[y*img.Stride:], Stride: img.Stride, Rect: image.Rect(0, 0, img.Rect.Dx(), h)}
		b.p.Paint(at, part.make(), scale)
		if y += h; ctx.Err() != nil {
			return nil, ctx.Err()
		}
	}
	return img, nil
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

// heading is the title and what the timeline is made of.
func (b *book) heading() *scene.Scene {
	s := &scene.Scene{W: b.w, Background: b.st.Background}
	c := column{p: b.p, s: s, x: margin, y: margin, w: b.w - 2*margin}
	c.paragraph(b.in.Title, 22, true, b.st.Text)
	c.y += 2
	c.paragraph(summary(b.in), 12.5, false, b.st.Muted)
	s.H = c.y + 10
	return s
}

// colour is short for the type of colours.
type colour = color.NRGBA
