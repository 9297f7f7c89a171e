package dates

import (
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"pgregory.net/rapid"

	"quoteline/timeline/extract/token"
	"quoteline/timeline/when"
)

// The reference day of all examples is Saturday 16 August 2025.
var reference = when.NewDay(2025, 8, 16)

// examples are "text with [the words] in brackets", the value, and the EDTF.
// Without brackets nothing may be found.
var examples = map[string][][3]string{
	"dates/iso":           {{"Signed on [2025-08-15] there.", "2025-08-15", "2025-08-15"}, {"Version 2025-13-45 is out.", "", ""}},
	"dates/slash":         {{"Due [8/15/2025].", "2025-08-15", "2025-08-15"}, {"Due [15/8/2025].", "2025-08-15", "2025-08-15"}, {"A mark of 3/4 was given.", "", ""}},
	"dates/full":          {{"On [15 August 2025] it rained.", "2025-08-15", "2025-08-15"}, {"On [Friday, Aug. 15, 2025], it rained.", "2025-08-15", "2025-08-15"}, {"It rained on [the 3rd of May 1998].", "1998-05-03", "1998-05-03"}, {"They met on [July 4].", "2025-07-04", "2025-07-04"}, {"They met on [December 4].", "2024-12-04", "2024-12-04"}, {"They will meet on [January 4].", "2026-01-04", "2026-01-04"}, {"Dated [10-February-2006] there.", "2006-02-10", "2006-02-10"}, {"He may 4 times go.", "", ""}},
	"dates/weekday":       {{"She left on [Tuesday].", "2025-08-12", "2025-08-12"}, {"She will leave on [Tuesday].", "2025-08-19", "2025-08-19"}, {"She left [last Saturday].", "2025-08-09", "2025-08-09"}, {"He sat in the sun and wed her.", "", ""}},
	"dates/day-word":      {{"He came [yesterday].", "2025-08-15", "2025-08-15"}, {"He comes [tomorrow].", "2025-08-17", "2025-08-17"}},
	"dates/holiday":       {{"He came on [Christmas Eve].", "2024-12-24", "2024-12-24"}, {"He came at [Easter 2024].", "2024-03-31", "2024-03-31"}, {"They will meet on [Labor Day].", "2025-09-01", "2025-09-01"}, {"It rained in [Easter week].", "2025-W16", "[2025-04-14..2025-04-20]"}, {"A new year of work began.", "", ""}, {"The labor day was long.", "", ""}},
	"dates/day-range":     {{"The fair ran from [3 to 5 May 2012].", "2012-05-03/2012-05-05", "2012-05-03/2012-05-05"}, {"Scores were 3 to 5 in it.", "", ""}},
	"dates/half":          {{"Sales fell in [the last half of 1989].", "1989-H2", "1989-41"}, {"Sales fell in [the final quarter of 2009].", "2009-Q4", "2009-36"}, {"It fell in [the first two quarters of 1990].", "1990-H1", "1990-40"}, {"The last half of the cake is gone.", "", ""}},
	"dates/week-of-month": {{"It fell in [the last week of March 2009].", "2009-W13", "[2009-03-23..2009-03-29]"}, {"The last of March is here.", "2025-03", "2025-03"}},
	"dates/year-end":      {{"It will close by [year-end].", "2025", "2025"}, {"The end is near.", "", ""}},
	"dates/month": {
		{"In [August 2024] it opened.", "2024-08", "2024-08"},
		{"In [February] it opened.", "2025-02", "2025-02"},
		{"In [May nineteen ninety-four] it opened.", "1994-05", "1994-05"},
		{"In [June last year] it shut.", "2024-06", "2024-06"},
		{"They march in August company and may win.", "2025-08", "2025-08"},
		{"April and June are sisters.", "", ""},
	},
	"dates/year":       {{"It began in [1984].", "1984", "1984"}, {"Caesar died in [44 BC].", "BC0044", "-0043"}, {"It opened in [nineteen ninety-seven].", "1997", "1997"}, {"By [the year two thousand] it was old.", "2000", "2000"}, {"In [the year 71] it fell.", "0071", "0071"}, {"Two thousand men came.", "", ""}, {"It cost $1984 in all.", "", ""}, {"Some 2000 people came.", "", ""}, {"We sold 1,984 books.", "", ""}},
	"dates/year-range": {{"It lasted [1914-1918].", "1914/1918", "1914/1918"}, {"The war ([1914–18]) went on.", "1914/1918", "1914/1918"}},
	"dates/decade":     {{"In [the 1990s] it grew.", "199", "199X"}, {"In [the nineties] it grew.", "199", "199X"}, {"In [the 1930's] it grew.", "193", "193X"}, {"A sheet of 50s was found.", "", ""}},
	"dates/century":    {{"In [the 19th century] it grew.", "18", "18XX"}, {"In [the fifth century BC] it fell.", "-04XX", "-04XX"}},
	"dates/season":     {{"In [the spring of 1998] it grew.", "1998-SP", "1998-21"}, {"Leaves fall on spring water.", "", ""}, {"Prices fall again.", "", ""}},
	"dates/quarter":    {{"In [the third quarter of 1998] sales rose.", "1998-Q3", "1998-35"}, {"Profit fell in [the second quarter].", "2025-Q2", "2025-34"}, {"A third quarter-final was held.", "", ""}},
	"dates/turn":       {{"It rose [last week].", "2025-W32", "[2025-08-04..2025-08-10]"}, {"It rose [this year].", "2025", "2025"}, {"It falls [next month].", "2025-09", "2025-09"}, {"The last straw broke.", "", ""}},
	"dates/away":       {{"He left [three days ago].", "2025-08-13", "2025-08-13"}, {"He left [a year ago].", "2024", "2024"}, {"He left [two months ago].", "2025-06", "2025-06"}},
	"dates/edge":       {{"In [mid-May 2014] it rained.", "2014-05", "2014-05"}, {"[late 1998] was dry.", "1998", "1998"}, {"By [the end of last year] it ended.", "2024", "2024"}, {"A [pre-1982] coin lay there.", "1982", ""}, {"[early Friday morning] it rained.", "2025-08-15TMO", "[2025-08-15T05:00..2025-08-15T11:59]"}, {"He was late for work.", "", ""}},
	"dates/about":      {{"Born [about 1984] there.", "1984", "1984~"}, {"Built [circa 1450] there.", "1450", "1450~"}, {"It cost about $5.", "", ""}},
	"dates/day-part":   {{"He spoke [last night].", "2025-08-15TNI", "[2025-08-15T18:00..2025-08-16T05:59]"}, {"He spoke [this morning].", "2025-08-16TMO", "[2025-08-16T05:00..2025-08-16T11:59]"}},
	"dates/day-time":   {{"He spoke [Friday at 5 p.m.] there.", "2025-08-15T17:00", "2025-08-15T17:00"}},
	"dates/time":       {{"He spoke at [10:30 a.m. on Friday].", "2025-08-15T10:30", "2025-08-15T10:30"}, {"He spoke at [16:15 UTC].", "2025-08-16T16:15Z", "2025-08-16T16:15"}, {"They won 10:99 there.", "", ""}},
	"dates/age":        {{"A [27-year-old] man came.", "P27Y", ""}},
	"dates/duration":   {{"It took [24 hours].", "PT24H", ""}, {"A [three-hour] talk.", "PT3H", ""}, {"It took [two and a half years].", "P2.5Y", ""}, {"It took [half an hour].", "PT30M", ""}, {"The second came in.", "", ""}},
	"dates/set":        {{"They meet [every Monday].", "XXXX-WXX-1", ""}, {"They meet [every two years].", "P2Y", ""}},
	"dates/vague":      {{"It is [now] open.", "PRESENT_REF", ""}, {"It [recently] opened.", "PAST_REF", ""}},
}

