// Package foreign finds absolute dates in texts that are not in English: days,
// months, years, decades and centuries by the words of German, French, Spanish,
// Russian and Ukrainian, and ISO and numeric dates in every language.
//
//	tokens, language -> Sentences -> Find -> TIMEX3
//
// One grammar reads all five languages; a language is a list of words (german.go
// and its neighbours). It never reads relative words ("gestern", "hier"), never
// finds events or speakers, and Tried says so.
package foreign
