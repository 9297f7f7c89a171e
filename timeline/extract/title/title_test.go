package title

import (
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"quoteline/timeline/extract/tagger"
	"quoteline/timeline/extract/token"
)

func tagged(t testing.TB, text string) *token.Doc {
	d := token.Tokenize(text)
	if err := tagger.Tag(d); err != nil {
		t.Fatal(err)
	}
	return d
}

func TestPhrase(t *testing.T) {
	for _, c := range []struct {
		text   string
		budget int
		want   string
	}{
		{"The mayor opened the bridge over the river on Sunday.", 80, "The mayor opened the bridge over the river on Sunday"},
		{"The mayor opened the bridge over the river on Sunday.", 45, "The mayor opened the bridge over the river"},
		{"The mayor opened the bridge over the river on Sunday.", 30, "The mayor opened the bridge"},
		{"The mayor opened the bridge over the river on Sunday.", 10, ""},
		{"They asked for a bigger share of the catch,", 80, "They asked for a bigger share of the catch"},
		{"She read “War and Peace” in a week.", 25, "She read “War and Peace”"},
		{"They bought the old mill in a deal that values the firm at a million.", 45, "They bought the old mill"},
		{"They bought the old mill in a week.", 45, "They bought the old mill in a week"},
		{"They ran the old mill between 2011 and the great fire of the town.", 35, "They ran the old mill"},
	} {
		d := tagged(t, c.text)
		if got := Phrase(d, 0, len(d.Tokens), 2, c.budget); got != c.want {
			t.Errorf("%s in %d: %q, want %q", c.text, c.budget, got, c.want)
		}
	}
}

func TestSaid(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"We won.", "Lee: “We won”"},
		{"It was the longest night of all my years at sea, and nobody who was there will ever forget it, I know. We won. Thanks.", "Lee: “We won. Thanks”"},
	} {
		d := tagged(t, c.text)
		got := Said(d, "Lee", [][2]int{{0, len(d.Tokens)}})
		if c.text == "We won." && got != c.want || utf8.RuneCountInString(got) > Max || !strings.HasPrefix(got, "Lee: “") || !strings.HasSuffix(got, "”") {
			t.Errorf("%s: %q", c.text, got)
		}
	}
}

// A phrase is never longer than its budget, never ends in the middle of a
// quotation, and never says a word that the text does not.
func TestPhraseLaw(t *testing.T) {
	words := strings.Fields("The mayor of Oslo said that “ ” , on Monday and opened a bridge ( ) with both hands for 3 men")
	rapid.Check(t, func(rt *rapid.T) {
		text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(words), 1, 40).Draw(rt, "words"), " ")
		d := tagged(t, text)
		budget := rapid.IntRange(0, 90).Draw(rt, "budget")
		s := Phrase(d, 0, len(d.Tokens), 1, budget)
		if utf8.RuneCountInString(s) > budget || !balanced(s) {
			rt.Fatalf("%q in %d", s, budget)
		}
		if !strings.Contains(strings.ToLower(text), strings.ToLower(s)) {
			rt.Fatalf("%q is not in %q", s, text)
		}
	})
}

// A quotation that does not fit ends in "…", and no piece of a list stands for it.
func TestSaidCut(t *testing.T) {
	long := "We thank all of the many people who came to help us in Norway, Denmark, Sweden and the Faroe Islands."
	d := tagged(t, long)
	got := Said(d, "Lee", [][2]int{{0, len(d.Tokens)}})
	if !strings.HasPrefix(got, "Lee: “We thank all of the many people") || !strings.HasSuffix(got, "…”") {
		t.Error(got)
	}
	d = tagged(t, "We believe that the many people of Oslo will be well served by having all of the debates go forward.")
	if got = Said(d, "Lee", [][2]int{{0, len(d.Tokens)}}); !strings.HasSuffix(got, "served…”") {
		t.Error(got)
	}
}

func TestFiller(t *testing.T) {
	for text, want := range map[string]bool{
		"Thank you, Ben.": true, "Good evening.": true, "Coming up after the break, the weather.": true, "Yes.": true,
		"Good men are rare.": false, "Yes, we sold the ship to a bank.": false, "Next time in Oslo.": false, "Nine people died.": false,
	} {
		d := token.Tokenize(text)
		if got := Filler(d, 0, len(d.Tokens)); got != want {
			t.Errorf("%s: %v", text, got)
		}
	}
}

// The full stop of a sentence goes, that of an abbreviation stays.
func TestCleanDots(t *testing.T) {
	for s, want := range map[string]string{"The U.S. ": "The U.S.", "left at 9 a.m.": "Left at 9 a.m.", "the town fell.": "The town fell", "It fell...": "It fell", "the U.S": "The U.S", ".": ""} {
		if got := Clean(s); got != want {
			t.Errorf("%q: %q, want %q", s, got, want)
		}
	}
}
