package dates

import "quoteline/timeline/extract/token"

// anAge: 27-year-old, 27 years old, aged 34, her thirties.
func anAge(f *finder, i int) (proposal, bool) {
	if f.words(i, "aged", "age") {
		n := f.at(i + 1)
		return proposal{end: i + 2, typ: DURATION, value: duration(10*n.n, yearUnit)}, n.c == number && n.n > 0 && n.n <= 120 && !f.is(i+2, unit)
	}
	if l := f.at(i); l.c == aged {
		if l.u < yearUnit && f.tagAt(i+1) == token.NN && !f.words(i+1, "baby", "boy", "girl", "son", "daughter", "child", "infant", "twin", "grandson", "puppy") {
			return proposal{end: i + 1, typ: DURATION, value: duration(10*l.n, l.u), rule: "dates/duration"}, true // a truce
		}
		return proposal{end: i + 1, typ: DURATION, value: duration(10*l.n, l.u)}, true
	}
	if l := f.at(i); l.c == decade {
		return proposal{end: i + 1, typ: DURATION, value: "PXY"}, l.plural && f.tagAt(i-1) == token.PRPS
	}
	n, j := f.count(i)
	if n > 0 && f.is(j, unit) && f.is(j+1, old) {
		return proposal{end: j + 2, typ: DURATION, value: duration(n, f.at(j).u)}, true
	}
	return proposal{}, false
}
