package extract

import (
	"context"
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"pgregory.net/rapid"

	"quoteline/timeline"
	"quoteline/timeline/extract/title"
	"quoteline/timeline/when"
)

// article is a report of our own, of 9 May 2019.
const article = `Talks between Foreign Minister Anna Keller and Prime Minister Paul Okoro ended in Lisbon without an agreement on the fishing dispute.

Keller told reporters, “We are closer than we were.” Okoro later told Radio Lisbon that he would not lift the ban.

Before the meeting, Okoro warned that any deal must be fair. Keller once vowed she could settle the dispute in a week.

Okoro was greeted by dancers at the airport, with Keller waiting beside the carpet. The two countries have quarrelled over the waters since Okoro closed the strait in 2016.

On Monday, a trawler sank near the islands. Police will question the captain next week. Okoro denied that his navy had fired at it.
`

// told is a text with what stands in the list of its events, and what does not; "" for nothing.
type told struct{ text, has, hasNot string }

// checkTold holds the events of texts that were published on one day ("" for none) to rows.
func checkTold(t *testing.T, published string, rows []told) {
	t.Helper()
	for _, c := range rows {
		if got := list(report(t, c.text, published)); !strings.Contains(got, c.has) || c.hasNot != "" && strings.Contains(got, c.hasNot) {
			t.Errorf("%s:\n%s", c.text, got)
		}
	}
}

func report(t testing.TB, text, published string) *timeline.Extraction {
	t.Helper()
	d := timeline.Document{ID: "d", Text: text, Language: "en", Source: "a.txt"}
	if published != "" {
		p, err := when.Parse(published)
		if err != nil {
			t.Fatal(err)
		}
		d.Published.Date = p
	}
	x, err := Document(context.Background(), &d)
	if err != nil {
		t.Fatal(err)
	}
	return x
}

// named returns the event whose title is, or else the one whose title has, the
// words.
func named(t *testing.T, x *timeline.Extraction, words string) *timeline.Event {
	t.Helper()
	var found *timeline.Event
	for i := range x.Events {
		if x.Events[i].Title == words {
			return &x.Events[i]
		}
		if strings.Contains(x.Events[i].Title, words) {
			if found != nil {
				t.Fatalf("%q: two events", words)
			}
			found = &x.Events[i]
		}
	}
	if found == nil {
		t.Fatalf("no event %q in:\n%s", words, list(x))
	}
	return found
}

func list(x *timeline.Extraction) string {
	var b strings.Builder
	for _, e := range x.Events {
		fmt.Fprintf(&b, "%d %s %s %s [%s] %s\n", e.Rank, e.When.EDTF, e.Kind, e.Factuality, e.Speaker, e.Title)
	}
	return b.String()
}

func TestReport(t *testing.T) {
	x := report(t, article, "2019-05-09")
	for _, c := range []struct {
		words, speaker, when string
		kind                 timeline.Kind
		fact                 timeline.Factuality
	}{
		{"ended in Lisbon", "", "[2019-05-08..2019-05-09]", timeline.Occurrence, timeline.Happened},
		{"We are closer", "Anna Keller", "[2019-05-08..2019-05-09]", timeline.Statement, timeline.Claimed},
		{"told Radio Lisbon", "Paul Okoro", "[2019-05-08..2019-05-09]", timeline.Statement, timeline.Claimed},
		{"warned that any deal", "Paul Okoro", "[..2019-05-09]", timeline.Statement, timeline.Claimed},
		{"vowed she could settle", "Anna Keller", "[..2019-05-09]", timeline.Statement, timeline.Claimed},
		{"was greeted by dancers", "", "[2019-05-08..2019-05-09]", timeline.Occurrence, timeline.Happened},
		{"Okoro closed the strait", "", "2016", timeline.Occurrence, timeline.Happened},
		{"trawler sank", "", "2019-05-06", timeline.Occurrence, timeline.Happened},
		{"will question the captain", "", "2019-W20", timeline.Plan, timeline.Planned},
		{"denied", "Paul Okoro", "", timeline.Statement, timeline.Denied},
	} {
		e := named(t, x, c.words)
		if e.Speaker != c.speaker || e.Kind != c.kind || e.Factuality != c.fact || c.when != "" && !sameDays(t, e.When, c.when) {
			t.Errorf("%s: [%s] %s %s %s", e.Title, e.Speaker, e.Kind, e.Factuality, e.When.EDTF)
		}
		if e.Basis.Rule == "" || e.Basis.Why == "" {
			t.Errorf("%s: no reason for its date", e.Title)
		}
	}
	for _, c := range [][2]string{
		{"Okoro closed the strait", "ended in Lisbon"},
		{"vowed she could settle", "was greeted"},
		{"warned that any deal", "was greeted"},
		{"was greeted", "ended in Lisbon"},
		{"ended in Lisbon", "told Radio Lisbon"},
		{"We are closer", "told Radio Lisbon"},
		{"told Radio Lisbon", "will question"},
	} {
		if named(t, x, c[0]).Rank >= named(t, x, c[1]).Rank {
			t.Errorf("%q does not come before %q:\n%s", c[0], c[1], list(x))
		}
	}
}

