package extracted

import (
	"bytes"
	"encoding/json"
	"errors"
	"reflect"
	"strings"
	"testing"

	"quoteline/timeline"
	"quoteline/timeline/document/format"
	"quoteline/timeline/when"
)

const text = "Ann left on 3 May 2014. Bob came before."

func doc() *timeline.Document { return &timeline.Document{ID: "d", Text: text} }

// sample is what an article may yield.
func sample() *timeline.Extraction {
	d := doc()
	d.Published = timeline.Publication{Date: when.NewDay(2014, 5, 4), Found: "stated", Span: timeline.Span{Start: 12, End: 22}}
	d.Untried = "Nothing."
	quote := func(start, end int) timeline.Quote {
		return timeline.NewQuote(d, timeline.Span{Start: start, End: end})
	}
	first, words, second := quote(0, 23), quote(12, 22), quote(24, 40)
	x := &timeline.Extraction{
		Document: *d,
		Passages: []timeline.Passage{{Span: timeline.Span{Start: 0, End: 40}, Kind: timeline.Heading, Sentences: []timeline.Span{first.Span, second.Span}}},
		Events: []timeline.Event{
			{
				ID: 1, Title: "Ann left", When: when.NewDay(2014, 5, 3), Kind: timeline.Statement, Factuality: timeline.Denied, Certainty: timeline.Possible,
				Speaker: "Ann", People: []string{"Bob"}, Places: []string{"Rome"}, Salience: 0.5, Quotes: []timeline.Quote{first}, Head: timeline.Span{Start: 4, End: 8},
				Basis:      timeline.Basis{Rule: "r", Why: "w", Anchor: "a", Quote: &words, Other: when.NewDay(2014, 3, 5)},
				Provenance: timeline.Provenance{Engine: "e", Rule: "r"},
			},
			{ID: 2, Rank: 1, Title: "Bob came", Quotes: []timeline.Quote{second}, Provenance: timeline.Provenance{Engine: "e"}},
		},
		Relations: []timeline.Relation{{From: 2, To: 1, Rel: timeline.Equal, Because: "b", Quote: &second}},
		LeftOut:   []timeline.Omission{{Event: timeline.Event{Title: "left", Quotes: []timeline.Quote{second}, Provenance: timeline.Provenance{Engine: "e"}}, Why: "y"}},
	}
	x.Contradictions = []timeline.Contradiction{{Events: []timeline.EventID{1, 2}, Because: x.Relations}}
	return x
}

func TestRoundTrip(t *testing.T) {
	want := sample()
	line, err := Write([]byte("the article"), want)
	if err != nil || bytes.ContainsRune(line, '\n') {
		t.Fatal(err, string(line))
	}
	l, err := Parse(line)
	if err != nil || string(l.Article) != "the article" {
		t.Fatal(err)
	}
	got, err := l.On(doc())
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("%v\n%+v\n%+v", err, got, want)
	}
}

// TestLies changes a line in every way that a checker has to see.
func TestLies(t *testing.T) {
	line, err := Write([]byte("a"), sample())
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range [][2]string{
		{`"exact":"Ann left on 3 May 2014."`, `"exact":"Ann left on 4 May 2014."`},
		{`"exact":"3 May 2014"`, `"exact":""`},
		{`"start":24,"end":40,"exact"`, `"start":24,"end":41,"exact"`},
		{`"start":24,"end":40,"exact"`, `"start":-1,"end":40,"exact"`},
		{`"head":{"start":4`, `"head":{"start":9`},
		{`"salience":0.5`, `"salience":1.5`},
		{`"title":"Ann left"`, `"title":""`},
		{`"title":"Ann left"`, `"title":"` + strings.Repeat("a", maxWords+1) + `"`},
		{`"people":["Bob"]`, `"people":["` + strings.Repeat("a", maxWords+1) + `"]`},
		{`"engine":"e"`, `"engine":"user"`},
		{`"from":2`, `"from":3`},
		{`"to":1`, `"to":0`},
		{`"events":[1,2]`, `"events":[1,9]`},
		{`"sentences":[{"start":0,"end":23}`, `"sentences":[{"start":0,"end":30}`},
		{`"passages":[`, `"passages":[{"start":0,"end":40,"sentences":[]},`},
		{`"span":{"start":12`, `"span":{"start":99`},
		{`"quotes":[{"start":0,"end":23,"exact":"Ann left on 3 May 2014."}]`, `"quotes":[]`},
	} {
		changed := strings.Replace(string(line), c[0], c[1], 1)
		if changed == string(line) {
			t.Fatalf("there is no %s in %s", c[0], line)
		}
		l, err := Parse([]byte(changed))
		if err == nil {
			_, err = l.On(doc())
		}
		if !errors.Is(err, format.ErrDamaged) {
			t.Errorf("%.80s: %v", c[1], err)
		}
	}
	for _, in := range []string{"", "{", `{"format":"quoteline/extraction/2","article":"YQ=="}`, `{"format":"quoteline/extraction/1"}`, `{"format":"quoteline/extraction/1","article":"YQ==","events":[{"kind":"nonsense"}]}`} {
		if _, err := Parse([]byte(in)); !errors.Is(err, format.ErrDamaged) {
			t.Errorf("%s: %v", in, err)
		}
	}
	failed, err := Failed([]byte("a"), errors.New("it is empty"))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := Parse(failed); err == nil || !strings.Contains(err.Error(), "it is empty") {
		t.Error(err)
	}
}

// FuzzLine reads anything: what passes quotes what stands there.
func FuzzLine(f *testing.F) {
	line, err := Write([]byte("a"), sample())
	if err != nil {
		f.Fatal(err)
	}
	f.Add(line)
	f.Add([]byte(`{"format":"quoteline/extraction/1","article":"YQ==","events":[{"quotes":[{"start":1,"end":0,"exact":""}]}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		l, err := Parse(data)
		if err != nil {
			return
		}
		x, err := l.On(doc())
		if err != nil {
			return
		}
		for i := range x.Events {
			for k := range x.Events[i].Quotes {
				if !x.Events[i].Quotes[k].Stands(text) {
					t.Errorf("%+v", x.Events[i].Quotes[k])
				}
			}
		}
		if _, err := json.Marshal(x.Events); err != nil {
			t.Error(err)
		}
	})
}
