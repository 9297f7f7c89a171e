// Package raster paints a scene into pixels and writes pixels as PNG. The window
// and the exported picture are painted by the same code, so what is seen is
// what is exported. It never decides what to draw or where, and knows no
// toolkit. The same scene gives the same bytes on every machine.
package raster

import (
	"encoding/binary"
	"fmt"
	"image"
	"image/color"
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
	runs   map[runKey]*run
	stamps map[stampKey]*glyph
	ras    vector.Rasterizer
	mask   *image.Alpha
	trace  []vertex // scratch
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
	p := &Painter{widths: map[textKey]float64{}, runs: map[runKey]*run{}, stamps: map[stampKey]*glyph{}, mask: &image.Alpha{}}
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
			for i, q := range s.Points {
				p.trace = append(p.trace, vertex{q[0] * scale, q[1] * scale, i == 0})
			}
			p.path(dst, s.Fill, bounds(s.Points, scale))
		}
	}
}

// fill sets every pixel: one row by doubling, the others as its copies.
func fill(dst *image.RGBA, c color.NRGBA) {
	b := dst.Bounds()
	if b.Empty() {
		return
	}
	n := 4 * b.Dx()
	first := dst.Pix[dst.PixOffset(b.Min.X, b.Min.Y):][:n]
	spread(first, pack(c))
	for y := b.Min.Y + 1; y < b.Max.Y; y++ {
		copy(dst.Pix[dst.PixOffset(b.Min.X, y):][:n], first)
	}
}

// spread fills pixels with one value.
func spread(pix []uint8, v uint32) {
	if len(pix) < 4 {
		return
	}
	binary.LittleEndian.PutUint32(pix, v)
	for n := 4; n < len(pix); n *= 2 {
		copy(pix[n:], pix[:n])
	}
}

// pack is a colour as one number, premultiplied, red lowest.
func pack(c color.NRGBA) uint32 {
	if c.A == 255 {
		return uint32(c.R) | uint32(c.G)<<8 | uint32(c.B)<<16 | 0xFF000000
	}
	return mix(0, uint32(c.R)|uint32(c.G)<<8|uint32(c.B)<<16|0xFF000000, uint32(c.A))
}

// mix blends the opaque colour src with alpha a (0 to 255) onto a premultiplied
// pixel, two channels at a time, each rounded as (x+127)/255.
func mix(dst, src, a uint32) uint32 {
	const low = 0x00FF00FF
	inv := 255 - a
	rb := (src&low)*a + (dst&low)*inv + 0x00800080
	ga := (src>>8&low)*a + (dst>>8&low)*inv + 0x00800080
	rb = (rb + rb>>8&low) >> 8 & low
	ga = (ga + ga>>8&low) & 0xFF00FF00
	return rb | ga
}

// over blends colour c with coverage (0 to 255) onto one pixel, premultiplied.
func over(pix []uint8, c color.NRGBA, coverage uint32) {
	a := uint32(c.A) * coverage / 255
	if a == 0 {
		return
	}
	src := uint32(c.R) | uint32(c.G)<<8 | uint32(c.B)<<16 | 0xFF000000
	binary.LittleEndian.PutUint32(pix, mix(binary.LittleEndian.Uint32(pix), src, a))
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
