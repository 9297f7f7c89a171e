package coref_test

import (
	"context"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"quoteline/timeline"
	"quoteline/timeline/coref"
)

// known brings texts in as an import does and returns the index with all events,
// which have the ids that a store gives them.
func known(t testing.TB, texts ...*timeline.Extraction) (*coref.Index, map[timeline.EventID]*timeline.Event) {
	t.Helper()
	ix := coref.NewIndex(nil)
	events := map[timeline.EventID]*timeline.Event{}
	next := timeline.EventID(1)
	for _, x := range texts {
		ix.Link(x)
		x.First = next
		for i := range x.Events {
			x.Events[i].ID = next
			events[next] = &x.Events[i]
			next++
		}
		ix.Add(x)
	}
	return ix, events
}

func TestProposals(t *testing.T) {
	for _, c := range []struct {
		name, first, then string
		want              bool
		why, against      string // part of what is said, "" is not looked at
	}{
		{"one has no day", "Ada Brook opened the Oakford harbour museum on 3 May 2014.", "Ada Brook had opened the Oakford harbour museum.", true, "Both name", ""},
		{"another verb", "The fire destroyed the Oakford harbour museum on 3 May 2014.", "A fire gutted the Oakford harbour museum on 3 May 2014.", true, "Both name Oakford", "One says “gutted”, the other “destroyed”."},
		{"another number", "Five miners from Oakford died in the Milton pit on 3 May 2014.", "Nine miners from Oakford died in the Milton pit on 3 May 2014.", true, "Both name Oakford, Milton.", "different numbers"},
		{"another place", "The bridge at Oakford collapsed on 3 May 2014.", "The bridge at Milton collapsed on 3 May 2014.", false, "", ""},
		{"another person", "Ada Brook resigned on 5 May 2014.", "Carl Stone resigned on 5 May 2014.", false, "", ""},
		{"another year", "Ada Brook opened the Oakford harbour museum on 3 May 2012.", "Ada Brook opened the Oakford harbour museum on 3 May 2014.", false, "", ""},
		{"it did not happen", "Ada Brook opened the Oakford museum on 3 May 2014.", "Ada Brook did not open the Oakford museum on 3 May 2014.", false, "", ""},
		{"day after day", "Rebels attacked the town of Oakford on 3 May 2014.", "Rebels attacked the town of Oakford on 4 May 2014.", false, "", ""},
		{"nothing in common", "Ada Brook opened the Oakford museum on 3 May 2014.", "A ferry sank off Milton on 3 May 2014.", false, "", ""},
		{"joined already", "The bridge at Oakford collapsed on 3 May 2014.", "The old Oakford bridge collapsed on 3 May 2014 after a storm.", false, "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			ix, events := known(t, read(t, 9, c.first), read(t, 9, c.then+" The weather was fine."))
			ps, err := ix.Propose(context.Background())
			if err != nil {
				t.Fatal(err)
			}
			if got := len(ps) > 0; got != c.want {
				t.Fatalf("proposals %v of %d events", ps, len(events))
			}
			if !c.want {
				return
			}
			p := ps[0]
			if p.A >= p.B || p.Score <= 0 || p.Score > 1 {
				t.Errorf("%+v", p)
			}
			why, against := coref.Explain(events[p.B], events[p.A])
			for _, s := range append(why, against...) {
				if !strings.HasSuffix(s, ".") || strings.Contains(s, "  ") {
					t.Errorf("no sentence: %q", s)
				}
			}
			if !strings.Contains(strings.Join(why, " "), c.why) || !strings.Contains(strings.Join(against, " "), c.against) {
				t.Errorf("for %q, against %q", why, against)
			}
			// Once the user has said that they are not one, they are not proposed.
			ix.Part([2]timeline.EventID{p.A, p.B})
			if ps, err = ix.Propose(context.Background()); err != nil || len(ps) > 0 {
				t.Errorf("parted and proposed again: %v %v", ps, err)
			}
		})
	}
}

// TestProposalsAreTheSameEachTime, and none are made once nobody waits for them.
func TestProposalsAreTheSameEachTime(t *testing.T) {
	var texts []*timeline.Extraction
	for _, verb := range []string{"destroyed", "gutted", "ruined", "burned"} {
		texts = append(texts, read(t, 9, fmt.Sprintf("A fire %s the Oakford harbour museum on 3 May 2014.", verb)))
	}
	ix, _ := known(t, texts...)
	first, err := ix.Propose(context.Background())
	if err != nil || len(first) == 0 {
		t.Fatal(first, err)
	}
	for range 5 {
		if again, _ := ix.Propose(context.Background()); !reflect.DeepEqual(again, first) {
			t.Fatalf("%v, then %v", first, again)
		}
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if ps, err := ix.Propose(ctx); err == nil {
		t.Error("canceled, and proposed", ps)
	}
}

// TestWhatIsPartedIsNotLinkedAgain reads a document again of which the user has said
// that its event is none of another one's: it is linked to neither that nor what that
// is one with.
func TestWhatIsPartedIsNotLinkedAgain(t *testing.T) {
	text := func() *timeline.Extraction {
		return read(t, 9, "The old Oakford bridge collapsed on 3 May 2014 after a storm.")
	}
	a := read(t, 9, "The bridge at Oakford collapsed on 3 May 2014.")
	b := read(t, 9, "The Oakford bridge collapsed on 3 May 2014, the mayor wrote.")
	ix, _ := known(t, a, b)
	again := text()
	const was = 77
	ix.LinkAgain(again, []timeline.EventID{was})
	if len(again.Known) == 0 {
		t.Fatal("it is not linked at all")
	}
	ix.Part([2]timeline.EventID{a.First, was})
	ix.LinkAgain(again, []timeline.EventID{was})
	if len(again.Known) > 0 {
		t.Errorf("linked to %v", again.Known)
	}
	other := text() // a document that nothing was said of
	if ix.Link(other); len(other.Known) == 0 {
		t.Error("what the user said of one document counts for another")
	}
}
