package parser

import "quoteline/timeline/extract/perceptron"

// ActionBits and LabelBits are the base-2 logarithms of the models' buckets.
const (
	ActionBits = 20
	LabelBits  = 17
)

// node is what features say of one word of the state.
type node struct{ w, t uint32 }

// view is what the features of the next action say of the state, after the
// templates of Zhang and Nivre (2011), for an arc-hybrid system: the stack's top
// words a, b and c, the buffer's first x, y and z, and their dependents.
type view struct {
	a, b, c, x, y, z                   node
	left, right, left2                 node // dependents of a
	bLeft, bRight, xLeft, xLeft2       node
	leftRel, rightRel, bRightRel, xRel uint32 // relations of dependents: xRel that of xLeft
	dist                               uint32 // from a to x
	nLeft, nRight, bCountRight, xCount uint32 // numbers of dependents: xCount to the left
}

func (v *view) set(s *state) {
	s0, s1, n0 := s.stackAt(0), s.stackAt(1), s.bufferAt(0)
	v.a, v.b, v.c = s.node(s0), s.node(s1), s.node(s.stackAt(2))
	v.x, v.y, v.z = s.node(n0), s.node(n0+1), s.node(n0+2)
	l, r, br, xl := s.left(s0), s.right(s0), s.right(s1), s.left(n0)
	v.left, v.right, v.left2 = s.node(l), s.node(r), s.node(s.left2(s0))
	v.bLeft, v.bRight, v.xLeft, v.xLeft2 = s.node(s.left(s1)), s.node(br), s.node(xl), s.node(s.left2(n0))
	v.leftRel, v.rightRel, v.bRightRel, v.xRel = s.label(l), s.label(r), s.label(br), s.label(xl)
	v.dist = 0
	if s0 >= 0 && n0 >= 0 {
		v.dist = min(uint32(n0-s0), 10)
	}
	v.nLeft, v.nRight = s.valency(s0, false), s.valency(s0, true)
	v.bCountRight, v.xCount = s.valency(s1, true), s.valency(n0, false)
}

// features lists the features of the state for the next action.
func (v *view) features(out []perceptron.Feature) []perceptron.Feature {
	a, b, x, y, z := v.a, v.b, v.x, v.y, v.z
	mix1, mix2, mix3 := perceptron.Mix1, perceptron.Mix2, perceptron.Mix3
	return append(out[:0],
		// words alone
		mix2(1, a.w, a.t), mix1(2, a.w), mix1(3, a.t), mix2(4, b.w, b.t), mix1(5, b.w), mix1(6, b.t),
		mix2(7, x.w, x.t), mix1(8, x.w), mix1(9, x.t), mix2(10, y.w, y.t), mix1(11, y.w), mix1(12, y.t), mix2(13, z.w, z.t),
		mix3(14, z.t, y.t, x.t),
		// dependents
		mix3(44, v.left.w, v.left.t, v.leftRel), mix3(45, v.right.w, v.right.t, v.rightRel),
		mix3(46, v.xLeft.w, v.xLeft.t, v.xRel), mix3(47, v.bRight.w, v.bRight.t, v.bRightRel),
		// tags, relations, numbers and distance
		mix2(20, a.t, x.t), mix2(24, b.t, a.t), mix2(25, b.t, x.t), mix3(28, b.t, a.t, x.t),
		mix2(35, a.t, v.dist), mix2(37, x.t, v.dist), mix3(38, a.t, x.t, v.dist),
		mix3(32, b.t, v.bRight.t, a.t), mix3(43, b.t, v.bCountRight, a.t), mix3(50, b.t, v.bRightRel, a.t), mix3(53, v.bLeft.t, b.t, a.t),
		mix3(29, a.t, x.t, v.xLeft.t), mix2(42, x.t, v.xCount), mix3(49, x.t, v.xRel, a.t), mix3(52, v.xLeft2.t, v.xLeft.t, x.t),
		mix3(40, a.t, v.nRight, v.nLeft), mix3(48, a.t, v.leftRel, v.rightRel), mix3(51, v.left2.t, v.left.t, a.t),
		// words beside others
		mix3(15, v.c.t, b.t, a.t),
		mix3(16, a.w, a.t, mix2(0, x.w, x.t)), mix2(17, a.w, x.w), mix2(18, a.w, x.t), mix2(19, a.t, x.w),
		mix2(21, b.w, a.w), mix2(22, b.t, a.w), mix2(23, b.w, a.t), mix2(26, b.w, x.w),
		mix3(27, a.t, x.t, y.t), mix3(30, a.t, v.left.t, x.t), mix3(31, a.t, v.right.t, x.t),
		mix3(33, b.t, v.left.t, a.t), mix2(34, a.w, v.dist), mix2(36, x.w, v.dist),
		mix3(39, a.w, v.nRight, v.nLeft), mix2(41, x.w, v.xCount),
		mix3(54, b.w, a.t, x.t), mix3(55, a.w, x.t, y.t), mix3(56, a.t, x.w, y.t), mix3(57, b.w, b.t, mix2(0, x.t, a.t)),
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
	mix2, mix3 := perceptron.Mix2, perceptron.Mix3
	return append(out[:0],
		mix3(61, h.w, d.w, dir), mix3(62, h.w, d.t, dir), mix3(63, h.t, d.w, dir), mix3(64, h.t, d.t, dir),
		mix2(65, d.w, dir), mix2(66, d.t, dir), mix2(67, h.w, dir), mix3(68, h.t, dir, dist),
		mix3(69, d.t, dl.w, dir), mix3(70, d.t, dl.t, rl), mix3(71, d.t, dr.t, rr), mix3(72, d.w, dl.w, dir),
		mix3(73, h.t, d.t, mix2(0, dl.w, dir)), mix3(74, h.w, dl.w, dir), mix3(75, d.t, before.t, dir), mix3(76, d.t, after.t, dir),
		mix3(77, before.w, d.t, dir), mix3(78, after.w, d.t, dir), mix3(79, h.t, d.t, hr), mix3(80, h.w, hr, dir),
		mix3(81, h.t, d.t, dist), mix3(82, hl.t, h.t, d.t), mix3(83, rl, rr, d.t), mix3(84, h.t, d.t, mix2(0, rl, dir)),
		mix3(85, h.w, d.t, rl), mix3(86, hll, h.t, d.t),
	)
}

func (s *state) node(i int) node {
	switch {
	case i < 0:
		return node{1, 1}
	case i >= s.n:
		return node{2, 2}
	}
	return node{s.forms[i], 3 + uint32(s.tags[i])}
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
