package tables

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"unicode"

	"quoteline/timeline"
	"quoteline/timeline/extract/dates"
	"quoteline/timeline/extract/foreign"
	"quoteline/timeline/extract/token"
	"quoteline/timeline/when"
)

// languages are tried where a date is not in English or in figures.
var languages = []string{"de", "fr", "uk", "ru", "es"}

// calendar reads the dates of one table.
type calendar struct {
	order order
	shown string // the cell that settles the order
	line  int    // that it is on
	seen  map[string][]when.Date
}

// order is which of two figures is the day.
type order uint8

const (
	unknown order = iota
	dayFirst
	monthFirst
)

// slashed is a day in figures that has two readings where both are small.
var slashed = regexp.MustCompile(`^(\d{1,2})[/-](\d{1,2})[/-]\d{4}\b`)

// newCalendar looks through the dates for one that shows the order of day and month.
// Where some show one order and some the other, none is settled.
func newCalendar(t *Table, m Mapping) *calendar {
	c := &calendar{seen: map[string][]when.Date{}}
	var shown [3]string
	var lines [3]int
	for i := range t.Rows {
		for k, r := range m {
			if r != Date && r != End {
				continue
			}
			s := t.Rows[i].Cell(k)
			a, b, ok := figures(s)
			if !ok || a > 12 == (b > 12) {
				continue
			}
			o := dayFirst
			if b > 12 {
				o = monthFirst
			}
			if shown[o] == "" {
				shown[o], lines[o] = s, t.Rows[i].Line
			}
		}
	}
	for _, o := range [2]order{dayFirst, monthFirst} {
		if shown[o] != "" && shown[dayFirst+monthFirst-o] == "" {
			c.order, c.shown, c.line = o, shown[o], lines[o]
		}
	}
	return c
}

// figures are the two that may be a day and a month.
func figures(s string) (a, b int, ok bool) {
	f := slashed.FindStringSubmatch(s)
	if f == nil {
		return 0, 0, false
	}
	a, _ = strconv.Atoi(f[1])
	b, _ = strconv.Atoi(f[2])
	return a, b, true
}

// datelike reports that a text reads as a date.
func datelike(s string) bool {
	if !strings.ContainsFunc(s, unicode.IsDigit) {
		return false
	}
	return len(readings(s)) > 0
}

// readings are those of a date as a person writes it; none where it cannot be read.
func readings(s string) []when.Date {
	day, clock, timed := strings.Cut(s, " ")
	timed = timed && strings.Contains(clock, ":")
	if _, _, two := figures(s); !timed || !two {
		if ds, err := dates.Typed(s); err == nil && len(ds) > 0 && !ds[0].IsZero() {
			return ds
		}
	}
	if timed {
		if d, err := when.Parse(day + "T" + strings.ReplaceAll(clock, " ", "")); err == nil {
			return []when.Date{d}
		}
		if ds, err := dates.Typed(day); err == nil && len(ds) > 0 && !ds[0].IsZero() {
			out := make([]when.Date, len(ds))
			for i, d := range ds {
				if out[i] = at(d, clock); out[i] == d {
					return nil
				}
			}
			return out
		}
	}
	const most = 100 // bytes of a date in words
	if len(s) > most || !strings.ContainsFunc(s, unicode.IsDigit) {
		return nil
	}
	for _, l := range languages {
		doc := token.Tokenize(s)
		foreign.Sentences(doc, l)
		xs := foreign.Find(doc, l, when.Date{})
		if len(xs) == 1 && xs[0].Start == 0 && strings.Trim(s[xs[0].End:], " .,") == "" && !xs[0].When.IsZero() {
			return []when.Date{xs[0].When}
		}
	}
	return nil
}

// read returns the readings of a date, the one first that the table's order settles;
// a second one where it settles none.
func (c *calendar) read(s string) (ds []when.Date, settled bool) {
	ds, ok := c.seen[s]
	if !ok {
		ds = readings(s)
		c.seen[s] = ds
	}
	if len(ds) != 2 || c.order == unknown {
		return ds, false
	}
	day, month, ok := figures(s)
	if c.order == monthFirst {
		day = month
	}
	for _, d := range ds {
		if ok && d.From.Civil().Day == day {
			return []when.Date{d}, true
		}
	}
	return ds, false
}

