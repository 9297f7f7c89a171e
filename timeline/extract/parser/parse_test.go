package parser

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"quoteline/timeline/extract/tagger"
	"quoteline/timeline/extract/token"
)

// TestTurnsChangeNoTree: sentences that are parsed in turns get the heads and relations
// that each gets alone.
func TestTurnsChangeNoTree(t *testing.T) {
	models, err := load()
	if err != nil {
		t.Fatal(err)
	}
	alone, together := newParser(models), newParser(models)
	alone.parses = alone.parses[:1]
	words := []string{"the", "talks", "Smith", "said", "was", "that", "and", ",", ".", "to", "of", "2021", "who", "left", "\n"}
	rapid.Check(t, func(t *rapid.T) {
		d := token.Tokenize(strings.Join(rapid.SliceOfN(rapid.SampledFrom(words), 0, 200).Draw(t, "words"), " "))
		if err := tagger.Tag(d); err != nil {
			t.Fatal(err)
		}
		alone.document(d, nil)
		want := slices.Clone(d.Tokens)
		together.document(d, nil)
		for i, got := range d.Tokens {
			if got != want[i] {
				t.Fatalf("token %d has head %d as %s, alone head %d as %s", i, got.Head, got.Rel, want[i].Head, want[i].Rel)
			}
		}
	})
}
