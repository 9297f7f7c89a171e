package scene

import (
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

// Overview draws the whole axis small: how many events there are where, where the
// hits of a search are (units, in any order), and a lens over what view shows.
// viewW is the width of the view in pixels. The scene is valid until the next call.
func (b *Builder) Overview(a *layout.Axis, view layout.View, viewW, w, h float64, st Style, hits []float64) *Scene {
	o := pen{st: st, shapes: b.scene.Shapes[:0]}
	base := h - 6
	b.counts = append(b.counts[:0], make([]int, int(max(w, 0)/column)+1)...)
	top := 1
	for k := range b.counts {
		b.counts[k] = a.Count(OverviewUnit(a, w, float64(k)*column), OverviewUnit(a, w, float64(k+1)*column))
		top = max(top, b.counts[k])
	}
	x0 := math.Max(OverviewX(a, w, view.Start), 1)
	x1 := math.Min(OverviewX(a, w, view.FromX(viewW)), w-1)
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
	in, out := blend(st.Hues[0], st.Band, 0.75), blend(st.Hues[0], st.Band, 0.4)
	for k, n := range b.counts {
		if n == 0 {
			continue
		}
		tall := math.Max(2, math.Sqrt(float64(n)/float64(top))*(base-8))
		ink := in
		if x := float64(k) * column; x+column < x0 || x > x1 {
			ink = out
		}
		o.add(Shape{Kind: Rect, X: float64(k)*column + 0.5, Y: base - tall, W: column - 1, H: tall, Fill: ink})
	}
	o.hits(a, w, h, hits, b.counts)
	o.add(Shape{Kind: Rect, X: x0, Y: 2, W: x1 - x0, H: h - 4, Radius: 3, Stroke: st.Accent, Line: 1.5})
	b.scene = Scene{W: w, H: h, Background: st.Band, Shapes: o.shapes}
	return &b.scene
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
func Overview(a *layout.Axis, view layout.View, viewW, w, h float64, st Style, hits []float64) *Scene {
	return new(Builder).Overview(a, view, viewW, w, h, st, hits)
}
