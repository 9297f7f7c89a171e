package tables

import (
	"fmt"
	"slices"
	"strings"
)

// Mapping says what each column of a table is for, by its place. Several may have the
// same role, as tags do; of dates, ends and titles the first counts.
type Mapping []Role

// Column is the first column of a role; -1 where there is none.
func (m Mapping) Column(r Role) int { return slices.Index(m, r) }

// Whole reports that the mapping makes events, and that it takes every column that
// has a name.
func (t *Table) Whole() bool {
	return t.Named && t.Mapping.Complete() && len(t.Left()) == 0
}

// Complete reports that it makes events: that something says what happened.
func (m Mapping) Complete() bool {
	return m.dated() && (m.Column(Title) >= 0 || m.Column(Text) >= 0)
}

// dated reports that something says when.
func (m Mapping) dated() bool { return m.Column(Date) >= 0 || m.Column(Year) >= 0 }

// Left are the names of the columns that are not read.
func (t *Table) Left() (out []string) {
	for i, r := range t.Mapping {
		if r == None {
			out = append(out, t.Header[i])
		}
	}
	return out
}

// Detect finds out what the columns are for: by their names, and where these do not
// say which has the dates and which the titles, by what is in them.
func (t *Table) Detect() Mapping {
	m := make(Mapping, len(t.Header))
	if t.Named {
		for i, h := range t.Header {
			if r := roleOf(h); !single(r) || m.Column(r) < 0 {
				m[i] = r
			}
		}
		t.parts(m)
	}
	if i := m.Column(End); i >= 0 && (t.otherStart(m) || !t.has(i, 0.5, func(s string) bool { return datelike(s) || ongoing[strings.ToLower(s)] })) {
		m[i] = None
	}
	if !m.dated() {
		if i := t.column(m, 0.6, datelike); i >= 0 {
			m[i] = Date
		}
	}
	if m.Column(Title) < 0 && m.Column(Text) < 0 {
		if i := t.column(m, 0.6, func(s string) bool { return strings.ContainsRune(s, ' ') && !datelike(s) }); i >= 0 {
			m[i] = Title
		}
	}
	return m
}

// parts makes a date of its parts: where columns are a year and a month, and none is a
// whole date.
func (t *Table) parts(m Mapping) {
	found := map[Role]int{}
	for i, h := range t.Header {
		r := partNames[plain(h)]
		if _, there := found[r]; r != None && !there {
			found[r] = i
		} else if roleOf(h) == Date {
			return
		}
	}
	year, ok := found[Year]
	if _, ok2 := found[Month]; !ok || !ok2 || !t.has(year, 0.5, func(s string) bool { return !yearOf(s).IsZero() }) {
		return
	}
	for r, i := range found {
		if _, ended := found[EndYear]; ended || r < EndYear {
			m[i] = r
		}
	}
}

// otherStart reports that an end is not that of the dates: a column that is not read
// has its start, as where both are offsets into a text.
func (t *Table) otherStart(m Mapping) bool {
	for i, r := range m {
		if r == None && t.Named && strings.HasPrefix(plain(t.Header[i]), "start") {
			return true
		}
	}
	return false
}

// single are the roles that one column has.
func single(r Role) bool {
	return r == Date || r == End || r == Time || r == Title || r == Kind || r == Speaker || r >= Year
}

// looked is how many rows show what is in a column.
const looked = 100

// column is the first free column, most of whose cells are as they should be; -1
// where there is none.
func (t *Table) column(m Mapping, most float64, is func(string) bool) int {
	for i := range m {
		if m[i] == None && t.has(i, most, is) {
			return i
		}
	}
	return -1
}

// has reports that so many of a column's cells are as they should be.
func (t *Table) has(column int, most float64, is func(string) bool) bool {
	good, all := 0, 0
	for k := range t.Rows[:min(len(t.Rows), looked)] {
		if s := t.Rows[k].Cell(column); s != "" {
			all++
			if is(s) {
				good++
			}
		}
	}
	return all > 0 && float64(good) >= most*float64(all)
}

// Taken says in words what each column is taken for: "date from “When”", "title from
// “Event”".
func (t *Table) Taken() (out []string) {
	for i, r := range t.Mapping {
		if r != None {
			out = append(out, fromColumn.Of(r.String(), t.Header[i]))
		}
	}
	return out
}

// ParseMapping reads what a user says of columns: "date=When, title=Event". Columns
// that it does not name are not read. A column's number, from 1, is as good as its
// name.
func (t *Table) ParseMapping(text string) (Mapping, error) {
	m := make(Mapping, len(t.Header))
	for part := range strings.SplitSeq(text, ",") {
		role, column, ok := strings.Cut(part, "=")
		r := slices.Index(roleNames[:], strings.ToLower(strings.TrimSpace(role)))
		if !ok || r <= int(None) {
			return nil, fmt.Errorf("“%s”: write role=column, with one of the roles %s", strings.TrimSpace(part), strings.Join(roleNames[1:], ", "))
		}
		column = strings.TrimSpace(column)
		at := slices.IndexFunc(t.Header, func(h string) bool { return plain(h) == plain(column) })
		if n := 0; at < 0 {
			if _, err := fmt.Sscanf(column, "%d", &n); err == nil && fmt.Sprint(n) == column {
				at = n - 1
			}
		}
		if at < 0 || at >= len(m) {
			return nil, fmt.Errorf("there is no column “%s”; there are %s", column, strings.Join(quoted(t.Header), ", "))
		}
		m[at] = Role(r)
	}
	return m, m.Check()
}

// Check says what keeps a mapping from making events.
func (m Mapping) Check() error {
	switch {
	case !m.dated() && (m.Column(Month) >= 0 || m.Column(Day) >= 0):
		return fmt.Errorf("a month or a day has no date without a column for the year")
	case !m.dated():
		return fmt.Errorf("no column has the dates")
	case m.Column(Date) >= 0 && m.Column(Year) >= 0, m.Column(End) >= 0 && m.Column(EndYear) >= 0:
		return fmt.Errorf("a date stands in one column or in one each for its parts, not in both")
	case !m.Complete():
		return fmt.Errorf("no column says what happened: one has to be the title or the text")
	}
	for _, r := range Roles() {
		if i := m.Column(r); r != None && single(r) && i >= 0 && slices.Contains(m[i+1:], r) {
			return fmt.Errorf("two columns are the %s", r)
		}
	}
	return nil
}

func quoted(all []string) (out []string) {
	for _, s := range all {
		out = append(out, column.Of(s))
	}
	return out
}

// Columns are the names of the columns, in words.
func (t *Table) Columns() string { return some(quoted(t.Header)) }
