package export

import (
	"context"
	"errors"
	"fmt"
	"image"
	"io"

	"quoteline/timeline/raster"
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
	return b.write(ctx, w, b.padded(parts))
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
	parts = b.padded(parts)
	x := Extent{Width: b.width, Height: b.height(parts), Pages: 1}
	if !whole {
		x.About = true
		x.Height = pixels(b.reckon(), o.Scale)
		x.Pages = max(2, (x.Height+b.pageTall-1)/b.pageTall)
	}
	img, err := b.preview(ctx, parts, min(o.Scale, 0.5), rows)
	return x, img, err
}

// write writes parts as one picture.
func (b *book) write(ctx context.Context, w io.Writer, parts []part) error {
	height := b.height(parts)
	out, err := raster.NewPNG(w, b.width, height)
	if err != nil {
		return err
	}
	if err := b.paint(ctx, parts, height, out); err != nil {
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
		b.p.Paint(at, part.make(b.st), scale)
		if y += h; ctx.Err() != nil {
			return nil, ctx.Err()
		}
	}
	return img, nil
}

// paint paints parts band by band, each encoded while the next is painted.
func (b *book) paint(ctx context.Context, parts []part, height int, out *raster.PNG) error {
	const band = 256
	width, scale := b.width, b.o.Scale
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
		s := part.make(b.st)
		rows := min(pixels(part.h, scale), left)
		for y := 0; y < rows && err == nil; y += band {
			r := image.Rect(0, y, width, min(y+band, rows))
			img := &image.RGBA{Pix: (<-free)[:4*width*r.Dy()], Stride: 4 * width, Rect: r}
			b.p.Paint(img, s, scale)
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
