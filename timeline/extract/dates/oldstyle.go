package dates

import "quoteline/timeline/when"

// Until 1752 the year began in England on 25 March, and those who wrote of the days
// before it often gave both years: 11 February 1731/32 is of the year that we call
// 1732. The calendar stayed eleven days behind ours; which day of ours it was, the
// words do not say.
const (
	lastDouble = 1760 // years after which two years mean something else: 1998/99
	lastOld    = 3    // the last month in which the two counts differ, up to its 24th
)

// doubleYear reads 1731/32, 1731/2 and 1731-32, and gives the second.
func (f *finder) doubleYear(i int) (y, end int, ok bool) {
	l := f.at(i)
	return l.n, i + 1, l.c == yearSpan && l.n == l.y+1 && l.n < lastDouble && l.digits == 0
}

// inDoubleYear is a day in a year that was told in two ways; where both are not the
// one year, nothing says which is meant.
func (f *finder) inDoubleYear(y, m, d, end int) (proposal, bool) {
	if m < lastOld || m == lastOld && d <= 24 {
		p, ok := f.civil(y, m, d, end)
		return f.styled(p), ok
	}
	return proposal{end: end, typ: DATE, value: noYear(m, d)}, d <= when.MonthDays(2024, m)
}

// styled takes in which calendar a day is told by: "1 August 1714 (Old Style)", "O.S.",
// "(NS)". A day of the old one is some days from that day of ours.
func (f *finder) styled(p proposal) proposal {
	k := p.end
	inside := f.is(k, open)
	if inside {
		k++
	}
	old := f.words(k, "O.S.", "O.S", "OS")
	switch {
	case old || f.words(k, "N.S.", "N.S", "NS"):
		k++
	case f.words(k, "Old", "New") && f.word(k+1, "Style"):
		old = f.word(k, "Old")
		k += 2
	default:
		return p
	}
	if inside && !f.is(k, shut) {
		return p
	}
	p.end = k + b2i(inside)
	if old {
		p.mod, p.date = modNames[modApprox], about(p.date)
	}
	return p
}
