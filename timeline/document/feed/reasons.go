package feed

import "quoteline/timeline/reason"

// Where the date of an entry is from.
var (
	entryDate   = reason.New("stated in the feed for this entry")
	entryUpdate = reason.New("the last update of the entry (stated in the feed, which has no other date for it)")
)
