package token

import "strings"

// credited reports that the word at token i stands behind a bracket that says whose a picture
// is, as papers print it between a caption and their report: "(By Ann Lee -- Associated Press)
// The mayor", "(Ann Lee - AP)", "(AP Photo/Ann Lee)".
func (d *Doc) credited(i int) bool {
	const longest = 16 // tokens
	if d.Word(i-1) != ")" {
		return false
	}
	last, dash := d.Word(i-2), false
	for k := i - 2; k > 0 && k > i-longest; k-- {
		switch w := d.Word(k); w {
		case ")":
			return false
		case "-", "--", "—", "–", "/":
			dash = true
		case "(":
			first := d.Word(k + 1)
			return first == "AP" && strings.HasPrefix(d.Word(k+2), "Photo") || dash && (agencies[last] || owners[last])
		}
	}
	return false
}

// owners end the names of those who own pictures.
var owners = set("Press News Post Times Photo Photos Pool")

// Placed reports that a dateline begins at token i, of a place in capitals, a day or an agency
// and a dash: "PARIS, Dec. 4 --", "MEXICO CITY (Reuters) -", "HONG KONG, May 2 (Reuters) -".
func (d *Doc) Placed(i, last int) bool {
	const longest = 14 // tokens
	if !d.capitals(i) || zones[d.Word(i)] {
		return false
	}
	stated := false
	for t := i + 1; t < min(last-1, i+longest); t++ {
		w := d.Word(t)
		switch {
		case w == "--", w == "—", w == "–", w == "-":
			return stated && d.Tokens[t].Start > d.Tokens[t-1].End
		case w == ")":
			stated = stated || agencies[d.Word(t-1)]
		case d.Tokens[t].Kind == Number:
			stated = stated || calendar[d.Word(t-1)]
		case w == ".", w == ",", w == "(", calendar[w], agencies[w] && d.Word(t-1) == "(":
		case w[0] < 'A' || w[0] > 'Z' || stated:
			return false
		}
	}
	return false
}

// capitals reports a word of three capitals or more, none of which is a dot.
func (d *Doc) capitals(i int) bool {
	w := d.Word(i)
	if len(w) < 3 {
		return false
	}
	for k := range len(w) {
		if w[k] < 'A' || w[k] > 'Z' {
			return false
		}
	}
	return true
}

// pointed reports the star that a page puts before each of its points: "* Turkey confirms its
// first case * Virus found in a traveller".
func (d *Doc) pointed(i, last int) bool {
	if d.Word(i) != "*" || i+1 >= last || d.Tokens[i+1].Kind != Word || d.Tokens[i+1].Start == d.Tokens[i].End {
		return false
	}
	w := d.Word(i + 1)
	return w[0] >= 'A' && w[0] <= 'Z'
}
