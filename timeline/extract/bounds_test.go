package extract

import "testing"

// What only the order of things bounds says so, and stands right before what it came before.
func TestOrderBounds(t *testing.T) {
	x := report(t, "Ann Lee was born in Oslo in 1961. The court closed the mine in May 2023. The firm had sold the land to a bank.", "")
	for _, e := range x.Events {
		switch e.Title {
		case "The firm had sold the land to a bank":
			if e.When.EDTF != "[..2023-05-31]" || e.Basis.Rule != "bounds/order" || e.Rank != 1 {
				t.Errorf("%s %s, place %d", e.When.EDTF, e.Basis.Rule, e.Rank)
			}
		case "Ann Lee was born in Oslo":
			if e.Rank != 0 {
				t.Errorf("place %d", e.Rank)
			}
		}
	}
	if len(x.Events) != 3 {
		t.Errorf("%+v", x.Events)
	}
}
