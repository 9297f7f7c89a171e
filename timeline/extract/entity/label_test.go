package entity

import "testing"

func TestBestFollowsTheLabelBefore(t *testing.T) {
	scores := make([]int32, NumLabels)
	scores[Inner(Person)], scores[First(Place)], scores[Inner(Place)] = 9, 5, 3
	for _, c := range []struct {
		prev  Label
		small bool
		want  Label
	}{
		{Outside, false, First(Place)},
		{Outside, true, Outside},
		{First(Person), false, Inner(Person)},
		{Inner(Place), true, Inner(Place)},
		{First(Organisation), true, Outside},
	} {
		if got := Best(scores, c.prev, c.small); got != c.want {
			t.Errorf("after %d, small %v: %d, want %d", c.prev, c.small, got, c.want)
		}
	}
}

func TestLabelsNameTheirKind(t *testing.T) {
	for k := range Kind(kinds) {
		if First(k).Kind() != k || Inner(k).Kind() != k || !First(k).Begins() || Inner(k).Begins() {
			t.Errorf("%v: %d and %d", k, First(k), Inner(k))
		}
	}
}
