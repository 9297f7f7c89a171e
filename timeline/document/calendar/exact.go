package calendar

import (
	"strings"
	"time"

	"quoteline/timeline/when"
)

// exactly takes the date in X-QUOTELINE-EDTF, which says what a start and an end cannot:
// that it is about then, or some time between the two. It is another program's word like
// any other, so it counts only where it spans just the days, or the moments, that the
// start at a and the end do, in no zone, as Quoteline writes them.
func (e *event) exactly(text string, a stamp) bool {
	if e.edtf == nil || e.end == nil && !a.day || e.start.params["TZID"] != "" || strings.HasSuffix(e.start.value, "Z") {
		return false
	}
	b := stamp{day: true, at: a.at.AddDate(0, 0, 1)}
	if e.end != nil {
		var ok bool
		if b, ok = stampOf(e.end.value); !ok || a.day != b.day {
			return false
		}
	}
	d, err := when.Parse(plain(e.edtf.value))
	if err != nil || d.IsZero() || d.From == when.MinInstant || d.To == when.MaxInstant {
		return false
	}
	from, to := d.From, d.To
	if a.day {
		from, to = from.Midnight(), (to - 1).Midnight().AddDays(1)
	}
	if from != instant(a.at) || to != instant(b.at) {
		return false
	}
	e.When, e.Why, e.Date = d, exact.Of(d.EDTF), trim(text, e.edtf.at)
	return true
}

// instant is a moment as the place that it is of has it.
func instant(t time.Time) when.Instant {
	return when.YMD(t.Year(), int(t.Month()), t.Day()) + when.Instant(t.Hour()*3600+t.Minute()*60+t.Second())
}
