package order

import (
	"maps"
	"slices"

	"quoteline/timeline"
)

// points is the graph of the beginnings (2i) and ends (2i+1) of events i.
type points map[int][]arc

// arc leads to a point that is not earlier, or later where strict; by is the
// relation that says so, or -1 for an event's beginning and end.
type arc struct {
	to, by int
	strict bool
}

func (g points) add(from, to, by int, strict bool) {
	g[from] = append(g[from], arc{to, by, strict})
}

func (g points) relate(by, from, to int, rel timeline.Rel) {
	for _, i := range [2]int{from, to} {
		if !slices.Contains(g[2*i], arc{2*i + 1, -1, true}) {
			g.add(2*i, 2*i+1, -1, true)
		}
	}
	switch rel {
	case timeline.Before:
		g.add(2*from+1, 2*to, by, false)
	case timeline.Includes:
		g.add(2*from, 2*to, by, false)
		g.add(2*to+1, 2*from+1, by, false)
	}
}

// knot is a strict arc that lies on a round, with the point that it comes from.
type knot struct {
	from int
	arc  arc
}

// tangled returns the knots, in order: the strict arcs of which both points are in
// one strongly connected component (Tarjan 1972, without recursion).
func (g points) tangled() []knot {
	type frame struct{ v, at int }
	index, low, part := map[int]int{}, map[int]int{}, map[int]int{}
	var stack []int
	parts := 0
	starts := slices.Sorted(maps.Keys(g))
	for _, s := range starts {
		if index[s] != 0 {
			continue
		}
		index[s], low[s] = len(index)+1, len(index)+1
		stack = append(stack, s)
		frames := []frame{{v: s}}
		for len(frames) > 0 {
			f := &frames[len(frames)-1]
			if f.at < len(g[f.v]) {
				w := g[f.v][f.at].to
				f.at++
				switch {
				case index[w] == 0:
					index[w], low[w] = len(index)+1, len(index)+1
					stack = append(stack, w)
					frames = append(frames, frame{v: w})
				case part[w] == 0:
					low[f.v] = min(low[f.v], index[w])
				}
				continue
			}
			v := f.v
			frames = frames[:len(frames)-1]
			if len(frames) > 0 {
				up := frames[len(frames)-1].v
				low[up] = min(low[up], low[v])
			}
			if low[v] != index[v] {
				continue
			}
			parts++
			for {
				w := stack[len(stack)-1]
				stack = stack[:len(stack)-1]
				part[w] = parts
				if w == v {
					break
				}
			}
		}
	}
	var out []knot
	for _, v := range starts {
		for _, a := range g[v] {
			if a.strict && part[v] == part[a.to] {
				out = append(out, knot{v, a})
			}
		}
	}
	return out
}

// round returns the relations of a shortest round through a knot, each once.
func (g points) round(k knot) []int {
	from, goal := k.arc.to, k.from
	type step struct{ from, by int }
	came := map[int]step{from: {-1, -1}}
	queue := []int{from}
	for len(queue) > 0 {
		if _, found := came[goal]; found {
			break
		}
		v := queue[0]
		queue = queue[1:]
		for _, a := range g[v] {
			if _, ok := came[a.to]; !ok {
				came[a.to] = step{v, a.by}
				queue = append(queue, a.to)
			}
		}
	}
	var out []int
	for v := goal; v != from; {
		s, ok := came[v]
		if !ok {
			return nil
		}
		if s.by >= 0 && !slices.Contains(out, s.by) {
			out = append(out, s.by)
		}
		v = s.from
	}
	slices.Reverse(out)
	if k.arc.by >= 0 && !slices.Contains(out, k.arc.by) {
		out = append(out, k.arc.by)
	}
	return out
}
