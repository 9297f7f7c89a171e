package document

import (
	"sort"
	"unicode/utf8"

	"quoteline/timeline"
)

// Original returns the offset in the original bytes of the character at an
// offset of d's text, or of the end of the text.
func Original(d *timeline.Document, offset int) int {
	if d.Map == nil {
		return offset
	}
	i := sort.Search(len(d.Map), func(i int) bool { return d.Map[i].Text > offset }) - 1
	if i < 0 {
		return 0
	}
	r := d.Map[i]
	if r.Linear {
		return r.Original + offset - r.Text
	}
	return r.Original + int(r.Width)*utf8.RuneCountInString(d.Text[r.Text:offset])
}
