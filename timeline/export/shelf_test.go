package export

import (
	"context"
	"slices"

	"quoteline/timeline"
	"quoteline/timeline/when"
)

// shelf is a store that holds a few events, for what writers ask of one.
type shelf struct {
	timeline.Store
	docs   []timeline.Document
	events []timeline.Event
}

func (s shelf) Documents(context.Context) ([]timeline.Document, error) {
	out := slices.Clone(s.docs)
	for i := range out {
		out[i].Text = ""
	}
	return out, nil
}

func (s shelf) Document(_ context.Context, id timeline.DocumentID) (*timeline.Document, error) {
	for i := range s.docs {
		if s.docs[i].ID == id {
			return &s.docs[i], nil
		}
	}
	return nil, timeline.ErrNotFound
}

func (s shelf) EachEvent(ctx context.Context, f func(*timeline.Event) error) error {
	for _, e := range s.events {
		if err := f(&e); err != nil {
			return err
		}
		if ctx.Err() != nil {
			return ctx.Err()
		}
	}
	return nil
}

func (s shelf) Read(_ context.Context, ids []timeline.EventID, f func(*timeline.Event) error) error {
	for _, id := range ids {
		if err := f(&s.events[id-1]); err != nil {
			return err
		}
	}
	return nil
}

func (s shelf) EventsOf(_ context.Context, id timeline.DocumentID) (out []timeline.EventID, err error) {
	for i := range s.events {
		if slices.ContainsFunc(s.events[i].Quotes, func(q timeline.Quote) bool { return q.Document == id }) {
			out = append(out, s.events[i].ID)
		}
	}
	return out, nil
}

// job is an export of a shelf.
func (s shelf) job() *Job {
	in := of("A timeline", s.events, s.docs)
	in.Web = WebOf(timeline.ColumnsOf(s.events, s.docs), s.docs)
	return &Job{Input: in, Store: s}
}

// hostile is text that wants to be more than text, in every format.
var hostile = []string{
	"</script></title><script>alert(1)</script>", `" onload="alert(1)" x="`, "]]><!-- --><![CDATA[", "a\x00b\x01\x1b", "gpj.\u202Eexe", "\xff\xfe\xc3", "\U0001F600", "=cmd|' /C calc'!A0",
	"line\nBEGIN:VEVENT\nUID:x", "a;b,c\\x\\", "# not *a* heading _x_ [y](javascript:alert(1)) `z` ~~w~~ |t| &amp; <b>", "[^1]: note", "{{.Title}}", "Президент Ганна", "שלום",
	"1. item\r\n- other", "$x$ www.example.org http://example.org", "\u2028\u0085\uFEFF",
}

// attackers is a shelf whose every word is hostile.
func attackers() shelf {
	s := shelf{}
	text := ""
	for i, h := range hostile {
		e := timeline.Event{
			ID: timeline.EventID(i + 1), Title: h, When: when.NewDay(2021, 3, 1+i), Speaker: h, People: []string{h}, Places: []string{h}, Tags: []string{h}, VerifiedBy: h,
			Verified: timeline.Disputed, Basis: timeline.Basis{Why: h, Rule: h, Anchor: h}, Kind: timeline.Statement,
		}
		exact := h + " “quoted”"
		e.Quotes = []timeline.Quote{{Document: "a", Span: timeline.Span{Start: len(text), End: len(text) + len(exact)}, Exact: exact, Prefix: h, Suffix: h}}
		text += exact + "\n"
		s.events = append(s.events, e)
	}
	s.docs = []timeline.Document{{ID: "a", Title: hostile[0], Publisher: hostile[1], Author: hostile[0], Source: `https://example.org/"><script>?a=1&b=2`, Text: text, Published: timeline.Publication{Found: hostile[0]}}}
	return s
}

// dated is a shelf of one event a date, each quoted.
func dated(dates ...string) shelf {
	s := shelf{docs: []timeline.Document{{ID: "a", Title: "The report", Source: "/home/someone/report.txt"}}}
	for i, d := range dates {
		w, err := when.Parse(d)
		if err != nil {
			panic(err) // a slip of the test
		}
		s.docs[0].Text += "This is said. "
		s.events = append(s.events, timeline.Event{
			ID: timeline.EventID(i + 1), Title: "Event of " + d, When: w, Head: timeline.Span{Start: i, End: i + 1},
			Quotes: []timeline.Quote{{Document: "a", Span: timeline.Span{Start: 14 * i, End: 14*i + 13}, Exact: "This is said."}},
		})
	}
	return s
}
