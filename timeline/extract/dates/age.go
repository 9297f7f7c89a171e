package dates

import "quoteline/timeline/extract/token"

// anAge: 27-year-old, 27 years old.
func anAge(f *finder, i int) (proposal, bool) {
	if l := f.at(i); l.c == aged {
		if l.u < yearUnit && f.tagAt(i+1) == token.NN && !f.words(i+1, "baby", "boy", "girl", "son", "daughter", "child", "infant", "twin", "grandson", "puppy") {
			return proposal{end: i + 1, typ: DURATION, value: duration(10*l.n, l.u), rule: "dates/duration"}, true // a truce
		}
		return proposal{end: i + 1, typ: DURATION, value: duration(10*l.n, l.u)}, true
	}
	n, j := f.count(i)
	if n > 0 && f.is(j, unit) && f.is(j+1, old) {
		return proposal{end: j + 2, typ: DURATION, value: duration(n, f.at(j).u)}, true
	}
	return proposal{}, false
}
