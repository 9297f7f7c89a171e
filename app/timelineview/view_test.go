package timelineview

import (
	"bytes"
	"image"
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"quoteline/timeline"
	"quoteline/timeline/layout"
	"quoteline/timeline/scene"
	"quoteline/timeline/when"
)

// yearly are n events, one a year from 1900.
func yearly(n int) (items []layout.Item) {
	for i := range n {
		e := timeline.Event{ID: timeline.EventID(i + 1), Title: "Something happened", When: when.NewYear(1900 + i), Rank: i}
		items = append(items, layout.NewItem(&e, i+1))
	}
	return items
}

// shown puts a timeline of n events, one a year from 1900, into a window.
func shown(t *testing.T, n int) *View {
	t.Helper()
	test.NewTempApp(t)
	v, strip, err := New()
	if err != nil {
		t.Fatal(err)
	}
	items := yearly(n)
	w := test.NewTempWindow(t, v)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(1000, 500))
	strip.Resize(fyne.NewSize(1000, stripHeight))
	v.SetItems(items)
	v.paint(988, 488)
	return v
}

func scroll(v *View, x, y, dy float32, m fyne.KeyModifier) {
	v.scroll(&fyne.ScrollEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(x, y)}, Scrolled: fyne.NewDelta(0, dy)}, m)
}

func TestCtrlWheelZoomsAtThePointer(t *testing.T) {
	v := shown(t, 40)
	before := v.view.FromX(300)
	scroll(v, 300, 200, 25, fyne.KeyModifierControl)
	if after := v.view.FromX(300); math.Abs(after-before) > 1e-6*v.axis.Length() {
		t.Errorf("what was under the pointer moved from %v to %v", before, after)
	}
	if fit := layout.Fit(v.axis, v.width()); v.view.Scale <= fit.Scale {
		t.Error("it did not zoom in")
	}
}

func TestWheelMovesAlongTime(t *testing.T) {
	v := shown(t, 40)
	v.zoomAt(500, 4)
	before := v.view
	scroll(v, 300, 200, -10, 0)
	if v.view.Start <= before.Start || v.view.Scale != before.Scale {
		t.Errorf("%+v became %+v", before, v.view)
	}
}

func TestWheelScrollsRowsWhereAllOfTimeIsInView(t *testing.T) {
	v := shown(t, 60)
	if v.picture.Height <= v.picture.H {
		t.Skip("the rows fit")
	}
	before := v.view
	scroll(v, 300, 200, -10, 0)
	if v.top <= 0 || v.view != before {
		t.Errorf("top %v, view %+v", v.top, v.view)
	}
}

func TestKeysStepAndZoom(t *testing.T) {
	v := shown(t, 10)
	var chosen []timeline.EventID
	v.OnSelected(func(id timeline.EventID) { chosen = append(chosen, id) })
	for _, k := range []fyne.KeyName{fyne.KeyHome, fyne.KeyRight, fyne.KeyRight, fyne.KeyLeft, fyne.KeyEnd, fyne.KeyRight} {
		v.TypedKey(&fyne.KeyEvent{Name: k})
	}
	want := []timeline.EventID{1, 2, 3, 2, 10, 10}
	for i := range want {
		if i >= len(chosen) || chosen[i] != want[i] {
			t.Fatalf("%v, want %v", chosen, want)
		}
	}
	fit := v.view.Scale
	v.TypedRune('+')
	if v.view.Scale <= fit {
		t.Error("+ does not zoom in")
	}
	v.TypedRune('0')
	if v.view != layout.Fit(v.axis, v.width()) {
		t.Error("0 does not fit")
	}
}

func TestTapSelectsWhatIsDrawn(t *testing.T) {
	v := shown(t, 8)
	var got timeline.EventID
	v.OnSelected(func(id timeline.EventID) { got = id })
	for i := range v.picture.Labels {
		v.Fit() // selecting may have moved the rows
		l := v.picture.Labels[i]
		v.Tapped(&fyne.PointEvent{Position: fyne.NewPos(float32(l.X+l.W/2), float32(l.Y+l.H/2))})
		if got != l.Item.ID {
			t.Errorf("the label of %d selects %d", l.Item.ID, got)
		}
	}
}

