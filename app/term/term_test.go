package term

import (
	"testing"

	"quoteline/timeline"
)

// TestEveryValueHasAWord finds the values through the names that the timeline gives
// them: what has no name is no value.
func TestEveryValueHasAWord(t *testing.T) {
	for _, c := range []struct {
		words []string
		last  uint8
	}{{Kinds, uint8(timeline.Plan)}, {Factualities, uint8(timeline.Unjudged)}, {Verifications, uint8(timeline.ToCheck)}} {
		if Of(c.words, c.last) == "" || Of(c.words, c.last+1) != "" || len(In(c.words)) != int(c.last)+1 {
			t.Errorf("%q: the last value is %d", c.words, c.last)
		}
	}
}
