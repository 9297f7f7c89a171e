package layout

import "math"

// Margin is the free space, in pixels, that a fitted view leaves before the
// axis.
const Margin = 28

// tail is the free space after the axis in a view of width pixels, for the
// labels of the last events.
func tail(width float64) float64 { return math.Min(math.Max(0.16*width, Margin), 250) }

// View is what part of the axis is shown: the unit at the left edge and the
// pixels per unit. It is an immutable value; its methods return new ones.
type View struct {
	Start float64 `json:"start"`
	Scale float64 `json:"scale"`
}

// Fit returns the view that shows the whole axis in width pixels.
func Fit(a *Axis, width float64) View {
	room := math.Max(width-Margin-tail(width), 1)
	s := room / a.Length()
	return View{Start: -Margin / s, Scale: s}
}

// ToX returns the x, in pixels from the left edge, of a unit of the axis.
func (v View) ToX(unit float64) float64 { return (unit - v.Start) * v.Scale }

// FromX is the inverse of ToX.
func (v View) FromX(x float64) float64 { return v.Start + x/v.Scale }

// Pan moves the view by dx pixels: what was at x is then at x-dx.
func (v View) Pan(dx float64) View { v.Start += dx / v.Scale; return v }

// ZoomAt scales the view by factor (above 1 zooms in) so that what is at x
// stays at x. A factor that is not positive and finite changes nothing.
func (v View) ZoomAt(x, factor float64) View {
	scale := v.Scale * factor
	if !(scale > 0) || math.IsInf(scale, 0) {
		return v
	}
	unit := v.FromX(x)
	return View{Start: unit - x/scale, Scale: scale}
}

// Centre moves unit to the middle of a view of width pixels.
func (v View) Centre(unit, width float64) View {
	v.Start = unit - width/2/v.Scale
	return v
}

// Reveal moves the view as little as needed for unit to be at least pad
// pixels from both edges.
func (v View) Reveal(unit, width, pad float64) View {
	pad = math.Min(pad, width/2)
	switch x := v.ToX(unit); {
	case x < pad:
		return v.Pan(x - pad)
	case x > width-pad:
		return v.Pan(x - (width - pad))
	}
	return v
}

// Clamp keeps the scale between the fitted one and the axis's finest, and the
// axis in sight. A view with values that are not finite becomes the fitted
// view.
func (v View) Clamp(a *Axis, width float64) View {
	fit := Fit(a, width)
	bad := func(f float64) bool { return math.IsNaN(f) || math.IsInf(f, 0) }
	if bad(v.Start) || bad(v.Scale) || v.Scale <= fit.Scale {
		return fit
	}
	if limit := math.Max(a.MaxScale(), fit.Scale); v.Scale > limit {
		v = v.ZoomAt(width/2, limit/v.Scale)
	}
	lo, hi := -Margin/v.Scale, a.Length()+(tail(width)-width)/v.Scale
	v.Start = math.Min(math.Max(v.Start, lo), math.Max(lo, hi))
	return v
}
