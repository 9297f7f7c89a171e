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
	out = out[:0]
	for place, n := range [places]node{v.a, v.b, v.x, v.y, v.z} {
		out = alone(out, place, n)
	}
	out = ahead(out, v.x, v.y, v.z)
	out = dependent(out, leftOfA, v.left, v.leftRel)
	out = dependent(out, rightOfA, v.right, v.rightRel)
	out = dependent(out, leftOfX, v.xLeft, v.xRel)
	out = dependent(out, rightOfB, v.bRight, v.bRightRel)
	for g := range groups {
		out = v.group(out, g)
	}
	return v.words(out)
}

// places are the places of words that have features of their own: a, b, x, y, z.
const places = 5

// alone lists the features of one word at a place.
func alone(out []perceptron.Feature, place int, n node) []perceptron.Feature {
	mix1, mix2 := perceptron.Mix1, perceptron.Mix2
	t := uint32(3 * place)
	out = append(out, mix2(t+1, n.w, n.t))
	if place == places-1 {
		return out
	}
	return append(out, mix1(t+2, n.w), mix1(t+3, n.t))
}

// ahead lists the features of the words to come.
func ahead(out []perceptron.Feature, x, y, z node) []perceptron.Feature {
	return append(out, perceptron.Mix3(14, z.t, y.t, x.t))
}

// The outermost dependents that have a feature, by the numbers of their templates.
const (
	leftOfA = 44 + iota
	rightOfA
	leftOfX
	rightOfB
)

// dependent lists the feature of a dependent.
func dependent(out []perceptron.Feature, place uint32, n node, rel uint32) []perceptron.Feature {
	return append(out, perceptron.Mix3(place, n.w, n.t, rel))
}

// words lists the features of words beside others.
func (v *view) words(out []perceptron.Feature) []perceptron.Feature {
	a, b, x := v.a, v.b, v.x
	mix2, mix3 := perceptron.Mix2, perceptron.Mix3
	return append(out,
		mix3(15, v.c.t, b.t, a.t),
		mix3(16, a.w, a.t, mix2(0, x.w, x.t)), mix2(17, a.w, x.w), mix2(18, a.w, x.t), mix2(19, a.t, x.w),
		mix2(21, b.w, a.w), mix2(22, b.t, a.w), mix2(23, b.w, a.t), mix2(26, b.w, x.w),
		mix3(27, a.t, x.t, v.y.t), mix3(30, a.t, v.left.t, x.t), mix3(31, a.t, v.right.t, x.t),
		mix3(33, b.t, v.left.t, a.t), mix2(34, a.w, v.dist), mix2(36, x.w, v.dist),
		mix3(39, a.w, v.nRight, v.nLeft), mix2(41, x.w, v.xCount),
		mix3(54, b.w, a.t, x.t), mix3(55, a.w, x.t, v.y.t), mix3(56, a.t, x.w, v.y.t), mix3(57, b.w, b.t, mix2(0, x.t, a.t)),
	)
}

// groups are the groups of features that say nothing of words, only of tags,
// relations, numbers and distance: the same come again and again.
const groups = 5

// group lists the features of a group.
func (v *view) group(out []perceptron.Feature, g int) []perceptron.Feature {
	a, b, x := v.a.t, v.b.t, v.x.t
	mix2, mix3 := perceptron.Mix2, perceptron.Mix3
	switch g {
	case 0:
		return append(out, mix2(20, a, x), mix2(24, b, a), mix2(25, b, x), mix3(28, b, a, x))
	case 1:
		return append(out, mix2(35, a, v.dist), mix2(37, x, v.dist), mix3(38, a, x, v.dist))
	case 2:
		return append(out, mix3(32, b, v.bRight.t, a), mix3(43, b, v.bCountRight, a), mix3(50, b, v.bRightRel, a), mix3(53, v.bLeft.t, b, a))
	case 3:
		return append(out, mix3(29, a, x, v.xLeft.t), mix2(42, x, v.xCount), mix3(49, x, v.xRel, a), mix3(52, v.xLeft2.t, v.xLeft.t, x))
	default:
		return append(out, mix3(40, a, v.nRight, v.nLeft), mix3(48, a, v.leftRel, v.rightRel), mix3(51, v.left2.t, v.left.t, a))
	}
}

// key holds all that the features of a group are made of. Tags and relations have
// six bits, numbers and the distance four; no key is 0.
func (v *view) key(g int) uint64 {
	k := packer(g + 1)
	switch g {
	case 0:
		k = k.tag(v.a.t).tag(v.b.t).tag(v.x.t)
	case 1:
		k = k.tag(v.a.t).tag(v.x.t).count(v.dist)
	case 2:
		k = k.tag(v.a.t).tag(v.b.t).tag(v.bRight.t).tag(v.bLeft.t).tag(v.bRightRel).count(v.bCountRight)
	case 3:
		k = k.tag(v.a.t).tag(v.x.t).tag(v.xLeft.t).tag(v.xLeft2.t).tag(v.xRel).count(v.xCount)
	default:
		k = k.tag(v.a.t).tag(v.left.t).tag(v.left2.t).tag(v.leftRel).tag(v.rightRel).count(v.nLeft).count(v.nRight)
	}
	return uint64(k)
}

// packer packs small numbers into a word.
type packer uint64

func (p packer) tag(t uint32) packer   { return p<<6 | packer(t) }
func (p packer) count(n uint32) packer { return p<<4 | packer(n) }

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
