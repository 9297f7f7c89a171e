package dates

import (
	"strings"
	"testing"

	"quoteline/timeline/extract/tagger"
	"quoteline/timeline/extract/token"
	"quoteline/timeline/when"
)

// life is a text that goes from year to year.
const life = "Ann Lee was born in 1961 in Oslo. She was at school until 1979. In 1985 she moved to Rome. "

// TestTold: what year a day is of that names none. The last expression of each text is
// the one asked for, with what gave its year.
func TestTold(t *testing.T) {
	for text, want := range map[string]string{
		"The Reds (2012)\n\nHe was traded. On September 4, he scored":                              "2012-09-04 heading 2012",
		"Season review: Reds 2018-19\n\nThey won on 4 August.":                                     "2018-08-04 heading 2018/2019",
		"Season review: Reds 2018-19\n\nThey lost.\n\nHe left on May 3.":                           "2019-05-03 heading 2018/2019",
		"The war 1914-1918\n\nThey won on 4 August.":                                               "2025-08-04 document date 2025-08-16",
		"October 1916\n\nIt rained on 4 October.":                                                  "1916-10-04 heading 1916-10",
		"March 8, 2023: A\n\nMarch 9: B\n\nMarch 10 (9 a.m.): C\n\nMarch 10 (evening): they meet.": "2023-03-10 last mentioned 2023",
		"1914\n\nThe war began on 4 August.":                                                       "1914-08-04 heading 1914",
		"1914\n\nIt began.\n\nThe navy\n\nShips left in September.":                                "1914-09 heading 1914",
		"The Reds (2012)\n\nHe won.\n\nThe Blues\n\nHe left on May 3.":                             "2025-05-03 document date 2025-08-16",
		"Season 2017–18\n\nThey lost the cup on 26 August.":                                        "2017-08-26 heading 2017/2018",
		"Season 2017–18\n\nThey won it. On 6 May they drew.":                                       "2018-05-06 heading 2017/2018",
		"Season 2017–18\n\nThey drew on 6 May. They paid in July.":                                 "2018-07 heading 2017/2018",
		"Season 2017–19\n\nThey lost the cup on 26 August.":                                        "2025-08-26 document date 2025-08-16",
		"They lost in 2017–18 as before.\n\nThey won on 6 May.":                                    "2025-05-06 document date 2025-08-16",
		"He was hurt in 2012.\n\nHe left on May 3.":                                                "2025-05-03 document date 2025-08-16",
		"The Reds (2012)\n\nHe fell in May 2019. He rose in June.":                                 "2019-06 last mentioned 2019-05",
		"May 2012\n\nThe shop shut on June 3.":                                                     "2025-06-03 document date 2025-08-16",
		life + "On May 17 she opened a shop.":                                                      "1985-05-17 last mentioned 1985",
		life + "In 1990 she sold it, built in 1972. On May 17 she left.":                           "1990-05-17 last mentioned 1990",
		life + "In 1990 she sold it. She would leave on May 17.":                                   "1990-05-17 last mentioned 1990",
		life + "In 1990 she sold it. She will speak on May 17.":                                    "2026-05-17 document date 2025-08-16",
		"In 2025 she won, as in 2001, 2009 and 1999. She fell on May 17":                           "2025-05-17 document date 2025-08-16",
	} {
		for _, ref := range []when.Date{reference, {}} {
			x := lastOf(t, text, ref)
			if got := x.When.EDTF + " " + x.Anchor; !ref.IsZero() && got != want {
				t.Errorf("%q: %s, want %s", text, got, want)
			} else if ref.IsZero() && strings.Contains(want, "document") && !x.When.IsZero() {
				t.Errorf("%q without a date of its own: %s", text, got)
			} else if ref.IsZero() && !strings.Contains(want, "document") && got != want {
				t.Errorf("%q without a date of its own: %s, want %s", text, got, want)
			}
		}
	}
}

// TestJoinedYear: a verb joined by "and" dates what came before it.
func TestJoinedYear(t *testing.T) {
	for text, want := range map[string]string{
		"A board was set up on 20 October and reported in April 2000.":      "1999-10-20",
		"A board was set up on 20 March and reported in April 2000.":        "2000-03-20",
		"In 1990 a board was set up on 20 October. It reported in May 2000": "1990-10-20",
	} {
		xs, found := foundIn(t, life+text, reference), false
		for _, x := range xs {
			found = found || x.When.EDTF == want
		}
		if !found {
			t.Errorf("%q: no %s in %+v", text, want, xs)
		}
	}
}

// TestTale: without a date of its own, a text of long ago goes on in the year that it has come to.
func TestTale(t *testing.T) {
	const tale = "It was a poor land.\n\nThe treaty of 1803 pleased nobody. The bridge was stormed on 2 March 1821. "
	for text, want := range map[string]string{
		tale + "It was led by Zell, who had come in 1813.\n\nHe gave up on 20 April.":                                                            "1821-04-20 last mentioned 1821-03-02",
		tale + "It was led by Zell, who had come in 1813.\n\nHe heard of it on the 11th.":                                                        "1821-03-11 last mentioned 1821-03-02",
		tale + "On 4 December he fled. They met in February.":                                                                                    "1822-02 last mentioned 1821-12-04",
		tale + "The news (1848) came.\n\nHe gave up on 20 April.":                                                                                "1821-04-20 last mentioned 1821-03-02",
		"It was a poor land.\n\nIn 1850 she left, in 1862 she wed, in 1866 he died.\n\nThe winter of 1868 was hard. The barn fell on 9 January.": "1868-01-09 last mentioned 1868",
		// Of a text that tells of its own day as well, nothing says which year it is.
		tale + "The museum shut in 2004.\n\nHe gave up on 20 April.": " ",
		"The firm was founded in 1821.\n\nHe gave up on 20 April.":   " ",
	} {
		if x := lastOf(t, text, when.Date{}); x.When.EDTF+" "+x.Anchor != want {
			t.Errorf("%q: %s %s, want %s", text, x.When.EDTF, x.Anchor, want)
		}
	}
}

