package dates

import (
	"strings"

	"quoteline/timeline/extract/token"
	"quoteline/timeline/wordlist"
)

// maxTerm is the longest token that can be part of an expression, in bytes.
const maxTerm = 24

// classify gives a token its class.
func classify(d *token.Doc, i int) lex {
	t := &d.Tokens[i]
	w := d.Word(i)
	if len(w) > maxTerm {
		return lex{}
	}
	if w[0] >= '0' && w[0] <= '9' {
		return numeral(w)
	}
	if t.Kind == token.Quote && w != "'" && w != "’" && w != "‘" {
		return lex{}
	}
	if len(w) >= 4 && len(w) <= 6 && w[0] == 'F' && w[1] == 'Y' && allDigits(w[2:]) { // FY17, FY2017
		y := atoi(w[2:])
		if len(w) == 4 {
			y += 2000 - 100*b2i(y >= 70)
		}
		if y >= 1900 && y <= 2100 {
			return lex{c: year, n: y, digits: 4}
		}
	}
	if !shaped(w) {
		return lex{}
	}
	var buf [maxTerm]byte
	for j := range len(w) {
		c := w[j]
		if c >= 'A' && c <= 'Z' {
			c += 'a' - 'A'
		}
		buf[j] = c
	}
	low := buf[:len(w)]
	l, ok := lexicon[string(low)]
	if !ok {
		if k := strings.IndexByte(w, '-'); k > 0 {
			l := hyphened(string(low))
			if l.c == monthPair && (w[0] > 'Z' || w[k+1] > 'Z') {
				return lex{}
			}
			return l
		}
		if low[len(low)-1] == '.' {
			l = lexicon[string(low[:len(low)-1])]
		}
		if zones[w] {
			return lex{c: zone, n: b2i(w == "UTC" || w == "GMT")}
		}
	}
	switch l.c {
	case month:
		if w[0] < 'A' || w[0] > 'Z' {
			return lex{}
		}
	case weekday:
		if w[0] < 'A' || w[0] > 'Z' {
			return lex{}
		}
	case era:
		if w[0] < 'A' || w[0] > 'Z' || w[1] >= 'a' && w[1] <= 'z' {
			return lex{}
		}
	}
	return l
}

var zones = wordlist.Set(wordlist.Zones)

// heads and tails have bit n set for the first and the last letters of terms of
// n bytes, so that most words are told from terms without reading them.
var heads, tails [256]uint32

// shaped reports whether a word can be a term by its ends and its length.
func shaped(w string) bool {
	first, last := w[0], w[len(w)-1]
	if first >= 'A' && first <= 'Z' {
		first += 'a' - 'A'
	}
	if last >= 'A' && last <= 'Z' {
		last += 'a' - 'A'
	}
	if heads[first]&tails[last]>>len(w)&1 != 0 || last == '.' {
		return true
	}
	return strings.IndexByte(w, '-') > 0
}

// shape fills heads and tails from the lexicon and the zones.
func shape() {
	put := func(w string) {
		first, last := w[0]|0x20, w[len(w)-1]
		if w[0] < 'A' || w[0] > 'Z' {
			first = w[0]
		}
		if last >= 'A' && last <= 'Z' {
			last += 'a' - 'A'
		}
		heads[first] |= 1 << len(w)
		tails[last] |= 1 << len(w)
	}
	for w := range lexicon {
		put(w)
	}
	for w := range zones {
		put(w)
	}
}
