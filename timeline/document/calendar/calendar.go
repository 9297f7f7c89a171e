package calendar

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"quoteline/timeline"
	"quoteline/timeline/document/format"
	"quoteline/timeline/document/listed"
	"quoteline/timeline/when"
)

// Is reports how a calendar begins.
func Is(head []byte) bool {
	s := strings.TrimLeft(strings.TrimPrefix(string(head[:min(len(head), 200)]), "\uFEFF"), " \t\r\n")
	const begin = "BEGIN:VCALENDAR"
	return len(s) >= len(begin) && strings.EqualFold(s[:len(begin)], begin)
}

// List reads the events of a calendar.
func List(ctx context.Context, f format.File) ([]*timeline.Extraction, error) {
	d, err := listed.Text(f.Data)
	if err != nil {
		return nil, err
	}
	r := reader{doc: d, other: map[string]int{}}
	n := 0
	err = lines(d.Text, func(p *property) error {
		if n++; n%4096 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		return r.line(p)
	})
	if err != nil {
		return nil, err
	}
	if len(r.entries) == 0 && len(r.other) == 0 {
		return nil, format.ErrEmpty
	}
	d.Untried = r.said()
	x, err := listed.Extraction(d, r.entries)
	if err != nil {
		return nil, err
	}
	return []*timeline.Extraction{x}, nil
}

// reader goes through the lines of a calendar.
type reader struct {
	doc     *timeline.Document
	open    []string // components
	event   *event
	entries []listed.Entry
	other   map[string]int // components that are not read
	recurs  int
	unread  int
}

// event is what has been read of one.
type event struct {
	listed.Entry
	start, end, summary, text *property
	edtf                      *property // X-QUOTELINE-EDTF, which Quoteline itself writes
	own                       own       // what else it does
	duration, rule            string
	notes                     []string
	cancelled, tentative      bool
	exact                     bool // its date is that of edtf
	from                      int
}

func (r *reader) line(p *property) error {
	name := strings.ToUpper(strings.TrimSpace(p.value))
	switch p.name {
	case "BEGIN":
		if r.open = append(r.open, name); len(r.open) > format.MaxDepth {
			return fmt.Errorf("%w: its parts stand more than %d deep", format.ErrTooLarge, format.MaxDepth)
		}
		switch {
		case len(r.open) != 2:
		case name == "VEVENT" || name == "VJOURNAL":
			r.event = &event{from: p.at.Start}
		case name != "VTIMEZONE" && len(r.other) < 20:
			r.other[name[:min(len(name), 40)]]++
		}
		return nil
	case "END":
		if n := len(r.open); n > 0 && r.open[n-1] == name {
			if r.open = r.open[:n-1]; n == 2 && r.event != nil {
				return r.close(p.at.End)
			}
		}
		return nil
	case "X-WR-CALNAME", "NAME":
		if len(r.open) == 1 && r.doc.Title == "" {
			r.doc.Title = format.Line(plain(p.value), 300)
		}
		return nil
	}
	if r.event != nil && len(r.open) == 2 {
		r.event.property(p)
	}
	return nil
}

// property takes one line of an event.
func (e *event) property(p *property) {
	switch p.name {
	case "SUMMARY":
		e.summary = p
	case "DESCRIPTION":
		e.text = p
	case "DTSTART":
		e.start = p
	case "DTEND":
		e.end = p
	case "X-QUOTELINE-EDTF":
		e.edtf = p
	case "DURATION":
		e.duration = p.value
	case "RRULE", "RDATE":
		e.rule = p.name + ":" + p.value
	case "LOCATION":
		e.Places = append(e.Places, plain(p.value))
	case "CATEGORIES":
		e.Tags = append(e.Tags, split(p.value)...)
	case "ORGANIZER", "ATTENDEE":
		name := p.params["CN"]
		if name == "" {
			name = strings.TrimPrefix(strings.TrimPrefix(p.value, "mailto:"), "MAILTO:")
		}
		e.People = append(e.People, name)
	case "URL":
		e.notes = append(e.notes, format.Line(p.value, 2000))
	case "STATUS":
		switch strings.ToUpper(p.value) {
		case "CANCELLED":
			e.cancelled = true
		case "TENTATIVE":
			e.tentative = true
		}
	default:
		e.own.property(p)
	}
}

