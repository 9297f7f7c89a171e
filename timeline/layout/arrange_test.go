package layout

import (
	"fmt"
	"math"
	"reflect"
	"testing"

	"pgregory.net/rapid"

	"quoteline/timeline"
)

// The laws of a picture, on whatever it is given.
func TestPictureLaws(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		items, o := anyItems.Draw(t, "items"), anyOptions.Draw(t, "options")
		a := NewAxis(items, rapid.Bool().Draw(t, "fold"))
		v := anyView(t, a, o.W)
		p := New(fixed{}).Arrange(a, v, o)
		total := len(p.Marks) + p.Before + p.After
		for i, c := range p.Clusters {
			total += c.Count
			if c.Count < 1 {
				t.Fatalf("cluster counts %d", c.Count)
			}
			for _, d := range p.Clusters[:i] {
				if c.Overlaps(d.Box) {
					t.Fatalf("clusters %v and %v overlap", c.Box, d.Box)
				}
			}
			inside(t, p, c.Box)
		}
		if total != len(items) {
			t.Fatalf("%d of %d events accounted for", total, len(items))
		}
		if o.Unlimited && len(p.Clusters) > 0 {
			t.Fatal("clusters in an unlimited picture")
		}
		for i := range p.Labels {
			l := &p.Labels[i]
			inside(t, p, l.Box)
			for j := range p.Labels[:i] {
				if l.Overlaps(p.Labels[j].Box) {
					t.Fatalf("labels %v and %v overlap", l.Box, p.Labels[j].Box)
				}
			}
			for _, line := range append([]Line{l.Badge, l.Date}, l.Lines...) {
				if line.X+line.W > l.X+l.W+0.01 || line.Y > l.Y+l.H {
					t.Fatalf("line %+v leaves its box %+v", line, l.Box)
				}
			}
		}
		for _, m := range p.Marks {
			if m.X < -0.01 || m.X > p.W+0.01 || m.Leader < p.AxisY {
				t.Fatalf("mark at %v, leader %v", m.X, m.Leader)
			}
		}
		end := math.Inf(-1)
		for _, k := range p.Ticks {
			if k.Label.Text == "" {
				continue
			}
			if k.Label.X < end || k.Label.X < 0 || k.Label.X+k.Label.W > p.W+0.01 {
				t.Fatalf("tick label %+v after %v", k.Label, end)
			}
			end = k.Label.X + k.Label.W
		}
		if p.Top < 0 || p.Top > p.Height-p.H {
			t.Fatalf("scrolled by %v of %v", p.Top, p.Height)
		}
	})
}

func inside(t *rapid.T, p *Picture, b Box) {
	if b.X < -0.01 || b.X+b.W > p.W+0.01 {
		t.Fatalf("box %+v leaves the view, %v wide", b, p.W)
	}
}

// What is drawn at a place is what a click there hits.
func TestHitIsInverse(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		items, o := anyItems.Draw(t, "items"), anyOptions.Draw(t, "options")
		a := NewAxis(items, true)
		p := New(fixed{}).Arrange(a, anyView(t, a, o.W), o)
		for _, l := range p.Labels {
			if l.Y < p.Head {
				continue // part of it is under the band
			}
			if h, ok := p.At(l.X+l.W/2, l.Y+l.H/2); !ok || h.Event != l.Item.ID || h.Cluster != -1 {
				t.Fatalf("label of %d: hit %+v, %v", l.Item.ID, h, ok)
			}
		}
		for i, c := range p.Clusters {
			if h, ok := p.At(c.X+c.W/2, c.Y+c.H/2); !ok || h.Cluster != i {
				t.Fatalf("cluster %d: hit %+v, %v", i, h, ok)
			}
		}
		for _, m := range p.Marks {
			h, ok := p.At(m.X, p.AxisY)
			if !ok || h.Event == 0 {
				t.Fatalf("mark of %d: hit %+v, %v", m.Item.ID, h, ok)
			}
		}
		if h, ok := p.At(-100, -100); ok {
			t.Fatalf("hit %+v outside", h)
		}
	})
}

