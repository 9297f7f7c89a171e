package when

import (
	"strconv"
	"strings"
)

// parseDay reads a year, month or day, each of which may have masked digits
// (X), and the groupings 21 to 41 in the month's place.
func parseDay(s string) (Date, bool) {
	if s[0] == 'Y' {
		return parseLongYear(s[1:])
	}
	sign := ""
	if s[0] == '-' {
		sign, s = "-", s[1:]
	}
	parts := strings.Split(s, "-")
	if len(parts) > 3 {
		return Date{}, false
	}
	if year, sig, ok := strings.Cut(parts[0], "S"); ok {
		y, okYear := digits(year, 4)
		if !okYear || len(parts) > 1 || sign+year == "-0000" {
			return Date{}, false
		}
		return significant(signed(sign, y), sig, sign+parts[0])
	}
	yLow, yHigh, yMask, ok := maskRange(parts[0], 4)
	if !ok || sign == "-" && parts[0] == "0000" {
		return Date{}, false
	}
	from, to := signed(sign, yLow), signed(sign, yHigh)
	if sign == "-" {
		from, to = to, from
	}
	edtf := sign + strings.Join(parts, "-")
	if len(parts) == 1 {
		d := Date{EDTF: edtf, From: YMD(from, 1, 1), To: YMD(to+1, 1, 1), Precision: Year}
		switch x := strings.Index(parts[0], "X"); {
		case !yMask:
		case x == 4-strings.Count(parts[0], "X") && x > 0:
			d.Precision = [...]Precision{1: Millennium, 2: Century, 3: Decade}[x]
		default:
			d.Form = OneOf
		}
		return d, true
	}
	return parseMonthDay(edtf, from, to, yMask, parts[1:])
}

// parseMonthDay reads what follows a year that lies between from and to.
func parseMonthDay(edtf string, from, to int, masked bool, parts []string) (Date, bool) {
	mLow, mHigh, mMask, ok := maskRange(parts[0], 2)
	if !ok {
		return Date{}, false
	}
	if mLow >= 21 && mLow <= 41 && !mMask {
		if masked || len(parts) > 1 {
			return Date{}, false
		}
		return subYear(from, mLow), true
	}
	mLow, mHigh = max(mLow, 1), min(mHigh, 12)
	if mLow > mHigh {
		return Date{}, false
	}
	d := Date{EDTF: edtf, From: YMD(from, mLow, 1), To: YMD(to, mHigh+1, 1), Precision: Month}
	masked = masked || mMask
	if len(parts) == 2 {
		low, high, dMask, ok := maskRange(parts[1], 2)
		low = max(low, 1)
		longest := max(MonthDays(to, mHigh), MonthDays(from, mLow))
		if masked {
			longest = 31
		}
		if !ok || low > high || low > longest || !dMask && high > longest {
			return Date{}, false
		}
		high = min(high, longest)
		d.Precision = Day
		d.From = YMD(from, mLow, min(low, MonthDays(from, mLow)))
		d.To = YMD(to, mHigh, min(high, MonthDays(to, mHigh))+1)
		masked = masked || dMask
	}
	if masked {
		d.Form = OneOf
	}
	return d, d.From < d.To
}

// maskRange reads n digits or X and returns the smallest and largest number
// that they allow.
func maskRange(s string, n int) (low, high int, masked, ok bool) {
	if len(s) != n {
		return 0, 0, false, false
	}
	for i := range len(s) {
		c := s[i]
		switch {
		case c == 'X':
			low, high, masked = low*10, high*10+9, true
		case c >= '0' && c <= '9':
			low, high = low*10+int(c-'0'), high*10+int(c-'0')
		default:
			return 0, 0, false, false
		}
	}
	return low, high, masked, true
}

// parseLongYear reads what follows the letter Y: a year of more than four
// digits, with an exponent (17E7) and significant digits (S3) if any.
func parseLongYear(s string) (Date, bool) {
	// Months and days of such years are this package's own: EDTF has only the
	// years, but a time line of the far future may zoom in.
	if i := strings.LastIndexByte(s, '-'); i > 0 {
		if j := strings.LastIndexByte(s[:i], '-'); j > 0 {
			i = j
		}
		y, ok := parseLongYear(s[:i])
		parts := strings.Split(s[i+1:], "-")
		if !ok || y.Form != Unit || len(parts) > 2 {
			return Date{}, false
		}
		n := y.From.Civil().Year
		return parseMonthDay(y.EDTF+s[i:], n, n, false, parts)
	}
	number, sig, hasSig := strings.Cut(s, "S")
	base, exponent, hasExp := strings.Cut(number, "E")
	if strings.HasPrefix(base, "+") || len(base) > 18 || strings.HasPrefix(base, "-0") || strings.HasPrefix(base, "0") {
		return Date{}, false
	}
	y, err := strconv.Atoi(base)
	if err != nil || y > MaxYear || y < -MaxYear {
		return Date{}, false
	}
	if hasExp {
		n, ok := digits(exponent, len(exponent))
		if !ok {
			return Date{}, false
		}
		for range min(n, 12) {
			y *= 10
			if y > MaxYear || y < -MaxYear {
				return Date{}, false
			}
		}
	}
	if hasSig {
		return significant(y, sig, "Y"+s)
	}
	if y <= 9999 && y >= -9999 {
		return Date{}, false
	}
	return NewYear(y), true
}

// significant gives a year of which only the first digits count: 1950S2 is some
// year from 1900 to 1999, estimated as 1950.
func significant(y int, sig, edtf string) (Date, bool) {
	n, ok := digits(sig, len(sig))
	whole := strconv.FormatInt(int64(max(y, -y)), 10)
	if !ok || n < 1 || n > len(whole) || sig[0] == '0' {
		return Date{}, false
	}
	unit := 1
	for range len(whole) - n {
		unit *= 10
	}
	low := max(y, -y) / unit * unit
	high := low + unit - 1
	if y < 0 {
		low, high = -high, -low
	}
	return Date{EDTF: edtf, From: YMD(low, 1, 1), To: YMD(high+1, 1, 1), Precision: Year, Form: OneOf}, true
}

func signed(sign string, y int) int {
	if sign == "-" {
		return -y
	}
	return y
}
