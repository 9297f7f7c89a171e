package dates

import (
	"fmt"

	"quoteline/timeline/extract/token"
	"quoteline/timeline/when"
)

// hourOf reads 5 p.m., 10:30, 10:30 a.m. EST, noon, seven o'clock.
func (f *finder) hourOf(i int) (minutes, end int, ok bool) {
	l := f.at(i)
	j := i + 1
	switch {
	case l.c == clock && l.y == 1:
		minutes = l.n
	case l.c == clock:
		minutes = l.n
		if m := f.at(j); m.c == meridiem && minutes < 13*60 {
			minutes = minutes%720 + m.n*60
			j++
		}
	case l.c == number && l.n >= 1 && l.n <= 12 && f.is(j, meridiem):
		minutes = l.n%12*60 + f.at(j).n*60
		j++
	case l.c == dotted && f.is(j, meridiem) && l.n < 13*60:
		minutes = l.n%720 + f.at(j).n*60
		j++
	case l.c == dotted && f.dotted && f.atHour(i):
		minutes = l.n
		if f.words(j, "hours", "hrs") {
			j++
		}
	case l.c == number && l.n >= 1 && l.n <= 12 && f.is(j, oclock):
		minutes = l.n * 60
		j++
	case (l.c == half || f.word(i, "quarter")) && f.words(j, "past", "to") && f.is(j+1, number) && f.at(j+1).n >= 1 && f.at(j+1).n <= 12:
		minutes = f.at(j+1).n*60 + 30 - 15*b2i(l.c != half) // half past five, quarter to six
		if f.word(j, "to") {
			minutes = f.at(j+1).n*60 - 15
		}
		j += 2
		if m := f.at(j); m.c == meridiem {
			minutes = minutes%720 + m.n*60
			j++
		}
		return minutes, j, !f.is(j, unit) && !(f.word(i+1, "to") && l.c == half)
	case f.military(i) && f.is(j, zone): // 0300 UTC
		minutes = l.n/100*60 + l.n%100
	case f.military(i) && f.word(j, "local") && f.word(j+1, "time"):
		return l.n/100*60 + l.n%100, j + 2, true
	case f.military(i) && f.atHour(i):
		minutes = l.n/100*60 + l.n%100
		if f.words(j, "hours", "hrs") {
			j++
		}
	case l.c == noon && !f.is(i-1, after):
		minutes = l.n
	case l.c == number && l.n >= 1 && l.n <= 12 && f.word(j, "in") && f.word(j+1, "the") && f.is(j+2, part):
		minutes = l.n * 60 // 4 in the morning: aTime reads the rest
	default:
		return 0, 0, false
	}
	if f.is(j, zone) {
		j++
	} else if f.words(j, "Eastern", "Central", "Mountain", "Pacific", "local", "eastern", "central", "mountain", "pacific") && f.words(j+1, "time", "Time") {
		j += 2
	}
	return minutes, j, true
}

// military reports four digits that can be a time of day: 0300, 1745.
func (f *finder) military(i int) bool {
	l := f.at(i)
	return (l.c == number || l.c == year) && l.digits == 4 && l.n < 2400 && l.n%100 < 60
}

// atHour reports "at" before digits that count nothing: "At 1642 the ferry", but not "at
// 1600 feet"; before an hour with a dot, "until" does too.
func (f *finder) atHour(i int) bool {
	k := i - 1
	if f.words(k, "about", "around", "approximately") {
		k--
	}
	if !f.word(k, "at") && (!f.is(i, dotted) || !f.words(k, "until", "till")) || f.is(i+1, dash) {
		return false
	}
	if f.stops(i+1) || f.words(i+1, "hours", "hrs", "that", "this", "local", "on") {
		return true
	}
	switch f.tagAt(i + 1) {
	case token.DT, token.IN, token.PRP, token.PRPS, token.CC, token.TO, token.EX, token.VBD, token.RB, token.WDT:
		return true
	}
	return false
}

// zulu is the mark of a time in universal time that ends before token i.
func (f *finder) zulu(i int) string {
	if f.is(i-1, zone) && f.at(i-1).n == 1 {
		return "Z"
	}
	return ""
}

const after = ago

