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
