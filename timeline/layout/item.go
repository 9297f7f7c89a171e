package layout

import (
	"quoteline/timeline"
	"quoteline/timeline/when"
)

// Item is what layout needs to know of one event. A slice of items is in
// reading order.
type Item struct {
	ID         timeline.EventID
	Number     int    // shown in the label's badge; 0 shows none
	Title      string // at most 80 characters or so
	Date       string // as people write it, short: "15 Aug 2025", "2022"
	When       when.Date
	Rank       int // order among events whose dates do not order them
	Kind       timeline.Kind
	Factuality timeline.Factuality
	Salience   float64 // 0 to 1; the higher, the later it folds away
}

// undated reports whether the item has no bound at all, so that it belongs in
// the "No date" part of the axis.
func (it *Item) undated() bool {
	d := it.When
	return d.IsZero() || (d.From == when.MinInstant && d.To == when.MaxInstant) || d.From > d.To
}
