package when

// Civil is a calendar date and a time of day in the proleptic Gregorian
// calendar. Year 0 is 1 BCE (astronomical numbering).
type Civil struct {
	Year                 int
	Month, Day           int // from 1
	Hour, Minute, Second int
}

const (
	minute = 60
	hour   = 3600
	day    = 86400
)

// maxYear bounds the years that have Instants, on both sides.
const maxYear = 290_000_000_000

// days counts the days from 1970-01-01 (Howard Hinnant, "chrono-Compatible
// Low-Level Date Algorithms").
func days(y, m, d int) int64 {
	if m <= 2 {
		y--
	}
	era := floorDiv(y, 400)
	yoe := y - era*400
	mp := (m + 9) % 12
	doy := (153*mp+2)/5 + d - 1
	doe := yoe*365 + yoe/4 - yoe/100 + doy
	return int64(era)*146097 + int64(doe) - 719468
}

func floorDiv[T int | int64](a, b T) T {
	q := a / b
	if a%b != 0 && (a < 0) != (b < 0) {
		q--
	}
	return q
}

// FromCivil returns the instant of a civil date; months and days beyond their
// range carry over.
func FromCivil(c Civil) Instant {
	m := c.Month - 1
	y := c.Year + floorDiv(m, 12)
	m = m - floorDiv(m, 12)*12 + 1
	y = max(-maxYear, min(maxYear, y))
	return Instant((days(y, m, 1)+int64(c.Day)-1)*day + int64(c.Hour)*hour + int64(c.Minute)*minute + int64(c.Second))
}

// YMD returns the instant at which a day starts.
func YMD(y, m, d int) Instant { return FromCivil(Civil{Year: y, Month: m, Day: d}) }

// Civil returns the calendar date and time of i.
func (i Instant) Civil() Civil {
	z := floorDiv(int64(i), day)
	rest := int(int64(i) - z*day)
	z += 719468
	era := floorDiv(z, 146097)
	doe := z - era*146097
	yoe := (doe - doe/1460 + doe/36524 - doe/146096) / 365
	doy := doe - (365*yoe + yoe/4 - yoe/100)
	mp := (5*doy + 2) / 153
	d := int(doy - (153*mp+2)/5 + 1)
	m := int(mp + 3)
	if m > 12 {
		m -= 12
	}
	y := int(yoe + era*400)
	if m <= 2 {
		y++
	}
	return Civil{Year: y, Month: m, Day: d, Hour: rest / hour, Minute: rest / minute % 60, Second: rest % 60}
}

// Midnight returns the start of the day that i lies in.
func (i Instant) Midnight() Instant { return Instant(floorDiv(int64(i), day) * day) }

// AddDays moves i by whole days.
func (i Instant) AddDays(n int) Instant { return i + Instant(n)*day }

// AddMonths moves i by whole months; the day is cut to the month's length.
func (i Instant) AddMonths(n int) Instant {
	c := i.Civil()
	first := YMD(c.Year, c.Month+n, 1)
	c2 := first.Civil()
	d := min(c.Day, MonthDays(c2.Year, c2.Month))
	return first.AddDays(d-1) + (i - i.Midnight())
}

// MonthDays returns the length of a month in days.
func MonthDays(y, m int) int { return int((YMD(y, m+1, 1) - YMD(y, m, 1)) / day) }

// Weekday counts from Monday (1) to Sunday (7), as ISO 8601 does.
func (i Instant) Weekday() int {
	n := floorDiv(int64(i), day) + 3
	return int(n-floorDiv(n, 7)*7) + 1
}

// Week returns the ISO 8601 week and the year that it belongs to.
func (i Instant) Week() (year, week int) {
	thursday := i.Midnight().AddDays(4 - i.Weekday())
	year = thursday.Civil().Year
	return year, int((thursday-YMD(year, 1, 1))/day)/7 + 1
}

// WeekStart returns the Monday on which an ISO week starts.
func WeekStart(year, week int) Instant {
	fourth := YMD(year, 1, 4)
	return fourth.AddDays(1 - fourth.Weekday() + 7*(week-1))
}