func TestRules(t *testing.T) {
	for rule, list := range examples {
		for _, e := range list {
			text := strings.NewReplacer("[", "", "]", "").Replace(e[0])
			got := Options{Ages: true}.Find(token.Tokenize(text), reference)
			want := ""
			if i := strings.IndexByte(e[0], '['); i >= 0 {
				want = e[0][i+1 : strings.IndexByte(e[0], ']')]
			} else if e[1] == "" {
				if len(got) > 0 {
					t.Errorf("%s: %q: found %q %s, want nothing", rule, text, got[0].In(text), got[0].Rule)
				}
				continue
			} else if len(got) == 1 {
				want = got[0].In(text)
			}
			if len(got) != 1 || got[0].In(text) != want || got[0].Value != e[1] || got[0].When.EDTF != e[2] {
				t.Errorf("%s: %q: got %+v", rule, text, got)
			}
		}
	}
}

func TestEveryRuleHasExamples(t *testing.T) {
	for _, r := range slices.Concat(dayRules, dateRules, timeRules) {
		switch r.name {
		case "dates/pointer", "dates/the-period", "dates/next-day", "dates/year-ago": // TestAnaphora
			continue
		}
		if len(examples[r.name]) == 0 {
			t.Errorf("%s has no examples", r.name)
		}
	}
}

