package layout

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"quoteline/timeline/when"
)

// Zooming in never moves a label that is in the window to another row, nor takes
// it away; one below the window may come up.
func TestZoomKeepsRows(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		items, o := anyItems.Draw(t, "items"), anyOptions.Draw(t, "options")
		o.Unlimited, o.Top = false, 0
		a, e := NewAxis(items, true), New(fixed{})
		v := anyView(t, a, o.W)
		rows := map[int32]float64{}
		for _, l := range e.Arrange(a, v, o).Labels {
			rows[l.Item.Index] = l.Y
		}
		x := rapid.Float64Range(0, o.W).Draw(t, "x")
		p := e.Arrange(a, v.ZoomAt(x, rapid.Float64Range(1, 9).Draw(t, "in")), o)
		stands := map[int32]bool{}
		for _, m := range p.Marks {
			stands[m.Item.Index] = true
		}
		for _, l := range p.Labels {
			y, both := rows[l.Item.Index]
			below := y+l.H > p.Head+rowsSpace+float64(rowsIn(o.H)-1)*unitHeight && l.Y < y
			if both && y != l.Y && !below {
				t.Fatalf("event %d went from y %v to %v", l.Item.ID, y, l.Y)
			}
		}
		for i := range rows {
			if x := p.view.ToX(a.Place(int(i)).Anchor); x > 0 && x < o.W && !stands[i] {
				t.Fatalf("event %d lost its mark at %v", i, x)
			}
		}
	})
}

// An event in two lanes is counted in both, wherever the view is and however the
// lanes are scrolled.
func TestLanesCountEach(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		items, o := anyItems.Draw(t, "items"), anyOptions.Draw(t, "options")
		o.Unlimited = false
		total := 0
		for range rapid.IntRange(1, 6).Draw(t, "lanes") {
			l := Lane{Name: "A lane", Collapsed: rapid.IntRange(0, 3).Draw(t, "collapsed") == 0}
			part := rapid.IntRange(1, 3).Draw(t, "part")
			for i := range items {
				if i%part == 0 {
					l.Items = append(l.Items, int32(i))
				}
			}
			total += len(l.Items)
			o.Lanes = append(o.Lanes, l)
		}
		a := NewAxis(items, true)
		p := New(fixed{}).Arrange(a, anyView(t, a, o.W), o)
		n := len(p.Marks) + p.Before + p.After + p.Aside
		for i := range p.Clusters {
			n += p.Clusters[i].Count
		}
		if n != total {
			t.Fatalf("%d of %d events accounted for", n, total)
		}
		for i := range p.Labels {
			for j := range p.Labels[:i] {
				if p.Labels[i].Overlaps(p.Labels[j].Box) {
					t.Fatalf("labels %v and %v overlap", p.Labels[i].Box, p.Labels[j].Box)
				}
			}
		}
		for i := 1; i < len(p.Heads); i++ {
			if p.Heads[i].Overlaps(p.Heads[i-1].Box) {
				t.Fatalf("heads %v and %v overlap", p.Heads[i].Box, p.Heads[i-1].Box)
			}
			if p.Heads[i].Pinned {
				t.Fatalf("head %d is pinned under another", i)
			}
		}
		first := p.Heads[0] // the lane at the top says its name, however far it is scrolled
		if first.Y > p.Band || first.Y+first.H < p.Band || first.Pinned != (first.LineY < p.Band+nameHeight) {
			t.Fatalf("scrolled by %v, the first head is %+v", p.Top, first)
		}
		if hit, ok := p.At(first.X+1, first.Y+first.H-1); first.Y+first.H-1 >= p.Band && (!ok || hit.Head != 1) {
			t.Fatalf("a click on the first head %+v hits %+v", first, hit)
		}
	})
}

// A steady frame allocates nothing.
func TestSteadyFramesAllocateNothing(t *testing.T) {
	items := night()
	for i := range 2000 {
		it := items[i%30]
		it.ID = 0
		it.When = yearOf(1000 + i/3)
		items = append(items, it)
	}
	a, e := NewAxis(items, true), New(fixed{})
	e.Follow(NewScout(measurer, func(work func()) { work() }))
	o := Options{W: 1400, H: 800}
	v := Fit(a, o.W).ZoomAt(700, 6)
	step := 0
	frame := func() { e.Arrange(a, v.Pan(float64(step%40)), o); step++ }
	for range 200 {
		frame()
	}
	if n := testing.AllocsPerRun(100, frame); n > 0 {
		t.Errorf("%v allocations a frame", n)
	}
}

// What lies below the window rests on something: who scrolls down finds no empty rows.
func TestNothingFloatsBelowTheWindow(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		items, o := anyItems.Draw(t, "items"), anyOptions.Draw(t, "options")
		o.Unlimited, o.Page, o.Top, o.Lanes = false, false, 0, nil
		a, e := NewAxis(items, true), New(fixed{})
		v := Fit(a, o.W)
		v.Scale *= rapid.Float64Range(1.5, 9).Draw(t, "in")
		e.Arrange(a, v, o)
		if e.lanes[0].crowded {
			return
		}
		k := e.tileAt(0, e.levelOf(v.Scale), v.Start)
		s, in := e.scaleOf(k.level), e.tile(k)
		for i := range in.labels {
			p := &in.labels[i]
			if p.row <= rowsIn(o.H) || int(p.pos) < in.lo || int(p.pos) >= in.hi {
				continue
			}
			b0, b1 := e.borders(k)
			x0, x1 := p.reach(a, s)
			if x0 < b0 || x1+gap > b1 {
				continue
			}
			if !slices.ContainsFunc(in.labels, func(q placed) bool {
				y0, y1 := q.reach(a, s)
				return q.row < p.row && q.row+q.text.units >= p.row && y0 < x1+gap && x0 < y1+gap
			}) {
				t.Fatalf("event %d floats in row %d", p.item, p.row)
			}
		}
	})
}

// A selected event's label is in sight wherever its mark is near the left edge, if there
// is nothing beside it.
func TestPushedInFromTheLeft(t *testing.T) {
	a, e := NewAxis([]Item{
		{ID: 1, Title: "One", When: when.NewDay(2020, 1, 1)},
		{ID: 2, Title: "A title of some length", When: when.NewDay(2020, 12, 31)},
	}, true), New(fixed{})
	o := Options{W: 600, H: 400}
	v := Fit(a, o.W)
	v.Scale *= 4
	at, _ := a.Anchor(2)
	v.Start = at - 20/v.Scale
	p := e.Arrange(a, v, o)
	l := p.Find(2)
	if l == nil || l.X < 0 || l.X+l.W > o.W || !l.Left || l.Elided {
		t.Fatalf("its label is %+v", l)
	}
}
