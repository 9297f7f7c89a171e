package token

import (
	"strings"

	"quoteline/timeline/wordlist"
)

// zones end the hour at which a page was posted, agencies the line that says whose a
// picture or a report is.
var (
	zones    = set(wordlist.Zones)
	agencies = set("AP AFP EPA PA CNN BBC Reuters Getty Bloomberg Rex Images")
)

var set = wordlist.Set

// stamped reports that the word with a capital at token i stands behind a line of its own
// that lost its end: the hour at which a page was posted ("15.49 BST Governors"), the name
// of who took a picture ("Photograph: Ann Lee/AP Nine") or wrote a report ("By Ann Lee, CNN
// Thousands").
func (d *Doc) stamped(i int) bool {
	const byline = 8 // tokens
	before := d.Word(i - 1)
	if at := strings.LastIndexByte(before, '/'); at > 0 {
		return agencies[before[at+1:]]
	}
	if len(before) < 2 || before[0] < 'A' || before[0] > 'Z' {
		return false
	}
	if zones[before] {
		return !calendar[d.Word(i)] && d.EndsHour(i-2)
	}
	if !agencies[before] {
		return false
	}
	switch d.Word(i - 2) {
	case "/", ":":
		return true
	case ",", "For":
		for k := i - 3; k >= 0 && k > i-byline; k-- {
			if d.Word(k) == "By" {
				return true
			}
		}
	}
	return false
}

// EndsHour reports that token i ends an hour: "14.37", "4:23 pm".
func (d *Doc) EndsHour(i int) bool {
	w := d.Word(i)
	return w == "am" || w == "pm" || d.Tokens[i].Kind == Number && strings.ContainsAny(w, ".:")
}

// labelled reports a word in capitals with a colon, such as pages put before each of their
// points, behind a word that is none: "on Tuesday NEW: Lee warns".
func (d *Doc) labelled(i, last int) bool {
	w := d.Word(i)
	if len(w) < 3 || i+2 >= last || d.Word(i+1) != ":" || d.Tokens[i-1].Kind != Word || strings.ToUpper(w) != w || d.Tokens[i+1].Start > d.Tokens[i].End {
		return false
	}
	before := d.Word(i - 1)
	return strings.ToUpper(before) != before
}
