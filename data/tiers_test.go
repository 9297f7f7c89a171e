package data

import (
	"math"
	"math/bits"
	"testing"

	"pgregory.net/rapid"
)

func TestJoined(t *testing.T) {
	ones := []int{1, 1, 1, 1, 1, 1, 1}
	for _, c := range []struct {
		name    string
		sizes   []int
		n, most int
		want    int
	}{
		{"the first", nil, 5, math.MaxInt, 0},
		{"few", ones[1:], 1, math.MaxInt, 0},
		{"as many as join", ones, 1, math.MaxInt, 7},
		{"large ones stay", append([]int{50}, ones...), 1, math.MaxInt, 7},
		{"what is made joins others", append([]int{8, 8, 8, 8, 8, 8, 8}, ones...), 1, math.MaxInt, 14},
		{"a larger one takes all smaller", ones, 100, math.MaxInt, 7},
		{"a smaller one waits", []int{10, 10, 10, 10, 10, 10, 10}, 1, math.MaxInt, 0},
		{"no more than fit", ones, 1, 5, 4},
		{"what fills one is joined", []int{20, 20}, 20, 65, 2},
		{"what does not waits", []int{20}, 20, 65, 0},
		{"what would be too much stays", []int{60}, 20, 65, 0},
	} {
		if got := joined(c.sizes, c.n, c.most); got != c.want {
			t.Errorf("%s: %d, want %d", c.name, got, c.want)
		}
	}
}

// TestPiecesStayFew brings pieces of any sizes in: they stay few, none is too large,
// and nothing is written again and again.
func TestPiecesStayFew(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		largest := rapid.SampledFrom([]int{1, 10, 1000}).Draw(t, "largest")
		most := rapid.SampledFrom([]int{2000, math.MaxInt}).Draw(t, "most")
		var sizes []int
		total, written := 0, 0
		for range rapid.IntRange(1, 2000).Draw(t, "imports") {
			n := rapid.IntRange(1, largest).Draw(t, "n")
			total += n
			k := joined(sizes, n, most)
			for _, size := range sizes[len(sizes)-k:] {
				n += size
			}
			if sizes = append(sizes[:len(sizes)-k], n); n > most {
				t.Fatalf("a piece of %d, %d at most", n, most)
			}
			written += n
		}
		sum := 0
		for _, n := range sizes {
			sum += n
		}
		levels := bits.Len(uint(total)) + 1
		full := 0
		if most < total {
			full = 2 * total / most * 2
		}
		if sum != total || len(sizes) > fan*levels+full {
			t.Errorf("%d pieces of %d events: %v", len(sizes), total, sizes)
		}
		if written > total*(levels+2) {
			t.Errorf("%d events were written %d times", total, written)
		}
	})
}
