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

// TestTimeIsLinear: 16 times the text takes about 16 times as long. The
// ratio of two runs side by side does not depend on the machine; its bound
// leaves room for noise and none for a square, which would be 256.
func TestTimeIsLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("takes its time under the race detector")
	}
	const small, times = 1 << 15, 16
	for _, unit := range hostile {
		few := token.Tokenize(strings.Repeat(unit, small/len(unit)+1))
		many := token.Tokenize(strings.Repeat(unit, times*small/len(unit)+1))
		took := func(d *token.Doc) time.Duration {
			start := time.Now()
			Find(d, reference)
			return time.Since(start)
		}
		a, b := took(few), took(many)
		for n := 0; n < 8 && b > 2*times*a; n++ { // the fastest of some: a pause of the machine is no square
			a, b = min(a, took(few)), min(b, took(many))
		}
		if r := float64(b) / float64(max(a, 200*time.Microsecond)); r > 6*times {
			t.Errorf("%q: %d times the text takes %.0f times as long", unit, times, r)
		}
	}
}
