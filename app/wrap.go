package app

import "strings"

// wrapWords breaks lines of more than n characters at spaces: Fyne's
// information dialog is as wide as its longest line.
func wrapWords(s string, n int) string {
	var out []string
	for _, line := range strings.Split(s, "\n") {
		row, used := "", 0
		for _, word := range strings.Fields(line) {
			length := len([]rune(word))
			if used > 0 && used+1+length > n {
				out = append(out, row)
				row, used = "", 0
			}
			if used > 0 {
				row += " "
				used++
			}
			row += word
			used += length
		}
		out = append(out, row)
	}
	return strings.Join(out, "\n")
}
