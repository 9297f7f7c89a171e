package tables

import (
	"context"
	"slices"
	"strings"

	"quoteline/timeline"
	"quoteline/timeline/document/format"
	"quoteline/timeline/document/listed"
	"quoteline/timeline/reason"
)

// List makes the events of the table, with columns that mean what m says.
func (t *Table) List(ctx context.Context, m Mapping) (*timeline.Extraction, error) {
	return t.list(ctx, m, t.Rows)
}

// list makes the events of some rows; all of them tell the order of day and month.
func (t *Table) list(ctx context.Context, m Mapping, rows []Row) (*timeline.Extraction, error) {
	if err := m.Check(); err != nil {
		return nil, err
	}
	c := newCalendar(t, m)
	entries := make([]listed.Entry, 0, len(rows))
	var unread, times, two []string
	for i := range rows {
		if i%1024 == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		e, s := t.entry(&rows[i], m, c)
		if s.unread != "" {
			unread = append(unread, quotedOn.Of(brief(s.unread), rows[i].Line))
		}
		for _, clock := range s.times {
			times = append(times, quotedOn.Of(brief(clock), rows[i].Line))
		}
		if s.two {
			two = append(two, standsOn.Of(brief(t.Document.Text[s.at.Start:s.at.End]), rows[i].Line))
		}
		entries = append(entries, e)
	}
	d := t.Document
	said := []string{}
	if left := left(t.Header, m); len(left) > 0 {
		said = append(said, otherColumns.Of(some(quoted(left))))
	}
	for _, c := range []struct {
		cells     []string
		one, many *reason.Sentence
	}{{unread, oneUnread, allUnread}, {times, oneTime, allTimes}, {two, oneTwo, allTwo}} {
		switch n := len(c.cells); {
		case n == 1:
			said = append(said, c.one.Of(c.cells[0]))
		case n > 1:
			said = append(said, c.many.Of(n, some(c.cells)))
		}
	}
	d.Untried = strings.Join(said, " ")
	return listed.Extraction(&d, entries)
}

// Preview makes the events of the first rows, at most n, with columns that mean what m
// says.
func (t *Table) Preview(ctx context.Context, m Mapping, n int) ([]timeline.Event, error) {
	x, err := t.list(ctx, m, t.Rows[:min(len(t.Rows), n)])
	if err != nil {
		return nil, err
	}
	return x.Events, nil
}

func left(header []string, m Mapping) (out []string) {
	for i, r := range m {
		if r == None {
			out = append(out, header[i])
		}
	}
	return out
}

// some are the first of a list, in words.
func some(all []string) string {
	const most = 5
	if len(all) == 0 {
		return ""
	}
	out := all[0]
	for _, s := range all[1:min(len(all), most)] {
		out = and.Of(out, s)
	}
	if len(all) > most {
		out = more.Of(out, len(all)-most)
	}
	return out
}

// entry is what a row lists.
func (t *Table) entry(r *Row, m Mapping, c *calendar) (listed.Entry, stated) {
	s := c.of(r, m)
	e := listed.Entry{At: r.Span, When: s.when, Other: s.other, Date: s.at, Rule: s.rule, Why: s.why}
	var text, notes []string
	for i, role := range m {
		v := r.Cell(i)
		if v == "" {
			continue
		}
		switch role {
		case Title:
			e.Title, e.Head = v, r.Cells[i].At
		case Text:
			text = append(text, v)
			if e.Head.Len() == 0 {
				e.Head = r.Cells[i].At
			}
		case Note:
			notes = append(notes, v)
		case Source:
			notes = append(notes, "Source: "+format.Line(v, 1000))
		case Link:
			notes = append(notes, format.Line(v, 2000))
		case People:
			e.People = append(e.People, several(v)...)
		case Place:
			e.Places = append(e.Places, several(v)...)
		case Speaker:
			e.Speaker = v
		case Tags:
			e.Tags = append(e.Tags, labels(v)...)
		case Kind:
			k, ok := kinds[strings.ToLower(v)]
			if e.Kind = k; !ok || k == timeline.State && strings.EqualFold(v, "era") {
				e.Tags = append(e.Tags, v)
			}
		}
	}
	if e.Title == "" && len(text) > 0 {
		e.Title, text[0] = text[0], strings.TrimPrefix(text[0], listed.Title(text[0]))
	}
	if e.Speaker != "" && e.Kind == timeline.Occurrence && m.Column(Kind) < 0 {
		e.Kind = timeline.Statement
	}
	if e.Kind == timeline.Statement && e.Speaker != "" {
		e.Factuality = timeline.Claimed
	}
	all := slices.DeleteFunc(slices.Concat(text, notes), func(s string) bool { return strings.TrimSpace(s) == "" })
	if e.Note = strings.Join(all, "\n"); e.Title == "" {
		e.Left = silent.Of(r.Line)
	}
	if s.when.IsZero() && m.Column(Year) >= 0 && strings.EqualFold(r.Cell(m.Column(Kind)), "title") { // as TimelineJS has it
		e.Left = isTitle.Of()
	}
	return e, s
}

// kinds are what lists call the kinds of events.
var kinds = map[string]timeline.Kind{
	"occurrence": timeline.Occurrence, "event": timeline.Occurrence, "statement": timeline.Statement, "quote": timeline.Statement,
	"state": timeline.State, "plan": timeline.Plan, "era": timeline.State, "planned": timeline.Plan,
}

// several are the names in a cell. A comma parts names only where all have several
// words, since it also stands in "Weber, Anna" and in "Kyiv, Ukraine".
func several(s string) []string {
	for _, sep := range []string{"\n", ";", "|"} {
		if strings.Contains(s, sep) {
			return strings.Split(s, sep)
		}
	}
	all := strings.Split(s, ",")
	for _, n := range all {
		if !strings.ContainsRune(strings.TrimSpace(n), ' ') {
			return []string{s}
		}
	}
	return all
}

// labels are the tags in a cell.
func labels(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(",;|\n", r) })
}
