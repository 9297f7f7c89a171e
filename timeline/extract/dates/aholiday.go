package dates

// aHoliday: Christmas, Christmas Eve, New Year's Day, Thanksgiving 2019.
func aHoliday(f *finder, i int) (proposal, bool) {
	l := f.at(i)
	if l.c == direction && l.m == 0 && (f.is(i+1, holiday) || f.is(i+1, feast)) {
		return f.turnedHoliday(i, l.n)
	}
	var h holidayRule
	end := 0
	if i+1-f.first < len(f.lex) && len(f.doc.Word(i)) <= maxTerm && len(f.doc.Word(i+1)) <= maxTerm && f.doc.Word(i)[0] < 'a' {
		h = twoWordHolidays[[2]string{lower(f.doc.Word(i)), lower(f.doc.Word(i + 1))}]
		end = i + 2
		if f.word(i, "New") && f.is(end, possessive) && f.words(end+1, "Day", "Eve") {
			if f.word(end+1, "Eve") {
				h.month, h.day = 12, 31
			}
			end += 2
		} else if f.word(i, "New") {
			return proposal{}, false
		}
	}
	if h == (holidayRule{}) {
		if l.c != holiday || f.doc.Word(i)[0] >= 'a' {
			return proposal{}, false
		}
		h, end = holidays[l.n], i+1
		if f.is(end, possessive) && f.word(end+1, "Day") {
			end += 2
		} else if h.second != "" && f.word(end, h.second) {
			end++
		} else if h.first == "valentine" {
			return proposal{}, false
		}
	}
	k := end
	if f.is(k, comma) {
		k++
	}
	if y := f.at(k); y.c == year {
		p := onDay(h.on(y.n))
		p.end = k + 1
		return p, true
	}
	if f.yearless(i, end) {
		return proposal{}, false
	}
	f.holidayAt = h
	t, anchor := f.nearest(i, end, 45, h.on)
	p := onDay(t)
	if f.word(end, "week") {
		p = onWeek(p.date.From)
		end++
	}
	p.end, p.anchor = end, anchor
	return p, true
}

// turnedHoliday: last Christmas, this Thanksgiving, next Easter.
func (f *finder) turnedHoliday(i, n int) (proposal, bool) {
	p, ok := aHoliday(f, i+1)
	if !ok || p.anchor == "" || !p.date.IsDay() || n == 0 {
		return p, ok
	}
	own := f.holidayAt
	y := f.ref.Civil().Year
	t := own.on(y)
	if n < 0 && t >= f.ref || n > 0 && t <= f.ref {
		t = own.on(y + n)
	}
	q := onDay(t)
	q.end, q.anchor = p.end, p.anchor
	return q, true
}

func lower(s string) string {
	b := []byte(s)
	for i, c := range b {
		if c >= 'A' && c <= 'Z' {
			b[i] = c + 'a' - 'A'
		}
	}
	return string(b)
}
