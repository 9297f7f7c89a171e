package timeline

import "math/bits"

// Set is a set of places in the reading order, or of other small numbers, a bit each.
type Set []uint64

// NewSet makes an empty set of places below n.
func NewSet(n int) Set { return make(Set, (n+63)/64) }

// Add puts a place in, which is below the n that the set was made with.
func (s Set) Add(i int) { s[i>>6] |= 1 << (i & 63) }

// Has reports whether a place is in the set.
func (s Set) Has(i int) bool { return i>>6 < len(s) && s[i>>6]>>(i&63)&1 != 0 }

// And keeps what is in o too, a set for as many places.
func (s Set) And(o Set) {
	for i := range s {
		s[i] &= o[i]
	}
}

// Len counts the places in the set.
func (s Set) Len() int {
	n := 0
	for _, x := range s {
		n += bits.OnesCount64(x)
	}
	return n
}

// List returns the places in order.
func (s Set) List() []uint32 {
	out := make([]uint32, 0, s.Len())
	for i, x := range s {
		for ; x != 0; x &= x - 1 {
			out = append(out, uint32(i<<6+bits.TrailingZeros64(x)))
		}
	}
	return out
}
