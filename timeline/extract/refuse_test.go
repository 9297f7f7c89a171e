package extract

import (
	"strings"
	"testing"
)

// What makes no line of a chronology, beside what looks like it and does.
func TestRefused(t *testing.T) {
	for _, c := range []struct{ text, has, hasNot string }{
		{"I think the bridge is closed. The mayor resigned in May 2014.", "The mayor resigned", "think"},
		{"Officials think the bridge is closed.", "think the bridge", ""},
		{"The police arrested Carl Lindgren, accused of robbing a bank in 1988.", "police arrested", "robbed"},
		{"Carl Lindgren, who retired after winning the cup in 1988, was honoured by the club.", "won the cup", ""},
		{"The heaviest rains in a century have killed fifty people.", "rains in a century have killed", ""},
		{"The band split five years after its launch in 2003.", "[..2019-05-09]", "2003 "},
		{"Since its launch in 2003, the show is a hit.", "", "its launch"},
	} {
		titles := list(report(t, c.text, "2019-05-09"))
		if !strings.Contains(titles, c.has) || c.hasNot != "" && strings.Contains(strings.ToLower(titles), c.hasNot) {
			t.Errorf("%s:\n%s", c.text, titles)
		}
	}
}

func TestPaired(t *testing.T) {
	for in, want := range map[string]string{
		"\"Lee slept": "Lee slept", "Lee “won”": "Lee “won”", "Lee “won": "Lee won", "``Lee'' won": "``Lee'' won", "She read \"War\"": "She read \"War\"",
	} {
		if got := paired(in); got != want {
			t.Errorf("%s: %s", in, got)
		}
	}
}
