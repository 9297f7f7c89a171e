package order

import (
	"testing"

	"pgregory.net/rapid"

	"quoteline/timeline"
	"quoteline/timeline/when"
)

func open(text int) Node {
	return Node{From: when.MinInstant, To: when.MaxInstant, Text: text}
}

func TestBoundsSpreadAlongRelations(t *testing.T) {
	b := open(1)
	b.From, b.To, b.Fixed = when.YMD(2020, 1, 1), when.YMD(2020, 1, 2), true
	r := Solve([]Node{open(0), b, open(2), open(3)}, []Edge{
		{From: 0, To: 1}, {From: 1, To: 2}, {From: 2, To: 3},
	})
	if r.Nodes[0].To != b.To || r.Nodes[0].From != when.MinInstant {
		t.Error("what came before is not bounded by it")
	}
	if r.Nodes[3].From != b.From {
		t.Error("what came after what came after is not bounded")
	}
	if r.Nodes[1] != b {
		t.Error("a stated date moved")
	}
}

func TestContradictionsAreNamedAndDropped(t *testing.T) {
	r := Solve([]Node{open(0), open(1), open(2)}, []Edge{
		{From: 0, To: 1, Weight: 2}, {From: 1, To: 2, Weight: 1, Because: "weak"}, {From: 2, To: 0, Weight: 2},
	})
	if len(r.Contradictions) != 1 || r.Contradictions[0].Dropped.Because != "weak" || len(r.Contradictions[0].Cycle) != 3 || len(r.Edges) != 2 {
		t.Errorf("%+v", r)
	}
	early, late := open(0), open(1)
	early.From, early.To = when.YMD(2000, 1, 1), when.YMD(2000, 1, 2)
	late.From, late.To = when.YMD(2010, 1, 1), when.YMD(2010, 1, 2)
	r = Solve([]Node{early, late}, []Edge{{From: 1, To: 0}})
	if len(r.Contradictions) != 1 || len(r.Edges) != 0 {
		t.Errorf("dates do not speak against a relation: %+v", r)
	}
}

func TestStagesAndText(t *testing.T) {
	a, b, c := open(0), open(1), open(2)
	a.Stage, b.Stage, c.Stage = 2, 1, 2
	r := Solve([]Node{a, b, c}, nil)
	if r.Rank[1] != 0 || r.Rank[0] != 1 || r.Rank[2] != 2 {
		t.Error(r.Rank)
	}
}

func TestEveryEdgePointsForward(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 12).Draw(t, "n")
		nodes := make([]Node, n)
		for i := range nodes {
			nodes[i] = open(i)
			nodes[i].Stage = float64(rapid.IntRange(0, 3).Draw(t, "stage"))
			if rapid.Bool().Draw(t, "dated") {
				d := rapid.IntRange(1, 28).Draw(t, "day")
				nodes[i].From, nodes[i].To = when.YMD(2020, 1, d), when.YMD(2020, 1, d+1)
				nodes[i].Key = nodes[i].From
			}
		}
		edges := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) Edge {
			return Edge{From: rapid.IntRange(0, n-1).Draw(t, "from"), To: rapid.IntRange(0, n-1).Draw(t, "to"), Rel: timeline.Rel(rapid.IntRange(0, 2).Draw(t, "rel")), Weight: rapid.IntRange(0, 2).Draw(t, "w")}
		}), 0, 20).Draw(t, "edges")
		r := Solve(nodes, edges)
		seen := make([]bool, n)
		for _, k := range r.Rank {
			if k < 0 || k >= n || seen[k] {
				t.Fatalf("ranks %v", r.Rank)
			}
			seen[k] = true
		}
		for _, e := range r.Edges {
			if r.Rank[e.From] >= r.Rank[e.To] {
				t.Fatalf("%v points back", e)
			}
		}
		for i, nd := range r.Nodes {
			if nd.From >= nd.To || nd.From < nodes[i].From || nd.To > nodes[i].To {
				t.Fatalf("bounds of %d grew or closed: %+v from %+v", i, nd, nodes[i])
			}
		}
	})
}