// aTime: a clock time with or without a day on either side.
func aTime(f *finder, i int) (proposal, bool) {
	m, j, ok := f.hourOf(i)
	if !ok {
		return proposal{}, false
	}
	k := j
	if f.is(k, comma) || f.word(k, "on") {
		k++
	}
	if f.word(k, "in") && f.word(k+1, "the") && f.is(k+2, part) {
		if p := f.at(k + 2).n; p > 0 && m < 720 {
			m += 720
		}
		j, k = k+3, k+3
		if f.is(k, comma) || f.is(k, of) || f.word(k, "on") {
			k++
		}
	}
	if f.is(k, open) && f.is(k+3, shut) && f.is(k+2, zone) { // 10:35 a.m. (0735 GMT) Friday
		k += 4
	}
	f.lead = i
	d, ok := f.day(k)
	f.lead = -1
	if ok && d.date.IsDay() && d.date.Precision == when.Day {
		return f.clocked(d, m, d.end, f.zulu(j)), true
	}
	if d, ok := dayOfMonth(f, k); ok && d.date.IsDay() { // "at noon on the 17th"
		return f.clocked(d, m, d.end, f.zulu(j)), true
	}
	if k := f.the(j); k > j && f.words(k, "next", "following") && (f.is(k+1, part) || f.word(k+1, "day")) && f.last.IsDay() { // "10.15 the next morning"
		d := onDay(f.last.From.Midnight().AddDays(1))
		d.anchor = lastMentioned.Of(f.last.EDTF)
		return f.clocked(d, m, k+2, f.zulu(j)), true
	}
	if d, ok := f.sharedDay(j); ok {
		return f.clocked(d, m, j, f.zulu(j)), true
	}
	if f.is(k, deictic) && f.at(k).m == 1 && f.known {
		if m < 720 && !f.is(j-1, meridiem) && f.word(k, "tonight") { // "8 o'clock tonight"
			m += 720
		}
		d := onDay(f.ref)
		d.anchor = f.said
		return f.clocked(d, m, k+1, f.zulu(j)), true
	}
	if f.known && !f.timeless || f.last.IsDay() && f.near(i) { // the hours of a guide are every day's
		if d := f.sameDay(i, j); !d.date.IsZero() && !f.hoursOf(i, j) {
			if f.pastMidnight(d.date, i, m) {
				d.date = when.DayOf(d.date.From.Midnight().AddDays(1))
			}
			return f.clocked(d, m, j, f.zulu(j)), true
		}
	}
	if f.ofThatDay(i) && !f.hoursOf(i, j) {
		d := onDay(f.telling.about.From.Midnight())
		d.anchor = aboutDay.Of(f.telling.about.EDTF)
		return f.clocked(d, m, j, f.zulu(j)), true
	}
	return proposal{end: j, typ: TIME, value: fmt.Sprintf("XXXX-XX-XXT%02d:%02d%s", m/60, m%60, f.zulu(j))}, true
}

// clocked puts a time of day on a day; zone is "Z" or nothing.
func (f *finder) clocked(d proposal, m, end int, zone string) proposal {
	c := d.date.From.Civil()
	p := proposal{end: end, typ: TIME, date: when.NewMinute(c.Year, c.Month, c.Day, m/60, m%60), anchor: d.anchor}
	if p.value = p.date.EDTF; len(p.value) != len("2025-08-16T17:00") {
		p.value = fmt.Sprintf("%sT%02d:%02d", d.date.From.ISODay(), m/60, m%60)
	}
	p.value += zone
	return p
}

// dayThen: a day with a part of it or a time behind: Saturday night, Aug. 3 at
// 5 p.m., yesterday morning.
func dayThen(f *finder, i int) (proposal, bool) {
	d, ok := f.day(i)
	if !ok {
		return proposal{}, false
	}
	j := d.end
	if k := j + 2; f.is(i, weekday) && j == i+1 && f.is(j, and) && f.is(j+1, weekday) && (f.is(k, part) || f.isNight(k)) && f.at(k).plural {
		return proposal{end: j, typ: SET, value: "XXXX-WXX-" + small0(f.at(i).n) + "T" + partCode(int(f.partAt(k)))}, true // Monday and Tuesday nights
	}
	if f.is(j, comma) {
		j++
	}
	if f.is(j, at) {
		j++
	}
	if f.words(j, "about", "around", "approximately") {
		j++
	}
	if m, k, ok := f.hourOf(j); ok && d.date.IsDay() {
		return f.clocked(d, m, k, f.zulu(k)), true
	}
	if f.is(d.end, part) || f.isNight(d.end) {
		n := f.partAt(d.end)
		if f.at(d.end).plural {
			if f.is(i, weekday) {
				d.value = "XXXX-WXX-" + small0(f.at(i).n)
			}
			return proposal{end: d.end + 1, typ: SET, value: d.value + "T" + partCode(int(n))}, true
		}
		p := proposal{end: d.end + 1, typ: TIME, value: d.value + "T" + partCode(int(n)), anchor: d.anchor}
		if d.date.IsDay() {
			p = f.inPart(d.date.From, n)
			p.end, p.anchor = d.end+1, d.anchor
		}
		return p, true
	}
	return proposal{}, false
}
