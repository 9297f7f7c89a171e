package extract

import (
	"strings"
	"testing"
)

// A relative clause has what it describes for its object, where it has no other.
func TestDescribedObject(t *testing.T) {
	for text, want := range map[string]string{
		"He voted for the Halden quarry, which the council approved in March 2018.":                                       "The council approved the Halden quarry",
		"He voted for the Halden quarry, which the council approved in March 2018 and which a court stopped in May 2018.": "A court stopped the Halden quarry",
		"Ann Lee wore a necklace that she inherited in 1988.":                                                             "Lee inherited a necklace",
		"Ann Lee is a gambler, and the bet she placed on Monday may be her last.":                                         "Lee placed the bet",
		"Ann Lee wore a necklace which cost the bank a fortune in 1988.":                                                  "",
		"Ann Lee sold the house that she had lived in until 1990.":                                                        "",
		"Ann Lee remembers the year that she married in Orlin in 1990.":                                                   "",
		"Ann Lee wore the ring that the bank gave her in 1988.":                                                           "",
	} {
		got := list(report(t, text, "2019-05-09"))
		if want != "" && !strings.Contains(got, want+"\n") {
			t.Errorf("no %q: %s\n%s", want, text, got)
		}
		for _, wrong := range []string{"cost a necklace", "in the house", "married the year", "gave the ring"} {
			if strings.Contains(got, wrong) {
				t.Errorf("%q: %s", wrong, text)
			}
		}
	}
}
