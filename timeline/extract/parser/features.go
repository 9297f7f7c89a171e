package parser

import "quoteline/timeline/extract/perceptron"

// ActionBits and LabelBits are the base-2 logarithms of the models' buckets.
const (
	ActionBits = 20
	LabelBits  = 17
)

// node is what features say of one word of the state.
type node struct{ w, t uint32 }

// features lists the features of the state for the next action, after the
// templates of Zhang and Nivre (2011), for an arc-hybrid system.
func (s *state) features(out []perceptron.Feature) []perceptron.Feature {
	s0, s1, s2 := s.stackAt(0), s.stackAt(1), s.stackAt(2)
	n0, n1, n2 := s.bufferAt(0), s.bufferAt(1), s.bufferAt(2)
	a, b, c := s.node(s0), s.node(s1), s.node(s2)
	x, y, z := s.node(n0), s.node(n1), s.node(n2)
	s0l, s0r, s0l2 := s.node(s.left(s0)), s.node(s.right(s0)), s.node(s.left2(s0))
	s1r, n0l, n0l2 := s.node(s.right(s1)), s.node(s.left(n0)), s.node(s.left2(n0))
	s1l := s.node(s.left(s1))
	r0l, r0r, r1r, rn0l := s.label(s.left(s0)), s.label(s.right(s0)), s.label(s.right(s1)), s.label(s.left(n0))
	dist := uint32(0)
	if s0 >= 0 && n0 >= 0 {
		dist = min(uint32(n0-s0), 10)
	}
	v0l, v0r, v1r, vn := s.valency(s0, false), s.valency(s0, true), s.valency(s1, true), s.valency(n0, false)
	mix := perceptron.Mix
	return append(out[:0],
		mix(1, a.w, a.t, 0), mix(2, a.w, 0, 0), mix(3, a.t, 0, 0),
		mix(4, b.w, b.t, 0), mix(5, b.w, 0, 0), mix(6, b.t, 0, 0),
		mix(7, x.w, x.t, 0), mix(8, x.w, 0, 0), mix(9, x.t, 0, 0),
		mix(10, y.w, y.t, 0), mix(11, y.w, 0, 0), mix(12, y.t, 0, 0),
		mix(13, z.w, z.t, 0), mix(14, z.t, y.t, x.t), mix(15, c.t, b.t, a.t),
		mix(16, a.w, a.t, mix(0, x.w, x.t, 0)), mix(17, a.w, x.w, 0), mix(18, a.w, x.t, 0), mix(19, a.t, x.w, 0), mix(20, a.t, x.t, 0),
		mix(21, b.w, a.w, 0), mix(22, b.t, a.w, 0), mix(23, b.w, a.t, 0), mix(24, b.t, a.t, 0),
		mix(25, b.t, x.t, 0), mix(26, b.w, x.w, 0),
		mix(27, a.t, x.t, y.t), mix(28, b.t, a.t, x.t), mix(29, a.t, x.t, n0l.t),
		mix(30, a.t, s0l.t, x.t), mix(31, a.t, s0r.t, x.t), mix(32, b.t, s1r.t, a.t), mix(33, b.t, s0l.t, a.t),
		mix(34, a.w, dist, 0), mix(35, a.t, dist, 0), mix(36, x.w, dist, 0), mix(37, x.t, dist, 0), mix(38, a.t, x.t, dist),
		mix(39, a.w, v0r, v0l), mix(40, a.t, v0r, v0l), mix(41, x.w, vn, 0), mix(42, x.t, vn, 0), mix(43, b.t, v1r, a.t),
		mix(44, s0l.w, s0l.t, r0l), mix(45, s0r.w, s0r.t, r0r), mix(46, n0l.w, n0l.t, rn0l), mix(47, s1r.w, s1r.t, r1r),
		mix(48, a.t, r0l, r0r), mix(49, x.t, rn0l, a.t), mix(50, b.t, r1r, a.t), mix(51, s0l2.t, s0l.t, a.t),
		mix(52, n0l2.t, n0l.t, x.t), mix(53, s1l.t, b.t, a.t), mix(54, b.w, a.t, x.t), mix(55, a.w, x.t, y.t),
		mix(56, a.t, x.w, y.t), mix(57, b.w, b.t, mix(0, x.t, a.t, 0)),
	)
}

// labelFeatures lists the features of an arc for its relation.
func (s *state) labelFeatures(out []perceptron.Feature, head, dep int) []perceptron.Feature {
	h, d := s.node(head), s.node(dep)
	before, after := s.node(dep-1), s.node(dep+1)
	dl, dr, hl := s.node(s.left(dep)), s.node(s.right(dep)), s.node(head-1)
	dir, dist := uint32(0), uint32(0)
	if head < dep {
		dir = 1
		dist = min(uint32(dep-head), 6)
	} else {
		dist = min(uint32(head-dep), 6)
	}
	if head < 0 {
		dir = 2
	}
	rl, rr := s.label(s.left(dep)), s.label(s.right(dep))
	hr := s.label(s.right(head))
	hll := s.label(s.left(head))
	mix := perceptron.Mix
	return append(out[:0],
		mix(61, h.w, d.w, dir), mix(62, h.w, d.t, dir), mix(63, h.t, d.w, dir), mix(64, h.t, d.t, dir),
		mix(65, d.w, dir, 0), mix(66, d.t, dir, 0), mix(67, h.w, dir, 0), mix(68, h.t, dir, dist),
		mix(69, d.t, dl.w, dir), mix(70, d.t, dl.t, rl), mix(71, d.t, dr.t, rr), mix(72, d.w, dl.w, dir),
		mix(73, h.t, d.t, mix(0, dl.w, dir, 0)), mix(74, h.w, dl.w, dir), mix(75, d.t, before.t, dir), mix(76, d.t, after.t, dir),
		mix(77, before.w, d.t, dir), mix(78, after.w, d.t, dir), mix(79, h.t, d.t, hr), mix(80, h.w, hr, dir),
		mix(81, h.t, d.t, dist), mix(82, hl.t, h.t, d.t), mix(83, rl, rr, d.t), mix(84, h.t, d.t, mix(0, rl, dir, 0)),
		mix(85, h.w, d.t, rl), mix(86, hll, h.t, d.t),
	)
}

func (s *state) node(i int) node {
	switch {
	case i < 0:
		return node{1, 1}
	case i >= s.n:
		return node{2, 2}
	}
	return node{s.words[i+2].Form, 3 + uint32(s.tags[i])}
}

func (s *state) label(i int) uint32 {
	if i < 0 || i >= s.n {
		return 0
	}
	return 1 + uint32(s.rels[i])
}

func (s *state) valency(i int, right bool) uint32 {
	if i < 0 || i >= s.n {
		return 9
	}
	if right {
		return min(uint32(s.nright[i]), 4)
	}
	return min(uint32(s.nleft[i]), 4)
}
