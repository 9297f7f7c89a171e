package session_test

import (
	"slices"
	"strings"
	"testing"

	"quoteline/timeline"
	"quoteline/timeline/when"
)

// TestCorrectionsSurvive: whatever finds the events again, what the user said stays,
// nothing doubles, and undo brings back what was, byte for byte.
func TestCorrectionsSurvive(t *testing.T) {
	b := newBench(t, bridge, ferry)
	fresh := b.export()
	if n := len(b.events()); n < 6 {
		t.Fatalf("%d events:\n%s", n, b.list())
	}
	crack, closed, resigned := b.event("found a crack"), b.event("closed the old bridge"), b.event("resigned on")
	if closed.When.EDTF != day+"11" || crack.When.EDTF != day+"04" {
		t.Fatalf("closed %s, cracked %s", closed.When.EDTF, crack.When.EDTF)
	}
	b.correct(crack, "Crack found by the harbour’s divers", when.NewDay(2019, 3, 3))
	b.correct(closed, "Bridge shut", when.Date{})
	b.do("own", func(done func(error)) {
		own := timeline.Event{Title: "Call from a reader", When: when.NewDay(2019, 3, 10), Typed: "10 March 2019", Note: "by phone"}
		b.s.AddEvent("addition", own, done)
	})
	d := b.document("ferry on 18")
	more := quote(d, "The council bought a ferry")
	b.do("quote", func(done func(error)) { b.s.AddQuote("addition of words", resigned.ID, more, done) })
	b.do("note", func(done func(error)) {
		b.s.AddEvent("addition", timeline.Event{Title: "Sinking", Quotes: []timeline.Quote{quote(d, "sank in the harbour")}}, done)
	})
	steps := 5
	count := len(b.events())
	edited := b.export()

	check := func(what string) {
		t.Helper()
		if n := len(b.events()); n != count {
			t.Errorf("%s: %d events, not %d:\n%s", what, n, count, b.list())
		}
		for id, want := range map[timeline.EventID][2]string{crack.ID: {day + "03", "Crack found by the harbour’s divers"}, closed.ID: {"", "Bridge shut"}} {
			e := b.s.Event(id)
			if e == nil || e.Title != want[1] || want[0] != "" && (e.When.EDTF != want[0] || e.Typed != want[0]) {
				t.Errorf("%s: event %d is %+v", what, id, e)
			}
		}
		if e := b.s.Event(resigned.ID); e == nil || !slices.ContainsFunc(e.Quotes, func(q timeline.Quote) bool { return q == more }) {
			t.Errorf("%s: the added quote is gone: %+v", what, e)
		}
		own := 0
		for _, e := range b.events() {
			if e.Provenance.Engine == timeline.UserEngine {
				own++
			}
		}
		if own != 2 {
			t.Errorf("%s: %d events of the user's own", what, own)
		}
	}
	check("edited")
	b.again()
	check("found again")
	b.again()
	check("found again twice")
	if b.bring("a.txt", bridge) {
		t.Error("the same file came in twice")
	}
	check("brought in again")

	b.redate("old bridge", when.NewDay(2019, 3, 22))
	check("redated")
	if e := b.s.Event(closed.ID); e.When.EDTF != day+"21" {
		t.Errorf("yesterday is %s after the date was changed", e.When.EDTF)
	}
	if e := b.s.Event(resigned.ID); e.When.EDTF != day+"09" {
		t.Errorf("an explicit date moved to %s", e.When.EDTF)
	}
	if h := b.s.Header(crack.Document()); h.Published.Found != "you said so" || h.Published.Date.EDTF != day+"22" {
		t.Errorf("published %+v", h.Published)
	}
	b.again()
	check("found again after another date")
	steps += 4
	done := b.export()

	b.undo(4)
	b.same("undone to the edits", b.export(), edited)
	b.undo(5)
	b.same("all undone", b.export(), fresh)
	b.redo(steps)
	b.same("all done again", b.export(), done)
}

