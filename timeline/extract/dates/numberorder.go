package dates

import (
	"quoteline/timeline/extract/token"
	"quoteline/timeline/when"
)

// numberOrder learns which number of the document's 3/4/2025 is the day: the one that no
// month has ("13/4/2025"), or else the one by which the lines that begin with such dates
// follow one another, where by the other they do not.
type numberOrder struct {
	dayFirst, monthFirst int // dates that can be read in one way only
	lines                []lex
}

// add counts the date l at token i.
func (n *numberOrder) add(d *token.Doc, i int, l lex) {
	switch {
	case l.c != slashDay:
		return
	case l.n > 12 && l.m <= 12:
		n.dayFirst++
	case l.m > 12 && l.n <= 12:
		n.monthFirst++
	}
	if s := d.Sentences[d.Tokens[i].Sentence]; i == d.Sentences[d.Paragraphs[s.Paragraph].First].First {
		n.lines = append(n.lines, l)
	}
}

// settle is the order and, as a reason, what shows it; Unknown where nothing does.
func (n *numberOrder) settle() (o Order, shown string) {
	if n.dayFirst > 0 && n.monthFirst > 0 {
		return Unknown, ""
	}
	switch {
	case n.dayFirst > 0:
		return DayFirst, dayFirstShown.Of()
	case n.monthFirst > 0:
		return MonthFirst, monthFirstShown.Of()
	}
	day := n.follow(func(l lex) when.Instant { return when.YMD(l.y, l.m, l.n) })
	month := n.follow(func(l lex) when.Instant { return when.YMD(l.y, l.n, l.m) })
	switch {
	case day && !month:
		return DayFirst, dayFirstLines.Of()
	case month && !day:
		return MonthFirst, monthFirstLines.Of()
	}
	return Unknown, ""
}

// follow reports that the days of the lines, three at least, go on, or back as those of a
// list do that begins with the newest.
func (n *numberOrder) follow(day func(lex) when.Instant) bool {
	const least = 3
	on, back := 0, 0
	for i := 1; i < len(n.lines); i++ {
		switch a, b := day(n.lines[i-1]), day(n.lines[i]); {
		case a < b:
			on++
		case a > b:
			back++
		}
	}
	return on+back >= least-1 && (on == 0 || back == 0)
}

// either reports a date of tokens [i, end) whose numbers can be read in both orders.
func (f *finder) either(i, end int) bool {
	for ; i < end; i++ {
		if l := f.at(i); l.c == slashDay && l.n <= 12 && l.m <= 12 && l.n != l.m {
			return true
		}
	}
	return false
}
