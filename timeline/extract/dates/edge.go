package dates

import "quoteline/timeline/when"

// edgedDate: early 1990, late last year, mid-May, the end of 1994, the
// beginning of next month.
func edgedDate(f *finder, i int) (proposal, bool) {
	if l := f.at(i); l.c == edged {
		return f.inner(i, l)
	}
	j := f.the(i)
	l := f.at(j)
	mod := l.n
	if l.c == ago && l.m == 1 { // earlier this year
		mod = modStart + (l.n+1)*modEnd/2
	} else if l.c != edge {
		return proposal{}, false
	}
	k := j + 1
	if f.is(k, of) {
		k++
	} else if f.words(j, "end", "start", "beginning", "middle") {
		return proposal{}, false
	}
	if f.words(k, "in", "on") && l.c == edge && !f.is(j+1, of) {
		k++
	}
	d, ok := f.plain(k)
	for _, time := range [...]func(*finder, int) (proposal, bool){dayPart, dayThen} { // early Friday morning
		if t, good := time(f, k); good && t.end > d.end && !f.is(j+1, of) {
			t.mod = modNames[mod]
			return t, t.typ == TIME
		}
	}
	if !ok || d.typ != DATE || d.value[0] == 'P' || d.value[0] == 'F' {
		return proposal{}, false
	}
	d.mod = modNames[mod]
	return d, true
}

// inner reads the date inside a word like mid-May, and a year behind it.
func (f *finder) inner(i int, l lex) (proposal, bool) {
	save := f.lex[i-f.first]
	defer func() { f.lex[i-f.first], f.memo.at = save, -1 }()
	f.memo.at = -1
	f.lex[i-f.first] = lex{c: class(l.y), n: l.n, u: l.u}
	var p proposal
	ok := true
	if l.m >= modBefore { // pre-1982 is not 1982
		p = onYear(l.n)
		p.date, p.end, p.mod = when.Date{}, i+1, modNames[l.m]
		return p, true
	}
	if class(l.y) == part && f.is(i+1, deictic) && f.known { // mid-afternoon yesterday
		p = f.inPart(f.ref.AddDays(f.at(i+1).n), when.Part(l.n))
		p.end, p.mod = i+2, modNames[l.m]
		return p, true
	}
	if class(l.y) == month && !f.is(i+1, year) && !f.yearless(i, i+1) {
		t, anchor := f.nearest(i, i+1, 20, ymd(l.n))
		p = onMonth(t.Civil().Year, l.n)
		p.end, p.anchor = i+1, anchor
	} else {
		p, ok = f.plain(i)
	}
	if !ok || p.typ != DATE {
		return proposal{}, false
	}
	p.mod = modNames[l.m]
	return p, true
}