// clock is a time of the day: "9:30", "9 pm", but no plain number.
var clock = regexp.MustCompile(`(?i)^(\d{1,2})(?:[:.](\d{2})(?::\d{2})?)?(?:\s*(?:([ap])\.?m\.?|(uhr|h)))?$`)

// at is a day at a time; the day where it is no time.
func at(d when.Date, s string) when.Date {
	f := clock.FindStringSubmatch(strings.TrimSpace(s))
	if f == nil || f[2]+f[3]+f[4] == "" || !d.IsDay() || d.Approximate || d.Uncertain {
		return d
	}
	hour, _ := strconv.Atoi(f[1])
	minute, _ := strconv.Atoi(f[2])
	switch strings.ToLower(f[3]) {
	case "a":
		if hour == 12 {
			hour = 0
		}
	case "p":
		if hour < 12 {
			hour += 12
		}
	}
	c := d.From.Civil()
	if f[2] == "" {
		if t, err := when.Parse(fmt.Sprintf("%sT%02d", when.DayOf(d.From).EDTF, hour)); err == nil {
			return t
		}
		return d
	}
	if t := when.NewMinute(c.Year, c.Month, c.Day, hour, minute); !t.IsZero() {
		return t
	}
	return d
}

// ongoing are words for an end that is not yet.
var ongoing = map[string]bool{"present": true, "now": true, "today": true, "ongoing": true, "heute": true, "aujourd'hui": true, "наст. время": true, "досі": true}

// stated is what a row says of its date.
type stated struct {
	when, other when.Date
	at          timeline.Span
	rule, why   string
	unread      string   // words that cannot be read as a date
	times       []string // times of day that were not read
	two         bool     // it has two readings
}

// of reads the date of a row.
func (c *calendar) of(r *Row, m Mapping) (s stated) {
	x, y := c.side(r, m, starts), c.side(r, m, ends)
	for _, clock := range []string{x.clock, y.clock} {
		if clock != "" {
			s.times = append(s.times, clock)
		}
	}
	begin, end, a, b := x.text, y.text, x.readings, y.readings
	if begin == "" && end == "" {
		s.rule, s.why = "lists/undated", undated.Of()
		return s
	}
	if s.at = x.at; begin == "" {
		s.at = y.at
	}
	open := ongoing[strings.ToLower(end)]
	switch {
	case begin != "" && len(a) == 0:
		s.unread = begin
	case end != "" && !open && len(b) == 0:
		s.unread = end
	}
	if s.unread != "" && (begin == "" || len(a) == 0) {
		s.rule, s.why = "lists/unreadable", unreadable.Of(brief(s.unread))
		return s
	}
	var out [2]when.Date
	for i := range out[:max(1, min(2, max(len(a), len(b))))] {
		out[i] = span(pick(a, i), pick(b, i), open)
	}
	s.when, s.other, s.rule = out[0], out[1], "dates/listed"
	switch {
	case s.unread != "":
		s.why = noEnd.Of(brief(begin), brief(end))
	case begin != "" && end != "":
		s.why = fromTo.Of(brief(begin), brief(end))
	case begin != "":
		s.why = says.Of(brief(begin))
	default:
		s.why = until.Of(brief(end))
	}
	switch {
	case s.when.IsZero():
		s.when, s.other, s.unread = pick(a, 0), when.Date{}, end
		s.why = endBefore.Of(brief(begin), brief(end))
	case !s.other.IsZero() && s.other != s.when:
		s.two = true
		s.why += " " + twoWays.Of(s.when, s.other)
		s.when, s.other = when.Doubt(s.when), when.Doubt(s.other)
	default:
		s.other = when.Date{}
	}
	if x.settled || y.settled {
		first := dayLeads
		if c.order == monthFirst {
			first = monthLeads
		}
		s.why += " " + first.Of(c.line, c.shown)
	}
	return s
}

// pick is reading i of a date that may have one only.
func pick(ds []when.Date, i int) when.Date {
	if len(ds) == 0 {
		return when.Date{}
	}
	return ds[min(i, len(ds)-1)]
}

// span is the time from a to b; no date where b is before a.
func span(a, b when.Date, open bool) when.Date {
	switch {
	case open:
		return when.NewInterval(a, when.Date{})
	case b.IsZero() || a == b:
		return a
	}
	return when.NewInterval(a, b)
}

func brief(s string) string {
	const most = 60
	if len(s) <= most {
		return s
	}
	return strings.ToValidUTF8(s[:most], "") + "…"
}
