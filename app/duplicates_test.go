package app

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"quoteline/timeline"
	"quoteline/timeline/coref"
)

// TestDuplicatesAreDecidedOnce takes one proposed pair for one, says of another that it
// is none, and finds neither proposed again, after undo the first.
func TestDuplicatesAreDecidedOnce(t *testing.T) {
	k := newKeys(t, `Flood in Selby

12 March 2019

On 10 March 2019 the river Ouse flooded the old market in Selby. The flood damaged forty houses on 10 March 2019.
`, `Selby cleans up

13 March 2019

The Ouse had flooded houses near the old market of Selby on 10 March 2019. Forty houses suffered flood damage on 10 March 2019.
`)
	proposals := func() (out []coref.Proposal) {
		done := false
		k.w.s.Proposals(t.Context(), func(ps []coref.Proposal, err error) {
			if out, done = ps, true; err != nil {
				t.Error(err)
			}
		})
		k.until("proposals", func() bool { return done })
		return out
	}
	found := proposals()
	if len(found) == 0 {
		t.Fatal("nothing is proposed")
	}
	rows := k.w.s.Rows()
	d := k.w.duplicates(found)
	test.Tap(d.first)
	k.until("one event fewer", func() bool { return k.w.s.Rows() == rows-1 && !d.busy })
	for d.at < len(found) {
		at := d.at
		d.reject()
		k.until("the next pair", func() bool { return !d.busy && d.at > at })
	}
	if again := proposals(); len(again) != 0 {
		t.Errorf("proposed again: %+v", again)
	}
	d.dialog.Hide()
	undone := 0
	for undo, _ := k.w.s.History(); undo != nil && undo.Documents == 0; undo, _ = k.w.s.History() {
		done := false
		k.w.s.Undo(func(_ *timeline.Step, err error) {
			if done = true; err != nil {
				t.Error(err)
			}
		})
		k.until("undo", func() bool { return done })
		undone++
	}
	if again := proposals(); undone == 0 || len(again) != len(found) || k.w.s.Rows() != rows {
		t.Errorf("after %d undone: %+v, were %+v", undone, again, found)
	}
	k.press(fyne.KeyM, fyne.KeyModifierControl|fyne.KeyModifierAlt)
	k.until("the dialog", func() bool { return k.w.win.Canvas().Overlays().Top() != nil })
}
