package extract

import (
	"context"
	"strings"
	"testing"

	"quoteline/timeline"
	"quoteline/timeline/extract/internal/linear"
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
	"asides":           "as he said - while Ann, 58, who said of it in May, said that and others say: ",
	"decisions":        "a decision in October to ",
	"days":             "Lee agreed Friday to pay last May, police said, before Roe left Monday when ",
	"conjunctions":     "A and ",
	"clauses":          "On Monday he left, ",
	"statements":       "Ann said the dog left and Bob said the cat ran and ",
}

// TestHostile: what grows takes longer in proportion.
func TestHostile(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes a minute")
	}
	for name, unit := range hostile {
		t.Run(name, func(t *testing.T) {
			linear.Check(t, 30<<10, func(size int) { read(t, unit, size) })
		})
	}
}

// read extracts from n bytes of unit, and checks what comes of them.
func read(t *testing.T, unit string, n int) {
	t.Helper()
	text := strings.ToValidUTF8(strings.Repeat(unit, n/len(unit)), "\uFFFD")
	x, err := Document(context.Background(), &timeline.Document{ID: "d", Text: text})
	if err != nil {
		t.Fatal(err)
	}
	sound(t, x)
}
