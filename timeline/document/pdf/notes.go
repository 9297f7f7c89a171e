package pdf

import (
	"regexp"
	"slices"
	"unicode/utf8"
)

// sign is what a footnote begins with.
var sign = regexp.MustCompile(`^(\d{1,3}|[*†‡§¶]+|[a-z]\b)\s?\S`)

// notesLast puts the footnotes of the columns of a page behind its text, so that this goes
// on over them. They are set in smaller type, and have no text of the common size below
// them. A last paragraph that the page does not end comes behind them, with what may be a
// page number.
func notesLast(lines []line) []line {
	body := common(lines)
	small := func(l *line) bool { return l.height() < 0.93*body }
	var text, notes, foot []line
	low := 0.0
	for i := 0; i < len(lines); i++ {
		l := &lines[i]
		switch {
		case len(notes) > 0 && l.top < low:
			foot = append(foot, *l)
			continue
		case i == 0 || l.in.table > 0 || !small(l) || small(&lines[i-1]) || !below(&lines[i-1], l) || !sign.MatchString(l.text) || !lowest(lines, l, body):
			text = append(text, *l)
			continue
		}
		first := len(notes)
		for notes = append(notes, *l); i+1 < len(lines) && small(&lines[i+1]) && below(&lines[i], &lines[i+1]); i++ {
			notes = append(notes, lines[i+1])
		}
		notes[first].begins = true
		low = notes[len(notes)-1].bottom
	}
	if len(notes) == 0 {
		return lines
	}
	k := len(text)
	if k > 0 && text[k-1].in.table == 0 && !ends(text[k-1].text) {
		k = lastParagraph(text)
		text[k].begins = true
	}
	return slices.Concat(text[:k], notes, text[k:], foot)
}

// lastParagraph is where the last paragraph of some lines begins.
func lastParagraph(lines []line) (at int) {
	cols := columns(lines)
	var p para
	for i := range lines {
		if i > 0 && lines[i].in.table == lines[i-1].in.table && p.goesOn(&lines[i-1], &lines[i], cols[i-1], cols[i]) {
			p.lines++
			continue
		}
		p.begin(&lines[i])
		at = i
	}
	return at
}

// common is the height of the type in which most of a page is set.
func common(lines []line) (height float64) {
	letters, best := map[int]int{}, 0
	for i := range lines {
		k := int(lines[i].height()*4 + 0.5)
		if letters[k] += len(lines[i].text); letters[k] > best {
			best, height = letters[k], lines[i].height()
		}
	}
	return height
}

// lowest reports that no text of the common size stands below a line; a page number may.
func lowest(lines []line, l *line, body float64) bool {
	const few = 20
	for i := range lines {
		o := &lines[i]
		if o.top < l.bottom && o.left < l.right && l.left < o.right && o.height() >= 0.93*body && utf8.RuneCountInString(o.text) > few {
			return false
		}
	}
	return true
}