// sameDays compares the days, so that a week may be written in any way.
func sameDays(t *testing.T, d when.Date, edtf string) bool {
	t.Helper()
	if edtf == "2019-W20" {
		edtf = "2019-05-13/2019-05-19"
	}
	want, err := when.Parse(edtf)
	if err != nil {
		t.Fatal(err)
	}
	return d.From == want.From && d.To == want.To
}

// What earns no place, and what earns no day.
func TestNothingIsMadeUp(t *testing.T) {
	for _, text := range []string{
		"",
		"\n\n \n",
		"Contact us. Subscribe to our newsletter. All rights reserved.",
		"If it rained, the match would be cancelled.",
		"Mix the flour and the butter. Bake for ten minutes.",
		"The absence of results raised questions.",
	} {
		if x := report(t, text, "2019-05-09"); len(x.Events) != 0 {
			t.Errorf("%q gives\n%s", text, list(x))
		}
	}
	x := report(t, "The bridge collapsed into the river. Yesterday the mayor resigned.", "")
	for _, e := range x.Events {
		if !e.When.IsZero() {
			t.Errorf("%s: %s without any date to count from", e.Title, e.When.EDTF)
		}
	}
	if x := report(t, "“The bridge collapsed on Monday,” Ms Ann Lee said.", "2019-05-09"); len(x.Events) != 1 || x.Events[0].When.IsDay() {
		t.Errorf("a day inside a quotation dates its saying:\n%s", list(x))
	}
	if x := report(t, "Le maire a démissionné lundi.", "2019-05-09"); len(x.Events) != 0 {
		t.Log("French is read as English:", list(x))
	}
}

func TestStatedDateIsTaken(t *testing.T) {
	x := report(t, "Published: 9 May 2019\n\nThe mayor resigned yesterday.\n", "")
	if x.Document.Published.Date.EDTF != "2019-05-09" || x.Document.Published.Span.In(x.Document.Text) == "" {
		t.Fatalf("%+v", x.Document.Published)
	}
	if e := named(t, x, "mayor resigned"); e.When.EDTF != "2019-05-08" || e.Basis.Anchor == "" || e.Basis.Quote.Exact != "yesterday" {
		t.Errorf("%+v", e)
	}
}

// A language without rules is cut into passages, gives its numeric dates, and
// says so.
func TestOtherLanguages(t *testing.T) {
	d := timeline.Document{ID: "d", Text: "Il sindaco si è dimesso il 3 maggio 2014. È tornato il 2014-06-07.", Language: "it"}
	x, err := Document(context.Background(), &d)
	if err != nil || len(x.Events) != 1 || x.Events[0].When.EDTF != "2014-06-07" || len(x.Passages) != 1 || x.Document.Untried == "" {
		t.Error(len(x.Events), len(x.Passages), err)
	}
}

// 03/05 is told apart by the region of the document's language, and else is both.
func TestRegionDecidesTheDay(t *testing.T) {
	for tag, want := range map[string]string{"en-GB": "2017-05-03", "en-US": "2017-03-05", "en": "2017-03-05?"} {
		x, err := Document(context.Background(), &timeline.Document{ID: "d", Text: "The strike began on 03/05/2017.", Language: tag})
		if err != nil || len(x.Events) != 1 || x.Events[0].When.EDTF != want || (x.Events[0].Basis.Other.EDTF != "") != (tag == "en") {
			t.Errorf("%s: %+v %v", tag, x.Events, err)
		}
	}
}

func TestSameInSameOut(t *testing.T) {
	a := report(t, article, "2019-05-09")
	for range 3 {
		if b := report(t, article, "2019-05-09"); !reflect.DeepEqual(a, b) {
			t.Fatal("two runs differ")
		}
	}
}

