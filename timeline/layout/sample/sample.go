// Package sample makes large timelines of invented events for tests and
// benchmarks: the same seed gives the same events on every machine. It never
// reads a file, the clock or a random source.
package sample

import (
	"slices"

	"quoteline/timeline"
	"quoteline/timeline/layout"
	"quoteline/timeline/when"
)

const (
	day      = 86400
	years    = 30
	first    = 631_152_000 // 1990-01-01
	length   = years * 31_556_952
	clusters = 200
)

// Events returns n events over 30 years in the order of time: most in 200
// clusters, 15 in 100 lasting, titles of near 40 characters.
func Events(n int, seed uint64) *layout.Events {
	stamp := stamps(n, seed)
	e := &layout.Events{
		ID: make([]timeline.EventID, n), From: make([]when.Instant, n), To: make([]when.Instant, n),
		Salience: make([]float32, n), Precision: make([]when.Precision, n), Form: make([]when.Form, n), Doubt: make([]layout.Doubt, n),
		Kind: make([]timeline.Kind, n), Factuality: make([]timeline.Factuality, n), Source: words{stamp, seed},
	}
	for i := range n {
		x := event(i, stamp[i], seed)
		e.ID[i] = timeline.EventID(i + 1)
		e.From[i], e.To[i], e.Precision[i], e.Form[i] = x.From, x.To, x.Precision, x.Form
		if x.Approximate {
			e.Doubt[i] = layout.Approximate
		}
		r := dice(seed, i, 7)
		e.Kind[i], e.Factuality[i], e.Salience[i] = timeline.Kind(r%4), fact(r), salience(i, seed)
	}
	return e
}

// At returns the i-th of n events as the engine of the app would give it, for
// filling a store: one at a time, in the order of time.
func At(i int, e *layout.Events) timeline.Event {
	d := when.Date{From: e.From[i], To: e.To[i], Precision: e.Precision[i], Form: e.Form[i], Approximate: e.Doubt[i]&layout.Approximate != 0}
	w := e.Source.Words(i)
	d.EDTF = w.Date
	return timeline.Event{ID: e.ID[i], Title: w.Title, When: d, Rank: i, Kind: e.Kind[i], Factuality: e.Factuality[i], Salience: float64(e.Salience[i])}
}

func fact(r uint64) timeline.Factuality {
	if r>>8%20 != 0 {
		return timeline.Happened
	}
	return timeline.Factuality(1 + r>>16%5)
}

func salience(i int, seed uint64) float32 { return float32(dice(seed, i, 3)%100_000) / 100_000 }

// stamps are instants in order, crowded in clusters.
func stamps(n int, seed uint64) []int64 {
	out := make([]int64, n)
	for i := range out {
		r := dice(seed, i, 1)
		if r%10 == 0 {
			out[i] = first + int64(r>>8%length)
			continue
		}
		c := int(r >> 8 % clusters)
		centre := int64(dice(seed, c, 11) % length)
		wide := int64(1+dice(seed, c, 12)%60) * day
		// The sum of three throws leans to the middle.
		off := (int64(r>>20%1024) + int64(r>>30%1024) + int64(r>>40%1024)) * wide / 3072
		out[i] = first + min(max(centre+off-wide/2, 0), length-day)
	}
	slices.Sort(out)
	return out
}

// event is the date of an event: mostly days, some months, minutes and spans.
func event(i int, t int64, seed uint64) when.Date {
	r := dice(seed, i, 2)
	d := t - t%day
	switch k := r % 100; {
	case k < 15:
		long := 1 + int64(r>>8%40)
		if r>>16%50 == 0 {
			long *= 30
		}
		return when.Date{From: when.Instant(d), To: when.Instant(d + long*day), Precision: when.Day, Form: when.Interval}
	case k < 22:
		return when.Date{From: when.Instant(t - t%60), To: when.Instant(t - t%60 + 60), Precision: when.Minute}
	case k < 26:
		return when.Date{From: when.Instant(d), To: when.Instant(d + 2*day), Precision: when.Day, Form: when.OneOf}
	case k < 30:
		return when.Date{From: when.Instant(d), To: when.Instant(d + day), Precision: when.Day, Approximate: true}
	}
	return when.Date{From: when.Instant(d), To: when.Instant(d + day), Precision: when.Day}
}

type words struct {
	stamp []int64
	seed  uint64
}

// Words is layout's.
func (w words) Words(i int) layout.Words {
	r := dice(w.seed, i, 5)
	pick := func(list []string) string {
		s := list[r%uint64(len(list))]
		r /= uint64(len(list))
		return s
	}
	title := pick(who) + " " + pick(does) + " " + pick(what) + " " + pick(where)
	c := when.Instant(w.stamp[i]).Civil()
	b := make([]byte, 0, 10)
	for _, v := range []struct{ n, digits int }{{c.Year, 4}, {c.Month, 2}, {c.Day, 2}} {
		if len(b) > 0 {
			b = append(b, '-')
		}
		for k, p := 0, 1000; k < 4; k, p = k+1, p/10 {
			if 4-k <= v.digits {
				b = append(b, byte('0'+v.n/p%10))
			}
		}
	}
	return layout.Words{Number: i + 1, Title: title, Date: string(b)}
}

var (
	who   = []string{"The council", "A committee", "The harbour board", "The museum", "The ministry", "A ferry company", "The bakers’ guild", "The observatory"}
	does  = []string{"approves", "rejects", "reopens", "inspects", "sells", "repairs", "announces", "postpones", "measures"}
	what  = []string{"the bridge", "a lighthouse", "the budget", "the old mill", "a new tariff", "the archive", "the tram line"}
	where = []string{"in the north", "after a storm", "by the river", "at midnight", "for a year", "near the station"}
)

// dice is a random number of event i for a purpose, after SplitMix64 (Steele,
// Lea and Flood 2014).
func dice(seed uint64, i, purpose int) uint64 {
	z := seed + uint64(i)*0x9E3779B97F4A7C15 + uint64(purpose)*0xD1B54A32D192ED03
	z = (z ^ z>>30) * 0xBF58476D1CE4E5B9
	z = (z ^ z>>27) * 0x94D049BB133111EB
	return z ^ z>>31
}
