package when

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
)

// ErrSyntax is wrapped by every error of Parse.
var ErrSyntax = errors.New("not an EDTF date")

// maxEDTF bounds the length of what Parse reads, in bytes.
const maxEDTF = 1024

// Parse reads EDTF levels 0 to 2 and returns it (the empty text is no date) in canonical form: qualifiers
// of single components (2004-06~-11) become one for the whole. Sets keep their
// members in writing and their hull as bounds. Times keep a zone in the text
// only; bounds are in local time.
func Parse(s string) (Date, error) {
	d, ok := Date{}, false
	switch {
	case s == "":
		ok = true
	case len(s) > maxEDTF:
	case s[0] == '[' || s[0] == '{':
		d, ok = parseSet(s)
	case strings.Contains(s, "/"):
		d, ok = parseInterval(s)
	default:
		d, ok = parseUnit(s)
	}
	if !ok {
		return Date{}, fmt.Errorf("read date %.40q: %w", s, ErrSyntax)
	}
	return d, nil
}

func parseInterval(s string) (Date, bool) {
	from, to, _ := strings.Cut(s, "/")
	if (from == "" || from == "..") && (to == "" || to == "..") {
		return Date{}, false
	}
	d := Date{Form: Interval, From: MinInstant, To: MaxInstant}
	for i, end := range [2]string{from, to} {
		if end == "" || end == ".." {
			d.EDTF += end
		} else {
			u, ok := parseUnit(end)
			if !ok {
				return Date{}, false
			}
			if i == 0 {
				d.From = u.From
			} else {
				d.To = u.To
			}
			d.join(u)
			d.EDTF += u.EDTF
		}
		if i == 0 {
			d.EDTF += "/"
		}
	}
	return d, d.From < d.To
}

// parseSet reads [a..b], [..b], [a..], [a,b,c..d] and the same in braces.
func parseSet(s string) (Date, bool) {
	closing := byte(']')
	d := Date{Form: OneOf, From: MaxInstant, To: MinInstant}
	if s[0] == '{' {
		closing, d.Form = '}', Interval
	}
	if len(s) < 3 || s[len(s)-1] != closing {
		return Date{}, false
	}
	var b strings.Builder
	b.WriteByte(s[0])
	for i, member := range strings.Split(s[1:len(s)-1], ",") {
		if i > 0 {
			b.WriteByte(',')
		}
		from, to, ranged := strings.Cut(strings.TrimSpace(member), "..")
		if from == "" && to == "" {
			return Date{}, false
		}
		low, high := MinInstant, MaxInstant
		if from != "" {
			u, ok := parseUnit(from)
			if !ok {
				return Date{}, false
			}
			d.join(u)
			b.WriteString(u.EDTF)
			low = u.From
			if !ranged {
				high = u.To
			}
		}
		if ranged {
			b.WriteString("..")
		}
		if to != "" {
			u, ok := parseUnit(to)
			if !ok {
				return Date{}, false
			}
			d.join(u)
			b.WriteString(u.EDTF)
			high = u.To
		}
		if low >= high {
			return Date{}, false
		}
		d.From, d.To = min(d.From, low), max(d.To, high)
	}
	if d.From == MinInstant && d.To == MaxInstant {
		return Date{}, false
	}
	b.WriteByte(closing)
	d.EDTF = b.String()
	if d.Form == OneOf {
		d.Precision = coarser(d.From, d.To, d.Precision)
	}
	return d, true
}

// join takes over a member's precision, where finer, and its qualifiers.
func (d *Date) join(u Date) {
	if d.Precision == None || u.Precision < d.Precision {
		d.Precision = u.Precision
	}
	d.Approximate = d.Approximate || u.Approximate
	d.Uncertain = d.Uncertain || u.Uncertain
}

// parseUnit reads anything without brackets and slashes.
func parseUnit(s string) (Date, bool) {
	var about, doubt bool
	s = strings.Map(func(r rune) rune {
		switch r {
		case '~':
			about = true
			return -1
		case '?':
			doubt = true
			return -1
		case '%':
			about, doubt = true, true
			return -1
		}
		return r
	}, s)
	if s == "" {
		return Date{}, false
	}
	var d Date
	ok := false
	if day, clock, timed := strings.Cut(s, "T"); timed && day != "" {
		d, ok = parseTime(day, clock)
	} else {
		d, ok = parseDay(s)
	}
	if !ok {
		return Date{}, false
	}
	d.Approximate, d.Uncertain = about, doubt
	d.EDTF += mark(about, doubt)
	return d, true
}

func parseTime(day, clock string) (Date, bool) {
	d, ok := parseDay(day)
	if !ok || d.Precision != Day || d.Form != Unit {
		return Date{}, false
	}
	hms, zone := clock, ""
	if i := strings.IndexAny(clock, "Z+-"); i >= 0 {
		hms, zone = clock[:i], clock[i:]
	}
	if !validZone(zone) {
		return Date{}, false
	}
	parts := strings.Split(hms, ":")
	if len(parts) > 3 {
		return Date{}, false
	}
	var v [3]int
	for i, p := range parts {
		n, ok := digits(p, 2)
		if !ok || n > [3]int{23, 59, 59}[i] {
			return Date{}, false
		}
		v[i] = n
	}
	length := [...]Instant{3600, 60, 1}[len(parts)-1]
	from := d.From + Instant(v[0]*3600+v[1]*60+v[2])
	return Date{
		EDTF: d.EDTF + "T" + clock, From: from, To: from + length,
		Precision: [...]Precision{Hour, Minute, Second}[len(parts)-1],
	}, true
}

func validZone(z string) bool {
	if z == "" || z == "Z" {
		return true
	}
	h, m, colon := strings.Cut(z[1:], ":")
	hour, ok := digits(h, 2)
	if !ok || hour > 14 || z[0] == 'Z' {
		return false
	}
	minute, ok := digits(m, 2)
	return !colon || ok && minute < 60
}

// digits reads exactly n decimal digits.
func digits(s string, n int) (int, bool) {
	if len(s) != n {
		return 0, false
	}
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
	}
	v, err := strconv.Atoi(s)
	return v, err == nil
}
