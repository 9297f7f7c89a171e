package quotes

import (
	"strings"

	"quoteline/timeline/extract/token"
)

// follows reports that a clause with a subject of its own starts at item k: "he left",
// "the two ministers of Oslo will meet", whatever the tree says.
func (f *finder) follows(u unit, k int) bool {
	const longest = 14 // items of the subject
	for i := k; i < len(u.items) && i < k+longest && u.items[i] >= 0; i++ {
		tok := int(u.items[i])
		t := f.d.Tokens[tok]
		switch {
		case i > k && t.Tag.IsFinite():
			return true
		case i == k && nominative[strings.ToLower(f.d.Word(tok))]:
			continue
		case t.Tag == token.RB && i > k, f.inPhrase(tok), i > k && t.Tag == token.IN && !subordinate[f.d.Word(tok)], i > k && (t.Tag == token.CC || t.Tag == token.VBG):
			continue
		default:
			return false
		}
	}
	return false
}

// nominative are pronouns that can only be subjects, and "it" and "you".
var nominative = set("i he she it we they you there this these those that")
