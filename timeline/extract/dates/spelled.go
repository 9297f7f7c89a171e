package dates

import "quoteline/timeline/extract/token"

// yearAt reads a year at token i, in digits or in words: 1997, nineteen
// ninety-seven, eighteen hundred, two thousand and five.
func (f *finder) yearAt(i int) (y, end int, ok bool) {
	l := f.at(i)
	if e := f.at(i + 1); e.c == era && (l.c == year || l.c == number && l.digits > 0 && l.digits < 5) { // 15 March 44 BC
		if e.n < 0 {
			return 1 - l.n, i + 2, l.n > 0
		}
		return l.n, i + 2, l.n > 0
	}
	if l.c == year {
		return l.n, i + 1, true
	}
	if (f.old && l.digits == 3 || f.typed && (l.digits == 3 || l.digits == 4)) && l.c == number && l.n >= 100 && !f.is(i+1, era) && f.tagAt(i+1) != token.NN && f.tagAt(i+1) != token.NNS {
		return l.n, i + 1, true
	}
	if l.c != number || l.digits > 0 {
		return 0, i, false
	}
	n := f.at(i + 1)
	if n.c != number || n.digits > 0 {
		return 0, i, false
	}
	switch {
	case l.n >= 11 && l.n <= 20 && n.n >= 10 && n.n < 100: // nineteen ninety-seven
		y, end = 100*l.n+n.n, i+2
		if d := f.at(end); n.n%10 == 0 && n.n >= 20 && d.c == number && d.n > 0 && d.n < 10 && d.digits == 0 {
			y, end = y+d.n, end+1
		}
	case l.n >= 11 && l.n <= 19 && n.m == 1 && n.n == 100: // eighteen hundred
		y, end = 100*l.n, i+2
	case l.n == 2 && n.m == 1 && n.n == 1000: // two thousand and five
		y, end = 2000, i+2
		d := end
		if f.is(d, and) {
			d++
		}
		if x := f.at(d); x.c == number && x.n > 0 && x.n < 100 && x.digits == 0 && x.m == 0 {
			y, end = y+x.n, d+1
		}
	default:
		return 0, i, false
	}
	return y, end, !f.is(end, unit)
}

// spelledYear takes a year in words where no count can stand: with both halves
// of the century and the year in it, or behind "the year".
func (f *finder) spelledYear(i int) (proposal, bool) {
	y, end, ok := f.yearAt(i)
	if !ok || y < 1500 || f.is(i, year) {
		return proposal{}, false
	}
	if (y%100 == 0 || y > 2000 && y < 2010) && !(f.is(i-1, unit) || f.is(i-1, prep) && f.stops(end)) {
		return proposal{}, false
	}
	p := onYear(y)
	p.end = end
	return p, true
}
