package markdown

import "quoteline/timeline/reason"

// Where the date is from, and what was not read.
var (
	inHeader  = reason.New("stated in the header of the file (%s)")
	marksStay = reason.New("its marks, which are part of the text: it is too large or too deep for them to be read")
)
