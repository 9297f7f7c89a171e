package parser

import "quoteline/timeline/extract/perceptron"

// ActionBits and LabelBits are the base-2 logarithms of the models' buckets.
const (
	ActionBits = 20
	LabelBits  = 17
)

// actionFeatures lists the features of the state for the next action, after the
// templates of Zhang and Nivre (2011), for an arc-hybrid system: of the stack's top
// words a, b and c, the buffer's first x, y and z, and their dependents.
func (s *state) actionFeatures(out []perceptron.Feature) []perceptron.Feature {
	top := s.stackAt(0)
	a, b, c := s.word(top), s.word(s.stackAt(1)), s.word(s.stackAt(2))
	x, y, z := s.word(s.next), s.word(s.next+1), s.word(s.next+2)
	aLeft, aLeft2, aRight := s.word(a.left), s.word(a.left2), s.word(a.right)
	bLeft, bRight, xLeft, xLeft2 := s.word(b.left), s.word(b.right), s.word(x.left), s.word(x.left2)
	dist := uint32(0)
	if top >= 0 {
		dist = min(uint32(s.next-top), 10)
	}
	mix1, mix2, mix3 := perceptron.Mix1, perceptron.Mix2, perceptron.Mix3
	return append(out[:0],
		// words alone
		mix2(1, a.w, a.t), mix1(2, a.w), mix1(3, a.t), mix2(4, b.w, b.t), mix1(5, b.w), mix1(6, b.t),
		mix2(7, x.w, x.t), mix1(8, x.w), mix1(9, x.t), mix2(10, y.w, y.t), mix1(11, y.w), mix1(12, y.t), mix2(13, z.w, z.t),
		mix3(14, z.t, y.t, x.t),
		// dependents
		mix3(44, aLeft.w, aLeft.t, aLeft.rel), mix3(45, aRight.w, aRight.t, aRight.rel),
		mix3(46, xLeft.w, xLeft.t, xLeft.rel), mix3(47, bRight.w, bRight.t, bRight.rel),
		// tags, relations, numbers and distance
		mix2(20, a.t, x.t), mix2(24, b.t, a.t), mix2(25, b.t, x.t), mix3(28, b.t, a.t, x.t),
		mix2(35, a.t, dist), mix2(37, x.t, dist), mix3(38, a.t, x.t, dist),
		mix3(32, b.t, bRight.t, a.t), mix3(43, b.t, b.nRight, a.t), mix3(50, b.t, bRight.rel, a.t), mix3(53, bLeft.t, b.t, a.t),
		mix3(29, a.t, x.t, xLeft.t), mix2(42, x.t, x.nLeft), mix3(49, x.t, xLeft.rel, a.t), mix3(52, xLeft2.t, xLeft.t, x.t),
		mix3(40, a.t, a.nRight, a.nLeft), mix3(48, a.t, aLeft.rel, aRight.rel), mix3(51, aLeft2.t, aLeft.t, a.t),
		// words beside others
		mix3(15, c.t, b.t, a.t),
		mix3(16, a.w, a.t, mix2(0, x.w, x.t)), mix2(17, a.w, x.w), mix2(18, a.w, x.t), mix2(19, a.t, x.w),
		mix2(21, b.w, a.w), mix2(22, b.t, a.w), mix2(23, b.w, a.t), mix2(26, b.w, x.w),
		mix3(27, a.t, x.t, y.t), mix3(30, a.t, aLeft.t, x.t), mix3(31, a.t, aRight.t, x.t),
		mix3(33, b.t, aLeft.t, a.t), mix2(34, a.w, dist), mix2(36, x.w, dist),
		mix3(39, a.w, a.nRight, a.nLeft), mix2(41, x.w, x.nLeft),
		mix3(54, b.w, a.t, x.t), mix3(55, a.w, x.t, y.t), mix3(56, a.t, x.w, y.t), mix3(57, b.w, b.t, mix2(0, x.t, a.t)),
	)
}

// labelFeatures lists the features of an arc for its relation.
func (s *state) labelFeatures(out []perceptron.Feature, head, dep int) []perceptron.Feature {
	h, d := s.word(head), s.word(dep)
	before, after := s.word(dep-1), s.word(dep+1)
	dl, dr, hl := s.word(d.left), s.word(d.right), s.word(head-1)
	rl, rr, hr, hll := dl.rel, dr.rel, s.word(h.right).rel, s.word(h.left).rel
	dir := uint32(Side(head, dep)) ^ 1
	dist := min(uint32(max(head-dep, dep-head)), 6)
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
