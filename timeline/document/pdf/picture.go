package pdf

import (
	"context"
	"fmt"
	"image"
	"image/draw"
	"time"

	"github.com/klippa-app/go-pdfium/enums"
	"github.com/klippa-app/go-pdfium/requests"

	"quoteline/timeline/document/format"
)

// maxPixels is how large a picture of a page can be.
const maxPixels = 24_000_000

// maxTime is how long it may take to draw a page, or to find words.
const maxTime = time.Minute

// Page draws a page, from 1, width pixels wide, or less where it would be too high for
// that. What a reader has written on it (annotations) is drawn too.
func Page(ctx context.Context, data []byte, page, width int) (*image.RGBA, error) {
	const widest = 6000
	width = min(max(width, 16), widest)
	if err := Start(ctx); err != nil {
		return nil, err
	}
	ctx, cancel := context.WithTimeout(ctx, maxTime)
	defer cancel()
	f, err := open(ctx, data)
	if err != nil {
		return nil, err
	}
	defer f.close()
	r, err := f.in.RenderPageInPixels(&requests.RenderPageInPixels{
		Page: f.page(page - 1), Width: width, Height: maxPixels / width, RenderFlags: enums.FPDF_RENDER_FLAG_ANNOT,
	})
	if ctx.Err() != nil {
		return nil, ctx.Err()
	}
	if err != nil {
		return nil, fmt.Errorf("%w: page %d cannot be drawn (%s)", format.ErrDamaged, page, format.Line(err.Error(), 100))
	}
	defer r.Cleanup()
	from := r.Result.RenderedImage
	img := image.NewRGBA(image.Rectangle{Max: from.Bounds().Size()}) // from is the sandbox's memory
	draw.Draw(img, img.Rect, from, from.Bounds().Min, draw.Src)
	return img, nil
}
