package extract

import (
	"context"
	"testing"
)

func TestDateBehindANoun(t *testing.T) {
	for text, want := range map[string][2]int{
		"3 May saw a vote":                 {},     // it begins the text
		"A vote in May was close":          {2, 4}, // the preposition is its own
		"A vote of May was close":          {},
		"A vote was close in May":          {},
		"The Oslo vote 3 May 2019 was won": {}, // behind another token
	} {
		a, err := Analyze(context.Background(), text, "", day("2019-05-09"))
		if err != nil {
			t.Fatal(err)
		}
		if len(a.Timexes) == 0 {
			t.Fatalf("%q has no date", text)
		}
		h := Happening{Basis: basis{words: a.Timexes[0].Span}}
		if got := a.dateBehind(&h, 2); got != want {
			t.Errorf("%q: %v, want %v", text, got, want)
		}
	}
}
