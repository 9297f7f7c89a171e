package layout

import (
	"math"

	"quoteline/timeline/when"
)

// Baselines in the axis band, in pixels.
const (
	captionY = 18.0
	tickY    = 38.0
)

// maxTicks bounds the ticks of one piece in view.
const maxTicks = 400

// ticks sets the ticks, captions and breaks of the pieces in view.
func (e *Engine) ticks(p *Picture, view View, o *Options) {
	r := ruler{e: e, p: p, view: view, o: o, tickEnd: math.Inf(-1), captionEnd: math.Inf(-1)}
	pieces := e.axis.pieces
	for i, piece := range pieces {
		if i > 0 {
			r.gap(pieces[i-1], piece)
			if pieces[i-1].To != piece.From {
				r.last = nameKey{}
			}
		}
		x0, x1 := view.ToX(piece.U0), view.ToX(piece.U1)
		if x1 < 0 || x0 > p.W {
			continue
		}
		if piece.Undated {
			words := e.say("No date stated")
			p.Undated = r.caption(name{text: words, w: e.width(words, CaptionSize, true)}, x0, x1)
			continue
		}
		r.piece(piece)
	}
	if o.Now != 0 && len(e.axis.dated()) > 0 {
		ps := e.axis.dated()
		if x := view.ToX(e.axis.Unit(o.Now)); o.Now >= ps[0].From && o.Now <= ps[len(ps)-1].To && x >= 0 && x <= p.W {
			p.Now = x
		}
	}
}

// ruler sets labels from left to right so that none overlaps the one before.
type ruler struct {
	e                   *Engine
	p                   *Picture
	view                View
	o                   *Options
	tickEnd, captionEnd float64
	last                nameKey // of the caption before
}

// stretchX is where a piece is on the screen.
type stretchX struct {
	Piece
	view   View
	offset int64 // of the calendar
}

// x returns the x of an instant as the calendar has it, at returns the inverse.
func (s *stretchX) x(t int64) float64 {
	return s.view.ToX(between(when.Instant(t-s.offset), s.From, s.To, s.U0, s.U1))
}

func (s *stretchX) at(x float64) int64 {
	part := math.Min(math.Max((s.view.FromX(x)-s.U0)/(s.U1-s.U0), 0), 1)
	return s.begin() + int64(part*float64(s.To-s.From))
}

func (s *stretchX) begin() int64 { return int64(s.From) + s.offset }
func (s *stretchX) end() int64   { return int64(s.To) + s.offset }

func (r *ruler) piece(piece Piece) {
	s := stepFor(piece, r.view.Scale, r.o.Calendar)
	z := stretchX{piece, r.view, r.o.Calendar.Offset}
	from, to := z.at(0), z.at(r.p.W)
	t := s.floor(max(from, z.begin()))
	if t < z.begin() {
		t = s.next(t)
	}
	if t > z.begin() && t >= z.end() { // nothing begins in so short a piece: name its start
		t = z.begin()
	}
	if s.next(t) >= z.end() && t == z.begin() { // one division: its full name over it
		k := nameKey{of: ofTick, s: s, t: t}
		if s.unit == days || s.unit == months {
			k.of = ofFull
		}
		n := r.e.named(k)
		if k.of == ofTick {
			n.w = r.e.width(n.text, CaptionSize, true)
		}
		if c := r.caption(n, z.x(t), z.x(z.end())); c.Text != "" {
			r.p.Captions = append(r.p.Captions, c)
		}
		if x0 := z.x(t); x0 >= 0 && x0 <= r.p.W {
			r.p.Ticks = append(r.p.Ticks, Tick{X: x0, Major: true})
		}
		return
	}
	r.captions(s, &z, from, to)
	if f, ok := s.finer(piece, r.view.Scale); ok {
		m := f.floor(max(from, z.begin()))
		for n := 0; n < maxTicks && m < z.end() && m <= to; n++ {
			if m >= z.begin() && s.floor(m) != m {
				r.p.Ticks = append(r.p.Ticks, Tick{X: z.x(m), Minor: true})
			}
			m = f.next(m)
		}
	}
	for n := 0; n < maxTicks && t < z.end() && t <= to; n++ {
		label := r.e.named(nameKey{of: ofTick, s: s, t: t})
		tick := Tick{X: z.x(t), Major: label.major || t == z.begin()}
		w := label.w
		if lx := tick.X + 4; lx >= math.Max(r.tickEnd, 0) && lx+w <= math.Min(r.p.W, z.x(z.end())+w/2) {
			tick.Label = Line{label.text, lx, tickY, w}
			r.tickEnd = lx + w + 10
		}
		r.p.Ticks = append(r.p.Ticks, tick)
		t = s.next(t)
	}
}

// captions names the larger units over the ticks.
func (r *ruler) captions(s step, z *stretchX, from, to int64) {
	t := max(from, z.begin())
	for n := 0; n < maxTicks && t < z.end() && t <= to; n++ {
		up, a, b, ok := s.parent(t)
		if !ok {
			return
		}
		x0, x1 := z.x(max(a, z.begin())), z.x(min(b, z.end()))
		if k := (nameKey{of: ofFull, s: up, t: a}); k != r.last {
			if c := r.caption(r.e.named(k), x0, x1); c.Text != "" {
				r.p.Captions = append(r.p.Captions, c)
				r.last = k
			}
		}
		t = b
	}
}

// caption sets a text over a stretch, inside the view. A stretch that is too
// short keeps its text if nothing is in the way.
func (r *ruler) caption(n name, x0, x1 float64) Caption {
	w := n.w
	x := math.Max(math.Max(x0+4, 4), r.captionEnd)
	if x+w > x1 && x > x0+4 && x1-w > r.captionEnd && x1-w > 0 {
		x = x1 - w // pushed out by the stretch's end
	}
	if x+w > r.p.W-2 || x > x1 {
		return Caption{}
	}
	r.captionEnd = x + w + 14
	return Caption{Line{n.text, x, captionY, w}, x0, x1}
}

// gap sets the break between two pieces whose times do not meet.
func (r *ruler) gap(left, right Piece) {
	x0, x1 := r.view.ToX(left.U1), r.view.ToX(right.U0)
	if right.Undated || x1 <= x0 || x1 < 0 || x0 > r.p.W {
		return
	}
	b := Break{X0: x0, X1: x1}
	n := r.e.named(nameKey{of: ofGap, t: int64(float64(right.From)/2-float64(left.To)/2) * 2})
	text, w := n.text, n.w
	if x := (x0 + x1 - w) / 2; w <= x1-x0+16 && x >= max(0, r.captionEnd) && x+w <= r.p.W {
		b.Caption = Line{text, x, tickY - 20, w}
		r.captionEnd = math.Max(r.captionEnd, x+w+8)
	}
	r.p.Breaks = append(r.p.Breaks, b)
}

// duration writes a length of time in its largest sensible unit.
func duration(seconds float64) string {
	for _, u := range []struct {
		seconds float64
		name    string
	}{{year, "year"}, {month, "month"}, {day, "day"}, {hour, "hour"}, {minute, "minute"}} {
		if n := math.Round(seconds / u.seconds); n >= 1 && seconds >= 0.9*u.seconds {
			s := "s"
			if n == 1 {
				s = ""
			}
			return Grouped(int64(n)) + " " + u.name + s
		}
	}
	return "moments"
}
