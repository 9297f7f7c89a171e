package layout

import "testing"

// TestLanesKeepTheirIndex shows that a lane that moves or collapses is not indexed
// anew, and that another axis or other items are.
func TestLanesKeepTheirIndex(t *testing.T) {
	a, b := []int32{0, 2}, []int32{1, 3}
	known := []indexedLane{{a, &lane{}}, {b, &lane{}}}
	if indexOf(known, b) != known[1].index || indexOf(known, a) != known[0].index {
		t.Error("the same items have another index")
	}
	for _, other := range [][]int32{{1, 3}, b[:1], b[1:], nil, {}} {
		if indexOf(known, other) != nil {
			t.Errorf("%v has an index", other)
		}
	}
}
