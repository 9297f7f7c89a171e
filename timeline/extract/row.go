package extract

import (
	"strings"
	"unicode"

	"quoteline/timeline/extract/token"
	"quoteline/timeline/when"
)

// row reports a sentence of a table's row, as readers of tables write them ("4 March 2019 |
// Alarm raised | Log A"): which expression a cell of it consists of, and the cell with the
// most words, which says what happened. It has two at least; numbers say nothing.
func (a *Analysis) row(si int) (x int, words [2]int, ok bool) {
	if !a.barred() {
		return 0, words, false
	}
	s := a.Tokens.Sentences[si]
	bars, most, first := 0, 1, s.First
	for t := s.First; t <= s.Last; t++ {
		if t < s.Last && a.Tokens.Word(t) != bar {
			continue
		}
		if t < s.Last {
			bars++
		}
		if y, date := a.dateCell(first, t); date {
			if !ok || within(a.Timexes[y].When, a.Timexes[x].When) { // the hour in the cell behind its day
				x, ok = y, true
			}
		} else if n := a.sense(first, t); n > most {
			most, words = n, [2]int{first, t}
		}
		first = t + 1
	}
	return x, words, ok && bars > 0 && words[1] > 0 && !a.Timexes[x].When.IsZero()
}

// celled reports words that are a cell of sentence s.
func (a *Analysis) celled(s token.Sentence, words [2]int) bool {
	return words[0] > s.First && a.Tokens.Word(words[0]-1) == bar || words[1] < s.Last && a.Tokens.Word(words[1]) == bar
}

// take marks the mentions among tokens [first, last), of which no more is to be told.
func (a *Analysis) take(first, last int, taken []bool) {
	for t := first; t < last; t++ {
		if m := a.Events.At[t]; m >= 0 {
			taken[m] = true
		}
	}
}

// bar stands between the cells of a row.
const bar = "|"

// within reports a date that is a part of another one.
func within(part, whole when.Date) bool {
	return !part.IsZero() && part.From >= whole.From && part.To <= whole.To
}

// barred reports a text with bars in it.
func (a *Analysis) barred() bool {
	if a.bars == 0 {
		a.bars = -1
		if strings.Contains(a.Text, " "+bar+" ") {
			a.bars = 1
		}
	}
	return a.bars > 0
}

// dateCell returns the expression that the tokens [first, last) consist of.
func (a *Analysis) dateCell(first, last int) (x int, ok bool) {
	x, ok = a.timexFrom(first)
	if !ok {
		return 0, false
	}
	end := a.Timexes[x].Last
	if y, more := a.timexFrom(end + 1); more && a.Timexes[y].Part {
		end = a.Timexes[y].Last // "June–August 2018"
	}
	return x, end == last
}

// sense counts the words among tokens [first, last).
func (a *Analysis) sense(first, last int) (n int) {
	for t := first; t < last; t++ {
		if tok := a.Tokens.Tokens[t]; tok.Kind == token.Word && strings.ContainsFunc(a.Tokens.Word(t), unicode.IsLetter) {
			n++
		}
	}
	return n
}

// inRow reports a paragraph beside one that has as many bars: a row of a table.
func inRow(d *token.Doc, p int) bool {
	n := bars(d, p)
	return n > 0 && (p > 0 && bars(d, p-1) == n || p+1 < len(d.Paragraphs) && bars(d, p+1) == n)
}

// bars counts the bars of paragraph p, of its first tokens.
func bars(d *token.Doc, p int) (n int) {
	const looked = 200 // tokens
	g := d.Paragraphs[p]
	if g.First >= g.Last {
		return 0
	}
	first, last := d.Sentences[g.First].First, d.Sentences[g.Last-1].Last
	for t := first; t < min(last, first+looked); t++ {
		if d.Word(t) == bar {
			n++
		}
	}
	return n
}
