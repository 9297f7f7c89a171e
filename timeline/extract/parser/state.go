package parser

import (
	"slices"

	"quoteline/timeline/extract/token"
)

// The actions of the arc-hybrid system (Kuhlmann, Gómez-Rodríguez and Satta 2011).
const (
	shift    = iota
	leftArc  // the buffer's first word becomes the head of the stack's top
	rightArc // the stack's second word becomes the head of its top
	actions
)

// state is a sentence being parsed. Words are numbered from 0; -1 is the root,
// which stands at the bottom of the stack.
type state struct {
	n     int
	words []word // word i at i+1, the root before them, edges behind them
	stack []int
	next  int // the buffer's first word
}

// edges is how many words behind the last one features ask for.
const edges = 3

// word is what is known of a word, in the form in which features say it.
type word struct {
	node
	rel           uint32 // to its head: 1 + the relation; 0 has no head
	left, left2   int    // its outermost dependents before it, -1 where there are none
	right         int    // its outermost dependent behind it, or -1
	nLeft, nRight uint32 // how many dependents it has, most at most; 9 cannot have any
	head          int    // -2 while unknown
}

// most is how many dependents on a side features count.
const most = 4

// node is what features say of one word alone: its form, and its tag from 3 on.
type node struct{ w, t uint32 }

func newNode(form uint32, t token.Tag) node { return node{form, 3 + uint32(t)} }

func (n node) tag() token.Tag { return token.Tag(n.t - 3) }

// reset begins with n words, of which nothing is known.
func (s *state) reset(n int) {
	s.n, s.next = n, 0
	s.stack = append(s.stack[:0], -1)
	s.words = slices.Grow(s.words[:0], n+1+edges)[:n+1+edges]
	for i := range s.words {
		s.words[i] = word{node: node{2, 2}, left: -1, left2: -1, right: -1, nLeft: 9, nRight: 9, head: -2}
		if i > 0 && i <= n {
			s.words[i].rel, s.words[i].nLeft, s.words[i].nRight = 1+uint32(token.NoRel), 0, 0
		}
	}
	s.words[0].node = node{1, 1}
}

// word returns word i: -1 is the root, and what is behind the last word an edge.
func (s *state) word(i int) *word { return &s.words[i+1] }

func (s *state) stackAt(i int) int {
	if k := len(s.stack) - 1 - i; k >= 0 {
		return s.stack[k]
	}
	return -1
}

func (s *state) done() bool { return s.next >= s.n && len(s.stack) == 1 }

func (s *state) legal(a int) bool {
	switch a {
	case shift:
		return s.next < s.n
	case leftArc:
		return s.next < s.n && len(s.stack) > 1
	default:
		// The root takes one word, once nothing else is left.
		return len(s.stack) > 2 || len(s.stack) == 2 && s.next >= s.n
	}
}

// arc returns the head and the dependent that action a would join.
func (s *state) arc(a int) (head, dep int) {
	if a == leftArc {
		return s.next, s.stackAt(0)
	}
	return s.stackAt(1), s.stackAt(0)
}

func (s *state) apply(a int, r token.Rel) {
	if a == shift {
		s.stack = append(s.stack, s.next)
		s.next++
		return
	}
	head, dep := s.arc(a)
	s.stack = s.stack[:len(s.stack)-1]
	s.word(dep).head, s.word(dep).rel = head, 1+uint32(r)
	if head < 0 {
		return
	}
	if h := s.word(head); dep < head {
		h.left, h.left2 = dep, h.left
		h.nLeft = min(h.nLeft+1, most)
	} else {
		h.right = dep
		h.nRight = min(h.nRight+1, most)
	}
}
