package tagger

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"quoteline/timeline/extract/token"
)

func tagged(t interface{ Fatal(...any) }, text string) *token.Doc {
	d := token.Tokenize(text)
	if err := Tag(d); err != nil {
		t.Fatal(err)
	}
	return d
}

func TestTags(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"The minister met the workers on Tuesday.", "DT NN VBD DT NNS IN NNP PUNCT"},
		{"They’ll sell 1,200 cars & 3 vans.", "PRP MD VB CD NNS CC CD NNS PUNCT"},
		{"She has never seen Germany’s old roads.", "PRP VBZ RB VBN NNP POS JJ NNS PUNCT"},
		{"“We won’t go,” he said.", "PUNCT PRP MD RB VB PUNCT PUNCT PRP VBD PUNCT"},
		{"the leaders’ talks", "DT NNS POS NNS"},
		{"She paid $3.5 million to build it.", "PRP VBD SYM CD CD TO VB PRP PUNCT"},
	} {
		d := tagged(t, c.text)
		var got []string
		for _, k := range d.Tokens {
			got = append(got, k.Tag.String())
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("%s\ngot  %s\nwant %s", c.text, s, c.want)
		}
	}
}

// A first word is a name only where the rest of the document says so.
func TestNamesAtTheStartOfSentences(t *testing.T) {
	d := token.Tokenize("Pike later spoke. We saw Pike. They met Pike there. Fish swim. A Fish is a fish.")
	for i := range d.Tokens {
		d.Tokens[i].Tag = token.NN
		if w := d.Word(i); w == "Pike" && i > 0 {
			d.Tokens[i].Tag = token.NNP
		}
	}
	names(d)
	if d.Tokens[0].Tag != token.NNP {
		t.Error("Pike is no name")
	}
	for i := range d.Tokens {
		if d.Word(i) == "Fish" && d.Tokens[i].Tag != token.NN {
			t.Error("Fish became a name")
		}
	}
}

func TestEveryTokenIsTaggedAlike(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.String().Draw(t, "text")
		a, b := tagged(t, text), tagged(t, text)
		for i := range a.Tokens {
			if a.Tokens[i].Tag == token.NoTag || a.Tokens[i].Tag != b.Tokens[i].Tag {
				t.Fatalf("token %d is %q and %q", i, a.Tokens[i].Tag, b.Tokens[i].Tag)
			}
		}
	})
}

func BenchmarkTag(b *testing.B) {
	text := strings.Repeat("The minister, who’d met Mr. Brown on Jan. 5, 2021, said “we won’t give 3.5% more.” They left.\n", 300)
	b.SetBytes(int64(len(text)))
	for range b.N {
		d := token.Tokenize(text)
		if err := Tag(d); err != nil {
			b.Fatal(err)
		}
	}
}
