package pdf

import "quoteline/timeline/reason"

// What was not read.
var (
	heads        = reason.New("running heads and page numbers: %r")
	quoted       = reason.New("“%s”")
	also         = reason.New("%r, %r")
	more         = reason.New("%r and %d more")
	scannedPage  = reason.New("page %s (pictures without text: text recognition (OCR) would find their words)")
	scannedPages = reason.New("pages %s (pictures without text: text recognition (OCR) would find their words)")
	damagedPage  = reason.New("page %s (damaged)")
	damagedPages = reason.New("pages %s (damaged)")
	after        = reason.New("the pages after page %d of %d: they are too many or too damaged")
	oneLetter    = reason.New("1 letter: the file does not say what it is")
	letters      = reason.New("%d letters: the file does not say what they are")
)