func TestAnaphora(t *testing.T) {
	for text, want := range map[string]string{
		"It opened on 3 May 2001. The same day it shut.":            "2001-05-03",
		"It opened in 1998. It shut two years later.":               "2000",
		"It opened in 1998. That year it shut.":                     "1998",
		"It rose in the first quarter. It fell in the quarter.":     "2025-Q1",
		"It rose in the first quarter. It rose in the 2023 period.": "2023-Q1",
		"It shut on 3 July 2025 and the previous Friday.":           "2025-06-27",
		"It opened on April 24 and 25.":                             "2025-04-25",
		"It rose in the first quarter, from the year-ago period.":   "2024-Q1",
	} {
		got := Find(token.Tokenize(text), reference)
		if len(got) != 2 || got[1].Value != want || got[1].Anchor == "" {
			t.Errorf("%q: %+v, want %s", text, got, want)
		}
	}
}

func TestRanges(t *testing.T) {
	for text, want := range map[string]string{
		"It ran from 3 March to 5 May 2012.":      "2012-03-03 2012-05-05",
		"It ran between March 3 and May 5, 2012.": "2012-03-03 2012-05-05",
		"It ran from November to March 2012.":     "2011-11 2012-03",
		"It lived from 1200 to about 400 BCE.":    "-1199 -0399~",
		"It was open on 3 May and shut in 2012.":  "2025-05-03 2012",
	} {
		var got []string
		for _, x := range Find(token.Tokenize(text), reference) {
			got = append(got, x.When.EDTF)
		}
		if s := strings.Join(got, " "); s != want {
			t.Errorf("%q: %s, want %s", text, s, want)
		}
	}
}

func TestNothingIsDatedWithoutReference(t *testing.T) {
	text := "He came yesterday, on Tuesday, in March, last week, three days ago, at Easter and this summer."
	for _, x := range Find(token.Tokenize(text), when.Date{}) {
		if !x.When.IsZero() {
			t.Errorf("%q has the date %s", x.In(text), x.When)
		}
	}
}

func TestStated(t *testing.T) {
	for text, want := range map[string]string{
		"A fair opens\nPublished: 3 May 2012\n\nThe fair opened.":          "2012-05-03",
		"March 06, 2008\n\nThe fair opened its doors to all.":              "2008-03-06",
		"OSLO, 3 May 2012 (Agency) - The fair opened.":                     "2012-05-03",
		"The fair that the town began on 3 May 2012 opened its doors.":     "",
		"It was said that he who came on 3 May 2012 left again in a hurry": "",
	} {
		d, span, _, ok := Stated(token.Tokenize(text))
		if ok != (want != "") || d.EDTF != want || ok && !span.Valid(text) {
			t.Errorf("%q: %s %v %v", text, d, span, ok)
		}
	}
}

