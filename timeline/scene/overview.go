package scene

import (
	"image/color"
	"math"

	"quoteline/timeline/layout"
)

// overviewPad is the free space at the ends of an overview strip, in pixels.
const overviewPad = 8

// OverviewX returns the x at which a strip w pixels wide shows a unit.
func OverviewX(a *layout.Axis, w, unit float64) float64 {
	return overviewPad + unit/a.Length()*math.Max(w-2*overviewPad, 1)
}

// OverviewUnit is the inverse of OverviewX.
func OverviewUnit(a *layout.Axis, w, x float64) float64 {
	return (x - overviewPad) / math.Max(w-2*overviewPad, 1) * a.Length()
}

// column is the width of a bar of an overview in pixels.
const column = 4.0

// Outline is what an overview shows.
type Outline struct {
	Axis  *layout.Axis
	All   *layout.Axis // of all events, where Axis is of those that a filter leaves; else nil
	View  layout.View
	ViewW float64   // the width of the view in pixels
	W, H  float64   // of the overview
	Hits  []float64 // where a search found something: units, in any order
}

// Overview draws the whole axis small: how many events there are where, faintly with
// those that a filter leaves out, where the hits of a search are, and a lens over what
// the view shows. The scene is valid until the next call.
func (b *Builder) Overview(of Outline, st Style) *Scene {
	a, view, w, h := of.Axis, of.View, of.W, of.H
	o := pen{st: st, shapes: b.scene.Shapes[:0]}
	base := h - 6
	n := int(max(w, 0)/column) + 1
	b.counts = append(b.counts[:0], make([]int, 2*n)...)
	counts, all := b.counts[:n], b.counts[n:]
	top := 1
	for k := range counts {
		u0, u1 := OverviewUnit(a, w, float64(k)*column), OverviewUnit(a, w, float64(k+1)*column)
		counts[k] = a.Count(u0, u1)
		if of.All != nil && u1 > 0 && u0 < a.Length() {
			all[k] = of.All.Count(a.Into(of.All, u0), a.Into(of.All, u1))
		}
		top = max(top, counts[k], all[k])
	}
	x0 := math.Max(OverviewX(a, w, view.Start), 1)
	x1 := math.Min(OverviewX(a, w, view.FromX(of.ViewW)), w-1)
	if x1-x0 < 6 { // still something to take hold of
		mid := math.Min(math.Max((x0+x1)/2, 4), w-4)
		x0, x1 = mid-3, mid+3
	}
	o.add(Shape{Kind: Rect, X: x0, Y: 2, W: x1 - x0, H: h - 4, Radius: 3, Fill: st.Background})
	o.line(overviewPad, base, w-overviewPad, base, 1, st.Line)
	pieces := a.Pieces()
	for i := 1; i < len(pieces); i++ {
		if l, r := OverviewX(a, w, pieces[i-1].U1), OverviewX(a, w, pieces[i].U0); r-l > 2 {
			o.add(Shape{Kind: Rect, X: l, Y: base - 2, W: r - l, H: 4, Fill: st.Band})
			o.add(Shape{Kind: Segment, X: l, Y: base, W: r - l, Line: 1, Dash: 2, Stroke: st.Line})
		}
	}
	o.density(all, top, base, [2]color.NRGBA{blend(st.Muted, st.Background, 0.3), blend(st.Muted, st.Band, 0.2)}, x0, x1)
	o.density(counts, top, base, [2]color.NRGBA{blend(st.Hues[0], st.Band, 0.75), blend(st.Hues[0], st.Band, 0.4)}, x0, x1)
	o.hits(a, w, h, of.Hits, counts)
	o.add(Shape{Kind: Rect, X: x0, Y: 2, W: x1 - x0, H: h - 4, Radius: 3, Stroke: st.Accent, Line: 1.5})
	b.scene = Scene{W: w, H: h, Background: st.Band, Shapes: o.shapes}
	return &b.scene
}

// density draws a bar a column, of which top is the tallest, in one ink under the lens,
// from x0 to x1, and in another beside it.
func (b *pen) density(counts []int, top int, base float64, ink [2]color.NRGBA, x0, x1 float64) {
	for k, n := range counts {
		if n == 0 {
			continue
		}
		c := ink[0]
		x := float64(k) * column
		if x+column < x0 || x > x1 {
			c = ink[1]
		}
		tall := math.Max(2, math.Sqrt(float64(n)/float64(top))*(base-8))
		b.add(Shape{Kind: Rect, X: x + 0.5, Y: base - tall, W: column - 1, H: tall, Fill: c})
	}
}

// hits marks the columns in which a search found something.
func (b *pen) hits(a *layout.Axis, w, h float64, hits []float64, seen []int) {
	clear(seen)
	for _, u := range hits {
		if k := int(OverviewX(a, w, u) / column); k >= 0 && k < len(seen) {
			seen[k]++
		}
	}
	for k, n := range seen {
		if n > 0 {
			b.add(Shape{Kind: Rect, X: float64(k) * column, Y: h - 5, W: column, H: 3, Fill: b.st.Accent})
		}
	}
}

// Overview draws an overview once.
func Overview(of Outline, st Style) *Scene { return new(Builder).Overview(of, st) }
