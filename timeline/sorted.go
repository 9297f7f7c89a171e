package timeline

import (
	"cmp"
	"iter"
)

// Shared gives what two sorted lists have in common, in order; what stands in both several times
// comes as often as in the one that has it less often.
func Shared[T cmp.Ordered](a, b []T) iter.Seq[T] {
	return func(yield func(T) bool) {
		a, b := a, b // a sequence may be asked twice
		for len(a) > 0 && len(b) > 0 {
			switch {
			case a[0] < b[0]:
				a = a[1:]
			case a[0] > b[0]:
				b = b[1:]
			case !yield(a[0]):
				return
			default:
				a, b = a[1:], b[1:]
			}
		}
	}
}

// Common counts what Shared gives.
func Common[T cmp.Ordered](a, b []T) int {
	n := 0
	for range Shared(a, b) {
		n++
	}
	return n
}
