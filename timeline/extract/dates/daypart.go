package dates

import (
	"quoteline/timeline/when"
)

// dayPart: this morning, last night, Saturday night, the night of 3-4 May.
func dayPart(f *finder, i int) (proposal, bool) {
	l := f.at(i)
	t, j, known := f.ref, i+1, f.known
	if k := f.the(i); f.isNight(k) && f.is(k+1, of) {
		return f.nightBetween(k)
	} else if f.is(k, part) && f.is(k+1, of) { // the morning of 3 May: the day is what the calendar needs
		return proposal{}, false
	}
	switch {
	case l.c == direction && l.m == 0 && (f.is(j, part) || f.isNight(j)):
		if l.n != 0 && f.last.IsDay() && (f.is(i-1, article) || f.words(i, "following", "previous")) {
			t, known = f.last.From.Midnight(), true
		}
		if l.n < 0 {
			t = t.AddDays(-1)
		}
		if l.n > 0 {
			t = t.AddDays(1)
		}
	case l.c == deictic && l.m == 0 && (f.is(j, part) || f.isNight(j)):
		t = t.AddDays(l.n)
	case l.c == same && (f.is(j, part) || f.isNight(j)) && f.last.IsDay():
		t, known = f.last.From.Midnight(), true
	case f.words(i-1, "in", "during") && f.is(f.the(i), part) && !f.at(f.the(i)).plural && f.known:
		if j = f.the(i); j == i && !f.tagAt(i+1).IsNoun() {
			return proposal{}, false
		}
		if f.last.IsDay() {
			t = f.last.From.Midnight()
		}
	default:
		return proposal{}, false
	}
	n := f.partAt(j)
	if !known {
		return proposal{end: j + 1, typ: TIME, value: "XXXX-XX-XXT" + partCode(int(n))}, true
	}
	p := f.inPart(t, n)
	p.end = j + 1
	if l.c == same {
		p.anchor = lastMentioned.Of(t.ISODay())
	}
	return p, true
}

// inPart is a part of a day.
func (f *finder) inPart(t when.Instant, n when.Part) proposal {
	c := t.Civil()
	return proposal{
		typ: TIME, value: t.ISODay() + "T" + partCode(int(n)),
		date: when.NewPart(c.Year, c.Month, c.Day, n), anchor: f.said,
	}
}

func partCode(n int) string { return [...]string{"MO", "AF", "EV", "NI"}[n] }

func (f *finder) isNight(i int) bool { l := f.at(i); return l.c == unit && l.u == night }

func (f *finder) partAt(i int) when.Part {
	if f.isNight(i) {
		return when.Night
	}
	return when.Part(f.at(i).n)
}

// nightBetween: the night of 3-4 May, which is one night and not two days.
func (f *finder) nightBetween(k int) (proposal, bool) {
	if d, ok := dayOfMonth(f, k+2); ok && d.date.IsDay() { // "the night of the 12th"
		p := f.inPart(d.date.From.Midnight(), when.Night)
		p.end, p.anchor = d.end, d.anchor
		return p, true
	}
	r, ok := dayRange(f, k+2)
	if !ok || r.date.To-r.date.From != 2*24*3600 {
		return proposal{}, false
	}
	p := f.inPart(r.date.From.Midnight(), when.Night)
	p.end, p.anchor = r.end, r.anchor
	return p, true
}
