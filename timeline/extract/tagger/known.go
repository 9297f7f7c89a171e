package tagger

import (
	_ "embed"
	"strings"

	"quoteline/timeline/extract/perceptron"
	"quoteline/timeline/extract/token"
)

// knownData lists the words that had one tag wherever they stood in the training text
// ("the", "of"): a look at them is as good as a decision, and much cheaper. The
// file has a line for each, "word TAG", written by timeline/extract/train.
//
//go:embed known.txt
var knownData string

// Known is a hash table of 2^knownBits places, each probed in turn.
type Known [1 << knownBits]struct {
	form uint32
	tag  token.Tag
}

const knownBits = 11

// ParseKnown reads the lines of known.txt, as many as half the table holds; it
// leaves out what it cannot read.
func ParseKnown(data string) *Known {
	var k Known
	n := 0
	for line := range strings.Lines(data) {
		word, tag, ok := strings.Cut(strings.TrimSpace(line), " ")
		if !ok || n == len(k)/2 {
			continue
		}
		n++
		form := perceptron.NewWord(word).Form
		at := form % uint32(len(k))
		for k[at].tag != token.NoTag {
			at = (at + 1) % uint32(len(k))
		}
		k[at].form, k[at].tag = form, token.ParseTag(tag)
	}
	return &k
}

// tag returns the tag of a word, or NoTag where it is not known.
func (k *Known) tag(form uint32) token.Tag {
	for at := form % uint32(len(k)); k[at].tag != token.NoTag; at = (at + 1) % uint32(len(k)) {
		if k[at].form == form {
			return k[at].tag
		}
	}
	return token.NoTag
}
