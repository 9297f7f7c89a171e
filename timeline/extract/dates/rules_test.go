package dates

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"quoteline/timeline/extract/tagger"
	"quoteline/timeline/extract/token"
	"quoteline/timeline/when"
)

// The reference day of all examples is Saturday 16 August 2025.
var reference = when.NewDay(2025, 8, 16)

// examples are, for each rule, "text with [the words] in brackets", the value,
// and the EDTF. Without brackets nothing may be found. They stand in a file
// beside the rule's.
var examples = map[string][][3]string{}

// Find finds without knowing more of the document.
func Find(doc *token.Doc, ref when.Date) []Timex { return Options{}.Find(doc, ref) }

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
			sound(t, text)
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
		"It opened on 3 May 2001. The same day it shut.":              "2001-05-03",
		"It opened on 3 May 2001. It has shut since then.":            "2001-05-03",
		"It opened on 3 May 2001. By that time he had left.":          "2001-05-03",
		"It opened in 1998. That summer it shut.":                     "1998-SU",
		"It opened in 1998. The following spring it shut.":            "1999-SP",
		"It opened on 3 May 2001, after the talks of the day before.": "2001-05-02",
		"In 1943 he wed. In May he left for Oslo.":                    "1943-05",
		"In 1943 he wed. On 3 May he left for Oslo.":                  "1943-05-03",
		"In 1943 he wed. They meet in May.":                           "2025-05",
		"It fell to the lowest since 1943. It shut in May.":           "2025-05",
		"It opened in 1998. It shut two years later.":                 "2000",
		"It opened in 1998. That year it shut.":                       "1998",
		"It rose in the first quarter. It fell in the quarter.":       "2025-Q1",
		"It rose in the first quarter. It rose in the 2023 period.":   "2023-Q1",
		"It shut on 3 July 2025 and the previous Friday.":             "2025-06-27",
		"It opened on April 24 and 25.":                               "2025-04-25",
		"It rose in the first quarter, from the year-ago period.":     "2024-Q1",
	} {
		got := Find(token.Tokenize(text), reference)
		if len(got) != 2 || got[1].Value != want || got[1].Anchor == "" {
			t.Errorf("%q: %+v, want %s", text, got, want)
		}
	}
}

func TestRanges(t *testing.T) {
	for text, want := range map[string]string{
		"It ran from 3 March to 5 May 2012.":                                "2012-03-03/2012-05-05 2012-05-05+",
		"It ran from in or about May 2017 through in or about June 2018.":   "2017-05~/2018-06~ 2018-06~+",
		"It fell between on or about May 3, 2017 and June 2018.":            "[2017-05-03..2018-06-30] 2018-06+",
		"It ran from at least as early as 2017 through 2018.":               "2017/2018 2018+",
		"It shut in or about May 2017 and in or about June 2018.":           "2017-05~ 2018-06~",
		"It rose on 16, 19 and 23 March 2012.":                              "[2012-03-16..2012-03-23] 2012-03-19+ 2012-03-23+",
		"It rose on May 3 and 5, 2012.":                                     "[2012-05-03..2012-05-05] 2012-05-05+",
		"It rose on May 3 and June 5, 2012.":                                "2012-05-03 2012-06-05",
		"It fell between 10 p.m. on May 3, 2012 and 4 a.m. on May 4, 2012.": "[2012-05-03T22:00..2012-05-04T04:00] 2012-05-04T04:00+",
		"It peaked in the week beginning 11 July 2012.":                     "[2012-07-11..2012-07-17]",
		"It peaked in the week ending 15 July 2012.":                        "[2012-07-09..2012-07-15]",
		"It was told in the Safety Act of 2012 on 3 May 2013.":              "2012+ 2013-05-03",
		"The fire broke out on the night of 4/5 February 2015.":             "[2015-02-04T18:00..2015-02-05T05:59]",
		"It fell by 4/5 and shut.":                                          "",
		"It moved on the weekend of 22–23 November 2014.":                   "2014-11-22/2014-11-23",
		"It was run by them (2003–present) and shut.":                       "2003/..",
		"It shut in 3/2020 and 13/2020.":                                    "2020-03",
		"It broke the Theft Act 1968 in May 2012.":                          "1968+ 2012-05",
		"It broke the act in 1968 and in May 2012.":                         "1968 2012-05",
		"It fell between March 3 and May 5, 2012.":                          "[2012-03-03..2012-05-05] 2012-05-05+",
		"It raged from 1914 to 1918.":                                       "1914/1918 1918+",
		"It fell between 1914 and 1918.":                                    "[1914..1918] 1918+",
		"The war (1914–18) went on.":                                        "1914/1918 1918+",
		"He lived (1804 – 1865) there.":                                     "1804/1865 1865+",
		"He came in 1914 and left in 1918.":                                 "1914 1918",
		"It grew from 1914 in 1918.":                                        "1914 1918",
		"It fell between 3 and 5 May 2012.":                                 "[2012-05-03..2012-05-05]",
		"It ran between 3 p.m. and 5 p.m. Friday.":                          "[2025-08-15T15:00..2025-08-15T17:00] 2025-08-15T17:00+",
		"It ran from November to March 2012.":                               "2011-11/2012-03 2012-03+",
		"It lived from 1200 to about 400 BCE.":                              "-1199/-0399~ -0399~+",
		"It dates from the 5th or 6th century.":                             "[0400..0599] 05XX+",
		"It dates from the 5th or 6th century BC.":                          "[-0599..-0400] -05XX+",
		"It was lost in 1984 or 1985.":                                      "[1984..1985] 1985+",
		"It was burnt in 1384 or 1385.":                                     "[1384..1385] 1385+",
		"It was lost in early 1984 or 1985.":                                "1984 1985",
		"He lived from c. 460 to c. 370 BC.":                                "-0459~/-0369~ -0369~+",
		"It was worked between 1200 and 1350 AD.":                           "[1200..1350] 1350+",
		"Store hours: 08:30 – 7 pm":                                         " ",
		"Open 9 am to 5 pm":                                                 " ",
		"It was open on 3 May and shut in 2012.":                            "2025-05-03 2012",
	} {
		var got []string
		for _, x := range Find(token.Tokenize(text), reference) {
			w := x.When.EDTF
			if x.Part {
				w += "+"
			}
			got = append(got, w)
		}
		if s := strings.Join(got, " "); s != want {
			t.Errorf("%q: %s, want %s", text, s, want)
		}
	}
}

