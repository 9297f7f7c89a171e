package parser

import "quoteline/timeline/extract/token"

// Tree answers questions about the parsed sentences of a document: children and
// extents, built once in linear time.
type Tree struct {
	start       []int32 // token → its first place in kids; one more at the end
	kids        []int32 // the children of each token, in order of the text
	first, last []int32 // the subtree's lowest token and the one after its highest
}

// NewTree reads the heads of d, which must be parsed.
func NewTree(d *token.Doc) *Tree {
	n := len(d.Tokens)
	t := &Tree{start: make([]int32, n+1), kids: make([]int32, n), first: make([]int32, n), last: make([]int32, n)}
	for i := range d.Tokens {
		if h := d.Tokens[i].Head; int(h) != i {
			t.start[h+1]++
		}
	}
	for i := range n {
		t.start[i+1] += t.start[i]
		t.first[i], t.last[i] = int32(i), int32(i+1)
	}
	fill := append([]int32(nil), t.start[:n]...)
	for i := range d.Tokens {
		if h := d.Tokens[i].Head; int(h) != i {
			t.kids[fill[h]] = int32(i)
			fill[h]++
		}
	}
	t.extents(d)
	return t
}

// extents hands each token's extent up to its head, leaves first.
func (t *Tree) extents(d *token.Doc) {
	n := len(d.Tokens)
	waits := make([]int32, n) // children not yet handed up
	ready := make([]int32, 0, n)
	for i := range n {
		if waits[i] = t.start[i+1] - t.start[i]; waits[i] == 0 {
			ready = append(ready, int32(i))
		}
	}
	for k := 0; k < len(ready); k++ {
		i := ready[k]
		h := d.Tokens[i].Head
		if h == i {
			continue
		}
		t.first[h], t.last[h] = min(t.first[h], t.first[i]), max(t.last[h], t.last[i])
		if waits[h]--; waits[h] == 0 {
			ready = append(ready, h)
		}
	}
}

// Children returns the dependents of token i in order of the text. The slice
// must not be changed.
func (t *Tree) Children(i int) []int32 { return t.kids[t.start[i]:t.start[i+1]] }

// Subtree returns the half-open range of tokens from the lowest to the highest
// that hang on token i, itself included.
func (t *Tree) Subtree(i int) (first, last int) { return int(t.first[i]), int(t.last[i]) }
