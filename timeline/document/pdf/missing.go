package pdf

import (
	"fmt"
	"strconv"
	"strings"

	"quoteline/timeline/reason"
)

// missing says what of a document was not read, in words.
func missing(sheets []*sheet, pages, unknown int) (list []string) {
	say := func(page, pages *reason.Sentence, is func(*sheet) bool) {
		var at []int
		for i, s := range sheets {
			if is(s) {
				at = append(at, i+1)
			}
		}
		if len(at) > 0 {
			list = append(list, of(len(at), page, pages).Of(numbered(at)))
		}
	}
	say(scannedPage, scannedPages, func(s *sheet) bool { return s.pictures && s.bare })
	say(damagedPage, damagedPages, func(s *sheet) bool { return s.damaged })
	if pages > len(sheets) {
		list = append(list, after.Of(len(sheets), pages))
	}
	if unknown > 0 {
		list = append(list, of(unknown, oneLetter, letters).Of(unknown))
	}
	return list
}

func of(n int, one, many *reason.Sentence) *reason.Sentence {
	if n == 1 {
		return one
	}
	return many
}

// numbered lists pages: "3", "1, 4–7".
func numbered(pages []int) string {
	var b strings.Builder
	for i := 0; i < len(pages); {
		k := i
		for k+1 < len(pages) && pages[k+1] == pages[k]+1 {
			k++
		}
		if i > 0 {
			b.WriteString(", ")
		}
		b.WriteString(strconv.Itoa(pages[i]))
		if k > i {
			fmt.Fprintf(&b, "–%d", pages[k])
		}
		i = k + 1
	}
	return b.String()
}
