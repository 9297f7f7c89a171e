package coref_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"quoteline/timeline"
	"quoteline/timeline/coref"
	"quoteline/timeline/document"
	"quoteline/timeline/extract"
	"quoteline/timeline/when"
)

// read extracts a text that came out on a day of May 2014.
func read(t testing.TB, day int, text string) *timeline.Extraction {
	t.Helper()
	d, err := document.Decode("a.txt", []byte(fmt.Sprintf("Published: %d May 2014\n\n%s\n", day, text)))
	if err != nil {
		t.Fatal(err)
	}
	x, err := extract.Document(context.Background(), d)
	if err != nil {
		t.Fatal(err)
	}
	return x
}

// bring links texts one after the other, as an import does, and returns the
// titles that are one, the later first, and why.
func bring(t testing.TB, texts ...*timeline.Extraction) (joined, why []string) {
	t.Helper()
	ix := coref.NewIndex(nil)
	title := map[timeline.EventID]string{}
	next := timeline.EventID(1)
	for _, x := range texts {
		ix.Link(x)
		for i, e := range x.Events {
			title[next+timeline.EventID(i)] = e.Title
		}
		for _, l := range x.Same {
			joined = append(joined, title[next+l.From-1]+" = "+title[next+l.To-1])
			why = append(why, l.Why)
		}
		for _, l := range x.Known {
			joined = append(joined, title[next+l.From-1]+" = "+title[l.To])
			why = append(why, l.Why)
		}
		x.First = next
		next += timeline.EventID(len(x.Events))
		ix.Add(x)
	}
	return joined, why
}

func TestTwoDocuments(t *testing.T) {
	for _, c := range []struct {
		name  string
		first string
		then  string
		want  int    // links
		why   string // part of the first one's
	}{
		{"same day, other words", "The bridge at Oakford collapsed on 3 May 2014.", "The old Oakford bridge collapsed on 3 May 2014 after a storm.", 1, "both say 3 May 2014"},
		{"verb and noun", "Mayor Ada Brook resigned on 5 May 2014.", "Ada Brook stepped down on 5 May 2014 after twelve years in office.", 1, "tell of the same kind of happening"},
		{"a short sentence in both", "The crane burned on 3 May 2014.", "The crane burned on 3 May 2014.", 1, "Both say it in the same words"},
		{"a short sentence of another day", "The crane burned on 3 May 2014.", "The crane burned on 4 May 2014.", 0, ""},
		{"a short sentence with no day of its own", "The crane burned on Friday.", "The crane burned.", 0, ""},
		{"rival dates", "The bridge at Oakford collapsed on 3 May 2014.", "The Oakford bridge collapsed on 4 May 2014.", 1, "one says 4 May 2014, the other 3 May 2014"},
		{"the day is in the other's month", "Ada Brook resigned on 3 May 2014.", "Ada Brook resigned in May 2014.", 0, ""},
		{"nobody dies twice", "Ada Brook died on 3 May 2014.", "Ada Brook died in May 2014.", 1, "can be the same day"},
		{"a surname may be another's", "Brook died on 3 May 2014.", "Brook died in May 2014.", 0, ""},
		{"some woman of the town", "A woman from Oakford died on 3 May 2014.", "A woman from Oakford died in May 2014.", 0, ""},
		{
			"one headline, other words around it", "Workers closed the old market hall on Saturday night, three hours after the harbour closed, the fire brigade told the Oakford Post.",
			"Workers closed the old market hall on Saturday night, and nobody slept in the harbour town.", 1, "Both say it in the same words",
		},
		{"a short one says too little", "The crane burned on Saturday night, three hours after the harbour had closed.", "The crane burned on Saturday night, and nobody slept in the harbour town.", 0, ""},
		{
			"a short statement, other words around it", "“The town is lost tonight,” Brook told the Oakford Post in the harbour on 5 May 2014.",
			"Standing on the pier among his men on 5 May 2014, Brook said: “The town is lost tonight.”", 1, "The same speaker is quoted",
		},
		{"years apart", "The bridge at Oakford collapsed on 3 May 2012.", "The Oakford bridge collapsed on 4 May 2014.", 0, ""},
		{"another place", "The bridge at Oakford collapsed on 3 May 2014.", "The bridge at Milton collapsed on 3 May 2014.", 0, ""},
		{"another number", "Five miners from Oakford died in a fire on 3 May 2014.", "Nine miners from Oakford died in a fire on 3 May 2014.", 0, ""},
		{"another person", "Ada Brook resigned on 5 May 2014.", "Carl Stone resigned on 5 May 2014.", 0, ""},
		{"it did not happen", "Ada Brook resigned on 5 May 2014.", "Ada Brook did not resign on 5 May 2014.", 0, ""},
		{"it is planned", "Ada Brook will open the Oakford library on 5 May 2015.", "Ada Brook opened the Oakford library on 5 May 2014.", 0, ""},
		{"turned round", "Ada Brook sued Carl Stone on 5 May 2014.", "Carl Stone sued Ada Brook on 5 May 2014.", 0, ""},
		{"day after day", "Rebels attacked the town of Oakford on 3 May 2014.", "Rebels attacked the town of Oakford on 4 May 2014.", 0, ""},
		{
			"the same words", "“Nobody told us that the old bridge was in danger of falling,” Brook said on 5 May 2014.",
			"Brook said on 5 May 2014: “Nobody told us that the old bridge was in danger of falling.”", 1, "The same speaker is quoted with the same words, “Nobody told us",
		},
		{"other words of a speaker", "“Nobody told us that the bridge was in danger,” Brook said on 5 May 2014.", "“We will build a new bridge next year,” Brook said on 5 May 2014.", 0, ""},
		{
			"another speaker", "“Nobody told us that the old bridge was in danger of falling,” Brook said on 5 May 2014.",
			"“Nobody told us that the old bridge was in danger of falling,” Stone said on 5 May 2014.", 0, "",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			joined, why := bring(t, read(t, 9, c.first), read(t, 9, c.then+" The weather was fine."))
			if len(joined) != c.want {
				t.Fatalf("joined %q", joined)
			}
			if c.want > 0 && !strings.Contains(why[0], c.why) {
				t.Errorf("because %q", why[0])
			}
			for _, w := range why {
				if !strings.HasSuffix(w, ".") || strings.Contains(w, "  ") {
					t.Errorf("no sentence: %q", w)
				}
			}
		})
	}
}

