package raster

import (
	"encoding/binary"
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
			p.rounded(b, r)
			p.path(dst, s.Fill, b)
		}
	}
	if s.Line <= 0 || s.Stroke.A == 0 {
		return
	}
	h := s.Line * k / 2 // the stroke lies half inside, half outside
	out := box{b.x0 - h, b.y0 - h, b.x1 + h, b.y1 + h}
	in := box{b.x0 + h, b.y0 + h, b.x1 - h, b.y1 - h}
	p.rounded(out, s.Radius*k+h)
	if in.x1 > in.x0 && in.y1 > in.y0 {
		p.hole(in, max(0, s.Radius*k-h))
	}
	p.path(dst, s.Stroke, out)
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
	if right < 1 && inner.Max.X > inner.Min.X {
		inner.Max.X--
	}
	s := strip{dst: dst, src: uint32(c.R) | uint32(c.G)<<8 | uint32(c.B)<<16 | 0xFF000000}
	y0, y1 := r.Min.Y, r.Max.Y
	edge := func(y int) {
		cy := share(b.y0, b.y1, y)
		s.fill(inner.Min.X, inner.Max.X, y, y+1, alpha(c.A, cy))
		if left < 1 {
			s.fill(r.Min.X, r.Min.X+1, y, y+1, alpha(c.A, cy*left))
		}
		if right < 1 && r.Dx() > 1 {
			s.fill(r.Max.X-1, r.Max.X, y, y+1, alpha(c.A, cy*right))
		}
	}
	if share(b.y0, b.y1, y0) < 1 {
		edge(y0)
		y0++
	}
	if y1 > y0 && share(b.y0, b.y1, y1-1) < 1 {
		y1--
		edge(y1)
	}
	s.fill(inner.Min.X, inner.Max.X, y0, y1, uint32(c.A))
	if left < 1 {
		s.fill(r.Min.X, r.Min.X+1, y0, y1, alpha(c.A, left))
	}
	if right < 1 && r.Dx() > 1 {
		s.fill(r.Max.X-1, r.Max.X, y0, y1, alpha(c.A, right))
	}
}

func alpha(a uint8, part float64) uint32 { return uint32(a) * uint32(part*255+0.5) / 255 }

// strip fills whole pixels with one colour.
type strip struct {
	dst *image.RGBA
	src uint32
}

func (s *strip) fill(x0, x1, y0, y1 int, a uint32) {
	if x0 >= x1 || y0 >= y1 || a == 0 {
		return
	}
	n, stride := 4*(x1-x0), s.dst.Stride
	pix := s.dst.Pix[s.dst.PixOffset(x0, y0):]
	rows := y1 - y0
	switch {
	case a < 255:
		for ; rows > 0; rows-- {
			row := pix[:n]
			for i := 0; i+4 <= len(row); i += 4 {
				p := row[i : i+4 : i+4]
				binary.LittleEndian.PutUint32(p, mix(binary.LittleEndian.Uint32(p), s.src, a))
			}
			if rows > 1 {
				pix = pix[stride:]
			}
		}
	case n <= 16: // a thin line
		for ; rows > 0; rows-- {
			for i := 0; i < n; i += 4 {
				binary.LittleEndian.PutUint32(pix[i:], s.src)
			}
			if rows > 1 {
				pix = pix[stride:]
			}
		}
	default:
		first := pix[:n]
		spread(first, s.src)
		for ; rows > 1; rows-- {
			pix = pix[stride:]
			copy(pix[:n], first)
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
	if thin := w < 1.25 && w > 0.6; thin && x0 == x1 { // a hair line is crisp on whole pixels
		x0, h = math.Floor(x0)+0.5, 0.5
		x1 = x0
	} else if thin && y0 == y1 {
		y0, h = math.Floor(y0)+0.5, 0.5
		y1 = y0
	}
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
	p.trace = append(p.trace, vertex{x0 + nx, y0 + ny, true}, vertex{x1 + nx, y1 + ny, false}, vertex{x1 - nx, y1 - ny, false}, vertex{x0 - nx, y0 - ny, false})
	p.path(dst, c, b)
}
