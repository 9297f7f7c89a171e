package layout

import "math"

// sortedBy returns the indexes 0..len(key)-1 in the order of their keys, equal
// ones in their own. What is in order already is not sorted, what nearly is by
// insertion; else a radix sort by 11 bits a pass leaves out the digits that all
// keys share.
func sortedBy(key []int64) []int32 {
	out := make([]int32, len(key))
	inOrder := true
	same, first := ^uint64(0), uint64(0)
	for i, k := range key {
		out[i] = int32(i)
		if i > 0 && k < key[i-1] {
			inOrder = false
		}
		if i == 0 {
			first = uint64(k)
		}
		same &^= uint64(k) ^ first
	}
	if inOrder {
		return out
	}
	if insertion(out, key, 8*len(key)+1024) {
		return out
	}
	const bits = 11
	other := make([]int32, len(key))
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
	return out
}

// insertion sorts what needs no more than so many moves; else it gives up, with
// out in some order that keeps equal keys in theirs.
func insertion(out []int32, key []int64, moves int) bool {
	for i := 1; i < len(out); i++ {
		v := out[i]
		k, j := key[v], i
		for ; j > 0 && k < key[out[j-1]]; j-- {
			out[j] = out[j-1]
		}
		out[j] = v
		if moves -= i - j; moves < 0 {
			return false
		}
	}
	return true
}

// floatKey orders as the number does.
func floatKey(f float64) int64 {
	k := int64(math.Float64bits(f))
	if k < 0 {
		k ^= math.MaxInt64
	}
	return k
}
