package when

// Civil is a moment of the proleptic Gregorian calendar with astronomical year
// numbers: 0 is 1 BC, -43 is 44 BC.
type Civil struct {
	Year                             int
	Month, Day, Hour, Minute, Second int
}

// MaxYear is the largest year, and -MaxYear the smallest, that an Instant can
// hold with room to step; constructors clamp to it.
const MaxYear = 290_000_000_000

const daySeconds = 86400

// The days of the week, counted from Monday as ISO 8601 does.
const (
	Monday = iota + 1
	Tuesday
	Wednesday
	Thursday
	Friday
	Saturday
	Sunday
)

// YMD returns the first second of a day. A month outside 1 to 12 or a day
// outside the month carries over, so that (2025, 14, 0) is 31 January 2026.
func YMD(year, month, day int) Instant {
	m := int64(month) - 1
	y := clampYear(int64(year) + floorDiv(m, 12))
	return Instant((daysBefore(y, int(floorMod(m, 12))+1) + int64(day) - 1) * daySeconds)
}

// Civil splits an instant into its calendar fields.
func (t Instant) Civil() Civil {
	days := floorDiv(int64(t), daySeconds)
	sec := int(floorMod(int64(t), daySeconds))
	y, m, d := civilFromDays(days)
	return Civil{Year: int(y), Month: m, Day: d, Hour: sec / 3600, Minute: sec / 60 % 60, Second: sec % 60}
}

// FromCivil returns the moment that c names; fields out of range carry over.
func FromCivil(c Civil) Instant {
	return YMD(c.Year, c.Month, c.Day) + Instant(c.Hour*3600+c.Minute*60+c.Second)
}

// Midnight returns the first second of the instant's day.
func (t Instant) Midnight() Instant {
	return Instant(floorDiv(int64(t), daySeconds) * daySeconds)
}

// AddDays steps n days.
func (t Instant) AddDays(n int) Instant { return t + Instant(n)*daySeconds }

// AddMonths steps n months and keeps the time of day. A day that the month does
// not have becomes its last: 31 January and a month is 28 or 29 February.
func (t Instant) AddMonths(n int) Instant {
	c := t.Civil()
	m := int64(c.Month) - 1 + int64(n)
	c.Year = int(clampYear(int64(c.Year) + floorDiv(m, 12)))
	c.Month = int(floorMod(m, 12)) + 1
	c.Day = min(c.Day, MonthDays(c.Year, c.Month))
	return FromCivil(c)
}

// AddYears steps n years; 29 February becomes 28 where it must.
func (t Instant) AddYears(n int) Instant { return t.AddMonths(12 * n) }

// Weekday returns the day of the week, Monday (1) to Sunday (7).
func (t Instant) Weekday() int {
	return int(floorMod(floorDiv(int64(t), daySeconds)+3, 7)) + 1
}

// Week returns the ISO 8601 week number, 1 to 53, and the year it belongs
// to, which differs from the calendar's around New Year.
func (t Instant) Week() (year, week int) {
	thursday := t.Midnight().AddDays(Thursday - t.Weekday())
	year = thursday.Civil().Year
	return year, int((thursday-YMD(year, 1, 1))/daySeconds)/7 + 1
}

// WeekStart returns the Monday on which an ISO week begins.
func WeekStart(year, week int) Instant {
	fourth := YMD(year, 1, 4)
	return fourth.AddDays(Monday - fourth.Weekday() + 7*(week-1))
}

// Leap reports whether the year has a 29 February.
func Leap(year int) bool { return year%4 == 0 && (year%100 != 0 || year%400 == 0) }

// MonthDays returns the number of days of a month, 1 to 12; 0 for any other.
func MonthDays(year, month int) int {
	switch month {
	case 2:
		if Leap(year) {
			return 29
		}
		return 28
	case 4, 6, 9, 11:
		return 30
	case 1, 3, 5, 7, 8, 10, 12:
		return 31
	}
	return 0
}

// daysFromCivil counts the days from 1970-01-01 to the first of a month.
// Method: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
func daysBefore(y int64, m int) int64 {
	if m <= 2 {
		y--
	}
	era := floorDiv(y, 400)
	yoe := y - era*400
	doy := int64((153*((m+9)%12) + 2) / 5)
	return era*146097 + yoe*365 + yoe/4 - yoe/100 + doy - 719468
}

func civilFromDays(z int64) (y int64, m, d int) {
	z += 719468
	era := floorDiv(z, 146097)
	doe := z - era*146097
	yoe := (doe - doe/1460 + doe/36524 - doe/146096) / 365
	doy := doe - (365*yoe + yoe/4 - yoe/100)
	mp := (5*doy + 2) / 153
	m = int(mp+2)%12 + 1
	y = yoe + era*400
	if m <= 2 {
		y++
	}
	return y, m, int(doy-(153*mp+2)/5) + 1
}

func floorDiv(a, b int64) int64 {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

func floorMod(a, b int64) int64 { return a - floorDiv(a, b)*b }

func clampYear(y int64) int64 { return max(-MaxYear, min(y, MaxYear)) }
