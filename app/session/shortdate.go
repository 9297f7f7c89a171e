package session

import (
	"strings"

	"quoteline/timeline/when"
)

// months shortens the names that are long; "May" and its like stay.
var months = strings.NewReplacer(
	"January", "Jan", "February", "Feb", "March", "Mar", "April", "Apr",
	"August", "Aug", "September", "Sep", "October", "Oct", "November", "Nov", "December", "Dec",
)

// shortDate is a date as it fits under a label: "15 Aug 2025".
func shortDate(d when.Date) string { return months.Replace(d.Human()) }
