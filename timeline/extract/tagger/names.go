package tagger

import "quoteline/timeline/extract/token"

// maxNames bounds the words remembered of one document.
const maxNames = 1 << 16

// names makes the first word of a sentence a proper noun where the rest of the
// document writes it with a capital inside sentences, at least twice or once behind
// another, and only as a proper noun: the capital at the start says nothing by itself ("Trump
// later told …").
func names(d *token.Doc) {
	var open []int // first words that may be names
	for _, s := range d.Sentences {
		if i := first(d, s); i >= 0 && guessed(d.Tokens[i].Tag) {
			open = append(open, i)
		}
	}
	if len(open) == 0 {
		return
	}
	seen := make(map[string]int, min(len(open), maxNames)) // times as a proper noun, -1 once as another word
	for _, i := range open {
		if len(seen) == maxNames {
			break
		}
		seen[d.Word(i)] = 0
	}
	for _, s := range d.Sentences {
		for i := first(d, s) + 1; i < s.Last; i++ {
			w := d.Word(i)
			if w[0] < 'A' || w[0] > 'Z' {
				continue
			}
			n, ok := seen[w]
			switch {
			case !ok || n < 0:
			case d.Tokens[i].Tag.IsProper():
				if seen[w] = n + 1; d.Tokens[i-1].Tag.IsProper() {
					seen[w]++ // "the engineer Karl Wessely": a surname
				}
			default:
				seen[w] = -1
			}
		}
	}
	for _, i := range open {
		if seen[d.Word(i)] >= 2 {
			d.Tokens[i].Tag = token.NNP
		}
	}
}

// first returns the first word of s that is no mark, or the last mark.
func first(d *token.Doc, s token.Sentence) int {
	for i := s.First; i < s.Last; i++ {
		if k := d.Tokens[i].Kind; k != token.Punct && k != token.Quote {
			return i
		}
	}
	return s.Last - 1
}

// guessed reports the tags that a name at the start of a sentence gets wrongly.
func guessed(t token.Tag) bool {
	switch t {
	case token.NN, token.JJ, token.VB, token.VBP, token.VBN, token.VBD, token.VBG, token.RB, token.UH, token.FW, token.CD:
		return true
	}
	return false
}
