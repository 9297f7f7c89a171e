package extract

import (
	"context"
	"testing"

	"quoteline/timeline/when"
)

// What a caption says is told in the present of a picture that was taken on its day.
func TestUnderPicture(t *testing.T) {
	for text, want := range map[string]bool{
		"A guard wears a mask in Orlin May 3, 2019.":                          true,
		"Mayor Ann Lee, left, meets the miners in Orlin today.":               true,
		"Ann Lee (L) meets the miners in Orlin on May 3, 2019.":               true,
		"Ann Lee arrived in Orlin on May 3, 2019.":                            false,
		"Ann Lee, who left, arrives in Orlin on Friday.":                      false,
		"Mayor Ann Lee meets the miners in Orlin today.":                      false,
		"The mayor says that the bank shut the mill on May 3, 2019.":          false,
		"The council will meet in Orlin on May 30, 2019.":                     false,
		"Ann Lee, who turned left, signed the new lease on 3 May 2019.":       false,
		"Ann Lee, on the left, opens the bridge in Orlin today, and will go.": false,
	} {
		ref, err := when.Parse("2019-05-03")
		if err != nil {
			t.Fatal(err)
		}
		a, err := Analyze(context.Background(), text, "", ref)
		if err != nil {
			t.Fatal(err)
		}
		got := false
		for k := range a.Happen {
			got = got || a.underPicture(&a.Happen[k])
		}
		if got != want || len(a.Happen) == 0 {
			t.Errorf("%v of %d: %s", got, len(a.Happen), text)
		}
	}
}
