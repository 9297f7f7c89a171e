package layout

import (
	"testing"

	"pgregory.net/rapid"

	"quoteline/timeline/when"
)

// The axis reaches as far as the dates of other accounts do, and each of them is
// drawn whole.
func TestAxisHasRoomForRivals(t *testing.T) {
	items := numbered(dayOf(2025, 8, 15), dayOf(2025, 8, 15))
	plain := NewAxis(items, true)
	items[0].Rivals = []when.Date{dayOf(2025, 8, 12), dayOf(2025, 8, 18)}
	items[1].Rivals = []when.Date{before(2025, 1, 1), {}} // no two ends: drawn as far as the axis reaches
	for _, fold := range []bool{true, false} {
		a := NewAxis(items, fold)
		ps := a.dated()
		if ps[0].From != at(2025, 8, 12) || ps[len(ps)-1].To != at(2025, 8, 19) {
			t.Errorf("fold %v: from %v to %v", fold, ps[0].From, ps[len(ps)-1].To)
		}
		pic := New(fixed{}).Arrange(a, Fit(a, 900), Options{W: 900, H: 500})
		whole := 0
		for _, r := range pic.Rivals {
			if r.Item.ID == 1 && r.W > 2*thinnest && r.X > 0 && r.X+r.W < 900 {
				whole++
			}
		}
		if whole != 2 {
			t.Errorf("fold %v: %d of two rivals are drawn whole: %+v", fold, whole, pic.Rivals)
		}
	}
	if ps := plain.dated(); ps[0].From != at(2025, 8, 15) || ps[len(ps)-1].To != at(2025, 8, 16) {
		t.Error("without them it is wider than its events")
	}
}

// Rivals take the axis no order: every event still stands in one place, within its
// bounds, from left to right by time.
func TestRivalsMoveNoEventOutOfItsBounds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		items := anyItems.Draw(t, "items")
		for i := range items {
			if d := items[i].When; !d.IsZero() && d.From > when.MinInstant/8 && d.From < when.MaxInstant/8 && rapid.Bool().Draw(t, "rival") {
				from := d.From + when.Instant(rapid.IntRange(-4000, 4000).Draw(t, "days"))*day
				items[i].Rivals = []when.Date{{EDTF: "x", From: from, To: from + day, Precision: when.Day}}
			}
		}
		a := NewAxis(items, rapid.Bool().Draw(t, "fold"))
		for i := range items {
			p := a.Place(i)
			if p.Anchor < p.Lo || p.Anchor > p.Hi || p.Anchor < 0 || p.Anchor > a.Length() {
				t.Fatalf("event %d stands at %v of %v to %v", i, p.Anchor, p.Lo, p.Hi)
			}
			for _, d := range items[i].Rivals {
				if ps := a.dated(); d.From >= ps[0].From && d.To <= ps[len(ps)-1].To {
					continue
				}
				broad := items[i].Rivals[0]
				t.Fatalf("the axis has no room for %v to %v", broad.From, broad.To)
			}
		}
	})
}
