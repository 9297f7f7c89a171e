package dates

// approximately reads about, nearly, at least, at most.
func (f *finder) approximately(i int) (mod string, end int) {
	if l := f.at(i); l.c == approx {
		return modNames[l.n], i + 1
	}
	switch {
	case f.word(i, "at") && f.word(i+1, "least"):
		return modNames[modAtLeast], i + 2
	case f.word(i, "at") && f.word(i+1, "most"):
		return modNames[modAtMost], i + 2
	}
	return "", i
}

// aDuration: 24 hours, three-year, two and a half years, a decade, 80 years.
func aDuration(f *finder, i int) (proposal, bool) {
	mod, j := f.approximately(i)
	if f.military(j) && f.atHour(j) {
		return proposal{}, false // "at about 1930 hours"
	}
	if l := f.at(j); l.c == amount {
		if l.u == quarter && l.n < 4 && f.doc.Word(j)[len(f.doc.Word(j))-1] == 's' { // three-quarters
			return proposal{}, false
		}
		n := 10 * l.n
		if l.n == 0 {
			n = 5
		}
		if l.n < 0 {
			n = -1
		}
		p := proposal{end: j + 1, typ: DURATION, mod: mod}
		p.value = halfUnit(n, l.u)
		return p, true
	}
	if f.is(f.the(j), direction) {
		return f.directed(f.the(j), mod)
	}
	if l := f.at(j); l.c == unit && l.plural && mod == "" {
		return proposal{end: j + 1, typ: DURATION, value: duration(-1, l.u)}, f.bareUnits(j)
	}
	if p, ok := f.ranged(i, j, mod); ok {
		return p, true
	}
	n, k := f.count(j)
	if n == 0 && f.is(j, article) {
		n, k = f.count(j + 1)
	}
	if n == 0 || k == j {
		return proposal{}, false
	}
	for f.words(k, "full", "whole", "straight", "consecutive", "more", "additional", "long", "business", "working") && k < j+6 {
		k++
	}
	u := f.at(k)
	if u.c == unit && u.u == quarter && !u.plural && (f.is(k+1, of) || mod != "" || f.is(j-1, approx)) { // a quarter of the food
		return proposal{}, false
	}
	if f.is(j, year) && !u.plural { // "the 1988 quarter"
		return proposal{}, false
	}
	if u.c != unit || f.at(j).c == ordinal {
		return proposal{}, false
	}
	if f.at(j).c == article && k == j+1 && !u.plural && mod == "" {
		switch f.rate(j, k+1) {
		case measured:
			return proposal{}, false
		case repeated:
			return proposal{end: k + 1, typ: SET, value: duration(10, u.u)}, true
		}
	}
	if f.name(i, k) && k == i+1 {
		return proposal{}, false
	}
	end := k + 1
	if f.is(end, and) && f.is(end+1, article) && f.is(end+2, half) && n > 0 {
		n, end = n+5, end+3
	}
	return proposal{end: end, typ: DURATION, value: halfUnit(n, u.u), mod: mod}, true
}

// directed: the last two weeks, recent years; j is the direction.
func (f *finder) directed(j int, mod string) (proposal, bool) {
	k := j + 1
	if n, e := f.count(k); n != 0 && f.is(e, unit) && (f.at(e).plural || n > 10) {
		return proposal{end: e + 1, typ: DURATION, value: halfUnit(n, f.at(e).u), mod: mod}, true
	}
	return proposal{end: k + 1, typ: DURATION, value: duration(-1, f.at(k).u)}, f.at(j).m == 1 && f.is(k, unit) && f.at(k).plural
}

// ranged: two to three weeks; the 60 of "between 60 and 90 days".
func (f *finder) ranged(i, j int, mod string) (proposal, bool) {
	n, k := f.count(j)
	two := f.is(i-1, between)
	if n <= 0 || two && (!f.is(k, and) || mod != "") || !two && (!f.is(k, to) || f.is(j, year)) {
		return proposal{}, false
	}
	m, e := f.count(k + 1)
	if m <= n || !f.is(e, unit) || !f.at(e).plural {
		return proposal{}, false
	}
	p := proposal{end: e + 1, typ: DURATION, value: halfUnit(n, f.at(e).u), mod: mod}
	if two {
		p.end = k
	}
	return p, true
}

// bareUnits takes "years" and "decades" alone where they measure time.
func (f *finder) bareUnits(i int) bool {
	switch {
	case f.at(i).u < day && f.is(i+1, of) && (f.is(i+2, weekday) || f.is(i+2, month) || f.is(i+2, deictic)): // the early hours of Thursday
		return false
	case f.words(i-1, "for", "in", "of", "within", "after", "over", "took", "take", "lasted", "the", "early", "first", "many"):
		return i > f.first
	case f.word(i+1, "in") && f.word(i+2, "the") && f.word(i+3, "making"):
		return true
	case f.words(i+1, "ago", "later", "earlier", "before", "after"):
		return true
	}
	return false
}

// halfUnit writes half a unit in the next smaller one: half an hour is PT30M.
func halfUnit(tenths int, u step) string {
	if tenths > 10 && tenths%10 == 5 && (u == hour || u == minute) {
		small := [...]string{minute: "30S", hour: "30M"}[u]
		return duration(tenths-5, u) + small
	}
	if tenths == 5 {
		switch u {
		case hour:
			return "PT30M"
		case yearUnit:
			return "P6M"
		case day:
			return "PT12H"
		case decadeUnit:
			return "P5Y"
		case centuryUnit:
			return "P50Y"
		}
	}
	return duration(tenths, u)
}
