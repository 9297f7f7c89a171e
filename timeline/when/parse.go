package when

import (
	"fmt"
	"strings"
)

// maxEDTF bounds what Parse looks at, in bytes.
const maxEDTF = 128

// Parse reads an EDTF string of levels 0 to 2, without sets of more than one
// range and without qualifiers inside a date. It returns the canonical form:
// Parse(d.EDTF) == d. The empty string is the zero Date.
func Parse(s string) (Date, error) {
	s = strings.TrimSpace(s)
	if s == "" {
		return Date{}, nil
	}
	if len(s) > maxEDTF {
		return Date{}, fmt.Errorf("read date: %d characters are too many", len(s))
	}
	d, err := parse(s)
	if err != nil {
		return Date{}, fmt.Errorf("read date %q: %w", s, err)
	}
	if d.To <= d.From {
		return Date{}, fmt.Errorf("read date %q: its end lies before its start", s)
	}
	return d, nil
}

func parse(s string) (Date, error) {
	if strings.HasPrefix(s, "[") && strings.HasSuffix(s, "]") {
		a, b, ok := strings.Cut(s[1:len(s)-1], "..")
		if !ok {
			return Date{}, fmt.Errorf("a set needs '..'")
		}
		x, y, err := ends(a, b)
		if err != nil {
			return Date{}, err
		}
		if x.IsZero() && y.IsZero() {
			return Date{}, fmt.Errorf("a set needs an end")
		}
		d := NewInterval(x, y)
		d.Form = OneOf
		d.EDTF = "[" + x.EDTF + ".." + y.EDTF + "]"
		return d, nil
	}
	if a, b, ok := strings.Cut(s, "/"); ok {
		x, y, err := ends(strings.TrimPrefix(a, ".."), strings.TrimPrefix(b, ".."))
		if err != nil {
			return Date{}, err
		}
		if x.IsZero() && y.IsZero() {
			return Date{}, fmt.Errorf("an interval needs an end")
		}
		return NewInterval(x, y), nil
	}
	return one(s)
}

func ends(a, b string) (x, y Date, err error) {
	if a != "" {
		if x, err = one(a); err != nil {
			return
		}
	}
	if b != "" {
		y, err = one(b)
	}
	return
}

// one reads a single date with its qualifier.
func one(s string) (Date, error) {
	p := plain(s)
	q := s[len(p):]
	d, err := bare(p)
	if err != nil {
		return d, err
	}
	for _, c := range q {
		if c == '~' || c == '%' {
			d = About(d)
		}
		if c == '?' || c == '%' {
			d = Doubt(d)
		}
	}
	return d, nil
}

func bare(s string) (Date, error) {
	y, tail, mask, err := yearOf(s)
	if err != nil {
		return Date{}, err
	}
	if mask != "" {
		return masked(mask)
	}
	if tail == "" {
		return NewYear(y), nil
	}
	if len(tail) < 3 || tail[0] != '-' {
		return Date{}, fmt.Errorf("no month")
	}
	if tail[1:] == "XX" || tail[1:] == "XX-XX" {
		return NewYear(y), nil
	}
	m, ok := digits(tail[1:3])
	if !ok {
		return Date{}, fmt.Errorf("no month")
	}
	tail = tail[3:]
	switch {
	case m >= Spring && m <= Winter && tail == "":
		return NewSeason(y, m), nil
	case m >= 33 && m <= 36 && tail == "":
		return NewQuarter(y, m-32), nil
	case m < 1 || m > 12:
		return Date{}, fmt.Errorf("no month %02d", m)
	case tail == "" || tail == "-XX":
		return NewMonth(y, m), nil
	case len(tail) < 3 || tail[0] != '-':
		return Date{}, fmt.Errorf("no day")
	}
	d, ok := digits(tail[1:3])
	if !ok || d < 1 || d > MonthDays(y, m) {
		return Date{}, fmt.Errorf("no day %s in that month", tail[1:3])
	}
	tail = tail[3:]
	if tail == "" {
		return NewDay(y, m, d), nil
	}
	return timeOfDay(y, m, d, tail)
}

// yearOf cuts the year off s: four figures, or Y and more of them, which here,
// beyond the standard, a month and a day may follow. A masked year (199X) comes
// back as mask.
func yearOf(s string) (y int, tail, mask string, err error) {
	long := strings.HasPrefix(s, "Y")
	rest, sign := strings.TrimPrefix(s, "Y"), 1
	if strings.HasPrefix(rest, "-") {
		rest, sign = rest[1:], -1
	}
	n := 4
	if long {
		n = len(rest)
		if i := strings.IndexByte(rest, '-'); i >= 0 {
			n = i
		}
	}
	if len(rest) < n || n < 4 || n > 12 {
		return 0, "", "", fmt.Errorf("no year of four figures")
	}
	year, tail := rest[:n], rest[n:]
	if !long && sign > 0 && year[3] == 'X' && tail == "" {
		return 0, "", year, nil
	}
	y, ok := digits(year)
	if !ok || y > maxYear {
		return 0, "", "", fmt.Errorf("no year of four figures")
	}
	return y * sign, tail, "", nil
}

func timeOfDay(y, m, d int, tail string) (Date, error) {
	if len(tail) == 9 && tail[6] == ':' { // seconds are read and dropped when zero
		if tail[7:] != "00" {
			return Date{}, fmt.Errorf("seconds are not kept")
		}
		tail = tail[:6]
	}
	if len(tail) != 6 || tail[0] != 'T' || tail[3] != ':' {
		return Date{}, fmt.Errorf("no time of day")
	}
	h, ok1 := digits(tail[1:3])
	mi, ok2 := digits(tail[4:6])
	if !ok1 || !ok2 || h > 23 || mi > 59 {
		return Date{}, fmt.Errorf("no time of day")
	}
	return NewMinute(y, m, d, h, mi), nil
}

func masked(year string) (Date, error) {
	switch n := strings.IndexByte(year, 'X'); n {
	case 3:
		if v, ok := digits(year[:3]); ok {
			return NewDecade(v * 10), nil
		}
	case 2:
		if v, ok := digits(year[:2]); ok {
			return NewCentury(v * 100), nil
		}
	case 1:
		if v, ok := digits(year[:1]); ok && year == year[:1]+"XXX" {
			return unit(year, YMD(v*1000, 1, 1), YMD(v*1000+1000, 1, 1), Millennium), nil
		}
	}
	return Date{}, fmt.Errorf("unsupported mask")
}

func digits(s string) (int, bool) {
	n := 0
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
		n = n*10 + int(s[i]-'0')
	}
	return n, len(s) > 0
}
