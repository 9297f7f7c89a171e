package pdf

import (
	"fmt"
	"strconv"
	"strings"
)

// missing says what of a document was not read, in words.
func missing(sheets []*sheet, pages, unknown int) (list []string) {
	say := func(what string, is func(*sheet) bool) {
		var at []int
		for i, s := range sheets {
			if is(s) {
				at = append(at, i+1)
			}
		}
		if len(at) > 0 {
			list = append(list, fmt.Sprintf("%s (%s)", numbered(at), what))
		}
	}
	say("pictures without text: text recognition (OCR) would find their words", func(s *sheet) bool { return s.pictures && s.bare })
	say("damaged", func(s *sheet) bool { return s.damaged })
	if pages > len(sheets) {
		list = append(list, fmt.Sprintf("the pages after page %d of %d: they are too many or too damaged", len(sheets), pages))
	}
	if unknown > 0 {
		list = append(list, fmt.Sprintf("%d letters: the file does not say what they are", unknown))
	}
	return list
}

// numbered names pages: "page 3", "pages 1, 4–7".
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
	if len(pages) == 1 {
		return "page " + b.String()
	}
	return "pages " + b.String()
}
