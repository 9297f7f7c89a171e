package tables

import (
	"regexp"
	"strconv"
	"strings"

	"quoteline/timeline"
	"quoteline/timeline/when"
)

// roles of the columns of a beginning or an end: of all of it, or of its parts.
type sideRoles struct{ whole, year, month, day, time Role }

var (
	starts = sideRoles{Date, Year, Month, Day, Time}
	ends   = sideRoles{End, EndYear, EndMonth, EndDay, EndTime}
)

// side is what a row says of a beginning or an end.
type side struct {
	text     string // of its cells
	at       timeline.Span
	readings []when.Date // none where the text is not a date
	settled  bool        // by the order of day and month in other rows
	clock    string      // a time of day that was not read
}

// side reads the beginning or the end of a row, with its time of day.
func (c *calendar) side(r *Row, m Mapping, roles sideRoles) (s side) {
	if i := m.Column(roles.year); i >= 0 {
		s = parted(r, m, roles)
	} else if i := m.Column(roles.whole); r.Cell(i) != "" {
		s.text, s.at = r.Cells[i].Text, r.Cells[i].At
		s.readings, s.settled = c.read(s.text)
	}
	if clock := r.Cell(m.Column(roles.time)); clock != "" && len(s.readings) > 0 {
		timed := make([]when.Date, len(s.readings)) // others are remembered as they are
		for i, d := range s.readings {
			day := when.DayOf(d.From)
			timed[i] = at(d, clock)
			if t := at(day, clock); timed[i] == d && (t != d || t == day) { // the date has that time itself otherwise
				s.clock = clock
			}
		}
		s.readings = timed
	}
	return s
}

// parted reads a date whose parts have columns of their own, as precise as those that
// say something. Its words are from the first to the last of them where nothing else
// stands between, else the year.
func parted(r *Row, m Mapping, roles sideRoles) (s side) {
	var cells [3]string
	var words []string
	for i, role := range [3]Role{roles.year, roles.month, roles.day} {
		at := m.Column(role)
		if cells[i] = r.Cell(at); cells[i] == "" {
			continue
		}
		words = append(words, cells[i])
		cell := r.Cells[at].At
		if s.at.Len() == 0 {
			s.at = cell
		} else if between(m, m.Column(roles.year), at, roles) {
			s.at = timeline.Span{Start: min(s.at.Start, cell.Start), End: max(s.at.End, cell.End)}
		}
	}
	s.text = strings.Join(words, " ")
	if d := dateOf(cells[0], cells[1], cells[2]); !d.IsZero() {
		s.readings = []when.Date{d}
	}
	return s
}

// between reports that only parts of the date stand from one column to another.
func between(m Mapping, a, b int, roles sideRoles) bool {
	for i := min(a, b); a >= 0 && i <= max(a, b); i++ {
		if r := m[i]; r != roles.year && r != roles.month && r != roles.day {
			return false
		}
	}
	return a >= 0
}

var (
	wholeYear = regexp.MustCompile(`^-?\d{1,6}$`)
	dayNumber = regexp.MustCompile(`^(\d{1,2})(?:st|nd|rd|th|\.)?$`)
)

// yearOf is a year or what stands for one, as "1990s" does; zero where it is none. A
// year before Christ is negative, and there is no year 0, as in TimelineJS: -44 is 44 BC.
func yearOf(s string) when.Date {
	if wholeYear.MatchString(s) {
		n, _ := strconv.Atoi(s)
		if n < 0 {
			n++
		}
		return when.NewYear(n)
	}
	if ds := readings(s); len(ds) == 1 && ds[0].Precision >= when.Year {
		return ds[0]
	}
	return when.Date{}
}

// dateOf is the date of a year, a month and a day, the later ones "" where they are not
// said; zero where they are none.
func dateOf(year, month, day string) when.Date {
	y := yearOf(year)
	if month == "" && day == "" || y.IsZero() {
		return y
	}
	n, err := strconv.Atoi(month)
	if err != nil {
		if ds := readings(month + " 2000"); len(ds) == 1 && ds[0].Precision == when.Month && ds[0].Form == when.Unit {
			n = ds[0].From.Civil().Month
		}
	}
	if plain := y.Form == when.Unit && y.Precision == when.Year && !y.Approximate && !y.Uncertain; !plain || n < 1 || n > 12 {
		return when.Date{}
	}
	if day == "" {
		return when.NewMonth(y.From.Civil().Year, n)
	}
	d := dayNumber.FindStringSubmatch(day)
	if d == nil {
		return when.Date{}
	}
	k, _ := strconv.Atoi(d[1])
	return when.NewDay(y.From.Civil().Year, n, k)
}