// TestCounted: time counted from a date that stands behind it.
func TestCounted(t *testing.T) {
	for text, want := range map[string]string{
		"He left two days before Christmas 1914.":        "1914-12-23 1914-12-25+",
		"He left three weeks prior to 3 May 2001.":       "[2001-04-09..2001-04-15] 2001-05-03+",
		"He left three weeks after 3 May 2001.":          "[2001-05-21..2001-05-27] 2001-05-03+",
		"It shut ten years after 1990.":                  "2000 1990+",
		"It shut about ten years after 1990.":            "2000~ 1990+",
		"It shut two months after May 2001.":             "2001-07 2001-05+",
		"It shut a year after the great flood of 1953.":  "1954 1953+",
		"It shut two days after the 3 May 2001 vote.":    "2001-05-05 2001-05-03+",
		"It shut two days after 1990.":                   " 1990+", // in which days nobody knows
		"It shut after two days in 1990.":                " 1990",
		"It shut five years after the war. In 1990 it…":  " 1990",
		"It shut some years after 1990.":                 " 1990+",
		"It lasted two days before he left in May 2001.": " 2001-05",
	} {
		var got []string
		doc := token.Tokenize(text)
		if err := tagger.Tag(doc); err != nil {
			t.Fatal(err)
		}
		for _, x := range Find(doc, reference) {
			w := x.When.EDTF
			if x.Part {
				w += "+"
			}
			got = append(got, w)
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
		"A fair opens\n\nBy the desk | Published 10:42 AM EDT, Thu May 3, 2012 | Updated 3:05 PM EDT, Fri May 4, 2012\n\nA fair opened.": "2012-05-03",
		"A fair opens\n\nAnn Lee\nCorrespondent\nThu 3 May 2012 18.42 GMT\n\nA fair opened.":                                             "2012-05-03",
		"A fair opens\n\nThe list was published in Oslo on May 3, 2012.":                                                                 "",
		"A fair opens\nPublished: 3 May 2012\n\nThe fair opened.":                                                                        "2012-05-03",
		"March 06, 2008\n\nThe fair opened its doors to all.":                                                                            "2008-03-06",
		"OSLO, 3 May 2012 (Agency) - The fair opened.":                                                                                   "2012-05-03",
		"Oslo, Norway, 3 May 2012 – The fair opened.":                                                                                    "2012-05-03",
		"By Ann Lee | May 3, 2012 | 10:30 a.m.\n\nThe fair opened.":                                                                      "2012-05-03",
		"FOR IMMEDIATE RELEASE: May 3, 2012\n\nThe fair opened.":                                                                         "2012-05-03",
		"Minutes of the meeting of 3 May 2012\n\nPresent: Ann Lee.":                                                                      "2012-05-03",
		"MINUTES of the meeting of the Council held in the Hall on Monday, 7 May 2012\n\nThe fair opened.":                               "2012-05-07",
		"Incident log, 3 May 2012\n\n06:12 The fair opened.":                                                                             "2012-05-03",
		"Safety notice, 3 May 2012\n\nThe fair opened.":                                                                                  "2012-05-03",
		"Issued by the joint board of the dock and tug crews, 3 May 2012\n\nThe fair opened.":                                            "2012-05-03",
		"Issued by the board after the fire of 3 May 2012, the plan failed.":                                                             "",
		"Daily report of the fire brigade for 3 May 2012\n\nThe fair opened.":                                                            "",
		"The log of the fire, 3 May 2012\n\nThe fair opened.":                                                                            "",
		"Date | What\n\n3 May 2012 | Fair\n\n4 May 2012 | Rain\n\n5 May 2012 | Sun":                                                      "", // a table
		"Minutes passed before, on 3 May 2012, the fair opened.":                                                                         "",
		"The Daily Ledger, 3 May 2012\n\nThe fair opened on Tuesday.":                                                                    "2012-05-03",
		"The Great Fire, 3 May 1712\n\nThe fire broke out at noon.":                                                                      "", // no report
		"Interview with Captain Ann Lee, 3 May 2012\n\nQ: And then?":                                                                     "2012-05-03",
		"The fair remembered: interview with Ann Lee, 3 May 2012\n\nQ: And then?":                                                        "2012-05-03",
		"In an interview with Ann Lee, 3 May 2012\n\nQ: And then?":                                                                       "",
		"Interview with those who saw the fire of 3 May 2012\n\nQ: And then?":                                                            "",
		"8 May 1917. Rain.\n\n9 May 1917. Rain again.\n\n11 May 1917. Sun.":                                                              "", // a diary
		"13/5/2012\n\nThe fair opened.":                                                                                                  "2012-05-13",
		"3/5/2012\n\nThe fair opened.":                                                                                                   "", // two readings
		"NATO said on 3 May 2012 - after days - that it would go.":                                                                       "",
		"On 3 May 2012 - a day of rain - the fair opened.":                                                                               "",
		"The fair opens\n\nBy our own correspondent, 3 May 2012\n\nThe fair opened.":                                                     "2012-05-03",
		"By the old treaty, 3 May 2012, the fair was over.":                                                                              "",
		"Filed by Lee on 3 May 2012\n\nThe fair opened.":                                                                                 "2012-05-03",
		"The clerk made a will dated 3 May 2012\n\nThe fair opened.":                                                                     "",
		"Last updated at 10:30 am on 3 May 2012\n\nThe fair opened.":                                                                     "2012-05-03",
		"The bank\n\nThe bank filed for bankruptcy on 3 May 2012.":                                                                       "",
		"The bank\n\nThe bank published its report on 3 May 2012, which was late.":                                                       "",
		"By then, on 3 May 2012, the fair was over.":                                                                                     "",
		"The fair that the town began on 3 May 2012 opened its doors.":                                                                   "",
		"It was said that he who came on 3 May 2012 left again in a hurry":                                                               "",
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

// finest is the precision that a TIMEX3 value has; None where it says nothing of
// the calendar.
func finest(value string) when.Precision {
	if value == "" || value[0] < '0' || value[0] > '2' {
		return when.None
	}
	day, _, timed := strings.Cut(value, "T")
	switch {
	case timed || strings.Contains(value, "/"):
		return when.None
	case len(day) == 10 && allDigits(day[5:7]+day[8:]):
		return when.Day
	case len(day) == 7 && allDigits(day[5:]):
		return when.Month
	case len(day) == 4:
		return when.Year
	case len(day) == 3:
		return when.Decade
	case len(day) == 2:
		return when.Century
	}
	return when.None
}

type fataler interface{ Fatalf(string, ...any) }

func sound(t fataler, text string) {
	last := 0
	for _, x := range Find(token.Tokenize(text), reference) {
		if !x.Valid(text) || x.Start < last || x.Value == "" || x.Rule == "" {
			t.Fatalf("%q: %+v", text, x)
		}
		last = x.End
		if finest(x.Value) > x.When.Precision && !x.When.IsZero() && x.When.Form == when.Unit && !x.When.Approximate {
			t.Fatalf("%q: %+v says more on the calendar than its value does", text, x)
		}
		if p, err := when.Parse(x.When.EDTF); err != nil || p != x.When {
			t.Fatalf("%q: %+v does not read back: %v", text, x, err)
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
	f.Add("9999999 million years ago, 999 billion years after 9999, in 9999 centuries' time, 999999 fortnights before 1000")
	f.Add("from 1914 – 18 – 99 – 00 to 9/11 until 0/0/0000, 2359 UTC, 2460 GMT, c. 000, between 3 BC and 3 AD")
	for _, unit := range hostile {
		f.Add(strings.Repeat(unit, 3))
	}
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
