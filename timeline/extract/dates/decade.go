package dates

// aDecade: the 1990s, the '90s, the nineties, the late 1970s.
func aDecade(f *finder, i int) (proposal, bool) {
	j := f.the(i)
	if t := f.at(j); t.c == possessive && f.is(j+1, decade) {
		j++
	}
	l := f.at(j)
	if f.is(j, possessive) && f.at(j+1).digits == 2 { // '60's
		j++
	}
	if y, end, ok := f.tenYears(j); ok && (j > i || f.is(i-1, and)) {
		p := onDecade(y)
		p.end = end
		return p, true
	}
	if l.c != decade || l.plural && j == i && !(f.is(i-1, and) && f.is(i-2, decade)) {
		return proposal{}, false
	}
	p := onDecade(l.n)
	if l.n%100 == 0 && l.n < 2000 && !l.plural { // the 1800s
		p = onCentury(l.n)
	}
	p.end = j + 1
	return p, true
}

// tenYears reads a decade written with an apostrophe: the 1930's, the '70's.
func (f *finder) tenYears(j int) (y, end int, ok bool) {
	l := f.at(j)
	switch {
	case l.c == year:
		y = l.n
	case l.c == number && l.digits == 2 && f.is(j-1, possessive):
		y = 1900 + l.n
	default:
		return 0, j, false
	}
	if y%10 != 0 || !f.is(j+1, possessive) {
		return 0, j, false
	}
	return y, j + 3, f.word(j+2, "s")
}
