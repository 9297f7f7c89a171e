package extract

import (
	"context"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"quoteline/timeline"
	"quoteline/timeline/extract/title"
)

func TestLeftOut(t *testing.T) {
	for _, c := range []struct{ text, quote, when, why string }{
		{"The dam might burst on 3 May 2024.", "The dam might burst on 3 May 2024.", "2024-05-03", "“might burst”"},
		{"Report of 3 May 2014\n\nThe bridge fell.", "Report of 3 May 2014", "2014-05-03", "heading"},
		{"If they had won on 3 May 2014, all would be well.", "If they had won on 3 May 2014, all would be well.", "2014-05-03", "“if”"},
		{"If the dam had burst on 7 July 2015, the town would be gone.", "If the dam had burst on 7 July 2015, the town would be gone.", "2015-07-07", "“if”"},
		{"Copyright 2014 The Daily Example. All rights reserved.", "Copyright 2014 The Daily Example.", "2014", "notice"},
		// What gave an event, or states no date, is not left out.
		{"The bridge collapsed on 3 May 2014.", "", "", ""},
		{"The bridge could have been a mistake.", "", "", ""},
		{"Ann Lee said the bridge collapsed on 3 May 2014.", "", "", ""},
	} {
		x := report(t, c.text, "2019-05-09")
		if c.quote == "" {
			if len(x.LeftOut) > 0 {
				t.Errorf("%q: %+v", c.text, x.LeftOut)
			}
			continue
		}
		if len(x.LeftOut) != 1 {
			t.Errorf("%q: %d left out, %d events", c.text, len(x.LeftOut), len(x.Events))
			continue
		}
		o := x.LeftOut[0]
		if o.Event.Quotes[0].Exact != c.quote || o.Event.When.EDTF != c.when || !strings.Contains(o.Why, c.why) || o.Why == "" {
			t.Errorf("%q: %+v", c.text, o)
		}
	}
}

// TestNothingSilent: each date on a calendar stands in a sentence of an event or
// of an omission, and never in both, or it is the document's own.
func TestNothingSilent(t *testing.T) {
	parts := []string{
		"The bridge fell on 3 May 2014.", "It may fall in 2030.", "A day in 1999, a night in 2001.", "“We won in 2003,” Ann Lee said.",
		"Copyright 2014.", "The plan of 2016 was not a plan.", "Bob left.", "\n\nReport, 3 May 2012\n\n", "See 2017, p. 3.", "On Monday it rained.",
	}
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(parts), 1, 12).Draw(t, "parts"), " ")
		x, err := Document(context.Background(), &timeline.Document{ID: "d", Text: text, Language: "en"})
		if err != nil {
			t.Fatal(err)
		}
		if free := timeline.LeftOut(x.LeftOut, x.Events); len(free) != len(x.LeftOut) {
			t.Fatalf("%d of %d are events as well", len(x.LeftOut)-len(free), len(x.LeftOut))
		}
		for _, year := range []string{"2014", "2030", "1999", "2001", "2016", "2012", "2017"} {
			for at := strings.Index(text, year); at >= 0; {
				if !shown(x, timeline.Span{Start: at, End: at + 4}) {
					t.Fatalf("%s at %d of %q is lost", year, at, text)
				}
				next := strings.Index(text[at+4:], year)
				if next < 0 {
					break
				}
				at += 4 + next
			}
		}
		for _, o := range x.LeftOut {
			if q := o.Event.Quotes[0]; q.In(text) != q.Exact || utf8.RuneCountInString(o.Event.Title) > title.Max || o.Event.Title == "" {
				t.Fatalf("%+v", o)
			}
		}
	})
}

func shown(x *timeline.Extraction, s timeline.Span) bool {
	var all []timeline.Quote
	for i := range x.Events {
		all = append(all, x.Events[i].Quotes...)
	}
	for i := range x.LeftOut {
		all = append(all, x.LeftOut[i].Event.Quotes...)
	}
	if p := x.Document.Published.Span; p.Start < s.End && s.Start < p.End {
		return true
	}
	for _, q := range all {
		if q.Overlaps(s) {
			return true
		}
	}
	return false
}
