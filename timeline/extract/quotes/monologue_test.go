package quotes_test

import (
	"testing"

	"quoteline/timeline/extract/entity"
	"quoteline/timeline/extract/parser"
	"quoteline/timeline/extract/quotes"
	"quoteline/timeline/extract/tagger"
	"quoteline/timeline/extract/token"
)

// TestTeller: who "I" is in a text that one person tells.
func TestTeller(t *testing.T) {
	const tale = "\n\nI was born in 1909. I went down the pit in 1923.\n\nI married Edie in 1934."
	for _, c := range []struct{ text, want string }{
		{"Interview with Walter Hobbs, miner" + tale, "Walter Hobbs"},
		{"We met in May.\n\nStatement of Walter Hobbs" + tale, ""}, // what comes before it tells something
		{"Statement of Walter Hobbs\nSworn on 3 May 1990" + tale, "Walter Hobbs"},
		{"From: Walter Hobbs\n\nTo: The mayor" + tale, "Walter Hobbs"},
		{"From: Walter Hobbs\n\nThe bridge is closed. It was closed in May.", ""}, // no "I"
		{"A walk with Walter Hobbs" + tale, ""},
		{"Interview with the mayor" + tale, ""},
		{"Interview with Walter Hobbs\n\nQ: When?\n\nA: I was born in 1909.\n\nQ: Where?\n\nA: I was born here, as I said. I left.", "Walter Hobbs"},
		{"I, Walter Hobbs, of Tone Street, say as follows:" + tale, "Walter Hobbs"},
		{"He met me, Walter Hobbs, in May." + tale, ""},
		{"From: Walter Hobbs\n\nI shut the bridge.", "Walter Hobbs"},
		{"", ""},
	} {
		d := token.Tokenize(c.text)
		if err := tagger.Tag(d); err != nil {
			t.Fatal(err)
		}
		if err := parser.Parse(d); err != nil {
			t.Fatal(err)
		}
		e := entity.Find(d)
		quotes.Find(d, e)
		got := ""
		for i := range d.Tokens {
			if m, ok := e.At(i); ok && d.Word(i) == "I" && m.Entity != entity.None {
				got = e.Name(m.Entity)
			}
		}
		if got != c.want {
			t.Errorf("%q: %q, want %q", c.text, got, c.want)
		}
	}
}
