package tagger

import (
	"quoteline/timeline/extract/perceptron"
	"quoteline/timeline/extract/token"
)

// line is a sentence being tagged, see perceptron.InTurns.
type line struct {
	Model
	doc      *token.Doc
	sentence token.Sentence
	words    Words
	i        int       // the token that is to be tagged
	t1, t2   token.Tag // those of the two before it
	features []perceptron.Feature
}

func (l *line) begin(s token.Sentence) {
	l.sentence, l.i, l.t1, l.t2, l.features = s, s.First, token.NoTag, token.NoTag, l.features[:0]
	l.words = NewWords(l.words, s.Last-s.First, func(i int) string { return l.doc.Word(s.First + i) })
}

// ask tags the token that was asked for and those whose tags need no asking, up to
// the next one that does. It returns false at the end of the sentence.
func (l *line) ask() bool {
	if len(l.features) > 0 {
		l.tag(token.Tag(l.Best(l.features, 1)))
	}
	for l.i < l.sentence.Last {
		t := closed(l.doc, l.i)
		if t == token.NoTag {
			t = l.Known.tag(l.form())
		}
		if t == token.NoTag {
			l.features = Features(l.features, l.words, l.i-l.sentence.First, l.t1, l.t2)
			l.Fetch(l.features)
			return true
		}
		l.tag(t)
	}
	return false
}

func (l *line) form() uint32 { return l.words[l.i-l.sentence.First+2].Form }

func (l *line) tag(t token.Tag) {
	l.doc.Tokens[l.i].Tag, l.doc.Tokens[l.i].Form = t, l.form()
	l.t1, l.t2 = t, l.t1
	l.i++
}
