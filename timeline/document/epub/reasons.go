package epub

import "quoteline/timeline/reason"

// Where the date of a book is from, and what was not read.
var (
	inBook  = reason.New("stated in the book's metadata (dc:date)")
	chapter = reason.New("the chapter %s (%s)")
)
