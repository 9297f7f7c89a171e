package dates

import (
	"strings"
)

// numeral reads a token that starts with a digit.
func numeral(w string) lex {
	j := 0
	for j < len(w) && w[j] >= '0' && w[j] <= '9' {
		j++
	}
	n, rest := atoi(w[:j]), w[j:]
	if rest == "" {
		if j == 4 && n >= 1000 && n <= 2100 {
			return lex{c: year, n: n, digits: 4}
		}
		if j > 6 {
			return lex{}
		}
		return lex{c: number, n: n, digits: uint8(j)}
	}
	if rest == "d" && j <= 2 && (n%10 == 2 || n%10 == 3) && n <= 31 { // 3d, as they wrote
		return lex{c: ordinal, n: n, digits: uint8(j)}
	}
	if w == "1/2" {
		return lex{c: fraction, n: 5}
	}
	switch strings.ToLower(rest) {
	case "s":
		if j == 4 && n%10 == 0 && n >= 1000 && n <= 2100 {
			return lex{c: decade, n: n}
		}
		if j == 2 && n%10 == 0 {
			return lex{c: decade, n: 1900 + n, plural: true}
		}
		return lex{}
	case "st", "nd", "rd", "th":
		return lex{c: ordinal, n: n, digits: uint8(j)}
	case "q", "h":
		if n >= 1 && n <= 4 && j == 1 && (n <= 2 || rest[0]|32 == 'q') {
			return lex{c: quarterly, n: n, plural: rest[0]|32 == 'h'}
		}
		return lex{}
	case "am", "pm":
		if n < 1 || n > 12 {
			return lex{}
		}
		return lex{c: clock, n: n%12*60 + 720*b2i(rest[0]|32 == 'p'), y: 1}
	}
	switch rest[0] {
	case ':':
		return clockFace(w)
	case '.':
		if len(rest) == 2 && rest[1] != '.' {
			return lex{c: decimal, n: n*10 + int(rest[1]-'0')}
		}
		if l := clockFace(w[:j] + ":" + rest[1:]); l.c == clock && len(rest) <= 5 { // 9.31, 6.30am
			if l.y == 0 {
				l.c = dotted
			}
			return l
		}
		if p, n := fields(w, '.'); n == 3 && len(p[2]) == 4 && len(p[0]) <= 2 && len(p[1]) <= 2 {
			return lex{c: isoDay, y: atoi(p[2]), n: atoi(p[1]), m: atoi(p[0])}
		}
	case ',':
		if len(rest) == 4 {
			return lex{c: number, n: n*1000 + atoi(rest[1:])}
		}
	case '/':
		switch p, n := fields(w, '/'); {
		case w == "9/11":
			return lex{c: isoDay, y: 2001, n: 9, m: 11, plural: true}
		case n == 3:
			return slashes(p[:3])
		case n == 2 && len(p[0]) == 4: // 1998/99
			return yearAfter(p[0], p[1])
		case n == 2 && len(p[1]) == 4 && allDigits(p[0]) && allDigits(p[1]) && len(p[0]) <= 2 && atoi(p[0]) >= 1 && atoi(p[0]) <= 12 && atoi(p[1]) >= 1900 && atoi(p[1]) <= 2100: // 3/2020
			return lex{c: isoDay, y: atoi(p[1]), n: atoi(p[0])}
		case n == 2 && allDigits(p[0]) && allDigits(p[1]) && len(p[0]) <= 2 && len(p[1]) <= 2 && atoi(p[1]) == atoi(p[0])+1 && atoi(p[1]) <= 31: // the night of 4/5 May
			return lex{c: numSpan, y: atoi(p[0]), n: atoi(p[1])}
		}
	case '-':
		if len(w) == 13 && w[10] == 'T' { // the 2014-05-03T10 of 2014-05-03T10:30
			if l, h := dashes(w[:10]), atoi(w[11:]); l.c == isoDay && h < 24 && allDigits(w[11:]) {
				l.digits = uint8(h) + 1
				return l
			}
			return lex{}
		}
		return dashes(w)
	}
	if strings.IndexByte(rest, '-') > 0 { // 17th-century
		return hyphened(strings.ToLower(w))
	}
	return lex{}
}

