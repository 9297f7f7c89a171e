package dates

import "quoteline/timeline/when"

// instantDay: the 3rd inst., the 12th ultimo, 5th prox.: a day of the month that a letter
// is written in, of the one before or the one after. A story of other years quotes
// letters whose dates it may not give.
func instantDay(f *finder, i int) (proposal, bool) {
	j := f.the(i)
	d, l := f.dayNumber(j), f.at(j+1)
	if d == 0 || l.c != instant || f.at(j).c != ordinal && f.doc.Word(j+1) == "instant" {
		return proposal{}, false
	}
	if !f.known || f.story {
		return proposal{end: j + 2, typ: DATE, value: "XXXX-XX-" + two(d)}, true
	}
	c := when.YMD(f.ref.Civil().Year, f.ref.Civil().Month, 1).AddMonths(l.n).Civil()
	p, ok := f.civil(c.Year, c.Month, d, j+2)
	p.anchor = f.said
	return p, ok
}
