package webpage

import "quoteline/timeline/reason"

// Where the date of a page is from, and what was not read.
var (
	inMetadata  = reason.New("stated in the page's metadata (%s)")
	onPage      = reason.New("marked as the time of publication on the page")
	inAddressOf = reason.New("stated in the page's address (…/%s)")
	lastEdit    = reason.New("the last edit of this page of a wiki (stated in its metadata)")
	wordAround  = reason.New("1 word that stands around the article")
	wordsAround = reason.New("about %d words that stand around the article")
)