func TestSpansAreSound(t *testing.T) {
	words := []string{"the", "a", "last", "next", "year", "weeks", "ago", "May", "Tuesday", "1998", "12", "of", ",", ".", "early", "mid-May", "5", "p.m.", "BC", "the 90s", "every", "at", "Easter", "\n\n", "é", "10:30", "second", "quarter", "half", "and", "1914–18", "99/99/9999", "'", "about", "later", "that", "day"}
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(words), 0, 40).Draw(t, "words"), " ")
		sound(t, text)
	})
}

type fataler interface{ Fatalf(string, ...any) }

func sound(t fataler, text string) {
	last := 0
	for _, x := range Find(token.Tokenize(text), reference) {
		if !x.Valid(text) || x.Start < last || x.Value == "" || x.Rule == "" {
			t.Fatalf("%q: %+v", text, x)
		}
		last = x.End
		if p, err := when.Parse(x.When.EDTF); err != nil || p != x.When {
			t.Fatalf("%q: %+v does not read back: %v", text, x, err)
		}
	}
}

func TestTimeIsLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("takes its time under the race detector")
	}
	for _, unit := range []string{"3 May 1998 ", "two and a half ", "the early the ", "last ", "hundred ", "May ", "1998-"} {
		doc := token.Tokenize(strings.Repeat(unit, 100_000))
		start := time.Now()
		Find(doc, reference)
		if d := time.Since(start); d > 5*time.Second {
			t.Errorf("%q took %s", unit, d)
		}
	}
}

func FuzzFind(f *testing.F) {
	for _, list := range examples {
		for _, e := range list {
			f.Add(e[0])
		}
	}
	f.Add("99999999999999999999 years ago, 0000 BC, May 0, 31/31/0000")
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) {
			return // documents are always UTF-8
		}
		sound(t, text)
		Stated(token.Tokenize(text))
	})
}

func TestAmbiguous(t *testing.T) {
	for _, c := range []struct {
		text        string
		order       Order
		date, other string
	}{
		{"Due 03/05/2014.", Unknown, "2014-03-05?", "2014-05-03?"},
		{"Due 03/05/2014.", DayFirst, "2014-05-03", ""},
		{"Due 03/05/2014.", MonthFirst, "2014-03-05", ""},
		{"Due 03/05/2014, not 15/5/2014.", Unknown, "2014-05-03", ""},
		{"Due 05/05/2014.", Unknown, "2014-05-05", ""},
	} {
		got := Options{Order: c.order}.Find(token.Tokenize(c.text), reference)
		if len(got) == 0 || got[0].When.EDTF != c.date || got[0].Other.EDTF != c.other || got[0].Ambiguous != (c.other != "") {
			t.Errorf("%q in order %d: %+v", c.text, c.order, got)
		}
	}
}

func TestAgesAreNoTimes(t *testing.T) {
	for _, text := range []string{"A 27-year-old man came.", "She is 27 years old."} {
		if got := Find(token.Tokenize(text), reference); len(got) > 0 {
			t.Errorf("%q: %+v", text, got)
		}
	}
}

func TestPeriods(t *testing.T) {
	for text, want := range map[string]string{
		"Sales for the year were flat.":              "2025",
		"Sales for the fiscal year were flat.":       "2025",
		"In the year ended with a loss they shut.":   "P1Y",
		"The quarter of the city that he knew fell.": "",
		"It was the year he died.":                   "",
		"He built the week a home.":                  "",
	} {
		got := Find(token.Tokenize(text), reference)
		if want == "" && len(got) > 0 || want != "" && (len(got) != 1 || got[0].Value != want) {
			t.Errorf("%q: %+v, want %s", text, got, want)
		}
	}
}
