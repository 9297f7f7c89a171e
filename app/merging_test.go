package app

import (
	"testing"

	"fyne.io/fyne/v2"

	"quoteline/app/keyed"
	"quoteline/timeline"
	"quoteline/timeline/when"
)

// TestMergeByKeys merges two events without a pointer, shows the other's date, parts
// them, and undoes all of it.
func TestMergeByKeys(t *testing.T) {
	k := newKeys(t, report)
	n := k.w.s.Rows()
	if n < 3 {
		t.Fatal(n, "events")
	}
	k.w.s.Select(k.w.s.RowID(0))
	first := k.w.s.Selected()
	last := k.w.s.Event(k.w.s.RowID(n - 1))
	k.press(fyne.KeyM, fyne.KeyModifierControl)
	k.until("a field", func() bool { _, ok := k.w.win.Canvas().Focused().(*keyed.Entry); return ok })
	k.typed(last.Title)
	k.key(fyne.KeyReturn)
	k.until("one event of two", func() bool { return k.w.s.Rows() == n-1 })
	if undo, _ := k.w.s.History(); undo == nil || undo.Label != "merge of 2 events" {
		t.Errorf("%+v", undo)
	}
	e := k.w.s.Selected()
	if e == nil || len(e.Accounts) != 2 || e.Title != first.Title || e.When != first.When || len(e.Quotes) != len(first.Quotes)+len(last.Quotes) {
		t.Fatalf("%+v", e)
	}
	k.w.panel.OnShow(last.ID)
	k.until("the other's date", func() bool { return k.w.s.Event(e.ID).When == last.When })
	if got := k.w.s.Event(e.ID); got.Title != last.Title || len(got.Accounts) != 2 || got.Accounts[1].When != first.When {
		t.Errorf("%+v", got)
	}
	k.w.panel.OnSplit(last.ID)
	k.until("two events", func() bool { return k.w.s.Rows() == n })
	if got := k.w.s.Event(first.ID); got == nil || got.Title != first.Title || len(got.Accounts) != 0 {
		t.Errorf("%+v", got)
	}
	for range 3 {
		done := false
		k.w.s.Undo(func(_ *timeline.Step, err error) {
			if done = true; err != nil {
				t.Error(err)
			}
		})
		k.until("undo", func() bool { return done })
	}
	if got := k.w.s.Event(last.ID); k.w.s.Rows() != n || got == nil || len(got.Accounts) != 0 || got.Title != last.Title {
		t.Errorf("undone: %+v", got)
	}
}

// Dates that may be the same are nothing apart, whatever they are precise to.
func TestApart(t *testing.T) {
	const day = 24 * 60 * 60
	for _, tt := range []struct {
		a, b when.Date
		days when.Instant
	}{
		{when.NewDay(2018, 9, 1), when.NewDay(2018, 9, 1), 0},
		{when.NewDay(2018, 9, 1), when.NewYear(2018), 0},
		{when.NewDay(2018, 9, 1), when.NewDay(2018, 9, 4), 2},
		{when.NewDay(2018, 9, 4), when.NewDay(2018, 9, 1), 2},
		{when.Between(when.MinInstant, when.NewYear(1985).To), when.NewYear(1986), 0},
		{when.Between(when.MinInstant, when.NewYear(1985).To), when.NewYear(1987), 365},
		{when.Date{}, when.Date{}, 0},
	} {
		if got := apart(tt.a, tt.b); got != tt.days*day {
			t.Errorf("%s and %s: %d days", tt.a, tt.b, got/day)
		}
	}
	if apart(when.Date{}, when.NewYear(1987)) != when.MaxInstant || apart(when.NewYear(1987), when.Date{}) != when.MaxInstant {
		t.Error("no date is near one")
	}
}
