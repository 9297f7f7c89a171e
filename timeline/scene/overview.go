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

// Overview draws the whole axis small: how many events there are where, and a
// lens over what view shows. viewW is the width of the view in pixels.
func Overview(a *layout.Axis, view layout.View, viewW, w, h float64, st Style) *Scene {
	b := &pen{st: st}
	base := h - 6
	const column = 4.0
	counts := make([]int, int(w/column)+1)
	top := 1
	for k := range counts {
		u0, u1 := OverviewUnit(a, w, float64(k)*column), OverviewUnit(a, w, float64(k+1)*column)
		counts[k] = a.Count(u0, u1)
		top = max(top, counts[k])
	}
	x0 := math.Max(OverviewX(a, w, view.Start), 1)
	x1 := math.Min(OverviewX(a, w, view.FromX(viewW)), w-1)
	if x1-x0 < 6 { // still something to take hold of
		mid := math.Min(math.Max((x0+x1)/2, 4), w-4)
		x0, x1 = mid-3, mid+3
	}
	b.add(Shape{Kind: Rect, X: x0, Y: 2, W: x1 - x0, H: h - 4, Radius: 3, Fill: st.Background})
	b.line(overviewPad, base, w-overviewPad, base, 1, st.Line)
	pieces := a.Pieces()
	for i := 1; i < len(pieces); i++ {
		if l, r := OverviewX(a, w, pieces[i-1].U1), OverviewX(a, w, pieces[i].U0); r-l > 2 {
			b.add(Shape{Kind: Rect, X: l, Y: base - 2, W: r - l, H: 4, Fill: st.Band})
			b.add(Shape{Kind: Segment, X: l, Y: base, W: r - l, Line: 1, Dash: 2, Stroke: st.Line})
		}
	}
	for k, n := range counts {
		if n == 0 {
			continue
		}
		tall := math.Max(2, math.Sqrt(float64(n)/float64(top))*(base-8))
		ink := blend(st.Hues[0], st.Band, 0.75)
		if x := float64(k) * column; x+column < x0 || x > x1 {
			ink = blend(st.Hues[0], st.Band, 0.4)
		}
		b.add(Shape{Kind: Rect, X: float64(k)*column + 0.5, Y: base - tall, W: column - 1, H: tall, Fill: ink})
	}
	b.add(Shape{Kind: Rect, X: x0, Y: 2, W: x1 - x0, H: h - 4, Radius: 3, Stroke: st.Accent, Line: 1.5})
	return &Scene{W: w, H: h, Background: st.Band, Shapes: b.shapes}
}
