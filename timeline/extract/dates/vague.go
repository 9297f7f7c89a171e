package dates

import "quoteline/timeline/extract/token"

// aVague: now, currently, recently, soon, the future, the past, at the moment.
func aVague(f *finder, i int) (proposal, bool) {
	j := f.the(i)
	l := f.at(j)
	if l.c == vague {
		return proposal{end: j + 1, typ: DATE, value: vagueValues[l.n]}, l.n == future && (j > i || f.words(i-1, "in", "near")) || l.n != future && j == i
	}
	switch {
	case f.word(j, "near") && f.word(j+1, "future"), f.word(j, "foreseeable") && f.word(j+1, "future"):
		return proposal{end: j + 2, typ: DATE, value: "FUTURE_REF"}, true
	case j > i && f.words(j, "near", "short", "long") && f.is(j+1, term):
		return proposal{end: j + 2, typ: DATE, value: "FUTURE_REF"}, true
	case f.word(i, "one") && f.word(i+1, "day") && f.tagAt(i-1) == token.MD:
		return proposal{end: i + 2, typ: DATE, value: "FUTURE_REF"}, true
	case f.is(i, these) && f.word(i+1, "days"):
		return proposal{end: i + 2, typ: DATE, value: "PRESENT_REF"}, true
	case j > i && f.word(j, "past") && f.stops(j+1):
		return proposal{end: j + 1, typ: DATE, value: "PAST_REF"}, true
	case j > i && f.word(j, "past") && !f.is(j+1, unit) && !f.is(j+1, number) && f.at(j+1).c != several && f.word(i-1, "in"),
		f.word(j, "recent") && !f.is(j+1, unit) && j == i:
		return proposal{end: j + 1, typ: DATE, value: "PAST_REF"}, true
	case f.word(i, "current") && !f.is(i+1, unit):
		return proposal{end: i + 1, typ: DATE, value: "PRESENT_REF"}, true
	case j > i && (f.word(j, "moment") || f.word(j, "present")) && f.word(i-1, "at"):
		return proposal{end: j + 1, typ: DATE, value: "PRESENT_REF"}, true
	}
	return proposal{}, false
}