func TestOneDocument(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       int
	}{
		{"lead and recap", "The bridge at Oakford collapsed on 3 May 2014.\n\nAda Brook was on the road then. She saw the dust.\n\nThe old Oakford bridge collapsed on 3 May 2014 after a storm.", 1},
		{"two of a kind", "The bridge at Oakford collapsed on 3 May 2014.\n\nThe bridge at Milton collapsed on 3 May 2014.", 0},
		{"two clauses of a sentence", "Ada Brook left the Oakford council on 3 May 2014 and Ada Brook left the Oakford choir on 3 May 2014.", 0},
	} {
		if joined, _ := bring(t, read(t, 9, c.text)); len(joined) != c.want {
			t.Errorf("%s: joined %q", c.name, joined)
		}
	}
}

func TestKnownTellingsOfAStore(t *testing.T) {
	x := read(t, 6, "The bridge at Oakford collapsed on 3 May 2014.")
	x.Events[0].ID = 41
	ix := coref.NewIndex(timeline.Join(x.Events, nil, nil))
	y := read(t, 9, "The Oakford bridge collapsed on 3 May 2014.")
	ix.Link(y)
	if len(y.Known) != 1 || y.Known[0].To != 41 || y.Known[0].From != 1 || y.Known[0].By != coref.Engine {
		t.Errorf("%+v", y.Known)
	}
}

// TestOneToOne: a third telling joins a group only when it is like half of it,
// and one document does not tell two happenings of the timeline as one.
func TestOneToOne(t *testing.T) {
	a := read(t, 9, "The bridge at Oakford collapsed on 3 May 2014.")
	b := read(t, 9, "The bridge at Oakford collapsed on 3 May 2014, and six cars fell.\n\nNobody was hurt. The mayor of Oakford wept.")
	c := read(t, 10, "The Oakford bridge collapsed on 3 May 2014. It rained.")
	joined, _ := bring(t, a, b, c)
	if len(joined) != 3 { // b to a, c to both
		t.Errorf("%q", joined)
	}
}