func TestHoverFollowsThePointer(t *testing.T) {
	v := shown(t, 8)
	l := v.picture.Labels[0]
	v.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(float32(l.X+3), float32(l.Y+3))}})
	if v.hover != l.Item.ID || v.Cursor() != desktop.PointerCursor {
		t.Errorf("hover %d", v.hover)
	}
	v.MouseOut()
	if v.hover != 0 {
		t.Error("hover stays")
	}
}

func TestStateComesBack(t *testing.T) {
	v := shown(t, 40)
	v.zoomAt(400, 6)
	saved, want := v.ViewJSON(), v.view
	v.Fit()
	v.SetViewJSON(saved)
	if math.Abs(v.view.Start-want.Start) > 1e-9 || v.view.Scale != want.Scale {
		t.Errorf("%+v, want %+v", v.view, want)
	}
	before := v.view
	v.SetViewJSON([]byte(`{"view":`))
	if v.view != before {
		t.Error("broken state moved the view")
	}
}

// What was in view under a filter is in view after a start without it, though the axis
// is another one.
func TestStateOfAnotherAxis(t *testing.T) {
	v := shown(t, 40)
	v.SetItems(yearly(40)[20:])
	v.zoomAt(400, 3)
	left, right, ok := v.stretch()
	if !ok {
		t.Fatal("no dates at the edges")
	}
	saved := v.ViewJSON()
	w := shown(t, 40)
	w.SetViewJSON(saved)
	l, r, ok := w.stretch()
	day := when.NewDay(2000, 1, 2).To - when.NewDay(2000, 1, 2).From
	if !ok || max(l-left, left-l) > day || max(r-right, right-r) > day {
		t.Errorf("%v to %v became %v to %v", left.Civil(), right.Civil(), l.Civil(), r.Civil())
	}
}

func TestNewEventsKeepTheTimeInView(t *testing.T) {
	v := shown(t, 40)
	v.zoomAt(500, 5)
	span := func() (from, to int) {
		a, ok1 := v.axis.Instant(v.view.FromX(0))
		b, ok2 := v.axis.Instant(v.view.FromX(v.width()))
		if !ok1 || !ok2 {
			t.Fatal("no dates at the edges")
		}
		return a.Civil().Year, b.Civil().Year
	}
	a1, b1 := span()
	e := timeline.Event{ID: 99, Title: "Long before", When: when.NewYear(1700)}
	v.SetItems(append([]layout.Item{layout.NewItem(&e, 1)}, yearly(40)...))
	if a2, b2 := span(); a1 != a2 || b1 != b2 {
		t.Errorf("%d to %d became %d to %d", a1, b1, a2, b2)
	}
}

func TestLensMovesAndResizes(t *testing.T) {
	v := shown(t, 40)
	s := v.strip
	v.zoomAt(500, 4)
	x0, x1 := s.lens()
	drag := func(from, by float64) {
		s.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(float32(from), 10)}})
		s.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(float32(from+by), 10)}, Dragged: fyne.NewDelta(float32(by), 0)})
		s.DragEnd()
	}
	scale := v.view.Scale
	drag((x0+x1)/2, 40)
	if a, _ := s.lens(); math.Abs(a-x0-40) > 2 || math.Abs(v.view.Scale/scale-1) > 1e-9 {
		t.Errorf("the lens moved from %v to %v", x0, a)
	}
	x0, x1 = s.lens()
	drag(x1, -30)
	if a, b := s.lens(); math.Abs(b-x1+30) > 2 || math.Abs(a-x0) > 2 {
		t.Errorf("the edge moved from %v to %v, the other from %v to %v", x1, b, x0, a)
	}
}

func TestPaintShowsInk(t *testing.T) {
	v := shown(t, 8)
	img := v.paint(988, 488)
	ground := scene.Light().Background
	if v.picture == nil || len(v.picture.Marks) != 8 {
		t.Fatal("the events are not in the picture")
	}
	ink := 0
	for y := 0; y < 488; y += 2 {
		for x := 0; x < 988; x += 2 {
			r, g, b, _ := img.At(x, y).RGBA()
			if uint8(r>>8) != ground.R || uint8(g>>8) != ground.G || uint8(b>>8) != ground.B {
				ink++
			}
		}
	}
	if ink < 500 {
		t.Errorf("%d pixels of ink", ink)
	}
}

