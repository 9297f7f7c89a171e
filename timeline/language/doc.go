// Package language tells which language a text is in, by its function words and
// letters:
//
//	text -> Detect -> BCP 47 tag, confidence
//
// It never translates, never looks at the file's name, and names no language
// where it sees none.
package language
