package raster

import (
	"image"
	"image/color"
	"math"

	"quoteline/timeline/scene"
)

func (p *Painter) rect(dst *image.RGBA, s *scene.Shape, k float64) {
	if !finite(s.X, s.Y, s.W, s.H) || s.W <= 0 || s.H <= 0 {
		return
	}
	b := box{s.X * k, s.Y * k, (s.X + s.W) * k, (s.Y + s.H) * k}
	if s.Fill.A > 0 {
		if s.Radius <= 0 {
			plain(dst, b, func(int) color.NRGBA { return s.Fill })
		} else {
			p.path(dst, s.Fill, b, rounded(b, s.Radius*k))
		}
	}
	if s.Line <= 0 || s.Stroke.A == 0 {
		return
	}
	h := s.Line * k / 2 // the stroke lies half inside, half outside
	out := box{b.x0 - h, b.y0 - h, b.x1 + h, b.y1 + h}
	in := box{b.x0 + h, b.y0 + h, b.x1 - h, b.y1 - h}
	p.path(dst, s.Stroke, out, func(line func(x, y float64, move bool)) {
		rounded(out, s.Radius*k+h)(line)
		if in.x1 > in.x0 && in.y1 > in.y0 {
			reversed(rounded(in, max(0, s.Radius*k-h)))(line)
		}
	})
}

// fade draws a rectangle whose alpha runs from left to right.
func fade(dst *image.RGBA, s *scene.Shape, k float64) {
	if !finite(s.X, s.Y, s.W, s.H) || s.W <= 0 || s.H <= 0 {
		return
	}
	b := box{s.X * k, s.Y * k, (s.X + s.W) * k, (s.Y + s.H) * k}
	w := b.x1 - b.x0
	plain(dst, b, func(x int) color.NRGBA {
		t := max(0, min(1, (float64(x)+0.5-b.x0)/w))
		a := s.FadeLeft + (s.FadeRight-s.FadeLeft)*t
		c := s.Fill
		c.A = uint8(max(0, min(255, float64(c.A)*a+0.5)))
		return c
	})
}

// plain fills an axis-parallel rectangle, edges between pixels by their share.
func plain(dst *image.RGBA, b box, colour func(x int) color.NRGBA) {
	r := b.pixels(dst.Bounds())
	for x := r.Min.X; x < r.Max.X; x++ {
		c := colour(x)
		cx := share(b.x0, b.x1, x)
		for y := r.Min.Y; y < r.Max.Y; y++ {
			over(dst.Pix[dst.PixOffset(x, y):], c, uint32(cx*share(b.y0, b.y1, y)*255+0.5))
		}
	}
}

// share is how much of pixel i lies in [a, b).
func share(a, b float64, i int) float64 {
	return max(0, min(b, float64(i)+1)-max(a, float64(i)))
}

func (p *Painter) disc(dst *image.RGBA, s *scene.Shape, k float64) {
	if !finite(s.X, s.Y, s.Radius) || s.Radius <= 0 {
		return
	}
	ring := func(r float64) func(func(x, y float64, move bool)) {
		return rounded(box{s.X*k - r, s.Y*k - r, s.X*k + r, s.Y*k + r}, r)
	}
	grown := func(r float64) box { return box{s.X*k - r, s.Y*k - r, s.X*k + r, s.Y*k + r} }
	if r := s.Radius * k; s.Fill.A > 0 {
		p.path(dst, s.Fill, grown(r), ring(r))
	}
	if s.Line > 0 && s.Stroke.A > 0 {
		out, in := (s.Radius+s.Line/2)*k, (s.Radius-s.Line/2)*k
		p.path(dst, s.Stroke, grown(out), func(line func(x, y float64, move bool)) {
			ring(out)(line)
			if in > 0 {
				reversed(ring(in))(line)
			}
		})
	}
}

func (p *Painter) segment(dst *image.RGBA, s *scene.Shape, k float64) {
	if !finite(s.X, s.Y, s.W, s.H) || s.Line <= 0 {
		return
	}
	c := s.Fill
	if c.A == 0 {
		c = s.Stroke
	}
	length := math.Hypot(s.W, s.H)
	if length == 0 {
		return
	}
	// Long lines are cut to the picture before they are dashed.
	from, to := 0.0, length
	step := length
	if s.Dash > 0 {
		step = s.Dash
		if s.H == 0 && s.W > 0 {
			from = max(0, math.Floor(-s.X/(2*step))*2*step)
			to = min(length, float64(dst.Bounds().Max.X)/k-s.X)
		}
	}
	const most = 20_000
	for i, at := 0, from; at < to && i < most; i, at = i+1, at+2*step {
		end := min(at+step, to)
		p.stroke(dst, c, (s.X+s.W*at/length)*k, (s.Y+s.H*at/length)*k, (s.X+s.W*end/length)*k, (s.Y+s.H*end/length)*k, s.Line*k)
	}
}

// stroke draws one straight line.
func (p *Painter) stroke(dst *image.RGBA, c color.NRGBA, x0, y0, x1, y1, w float64) {
	h := w / 2
	switch {
	case y0 == y1:
		plain(dst, box{min(x0, x1), y0 - h, max(x0, x1), y0 + h}, func(int) color.NRGBA { return c })
		return
	case x0 == x1:
		plain(dst, box{x0 - h, min(y0, y1), x0 + h, max(y0, y1)}, func(int) color.NRGBA { return c })
		return
	}
	l := math.Hypot(x1-x0, y1-y0)
	nx, ny := -(y1-y0)/l*h, (x1-x0)/l*h
	b := box{min(x0, x1) - h, min(y0, y1) - h, max(x0, x1) + h, max(y0, y1) + h}
	p.path(dst, c, b, func(line func(x, y float64, move bool)) {
		line(x0+nx, y0+ny, true)
		line(x1+nx, y1+ny, false)
		line(x1-nx, y1-ny, false)
		line(x0-nx, y0-ny, false)
	})
}
