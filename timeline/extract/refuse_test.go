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
		{"The band split five years after its launch in 2003.", " 2008 occurrence", "2003 occurrence"},
		{"The mayor is a gambler by nature, and the bet he placed on Monday may be his last.", "", "placed"},
		{"Carl Lund is a poet. In the old town he sang on Monday with his wife.", "Lund sang", ""},
		{"The mayor resigned on Friday ahead of the meetings of all parties in Orlin, Norway, beginning Monday.", "The mayor resigned", "began"},
		{"Carl Lund was bailed on Monday after pleading not guilty to “unlawfully” killing Ann Roe.", "Lund was bailed", "lund killed"},
		{"Since its launch in 2003, the show is a hit.", "", "its launch"},
	} {
		titles := list(report(t, c.text, "2019-05-09"))
		if !strings.Contains(titles, c.has) || c.hasNot != "" && strings.Contains(strings.ToLower(titles), c.hasNot) {
			t.Errorf("%s:\n%s", c.text, titles)
		}
	}
}

// TestParticiples: a participle tells of the noun beside it, and of no other.
func TestParticiples(t *testing.T) {
	for _, c := range []struct{ text, has, hasNot string }{
		{"He has filed a suit against the doctor charged with fraud in May 2009.", "The doctor was charged with fraud", "suit against the doctor was"},
		{"He wrote it as part of his plan, according to a letter made public in May 2009.", "A letter was made public", "plan was"},
		{"The coroner disclosed in May 2009 that the drug and the wine were strong.", "coroner disclosed", "was disclosed"},
		{"Fans of Keller, who died in June 2009, gathered there.", "Fans of Keller, who died", "Keller died"},
		{"Okoro, freed in June 2009, won.", "Okoro was freed", ""},
		{"The guards found 50 killed in June 2009.", "50 were killed", "50 was"},
		{"She heard of clashes erupted in June 2009 in the old town.", "Clashes erupted", "were erupted"},
		{"It is the latest act to be added to the bill in June 2009.", "", "act was"},
	} {
		if got := list(report(t, c.text, "2019-05-09")); !strings.Contains(got, c.has) || c.hasNot != "" && strings.Contains(got, c.hasNot) {
			t.Errorf("%s:\n%s", c.text, got)
		}
	}
}

func TestPaired(t *testing.T) {
	for in, want := range map[string]string{
		"\"Lee slept": "Lee slept", "Lee “won”": "Lee “won”", "Lee “won": "Lee “won”", "Lee won”": "Lee won", "“" + strings.Repeat("x", 79): strings.Repeat("x", 79), "``Lee'' won": "``Lee'' won", "''Lee'' won": "''Lee'' won", "Lee'' won": "Lee won", "She read \"War\"": "She read \"War\"",
	} {
		if got := paired(in); got != want {
			t.Errorf("%s: %s", in, got)
		}
	}
}
