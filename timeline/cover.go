package timeline

import (
	"cmp"
	"slices"
	"sort"
)

// cover is the union of spans: sorted, apart from one another.
type cover []Span

func newCover(spans []Span) cover {
	slices.SortFunc(spans, func(a, b Span) int { return cmp.Compare(a.Start, b.Start) })
	var c cover
	for _, s := range spans {
		if n := len(c); n > 0 && s.Start <= c[n-1].End {
			c[n-1].End = max(c[n-1].End, s.End)
		} else {
			c = append(c, s)
		}
	}
	return c
}

// overlaps reports that s shares a byte with one of the spans.
func (c cover) overlaps(s Span) bool {
	i := sort.Search(len(c), func(i int) bool { return c[i].End > s.Start })
	return i < len(c) && c[i].Overlaps(s)
}
