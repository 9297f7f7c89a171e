package timeline

import (
	"testing"

	"pgregory.net/rapid"
)

// TestLeftOutLaw: what is left out is what no event quotes a byte of.
func TestLeftOutLaw(t *testing.T) {
	quote := rapid.Custom(func(t *rapid.T) Quote {
		at := rapid.IntRange(0, 30).Draw(t, "start")
		return Quote{Document: DocumentID(rapid.SampledFrom([]string{"a", "b"}).Draw(t, "document")), Span: Span{at, at + rapid.IntRange(1, 8).Draw(t, "length")}}
	})
	event := rapid.Custom(func(t *rapid.T) Event { return Event{Quotes: rapid.SliceOfN(quote, 1, 3).Draw(t, "quotes")} })
	rapid.Check(t, func(t *rapid.T) {
		events := rapid.SliceOfN(event, 0, 6).Draw(t, "events")
		var all []Omission
		for i, e := range rapid.SliceOfN(event, 0, 6).Draw(t, "omissions") {
			e.Rank = i
			all = append(all, Omission{Event: e})
		}
		left := map[int]bool{}
		for _, o := range LeftOut(all, events) {
			left[o.Event.Rank] = true
		}
		for i, o := range all {
			free := true
			for _, e := range events {
				for _, a := range e.Quotes {
					for _, b := range o.Event.Quotes {
						free = free && (a.Document != b.Document || !a.Overlaps(b.Span))
					}
				}
			}
			if left[i] != free {
				t.Fatalf("%d: %v", i, o)
			}
		}
	})
}