func slashes(p []string) lex {
	for _, s := range p {
		if !allDigits(s) || len(s) > 4 {
			return lex{}
		}
	}
	if len(p[0]) == 4 {
		return lex{c: isoDay, y: atoi(p[0]), n: atoi(p[1]), m: atoi(p[2])}
	}
	y := atoi(p[2])
	if len(p[2]) == 2 {
		y += 1900 + 100*b2i(y < 50)
	} else if len(p[2]) != 4 {
		return lex{}
	}
	return lex{c: slashDay, y: y, n: atoi(p[0]), m: atoi(p[1])}
}

func dashes(w string) lex {
	p, count := fields(w, '-')
	if count == 3 && allDigits(p[0]) && allDigits(p[1]) && allDigits(p[2]) {
		switch {
		case len(p[0]) == 4:
			return lex{c: isoDay, y: atoi(p[0]), n: atoi(p[1]), m: atoi(p[2])}
		case len(p[2]) == 4:
			return lex{c: isoDay, y: atoi(p[2]), n: atoi(p[1]), m: atoi(p[0])}
		}
		return lex{}
	}
	if count == 2 && allDigits(p[0]) && allDigits(p[1]) {
		a, b := atoi(p[0]), atoi(p[1])
		if len(p[0]) == 4 && len(p[1]) == 2 {
			if b >= 1 && b <= 12 && a%100 >= b {
				return lex{c: isoDay, y: a, n: b} // a month: 2025-08
			}
			b += a / 100 * 100
		}
		switch {
		case len(p[0]) == 4 && a >= 1000 && a < b && b <= 2100:
			return lex{c: yearSpan, y: a, n: b}
		case len(p[0]) == 3 && len(p[1]) == 3 && b == a+1: // the winter of 373-374
			return lex{c: yearSpan, y: a, n: b, digits: 3}
		case len(p[0]) <= 2 && len(p[1]) <= 2 && a < b && b <= 31 && a > 0:
			return lex{c: numSpan, y: a, n: b}
		}
		return lex{}
	}
	return hyphened(strings.ToLower(w))
}

// clockFace reads 10:30, 10:30:15 and 10:30am.
func clockFace(w string) lex {
	suffix := -1
	if l := strings.ToLower(w); strings.HasSuffix(l, "am") || strings.HasSuffix(l, "pm") {
		suffix = 12 * b2i(l[len(l)-2] == 'p')
		w = w[:len(w)-2]
	}
	p, count := fields(w, ':')
	if count > 3 || !allDigits(p[0]) || !allDigits(p[1]) || len(p[1]) != 2 || len(p[0]) > 2 {
		return lex{}
	}
	h, m := atoi(p[0]), atoi(p[1])
	if h > 23 || m > 59 || suffix >= 0 && h > 12 {
		return lex{}
	}
	if suffix >= 0 {
		h = h%12 + suffix
	}
	return lex{c: clock, n: h*60 + m, y: b2i(suffix >= 0)}
}

func allDigits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

// atoi reads digits; more than nine give 0, which no rule takes.
func atoi(s string) int {
	n := 0
	if len(s) > 9 {
		return 0
	}
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return 0
		}
		n = n*10 + int(s[i]-'0')
	}
	return n
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

// fields cuts w at a mark into at most four, without allocating.
func fields(w string, mark byte) (p [4]string, n int) {
	for n < len(p) {
		i := strings.IndexByte(w, mark)
		if i < 0 {
			p[n] = w
			return p, n + 1
		}
		p[n], w = w[:i], w[i+1:]
		n++
	}
	return p, n
}

// yearAfter reads two years in a row, the second of two or four digits.
func yearAfter(first, second string) lex {
	if !allDigits(first) || !allDigits(second) {
		return lex{}
	}
	a, b := atoi(first), atoi(second)
	switch len(second) {
	case 1: // 1731/2
		b += (a + 1) / 10 * 10
	case 2:
		b += (a + 1) / 100 * 100
	}
	if a < 1000 || b != a+1 || b > 2100 {
		return lex{}
	}
	return lex{c: yearSpan, y: a, n: b}
}