// close makes an entry of an event that is over.
func (r *reader) close(end int) error {
	e := r.event
	if r.event = nil; len(r.entries) >= listed.MaxEntries {
		return fmt.Errorf("%w: it has more than %d events; split it into parts", format.ErrTooLarge, listed.MaxEntries)
	}
	e.At = timeline.Span{Start: e.from, End: end}
	description := ""
	for _, p := range []*property{e.summary, e.text} {
		switch {
		case p == nil || strings.TrimSpace(plain(p.value)) == "":
		case e.Title == "":
			e.Title, e.At, e.Head = plain(p.value), trim(r.doc.Text, p.at), trim(r.doc.Text, p.at)
		default:
			description = plain(p.value)
		}
	}
	if e.Title == "" {
		e.Left = silent.Of()
	}
	r.date(e)
	e.Note = strings.Join(e.said(e.ours(description)), "\n")
	if e.rule != "" {
		r.recurs++
	}
	r.entries = append(r.entries, e.Entry)
	return nil
}

// said are the notes of an event, its description first.
func (e *event) said(description string) (notes []string) {
	if description != "" {
		notes = append(notes, description)
	}
	if e.cancelled {
		e.Factuality = timeline.Negated
		notes = append(notes, "The calendar says that it was cancelled.")
	}
	if e.rule != "" {
		notes = append(notes, "It recurs; only the first time is listed: "+format.Line(e.rule, 1000))
	}
	if e.tentative && !e.exact { // an exact date says itself what is not known of it
		notes = append(notes, "The calendar says that it is tentative.")
	}
	return append(notes, e.notes...)
}

func (r *reader) date(e *event) {
	if e.start == nil {
		e.Rule, e.Why = "lists/undated", undated.Of()
		return
	}
	e.Date = trim(r.doc.Text, e.start.at)
	a, ok := stampOf(e.start.value)
	if !ok {
		r.unread++
		e.Rule, e.Why = "lists/unreadable", unreadable.Of(format.Line(e.start.value, 60))
		return
	}
	e.Rule, e.Why, e.When = "dates/listed", words(e.start), a.date
	if e.exact = e.exactly(r.doc.Text, a); e.exact {
		return
	}
	var b stamp
	switch {
	case e.end != nil:
		b, ok = stampOf(e.end.value)
	case e.duration != "":
		b, ok = a.after(e.duration)
	default:
		return
	}
	if !ok {
		r.unread++
		e.Why += " " + noEnd.Of()
		return
	}
	if d := span(a, b); d != a.date && d != (when.Date{}) {
		e.When = d
		e.Why += " " + lasts.Of(b.date)
		if a.day {
			e.Why = words(e.start) + " " + dayBehind.Of(b.date)
		}
	}
}

// trim takes the white space off both ends of a span.
func trim(text string, s timeline.Span) timeline.Span {
	raw := text[s.Start:s.End]
	s.End -= len(raw) - len(strings.TrimRight(raw, " \t\r\n"))
	s.Start += len(text[s.Start:s.End]) - len(strings.TrimLeft(text[s.Start:s.End], " \t\r\n"))
	return s
}

// said is what was not read.
func (r *reader) said() string {
	n := 0
	for _, k := range r.other {
		n += k
	}
	n -= r.other["VTODO"] + r.other["VFREEBUSY"]
	out := []string{
		format.Count(r.other["VTODO"], task, tasks),
		format.Count(r.other["VFREEBUSY"], freeTime, freeTimes),
		format.Count(n, otherKind, otherKinds),
		format.Count(r.recurs, recurs, recurring),
		format.Count(r.unread, oneUnread, unread),
	}
	return strings.Join(slices.DeleteFunc(out, func(s string) bool { return s == "" }), " ")
}
