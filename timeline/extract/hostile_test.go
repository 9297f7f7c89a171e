package extract

import (
	"context"
	"strings"
	"testing"
	"time"

	"quoteline/timeline"
)

// hostile are texts that nobody wrote in good faith: each is repeated to a size.
var hostile = map[string]string{
	"one line":         "The bridge fell on 3 May 2014 and Ann Lee said it was old, ",
	"nested quotes":    "“She said ‘he said \"it said ",
	"open quotes":      "“a ",
	"closed quotes":    "a” ",
	"dates":            "3 May 2014 ",
	"digits":           "0123456789",
	"numbers":          "12 31 1999 ",
	"brackets":         "([{",
	"no spaces":        "abcdefghij",
	"periods":          "a. ",
	"commas":           "and, ",
	"colons":           "Lee: “yes” ",
	"right to left":    "\u202eשלום عليكم ",
	"emoji":            "👩‍👩‍👧‍👦🏳️‍🌈 ",
	"zero width":       "a\u200b\u200d\u2060",
	"combining":        "e\u0301\u0302\u0303\u0304",
	"newlines":         "\n",
	"headings":         "A Heading\n\n",
	"verbs":            "said told asked ",
	"pronouns":         "he she it they ",
	"names":            "Ann Lee Bob Ray ",
	"after after":      "after the fall before the rise since ",
	"relative clauses": "the man who saw the dog that ",
	"Cyrillic":         "3 мая 2014 года и ",
	"invalid":          "\xff\xfe\xc0",
	"that":             "he said that ",
	"before":           "before the meeting ",
	"conjunctions":     "A and ",
	"clauses":          "On Monday he left, ",
	"statements":       "Ann said the dog left and Bob said the cat ran and ",
}

// TestHostile: what grows four times takes about four times as long. The ratio of
// two runs side by side does not depend on the machine; its bound leaves room for
// noise and none for a square, which would be 16.
func TestHostile(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes a minute")
	}
	const small = 60 << 10
	for name, unit := range hostile {
		t.Run(name, func(t *testing.T) {
			ratio := 0.0
			for range 3 { // the best of three: a pause of the machine is no square
				a, b := took(t, unit, small), took(t, unit, 4*small)
				if r := float64(b) / float64(max(a, 2*time.Millisecond)); ratio == 0 || r < ratio {
					ratio = r
				}
				if ratio < 9 {
					return
				}
			}
			t.Errorf("four times the text takes %.1f times as long", ratio)
		})
	}
}

// took is how long n bytes of unit take, and checks what comes of them.
func took(t *testing.T, unit string, n int) time.Duration {
	t.Helper()
	text := strings.ToValidUTF8(strings.Repeat(unit, n/len(unit)), "\uFFFD")
	start := time.Now()
	x, err := Document(context.Background(), &timeline.Document{ID: "d", Text: text})
	d := time.Since(start)
	if err != nil {
		t.Fatal(err)
	}
	sound(t, x)
	return d
}
