package parser

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"quoteline/timeline/extract/perceptron"
	"quoteline/timeline/extract/token"
)

// TestMemoChangesNoSum: whatever was remembered before, a state's score is the sum
// of the weights of the features that training saw.
func TestMemoChangesNoSum(t *testing.T) {
	models, err := load()
	if err != nil {
		t.Fatal(err)
	}
	p := newParser(models).parses[0] // one for all, so that it remembers other sentences
	rapid.Check(t, func(t *rapid.T) {
		s := &p.state
		s.reset(rapid.IntRange(1, 40).Draw(t, "n"))
		for i := range s.n {
			s.forms[i] = rapid.Uint32Range(0, 30).Draw(t, "form")
			s.tags[i] = token.Tag(rapid.IntRange(0, int(token.NumTags)-1).Draw(t, "tag"))
		}
		p.memo.prepare(&p.prepared, s)
		var features []perceptron.Feature
		scores := make([]int32, actions)
		for !s.done() {
			if len(s.stack) > 1 && s.next < s.n {
				p.askAction()
				sum := p.sum + p.Action.Sum(p.features)
				features = p.view.features(features)
				p.Action.Score(features, scores)
				for a, want := range scores {
					if got := sum.Of(a); got != want {
						t.Fatalf("action %d has %d, not %d", a, got, want)
					}
				}
			}
			a := rapid.IntRange(0, actions-1).Filter(s.legal).Draw(t, "action")
			_, dep := s.arc(a)
			s.apply(a, token.Rel(rapid.IntRange(0, int(token.NumRels)-1).Draw(t, "relation")))
			if a != shift {
				p.memo.attach(&p.prepared, s, dep)
			}
		}
	})
}

// BenchmarkAction scores the states of one sentence with what is remembered, and with
// every feature asked for: the same sums, in one run.
func BenchmarkAction(b *testing.B) {
	d := parsed(b, strings.Repeat("The old harbour master, who had met Ms. Orlo twice, said on Monday that two ships would leave. ", 50))
	models, err := load()
	if err != nil {
		b.Fatal(err)
	}
	var features []perceptron.Feature
	scores := make([]int32, actions)
	for _, way := range []struct {
		name  string
		score func(p *parse)
	}{
		{"memo", func(p *parse) { p.askAction(); p.action() }},
		{"plain", func(p *parse) {
			p.view.set(&p.state)
			features = p.view.features(features)
			p.Action.Score(features, scores)
		}},
	} {
		b.Run(way.name, func(b *testing.B) {
			p := newParser(models).parses[0]
			for range b.N {
				for _, sn := range d.Sentences {
					p.begin(d, words(sn))
					for s := &p.state; s.next < s.n; s.apply(shift, token.NoRel) {
						if len(s.stack) > 1 {
							way.score(p)
						}
					}
				}
			}
		})
	}
}

// words are the tokens of a sentence.
func words(s token.Sentence) []int32 {
	var w []int32
	for t := s.First; t < s.Last; t++ {
		w = append(w, int32(t))
	}
	return w
}
