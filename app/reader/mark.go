package reader

import (
	"sort"

	"quoteline/timeline"
)

// Mark is a quote of an event.
type Mark struct {
	Event timeline.EventID
	Span  timeline.Span
}

// style is how a run of text is drawn.
type style uint8

const (
	plain  style = iota
	quoted       // another event quotes it
	chosen       // the selected quote
	hidden       // nothing stands there: the text was left out
)

// marks are the quotes of a document, sorted by start.
type marks struct {
	list   []Mark
	ends   []int // the largest end up to and with each mark
	chosen timeline.Span
}

func newMarks(list []Mark) marks {
	m := marks{list: append([]Mark(nil), list...)}
	sort.SliceStable(m.list, func(i, j int) bool { return m.list[i].Span.Start < m.list[j].Span.Start })
	m.ends = make([]int, len(m.list))
	for i := range m.list {
		m.ends[i] = m.list[i].Span.End
		if i > 0 {
			m.ends[i] = max(m.ends[i], m.ends[i-1])
		}
	}
	return m
}

// within calls f for every mark that shares a byte with s.
func (m *marks) within(s timeline.Span, f func(Mark)) {
	// Ends grow, so the first mark that may reach into s is found by halving.
	for i := sort.SearchInts(m.ends, s.Start+1); i < len(m.list) && m.list[i].Span.Start < s.End; i++ {
		if m.list[i].Span.Overlaps(s) {
			f(m.list[i])
		}
	}
}

// at returns the event whose quote is at an offset: the shortest, which is the
// most particular one.
func (m *marks) at(offset int) timeline.EventID {
	var best timeline.EventID
	length := 0
	m.within(timeline.Span{Start: offset, End: offset + 1}, func(k Mark) {
		if n := k.Span.Len(); best == 0 || n < length {
			best, length = k.Event, n
		}
	})
	return best
}

// run is a stretch of text of one style.
type run struct {
	timeline.Span
	style style
}

// runs cuts s where styles change.
func (m *marks) runs(s timeline.Span) []run {
	cuts := []int{s.Start, s.End}
	add := func(o timeline.Span) {
		for _, c := range [2]int{o.Start, o.End} {
			if s.Start < c && c < s.End {
				cuts = append(cuts, c)
			}
		}
	}
	m.within(s, func(k Mark) { add(k.Span) })
	add(m.chosen)
	sort.Ints(cuts)
	var out []run
	for i := 1; i < len(cuts); i++ {
		o := timeline.Span{Start: cuts[i-1], End: cuts[i]}
		if o.Len() == 0 {
			continue
		}
		r := run{Span: o}
		switch {
		case m.chosen.Overlaps(o):
			r.style = chosen
		case m.at(o.Start) != 0:
			r.style = quoted
		}
		out = append(out, r)
	}
	return out
}
