package layout

import (
	"errors"
	"reflect"
	"testing"

	"pgregory.net/rapid"
)

// asked counts the words that are asked for.
type asked struct {
	Source
	n int
}

func (s *asked) Words(i int) Words {
	s.n++
	return s.Source.Words(i)
}

func measurer() (Measurer, error) { return fixed{}, nil }

// longer is another language.
func longer(english string) string { return "‹" + english + "›" }

// A picture is the same whether a scout made its tiles, at once, later, or never.
func TestScoutChangesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		items, o := anyItems.Draw(t, "items"), anyOptions.Draw(t, "options")
		for range rapid.IntRange(0, 3).Draw(t, "lanes") {
			l := Lane{Name: "A lane", Collapsed: rapid.IntRange(0, 3).Draw(t, "collapsed") == 0}
			for i := range items {
				if i%(len(o.Lanes)+1) == 0 {
					l.Items = append(l.Items, int32(i))
				}
			}
			o.Lanes = append(o.Lanes, l)
		}
		a, e, alone := NewAxis(items, true), New(fixed{}), func() *Engine {
			e := New(fixed{})
			e.Say = longer
			return e
		}
		e.Say = longer
		var later func()
		e.Follow(NewScout(measurer, func(work func()) { later = work }))
		for range rapid.IntRange(1, 6).Draw(t, "frames") {
			v := anyView(t, a, o.W)
			p, q := e.Arrange(a, v, o), alone().Arrange(a, v, o)
			for _, pair := range [][2]any{
				{p.Labels, q.Labels},
				{p.Marks, q.Marks},
				{p.Bars, q.Bars},
				{p.Clusters, q.Clusters},
				{p.Heads, q.Heads},
				{p.Rivals, q.Rivals},
				{[]int{p.Before, p.After, p.Aside}, []int{q.Before, q.After, q.Aside}},
			} {
				if x, y := reflect.ValueOf(pair[0]), reflect.ValueOf(pair[1]); x.Len()+y.Len() > 0 && !reflect.DeepEqual(pair[0], pair[1]) {
					t.Fatalf("with a scout %+v, without %+v", pair[0], pair[1])
				}
			}
			if later != nil && rapid.Bool().Draw(t, "work") {
				work := later
				later = nil
				work()
			}
			if rapid.IntRange(0, 5).Draw(t, "resize") == 0 {
				o.H = rapid.Float64Range(120, 2200).Draw(t, "h")
			}
		}
	})
}

// Frames read no words while the scout is there in time: a step of a pan, of a turn
// of the wheel in, and out.
func TestScoutReadsAhead(t *testing.T) {
	items := night()
	for i := range 4000 {
		it := items[i%30]
		it.ID, it.When = 0, yearOf(1000+i/6)
		items = append(items, it)
	}
	a, e := NewAxis(items, true), New(fixed{})
	o := Options{W: 1400, H: 800}
	words := &asked{Source: a.events.Source}
	a.events.Source = words
	var later func()
	e.Follow(NewScout(measurer, func(work func()) { later = work }))
	v := Fit(a, o.W).ZoomAt(700, 9)
	e.Arrange(a, v, o)
	for i := range 300 {
		if later != nil {
			work := later
			later = nil
			work()
		}
		switch i / 100 {
		case 0:
			v = v.Pan(60).Clamp(a, o.W)
		case 1:
			v = v.ZoomAt(500, 1.04).Clamp(a, o.W)
		default:
			v = v.ZoomAt(300, 1/1.04).Clamp(a, o.W)
		}
		before := words.n
		if e.Arrange(a, v, o); words.n != before {
			t.Fatalf("step %d read the words of %d events", i, words.n-before)
		}
	}
}

// A scout that cannot measure leaves all to the engine.
func TestScoutWithoutMeasurer(t *testing.T) {
	a, e := NewAxis(night(), true), New(fixed{})
	e.Follow(NewScout(func() (Measurer, error) { return nil, errors.New("no font") }, func(work func()) { work() }))
	if p := e.Arrange(a, Fit(a, 1400), Options{W: 1400, H: 800}); len(p.Labels) == 0 {
		t.Error("nothing is labelled")
	}
}

// TestSay: what a picture says of time is said in another language, with its width;
// numbers, names and titles are not.
func TestSay(t *testing.T) {
	items := []Item{{ID: 1, Number: 1, Title: "It was", Date: "undated"}}
	e := New(fixed{})
	e.Say = longer
	axis := NewAxis(items, true)
	p := e.Arrange(axis, Fit(axis, 800), Options{W: 800, H: 400})
	if len(p.Labels) != 1 || p.Labels[0].Date.Text != "‹undated›" || p.Labels[0].Lines[0].Text != "It was" {
		t.Errorf("%+v", p.Labels)
	}
	plain := New(fixed{}).Arrange(axis, Fit(axis, 800), Options{W: 800, H: 400})
	if plain.Labels[0].Date.Text != "undated" || p.Labels[0].W < plain.Labels[0].W {
		t.Errorf("%+v", plain.Labels)
	}
}
