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
	groups   [1 << groupBits]struct {
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
	groupBits = 13
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
	at := &m.groups[key*spread>>(64-groupBits)]
	if at.key != key {
		m.features = v.group(m.features[:0], g)
		at.key, at.sum = key, m.model.Sum(m.features)
	}
	return at.sum
}

// alone returns the sums of the features of a word for each place; its tag is not 0.
func (m *memo) alone(n node) *[places]perceptron.Sum {
	at := &m.forms[(uint64(n.w)<<6|uint64(n.t))*spread>>(64-formBits)]
	if at.node != n {
		at.node = n
		for place := range places {
			m.features = alone(m.features[:0], place, n)
			at.sums[place] = m.model.Sum(m.features)
		}
	}
	return &at.sums
}

// prepared are the sums of a sentence that no action changes.
type prepared struct {
	first, second []perceptron.Sum // of a word on top of the stack and below it
	buffer        []perceptron.Sum // of a word first in the buffer and the two after it
	root          perceptron.Sum   // of the root below the top of the stack
}

// prepare makes the sums of the sentence of s.
func (m *memo) prepare(p *prepared, s *state) {
	p.first, p.second, p.buffer = resize(p.first, s.n), resize(p.second, s.n), resize(p.buffer, s.n)
	clear(p.buffer)
	p.root = m.alone(s.node(-1))[1]
	for i := range s.n + 2 {
		sums := m.alone(s.node(i))
		if i < s.n {
			p.first[i], p.second[i] = sums[0], sums[1]
		}
		for k := range min(i+1, 3) {
			if i-k < s.n {
				p.buffer[i-k] += sums[2+k]
			}
		}
		if i < s.n {
			m.features = ahead(m.features[:0], s.node(i), s.node(i+1), s.node(i+2))
			p.buffer[i] += m.model.Sum(m.features)
		}
	}
}

// score is the sum of all features of the state for the next action: the sum of
// what view.features lists.
func (m *memo) score(p *prepared, s *state, v *view) perceptron.Sum {
	v.set(s)
	sum := p.first[s.stackAt(0)] + p.buffer[s.next]
	if below := s.stackAt(1); below >= 0 {
		sum += p.second[below]
	} else {
		sum += p.root
	}
	for g := range groups {
		sum += m.group(v, g)
	}
	m.features = v.words(m.features[:0])
	return sum + m.model.Sum(m.features)
}
