package dates

import (
	"strings"

	"quoteline/timeline/extract/token"
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
		if strings.IndexByte(w, '-') > 0 {
			return hyphened(string(low))
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

var zones = map[string]bool{
	"GMT": true, "UTC": true, "EST": true, "EDT": true, "CST": true, "CDT": true, "MST": true, "MDT": true, "PST": true, "PDT": true,
	"BST": true, "CET": true, "CEST": true, "EET": true, "EEST": true, "MSK": true, "IST": true, "JST": true, "AEST": true, "AEDT": true,
	"ET": true, "PT": true, "CT": true, "MT": true, "AKDT": true, "AKST": true, "HST": true, "WIB": true,
}
