package layout

import (
	"math"
	"testing"

	"pgregory.net/rapid"

	"quoteline/timeline/when"
)

func TestAxisLaws(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		items := anyItems.Draw(t, "items")
		a := NewAxis(items, rapid.Bool().Draw(t, "fold"))
		if !(a.Length() > 0) || math.IsInf(a.Length(), 0) || !(a.MaxScale() > 0) {
			t.Fatalf("length %v, finest scale %v", a.Length(), a.MaxScale())
		}
		for i := range items {
			p := a.Place(i)
			if !(p.Anchor >= 0 && p.Anchor <= a.Length()) || !(p.Lo <= p.Anchor && p.Anchor <= p.Hi) {
				t.Fatalf("item %d at %+v on an axis of %v", i, p, a.Length())
			}
		}
		x, y := when.Instant(rapid.Int64().Draw(t, "x")), when.Instant(rapid.Int64().Draw(t, "y"))
		if x < y && a.Unit(x) > a.Unit(y) {
			t.Fatalf("%d before %d, but %v after %v", x, y, a.Unit(x), a.Unit(y))
		}
		for _, p := range a.Pieces() {
			if !(p.U0 < p.U1) {
				t.Fatalf("piece %+v", p)
			}
		}
	})
}

func TestFolding(t *testing.T) {
	breaks := func(items []Item, fold bool) int {
		n := 0
		ps := NewAxis(items, fold).Pieces()
		for i := 1; i < len(ps); i++ {
			if !ps[i].Undated && ps[i].From != ps[i-1].To {
				n++
			}
		}
		return n
	}
	many := func() (d []when.Date) {
		for i := range 200 {
			d = append(d, yearOf(1700+i))
		}
		return d
	}()
	for name, c := range map[string]struct {
		items []Item
		fold  bool
		want  int
	}{
		"a year and a night":           {night(), true, 1},
		"a year and a night, unfolded": {night(), false, 0},
		"even years":                   {numbered(many...), true, 0},
		"two lone days":                {numbered(dayOf(1900, 1, 1), dayOf(2000, 1, 1)), true, 0},
		"two crowded days":             {numbered(dayOf(1900, 1, 1), dayOf(1900, 1, 1), dayOf(2000, 1, 1), dayOf(2000, 1, 1)), true, 1},
		"nothing":                      {nil, true, 0},
		"no dates":                     {numbered(when.Date{}, when.Date{}), true, 0},
	} {
		if got := breaks(c.items, c.fold); got != c.want {
			t.Errorf("%s: %d breaks, want %d", name, got, c.want)
		}
	}
}

// Events of one day stand in the order of their ranks, within the day.
func TestSameDayInRankOrder(t *testing.T) {
	items := numbered(dayOf(2022, 3, 4), dayOf(2022, 3, 4), before(2022, 3, 4), dayOf(2022, 3, 4))
	items[0].Rank, items[3].Rank = 3, 0
	a := NewAxis(items, true)
	for _, pair := range [][2]int{{3, 1}, {1, 2}, {2, 0}} {
		if l, r := a.Place(pair[0]).Anchor, a.Place(pair[1]).Anchor; l >= r {
			t.Errorf("item %d at %v is not before item %d at %v", pair[0], l, pair[1], r)
		}
	}
	if !a.Place(2).OpenLeft || a.Place(2).OpenRight {
		t.Error("a date of the form [..D] is open at the left only")
	}
}

// A coarse date over much finer ones does not stretch the axis.
func TestWideUnitDoesNotStretch(t *testing.T) {
	d := []when.Date{yearOf(2022)}
	for range 10 {
		d = append(d, dayOf(2022, 3, 4))
	}
	a := NewAxis(numbered(d...), true)
	if ps := a.Pieces(); len(ps) != 1 || ps[0].To-ps[0].From != day {
		t.Errorf("pieces %+v, want one day", ps)
	}
}

func TestZoomKeepsPointer(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		v := View{rapid.Float64Range(-1e4, 1e4).Draw(t, "start"), rapid.Float64Range(1e-3, 1e4).Draw(t, "scale")}
		x := rapid.Float64Range(0, 4000).Draw(t, "x")
		z := v.ZoomAt(x, rapid.Float64Range(0.05, 20).Draw(t, "factor"))
		if got := z.ToX(v.FromX(x)); math.Abs(got-x) > 0.01 {
			t.Fatalf("what was at %v is at %v", x, got)
		}
		if got := v.Pan(37).ToX(v.FromX(x)); math.Abs(got-(x-37)) > 0.01 {
			t.Fatalf("panned from %v to %v", x, got)
		}
	})
	v := View{3, 2}
	for _, f := range []float64{0, -1, math.NaN(), math.Inf(1)} {
		if v.ZoomAt(10, f) != v {
			t.Errorf("factor %v changed the view", f)
		}
	}
}

func TestClamp(t *testing.T) {
	a := NewAxis(night(), true)
	fit := Fit(a, 800)
	for name, v := range map[string]View{"zero": {}, "not a number": {math.NaN(), 1}, "too far out": {0, fit.Scale / 9}, "infinite": {math.Inf(1), 1}} {
		if got := v.Clamp(a, 800); got != fit {
			t.Errorf("%s: %+v, want the fitted view %+v", name, got, fit)
		}
	}
	far := View{1e9, fit.Scale * 3}.Clamp(a, 800)
	if x := far.ToX(a.Length()); x < 0 || x > 800 {
		t.Errorf("the end of the axis is at %v", x)
	}
	if s := (View{0, 1e300}).Clamp(a, 800).Scale; s > a.MaxScale()*1.001 {
		t.Errorf("scale %v is over the limit %v", s, a.MaxScale())
	}
}
