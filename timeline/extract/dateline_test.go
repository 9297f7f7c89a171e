package extract

import (
	"testing"

	"quoteline/timeline/extract/token"
)

func TestDatelines(t *testing.T) {
	for text, sentences := range map[string]int{
		"OSLO, Norway (AP) — The mayor resigned.":                                2,
		"BERGEN, Aug. 3 (Reuters) - Prices rose.":                                2,
		"NEW YORK -- A man died.":                                                2,
		"The mayor — a friend of mine — resigned.":                               1,
		"NATO said on Monday that it would help — in a year.":                    1,
		"EU leaders met.":                                                        1,
		"Fri May 3, 2019 9:30 am BST OSLO (Reuters) - Prices rose.":              3,
		"OSLO | Fri May 3, 2019 9:30pm GMT The mayor resigned.":                  2,
		"May 3, 2019 | By Ann Lee The mayor resigned.":                           2,
		"3 May 2019 21:30 UTC | The mayor resigned.":                             2,
		"May 3 (Reuters) - Prices rose.":                                         2,
		"May 3, 2019 was a day on which the mayor was at home.":                  1,
		"May 3 - The mayor resigned.":                                            1,
		"Page last updated at 11:14 GMT, Friday, 3 May 2019 The mayor resigned.": 2,
		"Updated May 3, 2019 The mayor resigned.":                                2,
		"Jan. 3, 2019 - 10:00 ET The mayor resigned.":                            2,
		"Oslo, 3 May 2019 - The mayor resigned.":                                 2,
		"New Haven, Conn., May 3 -- The mayor resigned.":                         2,
		"Oslo, 3 May 2019 - 4 June 2020.":                                        1,
		"Oslo, 3 May - June.":                                                    1,
		"Ann Lee, born 3 May 2019 - The mayor's daughter.":                       1,
		"Ann Lee, mayor - A day in her life.":                                    1,
		"On May 3, 2019 the mayor resigned.":                                     1,
		"May 3, 2019 - The mayor resigned.":                                      1,
		"At 11:30 on May 3, 2019 the mayor resigned.":                            1,
		"May 2019 11:30":                      1,
		"Fri May 3, 2019 9:30 am BST":         1,
		"The mayor | Fri May 3, 2019 9:30 am": 1,
		"(CNN) A mayor resigned.":             2,
		"(Reuters) — A mayor resigned.":       2,
		"(Sadly) A mayor resigned.":           1,
		"(c) A mayor resigned.":               1,
		"—":                                   1,
		"":                                    0,
	} {
		d := token.Tokenize(text)
		datelines(d)
		if len(d.Sentences) != sentences {
			t.Errorf("%s: %d sentences", text, len(d.Sentences))
		}
		for i, s := range d.Sentences {
			for k := s.First; k < s.Last; k++ {
				if int(d.Tokens[k].Sentence) != i {
					t.Errorf("%s: token %d is in sentence %d, not %d", text, k, d.Tokens[k].Sentence, i)
				}
			}
		}
	}
}

// The place of a dateline says nothing.
func TestDatelineIsNoSpeaker(t *testing.T) {
	x := report(t, "OSLO, Norway (AP) — The mayor said on Monday that the bridge had been closed.", "2019-05-09")
	if e := named(t, x, "bridge"); e.Speaker != "The mayor" && e.Speaker != "the mayor" {
		t.Errorf("%s: %q", e.Title, e.Speaker)
	}
}

// A date before a noun describes it: no verb gets it.
func TestDatesThatDescribe(t *testing.T) {
	x := report(t, "Workers cleaned the 11th century temple. The mayor quoted its 2007 report.", "2019-05-09")
	for _, e := range x.Events {
		if e.When.To < x.Document.Published.Date.From {
			t.Errorf("%s: %s", e.Title, e.When.EDTF)
		}
	}
	x = report(t, "Prices began to fall in 2011.", "2019-05-09")
	if e := named(t, x, "Prices began to fall"); e.When.EDTF != "2011" || len(x.Events) != 1 {
		t.Errorf("%s", list(x))
	}
}

// The hour at which a report was posted is that of nothing in it.
func TestStampDatesNothing(t *testing.T) {
	x := report(t, "OSLO | Fri May 3, 2019 9:30 am BST OSLO (Reuters) - The mayor closed the bridge on Thursday.", "2019-05-03")
	if e := named(t, x, "bridge"); e.When.EDTF != "2019-05-02" || len(x.Events) != 1 {
		t.Errorf("%s", list(x))
	}
}

// The headings of a page that lost their lines, up to the hour at which it was posted, tell
// nothing themselves; what stands behind them does.
func TestPostedHeadings(t *testing.T) {
	x := report(t, "Mayor closes the bridge Hundreds march against it By Ann Lee, Transport Editor Friday 3 May 2019 14.37 BST The mayor closed the bridge on Thursday.", "2019-05-03")
	if e := named(t, x, "The mayor closed the bridge"); e.When.EDTF != "2019-05-02" || len(x.Events) != 1 {
		t.Errorf("%s", list(x))
	}
	if x = report(t, "The mayor closed the bridge at 14.37 BST.", "2019-05-03"); len(x.Events) != 1 {
		t.Errorf("%s", list(x))
	}
}
