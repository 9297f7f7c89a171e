package layout_test

import (
	"runtime"
	"slices"
	"testing"

	"quoteline/timeline/layout"
	"quoteline/timeline/layout/sample"
)

// An axis is the same however many processors make it.
func TestProcessorsChangeNothing(t *testing.T) {
	e := sample.Events(150_000, 7)
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	one := layout.NewAxisOf(e, true)
	runtime.GOMAXPROCS(5)
	many := layout.NewAxisOf(e, true)
	if one.Length() != many.Length() || !slices.Equal(one.Order(), many.Order()) {
		t.Fatal("the events stand in another order")
	}
	for i := range int32(e.Len()) {
		if one.AnchorOf(i) != many.AnchorOf(i) {
			t.Fatalf("event %d stands at %v and at %v", i, one.AnchorOf(i), many.AnchorOf(i))
		}
	}
	for u := 0.0; u < one.Length(); u += one.Length() / 50 {
		if !slices.Equal(one.UnderWay(u, 20), many.UnderWay(u, 20)) {
			t.Fatalf("others are under way at %v", u)
		}
	}
}
