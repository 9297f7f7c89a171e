package order

import (
	"cmp"
	"fmt"
	"slices"

	"quoteline/timeline"
)

// Across finds the contradictions that only come up where documents meet in an
// event that both tell of. It takes the words of the documents only, not what
// was inferred, and looks at no more than maxContradictions. Each document's own
// relations are free of contradictions: Solve gave up those that were not.
//
// The relations are read as a graph of beginnings and ends (the point algebra,
// Vilain and Kautz 1986), in which a round through an event's beginning and
// end cannot be: it would begin after it ended.
func Across(events []timeline.Event, relations []timeline.Relation) []timeline.Contradiction {
	joined := false
	place := make(map[timeline.EventID]int, len(events))
	for i := range events {
		place[events[i].ID] = i
		joined = joined || len(events[i].Accounts) > 1
	}
	if !joined {
		return nil
	}
	g := newPoints(len(events))
	for i := range relations {
		r := &relations[i]
		from, ok := place[r.From]
		to, ok2 := place[r.To]
		if r.Quote == nil || !ok || !ok2 || from == to {
			continue
		}
		g.relate(i, from, to, r.Rel)
	}
	out := byDates(events, relations, place)
	seen := map[string]bool{}
	for n, e := range g.tangled() {
		if n >= maxContradictions || len(out) >= maxContradictions {
			break
		}
		round := g.round(e)
		c := timeline.Contradiction{}
		var key []int
		for _, i := range round {
			r := relations[i]
			c.Because = append(c.Because, r)
			for _, id := range [2]timeline.EventID{r.From, r.To} {
				if !slices.Contains(c.Events, id) {
					c.Events = append(c.Events, id)
				}
			}
			key = append(key, i)
		}
		slices.Sort(key)
		if k := fmt.Sprint(key); !seen[k] && len(key) > 0 {
			seen[k] = true
			out = append(out, c)
		}
	}
	return out
}

// byDates finds what one document says comes before, and the dates that are
// shown, of which another document gave at least one, say does not.
func byDates(events []timeline.Event, relations []timeline.Relation, place map[timeline.EventID]int) []timeline.Contradiction {
	var out []timeline.Contradiction
	for _, r := range relations {
		i, ok := place[r.From]
		k, ok2 := place[r.To]
		if !ok || !ok2 || r.Rel != timeline.Before || r.Quote == nil || len(out) >= maxContradictions {
			continue
		}
		a, b := &events[i], &events[k]
		if len(a.Accounts)+len(b.Accounts) == 0 || !a.Stated() || !b.Stated() || !b.When.Before(a.When) {
			continue
		}
		out = append(out, timeline.Contradiction{
			Events: []timeline.EventID{r.From, r.To},
			Because: []timeline.Relation{r, {
				From: r.To, To: r.From, Because: fmt.Sprintf("the dates: %s, then %s", b.When.Human(), a.When.Human()), Quote: b.Basis.Quote,
			}},
		})
	}
	return out
}

// points is the graph of the beginnings (2i) and ends (2i+1) of events i.
type points struct {
	n    int
	next map[int][]arc
}

// arc leads to a point that is not earlier; by is the relation that says so, or
// -1 for an event's beginning and end.
type arc struct{ to, by int }

func newPoints(n int) *points { return &points{n: n, next: map[int][]arc{}} }

func (g *points) add(from, to, by int) { g.next[from] = append(g.next[from], arc{to, by}) }

func (g *points) relate(by, from, to int, rel timeline.Rel) {
	for _, i := range [2]int{from, to} {
		if !slices.Contains(g.next[2*i], arc{2*i + 1, -1}) {
			g.add(2*i, 2*i+1, -1)
		}
	}
	switch rel {
	case timeline.Before:
		g.add(2*from+1, 2*to, by)
	case timeline.Includes:
		g.add(2*from, 2*to, by)
		g.add(2*to+1, 2*from+1, by)
	case timeline.Equal: // "as", "while": they share some time, if not all
		g.add(2*from, 2*to+1, by)
		g.add(2*to, 2*from+1, by)
	}
}

// tangled returns the events whose beginning and end lie on one round, in order:
// those of which both points are in one strongly connected component (Tarjan
// 1972, without recursion).
func (g *points) tangled() []int {
	type frame struct{ v, at int }
	index, low, part := map[int]int{}, map[int]int{}, map[int]int{}
	var stack []int
	parts := 0
	starts := make([]int, 0, len(g.next))
	for v := range g.next {
		starts = append(starts, v)
	}
	slices.Sort(starts)
	for _, s := range starts {
		if index[s] != 0 {
			continue
		}
		index[s], low[s] = len(index)+1, len(index)+1
		stack = append(stack, s)
		frames := []frame{{v: s}}
		for len(frames) > 0 {
			f := &frames[len(frames)-1]
			if f.at < len(g.next[f.v]) {
				w := g.next[f.v][f.at].to
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
	var out []int
	for v := range part {
		if v%2 == 0 && part[v] == part[v+1] && part[v+1] != 0 {
			out = append(out, v/2)
		}
	}
	slices.SortFunc(out, cmp.Compare)
	return out
}

// round returns the relations of a shortest way from the end of event i to its
// beginning, each once.
func (g *points) round(i int) []int {
	from, goal := 2*i+1, 2*i
	type step struct{ from, by int }
	came := map[int]step{from: {-1, -1}}
	queue := []int{from}
	for len(queue) > 0 {
		if _, found := came[goal]; found {
			break
		}
		v := queue[0]
		queue = queue[1:]
		for _, a := range g.next[v] {
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
	return out
}
