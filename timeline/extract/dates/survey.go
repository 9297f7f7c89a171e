package dates

import (
	"strings"

	"quoteline/timeline/extract/token"
)

// survey reads the numbers of the whole document ahead of the rules, for what
// one sentence cannot tell: in which order it writes numeric dates, and whether
// it tells of other years than its own.
func (f *finder) survey() {
	f.order = f.options.Order
	dayFirst, monthFirst, far, near := 0, 0, 0, 0
	own := f.ref.Civil().Year
	for i := range f.doc.Tokens {
		if f.doc.Tokens[i].Kind != token.Number {
			continue
		}
		w := f.doc.Word(i)
		if len(w) == 4 && allDigits(w) && w[0] >= '1' && w[0] <= '2' {
			if y := atoi(w); y < own-2 && y >= 1000 {
				far++
			} else if y <= own+2 {
				near++
			}
		}
		if len(w) < 6 || len(w) > 10 || strings.IndexByte(w, '/') < 0 {
			continue
		}
		switch l := numeral(w); {
		case l.c != slashDay:
		case l.n > 12 && l.m <= 12:
			dayFirst++
		case l.m > 12 && l.n <= 12:
			monthFirst++
		}
	}
	if f.order == Unknown && (dayFirst == 0) != (monthFirst == 0) {
		f.order = MonthFirst
		if dayFirst > 0 {
			f.order = DayFirst
		}
	}
	f.story = f.known && far >= 4 && far > 4*near
}
