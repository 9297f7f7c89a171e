package layout

// indexedLane is the index of the items that a lane was given.
type indexedLane struct {
	items []int32
	index *lane
}

// indexOf finds the index of the very same slice of items; nil where there is none.
func indexOf(known []indexedLane, items []int32) *lane {
	for i := range known {
		if k := known[i].items; len(k) > 0 && len(k) == len(items) && &k[0] == &items[0] {
			return known[i].index
		}
	}
	return nil
}
