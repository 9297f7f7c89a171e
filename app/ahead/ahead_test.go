package ahead

import (
	"context"
	"iter"
	"sync/atomic"
	"testing"

	"pgregory.net/rapid"
)

// count yields the numbers below n.
func count(n int) iter.Seq[int] {
	return func(yield func(int) bool) {
		for i := range n {
			if !yield(i) {
				return
			}
		}
	}
}

func TestInOrderWithinTheBudget(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		sizes := rapid.SliceOf(rapid.Int64Range(0, 2*Budget)).Draw(t, "sizes")
		until := rapid.IntRange(0, len(sizes)).Draw(t, "until")
		var under atomic.Int64
		seen := 0
		Each(context.Background(), count(len(sizes)), func(i int) int64 { return sizes[i] },
			func(_ context.Context, i int) int {
				if now := under.Add(sizes[i]); now > max(Budget, sizes[i]) {
					t.Errorf("%d bytes under way", now)
				}
				return i
			},
			func(i, v int) bool {
				if i != seen || v != i {
					t.Errorf("result %d of %d came %d.", v, i, seen)
				}
				seen++
				under.Add(-sizes[i])
				return seen <= until
			})
		if want := min(until+1, len(sizes)); seen != want {
			t.Errorf("%d seen, want %d", seen, want)
		}
	})
}

func TestStopsWithItsContext(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	n := 0
	Each(ctx, count(100), func(int) int64 { return 1 },
		func(ctx context.Context, i int) int {
			if i > 3 {
				<-ctx.Done()
			}
			return i
		},
		func(i, _ int) bool {
			if n++; i == 2 {
				cancel()
			}
			return true
		})
	if n != 3 {
		t.Errorf("%d results after the end", n-3)
	}
}
