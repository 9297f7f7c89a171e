package layout

import (
	"strings"

	"quoteline/timeline"
	"quoteline/timeline/when"
)

// NewItem makes the item of an event; number is what its badge shows, 0 for
// none.
func NewItem(e *timeline.Event, number int) Item {
	return Item{
		ID: e.ID, Number: number, Title: e.Title, Date: ShortDate(e.When),
		When: e.When, Rank: e.Rank, Rivals: e.Rivals(),
		Kind: e.Kind, Factuality: e.Factuality, Salience: e.Salience, Own: Own{e.Colour, e.Verified, e.Edited&timeline.Found != 0},
	}
}

// shortMonths shortens the names that are long, and leaves out what a label has
// no room for; "May" and its like stay.
var shortMonths = strings.NewReplacer(
	"January", "Jan", "February", "Feb", "March", "Mar", "April", "Apr",
	"some time on ", "", "August", "Aug", "September", "Sep", "October", "Oct", "November", "Nov", "December", "Dec",
)

// ShortDate is a date as it fits under a label: "15 Aug 2025".
func ShortDate(d when.Date) string { return shortMonths.Replace(d.Human()) }
