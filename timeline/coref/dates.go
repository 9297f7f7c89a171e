package coref

import (
	"quoteline/timeline"
	"quoteline/timeline/when"
)

// agreement says how two dates stand to each other, the closer the higher.
type agreement int

const (
	apart    agreement = iota // they cannot be one day, and nothing says that one is wrong
	repeated                  // they cannot be one day; words name at most one of them, and the reports are days apart at most
	rivals                    // they cannot be one day, both stated, and days apart at most
	vaguely                   // they may be one day; one of them says little
	loosely                   // they may be one day; one of them is a day or two, the other a month at most
	nearly                    // a day or two each, and they meet
	fully                     // both are stated, and are the same day
)

const (
	day       = 24 * 60 * 60
	farDays   = 7  // days that rival dates may lie apart
	laterDays = 14 // days after which a report may repeat what an earlier one told
	farUnits  = 2  // months or years that rival dates of what happens once may lie apart
	window    = 2  // days that "a day or two" may have
	month     = 31 // days that a loose date may have
)

// agree compares the dates of two tellings.
func agree(a, b *telling) agreement {
	x, y := a.date, b.date
	if x.IsZero() || y.IsZero() {
		return vaguely
	}
	if timeline.Rivals(x, y) {
		gap := max(x.From, y.From) - min(x.To, y.To)
		switch {
		case !(a.stated && b.stated) && days(x) <= window && days(y) <= window && gap < laterDays*day:
			return repeated
		case !a.stated || !b.stated || x.Precision != y.Precision && !(x.IsDay() && y.IsDay()):
			return apart
		case x.IsDay() && gap < farDays*day, a.once && x.Precision >= when.Month && gap < farUnits*min(x.To-x.From, y.To-y.From):
			return rivals
		}
		return apart
	}
	w, v := days(x), days(y)
	if w > v {
		w, v = v, w
	}
	switch {
	case a.stated && b.stated && v <= 1:
		return fully
	case v <= window:
		return nearly
	case w <= window && v <= month:
		return loosely
	}
	return vaguely
}

// days is how many days a date may be, far too many where it is open.
func days(d when.Date) int {
	if d.IsZero() || d.From == when.MinInstant || d.To == when.MaxInstant {
		return 1 << 30
	}
	return int((d.To - d.From + day - 1) / day)
}
