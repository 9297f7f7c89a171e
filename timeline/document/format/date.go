package format

import (
	"strings"
	"time"

	"quoteline/timeline/when"
)

// layouts are the ways in which metadata write a day that are not ISO 8601.
var layouts = []string{
	"Mon, 2 Jan 2006", "2 Jan 2006", "Mon, 2 Jan 06", "2 Jan 06", "2 January 2006", "Jan 2, 2006", "January 2, 2006", "Mon, 2 January 2006",
	"Monday, 2 January 2006", "Monday, January 2, 2006", "Mon, January 2, 2006", "Mon, Jan 2, 2006", "Mon Jan 2 2006",
	"2006/1/2", "20060102",
}

// Date reads a date as machines write it into metadata: ISO 8601 of any length,
// RFC 5322 (mail and RSS), and days with the month in English words. A time of day
// is left out: the day is that of the place that the statement is made for. What
// could be read in two ways (3/5/2024), and what stands where a program had no date
// (the years 1 and 1601, the first day of 1970), gives none.
func Date(s string) when.Date {
	s = strings.Join(strings.Fields(s[:min(len(s), 100)]), " ")
	d := iso(s)
	if d.IsZero() {
		d = worded(s)
	}
	if c := d.From.Civil(); d.IsZero() || c.Year <= 1 || c.Year == 1601 || d.EDTF == "1970-01-01" {
		return when.Date{}
	}
	return d
}

// iso reads 2024, 2024-05, 2024-05-03 and such a day before a time.
func iso(s string) when.Date {
	n := 0
	for n < len(s) && (s[n] >= '0' && s[n] <= '9' || s[n] == '-' && n > 0) {
		n++
	}
	day, rest := s[:n], s[n:]
	if rest != "" && (len(day) != len("2006-01-02") || !strings.ContainsAny(rest[:1], "Tt ,Z+") || strings.ContainsAny(rest, "/")) {
		return when.Date{}
	}
	switch len(day) {
	case len("2006"), len("2006-01"), len("2006-01-02"):
		d, err := when.Parse(day)
		if err == nil && d.Form == when.Unit && d.Precision >= when.Day && d.Precision <= when.Year && d.Precision != when.Season && d.Precision != when.Quarter {
			return d
		}
	}
	return when.Date{}
}

// worded reads one of the layouts, before a time where one follows.
func worded(s string) when.Date {
	for {
		for _, l := range layouts {
			if t, err := time.Parse(l, s); err == nil {
				return when.NewDay(t.Year(), int(t.Month()), t.Day())
			}
		}
		i := strings.LastIndexAny(s, " T")
		if i < 0 {
			return when.Date{}
		}
		s = strings.TrimRight(s[:i], " ,")
	}
}
