package extract

import "testing"

func TestShortened(t *testing.T) {
	for _, c := range []struct {
		short, name string
		want        bool
	}{
		{"WHO", "World Health Organization", true},
		{"IMF", "International Monetary Fund", true},
		{"US", "United States", true},
		{"ICC", "International Criminal Court in The Hague", true},
		{"WTO", "World Health Organization", false},
		{"Who", "World Health Organization", false},
		{"N", "North", false},
		{"NATO", "Nato", false},
	} {
		if got := shortened(c.short, c.name); got != c.want {
			t.Errorf("%s of %s: %v", c.short, c.name, got)
		}
	}
}

// Initials make room for the end of what is told, only where the text has them, and with the
// article that it gives them.
func TestInitials(t *testing.T) {
	for text, want := range map[string]string{
		"The Orlin Health Organization said the towns of the north should be ready for many more deaths. The OHO has four members.": "The OHO said the towns of the north should be ready for many more deaths",
		"The Orlin Health Organization (OHO) bought the four old mills and the two new ones of the north. The OHO has members.":     "The OHO bought the four old mills and the two new ones of the north",
		"The Orlin Health Organization said the mill was shut. The OHO has four members.":                                           "The Orlin Health Organization said the mill was shut",
		"The Orlin Health Organization said the towns of the north should be ready for many more deaths. It has four members.":      "The Orlin Health Organization said the towns of the north should be ready",
	} {
		titles := saliences(t, text)
		if _, ok := titles[want]; want != "" && !ok {
			t.Errorf("%q is not in %v", want, titles)
		}
	}
}
