package dates

import (
	"strings"
	"testing"
	"time"

	"quoteline/timeline/extract/token"
)

// hostile are texts that ask for the longest look-ahead, each repeated to a size.
var hostile = []string{
	"3 May 1998 ", "two and a half ", "the early the ", "last ", "hundred ", "May ", "1998-", "1998 – ", "the week of ", "last Christmas ",
	"3 p.m. and ", "3 and 4 ", "3, ", "half past five to ", "between 1914 and ", "from 3 May to ", "two days after ", "a year after the flood of ",
	"the turn of the ", "since then ", "a fairly long ", "in 348 ", "c. 314 – 368 ", "the 15th to the ", "million years ago ", "in two weeks' ",
	"0123456789", "9", "\u202e3 May שלום ", "3\u200b May\u200d 1998\u2060", "👩‍👩‍👧‍👦 3 May 🏳️‍🌈", "３ Ｍａｙ ", "e\u0301 May\u0301 ", "'''", "\n",
}

// TestTimeIsLinear: a text takes about as long in one piece as in 16. Two runs of
// the same work side by side do not depend on the machine; the bound leaves room
// for noise and none for a square, which would be 16.
func TestTimeIsLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("takes its time under the race detector")
	}
	const size, pieces = 1 << 18, 16
	for _, unit := range hostile {
		piece := token.Tokenize(strings.Repeat(unit, size/pieces/len(unit)+1))
		whole := token.Tokenize(strings.Repeat(unit, size/len(unit)+1))
		ratio := 0.0
		for n := 0; n < 6 && (n == 0 || ratio > 4); n++ { // the best of six: a pause of the machine is no square
			start := time.Now()
			for range pieces {
				Find(piece, reference)
			}
			apart := time.Since(start)
			start = time.Now()
			Find(whole, reference)
			r := float64(time.Since(start)) / float64(max(apart, time.Millisecond))
			if n == 0 || r < ratio {
				ratio = r
			}
		}
		if ratio > 6 {
			t.Errorf("%q: one piece takes %.0f times as long as %d", unit, ratio, pieces)
		}
	}
}
