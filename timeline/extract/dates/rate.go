package dates

import "quoteline/timeline/extract/token"

// What "a year" is behind other words.
const (
	span     = iota // it took a year
	measured        // $500 million a year, 700 seats a week: a unit of measure, no time
	repeated        // twice a week, three times a year
)

// rate tells which of them tokens [i, end) are.
func (f *finder) rate(i, end int) int {
	if i <= f.first {
		return span
	}
	if f.words(i-1, "once", "twice", "times", "thrice") {
		return repeated
	}
	if f.is(end, ago) || f.words(end, "from", "into") || f.is(i-1, unit) && !f.at(i-1).plural {
		return span
	}
	switch f.tagAt(i - 1) {
	case token.CD, token.NNS, token.Sym:
		return measured
	}
	if f.words(i-1, "million", "billion", "percent", "%", "hours") {
		return measured
	}
	return span
}
