package layout

import (
	"runtime"
	"sync"
)

// share is how many events are worth a goroutine.
const share = 1 << 15

// inParallel calls f for stretches of 0 to n-1 that make it up, each on a goroutine of
// its own, and returns when all have returned.
func inParallel(n int, f func(from, to int)) {
	var wg sync.WaitGroup
	parts := min(n, runtime.GOMAXPROCS(0))
	for p := range parts - 1 {
		wg.Go(func() { f(p*n/parts, (p+1)*n/parts) })
	}
	if n > 0 {
		f((parts-1)*n/parts, n)
	}
	wg.Wait()
}

// inShares is inParallel where there is enough for it.
func inShares(n int, f func(from, to int)) {
	if n < 2*share {
		f(0, n)
		return
	}
	inParallel(n, f)
}
