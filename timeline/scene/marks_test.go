package scene

import (
	"fmt"
	"image/color"
	"strings"
	"testing"

	"quoteline/timeline"
	"quoteline/timeline/layout"
	"quoteline/timeline/when"
)

// marked is an event for every way to be uncertain, and what tells it.
var marked = []struct {
	name string
	edtf string
	fact timeline.Factuality
	more []string // rival dates
}{
	{"a day", "2015-03-04", timeline.Happened, nil},
	{"a span", "2001/2003", timeline.Happened, nil},
	{"about", "2004~/2006~", timeline.Happened, nil},
	{"uncertain", "2007?/2009?", timeline.Happened, nil},
	{"both", "2010%/2012%", timeline.Happened, nil},
	{"a decade with unknown years", "201X", timeline.Happened, nil},
	{"one of", "[2013..2014]", timeline.Happened, nil},
	{"before", "[..2005]", timeline.Happened, nil},
	{"after", "[2016..]", timeline.Happened, nil},
	{"open", "2017/..", timeline.Happened, nil},
	{"planned", "2018/2020", timeline.Planned, nil},
	{"denied", "2018/2020", timeline.Denied, nil},
	{"rivals", "2002/2004", timeline.Happened, []string{"2003", "2005/2006"}},
}

func marks(t *testing.T) []layout.Item {
	t.Helper()
	var items []layout.Item
	for i, m := range marked {
		d, err := when.Parse(m.edtf)
		if err != nil {
			t.Fatalf("%s: %v", m.edtf, err)
		}
		it := layout.Item{ID: timeline.EventID(i + 1), Title: m.name, Date: m.edtf, When: d, Rank: i, Factuality: m.fact}
		for _, r := range m.more {
			d, err := when.Parse(r)
			if err != nil {
				t.Fatalf("%s: %v", r, err)
			}
			it.Rivals = append(it.Rivals, d)
		}
		items = append(items, it)
	}
	return items
}

// ofBars is what is drawn over the words of an event, without its places.
func ofBars(s *Scene, p *layout.Picture, id timeline.EventID) string {
	l := p.Find(id)
	var b strings.Builder
	for i := range s.Shapes {
		h := &s.Shapes[i]
		if h.Kind == Text || l == nil || h.Y < l.Y-4 || h.Y > l.Y+9 || h.Event != id && h.Event != 0 {
			continue
		}
		if h.Event == 0 && (h.X+h.W < l.X-80 || h.X > l.X+l.W+80 || h.H > 12) {
			continue
		}
		fmt.Fprintf(&b, "%d %.0f %v %.1f %.0f/", h.Kind, h.H, h.Fill.A > 0, h.Line, h.Dash)
		fmt.Fprintf(&b, "%.0f-%.0f ", h.FadeLeft, h.FadeRight)
	}
	return b.String()
}

func TestGoldenMarks(t *testing.T) {
	items := marks(t)
	a := layout.NewAxis(items, true)
	v := layout.Fit(a, 1600)
	p := layout.New(fixed{}).Arrange(a, v, layout.Options{W: 1600, H: 900, Now: items[0].When.From})
	s := Build(p, Light(), Selection{})
	golden(t, "marks.txt", Dump(s))
	seen := map[string]string{}
	for i, m := range marked {
		if m.name == "both" || m.name == "open" {
			continue // made of marks of others
		}
		key := ofBars(s, p, timeline.EventID(i+1))
		if other, twice := seen[key]; twice {
			t.Errorf("%q looks like %q: %s", m.name, other, key)
		}
		seen[key] = m.name
	}
}

func TestGoldenLanes(t *testing.T) {
	items := marks(t)
	a := layout.NewAxis(items, true)
	o := layout.Options{W: 1200, H: 700, Lanes: []layout.Lane{
		{Name: "The first", Items: []int32{0, 1, 2, 3}},
		{Name: "Folded away", Items: []int32{4, 5, 6, 7}, Collapsed: true},
		{Name: "Again", Items: []int32{3, 8, 9}},
		{Name: "None"},
	}, Hues: []uint8{0, 1, 2, 3, 4, 5, 6, 7, 0, 1, 2, 3, 4}}
	p := layout.New(fixed{}).Arrange(a, layout.Fit(a, 1200), o)
	golden(t, "lanes.txt", Dump(Build(p, Dark(), Selection{})))
}

// Folded and at full length.
func TestGoldenFolds(t *testing.T) {
	d := unit(2022, 3, 4, when.Day)
	dates := []when.Date{unit(1805, 1, 1, when.Year), d, d, d, unit(-9999, 1, 1, when.Year), unit(-9998, 1, 1, when.Year)}
	var items []layout.Item
	for i, w := range dates {
		items = append(items, layout.Item{ID: timeline.EventID(i + 1), Title: "It is told", When: w, Rank: i})
	}
	for name, fold := range map[string]bool{"folded.txt": true, "unfolded.txt": false} {
		a := layout.NewAxis(items, fold)
		p := layout.New(fixed{}).Arrange(a, layout.Fit(a, 900), layout.Options{W: 900, H: 300})
		golden(t, name, Dump(Build(p, Light(), Selection{})))
		if (len(p.Breaks) > 0) != fold {
			t.Errorf("%s: %d breaks", name, len(p.Breaks))
		}
	}
}

