// Package order puts the events of one document in order: it tightens their
// bounds along before, includes and equal relations (Allen 1983, the coarse
// part), finds contradictions and gives every event a place in the reading
// order. It reads no text and makes no relation of its own.
package order

import (
	"container/heap"
	"sort"

	"quoteline/timeline"
	"quoteline/timeline/when"
)

// Node is one event: its bounds, and where it stands in the story.
type Node struct {
	From, To when.Instant // MinInstant and MaxInstant where open
	// Key is the instant that it is read at when no relation says more.
	Key when.Instant
	// Stage orders events of one key: what came before the story, its beginning,
	// its course, its end, what came later.
	Stage float64
	// Text is its place in the text.
	Text int
	// Fixed bounds are stated by the document and never move.
	Fixed bool
}

// Edge is a relation between nodes, with the reason for it.
type Edge struct {
	From, To int
	Rel      timeline.Rel
	Because  string
	Span     timeline.Span // the words; zero where the order is inferred
	Weight   int           // the higher, the surer; contradictions drop the lowest
}

// Contradiction is a cycle of edges that cannot all be true; Dropped is the one
// that was given up.
type Contradiction struct {
	Cycle   []Edge
	Dropped Edge
}

// Result is what Solve found.
type Result struct {
	Nodes          []Node
	Edges          []Edge // without the dropped ones
	Rank           []int  // for each node its place, from 0
	Contradictions []Contradiction
}

// Solve orders the nodes in O((n+e) log n), plus O(n+e) for each contradiction,
// of which it looks at no more than maxContradictions.
func Solve(nodes []Node, edges []Edge) Result {
	r := Result{Nodes: append([]Node(nil), nodes...), Edges: append([]Edge(nil), edges...)}
	r.Edges = consistent(&r)
	sequence := kahn(r.Nodes, r.Edges)
	for n := 0; len(sequence) < len(nodes); n++ {
		cycle := findCycle(len(nodes), r.Edges)
		if n >= maxContradictions || cycle == nil {
			// Too tangled: keep only what can stay in text order.
			r.Edges = forward(r.Edges, r.Nodes)
			sequence = kahn(r.Nodes, r.Edges)
			break
		}
		at := weakest(r.Edges, cycle)
		c := Contradiction{Dropped: r.Edges[at]}
		for _, i := range cycle {
			c.Cycle = append(c.Cycle, r.Edges[i])
		}
		r.Contradictions = append(r.Contradictions, c)
		r.Edges = append(r.Edges[:at], r.Edges[at+1:]...)
		sequence = kahn(r.Nodes, r.Edges)
	}
	r.propagate(sequence)
	if r.later() {
		sequence = kahn(r.Nodes, r.Edges)
	}
	r.Rank = make([]int, len(nodes))
	for place, n := range sequence {
		r.Rank[n] = place
	}
	return r
}

// later moves what relations have put later than it was read at, what they only put before something to
// right before that, and reports whether there is any.
func (r *Result) later() (any bool) {
	for i := range r.Nodes {
		switch n := &r.Nodes[i]; {
		case n.Fixed:
		case n.From > n.Key:
			n.Key, any = n.From, true
		case n.Key == when.MinInstant && n.To != when.MaxInstant:
			n.Key, any = n.To-1, true
		}
	}
	return any
}

// maxContradictions bounds the cycles that are looked at.
const maxContradictions = 64

// consistent drops the edges that stated dates contradict.
func consistent(r *Result) []Edge {
	out := r.Edges[:0:0]
	for _, e := range r.Edges {
		a, b := r.Nodes[e.From], r.Nodes[e.To]
		if e.From == e.To {
			continue
		}
		if e.Rel == timeline.Before && a.From != when.MinInstant && b.To != when.MaxInstant && a.From >= b.To {
			r.Contradictions = append(r.Contradictions, Contradiction{Cycle: []Edge{e}, Dropped: e})
			continue
		}
		out = append(out, e)
	}
	return out
}

// waits lists, for each node, the edges that make it wait.
func waits(n int, edges []Edge) (next [][]int, degree []int) {
	next, degree = make([][]int, n), make([]int, n)
	for i, e := range edges {
		next[e.From] = append(next[e.From], i)
		degree[e.To]++
	}
	return next, degree
}

// queue is a heap of nodes, earliest first.
type queue struct {
	nodes []Node
	items []int
}

