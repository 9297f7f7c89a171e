package extract

import "testing"

// A headline never says what its sentence denies or doubts.
func TestOpening(t *testing.T) {
	checkTold(t, "2019-05-09", []told{
		{"The branch opened in 1791 but never paid a dividend.", "The branch never paid a dividend", "branch paid"},
		{"The bridge nearly collapsed in 1820.", "The bridge nearly collapsed", "bridge collapsed"},
		{"Carl Lund allegedly took the money in 1821.", "Lund allegedly took the money", "Lund took"},
		{"The town, almost destroyed in 1944, was rebuilt.", "The town was almost destroyed", "was destroyed"},
		{"The firm no longer owned the mine in 1956.", "The firm no longer owned the mine", "firm owned"},
		{"The mayor then resigned in 1955.", "The mayor resigned", "then"},
	})
}
