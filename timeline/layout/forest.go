package layout

// block is how many leaves a node of a forest's lowest level covers.
const block = 16

// forest finds the most salient event of a range: an implicit tree of maxima
// over blocks of an array, bottom up, as an iterative segment tree.
type forest struct {
	v    []float32
	n    int     // blocks
	best []int32 // position of the maximum of a node; leaves from n on
}

func (f *forest) build(v []float32) {
	f.v, f.n = v, (len(v)+block-1)/block
	f.best = make([]int32, 2*f.n)
	inShares(f.n, func(from, to int) {
		for b := from; b < to; b++ {
			f.best[f.n+b] = f.scan(b*block, min((b+1)*block, len(v)), int32(b*block))
		}
	})
	for k := f.n - 1; k > 0; k-- {
		f.best[k] = f.better(f.best[2*k], f.best[2*k+1])
	}
}

// before orders positions: the larger first, equals as if shuffled. In a large
// timeline thousands are equally salient; the first of each stretch would all be at its
// left edge, where there is room for few, with nothing beside them.
func (f *forest) before(a, b int32) bool {
	if x, y := f.v[a], f.v[b]; x != y {
		return x > y
	}
	const golden = 2654435769 // of 2^32: multiples of it lie evenly (Knuth, TAOCP 3, 6.4)
	return uint32(a)*golden < uint32(b)*golden
}

func (f *forest) better(a, b int32) int32 {
	if f.before(b, a) {
		return b
	}
	return a
}

func (f *forest) scan(lo, hi int, best int32) int32 {
	for i := lo; i < hi; i++ {
		best = f.better(best, int32(i))
	}
	return best
}

// max returns the position that comes before all others of [lo, hi), which is not
// empty.
func (f *forest) max(lo, hi int) int32 {
	best := int32(lo)
	b0, b1 := (lo+block-1)/block, hi/block
	if b0 >= b1 {
		return f.scan(lo, hi, best)
	}
	best = f.scan(lo, b0*block, best)
	best = f.scan(b1*block, hi, best)
	for l, r := b0+f.n, b1+f.n; l < r; l, r = l/2, r/2 {
		if l&1 == 1 {
			best = f.better(best, f.best[l])
			l++
		}
		if r&1 == 1 {
			r--
			best = f.better(best, f.best[r])
		}
	}
	return best
}

// span is a range of positions and its most salient one.
type span struct {
	lo, hi int32
	best   int32
	cell   int32
}

// queue hands out positions by salience, highest first, in the order of its forest: a
// heap of ranges that are split at what was taken out. The ranges belong to cells;
// a cell that is closed gives no more, so that a crowd in one place does not use
// up what may be tried elsewhere.
type queue struct {
	f      *forest
	heap   []span
	failed []int // by cell: in a row
}

// patience is how many candidates of a cell may find no room in a row.
const patience = 4

func (q *queue) reset(f *forest, cells int) {
	q.f, q.heap, q.failed = f, q.heap[:0], q.failed[:0]
	for range cells {
		q.failed = append(q.failed, 0)
	}
}

// report says whether a candidate of a cell found room.
func (q *queue) report(cell int32, ok bool) {
	if ok {
		q.failed[cell] = 0
	} else {
		q.failed[cell]++
	}
}

func (q *queue) before(a, b span) bool { return q.f.before(a.best, b.best) }

// push adds the range [lo, hi) of a cell.
func (q *queue) push(lo, hi, cell int32) {
	if lo >= hi || q.failed[cell] >= patience {
		return
	}
	q.heap = append(q.heap, span{lo, hi, q.f.max(int(lo), int(hi)), cell})
	for k := len(q.heap) - 1; k > 0; {
		up := (k - 1) / 2
		if !q.before(q.heap[k], q.heap[up]) {
			return
		}
		q.heap[k], q.heap[up] = q.heap[up], q.heap[k]
		k = up
	}
}

// pop returns the next position and its cell; ok is false where there is none
// left.
func (q *queue) pop() (pos, cell int32, ok bool) {
	for len(q.heap) > 0 {
		top := q.drop()
		if q.failed[top.cell] >= patience {
			continue
		}
		q.push(top.lo, top.best, top.cell)
		q.push(top.best+1, top.hi, top.cell)
		return top.best, top.cell, true
	}
	return 0, 0, false
}

// drop takes the first range out of the heap.
func (q *queue) drop() span {
	n := len(q.heap) - 1
	top := q.heap[0]
	q.heap[0] = q.heap[n]
	q.heap = q.heap[:n]
	for k := 0; ; {
		c := 2*k + 1
		if c >= n {
			return top
		}
		if c+1 < n && q.before(q.heap[c+1], q.heap[c]) {
			c++
		}
		if !q.before(q.heap[c], q.heap[k]) {
			return top
		}
		q.heap[k], q.heap[c] = q.heap[c], q.heap[k]
		k = c
	}
}
