package parser

import (
	"quoteline/timeline/extract/perceptron"
	"quoteline/timeline/extract/token"
)

// memo remembers sums of weights for an action model, which take long to gather.
// It changes no sum, only how soon it is there. What comes later takes the place
// of what came before.
type memo struct {
	model    *perceptron.Model
	features []perceptron.Feature
	groups   [groups][1 << groupBits]struct {
		key uint64
		sum perceptron.Sum
	}
	forms [1 << formBits]struct {
		node
		sums [places]perceptron.Sum
	}
}

// So many sums fit beside the text and the most used weights in a processor's
// nearer memories.
const (
	groupBits = 12
	formBits  = 11
)

// A node's tag is packed in six bits, and so is a relation's number.
const (
	_ = uint(1<<6 - (3 + token.NumTags))
	_ = uint(1<<6 - (1 + token.NumRels))
)

// spread is 2^64 divided by the golden ratio (Knuth 6.4).
const spread = 0x9E3779B97F4A7C15

// group returns the sum of the features of a group.
func (m *memo) group(v *view, g int) perceptron.Sum {
	key := v.key(g)
	at := &m.groups[g][key*spread>>(64-groupBits)]
	if at.key != key {
		m.features = v.group(m.features[:0], g)
		at.key, at.sum = key, m.model.Sum(m.features)
	}
	return at.sum
}

// alone returns the sum of the features of a word for a place; its tag is not 0.
func (m *memo) alone(n node, place int) perceptron.Sum {
	at := &m.forms[(uint64(n.w)<<6|uint64(n.t))*spread>>(64-formBits)]
	if at.node != n {
		at.node = n
		for p := range at.sums {
			m.features = alone(m.features[:0], p, n)
			at.sums[p] = m.model.Sum(m.features)
		}
	}
	return at.sums[place]
}

// prepared are sums of a sentence's words, of word i at i+1; at 0 stands that of no
// word, which is the root on the stack.
type prepared struct {
	first, second []perceptron.Sum    // of a word on top of the stack and below it
	buffer        []perceptron.Sum    // of a word first in the buffer and the two after it
	lefts, rights [][2]perceptron.Sum // of a dependent to the left of a and of x, to the right of a and of b
}

// prepare makes the sums that no action changes.
func (m *memo) prepare(p *prepared, s *state) {
	n := s.n + 1
	p.first, p.second, p.buffer = resize(p.first, n), resize(p.second, n), resize(p.buffer, n)
	p.lefts, p.rights = resize(p.lefts, n), resize(p.rights, n)
	for i := -1; i < s.n; i++ {
		n := s.node(i)
		p.first[i+1], p.second[i+1], p.buffer[i+1] = m.alone(n, 0), m.alone(n, 1), m.alone(n, 2)
	}
	for i := range s.n {
		x, y, z := s.node(i), s.node(i+1), s.node(i+2)
		p.buffer[i+1] += m.alone(y, 3) + m.alone(z, 4)
		m.features = ahead(m.features[:0], x, y, z)
		p.buffer[i+1] += m.model.Sum(m.features)
	}
	p.lefts[0] = m.dependent(leftOfA, leftOfX, s.node(-1), 0)
	p.rights[0] = m.dependent(rightOfA, rightOfB, s.node(-1), 0)
}

// attach makes the sums of a word that an action gave its head.
func (m *memo) attach(p *prepared, s *state, dep int) {
	if n, rel := s.node(dep), s.label(dep); s.heads[dep] > dep {
		p.lefts[dep+1] = m.dependent(leftOfA, leftOfX, n, rel)
	} else {
		p.rights[dep+1] = m.dependent(rightOfA, rightOfB, n, rel)
	}
}

func (m *memo) dependent(one, other uint32, n node, rel uint32) (sums [2]perceptron.Sum) {
	for k, place := range [2]uint32{one, other} {
		m.features = dependent(m.features[:0], place, n, rel)
		sums[k] = m.model.Sum(m.features)
	}
	return sums
}

// score is the sum of the features of the state for the next action that are remembered:
// of what view.features lists, all but what view.words does.
func (m *memo) score(p *prepared, s *state, v *view) perceptron.Sum {
	a, b, x := s.stackAt(0), s.stackAt(1), s.next
	sum := p.first[a+1] + p.second[b+1] + p.buffer[x+1]
	sum += p.lefts[s.left(a)+1][0] + p.lefts[s.left(x)+1][1]
	sum += p.rights[s.right(a)+1][0] + p.rights[s.right(b)+1][1]
	for g := range groups {
		sum += m.group(v, g)
	}
	return sum
}