// TestStory: a text whose years follow one another goes on in that of the days that it begins with.
func TestStory(t *testing.T) {
	const battle = "The fort was held from 12 to 17 August 1864.\n\n"
	const later = " It was sold in 1871, rebuilt in 1896 and shut in 1931."
	for text, want := range map[string]string{
		battle + "Lee had fled on 30 June.":                                "1864-06-30",
		battle + "It fell on the 13th.":                                    "1864-08-13",
		battle + "On the 16th Lee rose. He left at noon on the 17th.":      "1864-08-17T12:00",
		battle + "On the 11th Lee rose. It fell on the night of the 12th.": "[1864-08-12T18:00..1864-08-13T05:59]",
	} {
		xs, found := foundIn(t, text+later, when.Date{}), false
		for _, x := range xs {
			found = found || x.When.EDTF == want
		}
		if !found {
			t.Errorf("%q: no %s in %+v", text, want, xs)
		}
	}
}

// TestNight: hours told on from an evening past midnight are the next day's.
func TestNight(t *testing.T) {
	const night = "On 14 May 2022 the shift began at 19:30. "
	for text, want := range map[string]string{
		night + "I called at 23:50 and at 00:10.":                           "2022-05-15T00:10",
		night + "I called at 23:50. He came at 00:40. He left at 02:20.":    "2022-05-15T02:20",
		night + "I called at 23:50. He had been there at 02:20.":            "2022-05-14T02:20",
		night + "He came at 20:10. On 16 May 2022 he wrote to me at 02:20.": "2022-05-16T02:20",
		night + "He came at 20:10, and the shop was to open at 09:20.":      "2022-05-14T09:20",
	} {
		if got := lastOf(t, text, reference).When.EDTF; got != want {
			t.Errorf("%q: %s, want %s", text, got, want)
		}
	}
}

// TestOfThatDay// TestOfThatDay// TestOfThatDay// TestOfThatDay: without a date of its own, a text's hours are of the day that its first
// paragraph tells of, unless their paragraph names another, or no past.
func TestOfThatDay(t *testing.T) {
	about := "The dam at Sorn broke on 11 November 1962. It had been built in 1954.\n\n"
	for text, want := range map[string]string{
		about + "At 10:46 the sirens sounded.":                                  "1962-11-11T10:46",
		about + "At 10:46 the sirens sounded. The last bus left at 10:55.":      "1962-11-11T10:55",
		about + "It was tested in 1958. The last test was at 10:55.":            "",
		about + "The museum opens at 10:55.":                                    "",
		about + "The sirens had been tested at 10:55 and found to be in order.": "",
	} {
		if got := lastOf(t, text, when.Date{}).When.EDTF; got != want {
			t.Errorf("%q: %s, want %s", text, got, want)
		}
	}
}

// TestClosest: without a date of its own, a text's days are near the one that its first
// paragraph tells of.
func TestClosest(t *testing.T) {
	for text, want := range map[string]string{
		"The dam broke on 11 November 1962. It was built in 1954.\n\nRain fell on 7 November.": "1962-11-07 day that the text is about 1962-11-11",
		"The dam broke on 11 November 1962.\n\nThe judge came on 3 January.":                   "1963-01-03 day that the text is about 1962-11-11",
		"The dam broke on 3 January 1962.\n\nThe last check was made on 3 November.":           "1961-11-03 day that the text is about 1962-01-03",
		"1. The dam broke in 1962.\n\n2. It fell on 3 May 1962.\n\n3. Rain fell on 7 May.":     "1962-05-07 last mentioned 1962-05-03",
		"The dam broke in 1962.\n\nRain fell on 7 November.":                                   " ",
		"The dam was old.\n\nIt broke on 11 November 1962.\n\nRain fell on 7 May.":             " ",
	} {
		if x := lastOf(t, text, when.Date{}); x.When.EDTF+" "+x.Anchor != want {
			t.Errorf("%q: %s %s, want %s", text, x.When.EDTF, x.Anchor, want)
		}
	}
}

// TestLooksBack: a report of later years whose first paragraph names several dates of one
// time tells on of that time.
func TestLooksBack(t *testing.T) {
	report := "The outbreak of 2012\n\nBetween 27 June and 19 August 2012 six people died.\n\nThe first fell ill on 1 July."
	for text, want := range map[string]string{
		report:                                   "2012-07-01",
		report + " An inquest is due on 3 June.": "2026-06-03",
		"The bridge was opened on 19 August 2012.\n\nIt was shut on 1 July.": "2025-07-01",
	} {
		if got := lastOf(t, text, reference).When.EDTF; got != want {
			t.Errorf("%q: %s, want %s", text, got, want)
		}
	}
}

// lastOf is the last expression of a text.
func lastOf(t *testing.T, text string, ref when.Date) Timex {
	t.Helper()
	found := foundIn(t, text, ref)
	return found[len(found)-1]
}

// foundIn are the expressions of a text, one at least.
func foundIn(t *testing.T, text string, ref when.Date) []Timex {
	t.Helper()
	d := token.Tokenize(text)
	if err := tagger.Tag(d); err != nil {
		t.Fatal(err)
	}
	found := Find(d, ref)
	if len(found) == 0 {
		t.Fatalf("%q: nothing found", text)
	}
	return found
}
