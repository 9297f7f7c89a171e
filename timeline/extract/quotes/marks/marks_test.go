package marks_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"quoteline/timeline/extract/quotes/marks"
	"quoteline/timeline/extract/token"
)

func TestFind(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"straight", `He said "no" and "yes".`, []string{"no", "yes"}},
		{"curly", "He said “no” and “yes”.", []string{"no", "yes"}},
		{"LaTeX", "He said ``no'' again.", []string{"no"}},
		{"two strokes on both sides", "''No,'' he said. ''Yes.'' It's the dogs' dinner.", []string{"No,", "Yes."}},
		{"two strokes, blanks around them", "'' No , '' he said .", []string{" No , "}},
		{"two strokes, never closed", "The ''green lane opened. He said \"no\".", []string{"no"}},
		{"guillemets", "Il a dit «non» hier.", []string{"non"}},
		{"single", "He said ‘no way’ again.", []string{"no way"}},
		{"nested", "“He said ‘no’ to me,” she said.", []string{"He said ‘no’ to me,"}},
		{"apostrophes are not marks", "It’s the dogs’ dinner, isn’t it? The ’90s were fun.", nil},
		{"never closed", "He left “in a hurry and ran.\n\nIt rained.", nil},
		{"repeated mark", "“One.\n\n“Two.”", []string{"One.", "Two."}},
		{"never opened", "It rained” all day.", nil},
		{"opened curly, closed straight", "“No,\" he said. “Yes.”", []string{"No,", "Yes."}},
		{"opened straight, closed curly", "\"No,” he said. \"Yes.\"", []string{"No,", "Yes."}},
		{"opened twice", "He said “no“ and “yes”.", []string{"no", "yes"}},
		{"closed twice", "He said ”no” and “yes”.", []string{"no", "yes"}},
		{"low and high", "Er sagte „nein“ und ‚ja‘ dazu.", []string{"nein", "ja"}},
		{"guillemets inwards", "Er sagte »nein« und »ja«.", []string{"nein", "ja"}},
		{"guillemets with spaces", "Il dit « non » et « oui ».", []string{" non ", " oui "}},
		{"stray does not eat the next", "A 12\" pipe. He said \"no\".", []string{"no"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, r := range marks.Find(token.Tokenize(c.text)) {
				got = append(got, c.text[r.Start:r.End])
			}
			if strings.Join(got, "|") != strings.Join(c.want, "|") {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestRegionsAreOrdered(t *testing.T) {
	parts := []string{"“", "”", "‘", "’", "\"", "'", "``", "''", "«", "»", "a", "b.", "it's", "\n\n", " "}
	rapid.Check(t, func(r *rapid.T) {
		text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(parts), 0, 40).Draw(r, "parts"), rapid.SampledFrom([]string{"", " "}).Draw(r, "gap"))
		end := 0
		for _, g := range marks.Find(token.Tokenize(text)) {
			if g.Open < end || g.Start < g.Open || g.End < g.Start || g.Close < g.End || g.Close > len(text) || g.First > g.Last {
				r.Fatalf("bad region %+v after %d in %q", g, end, text)
			}
			end = g.Close
		}
	})
}
