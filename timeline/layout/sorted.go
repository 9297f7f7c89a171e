package layout

import (
	"math"
	"slices"
)

// sortedBy returns the indexes 0..len(key)-1 in the order of their keys, equal ones in
// their own. Of very many, each processor sorts a part.
func sortedBy(key []int64) []int32 {
	out := make([]int32, len(key))
	sortInto(out, key, 0)
	return out
}

// sortInto sorts the indexes of key, counted from first, into out.
func sortInto(out []int32, key []int64, first int) {
	n := len(out)
	if n >= 2*share {
		inParallel(2, func(from, to int) {
			for h := from; h < to; h++ {
				lo, hi := h*n/2, (h+1)*n/2
				sortInto(out[lo:hi], key, first+lo)
			}
		})
		join(out, n/2, key)
		return
	}
	for i := range out {
		out[i] = int32(first + i)
	}
	if !slices.IsSorted(key[first : first+n]) {
		radix(out, key)
	}
}

// join merges the two sorted parts of out that meet at mid, of which the first has the
// lower indexes. Little of one reaches into the other where keys were nearly in order.
func join(out []int32, mid int, key []int64) {
	if mid == 0 || mid == len(out) {
		return
	}
	lo, hi := 0, mid // what comes after the first of the second part
	for lo < hi {
		if m := (lo + hi) / 2; key[out[m]] > key[out[mid]] {
			hi = m
		} else {
			lo = m + 1
		}
	}
	left := append([]int32(nil), out[lo:mid]...)
	i, j := 0, mid
	for k := lo; i < len(left); k++ {
		if j < len(out) && key[out[j]] < key[left[i]] {
			out[k] = out[j]
			j++
		} else {
			out[k] = left[i]
			i++
		}
	}
}

// radix sorts indexes, those of equal keys in the order in which they are given, by 11
// bits a pass; it leaves out the digits that all keys share.
func radix(in []int32, key []int64) {
	const bits = 11
	if len(in) == 0 {
		return
	}
	same, first := ^uint64(0), uint64(key[in[0]])
	for _, i := range in {
		same &^= uint64(key[i]) ^ first
	}
	out, other := in, make([]int32, len(in))
	var count [1 << bits]int32
	for shift := uint(0); shift < 64; shift += bits {
		if digits := ^same >> shift; digits&(1<<bits-1) == 0 {
			continue
		}
		clear(count[:])
		digit := func(i int32) uint64 { return (uint64(key[i]) ^ 1<<63) >> shift & (1<<bits - 1) }
		for _, i := range out {
			count[digit(i)]++
		}
		sum := int32(0)
		for d, n := range count {
			count[d], sum = sum, sum+n
		}
		for _, i := range out {
			d := digit(i)
			other[count[d]] = i
			count[d]++
		}
		out, other = other, out
	}
	if &out[0] != &in[0] {
		copy(in, out)
	}
}

// floatKey orders as the number does.
func floatKey(f float64) int64 {
	k := int64(math.Float64bits(f))
	if k < 0 {
		k ^= math.MaxInt64
	}
	return k
}
