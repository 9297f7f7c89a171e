package quotes

import "quoteline/timeline/extract/token"

// knowing are words with the preposition behind them that say what a source who is not
// named has to do with a thing.
var knowing = map[string]string{"familiar": "with", "close": "to", "privy": "to", "briefed": "on", "involved": "in", "knowledgeable": "about"}

// informed takes into a source what it knows, up to the verb at token verb behind it: "two
// people familiar with the matter said", of which the tree may have taken either half.
func (f *finder) informed(src source, verb int) source {
	if !src.ok || src.inverted || src.last > verb {
		return src
	}
	for i := src.last - 1; i <= src.last && i+2 < verb; i++ {
		if f.knows(i) && f.plain(i+2, verb) {
			src.last = verb
			return src
		}
	}
	for i := src.first - 1; i > max(0, src.first-3); i-- {
		if f.knows(i) && f.of[i-1] == 0 && f.d.Tokens[i-1].Tag.IsNoun() && f.d.Tokens[i-1].Sentence == f.d.Tokens[verb].Sentence {
			who := f.flat(i - 1)
			who.last = src.last
			return who
		}
	}
	return src
}

// knows reports such a word with its preposition at tokens i and i+1.
func (f *finder) knows(i int) bool {
	p, ok := knowing[f.d.Word(i)]
	return ok && f.d.Word(i+1) == p
}

// plain reports that tokens [i, end) are nouns and what belongs to them, within one sentence
// and outside quotations.
func (f *finder) plain(i, end int) bool {
	const longest = 10
	if end-i > longest || f.d.Tokens[i].Sentence != f.d.Tokens[end].Sentence {
		return false
	}
	for ; i < end; i++ {
		if f.of[i] != 0 || !f.inPhrase(i) && f.d.Tokens[i].Tag != token.IN && f.d.Tokens[i].Tag != token.CC {
			return false
		}
	}
	return true
}
