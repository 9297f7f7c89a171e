// Package raster paints a scene into pixels and writes pixels as PNG. The window
// and the exported picture are painted by the same code, so what is seen is
// what is exported. It never decides what to draw or where, and knows no
// toolkit. The same scene gives the same bytes on every machine.
package raster

import (
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"math"

	"golang.org/x/image/font/gofont/gobold"
	"golang.org/x/image/font/gofont/goregular"
	"golang.org/x/image/vector"

	"quoteline/timeline/scene"
)

// Painter paints scenes. It remembers fonts, glyphs and text widths between
// calls and belongs to one goroutine.
type Painter struct {
	fonts  [2]*face // regular, bold
	widths map[textKey]float64
	ras    vector.Rasterizer
	mask   *image.Alpha
}

// New makes a painter with two fonts in TTF or OTF format. Nil takes the Go
// fonts.
func New(regular, bold []byte) (*Painter, error) {
	if regular == nil {
		regular = goregular.TTF
	}
	if bold == nil {
		bold = gobold.TTF
	}
	p := &Painter{widths: map[textKey]float64{}, mask: &image.Alpha{}}
	for i, b := range [][]byte{regular, bold} {
		spare := goregular.TTF
		if i == 1 {
			spare = gobold.TTF
		}
		f, err := newFace(b, spare)
		if err != nil {
			return nil, fmt.Errorf("read the font: %w", err)
		}
		p.fonts[i] = f
	}
	return p, nil
}

// Paint fills dst with the scene's background and draws the scene, scale pixels
// to a logical pixel.
func (p *Painter) Paint(dst *image.RGBA, s *scene.Scene, scale float64) {
	fill(dst, s.Background)
	p.PaintShapes(dst, s.Shapes, scale)
}

// PaintShapes draws shapes over what dst shows. dst may be transparent.
func (p *Painter) PaintShapes(dst *image.RGBA, shapes []scene.Shape, scale float64) {
	for i := range shapes {
		s := &shapes[i]
		switch s.Kind {
		case scene.Rect:
			p.rect(dst, s, scale)
		case scene.FadeRect:
			fade(dst, s, scale)
		case scene.Segment:
			p.segment(dst, s, scale)
		case scene.Text:
			p.text(dst, s, scale)
		case scene.Disc:
			p.disc(dst, s, scale)
		case scene.Polygon:
			p.path(dst, s.Fill, bounds(s.Points, scale), func(line func(x, y float64, move bool)) {
				for i, q := range s.Points {
					line(q[0]*scale, q[1]*scale, i == 0)
				}
			})
		}
	}
}

func fill(dst *image.RGBA, c color.NRGBA) {
	draw.Draw(dst, dst.Bounds(), image.NewUniform(c), image.Point{}, draw.Src)
}

// over blends colour c with coverage (0 to 255) onto one pixel, premultiplied.
func over(pix []uint8, c color.NRGBA, coverage uint32) {
	a := uint32(c.A) * coverage / 255
	if a == 0 {
		return
	}
	if a == 255 {
		pix[0], pix[1], pix[2], pix[3] = c.R, c.G, c.B, 255
		return
	}
	inv := 255 - a
	pix[0] = uint8((uint32(c.R)*a + uint32(pix[0])*inv + 127) / 255)
	pix[1] = uint8((uint32(c.G)*a + uint32(pix[1])*inv + 127) / 255)
	pix[2] = uint8((uint32(c.B)*a + uint32(pix[2])*inv + 127) / 255)
	pix[3] = uint8(a + (uint32(pix[3])*inv+127)/255)
}

// box is a rectangle in pixels, edges between pixels allowed.
type box struct{ x0, y0, x1, y1 float64 }

func (b box) pixels(clip image.Rectangle) image.Rectangle {
	const far = 1 << 24 // keeps hostile coordinates inside an int
	f := func(v float64) int { return int(max(-far, min(far, v))) }
	return image.Rect(f(math.Floor(b.x0)), f(math.Floor(b.y0)), f(math.Ceil(b.x1)), f(math.Ceil(b.y1))).Intersect(clip)
}

func finite(v ...float64) bool {
	for _, x := range v {
		if math.IsNaN(x) || math.IsInf(x, 0) {
			return false
		}
	}
	return true
}
