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
func (e *Engine) ticks(p *Picture, view View) {
	r := &ruler{e: e, p: p, view: view, tickEnd: math.Inf(-1), captionEnd: math.Inf(-1)}
	pieces := e.axis.pieces
	for i, piece := range pieces {
		if i > 0 {
			r.gap(pieces[i-1], piece)
			if pieces[i-1].To != piece.From {
				r.lastParent = ""
			}
		}
		x0, x1 := view.ToX(piece.U0), view.ToX(piece.U1)
		if x1 < 0 || x0 > p.W {
			continue
		}
		if piece.Undated {
			p.Undated = r.caption("No date stated", x0, x1)
			continue
		}
		r.piece(piece)
	}
}

// ruler sets labels from left to right so that none overlaps the one before.
type ruler struct {
	e                   *Engine
	p                   *Picture
	view                View
	tickEnd, captionEnd float64
	lastParent          string
}

func (r *ruler) piece(piece Piece) {
	s := stepFor(piece, r.view.Scale)
	x := func(t int64) float64 {
		return r.view.ToX(between(when.Instant(t), piece.From, piece.To, piece.U0, piece.U1))
	}
	at := func(x float64) int64 {
		u := r.view.FromX(x)
		part := math.Min(math.Max((u-piece.U0)/(piece.U1-piece.U0), 0), 1)
		return int64(piece.From) + int64(part*float64(piece.To-piece.From))
	}
	from, to := at(0), at(r.p.W)
	t := s.floor(max(from, int64(piece.From)))
	if t < int64(piece.From) {
		t = s.next(t)
	}
	if t > int64(piece.From) && t >= int64(piece.To) { // nothing begins in so short a piece: name its start
		t = int64(piece.From)
	}
	if s.next(t) >= int64(piece.To) && t == int64(piece.From) { // one division: its full name over it
		text, _ := s.label(t)
		if s.unit == days || s.unit == months {
			text = s.full(t)
		}
		if c := r.caption(text, x(t), x(int64(piece.To))); c.Text != "" {
			r.p.Captions = append(r.p.Captions, c)
		}
		if x0 := x(t); x0 >= 0 && x0 <= r.p.W {
			r.p.Ticks = append(r.p.Ticks, Tick{X: x0, Major: true})
		}
		return
	}
	r.captions(s, piece, from, to, x)
	for n := 0; n < maxTicks && t < int64(piece.To) && t <= to; n++ {
		label, major := s.label(t)
		tick := Tick{X: x(t), Major: major || t == int64(piece.From)}
		w := r.e.width(label, DateSize, false)
		if lx := tick.X + 4; lx >= math.Max(r.tickEnd, 0) && lx+w <= math.Min(r.p.W, x(int64(piece.To))+w/2) {
			tick.Label = Line{label, lx, tickY, w}
			r.tickEnd = lx + w + 10
		}
		r.p.Ticks = append(r.p.Ticks, tick)
		t = s.next(t)
	}
}

// captions names the larger units over the ticks.
func (r *ruler) captions(s step, piece Piece, from, to int64, x func(int64) float64) {
	t := max(from, int64(piece.From))
	for n := 0; n < maxTicks && t < int64(piece.To) && t <= to; n++ {
		text, a, b, ok := s.parent(t)
		if !ok {
			return
		}
		x0, x1 := x(max(a, int64(piece.From))), x(min(b, int64(piece.To)))
		if text != r.lastParent {
			if c := r.caption(text, x0, x1); c.Text != "" {
				r.p.Captions = append(r.p.Captions, c)
				r.lastParent = text
			}
		}
		t = b
	}
}

// caption sets a text over a stretch, inside the view. A stretch that is too
// short keeps its text if nothing is in the way.
func (r *ruler) caption(text string, x0, x1 float64) Caption {
	w := r.e.width(text, CaptionSize, true)
	x := math.Max(math.Max(x0+4, 4), r.captionEnd)
	if x+w > x1 && x > x0+4 && x1-w > r.captionEnd && x1-w > 0 {
		x = x1 - w // pushed out by the stretch's end
	}
	if x+w > r.p.W-2 || x > x1 {
		return Caption{}
	}
	r.captionEnd = x + w + 14
	return Caption{Line{text, x, captionY, w}, x0, x1}
}

// gap sets the break between two pieces whose times do not meet.
func (r *ruler) gap(left, right Piece) {
	x0, x1 := r.view.ToX(left.U1), r.view.ToX(right.U0)
	if right.Undated || x1 <= x0 || x1 < 0 || x0 > r.p.W {
		return
	}
	b := Break{X0: x0, X1: x1}
	text := duration(float64(right.From) - float64(left.To))
	w := r.e.width(text, DateSize, false)
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
			return grouped(int64(n)) + " " + u.name + s
		}
	}
	return "moments"
}
