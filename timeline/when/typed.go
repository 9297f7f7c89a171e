package when

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
)

// months are the beginnings of the names of months that Typed knows.
var months = [...]string{"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"}

// Typed reads a date as a person types it into a form: EDTF, "15 Aug 2025", "August
// 15, 2025", "15.8.2025", "Aug 2025", "the 1990s", "44 BC". Numbers that could be a
// day or a month are refused (3/4/2020), and so is what it cannot read whole. The
// empty string is no date.
func Typed(s string) (Date, error) {
	s = strings.TrimSpace(s)
	if d, err := Parse(s); err == nil {
		return d, nil
	}
	refused := fmt.Errorf("%q is not a date that can be read: try 15 Aug 2025, Aug 2025 or 2025", s)
	words := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	var t typed
	for _, w := range words {
		if !t.take(w) {
			return Date{}, refused
		}
	}
	d, ok := t.date(strings.ContainsRune(s, '.'))
	if !ok {
		return Date{}, refused
	}
	return d, nil
}

// typed is what the words of a date said so far.
type typed struct {
	numbers []int
	month   int // 0 where none was named

	before, decade bool
}

func (t *typed) take(w string) bool {
	switch w {
	case "the", "of", "ad", "ce":
		return true
	case "bc", "bce":
		t.before = true
		return true
	}
	if w[0] < '0' || w[0] > '9' {
		for i, m := range months {
			if t.month == 0 && strings.HasPrefix(w, m) && (len(w) <= 4 || strings.HasPrefix(strings.ToLower(monthNames[i+1]), w)) {
				t.month = i + 1
				return true
			}
		}
		return false
	}
	digits := strings.TrimRight(w, "abcdefghijklmnopqrstuvwxyz")
	switch w[len(digits):] {
	case "", "st", "nd", "rd", "th":
	case "s":
		t.decade = true
	default:
		return false
	}
	n, err := strconv.Atoi(digits)
	t.numbers = append(t.numbers, n)
	return err == nil && len(t.numbers) <= 3
}

// date puts the parts together. dotted says that the day stands before the month, as
// it does wherever dots part them.
func (t *typed) date(dotted bool) (Date, bool) {
	n := t.numbers
	year := func(y int) int {
		if t.before {
			return 1 - y
		}
		return y
	}
	switch {
	case len(n) == 1 && t.decade:
		return NewDecade(n[0]), t.month == 0 && !t.before && n[0]%10 == 0 && n[0] >= 100
	case t.decade:
		return Date{}, false
	case len(n) == 1 && t.month > 0:
		return NewMonth(year(n[0]), t.month), n[0] > 31 || t.before
	case len(n) == 1:
		return NewYear(year(n[0])), n[0] > 31 || t.before
	case len(n) == 2 && t.month > 0:
		d, y := n[0], n[1]
		if d > 31 { // 2025 August 15
			d, y = y, d
		}
		return day(year(y), t.month, d)
	case len(n) == 3 && t.month == 0:
		a, b, y := n[0], n[1], n[2]
		switch {
		case a > 31: // 2025/8/15
			return day(year(a), b, y)
		case y <= 31:
			return Date{}, false
		case dotted || a > 12 || a == b:
			return day(year(y), b, a)
		case b > 12:
			return day(year(y), a, b)
		}
	}
	return Date{}, false
}

func day(y, m, d int) (Date, bool) {
	if m < 1 || m > 12 || d < 1 || d > MonthDays(y, m) {
		return Date{}, false
	}
	return NewDay(y, m, d), true
}