// TestCorrectionsSurviveANewerEngine: other titles, other heads, an event fewer and
// one more.
func TestCorrectionsSurviveANewerEngine(t *testing.T) {
	without := func(x *timeline.Extraction, words string) {
		x.Relations, x.Contradictions, x.Same = nil, nil, nil
		x.Events = slices.DeleteFunc(x.Events, func(e timeline.Event) bool { return strings.Contains(e.Quotes[0].Exact, words) })
		for k := range x.Events {
			x.Events[k].ID, x.Events[k].Rank = timeline.EventID(k+1), k
		}
	}
	for name, c := range map[string]struct {
		newer func(*timeline.Extraction)
		count int // how many events more, or fewer
	}{
		"the same": {func(*timeline.Extraction) {}, 0},
		"other titles": {func(x *timeline.Extraction) {
			for i := range x.Events {
				x.Events[i].Title = "Newly: " + x.Events[i].Title[:min(20, len(x.Events[i].Title))]
			}
		}, 0},
		"other kinds": {func(x *timeline.Extraction) {
			for i := range x.Events {
				x.Events[i].Kind = timeline.State
			}
		}, 0},
		"other heads": {func(x *timeline.Extraction) {
			for i := range x.Events {
				q := x.Events[i].Quotes[0].Span
				x.Events[i].Head = timeline.Span{Start: q.Start, End: q.Start + 2}
			}
		}, 0},
		"other heads and kinds": {func(x *timeline.Extraction) {
			for i := range x.Events {
				q := x.Events[i].Quotes[0].Span
				x.Events[i].Head, x.Events[i].Kind = timeline.Span{Start: q.Start, End: q.Start + 2}, timeline.State
			}
		}, 0},
		"shorter quotes and other heads": {func(x *timeline.Extraction) {
			for i := range x.Events {
				q := timeline.Span{Start: x.Events[i].Quotes[0].Start, End: x.Events[i].Quotes[0].End - 1}
				x.Events[i].Head = timeline.Span{Start: q.Start, End: q.Start + 2}
				x.Events[i].Quotes = []timeline.Quote{timeline.NewQuote(&x.Document, q)}
			}
		}, 0},
		"one fewer":              {func(x *timeline.Extraction) { without(x, "took over") }, -1},
		"the corrected one less": {func(x *timeline.Extraction) { without(x, "found a crack") }, 0},
	} {
		t.Run(name, func(t *testing.T) {
			b := newBench(t, bridge)
			crack := b.event("found a crack")
			b.correct(crack, "Divers’ find", when.NewDay(2019, 3, 3))
			more := quote(b.document("old bridge"), "The council closed")
			b.do("quote", func(done func(error)) { b.s.AddQuote("words", crack.ID, more, done) })
			gone := b.event("resigned on")
			b.do("delete", func(done func(error)) { b.s.Delete("deletion", []timeline.EventID{gone.ID}, done) })
			before, count := b.export(), len(b.events())

			b.newer = c.newer
			b.again()
			if n := len(b.events()); n != count+c.count {
				t.Errorf("%d events, not %d:\n%s", n, count+c.count, b.list())
			}
			e := b.s.Event(crack.ID)
			if e == nil || e.Title != "Divers’ find" || e.When.EDTF != day+"03" || !slices.ContainsFunc(e.Quotes, func(q timeline.Quote) bool { return q == more }) {
				t.Errorf("the correction is gone: %+v\n%s", e, b.list())
			}
			for _, e := range b.events() {
				if strings.Contains(e.Title, "resign") {
					t.Errorf("what was deleted is back:\n%s", b.list())
				}
			}
			after := b.export()
			b.again()
			b.same("once more changes it", b.export(), after)
			b.undo(2)
			b.same("undone", b.export(), before)
		})
	}
}

// TestEditsOfADocumentSurviveItsRemoval: removed and taken back.
func TestEditsOfADocumentSurviveItsRemoval(t *testing.T) {
	b := newBench(t, bridge, ferry)
	crack := b.event("found a crack")
	b.correct(crack, "Divers’ find", when.NewDay(2019, 3, 3))
	d := b.document("ferry on 18")
	b.do("quote", func(done func(error)) { b.s.AddQuote("words", crack.ID, quote(d, "The ferry sank"), done) })
	before := b.export()
	b.do("removal", func(done func(error)) { b.s.RemoveDocument("removal", d.ID, done) })
	if len(b.s.Documents()) != 1 || strings.Contains(b.export(), "The ferry sank") {
		t.Error("the document is still there")
	}
	b.do("removal", func(done func(error)) { b.s.RemoveDocument("removal", crack.Document(), done) })
	if n := len(b.events()); n != 0 {
		t.Errorf("%d events without a document", n)
	}
	b.undo(2)
	left := b.raw()
	b.same("undone", b.export(), before)
	b.same("weighed when it was undone", left, before)
}

