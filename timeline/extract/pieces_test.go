package extract

import (
	"context"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"quoteline/timeline"
	"quoteline/timeline/when"
)

// TestPieces reads pieces of a text that begin and end anywhere and have lost words, as pages and
// clippings do: nothing of it may end the engine, and every quote is in its text.
func TestPieces(t *testing.T) {
	words := strings.Fields(sample(t, 16<<10) + ` On 3 May the board, which said that Lee, 41, of Oslo, denied it on Monday, agreed Thursday to a
		“talk” on March 12, 2014, he said. Two of whom, as Lee said, were, she added, “shot” yesterday, according to police, in the coup of July 1966.`)
	days := []string{"", "2019-05-09", "2019"}
	rapid.Check(t, func(t *rapid.T) {
		from := rapid.IntRange(0, len(words)-1).Draw(t, "from")
		piece := words[from:min(len(words), from+rapid.IntRange(1, 60).Draw(t, "length"))]
		gone := rapid.SliceOfN(rapid.Bool(), len(piece), len(piece)).Draw(t, "gone")
		all := rapid.Bool().Draw(t, "whole")
		var b strings.Builder
		for i, w := range piece {
			if all || !gone[i] {
				b.WriteString(w + " ")
			}
		}
		ref, _ := when.Parse(rapid.SampledFrom(days).Draw(t, "day"))
		d := &timeline.Document{Text: b.String(), Language: "en", Published: timeline.Publication{Date: ref}}
		x, err := Document(context.Background(), d)
		if err != nil {
			t.Fatal(err)
		}
		for i := range x.Events {
			for _, q := range x.Events[i].Quotes {
				if !q.Stands(d.Text) {
					t.Fatalf("%q does not stand in %q", q.Exact, d.Text)
				}
			}
		}
	})
}