func TestGoldenArcs(t *testing.T) {
	_, _, p := sample()
	links := []Link{
		{Other: 3, Words: "“before” the vote", W: 90},
		{Other: 5, Words: "“after” the vote", W: 90, After: true},
		{Other: 99, Words: "nowhere", W: 30},
	}
	shapes := Overlay(p, Light(), 0, 4, links)
	golden(t, "arcs.txt", Dump(&Scene{Shapes: shapes}))
	words := map[string]int{}
	for i := range shapes {
		if shapes[i].Kind == Text {
			words[shapes[i].Label]++
		}
	}
	if words[links[0].Words] != 1 || words[links[1].Words] != 1 || words["nowhere"] != 0 {
		t.Errorf("words %v", words)
	}
}

// Any two of the colours differ for eyes without one of the three cones as well
// (the projections of Viénot, Brettel and Mollon 1999; of blue, by lightness and
// the red-green difference).
func TestHuesDiffer(t *testing.T) {
	for name, st := range map[string]Style{"light": Light(), "dark": Dark()} {
		for i, a := range st.Hues {
			for j, b := range st.Hues[:i] {
				if d := distance(a, b); d < 14 {
					t.Errorf("%s: hues %d and %d are %.0f apart", name, i, j, d)
				}
			}
		}
	}
}

// distance is the smallest of the differences that a dichromat sees, in 8-bit steps.
func distance(a, b color.NRGBA) float64 {
	protan := func(c color.NRGBA) [2]float64 {
		return [2]float64{0.112*float64(c.R) + 0.888*float64(c.G), float64(c.B)}
	}
	deutan := func(c color.NRGBA) [2]float64 {
		return [2]float64{0.293*float64(c.R) + 0.707*float64(c.G), float64(c.B)}
	}
	least := 1e9
	for _, see := range []func(color.NRGBA) [2]float64{protan, deutan} {
		x, y := see(a), see(b)
		least = min(least, max(abs(x[0]-y[0]), abs(x[1]-y[1])))
	}
	return least
}

func abs(f float64) float64 { return max(f, -f) }

// Of leaders that run along each other the longest is drawn, and every label has one
// within two pixels.
func TestLeadersOfACrowdAreOneLine(t *testing.T) {
	marks := []layout.Mark{{X: 10, Leader: 90}, {X: 11, Leader: 200}, {X: 11.5, Leader: 200}, {X: 13.5, Leader: 40}, {X: 16, Leader: 50}, {X: 16.5, Leader: 60, Lane: 1}}
	for i := range 40 { // a staircase, each a pixel and a half from the one before
		marks = append(marks, layout.Mark{X: 20 + 1.5*float64(i), Leader: float64(50 + 10*i), Lane: 2})
	}
	var b pen
	b.cover(marks)
	for i, want := range []bool{true, false, true, false, false, false} {
		if b.along[i] != want {
			t.Errorf("leader %d runs along another: %v", i, !want)
		}
	}
	drawn := 0
	for i := range marks {
		near := false
		for j := range marks {
			near = near || !b.along[j] && marks[j].Lane == marks[i].Lane && abs(marks[j].X-marks[i].X) <= 2 && marks[j].Leader >= marks[i].Leader
		}
		if !near {
			t.Errorf("the label of leader %d has no line", i)
		}
		if !b.along[i] {
			drawn++
		}
	}
	if drawn > 26 {
		t.Errorf("%d lines", drawn)
	}
}

// The words of an arc stand where no label does, as long as there is such a place near.
func TestWordsOfArcsCoverNoLabel(t *testing.T) {
	p := &layout.Picture{W: 600, H: 400, Band: 56, Head: 56}
	for x := 130.0; x < 600; x += 290 { // under the middle of the arc, and beside it
		p.Labels = append(p.Labels, layout.Label{Box: layout.Box{X: x, Y: 60, W: 200, H: 200}})
	}
	plate := func(taken ...layout.Box) layout.Box {
		b := pen{st: Light()}
		b.because(p, &Link{Words: "“after” it", W: 60}, 100, 500, 58, 88, &taken)
		if len(b.shapes) == 0 {
			t.Fatal("there are no words")
		}
		s := b.shapes[0]
		return layout.Box{X: s.X, Y: s.Y, W: s.W, H: s.H}
	}
	first := plate()
	if c := covered(p, first); c > 0 {
		t.Errorf("%v covers %.0f", first, c)
	}
	if second := plate(first); second.Overlaps(first) {
		t.Error("the words of two arcs stand on each other")
	}
	p.Labels = append(p.Labels, layout.Label{Box: layout.Box{Y: 56, W: 600, H: 344}})
	plate() // no free place: they are somewhere all the same
}

// A label that was pushed in from the edge of the view has a stem at its side, tied to
// its leader; one beside its pole has none but the stem.
func TestPushedLabelsAreTied(t *testing.T) {
	for _, tt := range []struct {
		pole, stem float64
		bent       bool
	}{
		{100, 101, false}, {300, 299, false}, {130, 101, true}, {270, 299, true}, {90, 101, false},
	} {
		b := pen{st: Light()}
		b.label(&layout.Label{Box: layout.Box{X: 100, Y: 80, W: 200, H: 50}, Pole: tt.pole})
		var stems, across []Shape
		for _, s := range b.shapes {
			switch {
			case s.Kind == Segment && s.Line == 2.5:
				stems = append(stems, s)
			case s.Kind == Segment && s.H == 0:
				across = append(across, s)
			}
		}
		if len(stems) != 1 || stems[0].X != tt.stem {
			t.Errorf("pole %v: stems %v", tt.pole, stems)
		}
		if (len(across) == 1) != tt.bent || tt.bent && (across[0].X != tt.pole || across[0].X+across[0].W != tt.stem) {
			t.Errorf("pole %v: ties %v", tt.pole, across)
		}
	}
}
