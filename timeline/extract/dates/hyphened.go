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
	n, ok := wordNumber(head)
	if !ok {
		// twenty-four-hour
		if i := strings.IndexByte(tail, '-'); i > 0 {
			n, ok = wordNumber(w[:len(head)+1+i])
			tail = tail[i+1:]
		}
	}
	if l := lexicon[head]; !ok && l.c == several && lexicon[tail].c == unit {
		return lex{c: amount, n: -1, u: lexicon[tail].u}
	}
	if l := lexicon[head]; !ok && l.c == ordinal && lexicon[tail].c == unit && lexicon[tail].u == quarter && l.n <= 4 {
		return lex{c: quarterly, n: l.n}
	}
	if l := lexicon[head]; !ok && l.c == ordinal && tail == "century" {
		return lex{c: quarterly, n: l.n, u: centuryUnit}
	}
	if !ok && numeralOrdinal(head) > 0 && tail == "century" {
		return lex{c: quarterly, n: numeralOrdinal(head), u: centuryUnit}
	}
	if !ok && tail == "long" {
		if l := lexicon[head]; l.c == unit {
			if l.plural {
				return lex{c: amount, n: -1, u: l.u}
			}
			return lex{c: amount, n: 1, u: l.u}
		}
	}
	if !ok {
		return lex{}
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

func numeralOrdinal(w string) int {
	if len(w) > 2 && len(w) <= 4 && w[0] >= '0' && w[0] <= '9' {
		if l := numeral(w); l.c == ordinal {
			return l.n
		}
	}
	return 0
}

// Cardinal reads a number below a million in digits, or a word for one up to ninety-nine, in
// small letters. ok is false for anything else.
func Cardinal(word string) (n int, ok bool) { return wordNumber(word) }

func wordNumber(w string) (int, bool) {
	if allDigits(w) && len(w) < 7 {
		return atoi(w), true
	}
	l := lexicon[w]
	return l.n, l.c == number
}
