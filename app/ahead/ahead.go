// Package ahead does slow work on many things at once and hands the results on in
// order: files are read and their events found on all processors, and stored one
// after the other as if there were one. It never knows what the work is.
package ahead

import (
	"context"
	"runtime"
	"sync"
)

// Budget is how many bytes of sources are at work or waiting at a time, unless
// one alone is larger: a text takes many times its size while it is read.
const Budget = 16 << 20

// Each calls work for 0 to n-1, several at a time, and use with each result, in
// order, on the caller's goroutine. size tells the bytes of each. It stops, and
// waits for what is under way, when use returns false or ctx is done; what use
// has not seen by then it does not see.
func Each[T any](ctx context.Context, n int, size func(int) int64, work func(context.Context, int) T, use func(int, T) bool) {
	ctx, stop := context.WithCancel(ctx)
	var workers sync.WaitGroup
	defer workers.Wait()
	defer stop()
	w := window{most: Budget, jobs: runtime.GOMAXPROCS(0) + 1}
	results := make([]chan T, w.jobs) // a ring: no more than that are under way
	for i := range results {
		results[i] = make(chan T, 1)
	}
	next := 0
	for i := range n {
		for ; next < n && w.admits(next-i, size(next)); next++ {
			k, out := next, results[next%len(results)]
			workers.Go(func() { out <- work(ctx, k) })
		}
		select {
		case v := <-results[i%len(results)]:
			if ctx.Err() != nil || !use(i, v) {
				return
			}
		case <-ctx.Done():
			return
		}
		w.bytes -= size(i)
	}
}

// window is what may be under way: so many jobs, and so many bytes of them.
type window struct {
	bytes, most int64
	jobs        int
}

// admits lets one more job of that size in, beside so many others.
func (w *window) admits(others int, size int64) bool {
	if others >= w.jobs || others > 0 && w.bytes+size > w.most {
		return false
	}
	w.bytes += size
	return true
}
