package dates

// aboutDate: about 1984, circa 450 BC, c. 10 March 2018.
func aboutDate(f *finder, i int) (proposal, bool) {
	l := f.at(i)
	if f.word(i, "c") && i+1-f.first < len(f.lex) && f.doc.Word(i+1) == "." && f.at(i+2).digits > 0 {
		return aboutYear(f, i+1, true)
	}
	if l.c != circa && !f.words(i, "about", "around", "approximately") {
		return proposal{}, false
	}
	if f.word(i-1, "at") && f.military(i+1) && f.atHour(i+1) {
		return proposal{}, false // "at about 1642 that evening"
	}
	return aboutYear(f, i, l.c == circa)
}

// aboutYear reads the year behind token i.
func aboutYear(f *finder, i int, sure bool) (proposal, bool) {
	var p proposal
	ok := false
	if shared, good := f.sharedEra(i + 1); good {
		p, ok = shared, true
	} else if y := f.at(i + 1); sure && (y.c == number && y.digits > 2 || y.c == year) && !f.is(i+2, era) {
		p, ok = onYear(y.n), true
		p.end = i + 2
	} else {
		p, ok = bareYear(f, i+1)
		if !ok {
			p, ok = aDecade(f, i+1)
		}
	}
	if !ok {
		p, ok = fullDate(f, i+1)
	}
	if !ok {
		p, ok = monthYear(f, i+1)
	}
	if !ok {
		return proposal{}, false
	}
	p.mod, p.date = modNames[modApprox], about(p.date)
	return p, true
}
