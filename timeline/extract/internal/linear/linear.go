// Package linear shows in tests that work grows as its input does and no faster.
// It compares two amounts of the same work, so that no machine is too slow for
// it; the program itself never uses it.
package linear

import (
	"runtime"
	"testing"
	"time"
)

// pieces is how many small inputs make up the large one.
const pieces = 8

// bound is between what linear work takes, 1 with room for caches and pauses, and
// what a square takes, which is pieces.
const bound = 4.0

// wall is the time since the program began.
func wall() time.Duration { return time.Since(began) }

var began = time.Now()

// Check fails t where work on one input of size*8 takes four times as long as on
// eight inputs of size. The best of some tries counts: a pause of the machine is
// no square.
func Check(t testing.TB, size int, work func(size int)) {
	t.Helper()
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	work(size) // what is loaded once
	best := 0.0
	for try := 0; try < 8; try++ {
		start := now()
		for range pieces {
			work(size)
		}
		apart := now() - start
		start = now()
		work(size * pieces)
		if r := float64(now()-start) / float64(max(apart, time.Millisecond)); try == 0 || r < best {
			best = r
		}
		if best < bound {
			return
		}
	}
	t.Errorf("one input takes %.1f times as long as %d that are together as large", best, pieces)
}
