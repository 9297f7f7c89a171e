package layout

import (
	"strconv"
	"strings"

	"quoteline/timeline/when"
	"quoteline/timeline/wordlist"
)

// step is a division of the calendar: n units apart.
type step struct {
	unit    calUnit
	n       int64
	seconds float64
	week    uint8 // as in Calendar
	era     Era
}

type calUnit uint8

const (
	minutes calUnit = iota
	hours
	days
	months
	years
)

// steps are all divisions, finest first: up to a billion years.
var steps = makeSteps()

func makeSteps() []step {
	var out []step
	add := func(u calUnit, seconds float64, ns ...int64) {
		for _, n := range ns {
			out = append(out, step{unit: u, n: n, seconds: seconds * float64(n)})
		}
	}
	add(minutes, minute, 1, 5, 15, 30)
	add(hours, hour, 1, 3, 6, 12)
	add(days, day, 1, 7)
	add(months, month, 1, 3, 6)
	for n := int64(1); n <= 1e9; n *= 10 {
		add(years, year, n, 2*n, 5*n)
	}
	return out
}

// weeks is the number of weekly ticks of a month: the 1st, 8th, 15th and 22nd.
const weeks = 4

// tickSpace is the least distance of labelled ticks in pixels.
const tickSpace = 90

// finestStep is the finest division that the dates of a piece justify: hours
// stand over a day only if some event is dated by the hour.
func finestStep(p Piece) calUnit {
	switch {
	case p.Clock:
		return minutes
	case p.Finest <= when.Week:
		return days
	case p.Finest <= when.Quarter:
		return months
	}
	return years
}

// stepFor chooses the finest step that keeps labels apart, but none longer
// than the piece while there is a shorter one.
func stepFor(p Piece, scale float64, c Calendar) step {
	length := float64(p.To - p.From)
	px := (p.U1 - p.U0) * scale / length
	least := finestStep(p)
	best := steps[len(steps)-1]
	for i := len(steps) - 1; i >= 0; i-- {
		s := steps[i]
		if s.unit < least || (s.seconds*px < tickSpace && best.seconds <= length*1.02) {
			break
		}
		best = s
	}
	best.week, best.era = c.Week, c.Era
	return best
}

// finer returns the finest division between those of s whose ticks are not too
// near; ok is false where there is none.
func (s step) finer(p Piece, scale float64) (f step, ok bool) {
	const least = 14 // pixels
	px := (p.U1 - p.U0) * scale / float64(p.To-p.From)
	unit := finestStep(p)
	for _, f := range steps {
		if f.seconds >= s.seconds*0.6 {
			break
		}
		if f.unit >= unit && f.seconds*px >= least && s.nests(f) {
			f.week, f.era = s.week, s.era
			return f, true
		}
	}
	return s, false
}

// nests reports whether every tick of s is one of f.
func (s step) nests(f step) bool {
	if s.unit == f.unit {
		return s.n%f.n == 0
	}
	return f.n == 1 || f.unit != days || s.week == 0
}

// floor returns the last division at or before t.
func (s step) floor(t int64) int64 {
	d := floorDiv(t, day)
	switch s.unit {
	case minutes:
		return floorDiv(t, minute*s.n) * minute * s.n
	case hours:
		return d*day + floorDiv(t-d*day, hour*s.n)*hour*s.n
	}
	y, m, dd := civil(d)
	switch s.unit {
	case days:
		if s.n == 1 {
			return d * day
		}
		if s.week > 0 { // 1970-01-01 was a Thursday
			return (floorDiv(d+4-int64(s.week), 7)*7 + int64(s.week) - 4) * day
		}
		return daysOf(y, m, min((dd-1)/s.n, weeks-1)*s.n+1) * day
	case months:
		return daysOf(y, floorDiv(m-1, s.n)*s.n+1, 1) * day
	}
	return daysOf(s.year(y), 1, 1) * day
}

// year returns the first year of the division that y lies in. They are round in
// either era: 200 BCE, 100 BCE, 1 CE, 100 CE.
func (s step) year(y int64) int64 {
	switch {
	case s.era == Astronomical:
		return floorDiv(y, s.n) * s.n
	case y > 0:
		return max(y/s.n*s.n, 1)
	}
	return 1 - floorDiv(-y, s.n)*s.n - s.n
}

