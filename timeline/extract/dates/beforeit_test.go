package dates

import (
	"testing"

	"quoteline/timeline/when"
)

// TestYearBefore: the year of a day that names none, and the day of an hour, in texts that
// have no day of their own. The last expression of each text is the one asked for.
func TestYearBefore(t *testing.T) {
	for text, want := range map[string]string{
		"The wreck sank on 6 October 2013. It was found on 19 October.":              "2013-10-19",
		"The wreck sank on 6 December 2013. It was found on 9 January.":              "2014-01-09",
		"The wreck sank on 6 October 2013.\n\nIt was found on 19 October.":           "",
		"The wreck sank in 2013. It was found on 19 October.":                        "",
		"Lee, who left on 6 October 2013, was tried on 19 October.":                  "",
		"Lee returned in 1930, shortly before the coup of 6 September.":              "1930-09-06",
		"The firm, founded in 1930, closed on 6 September.":                          "",
		"Lee left on 6 October 2013, and was tried on 19 October.":                   "2013-10-19",
		"It sank on 3 May 2013.\n\nIt was due on 10 July. It sailed a month before.": "",
		"The wreck sank on 6 October 2013. It will be raised on 19 October.":         "",
		"She sailed on 6 October 2013.\n\nShe left the port at 1555, and sank.":      "2013-10-06T15:55",
		"It sank on 3 May 2012.\n\nOn 6 May 2012 it rose.\n\nShe left at 15:55.":     "",
	} {
		// The first paragraph tells what the text is about.
		if got := lastOf(t, "The port was old.\n\n"+text, when.Date{}).When.EDTF; got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// TestSectionsOfAnEvent: behind a heading, a day soon after the one that the text is about is of
// its year, whatever the section before had come to. The last expression of each text is asked for.
func TestSectionsOfAnEvent(t *testing.T) {
	const head = "The fire was on 14 February 2009.\n\nIt opened on 2 March 2009. A report came on 11 January 2010. It fell in May 2011. It was sold in June 2012.\n\n"
	for text, want := range map[string]string{
		head + "Trial\n\nLee was held on 19 March.":                                       "2009-03-19",
		head + "Trial\n\nLee was held in Oslo. On 19 March he ran.":                       "2012-03-19",
		head + "Trial\n\nLee was held on 19 September.":                                   "2012-09-19",
		head + "Lee was held on 19 March.":                                                "2012-03-19",
		"1998 Oslo fire\n\nThe fire was on 14 February 1998.\n\nIt was put out at 03:40.": "1998-02-14T03:40", // a title without a day
	} {
		if got := lastOf(t, text, when.Date{}).When.EDTF; got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
