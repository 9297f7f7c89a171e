package token

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestOneLineHasSingleBlanks(t *testing.T) {
	parts := rapid.SampledFrom([]string{"a", "“é", " ", " ", "\n", "\t", "\u00a0", "\u2003", "\u0085", "\xff", "\xc2"})
	rapid.Check(t, func(t *rapid.T) {
		s := strings.Join(rapid.SliceOf(parts).Draw(t, "parts"), "")
		if got, want := OneLine(s), strings.Join(strings.Fields(s), " "); got != want {
			t.Fatalf("%q is %q, want %q", s, got, want)
		}
	})
}