// next returns the division after t, which is one.
func (s step) next(t int64) int64 {
	switch s.unit {
	case minutes:
		return t + minute*s.n
	case hours:
		return t + hour*s.n
	}
	y, m, d := civil(floorDiv(t, day))
	switch s.unit {
	case days:
		if s.n == 1 || s.week > 0 || d+s.n <= weeks*s.n {
			return t + s.n*day
		}
		return daysOf(y, m+1, 1) * day
	case months:
		return daysOf(y, m+s.n, 1) * day
	}
	switch {
	case s.era == Astronomical:
		y += s.n
	case y > 0:
		y = y/s.n*s.n + s.n
	case 1-y > s.n:
		y += s.n
	default:
		y = 1
	}
	return daysOf(y, 1, 1) * day
}

var monthNames = strings.Fields(wordlist.Months)

// label names a division, and says whether it begins a larger unit.
func (s step) label(t int64) (text string, major bool) {
	d := floorDiv(t, day)
	y, m, dd := civil(d)
	switch s.unit {
	case minutes, hours:
		sec := t - d*day
		return clock(sec), sec == 0
	case days:
		return strconv.FormatInt(dd, 10) + " " + monthNames[m-1][:3], dd == 1
	case months:
		return monthNames[m-1][:3], m == 1
	}
	return s.era.year(y), step{n: 10 * s.n, era: s.era}.year(y) == y
}

func clock(sec int64) string {
	two := func(n int64) string { return string([]byte{byte('0' + n/10), byte('0' + n%10)}) }
	return two(sec/hour) + ":" + two(sec%hour/minute)
}

// year writes an astronomical year as people do: 0 is 1 BCE.
func (r Era) year(y int64) string {
	if r == Astronomical {
		if y < 0 {
			return "−" + number(-y)
		}
		return number(y)
	}
	switch {
	case y <= 0 && r == BC:
		return number(1-y) + " BC"
	case y <= 0:
		return number(1-y) + " BCE"
	case y < 1000 && r == BC:
		return "AD " + number(y)
	case y < 1000:
		return number(y) + " CE"
	}
	return number(y)
}

// number writes a count of years; whole thousands of millions and above in words.
func number(n int64) string {
	switch {
	case n < 10_000:
		return strconv.FormatInt(n, 10)
	case n >= 1e9 && n%1e6 == 0:
		return strconv.FormatFloat(float64(n)/1e9, 'f', -1, 64) + " billion"
	case n >= 1e6 && n%1e3 == 0:
		return strconv.FormatFloat(float64(n)/1e6, 'f', -1, 64) + " million"
	}
	return Grouped(n)
}

// full names a division with the larger units that it lies in.
func (s step) full(t int64) string {
	y, m, d := civil(floorDiv(t, day))
	text := s.era.year(y)
	if s.unit != years {
		text = monthNames[m-1] + " " + text
	}
	if s.unit == days {
		text = strconv.FormatInt(d, 10) + " " + text
	}
	return text
}

// parent returns the larger unit that a division lies in, and where that begins
// and ends; ok is false for years, which need none.
func (s step) parent(t int64) (p step, from, to int64, ok bool) {
	d := floorDiv(t, day)
	y, m, _ := civil(d)
	switch s.unit {
	case minutes, hours:
		return step{unit: days, era: s.era}, d * day, (d + 1) * day, true
	case days:
		return step{unit: months, era: s.era}, daysOf(y, m, 1) * day, daysOf(y, m+1, 1) * day, true
	case months:
		return step{unit: years, era: s.era}, daysOf(y, 1, 1) * day, daysOf(y+1, 1, 1) * day, true
	}
	return s, 0, 0, false
}

// Grouped writes a number with commas between thousands.
func Grouped(n int64) string {
	if n < 0 {
		return "-" + Grouped(-n)
	}
	s := ""
	for n >= 1000 {
		s = "," + string([]byte{byte('0' + n/100%10), byte('0' + n/10%10), byte('0' + n%10)}) + s
		n /= 1000
	}
	return strconv.FormatInt(n, 10) + s
}
