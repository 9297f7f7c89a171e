package dates

// yearEnd: year-end, year end, year's end: the last days of the year.
func yearEnd(f *finder, i int) (proposal, bool) {
	end := i + 1
	switch {
	case f.is(i, yearsEnd):
	case f.word(i, "year") && f.word(i+1, "end") && f.words(i-1, "by", "at", "around", "before", "until", "since", "about"):
		end = i + 2
	case f.word(i, "year") && f.is(i+1, possessive) && f.word(i+2, "end"):
		end = i + 3
	default:
		return proposal{}, false
	}
	if !f.known {
		return proposal{}, false
	}
	y := f.ref.Civil().Year
	if f.word(i-1, "since") {
		y--
	}
	p := onYear(y)
	p.end, p.mod, p.anchor = end, modNames[modEnd], f.said
	return p, true
}
