package dates

import (
	"quoteline/timeline/extract/token"
	"quoteline/timeline/when"
	"quoteline/timeline/wordlist"
)

// bareYear: 1984, where it looks like a year and not a count or a price.
func bareYear(f *finder, i int) (proposal, bool) {
	l := f.at(i)
	if k := f.the(i); f.word(k, "year") { // the year 2000, the year 71
		if f.is(k+1, of) && f.word(k+2, "our") && f.word(k+3, "Lord") {
			k += 3
		}
		if p, ok := f.numberedYear(k + 1); ok {
			return p, true
		}
	}
	if l.c == number && l.digits == 0 {
		return f.spelledYear(i)
	}
	if p, ok := f.sharedEra(i); ok {
		return p, true
	}
	if l.c == number && l.digits == 3 && f.story && f.earlyYear(i) {
		p := onYear(l.n)
		p.end = i + 1
		return p, true
	}
	if l.c == number && l.digits > 0 && l.digits < 5 && f.is(i+1, era) {
		y, k := l.n, i+2
		if f.at(i+1).n < 0 {
			y = 1 - y
		}
		p := onYear(y)
		p.end = k
		return p, true
	}
	if y := f.at(i + 1); l.c == possessive && y.c == number && y.digits == 2 && y.n >= 20 && f.doc.Word(i) != "'s" {
		p := onYear(1900 + y.n)
		p.end = i + 2
		return p, int(f.doc.Tokens[i].End) == int(f.doc.Tokens[i+1].Start) && !f.is(i+2, unit)
	}
	if l.c == era && l.n > 0 && (f.is(i+1, number) || f.is(i+1, year)) && f.at(i+1).digits > 0 {
		p := onYear(f.at(i + 1).n)
		p.end = i + 2
		return p, true
	}
	if l.c != year {
		return proposal{}, false
	}
	if f.is(i+1, era) {
		y := l.n
		if f.at(i+1).n < 0 {
			y = 1 - y
		}
		p := onYear(y)
		p.end = i + 2
		return p, true
	}
	if !f.looksLikeYear(i) {
		return proposal{}, false
	}
	p := onYear(l.n)
	p.end = i + 1
	return p, true
}

// looksLikeYear weighs the words around four digits.
func (f *finder) looksLikeYear(i int) bool {
	n := f.at(i).n
	if f.typed {
		return true
	}
	if i > f.first {
		switch f.doc.Word(i - 1) {
		case "$", "£", "€", "¥", "#", "No.", "no.", "Flight", "Room", "Boeing", "+", "than", "Highway", "Route", "Section":
			return false
		}
	}
	if f.words(i-1, "about", "some", "nearly", "almost", "over") && (n < 1500 || n%100 == 0) {
		return false
	}
	if f.countsThings(i+1) || f.houseNumber(i) {
		return false
	}
	if f.military(i) && f.atHour(i) {
		return false
	}
	if n >= 1900 && n <= 2100 {
		return true
	}
	if n < 1500 && f.military(i) && !f.story && !f.recalls && f.words(i-1, "at", "by", "between", "until", "till", "before", "after", "and", "from", "to") {
		return false // "not called until 1221" in a text of these days
	}
	if f.word(i-1, "or") && len(f.found) > 0 && f.found[len(f.found)-1].Last == i-1 && f.found[len(f.found)-1].When.Precision == when.Year { // in 1384 or 1385
		return true
	}
	if n >= 1500 && i > f.first && (f.word(i-1, "or") && f.is(i-2, year) || f.attributive(i)) {
		return true
	}
	if e := f.at(i + 2); f.is(i+1, dash) && e.c == year && e.n > n && e.n < n+120 { // reigned 1715 - 1774
		return true
	}
	switch l := f.at(i - 1); l.c {
	case prep, of, between, circa, edge, to, open, dash, month, era, season:
		return i > f.first
	case ago, and, comma, approx:
		return i > f.first && (n >= 1500 || f.words(i-1, "before", "after") && f.tagAt(i+1) != token.NN && f.tagAt(i+1) != token.NNS)
	}
	return i == f.first && (n >= 1600 || n >= 1500 && f.stops(i+1))
}

// countsThings reports whether token i makes the number before it a count.
func (f *finder) countsThings(i int) bool {
	if f.is(i, unit) {
		return true
	}
	if i-f.first >= len(f.lex) {
		return false
	}
	switch w := f.doc.Word(i); w {
	case "%", "percent", "people", "dollars", "million", "billion", "points", "yen", "euros", "pounds", "meters", "metres", "miles",
		"kilometers", "kilometres", "km", "feet", "tons", "tonnes", "men", "women", "children", "others", "kg", "words", "times", "degrees":
		return true
	}
	return f.at(i-1).n < 1900 && len(f.doc.Word(i)) > 3 && f.doc.Tokens[i].Tag == tagPlural
}

// attributive reports a year before one thing and behind its article or owner:
// "the 1829 law", "his 1796 essay".
func (f *finder) attributive(i int) bool {
	if t := f.tagAt(i + 1); t != token.NN && t != token.NNP && t != token.JJ {
		return false
	}
	l, t := f.at(i-1), f.tagAt(i-1)
	return l.c == article && l.n == 0 || f.word(i-1, "this") || t == token.PRPS || t == token.POS
}

// houseNumber reports a number before the name of a street: "1190 Palmetto Drive".
func (f *finder) houseNumber(i int) bool {
	const longest = 3 // words
	for k := i + 1; k <= i+longest && f.capital(k); k++ {
		if k > i+1 && streets[f.doc.Word(k)] {
			return true
		}
	}
	return false
}

// streets are what streets are called.
var streets = wordlist.Set("Street St. Drive Dr. Road Rd. Avenue Ave. Lane Boulevard Blvd. Blvd Terrace Crescent Parkway")
