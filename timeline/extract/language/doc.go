// Package language is for documents in other languages than English: it tells
// which one a text is in, and finds the dates in it that need no other words to
// be understood.
//
//	text -> Detect -> tag -> Find(tokens, tag) -> dates.Timex
//	                      -> Report(tag): what was tried, in plain English
//
// German, French, Spanish, Russian and Ukrainian have a file each with their
// months and words; grammar.go, and the files of the rules, are what they share.
// Dates in digits are found in every language. Relative dates ("gestern") are
// not tried anywhere here.
package language
