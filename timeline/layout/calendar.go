package layout

import "quoteline/timeline/when"

// Seconds in the units that the axis reckons with. A month and a year are
// means of the Gregorian calendar, good enough to choose a step by.
const (
	minute = 60
	hour   = 60 * minute
	day    = 24 * hour
	month  = 2629746
	year   = 31556952
)

// farthest bounds every instant that the axis works with, about ±70 billion
// years, so that no difference of two overflows.
const farthest = 1 << 61

func bounded(t when.Instant) int64 {
	return min(max(int64(t), -farthest), farthest)
}

func floorDiv(a, b int64) int64 {
	q := a / b
	if a%b != 0 && (a < 0) != (b < 0) {
		q--
	}
	return q
}

// daysOf returns the days from 1970-01-01 to a day of the proleptic Gregorian
// calendar; m may be any number, months carry over into years. After Howard
// Hinnant, "chrono-Compatible Low-Level Date Algorithms".
func daysOf(y, m, d int64) int64 {
	y += floorDiv(m-1, 12)
	m = (m-1)%12 + 1
	if m <= 0 {
		m += 12
	}
	if m <= 2 {
		y--
	}
	era := floorDiv(y, 400)
	yoe := y - era*400
	mp := (m + 9) % 12
	doy := (153*mp+2)/5 + d - 1
	return era*146097 + yoe*365 + yoe/4 - yoe/100 + doy - 719468
}

// civil is the inverse of daysOf. Year 0 is 1 BCE.
func civil(days int64) (y, m, d int64) {
	z := days + 719468
	era := floorDiv(z, 146097)
	doe := z - era*146097
	yoe := (doe - doe/1460 + doe/36524 - doe/146096) / 365
	doy := doe - (365*yoe + yoe/4 - yoe/100)
	mp := (5*doy + 2) / 153
	d = doy - (153*mp+2)/5 + 1
	m = (mp+2)%12 + 1
	y = yoe + era*400
	if m <= 2 {
		y++
	}
	return y, m, d
}

// granule returns the length in seconds of the unit that a date was stated in.
func granule(p when.Precision) int64 {
	switch p {
	case when.Second:
		return 1
	case when.Minute:
		return minute
	case when.Hour:
		return hour
	case when.PartOfDay:
		return 6 * hour
	case when.Week:
		return 7 * day
	case when.Month:
		return 30 * day
	case when.Season, when.Quarter:
		return 90 * day
	case when.Year:
		return 365 * day
	case when.Decade:
		return 10 * year
	case when.Century:
		return 100 * year
	case when.Millennium:
		return 1000 * year
	}
	return day
}