// TestLinksJoinWhatIsThere: whatever the events, links are of events that are
// there, never of one with itself, and the same each time.
func TestLinksJoinWhatIsThere(t *testing.T) {
	words := []string{"Oakford", "bridge", "collapsed", "burned", "Brook", "resigned", "5", "old", "the", "said", "“", "”"}
	event := rapid.Custom(func(t *rapid.T) timeline.Event {
		list := rapid.SliceOfN(rapid.SampledFrom(words), 1, 12).Draw(t, "words")
		s := strings.Join(list, " ")
		at := rapid.IntRange(0, 400).Draw(t, "at")
		k := rapid.IntRange(0, len(list)-1).Draw(t, "head")
		head := len(strings.Join(list[:k], " "))
		if k > 0 {
			head++
		}
		q := timeline.Quote{Document: "d", Span: timeline.Span{Start: at, End: at + len(s)}, Exact: s}
		e := timeline.Event{
			Title: s, Quotes: []timeline.Quote{q}, Head: timeline.Span{Start: at + head, End: at + head + len(list[k])},
			Kind: timeline.Kind(rapid.IntRange(0, 3).Draw(t, "kind")), Speaker: rapid.SampledFrom([]string{"", "Ada Brook"}).Draw(t, "speaker"),
		}
		if rapid.Bool().Draw(t, "dated") {
			e.When = when.NewDay(2014, 5, rapid.IntRange(1, 5).Draw(t, "day"))
			e.Basis = timeline.Basis{Rule: "dates/full", Quote: &q}
		}
		return e
	})
	rapid.Check(t, func(t *rapid.T) {
		var first, again []timeline.Link
		events := [2][]timeline.Event{rapid.SliceOfN(event, 0, 8).Draw(t, "one"), rapid.SliceOfN(event, 0, 8).Draw(t, "two")}
		for _, out := range []*[]timeline.Link{&first, &again} {
			ix := coref.NewIndex(nil)
			base := timeline.EventID(1)
			for n, es := range events {
				x := &timeline.Extraction{Events: slices.Clone(es)}
				for i := range x.Events {
					x.Events[i].ID = timeline.EventID(i + 1)
					x.Events[i].Quotes = slices.Clone(x.Events[i].Quotes)
					x.Events[i].Quotes[0].Document = timeline.DocumentID(fmt.Sprint("d", n))
				}
				ix.Link(x)
				for _, l := range x.Same {
					if l.From <= l.To || l.To < 1 || int(l.From) > len(es) || l.Why == "" {
						t.Fatalf("%+v of %d", l, len(es))
					}
				}
				for _, l := range x.Known {
					if l.From < 1 || int(l.From) > len(es) || l.To < 1 || l.To >= base || l.Why == "" {
						t.Fatalf("%+v of %d, %d known", l, len(es), base-1)
					}
				}
				*out = append(append(*out, x.Same...), x.Known...)
				x.First = base
				base += timeline.EventID(len(es))
				ix.Add(x)
			}
		}
		if !slices.Equal(first, again) {
			t.Fatalf("%+v\n%+v", first, again)
		}
	})
}

// BenchmarkLink shows that a document costs about the same in a small timeline
// as in a large one.
func BenchmarkLink(b *testing.B) {
	for _, n := range []int{10, 1000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			ix := coref.NewIndex(nil)
			one := read(b, 9, "The bridge at Oakford collapsed on 3 May 2014. Ada Brook, the mayor, resigned on 5 May 2014. “Nobody told us that the bridge was in danger,” Brook said.")
			next := timeline.EventID(1)
			for i := range n {
				x := *one
				x.Events = slices.Clone(one.Events)
				for k := range x.Events {
					x.Events[k].Quotes = slices.Clone(x.Events[k].Quotes)
					x.Events[k].Quotes[0].Document = timeline.DocumentID(fmt.Sprint(i))
					x.Events[k].Title = strings.ReplaceAll(x.Events[k].Title, "Oakford", fmt.Sprint("Town", i))
				}
				ix.Link(&x)
				x.First = next
				next += timeline.EventID(len(x.Events))
				ix.Add(&x)
			}
			b.ResetTimer()
			for range b.N {
				ix.Link(one)
			}
		})
	}
}

// A day has one earthquake, until a name or a number says that it has two.
func TestOneOfADay(t *testing.T) {
	for name, c := range map[string]struct {
		a, b string
		want int
	}{
		"a bare name":       {"Ann Lee runs a school for the orphans of Tuesday's earthquake.", "Bob Kim runs a camp for the survivors of Tuesday's earthquake.", 1},
		"it struck":         {"The quake struck on Tuesday.", "Ann Lee runs a school for the orphans of Tuesday's earthquake.", 1},
		"elsewhere":         {"Ann Lee runs a school for the orphans of Tuesday's earthquake in Peru.", "Bob Kim runs a camp for the survivors of Tuesday's earthquake in Japan.", 0},
		"another day":       {"Ann Lee runs a school for the orphans of Tuesday's earthquake.", "Bob Kim runs a camp for the survivors of Monday's earthquake.", 0},
		"what has no limit": {"Ann Lee runs a school for the orphans of Tuesday's fire.", "Bob Kim runs a camp for the survivors of Tuesday's fire.", 0},
	} {
		joined, why := bring(t, read(t, 15, c.a), read(t, 16, c.b))
		n := 0
		for i, j := range joined {
			if strings.Contains(j, "quake") && strings.Contains(why[i], "earthquake") || strings.Contains(j, "fire") {
				n++
			}
		}
		if n != c.want {
			t.Errorf("%s: %q %q", name, joined, why)
		}
	}
}
