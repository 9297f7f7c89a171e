package layout

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"quoteline/timeline/when"
)

func TestCalendarAgreesWithTime(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := rapid.Int64Range(-20_000_000, 20_000_000).Draw(t, "days")
		y, m, dd := civil(d)
		w := time.Unix(d*day, 0).UTC()
		if int64(w.Year()) != y || int64(w.Month()) != m || int64(w.Day()) != dd {
			t.Fatalf("day %d is %d-%d-%d, want %v", d, y, m, dd, w)
		}
		if back := daysOf(y, m, dd); back != d {
			t.Fatalf("day %d comes back as %d", d, back)
		}
	})
}

// Divisions are in order, and each is the floor of itself and of what follows.
func TestStepsAreOrdered(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := steps[rapid.IntRange(0, len(steps)-1).Draw(t, "step")]
		at := rapid.Int64Range(-farthest/64, farthest/64).Draw(t, "t")
		f := s.floor(at)
		n := s.next(f)
		if f > at || n <= f || s.floor(f) != f || s.floor(n) != n || s.floor(n-1) != f {
			t.Fatalf("%+v: %d has floor %d and next %d (floor %d)", s, at, f, n, s.floor(n))
		}
	})
}

func TestTickLabels(t *testing.T) {
	for _, c := range []struct {
		s    step
		t    when.Instant
		want string
	}{
		{step{unit: years, n: 1}, at(1850, 1, 1), "1850"},
		{step{unit: years, n: 1}, at(0, 1, 1), "1 BCE"},
		{step{unit: years, n: 1}, at(-43, 1, 1), "44 BCE"},
		{step{unit: years, n: 1}, at(476, 1, 1), "476 CE"},
		{step{unit: years, n: 1}, at(-99_999, 1, 1), "100,000 BCE"},
		{step{unit: months, n: 1}, at(1850, 5, 1), "May"},
		{step{unit: days, n: 1}, at(1850, 5, 7), "7 May"},
		{step{unit: hours, n: 1}, at(1850, 5, 7) + 9*hour, "09:00"},
		{step{unit: minutes, n: 15}, at(1850, 5, 7) + 9*hour + 45*minute, "09:45"},
	} {
		if got, _ := c.s.label(int64(c.t)); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}

// Hours are never shown over a day whose events have no time of day.
func TestNoFalseClock(t *testing.T) {
	items := night()
	a := NewAxis(items, true)
	v := Fit(a, 1000).ZoomAt(500, 200).Clamp(a, 1000)
	for _, k := range New(fixed{}).Arrange(a, v, Options{W: 1000, H: 600}).Ticks {
		if len(k.Label.Text) == 5 && k.Label.Text[2] == ':' {
			t.Fatalf("tick %q over a day", k.Label.Text)
		}
	}
}

func TestWrap(t *testing.T) {
	e := New(fixed{})
	for _, c := range []struct {
		title  string
		room   float64
		lines  int
		elided bool
	}{
		{"Short", 200, 1, false},
		{"The council votes for a new harbour bridge after a long night", 260, 2, false},
		{"Word", 5, 1, true},
		{"", 200, 1, false},
		{"One two three four five six seven eight nine ten eleven twelve thirteen", 100, 2, true},
	} {
		lines, n, elided := e.wrap(c.title, c.room)
		if n != c.lines || elided != c.elided {
			t.Errorf("%q: %q, elided %v", c.title, lines, elided)
		}
		for _, l := range lines {
			if w := e.width(l, TitleSize, false); w > c.room*1.5 {
				t.Errorf("%q is %v wide, room %v", l, w, c.room)
			}
		}
	}
}
