package dates

import (
	"quoteline/timeline/when"
)

// pointer: the same day, that year, that summer, the year before: a unit of the
// calendar by what was last mentioned.
func pointer(f *finder, i int) (proposal, bool) {
	j := f.the(i)
	if p, ok := f.twoAway(j); ok && j > i {
		return p, true
	}
	if u := f.at(j); j > i && u.c == unit {
		return f.oneBefore(j)
	}
	l := f.at(j)
	if l.c != same || f.last.IsZero() || f.last.Form != when.Unit {
		return proposal{}, false
	}
	if f.word(j, "that") && f.word(j+1, "same") {
		j++
	}
	u := f.at(j + 1)
	if u.c == season && f.last.Precision <= when.Year && !f.tagAt(j+2).IsNoun() {
		p := onSeason(f.last.From.Civil().Year, u.n)
		p.end, p.anchor = j+2, lastMentioned.Of(f.last.EDTF)
		return p, true
	}
	if u.c == month && f.last.Precision <= when.Year && f.word(j, "that") && f.dayNumber(j+2) == 0 {
		p := onMonth(f.last.From.Civil().Year, u.n) // he left that August
		p.end, p.anchor = j+2, lastMentioned.Of(f.last.EDTF)
		return p, true
	}
	if u.c != unit || u.plural || u.u < day || u.u >= night {
		return proposal{}, false
	}
	if u.u == day && f.last.Precision > when.Day {
		return proposal{}, false
	}
	p := onUnit(f.last.From, u.u)
	p.end, p.anchor = j+2, lastMentioned.Of(f.last.EDTF)
	return p, true
}

// oneBefore: the year previous, the day before, the day after, where nothing follows that they
// are before or after of.
func (f *finder) oneBefore(j int) (proposal, bool) {
	u, n := f.at(j).u, -10
	if f.word(j+1, "after") {
		n = 10
	} else if !f.words(j+1, "previous", "before", "prior") {
		return proposal{}, false
	}
	if f.at(j).plural || u < day || u >= night || !f.stops(j+2) {
		return proposal{}, false
	}
	if !f.lastUnit() || f.last.Precision > precisionOf(u) {
		return proposal{}, false
	}
	p := onUnit(move(monthStart(f.last.From, u), u, n), u)
	p.end, p.anchor = j+2, lastMentioned.Of(f.last.EDTF)
	return p, true
}

// thenDate: since then, by that time: the date last mentioned, and not the
// "then" of a story that goes on.
func thenDate(f *finder, i int) (proposal, bool) {
	end := i + 1
	switch {
	case i == f.first || !f.words(i-1, "since", "until", "till", "by", "before", "from", "after"):
		return proposal{}, false
	case f.is(i, then):
		if t := f.tagAt(i + 1); t.IsNoun() && !(t.IsProper() && f.word(i-1, "by")) { // since then president
			return proposal{}, false
		}
	case f.word(i, "that") && f.word(i+1, "time"):
		end++
	default:
		return proposal{}, false
	}
	if f.last.IsZero() || f.lastValue == "" {
		return proposal{end: end, typ: DATE, value: "PAST_REF"}, !f.is(i, then)
	}
	return proposal{end: end, typ: DATE, value: f.lastValue, date: f.last, anchor: lastMentioned.Of(f.last.EDTF)}, true
}

// twoAway: the year before last, the week after next, the night before last.
func (f *finder) twoAway(j int) (proposal, bool) {
	n, end, u := 20, j+3, f.at(j)
	switch {
	case u.plural || !f.known:
		return proposal{}, false
	case f.word(j+1, "before") && f.word(j+2, "last"):
		n = -n
	case !f.word(j+1, "after") || !f.word(j+2, "next"):
		return proposal{}, false
	}
	if f.is(end, unit) || f.tagAt(end).IsNoun() { // the week before last Christmas
		return proposal{}, false
	}
	var p proposal
	switch {
	case u.c == unit && u.u == night:
		p = f.inPart(f.ref.AddDays(n/10), when.Night)
	case u.c == unit && u.u > day && u.u < night:
		p = onUnit(move(monthStart(f.ref, u.u), u.u, n), u.u)
	case u.c == season:
		one := f.seasonOf(u.n, n/20, j, end)
		p = onSeason(one.date.From.Civil().Year+n/20, u.n)
		if u.n == when.Winter { // which starts in the year before
			p = onSeason(one.date.From.Civil().Year+1+n/20, u.n)
		}
	default:
		return proposal{}, false
	}
	p.end, p.anchor = end, f.said
	return p, true
}
