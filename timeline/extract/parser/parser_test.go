package parser

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"quoteline/timeline/extract/internal/linear"
	"quoteline/timeline/extract/tagger"
	"quoteline/timeline/extract/token"
)

type failer interface {
	Helper()
	Fatal(...any)
	Fatalf(string, ...any)
}

func parsed(t failer, text string) *token.Doc {
	t.Helper()
	d := token.Tokenize(text)
	if err := tagger.Tag(d); err != nil {
		t.Fatal(err)
	}
	if err := Parse(d); err != nil {
		t.Fatal(err)
	}
	return d
}

// Arcs that plain sentences must get: dependent, relation, head.
func TestArcs(t *testing.T) {
	for _, c := range []struct{ text, arcs string }{
		{"The minister met the workers on Tuesday.", "minister nsubj met|workers obj met|Tuesday obl met|The det minister"},
		{"She said that the talks had failed.", "She nsubj said|failed ccomp said|talks nsubj failed|had aux failed|that mark failed"},
		{"The bridge was destroyed by the storm.", "bridge nsubj:pass destroyed|was aux:pass destroyed|storm obl:agent destroyed"},
		{"The mayor's plan was cheap.", "mayor nmod:poss plan|plan nsubj cheap|was cop cheap"},
		{"We met the man who sold the house.", "man obj met|sold acl:relcl man|who nsubj sold|house obj sold"},
		{"They left and never returned.", "returned conj left|and cc returned"},
		{"Police found the body Friday wrapped in plastic.", "Police nsubj found|body obj found|Friday obl:tmod found"},
		{"Lee said late Monday that she had left.", "Monday obl:tmod said|late compound Monday|left ccomp said"},
		{"Lee was seized March 27 as Roe left.", "March obl:tmod seized|27 compound March|Lee nsubj:pass seized"},
		{"Lee, 41, and Roe left.", "41 appos Lee|Roe conj Lee|Lee nsubj left"},
		{"Lee paid 41, and Roe left.", "41 obj paid|Roe nsubj left"},
		{"Lee sang on March 27.", "27 obl sang"},
		{"Lee sang on Good Friday.", "Good amod Friday|Friday obl sang"},
		{"Lee bought the Sunday Times.", "Times obj bought|Sunday amod Times"},
		{"A man arrested Monday was charged.", "man nsubj:pass charged|arrested acl man|Monday obl:tmod arrested"},
		{"A man resigned and was charged.", "man nsubj resigned|charged conj resigned"},
		{"He did not sign the treaty.", "not advmod sign|did aux sign|treaty obj sign"},
	} {
		d := parsed(t, c.text)
		index := map[string]int{}
		for i := range d.Tokens {
			if _, ok := index[d.Word(i)]; !ok {
				index[d.Word(i)] = i
			}
		}
		for _, arc := range strings.Split(c.arcs, "|") {
			f := strings.Fields(arc)
			k := d.Tokens[index[f[0]]]
			if got := k.Rel.String() + " " + d.Word(int(k.Head)); got != f[1]+" "+f[2] {
				t.Errorf("%s\n%s: got %s, want %s %s", c.text, f[0], got, f[1], f[2])
			}
		}
	}
}

// checkTree holds every parse to the laws of a tree: one root a sentence, to which the heads of all
// its tokens lead.
func checkTree(t failer, d *token.Doc) {
	for _, s := range d.Sentences {
		roots := 0
		for i := s.First; i < s.Last; i++ {
			k := d.Tokens[i]
			if k.Rel == token.NoRel {
				t.Fatalf("token %d has no relation", i)
			}
			if (int(k.Head) == i) != (k.Rel == token.Root) {
				t.Fatalf("token %d with head %d is %s", i, k.Head, k.Rel)
			}
			if k.Rel == token.Root {
				roots++
			}
			steps := 0
			for h := i; d.Tokens[h].Rel != token.Root; h = int(d.Tokens[h].Head) {
				if steps++; h < s.First || h >= s.Last || steps > s.Last-s.First {
					t.Fatalf("the heads of token %d lead to %d, not to the root of its sentence [%d,%d)", i, h, s.First, s.Last)
				}
			}
		}
		if roots != 1 {
			t.Fatalf("%d roots of %d tokens", roots, s.Last-s.First)
		}
	}
}

func TestEveryParseIsATree(t *testing.T) {
	words := []string{"the", "talks", "Smith", "said", "was", "that", "and", ",", ".", "“", "”", "to", "of", "2021", "who", "n't", "\n"}
	rapid.Check(t, func(t *rapid.T) {
		checkTree(t, parsed(t, strings.Join(rapid.SliceOf(rapid.SampledFrom(words)).Draw(t, "words"), " ")))
	})
	checkTree(t, parsed(t, strings.Repeat("and the talks ", 500)))
	checkTree(t, parsed(t, ""))
}

func FuzzParse(f *testing.F) {
	f.Add("He said: “We won’t go.”\n\n1,200 left.")
	f.Add("\xff\x00 ) ( \"")
	f.Fuzz(func(t *testing.T, text string) { checkTree(t, parsed(t, text)) })
}

// One endless sentence costs no more per word than short ones.
func TestLongSentenceIsLinear(t *testing.T) {
	linear.Check(t, 1000, func(n int) { parsed(t, strings.Repeat("and ( the old man of the sea ", n)) })
}

func BenchmarkTagAndParse(b *testing.B) {
	text := strings.Repeat("The minister, who’d met Mr. Brown on Jan. 5, 2021, said “we won’t give 3.5% more.” They left.\n", 300)
	b.SetBytes(int64(len(text)))
	for range b.N {
		d := token.Tokenize(text)
		if err := tagger.Tag(d); err != nil {
			b.Fatal(err)
		}
		if err := Parse(d); err != nil {
			b.Fatal(err)
		}
	}
}
