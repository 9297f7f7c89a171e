package raster

import (
	"image"
	"image/color"
	"image/draw"
	"math"
)

// path fills outlines that trace emits as straight lines, by the non-zero rule.
// b bounds them.
func (p *Painter) path(dst *image.RGBA, c color.NRGBA, b box, trace func(line func(x, y float64, move bool))) {
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
	open := false
	trace(func(x, y float64, move bool) {
		fx, fy := near(x-ox), near(y-oy)
		if move {
			if open {
				p.ras.ClosePath()
			}
			open = true
			p.ras.MoveTo(fx, fy)
			return
		}
		p.ras.LineTo(fx, fy)
	})
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
func rounded(b box, radius float64) func(func(x, y float64, move bool)) {
	r := max(0, min(radius, (b.x1-b.x0)/2, (b.y1-b.y0)/2))
	steps := 1
	if r > 0 {
		steps = max(3, min(24, int(math.Sqrt(r)*4)))
	}
	return func(line func(x, y float64, move bool)) {
		move := true
		corner := func(cx, cy, from float64) {
			if r == 0 {
				line(cx, cy, move)
				move = false
				return
			}
			for i := range steps + 1 {
				a := from + math.Pi/2*float64(i)/float64(steps)
				line(cx+r*math.Cos(a), cy+r*math.Sin(a), move)
				move = false
			}
		}
		corner(b.x0+r, b.y0+r, math.Pi)
		corner(b.x1-r, b.y0+r, math.Pi*3/2)
		corner(b.x1-r, b.y1-r, 0)
		corner(b.x0+r, b.y1-r, math.Pi/2)
	}
}

// reversed traces an outline the other way round, which makes it a hole.
func reversed(trace func(func(x, y float64, move bool))) func(func(x, y float64, move bool)) {
	return func(line func(x, y float64, move bool)) {
		var points [][2]float64
		trace(func(x, y float64, _ bool) { points = append(points, [2]float64{x, y}) })
		for i := len(points) - 1; i >= 0; i-- {
			line(points[i][0], points[i][1], i == len(points)-1)
		}
	}
}

func bounds(points [][2]float64, k float64) box {
	b := box{math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)}
	for _, q := range points {
		b.x0, b.y0 = min(b.x0, q[0]*k), min(b.y0, q[1]*k)
		b.x1, b.y1 = max(b.x1, q[0]*k), max(b.y1, q[1]*k)
	}
	return b
}
