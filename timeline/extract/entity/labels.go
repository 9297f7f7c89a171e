package entity

import (
	"quoteline/timeline/extract/perceptron"
	"quoteline/timeline/extract/token"
)

// Labels gives every word its label, left to right in each sentence, greedily. judge is
// called with the scores of each word that can be in a name; it may be nil.
func (s *Sight) Labels(m *perceptron.Model, judge func(i int, scores []int32)) []Label {
	out := make([]Label, len(s.d.Tokens))
	lines := make([]*line, perceptron.Turns)
	for k := range lines {
		lines[k] = &line{Sight: s, model: m, labels: out, judge: judge, scores: make([]int32, NumLabels)}
	}
	perceptron.InTurns(lines, len(s.d.Sentences), func(l *line, k int) { l.begin(s.d.Sentences[k]) }, (*line).ask)
	return out
}

// line is a sentence whose words get their labels, see perceptron.InTurns.
type line struct {
	*Sight
	model    *perceptron.Model
	labels   []Label
	judge    func(i int, scores []int32)
	sentence token.Sentence
	i        int   // the token that is to get a label
	prev     Label // of the token before it
	features []perceptron.Feature
	scores   []int32
}

func (l *line) begin(sn token.Sentence) {
	l.sentence, l.i, l.prev, l.features = sn, sn.First, Outside, l.features[:0]
}

// ask gives the word that was asked for its label, and goes on to the next one that can
// be in a name. It returns false at the end of the sentence.
func (l *line) ask() bool {
	if len(l.features) > 0 {
		l.model.Score(l.features, l.scores)
		l.prev = Best(l.scores, l.prev, l.Small(l.i))
		l.labels[l.i] = l.prev
		if l.judge != nil {
			l.judge(l.i, l.scores)
		}
		l.i++
	}
	for ; l.i < l.sentence.Last; l.i++ {
		if l.Candidate(l.i, l.prev) {
			l.features = l.Features(l.features, l.i, l.prev)
			l.model.Fetch(l.features)
			return true
		}
		l.prev = Outside
	}
	return false
}
