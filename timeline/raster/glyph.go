package raster

import (
	"image"
	"image/draw"
	"math"

	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
	"golang.org/x/image/vector"
)

// slot returns the place of a letter at a size in the atlas.
func (f *face) slot(k glyphKey) *slot {
	s := f.slots[k]
	if s == nil {
		s = &slot{glyphKey: k}
		f.slots[k] = s
	}
	return s
}

// glyph returns a letter's coverage at a quarter of a pixel. A letter that cannot
// be drawn is empty.
func (f *face) glyph(s *slot, sub uint8) *glyph {
	g := s.sub[sub&3]
	if g == nil {
		g = f.render(s.glyphKey, sub&3)
		f.bytes += len(g.mask) + 64
		s.sub[sub&3] = g
	}
	return g
}

func (f *face) render(k glyphKey, sub uint8) *glyph {
	ppem := fixed.Int26_6(int(k.size) * 16)
	segs, err := f.fonts[k.ref].LoadGlyph(&f.buf, k.idx, ppem, nil)
	if err != nil || len(segs) == 0 {
		return &glyph{}
	}
	b := segs.Bounds()
	shift := fixed.Int26_6(int(sub) * 16)
	x0, y0 := (b.Min.X + shift).Floor(), b.Min.Y.Floor()
	x1, y1 := (b.Max.X + shift).Ceil(), b.Max.Y.Ceil()
	w, h := x1-x0, y1-y0
	if w <= 0 || h <= 0 || w > 4096 || h > 4096 {
		return &glyph{}
	}
	ras := vector.NewRasterizer(w, h)
	ras.DrawOp = draw.Src
	pt := func(p fixed.Point26_6) (x, y float32) {
		return float32(p.X+shift)/64 - float32(x0), float32(p.Y)/64 - float32(y0)
	}
	for _, s := range segs {
		ax, ay := pt(s.Args[0])
		switch s.Op {
		case sfnt.SegmentOpMoveTo:
			ras.ClosePath()
			ras.MoveTo(ax, ay)
		case sfnt.SegmentOpLineTo:
			ras.LineTo(ax, ay)
		case sfnt.SegmentOpQuadTo:
			bx, by := pt(s.Args[1])
			ras.QuadTo(ax, ay, bx, by)
		case sfnt.SegmentOpCubeTo:
			bx, by := pt(s.Args[1])
			cx, cy := pt(s.Args[2])
			ras.CubeTo(ax, ay, bx, by, cx, cy)
		}
	}
	ras.ClosePath()
	m := image.NewAlpha(image.Rect(0, 0, w, h))
	ras.Draw(m, m.Rect, image.Opaque, image.Point{})
	for i, v := range m.Pix {
		m.Pix[i] = contrast[v]
	}
	return &glyph{x: x0, y: y0, w: w, h: h, mask: m.Pix}
}

// contrast darkens thin strokes a little: linear coverage looks pale at the
// sizes of labels.
var contrast = func() (t [256]uint8) {
	for i := range t {
		t[i] = uint8(math.Round(255 * math.Pow(float64(i)/255, 0.85)))
	}
	return t
}()