// Whatever is selected scrolls into view, from however far: its label lies below
// the axis and above the bottom.
func TestSelectScrollsRows(t *testing.T) {
	v := shown(t, 110)
	if v.picture.Height <= 2*v.picture.H {
		t.Fatalf("the rows fit, %v in %v: this tests nothing", v.picture.Height, v.picture.H)
	}
	for _, id := range []timeline.EventID{1, 110, 2, 57, 1} {
		v.Select(id)
		if l := v.picture.Find(id); !v.sees(id) {
			t.Errorf("event %d: label %+v, scrolled to %v", id, l, v.top)
		}
	}
	// A smaller window keeps it in view.
	v.Resize(fyne.NewSize(1000, 300))
	if !v.sees(1) {
		t.Errorf("lost when the window shrank: %v", v.top)
	}
}

// The relations of an event are drawn while it is selected, and no longer.
func TestLinksBelongToTheSelected(t *testing.T) {
	v := shown(t, 8)
	v.Select(3)
	without := append([]byte(nil), v.paint(988, 488).(*image.RGBA).Pix...)
	v.SetLinks([]scene.Link{{Other: 6, Words: "“before” the fair", After: true}})
	if bytes.Equal(without, v.paint(988, 488).(*image.RGBA).Pix) {
		t.Error("no arc is drawn")
	}
	v.Select(4)
	v.Select(3)
	if !bytes.Equal(without, v.paint(988, 488).(*image.RGBA).Pix) {
		t.Error("the arc stays when another event is selected")
	}
}

// An event that stands in several lanes is acted on where the user sees it, and seeing
// it in one of them is enough.
func TestLaneInSight(t *testing.T) {
	v := shown(t, 60)
	all := make([]int32, 60)
	for i := range all {
		all[i] = int32(i)
	}
	v.SetLanes([]layout.Lane{{Name: "a", Items: all}, {Name: "b", Items: all}}, nil)
	v.Select(3)
	if k, ok := v.LaneInSight(3); !ok || k != 0 {
		t.Fatalf("lane %d, %v", k, ok)
	}
	if v.SeesLane(1) {
		t.Fatal("the second lane is in sight")
	}
	v.ShowLane(1)
	if !v.SeesLane(1) {
		t.Fatal("the second lane is not in sight")
	}
	top, _ := v.engine.LaneTop(1)
	for v.top = top; ; v.top += 20 {
		v.arrange()
		if k, ok := v.LaneInSight(3); ok && k == 1 {
			break
		}
		if v.top > v.picture.Height {
			t.Fatal("the event never is in sight in the second lane")
		}
	}
	before := v.top
	v.Select(3)
	if v.top != before {
		t.Errorf("what was in sight was scrolled from %v to %v", before, v.top)
	}
	if _, ok := v.LaneInSight(99); ok {
		t.Error("no event is in sight")
	}
	v.ShowLane(7)
	if v.top != before || v.SeesLane(7) {
		t.Error("there is no such lane")
	}
}

// Who is led up to an event in a lane sees its mark too, where both fit.
func TestRevealShowsTheMarkOfALane(t *testing.T) {
	v := shown(t, 60)
	all := make([]int32, 60)
	for i := range all {
		all[i] = int32(i)
	}
	v.SetLanes([]layout.Lane{{Name: "a", Items: all}, {Name: "b", Items: all[:1]}}, nil)
	fits := 0
	for id := timeline.EventID(2); id <= 60; id++ {
		v.show(v.view, 1e9)
		v.Select(id)
		k, y, h, ok := v.engine.Row(id)
		if head, _ := v.engine.LaneTop(k); !ok || k != 0 || y+h+8-head > v.picture.H-v.picture.Band {
			continue
		}
		fits++
		if !v.sees(id) {
			t.Errorf("event %d is out of sight", id)
		}
		if v.top > 0 && v.picture.Heads[0].Pinned && v.top+v.picture.H < v.picture.Height {
			t.Errorf("event %d: the line of its lane is hidden", id)
		}
	}
	if fits == 0 {
		t.Error("none fits")
	}
}
