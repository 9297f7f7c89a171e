package dates

import (
	"quoteline/timeline/when"
)

// dayWord: yesterday, today, tomorrow, tonight, the day before yesterday.
func dayWord(f *finder, i int) (proposal, bool) {
	l, j, n := f.at(i), i, 0
	if k := f.the(i); f.word(k, "day") && f.at(k+1).c == ago && f.at(k+1).m == 0 {
		n, j = f.at(k+1).n, k+2
		l = f.at(j)
		if l.c != deictic || l.n != n {
			return proposal{}, false
		}
	}
	if l.c != deictic {
		return proposal{}, false
	}
	if l.m == 2 {
		if !f.known {
			return proposal{}, false
		}
		p := f.inPart(f.ref, when.Night)
		p.end = j + 1
		return p, true
	}
	if !f.known {
		if l.m == 0 && l.n == 0 {
			return proposal{end: j + 1, typ: DATE, value: "PRESENT_REF"}, true
		}
		return proposal{end: j + 1, typ: DATE, value: "XXXX-XX-XX"}, true
	}
	t := f.ref.AddDays(l.n + n)
	if l.m == 1 {
		p := f.inPart(t, when.Night)
		p.end = j + 1
		return p, true
	}
	p := onDay(t)
	p.end, p.anchor = j+1, f.said
	return p, true
}
