package dates

import (
	"strings"
)

// hyphened reads words with hyphens: three-hour, 27-year-old, mid-may.
func hyphened(w string) lex {
	head, tail, _ := strings.Cut(w, "-")
	if l := lexicon[tail]; l.c == month && allDigits(head) && len(head) <= 2 {
		return lex{c: dayMonth, n: l.n, m: atoi(head)}
	}
	if a, b := lexicon[head], lexicon[tail]; a.c == month && b.c == month {
		return lex{c: monthPair, y: a.n, n: b.n}
	}
	if head == "pre" || head == "post" {
		if y := atoi(tail); len(tail) == 4 && y >= 1000 && y <= 2100 {
			return lex{c: edged, m: modBefore + b2i(head == "post"), n: y, y: int(year)}
		}
		return lex{}
	}
	if w == "mid-to-late" || w == "early-to-mid" || w == "mid-to-end" {
		return lex{c: edge, n: modNone}
	}
	if head == "mid" || head == "early" || head == "late" {
		l, ok := lexicon[tail]
		if !ok && tail != "" && tail[0] >= '0' && tail[0] <= '9' {
			l = numeral(tail)
		}
		switch l.c {
		case month, year, decade, season, unit, part, deictic, weekday, ordinal: // mid-fifth century
			return lex{c: edged, m: lexicon[head].n, n: l.n, u: l.u, y: int(l.c)}
		}
		return lex{}
	}
	if head == "half" && lexicon[tail].c == unit {
		return lex{c: amount, n: 0, u: lexicon[tail].u}
	}
	n, ok := Cardinal(head)
	if !ok {
		// twenty-four-hour
		if i := strings.IndexByte(tail, '-'); i > 0 {
			n, ok = Cardinal(w[:len(head)+1+i])
			tail = tail[i+1:]
		}
	}
	if !ok {
		return uncounted(head, tail)
	}
	unitWord, more, _ := strings.Cut(tail, "-")
	if unitWord == "plus" {
		unitWord, more, _ = strings.Cut(more, "-")
	}
	l := lexicon[unitWord]
	if unitWord == "second" {
		l = lex{c: unit, u: second}
	}
	switch {
	case l.c != unit:
		return lex{}
	case more == "old" || more == "olds":
		return lex{c: aged, n: n, u: l.u}
	}
	return lex{c: amount, n: n, u: l.u}
}

// uncounted reads what no number begins: several-day, second-quarter, 17th-century, week-long.
func uncounted(head, tail string) lex {
	l, u := lexicon[head], lexicon[tail]
	if len(head) > 2 && len(head) <= 4 && head[0] >= '0' && head[0] <= '9' {
		l = numeral(head)
	}
	switch {
	case l.c == several && u.c == unit:
		return lex{c: amount, n: -1, u: u.u}
	case l.c == ordinal && u.c == unit && u.u == quarter && l.n <= 4:
		return lex{c: quarterly, n: l.n}
	case l.c == ordinal && tail == "century":
		return lex{c: quarterly, n: l.n, u: centuryUnit}
	case l.c == unit && tail == "long":
		return lex{c: amount, n: 1 - 2*b2i(l.plural), u: l.u}
	}
	return lex{}
}

// Cardinal reads a number below a million in digits, or a word for one up to ninety-nine, in
// small letters. ok is false for anything else.
func Cardinal(word string) (n int, ok bool) {
	if allDigits(word) && len(word) < 7 {
		return atoi(word), true
	}
	l := lexicon[word]
	return l.n, l.c == number
}