func (q *queue) Len() int { return len(q.items) }
func (q *queue) Less(i, j int) bool {
	a, b := &q.nodes[q.items[i]], &q.nodes[q.items[j]]
	switch {
	case a.Key != b.Key:
		return a.Key < b.Key
	case a.Stage != b.Stage:
		return a.Stage < b.Stage
	case a.Text != b.Text:
		return a.Text < b.Text
	}
	return q.items[i] < q.items[j]
}
func (q *queue) Swap(i, j int) { q.items[i], q.items[j] = q.items[j], q.items[i] }
func (q *queue) Push(x any)    { q.items = append(q.items, x.(int)) }
func (q *queue) Pop() any {
	x := q.items[len(q.items)-1]
	q.items = q.items[:len(q.items)-1]
	return x
}

// kahn orders the nodes so that every edge points forward, earliest first; it
// returns fewer than all where edges form cycles (Kahn 1962).
func kahn(nodes []Node, edges []Edge) []int {
	next, degree := waits(len(nodes), edges)
	q := &queue{nodes: nodes}
	for i := range nodes {
		if degree[i] == 0 {
			q.items = append(q.items, i)
		}
	}
	heap.Init(q)
	out := make([]int, 0, len(nodes))
	for q.Len() > 0 {
		n := heap.Pop(q).(int)
		out = append(out, n)
		for _, e := range next[n] {
			to := edges[e].To
			if degree[to]--; degree[to] == 0 {
				heap.Push(q, to)
			}
		}
	}
	return out
}

// findCycle returns the edges of one cycle.
func findCycle(n int, edges []Edge) []int {
	next, _ := waits(n, edges)
	state := make([]uint8, n) // 0 new, 1 on the path, 2 done
	at := make([]int, n)      // the next edge to follow
	for s := range n {
		if state[s] != 0 {
			continue
		}
		var nodes, path []int
		nodes = append(nodes, s)
		state[s] = 1
		for len(nodes) > 0 {
			v := nodes[len(nodes)-1]
			if at[v] == len(next[v]) {
				state[v] = 2
				nodes = nodes[:len(nodes)-1]
				if len(path) > 0 {
					path = path[:len(path)-1]
				}
				continue
			}
			e := next[v][at[v]]
			at[v]++
			switch w := edges[e].To; state[w] {
			case 0:
				state[w] = 1
				nodes, path = append(nodes, w), append(path, e)
			case 1:
				from := 0
				for nodes[from] != w {
					from++
				}
				return append(append([]int(nil), path[from:]...), e)
			}
		}
	}
	return nil
}

// weakest returns the index of the edge of a cycle with the lowest weight, the
// last in the text of equals.
func weakest(edges []Edge, cycle []int) int {
	best := cycle[0]
	for _, i := range cycle[1:] {
		if edges[i].Weight < edges[best].Weight || edges[i].Weight == edges[best].Weight && i > best {
			best = i
		}
	}
	return best
}

func forward(edges []Edge, nodes []Node) []Edge {
	out := edges[:0:0]
	for _, e := range edges {
		if nodes[e.From].Text < nodes[e.To].Text {
			out = append(out, e)
		}
	}
	return out
}

// propagate tightens bounds along the edges, in order and back.
func (r *Result) propagate(sequence []int) {
	place := make([]int, len(r.Nodes))
	for i, n := range sequence {
		place[n] = i
	}
	edges := append([]Edge(nil), r.Edges...)
	sort.SliceStable(edges, func(i, j int) bool { return place[edges[i].From] < place[edges[j].From] })
	for _, e := range edges {
		a, b := &r.Nodes[e.From], &r.Nodes[e.To]
		if e.Rel == timeline.Before || e.Rel == timeline.Equal {
			b.raise(a.From)
		}
	}
	for i := len(edges) - 1; i >= 0; i-- {
		e := edges[i]
		a, b := &r.Nodes[e.From], &r.Nodes[e.To]
		switch e.Rel {
		case timeline.Before:
			a.lower(b.To)
		case timeline.Equal:
			a.lower(b.To)
			b.lower(a.To)
			a.raise(b.From)
		case timeline.Includes:
			b.raise(a.From)
			b.lower(a.To)
		}
	}
}

// raise moves the earliest bound up, as far as the latest allows.
func (n *Node) raise(t when.Instant) {
	if !n.Fixed && t > n.From && t < n.To {
		n.From = t
	}
}

// lower moves the latest bound down, as far as the earliest allows.
func (n *Node) lower(t when.Instant) {
	if !n.Fixed && t < n.To && t > n.From {
		n.To = t
	}
}
