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
		switch r := s.Radius * k; {
		case s.Radius <= 0:
			solid(dst, b, s.Fill)
		case r <= maxStamp && s.W >= 2*s.Radius && s.H >= 2*s.Radius:
			p.pill(dst, b, r, s.Fill)
		default:
			p.path(dst, s.Fill, b, rounded(b, r))
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
	r := b.pixels(dst.Bounds())
	for x := r.Min.X; x < r.Max.X; x++ {
		t := max(0, min(1, (float64(x)+0.5-b.x0)/w))
		a := s.FadeLeft + (s.FadeRight-s.FadeLeft)*t
		c := s.Fill
		c.A = uint8(max(0, min(255, float64(c.A)*a+0.5)))
		cx := share(b.x0, b.x1, x)
		for y := r.Min.Y; y < r.Max.Y; y++ {
			over(dst.Pix[dst.PixOffset(x, y):], c, uint32(cx*share(b.y0, b.y1, y)*255+0.5))
		}
	}
}

// solid fills an axis-parallel rectangle, edges between pixels by their share.
func solid(dst *image.RGBA, b box, c color.NRGBA) {
	r := b.pixels(dst.Bounds())
	if r.Empty() || c.A == 0 {
		return
	}
	left, right := share(b.x0, b.x1, r.Min.X), share(b.x0, b.x1, r.Max.X-1)
	inner := r // what is covered from side to side
	if left < 1 {
		inner.Min.X++
	}
	if right < 1 {
		inner.Max.X--
	}
	v := pack(c)
	var whole []uint8 // the first row that is covered whole
	for y := r.Min.Y; y < r.Max.Y; y++ {
		cy := share(b.y0, b.y1, y)
		row := dst.Pix[dst.PixOffset(r.Min.X, y):][: 4*r.Dx() : 4*r.Dx()]
		if left < 1 {
			over(row, c, uint32(left*cy*255+0.5))
		}
		if right < 1 && r.Dx() > 1 {
			over(row[4*(r.Dx()-1):], c, uint32(right*cy*255+0.5))
		}
		if inner.Min.X >= inner.Max.X {
			continue
		}
		part := row[4*(inner.Min.X-r.Min.X) : 4*(inner.Max.X-r.Min.X)]
		switch {
		case cy < 1 || c.A < 255:
			n := uint32(cy*255 + 0.5)
			for i := 0; i < len(part); i += 4 {
				over(part[i:], c, n)
			}
		case whole == nil:
			spread(part, v)
			whole = part
		default:
			copy(part, whole)
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
	x, y := s.X*k, s.Y*k
	if s.Fill.A > 0 {
		p.ring(dst, s.Fill, x, y, s.Radius*k, 0)
	}
	if s.Line > 0 && s.Stroke.A > 0 {
		p.ring(dst, s.Stroke, x, y, (s.Radius+s.Line/2)*k, max(0, s.Radius-s.Line/2)*k)
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
		solid(dst, box{min(x0, x1), y0 - h, max(x0, x1), y0 + h}, c)
		return
	case x0 == x1:
		solid(dst, box{x0 - h, min(y0, y1), x0 + h, max(y0, y1)}, c)
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
