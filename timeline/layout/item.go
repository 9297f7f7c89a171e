package layout

import (
	"quoteline/timeline"
	"quoteline/timeline/when"
)

// Item is one event of a small timeline; Columns turns a slice of them, in
// reading order, into what layout reads.
type Item struct {
	ID         timeline.EventID
	Number     int    // shown in the label's badge; 0 shows none
	Title      string // at most 80 characters or so
	Date       string // as people write it, short: "15 Aug 2025", "2022"
	When       when.Date
	Rivals     []when.Date // further dates that other accounts give
	Rank       int         // order among events whose dates do not order them
	Kind       timeline.Kind
	Factuality timeline.Factuality
	Salience   float64 // 0 to 1; the higher, the later it folds away
	Own        Own
}
