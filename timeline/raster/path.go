package raster

import (
	"image"
	"image/color"
	"image/draw"
	"math"
	"slices"
)

// vertex is a point of an outline; move begins another outline.
type vertex struct {
	x, y float64
	move bool
}

// path fills the outlines in p.trace by the non-zero rule, and forgets them. b
// bounds them.
func (p *Painter) path(dst *image.RGBA, c color.NRGBA, b box) {
	defer func() { p.trace = p.trace[:0] }()
	if c.A == 0 || !finite(b.x0, b.y0, b.x1, b.y1) {
		return
	}
	clip := b.pixels(dst.Bounds())
	if clip.Empty() {
		return
	}
	// What is small is drawn whole, so that it looks the same in every band.
	const small = 1 << 18
	r := b.pixels(image.Rect(-1<<24, -1<<24, 1<<24, 1<<24))
	if r.Dx()*r.Dy() > small {
		r = clip
	}
	p.ras.Reset(r.Dx(), r.Dy())
	p.ras.DrawOp = draw.Src
	ox, oy := float64(r.Min.X), float64(r.Min.Y)
	for i, v := range p.trace {
		fx, fy := near(v.x-ox), near(v.y-oy)
		if !v.move {
			p.ras.LineTo(fx, fy)
			continue
		}
		if i > 0 {
			p.ras.ClosePath()
		}
		p.ras.MoveTo(fx, fy)
	}
	p.ras.ClosePath()
	n := r.Dx() * r.Dy()
	if cap(p.mask.Pix) < n {
		p.mask.Pix = make([]uint8, n)
	}
	p.mask.Pix = p.mask.Pix[:n]
	p.mask.Stride = r.Dx()
	p.mask.Rect = image.Rect(0, 0, r.Dx(), r.Dy())
	p.ras.Draw(p.mask, p.mask.Rect, image.Opaque, image.Point{})
	for y := clip.Min.Y; y < clip.Max.Y; y++ {
		row := p.mask.Pix[(y-r.Min.Y)*r.Dx()+clip.Min.X-r.Min.X:][:clip.Dx()]
		at := dst.PixOffset(clip.Min.X, y)
		for x, m := range row {
			if m != 0 {
				over(dst.Pix[at+4*x:], c, uint32(m))
			}
		}
	}
}

// near keeps a coordinate where the rasterizer's fixed-point numbers reach; what
// is further away is out of every picture.
func near(v float64) float32 {
	const far = 1 << 14
	if math.IsNaN(v) {
		return 0
	}
	return float32(max(-far, min(far, v)))
}

// rounded traces a rectangle with round corners, clockwise.
func (p *Painter) rounded(b box, radius float64) {
	r := max(0, min(radius, (b.x1-b.x0)/2, (b.y1-b.y0)/2))
	steps := 0
	if r > 0 {
		steps = max(3, min(24, int(math.Sqrt(r)*4)))
	}
	first := len(p.trace)
	for k, c := range [4][2]float64{{b.x0 + r, b.y0 + r}, {b.x1 - r, b.y0 + r}, {b.x1 - r, b.y1 - r}, {b.x0 + r, b.y1 - r}} {
		from := math.Pi * (1 + float64(k)/2)
		for i := range steps + 1 {
			a := from + math.Pi/2*float64(i)/float64(max(steps, 1))
			p.trace = append(p.trace, vertex{c[0] + r*math.Cos(a), c[1] + r*math.Sin(a), len(p.trace) == first})
		}
	}
}

// hole traces the same the other way round, which makes it a hole.
func (p *Painter) hole(b box, radius float64) {
	first := len(p.trace)
	p.rounded(b, radius)
	t := p.trace[first:]
	slices.Reverse(t)
	t[0].move, t[len(t)-1].move = true, false
}

func bounds(points [][2]float64, k float64) box {
	b := box{math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)}
	for _, q := range points {
		b.x0, b.y0 = min(b.x0, q[0]*k), min(b.y0, q[1]*k)
		b.x1, b.y1 = max(b.x1, q[0]*k), max(b.y1, q[1]*k)
	}
	return b
}
