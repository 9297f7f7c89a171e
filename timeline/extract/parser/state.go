package parser

import "quoteline/timeline/extract/token"

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
	n      int
	forms  []uint32
	tags   []token.Tag
	heads  []int // -2 while unknown
	rels   []token.Rel
	stack  []int
	next   int // the buffer's first word
	lefts  [][2]int
	rights []int
	nleft  []uint8
	nright []uint8
}

func (s *state) reset(n int) {
	s.n, s.next = n, 0
	s.stack = append(s.stack[:0], -1)
	s.heads, s.rels, s.tags, s.forms = resize(s.heads, n), resize(s.rels, n), resize(s.tags, n), resize(s.forms, n)
	s.lefts, s.rights = resize(s.lefts, n), resize(s.rights, n)
	s.nleft, s.nright = resize(s.nleft, n), resize(s.nright, n)
	for i := range n {
		s.heads[i], s.rels[i] = -2, token.NoRel
		s.lefts[i], s.rights[i] = [2]int{-1, -1}, -1
		s.nleft[i], s.nright[i] = 0, 0
	}
}

func resize[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, n*2)
	}
	return s[:n]
}

func (s *state) stackAt(i int) int {
	if k := len(s.stack) - 1 - i; k >= 0 {
		return s.stack[k]
	}
	return -1
}

func (s *state) bufferAt(i int) int { return s.next + i }

func (s *state) left(i int) int {
	if i < 0 || i >= s.n {
		return -1
	}
	return s.lefts[i][0]
}

func (s *state) left2(i int) int {
	if i < 0 || i >= s.n {
		return -1
	}
	return s.lefts[i][1]
}

func (s *state) right(i int) int {
	if i < 0 || i >= s.n {
		return -1
	}
	return s.rights[i]
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
	s.heads[dep], s.rels[dep] = head, r
	if head < 0 {
		return
	}
	if dep < head {
		s.lefts[head] = [2]int{dep, s.lefts[head][0]}
		s.nleft[head] = min(s.nleft[head]+1, 250)
	} else {
		s.rights[head] = dep
		s.nright[head] = min(s.nright[head]+1, 250)
	}
}
