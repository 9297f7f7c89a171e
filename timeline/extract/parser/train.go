package parser

import (
	"quoteline/timeline/extract/perceptron"
	"quoteline/timeline/extract/token"
)

// Gold is one annotated sentence: Heads count from 0, -1 for the root.
type Gold struct {
	Words []string
	Tags  []token.Tag
	Heads []int
	Rels  []token.Rel
}

// Learner trains the parser's models, sentence by sentence.
type Learner struct {
	action, label *perceptron.Trainer
	state         state
	features      []perceptron.Feature
	scores        []float32
	labels        []float32
	certain       *Certainty
}

// NewLearner makes an untrained parser that need not learn what is certain.
func NewLearner(certain *Certainty) *Learner {
	return &Learner{
		action: perceptron.NewTrainer(actions, ActionBits), label: perceptron.NewTrainer(int(token.NumRels), LabelBits),
		scores: make([]float32, actions), labels: make([]float32, token.NumRels), certain: certain,
	}
}

// Mean returns what learners learned on average.
func Mean(ls ...*Learner) Models {
	var a, b []*perceptron.Trainer
	for _, l := range ls {
		a, b = append(a, l.action), append(b, l.label)
	}
	return Models{Action: perceptron.Mean(1, a...), Label: perceptron.Mean(2, b...), Certain: ls[0].certain}
}

// Learn parses one sentence with tags as predicted and corrects the models;
// explore follows the parser's own errors, as the dynamic oracle allows.
func (l *Learner) Learn(g Gold, explore bool) {
	s := &l.state
	s.reset(len(g.Words))
	for i, w := range g.Words {
		s.word(i).node = newNode(perceptron.NewWord(w).Form, g.Tags[i])
	}
	kids := make([][]int, s.n)
	for d, h := range g.Heads {
		if h >= 0 {
			kids[h] = append(kids[h], d)
		}
	}
	for !s.done() {
		l.features = s.actionFeatures(l.features)
		l.action.Score(l.features, l.scores)
		guess, right := -1, -1
		costs := l.costs(g.Heads, kids)
		low := 1 << 30
		for a := range actions {
			if s.legal(a) {
				low = min(low, costs[a])
			}
		}
		for a := range actions {
			if !s.legal(a) {
				continue
			}
			if guess < 0 || l.scores[a] > l.scores[guess] {
				guess = a
			}
			if costs[a] == low && (right < 0 || l.scores[a] > l.scores[right]) {
				right = a
			}
		}
		l.action.Tick()
		if costs[guess] > low {
			l.action.Update(l.features, right, guess)
		}
		a := right
		if explore {
			a = guess
		}
		var r token.Rel
		if a != shift {
			head, dep := s.arc(a)
			r = l.learnLabel(g, head, dep)
		}
		s.apply(a, r)
	}
}

func (l *Learner) learnLabel(g Gold, head, dep int) token.Rel {
	if head < 0 {
		return token.Root
	}
	if r := l.certain[l.state.word(dep).tag()][l.state.word(head).tag()][Side(head, dep)]; r != token.NoRel {
		return r
	}
	l.features = l.state.labelFeatures(l.features, head, dep)
	l.label.Score(l.features, l.labels)
	best := int(token.Acl)
	for r := best + 1; r < len(l.labels); r++ {
		if l.labels[r] > l.labels[best] {
			best = r
		}
	}
	if g.Heads[dep] == head && g.Rels[dep] != token.Root {
		l.label.Tick()
		if want := int(g.Rels[dep]); want != best {
			l.label.Update(l.features, want, best)
		}
		return g.Rels[dep]
	}
	return token.Rel(best)
}

// costs counts the gold arcs that each action would put out of reach
// (Goldberg and Nivre 2013, arc-hybrid).
func (l *Learner) costs(heads []int, kids [][]int) [actions]int {
	s := &l.state
	var c [actions]int
	s0, s1, b := s.stackAt(0), s.stackAt(1), s.next
	onStack := func(i int, below int) bool { // among the stack's words below the top ones
		for k := len(s.stack) - 1 - below; k >= 0; k-- {
			if s.stack[k] == i {
				return true
			}
		}
		return false
	}
	if b < s.n { // shift: b loses a head below the top, and dependents on the stack
		if h := heads[b]; h != s0 && onStack(h, 1) {
			c[shift]++
		}
		for _, d := range kids[b] {
			if d < b && s.word(d).head == -2 && onStack(d, 0) {
				c[shift]++
			}
		}
	}
	if s0 >= 0 {
		for _, d := range kids[s0] {
			if d >= b {
				c[leftArc]++
				c[rightArc]++
			}
		}
		h := heads[s0]
		if h != b && (h == s1 || h > b) {
			c[leftArc]++
		}
		if h >= b {
			c[rightArc]++
		}
	}
	return c
}
