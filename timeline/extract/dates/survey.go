package dates

import (
	"strings"

	"quoteline/timeline/extract/token"
)

// survey reads the numbers of the whole document ahead of the rules, for what
// one sentence cannot tell: in which order it writes numeric dates, and whether
// it tells of other years than its own or never of its own days.
func (f *finder) survey() {
	f.order = f.options.Order
	far, near, today, days, early, dottedAt, lines, yearless := 0, 0, 0, 0, 0, 0, 0, 0
	chronology := false
	var numbers numberOrder
	own := f.own()
	var years []int
	for i := range f.doc.Tokens {
		w := f.doc.Word(i)
		if f.doc.Tokens[i].Kind != token.Number {
			if len(w) >= 5 && len(w) <= 9 && w[len(w)-3:] == "day" && lexicon[lower(w)].c != none {
				today++
				if len(w) > 5 { // "today" may be these days
					days++
				}
			}
			continue
		}
		if len(w) == 4 && allDigits(w) && w[0] >= '1' && w[0] <= '2' && !f.hours(i) {
			y := atoi(w)
			if y >= 1000 && y <= own+2 && y <= 2100 {
				years = append(years, y)
			}
			if y < own-2 && y >= 1000 {
				far++
			} else if y <= own+2 {
				near++
			}
		}
		if _, ok := f.lineHour(i); ok {
			lines, yearless = lines+1, yearless+b2i(w[0] == '0' || atoi(w) > min(own, 2100)+2)
		} else if len(w) == 4 && allDigits(w) && w[2] > '5' && f.doc.Sentences[f.doc.Tokens[i].Sentence].First == i {
			chronology = true // "1998 The firm moved"
		}
		if f.dotted = f.dotted || f.dottedHour(i) || dottedAt >= 3; !f.dotted && f.dottedClock(i) {
			dottedAt++ // "at 10.15", "until 12.40", "at 15.20"
		}
		if len(w) == 3 && allDigits(w) && f.oldYear(i) {
			early++
		}
		if len(w) < 6 || len(w) > 10 || strings.IndexByte(w, '/') < 0 {
			continue
		}
		numbers.add(f.doc, i, numeral(w))
	}
	if f.order == Unknown {
		f.order, f.shown = numbers.settle()
	}
	f.live = lines >= 4 && yearless > 0 && !chronology // "1911" alone is a year, "2045" and "0830" are none
	f.old = early >= 2 && early > near+today
	f.telling.days = days
	f.telling.bygone = !f.known && bygone(years)
	f.telling.ordered = ordered(years) && 4*(today+days) <= len(years)
	f.story = f.old || f.known && far >= 4 && far > 4*(near+today)
	f.recalls = far > 0 && near+today == 0
	f.timeless = len(f.doc.Tokens) >= 400*(days+1)
}

// hours reports four digits that are as likely a time of day: 1730 GMT, 2010 local
// time, "until 1221".
func (f *finder) hours(i int) bool {
	if i+1 < len(f.doc.Tokens) && (zones[f.doc.Word(i+1)] || f.doc.Word(i+1) == "local") {
		return true
	}
	if y := atoi(f.doc.Word(i)); i == 0 || y >= 1500 || y%100 >= 60 {
		return false
	}
	switch f.doc.Word(i - 1) {
	case "at", "by", "between", "until", "till", "before", "after", "and", "from", "to":
		return true
	}
	return false
}

// oldYear reports three digits that stand as only a year does: "in 348 he",
// "(c. 314", "until 325."
func (f *finder) oldYear(i int) bool {
	if i < 1 || i+1 >= len(f.doc.Tokens) {
		return false
	}
	switch f.doc.Word(i - 1) {
	case "in", "In", "until", "since", "c.", "circa", "around", "c":
	default:
		return false
	}
	t := f.doc.Tokens[i+1].Tag
	return t != token.NN && t != token.NNS && t != token.CD && t != token.JJ && f.doc.Word(i+1) != "%"
}

// lineHour reads four digits that begin a sentence, a word with a capital behind them, as pages that
// follow a day from minute to minute write its hours: "2057 A convoy leaves". It returns minutes of
// the day.
func (f *finder) lineHour(i int) (minutes int, ok bool) {
	w, s := f.doc.Word(i), f.doc.Sentences[f.doc.Tokens[i].Sentence]
	if i != s.First || i+2 >= s.Last || len(w) != 4 || !allDigits(w) || f.doc.Tokens[i+1].Kind != token.Word {
		return 0, false
	}
	c, n := f.doc.Word(i + 1)[0], atoi(w)
	return n/100*60 + n%100, n < 2400 && n%100 < 60 && c >= 'A' && c <= 'Z'
}

// dottedClock reports a number with two digits behind a dot that may be an hour of the day, "at"
// or "until" before it. Prices and rates are seldom three times so.
func (f *finder) dottedClock(i int) bool {
	w := f.doc.Word(i)
	if i == 0 || len(w) != 5 || w[2] != '.' || numeral(w).c != dotted {
		return false
	}
	switch lower(f.doc.Word(i - 1)) {
	case "at", "until", "till", "by":
		return true
	}
	return false
}

// dottedHour reports an hour with a dot that a half of the day shows to be one: "6.30am",
// "9.31 p.m."
func (f *finder) dottedHour(i int) bool {
	w := f.doc.Word(i)
	if len(w) < 4 || len(w) > 7 || w[1] != '.' && w[2] != '.' {
		return false
	}
	switch l := numeral(w); l.c {
	case clock:
		return true
	case dotted:
		return i+1 < len(f.doc.Tokens) && lexicon[lower(f.doc.Word(i+1))].c == meridiem
	}
	return false
}
