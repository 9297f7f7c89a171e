package export

import (
	"bytes"
	"encoding/json"
	"fmt"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"quoteline/timeline"
)

type read struct {
	Context string `json:"@context"`
	ID      string
	Type    string
	Items   []struct {
		ID, Type, Motivation string
		Body                 []struct{ Type, Purpose, Value, Format string }
		Target               struct {
			Source   string
			Selector []struct {
				Type, Exact, Prefix, Suffix, Value, ConformsTo string
				Start, End                                     int
			}
		}
	}
}

func annotations(t interface{ Fatal(...any) }, s timeline.Store) (r read) {
	var b bytes.Buffer
	if err := Annotations(ctx, &b, s); err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(b.Bytes(), &r); err != nil {
		t.Fatal(err)
	}
	return r
}

var urn = regexp.MustCompile(`^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$`)

// Of every quote the code points that its place counts are its words, whatever letters
// stand ahead of it.
func TestAnnotationsCountCodePoints(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOfN(rapid.RuneFrom([]rune("aé—ж😀\n\r한")), 3, 3000, -1).Draw(t, "text")
		runes := []rune(text)
		s := shelf{docs: []timeline.Document{{ID: "a", Title: "T", Text: text}}}
		for i := range rapid.IntRange(1, 5).Draw(t, "quotes") {
			from := rapid.IntRange(0, len(runes)-1).Draw(t, "from")
			to := rapid.IntRange(from+1, len(runes)).Draw(t, "to")
			start := len(string(runes[:from]))
			q := timeline.NewQuote(&s.docs[0], timeline.Span{Start: start, End: start + len(string(runes[from:to]))})
			s.events = append(s.events, timeline.Event{ID: timeline.EventID(i + 1), Title: fmt.Sprint("Event ", i), Quotes: []timeline.Quote{q}, Head: timeline.Span{Start: i}})
		}
		r := annotations(t, s)
		if r.Context != "http://www.w3.org/ns/anno.jsonld" || r.Type != "AnnotationPage" || !urn.MatchString(r.ID) || len(r.Items) != len(s.events) {
			t.Fatalf("%+v", r)
		}
		seen := map[string]bool{}
		for i, a := range r.Items {
			sel := a.Target.Selector
			if a.Target.Source != "urn:sha256:a" || len(sel) != 2 || sel[0].Type != "TextPositionSelector" || sel[1].Type != "TextQuoteSelector" {
				t.Fatalf("%+v", a)
			}
			if got := string(runes[sel[0].Start:sel[0].End]); got != sel[1].Exact || got != s.events[i].Quotes[0].Exact {
				t.Fatalf("at %d to %d stands %q, not %q", sel[0].Start, sel[0].End, got, sel[1].Exact)
			}
			around := sel[1].Prefix + sel[1].Exact + sel[1].Suffix
			if !strings.Contains(text, around) || !utf8.ValidString(around) {
				t.Fatalf("%q is not in the text", around)
			}
			if seen[a.ID] || !urn.MatchString(a.ID) || a.Motivation != "describing" || a.Body[0].Value != s.events[i].Title {
				t.Fatalf("%+v", a)
			}
			seen[a.ID] = true
		}
	})
}

// An event told by two documents is annotated in both; where words of a copy are left
// out, and where the words are not there, no place is claimed; of a PDF the page is said.
func TestAnnotationsOfSeveralDocuments(t *testing.T) {
	s := dated("2020", "2021")
	s.docs = append(s.docs,
		timeline.Document{ID: "b", Title: "Copy", Text: "     It fell.", Withheld: []timeline.Span{{Start: 0, End: 5}}},
		timeline.Document{ID: "c", Title: "Paged", Text: "One.\fTwo.", Media: "application/pdf", Pages: []timeline.Span{{Start: 0, End: 5}, {Start: 5, End: 9}}},
		timeline.Document{ID: "d", Title: "Told of nothing", Text: "Nothing."})
	s.events[0].Quotes = append(s.events[0].Quotes,
		timeline.Quote{Document: "b", Span: timeline.Span{Start: 5, End: 13}, Exact: "It fell."}, timeline.Quote{Document: "c", Span: timeline.Span{Start: 5, End: 9}, Exact: "Two."})
	s.events[1].Quotes[0].Exact = "stale"
	s.events[1].Tags = []string{"fire"}
	r := annotations(t, s)
	got := ""
	for _, a := range r.Items {
		got += strings.TrimPrefix(a.Target.Source, "urn:sha256:") + ":"
		for _, x := range a.Target.Selector {
			got += " " + strings.TrimSuffix(x.Type, "Selector")
			if x.Value != "" {
				got += "(" + x.Value + ")"
			}
		}
		got += "\n"
	}
	if want := "a: TextPosition TextQuote\na: TextQuote\nb: TextQuote\nc: TextPosition TextQuote Fragment(page=2)\n"; got != want {
		t.Errorf("%s", got)
	}
	body := fmt.Sprint(r.Items[1].Body)
	if !strings.Contains(body, "{TextualBody tagging fire text/plain}") || !strings.Contains(body, "{TextualBody classifying 2021 text/plain}") {
		t.Error(body)
	}
}
