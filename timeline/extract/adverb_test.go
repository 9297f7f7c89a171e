package extract

import (
	"strings"
	"testing"
)

// A headline never says what its sentence denies or doubts.
func TestOpening(t *testing.T) {
	for _, c := range []struct{ text, has, hasNot string }{
		{"The branch opened in 1791 but never paid a dividend.", "The branch never paid a dividend", "branch paid"},
		{"The bridge nearly collapsed in 1820.", "The bridge nearly collapsed", "bridge collapsed"},
		{"Carl Lund allegedly took the money in 1821.", "Lund allegedly took the money", "Lund took"},
		{"The town, almost destroyed in 1944, was rebuilt.", "The town was almost destroyed", "was destroyed"},
		{"The firm no longer owned the mine in 1956.", "The firm no longer owned the mine", "firm owned"},
		{"The mayor then resigned in 1955.", "The mayor resigned", "then"},
	} {
		got := list(report(t, c.text, "2019-05-09"))
		if !strings.Contains(got, c.has) || strings.Contains(got, c.hasNot) {
			t.Errorf("%s:\n%s", c.text, got)
		}
	}
}