// TestGuess: the date of selected words is the engine's, and its words are quoted.
func TestGuess(t *testing.T) {
	later := strings.Repeat("Nobody knew what to say of it.\n", 300) + "\n12 March 2019\n\n" + strings.Repeat("Nobody knew what to say of it.\n", 63) + "\nThe abbot left the town yesterday.\n"
	b := newBench(t, bridge, later, "Notes\n\nThe dean left on Friday. She was 40.\n")
	for _, c := range []struct{ of, words, date, by string }{
		{"old bridge", "closed the old bridge", day + "11", "yesterday"},
		{"old bridge", "engineers found a crack", day + "04", "4 March 2019"},
		{"old bridge", "Paul Reyes took over her office on Monday", day + "11", "Monday"},
		{"old bridge", "Old bridge", "", ""},
		{"The abbot", "The abbot left the town", "", ""}, // a date in the middle is not the document's
		{"The dean", "The dean left", "", ""},            // nothing says which Friday
	} {
		d := b.document(c.of)
		var e *timeline.Event
		at := quote(d, c.words).Span
		b.s.Guess(d, at, func(got timeline.Event, err error) {
			if err != nil {
				t.Error(err)
			}
			e = &got
		})
		b.until("a guess", func() bool { return e != nil })
		if e.When.EDTF != c.date || !strings.EqualFold(e.Title, c.words) || e.Quotes[0].In(d.Text) != c.words {
			t.Errorf("%q: %s %q %+v", c.words, e.When.EDTF, e.Title, e.Quotes)
		}
		switch q := e.Basis.Quote; {
		case c.by == "" && q != nil, c.by != "" && (q == nil || q.Exact != c.by || q.In(d.Text) != c.by):
			t.Errorf("%q: dated by %+v, not %q", c.words, q, c.by)
		}
		b.do("the event", func(done func(error)) { b.s.AddEvent("addition", *e, done) })
		if got := b.s.Selected(); got.Provenance.Engine != timeline.UserEngine || got.Title != e.Title {
			t.Errorf("added is %+v", got)
		}
	}
}

// TestJoinedStayJoinedAndPartedParted: what is told twice is one event however often
// it is found again, what the user parted stays apart, and what they merged one.
func TestJoinedStayJoinedAndPartedParted(t *testing.T) {
	once := "Mayor leaves\n\n10 March 2019\n\nMayor Ida Holm resigned in Selby on 9 March 2019. On 4 March 2019 the Selby court fined Paul Reyes for fraud.\nThe council met yesterday. The ferry sank on 1 March 2019.\n"
	twice := "Selby loses its mayor\n\n14 March 2019\n\nIda Holm, the mayor, resigned in Selby on 9 March 2019. The Selby court fined Paul Reyes for fraud on 4 March 2019.\n"
	b := newBench(t, once, twice)
	left := b.event("Mayor Ida Holm resigned")
	if len(left.Accounts) != 2 {
		t.Fatalf("%d tellings of the resignation:\n%s", len(left.Accounts), b.list())
	}
	fined := b.event("On 4 March 2019 the Selby court")
	if len(fined.Accounts) != 2 {
		t.Fatalf("%d tellings of the fine:\n%s", len(fined.Accounts), b.list())
	}
	met, sank := b.event("council met"), b.event("ferry sank")
	b.do("merge", func(done func(error)) {
		b.s.Merge("merge", "They are one.", []timeline.EventID{met.ID, sank.ID}, done)
	})
	b.do("split", func(done func(error)) { b.s.Split("split", fined.Accounts[1].ID, done) })
	before, count := b.export(), len(b.events())
	check := func(what string) {
		t.Helper()
		if n := len(b.events()); n != count {
			t.Errorf("%s: %d events, not %d:\n%s", what, n, count, b.list())
		}
		if e := b.s.Event(left.ID); e == nil || len(e.Accounts) != 2 {
			t.Errorf("%s: the resignation is %+v", what, e)
		}
		if a, o := b.s.Event(fined.Accounts[0].ID), b.s.Event(fined.Accounts[1].ID); a == nil || o == nil || a.ID == o.ID {
			t.Errorf("%s: what was split is one again", what)
		}
		if a, o := b.s.Event(met.ID), b.s.Event(sank.ID); a == nil || o == nil || a.ID != o.ID {
			t.Errorf("%s: what was merged is parted", what)
		}
	}
	check("edited")
	b.again()
	check("found again")
	b.same("found again by the same engine", b.export(), before)
	first := b.s.Documents()[0].ID
	b.do("one", func(done func(error)) { b.s.Again("finding again", []timeline.DocumentID{first}, done) })
	check("one found again")
	b.newer = func(x *timeline.Extraction) {
		for i := range x.Events {
			x.Events[i].Title = "Newly: " + x.Events[i].Title
		}
	}
	b.again()
	check("found by a newer engine")
	b.redate("council met", when.NewDay(2019, 3, 12))
	check("redated")
	b.undo(4)
	b.same("undone", b.export(), before)
}