// sound fails unless an extraction keeps every promise that needs no judgement.
func sound(t testing.TB, x *timeline.Extraction) {
	text := x.Document.Text
	exact := func(q *timeline.Quote) {
		if !q.Valid(text) || q.Exact != text[q.Start:q.End] || !strings.HasSuffix(text[:q.Start], q.Prefix) || !strings.HasPrefix(text[q.End:], q.Suffix) {
			t.Fatalf("quote %d to %d is not exact", q.Start, q.End)
		}
	}
	last := 0
	for _, p := range x.Passages {
		if !p.Valid(text) || p.Start < last {
			t.Fatalf("passage %+v after %d", p.Span, last)
		}
		last = p.End
		for _, s := range p.Sentences {
			if !s.Valid(text) || !p.Contains(s) {
				t.Fatalf("sentence %+v in %+v", s, p.Span)
			}
		}
	}
	for i := range x.Events {
		e := &x.Events[i]
		if e.ID != timeline.EventID(i+1) || e.Rank != i || len(e.Quotes) == 0 || !e.Head.Valid(text) {
			t.Fatalf("event %d: %+v", i, e)
		}
		if n := utf8.RuneCountInString(e.Title); n == 0 || n > title.Max || strings.ContainsAny(e.Title, "\n\r") || strings.HasSuffix(e.Title, ",") {
			t.Fatalf("title %q", e.Title)
		}
		if e.Salience < 0 || e.Salience > 1 || !e.When.IsZero() && e.When.From >= e.When.To {
			t.Fatalf("%+v", e)
		}
		for k := range e.Quotes {
			exact(&e.Quotes[k])
		}
		if e.Basis.Quote != nil {
			exact(e.Basis.Quote)
		}
	}
	for _, r := range x.Relations {
		if r.From < 1 || r.To < 1 || int(r.From) > len(x.Events) || int(r.To) > len(x.Events) || r.From == r.To || r.Because == "" {
			t.Fatalf("%+v", r)
		}
		if r.Quote != nil {
			exact(r.Quote)
		}
	}
}

func TestEveryPromiseIsKept(t *testing.T) {
	sound(t, report(t, article, "2019-05-09"))
	words := strings.Fields("Ann Lee Oslo said told that “ ” , . on Monday 3 May 2014 before the meeting after war he she it warned killed was has will not and later once \xff é 日 ' \" ( ) : \n \n\n going to since")
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(words), 0, 80).Draw(t, "words"), " ")
		d := timeline.Document{ID: "d", Text: strings.ToValidUTF8(text, "?"), Published: timeline.Publication{Date: when.NewDay(2019, 5, 9)}}
		x, err := Document(context.Background(), &d)
		if err != nil {
			t.Fatal(err)
		}
		sound(&rapidTB{T: t}, x)
	})
}

// rapidTB lets sound report to rapid.
type rapidTB struct {
	testing.TB
	T *rapid.T
}

func (r *rapidTB) Fatalf(format string, args ...any) { r.T.Fatalf(format, args...) }

func FuzzDocument(f *testing.F) {
	f.Add(article)
	f.Add("“““ he said that he said ” that \xff\xfe")
	f.Add("Okoro denied that ")
	f.Add("On 99 May 2014, 2014-99-99, before the before the war, ")
	f.Add("He left the town, Ann Lee, broken") // a text that ends with a participle
	f.Add("In 1929 Ann Lee was being")
	f.Fuzz(func(t *testing.T, text string) {
		text = strings.ToValidUTF8(text, "?")
		sound(t, report(t, text, "2019-05-09"))
	})
}

// TestCutTexts: a text may end at any of its words.
func TestCutTexts(t *testing.T) {
	text := article + "\nIn 1929 Ann Lee was being paid. Lee left the town, broken. The mill, according to witnesses, entered it. "
	for i := range text {
		if text[i] == ' ' {
			sound(t, report(t, text[max(0, strings.LastIndex(text[:max(0, i-200)], "\n")):i], "2019-05-09"))
		}
	}
}

func TestSegmentsJoin(t *testing.T) {
	line := "The mayor of Oslo resigned on 3 May 2014 after the vote.\n"
	x := report(t, strings.Repeat(line, 1+2*segment/len(line)), "2019-05-09")
	sound(t, x)
	if last := x.Passages[len(x.Passages)-1]; last.End < len(x.Document.Text)-2 {
		t.Errorf("passages end at %d of %d", last.End, len(x.Document.Text))
	}
}

func TestCancel(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err := Document(ctx, &timeline.Document{Text: article})
	if !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
	ctx, cancel = context.WithTimeout(context.Background(), 300*time.Millisecond)
	defer cancel()
	start := time.Now()
	if _, err = Document(ctx, &timeline.Document{Text: strings.Repeat(article, 20000)}); !errors.Is(err, context.DeadlineExceeded) {
		t.Error(err)
	}
	if d := time.Since(start); d > 4*time.Second {
		t.Errorf("stopped after %v", d)
	}
}
