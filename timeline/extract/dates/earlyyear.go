package dates

import "quoteline/timeline/extract/token"

// sharedEra reads the 1200 of "from 1200 to about 400 BCE" and of "between 1200 and
// 1350 AD", "in 229 or 228 BC": the era stands behind the later year and is that of both. Years of one
// era fall before Christ and rise after.
func (f *finder) sharedEra(i int) (proposal, bool) {
	l := f.at(i)
	if l.c != year && l.c != number || l.digits < 2 || !f.is(i+1, to) && !f.is(i+1, dash) && !f.is(i+1, and) && !f.word(i+1, "or") {
		return proposal{}, false
	}
	j := i + 2
	if f.is(j, approx) || f.is(j, circa) {
		j++
		if f.stops(j) { // c. 370
			j++
		}
	}
	n, e := f.at(j), f.at(j+1)
	if n.c != year && n.c != number || n.digits < 2 || e.c != era || e.n > 0 && n.n <= l.n || e.n < 0 && n.n >= l.n {
		return proposal{}, false
	}
	y := l.n
	if e.n < 0 {
		y = 1 - y
	}
	p := onYear(y)
	p.end = i + 1
	return p, true
}

// earlyYear takes three digits for a year in a story of old times: "in 348 he
// died", "(837–908)".
func (f *finder) earlyYear(i int) bool {
	if i == f.first || f.at(i).n < 100 || f.is(i+1, era) || f.countsThings(i+1) || f.tagAt(i+1) == token.NN || f.tagAt(i+1) == token.NNS || f.tagAt(i+1) == token.CD {
		return false
	}
	return f.words(i-1, "in", "by", "until", "since", "after", "around", "c") || f.is(i-1, open) && (f.is(i+1, shut) || f.is(i+1, dash)) ||
		f.is(i-1, dash) && (f.is(i-2, year) || f.at(i-2).digits == 3 && f.at(i-2).n < f.at(i).n) ||
		(f.is(i-1, circa) || f.words(i-1, "about", "around", "when")) && (f.is(i+1, dash) || f.stops(i+1))
}

// yearOf reads the three digits of "December of 384", "the winter of 373": no count
// of things ("in May of 384 cases").
func (f *finder) yearOf(i int) (y, end int, ok bool) {
	l := f.at(i)
	if !f.is(i-1, of) || l.c != number || l.digits != 3 || l.n < 100 || f.countsThings(i+1) {
		return 0, i, false
	}
	switch f.tagAt(i + 1) {
	case token.NN, token.NNS, token.NNP, token.NNPS, token.JJ, token.CD, token.VBN, token.VBG:
		return 0, i, false
	}
	return l.n, i + 1, !f.is(i+1, unit)
}

// numberedYear reads what follows "the year".
func (f *finder) numberedYear(i int) (proposal, bool) {
	y, end, ok := f.yearAt(i)
	if l := f.at(i); !ok && l.c == number && l.digits > 0 && l.digits < 4 && l.n > 0 {
		y, end, ok = l.n, i+1, true
	}
	if !ok {
		return proposal{}, false
	}
	if e := f.at(end); e.c == era {
		if e.n < 0 {
			y = 1 - y
		}
		end++
	}
	p := onYear(y)
	p.end = end
	return p, true
}
