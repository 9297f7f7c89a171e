package token

import (
	"strings"
	"unicode"
)

// OneLine returns the words of s with single blanks between them, and none at the ends.
// It makes a string only where s is not so already.
func OneLine(s string) string {
	blank := true // before the first word
	for _, r := range s {
		if was := blank; unicode.IsSpace(r) {
			if blank = true; was || r != ' ' {
				return strings.Join(strings.Fields(s), " ")
			}
			continue
		}
		blank = false
	}
	return strings.TrimSuffix(s, " ")
}
