package scene

import (
	"image/color"

	"quoteline/timeline/layout"
)

// The marks of uncertain dates, after EDTF: where the bounds are not sharp a bar
// fades; "?" is an outline, "X" is hatched, one of several days is pale, and an
// end without a bound has a bracket at the other one that opens to it. What did
// not happen, or only might, has a stroke of its own, dashed or double.

// soft is the length of a fade in pixels.
const soft = 28.0

// bar draws how long an event lasted, or between what bounds it happened.
func (b *pen) bar(r *layout.Bar) {
	ink := b.ink(&r.Item)
	if !r.Lasting {
		ink = blend(ink, b.st.Background, 0.6)
	}
	y := r.Y + r.H/2
	how, doubt := lookOf(&r.Item), r.Item.Doubt
	switch {
	case how.dashed:
		b.add(Shape{Kind: Segment, Event: r.Item.ID, X: r.X, Y: y, W: r.W, Line: r.H - 1, Stroke: ink, Dash: 5})
	case how.denied:
		b.add(Shape{Kind: Segment, Event: r.Item.ID, X: r.X, Y: r.Y + 0.5, W: r.W, Line: 1, Stroke: ink})
		b.add(Shape{Kind: Segment, Event: r.Item.ID, X: r.X, Y: r.Y + r.H - 0.5, W: r.W, Line: 1, Stroke: ink})
	case doubt&layout.Masked != 0:
		b.hatch(r, ink)
	case doubt&layout.Uncertain != 0 && r.W > 6:
		b.add(Shape{Kind: Rect, Event: r.Item.ID, X: r.X + 0.5, Y: r.Y + 0.5, W: r.W - 1, H: r.H - 1, Stroke: ink, Line: 1})
		if doubt&layout.Approximate != 0 {
			b.fading(r, fade(ink, 0.4))
		}
	default:
		b.fading(r, ink)
	}
	b.ends(r, ink)
}

// fading draws a bar whose uncertain ends fade.
func (b *pen) fading(r *layout.Bar, ink color.NRGBA) {
	x0, x1 := r.X, r.X+r.W
	n := soft
	if r.FadeLeft && r.FadeRight {
		n = min(n, r.W/2)
	}
	n = min(n, r.W)
	piece := Shape{Kind: FadeRect, Event: r.Item.ID, Y: r.Y, H: r.H, W: n, Fill: ink}
	if r.FadeLeft {
		piece.X, piece.FadeLeft, piece.FadeRight = x0, 0, 1
		b.add(piece)
		x0 += n
	}
	if r.FadeRight {
		piece.X, piece.FadeLeft, piece.FadeRight = x1-n, 1, 0
		b.add(piece)
		x1 -= n
	}
	if x1 > x0 {
		b.add(Shape{Kind: Rect, Event: r.Item.ID, X: x0, Y: r.Y, W: x1 - x0, H: r.H, Fill: ink})
	}
}

// hatch draws a bar of slanted strokes.
func (b *pen) hatch(r *layout.Bar, ink color.NRGBA) {
	const step, most = 5.0, 400
	n := 0
	for x := r.X; x < r.X+r.W-r.H && n < most; x, n = x+step, n+1 {
		b.line(x, r.Y+r.H, x+r.H, r.Y, 1.25, ink)
	}
}

// ends draws the bracket of an open end, and the arrow of what goes on further.
func (b *pen) ends(r *layout.Bar, ink color.NRGBA) {
	y0, y1 := r.Y-3, r.Y+r.H+2 // short of the date underneath
	bracket := func(x, hook float64) {
		b.line(x, y0, x, y1, 1.5, ink)
		b.line(x, y0, x+hook, y0, 1.5, ink)
		b.line(x, y1, x+hook, y1, 1.5, ink)
	}
	if r.OpenLeft && !r.OpenRight {
		bracket(r.X+r.W, -4)
	}
	if r.OpenRight && !r.OpenLeft {
		bracket(r.X, 4)
	}
	y := r.Y + r.H/2
	if r.OnRight {
		b.line(r.X+r.W-5, y-4, r.X+r.W, y, 1.5, ink)
		b.line(r.X+r.W-5, y+4, r.X+r.W, y, 1.5, ink)
	}
	if r.OnLeft {
		b.line(r.X+5, y-4, r.X, y, 1.5, ink)
		b.line(r.X+5, y+4, r.X, y, 1.5, ink)
	}
}

// rival draws the date of another account, tied to the event's own.
func (b *pen) rival(r *layout.Rival) {
	ink := blend(b.ink(&r.Item), b.st.Background, 0.75)
	b.add(Shape{Kind: Rect, Event: r.Item.ID, X: r.X, Y: r.Y, W: r.W, H: r.H, Fill: ink})
	x := min(max(r.TieX, r.X), r.X+r.W)
	y := r.Y + r.H/2
	b.line(r.TieX, r.TieY, r.TieX, y, 1, ink)
	if x != r.TieX {
		b.add(Shape{Kind: Segment, Event: r.Item.ID, X: min(x, r.TieX), Y: y, W: max(x, r.TieX) - min(x, r.TieX), Line: 1, Dash: 2, Stroke: ink})
	}
}