// A pan to and fro gives the same picture; labels keep their rows under way.
func TestPanKeepsRows(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		items, o := anyItems.Draw(t, "items"), anyOptions.Draw(t, "options")
		o.Unlimited, o.Top = false, 0
		a, e := NewAxis(items, true), New(fixed{})
		v := anyView(t, a, o.W)
		p := e.Arrange(a, v, o)
		first, before := kept(p), append([]Label(nil), p.Labels...)
		dx := rapid.Float64Range(-300, 300).Draw(t, "dx")
		moved := e.Arrange(a, v.Pan(dx), o)
		rows := map[int32]float64{}
		for _, l := range before {
			rows[l.Item.Index] = l.Y
		}
		for _, l := range moved.Labels {
			if y, both := rows[l.Item.Index]; both && y != l.Y {
				t.Fatalf("event %d went from y %v to %v", l.Item.ID, y, l.Y)
			}
		}
		if again := kept(e.Arrange(a, v, o)); first != again {
			t.Fatal("another picture after panning back")
		}
		if fresh := kept(New(fixed{}).Arrange(a, v, o)); first != fresh {
			t.Fatal("the picture depends on what was arranged before")
		}
	})
}

// kept is a copy of all that a picture shows.
func kept(p *Picture) string {
	k := *p
	k.axis, k.lanes, k.lines = nil, nil, nil
	return fmt.Sprintf("%+v", k)
}

// One article: everything is labelled, in order, with the break in sight.
func TestNight(t *testing.T) {
	items := night()
	a := NewAxis(items, true)
	p := New(fixed{}).Arrange(a, Fit(a, 1024), Options{W: 1024, H: 640})
	if len(p.Labels) != len(items) || len(p.Clusters) != 0 {
		t.Errorf("%d labels and %d clusters of %d events", len(p.Labels), len(p.Clusters), len(items))
	}
	if len(p.Breaks) != 1 || p.Breaks[0].Caption.Text != "2 years" {
		t.Errorf("breaks %+v", p.Breaks)
	}
	var captions []string
	for _, c := range p.Captions {
		captions = append(captions, c.Text)
	}
	if want := []string{"2019", "4 March 2022", "5 March 2022"}; !reflect.DeepEqual(captions, want) {
		t.Errorf("captions %q, want %q", captions, want)
	}
	if p.Undated.Text == "" {
		t.Error("no heading over the undated event")
	}
	for _, l := range p.Labels {
		if l.Elided {
			t.Errorf("elided %+v", l.Lines)
		}
	}
}

// The most salient stay when rows run out.
func TestSalientStay(t *testing.T) {
	items := night()[:1]
	for i := range 500 {
		it := items[0]
		it.ID, it.When, it.Salience = timeline.EventID(i+2), yearOf(1500+i), 0.1
		if i == 250 {
			it.Salience = 0.9
		}
		items = append(items, it)
	}
	a := NewAxis(items, true)
	p := New(fixed{}).Arrange(a, Fit(a, 640), Options{W: 640, H: 300})
	if len(p.Clusters) == 0 {
		t.Fatal("500 events fit on 640 by 300 pixels")
	}
	if p.Find(252) == nil {
		t.Error("the most salient event folded away")
	}
	if q := New(fixed{}).Arrange(a, Fit(a, 640), Options{W: 640, H: 300, Unlimited: true}); len(q.Labels) != len(items) || q.H != q.Height {
		t.Errorf("unlimited: %d labels of %d, height %v of %v", len(q.Labels), len(items), q.H, q.Height)
	}
}

func BenchmarkArrange(b *testing.B) {
	var items []Item
	for i := range 10000 {
		it := night()[0]
		it.ID, it.Rank, it.Salience = timeline.EventID(i+1), i, float64(i*7919%1000)/1000
		it.When = dayOf(1800+i/50, 3, 1+i%28)
		if i%3 == 0 {
			it.When = yearOf(1800 + i/50)
		}
		items = append(items, it)
	}
	a := NewAxis(items, true)
	for _, z := range []struct {
		name string
		zoom float64
	}{{"all", 1}, {"decade", 20}, {"year", 200}, {"day", 50000}} {
		b.Run("zoom/"+z.name, func(b *testing.B) {
			e, o := New(fixed{}), Options{W: 1600, H: 900}
			v := Fit(a, o.W).ZoomAt(800, z.zoom)
			for i := 0; b.Loop(); i++ {
				e.Arrange(a, v.ZoomAt(800, 1+float64(i%2)/1000), o)
			}
		})
		b.Run("pan/"+z.name, func(b *testing.B) {
			e, o := New(fixed{}), Options{W: 1600, H: 900}
			v := Fit(a, o.W).ZoomAt(800, z.zoom)
			for i := 0; b.Loop(); i++ {
				e.Arrange(a, v.Pan(float64(i%100)), o)
			}
		})
	}
}
