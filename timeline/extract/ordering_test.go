package extract

import (
	"context"
	"testing"

	"quoteline/timeline/when"
)

// What has a date of its own is never read before what is over by then.
func TestDatedOrder(t *testing.T) {
	ref, err := when.Parse("2019-05-07")
	if err != nil {
		t.Fatal(err)
	}
	a, err := Analyze(context.Background(), "The baker told the miners a ferry was being built before a bridge is opened in the autumn. The school closed its doors today.", "", ref)
	if err != nil {
		t.Fatal(err)
	}
	dated := 0
	for i := range a.Happen {
		for k := range a.Happen {
			x, y := &a.Happen[i], &a.Happen[k]
			if a.Order.Nodes[i].Fixed && a.Order.Nodes[k].Fixed && x.To <= y.From {
				dated++
				if a.Order.Rank[i] > a.Order.Rank[k] {
					t.Errorf("%s (%v) is behind %s (%v)", x.Title, x.When, y.Title, y.When)
				}
			}
		}
	}
	if dated == 0 {
		t.Error("nothing to compare")
	}
}
