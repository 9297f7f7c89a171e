package data

import (
	"testing"

	"pgregory.net/rapid"

	"quoteline/timeline"
	"quoteline/timeline/when"
)

// The document's own order holds, as far as the bounds of each event allow.
func TestOrder(t *testing.T) {
	const day = 24 * 60 * 60
	open := func(to when.Instant) slot { return slot{from: when.MinInstant, to: to * day} }
	span := func(from, to when.Instant) slot { return slot{from: from * day, to: to * day} }
	for name, c := range map[string]struct {
		in   []slot // by rank
		want []when.Instant
	}{
		"days":                         {[]slot{span(1, 2), span(3, 4)}, []when.Instant{1 * day, 3 * day}},
		"a week that began before":     {[]slot{span(3, 4), span(1, 8)}, []when.Instant{3 * day, 3 * day}},
		"a day that is over":           {[]slot{span(3, 4), span(1, 2)}, []when.Instant{3 * day, 1 * day}},
		"any time up to what follows":  {[]slot{open(9), span(8, 9)}, []when.Instant{8 * day, 8 * day}},
		"any time, not so long before": {[]slot{open(9), span(3, 4)}, []when.Instant{9*day - 1, 3 * day}},
		"any time up to its own end":   {[]slot{open(9), span(12, 13)}, []when.Instant{9*day - 1, 12 * day}},
		"any time behind what is sure": {[]slot{span(3, 4), open(9)}, []when.Instant{3 * day, 9*day - 1}},
		"nothing known comes last":     {[]slot{{from: when.MinInstant, to: when.MaxInstant}, span(3, 4)}, []when.Instant{when.MaxInstant, 3 * day}},
	} {
		for i := range c.in {
			c.in[i].rank, c.in[i].id = int32(i), timeline.EventID(i+1)
		}
		order(c.in)
		for _, s := range c.in {
			if want := c.want[s.rank]; s.key != want {
				t.Errorf("%s: %d at %d, not %d", name, s.rank, s.key, want)
			}
		}
	}
}

// No event is read at a time at which it cannot have been, and what can stand in the order of
// its document does.
func TestOrderLaw(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		n := rapid.IntRange(1, 12).Draw(rt, "n")
		slots := make([]slot, n)
		for i := range slots {
			from := when.Instant(rapid.IntRange(0, 20).Draw(rt, "from"))
			slots[i] = slot{id: timeline.EventID(i + 1), rank: int32(i), from: from, to: from + 1 + when.Instant(rapid.IntRange(0, 9).Draw(rt, "length"))}
			switch rapid.IntRange(0, 5).Draw(rt, "open") {
			case 0:
				slots[i].from = when.MinInstant
			case 1:
				slots[i].to = when.MaxInstant
			}
		}
		order(slots)
		for i, s := range slots {
			if s.key < s.from || s.key >= s.to && s.key != when.MaxInstant {
				rt.Fatalf("%d is at %d, in %d to %d", s.rank, s.key, s.from, s.to)
			}
			if i > 0 && slots[i-1].key > s.key {
				rt.Fatal("not sorted")
			}
		}
	})
}
