// Package ahead does slow work on many things at once and hands the results on in
// order: files are read and their events found on all processors, and stored one
// after the other as if there were one. It never knows what the work is.
package ahead

import (
	"context"
	"iter"
	"runtime"
	"sync"
)

// Budget is how many bytes of sources are at work or waiting at a time, unless
// one alone is larger: a text takes many times its size while it is read.
const Budget = 16 << 20

// Each calls work for what sources yields, several at a time, and use with each
// result, in order, on the caller's goroutine, on which sources runs too: it is
// asked for no more than can be at work. size tells the bytes of each. It stops, and
// waits for what is under way, when use returns false or ctx is done; what use
// has not seen by then it does not see.
func Each[S, T any](ctx context.Context, sources iter.Seq[S], size func(S) int64, work func(context.Context, S) T, use func(S, T) bool) {
	ctx, stop := context.WithCancel(ctx)
	var workers sync.WaitGroup
	defer workers.Wait()
	defer stop()
	next, end := iter.Pull(sources)
	defer end()
	type pair struct {
		source S
		result chan T
	}
	w := window{most: Budget, jobs: runtime.GOMAXPROCS(0) + 1}
	var under []pair // in order
	waiting, more := next()
	for more || len(under) > 0 {
		for more && ctx.Err() == nil && w.admits(len(under), size(waiting)) {
			s, out := waiting, make(chan T, 1)
			workers.Go(func() { out <- work(ctx, s) })
			under = append(under, pair{s, out})
			waiting, more = next()
		}
		if len(under) == 0 {
			return
		}
		first := under[0]
		select {
		case v := <-first.result:
			if ctx.Err() != nil || !use(first.source, v) {
				return
			}
		case <-ctx.Done():
			return
		}
		under = under[1:]
		w.bytes -= size(first.source)
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
