package timelineview

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"quoteline/timeline"
	"quoteline/timeline/layout"
	"quoteline/timeline/when"
)

// point moves the pointer.
func point(v *View, x, y float64) {
	v.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(float32(x), float32(y))}})
}

func TestTipOfACluster(t *testing.T) {
	v := shown(t, 3000)
	if len(v.picture.Clusters) == 0 {
		t.Fatal("nothing folds")
	}
	c := v.picture.Clusters[0]
	point(v, c.X+c.W/2, c.Y+c.H/2)
	if !v.tip.Visible() || len(v.tip.words) != 1 || !strings.Contains(v.tip.words[0], "events, 19") || !strings.Contains(v.tip.words[0], " – ") {
		t.Errorf("the tip says %q", v.tip.words)
	}
	if s := v.tip.Size(); s.Width < 40 || s.Height < 10 {
		t.Errorf("the tip is %v", s)
	}
	v.MouseOut()
	if v.tip.Visible() {
		t.Error("the tip stays")
	}
}

func TestTipOfAnEvent(t *testing.T) {
	v := shown(t, 12)
	v.OnTip(func(id timeline.EventID) (string, string, string) { return "title", "date", "1 source quote" })
	l := v.picture.Labels[0]
	point(v, l.X+3, l.Y+3)
	if v.tip.Visible() {
		t.Errorf("a label that shows all has the tip %q", v.tip.words)
	}
	v.picture.Labels[0].Elided = true
	point(v, l.X+3, l.Y+4)
	if !v.tip.Visible() || len(v.tip.words) != 3 {
		t.Errorf("an elided label has the tip %q", v.tip.words)
	}
	v.pan(40, 0)
	if v.tip.Visible() {
		t.Error("the tip stays where its event is no more")
	}
}

func TestDateUnderThePointer(t *testing.T) {
	v := shown(t, 40)
	x := v.view.ToX(v.axis.Unit(when.YMD(1915, 7, 1)))
	point(v, x, 6)
	if !v.tip.Visible() || v.tip.words[0] != "1915" {
		t.Errorf("the tip says %q", v.tip.words)
	}
	point(v, v.width()-1, 6) // behind the last event
	if v.tip.Visible() {
		t.Errorf("where there is no time the tip says %q", v.tip.words)
	}
}

func TestTipStaysInTheWindow(t *testing.T) {
	v := shown(t, 3)
	for _, at := range []fyne.Position{{X: 2, Y: 2}, {X: 998, Y: 498}} {
		v.tip.show([]string{strings.Repeat("very long words ", 20), "date"}, at, v.Size())
		p, s := v.tip.Position(), v.tip.Size()
		if p.X < 0 || p.Y < 0 || p.X+s.Width > v.Size().Width || p.Y+s.Height > v.Size().Height {
			t.Errorf("a tip at %v covers %v, %v", at, p, s)
		}
		if s.Width > widest+20 {
			t.Errorf("a tip is %v wide", s.Width)
		}
	}
	v.tip.show([]string{"", ""}, fyne.Position{}, v.Size())
	if v.tip.Visible() {
		t.Error("nothing to say is said")
	}
}

func TestLaneHeadsAreClicked(t *testing.T) {
	v := shown(t, 12)
	got := -1
	v.OnLane(func(i int) { got = i })
	even, odd := []int32{}, []int32{}
	for i := range int32(12) {
		if i%2 == 0 {
			even = append(even, i)
		} else {
			odd = append(odd, i)
		}
	}
	before := v.view
	v.SetLanes([]layout.Lane{{Name: "even", Items: even}, {Name: "odd", Items: odd, Collapsed: true}}, []uint8{1, 2, 3, 4, 5, 6, 7, 0, 1, 2, 3, 4})
	if v.view != before {
		t.Error("lanes move the view in time")
	}
	if len(v.picture.Heads) != 2 {
		t.Fatalf("%d heads", len(v.picture.Heads))
	}
	h := v.picture.Heads[1]
	v.Tapped(&fyne.PointEvent{Position: fyne.NewPos(float32(h.X+4), float32(h.Y+4))})
	if got != 1 {
		t.Errorf("the click came to lane %d", got)
	}
	for _, m := range v.picture.Marks {
		if m.Item.Hue != []uint8{1, 2, 3, 4, 5, 6, 7, 0, 1, 2, 3, 4}[m.Item.Index] {
			t.Errorf("event %d has the colour %d", m.Item.Index, m.Item.Hue)
		}
	}
}

func TestStripMarksHits(t *testing.T) {
	v := shown(t, 40)
	if v.strip.hits() != nil {
		t.Error("there are hits without a search")
	}
	v.SetFound(func(i int32) bool { return i == 3 || i == 30 })
	if got := v.strip.hits(); len(got) != 2 || got[0] != v.axis.AnchorOf(3) {
		t.Errorf("hits at %v", got)
	}
	v.SetFound(func(int32) bool { return false })
	if got := v.strip.hits(); len(got) != 0 {
		t.Errorf("hits at %v where nothing is found", got)
	}
}

func TestFoldingKeepsThePlaceInTime(t *testing.T) {
	v := shown(t, 40)
	v.ZoomIn()
	v.ZoomIn()
	mid := func() when.Instant { i, _ := v.axis.Instant(v.view.FromX(0)); return i }
	before := mid()
	v.SetFold(false)
	if after := mid(); after < before-86400*40 || after > before+86400*40 {
		t.Errorf("the left edge was at %v and is at %v", before.ISODay(), after.ISODay())
	}
}
