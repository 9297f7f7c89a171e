package dates

import (
	"strings"
	"testing"

	"quoteline/timeline/extract/internal/linear"
	"quoteline/timeline/extract/token"
)

// hostile are texts that ask for the longest look-ahead, each repeated to a size.
var hostile = []string{
	"3 May 1998 ", "two and a half ", "the early the ", "last ", "hundred ", "May ", "1998-", "1998 – ", "the week of ", "last Christmas ",
	"3 p.m. and ", "3 and 4 ", "3, ", "half past five to ", "between 1914 and ", "from 3 May to ", "two days after ", "a year after the flood of ",
	"the turn of the ", "since then ", "a fairly long ", "in 348 ", "c. 314 – 368 ", "the 15th to the ", "million years ago ", "in two weeks' ",
	"0123456789", "9", "\u202e3 May שלום ", "3\u200b May\u200d 1998\u2060", "👩‍👩‍👧‍👦 3 May 🏳️‍🌈", "３ Ｍａｙ ", "e\u0301 May\u0301 ", "'''", "\n",
}

// TestTimeIsLinear: a text takes about as long in one piece as in several.
func TestTimeIsLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("takes its time under the race detector")
	}
	for _, unit := range hostile {
		t.Run(unit, func(t *testing.T) {
			linear.Check(t, 1<<15, func(size int) { Find(token.Tokenize(strings.Repeat(unit, size/len(unit)+1)), reference) })
		})
	}
}
