package export

import (
	"context"
	"fmt"
	"io"
	"strings"
	"time"

	"quoteline/timeline"
	"quoteline/timeline/when"
)

// icsWithout says what a calendar cannot hold.
const icsWithout = "a calendar has no place for what has no first and last day between the years 1 and 9999"

// ICS writes the events as a calendar (RFC 5545). An event spans the days between which
// it happened: one of "2022" the whole year, and its words say so. Only where a time of
// day is stated it has one, in no zone. Events without two bounds are left out and
// counted. The same store gives the same bytes.
func ICS(ctx context.Context, w io.Writer, store timeline.Store) (leftOut int, err error) {
	docs, err := documents(ctx, store)
	if err != nil {
		return 0, err
	}
	c := newContent(w)
	c.line("BEGIN", "VCALENDAR")
	c.line("VERSION", "2.0")
	c.line("PRODID", "-//Quoteline//Timeline//EN")
	c.line("CALSCALE", "GREGORIAN")
	c.text("X-WR-CALNAME", Title(docs.list))
	err = each(ctx, store, func(n int, e *timeline.Event) error {
		if _, _, ok := days(e.When); !ok {
			leftOut++
			return nil
		}
		c.event(n, e, docs)
		return c.err
	})
	c.line("END", "VCALENDAR")
	if err == nil {
		err = c.flush()
	}
	if err != nil {
		return leftOut, fmt.Errorf("export: %w", err)
	}
	return leftOut, nil
}

// days are the first day of a date and the one after its last; ok is false where a
// calendar cannot name them.
func days(d when.Date) (from, to when.Instant, ok bool) {
	if d.IsZero() || d.From == when.MinInstant || d.To == when.MaxInstant || d.From >= d.To {
		return 0, 0, false
	}
	from, to = d.From.Midnight(), (d.To - 1).Midnight().AddDays(1)
	return from, to, from.Civil().Year >= 1 && to.Civil().Year <= 9999
}

// timed reports a date that states a time of day.
func timed(d when.Date) bool {
	return d.Form != when.OneOf && (d.Precision == when.Second || d.Precision == when.Minute || d.Precision == when.Hour)
}

// event writes one event, the n-th of the timeline.
func (c *content) event(n int, e *timeline.Event, docs *documentSet) {
	c.line("BEGIN", "VEVENT")
	c.line("UID", uid(e)+"@quoteline")
	c.line("DTSTAMP", docs.added(e).Format("20060102T150405Z"))
	if timed(e.When) {
		c.line("DTSTART", stamp(e.When.From))
		c.line("DTEND", stamp(e.When.To))
	} else {
		from, to, _ := days(e.When)
		c.line("DTSTART;VALUE=DATE", stamp(from)[:8])
		c.line("DTEND;VALUE=DATE", stamp(to)[:8])
	}
	c.text("SUMMARY", e.Title)
	about := fmt.Sprintf("%d. %s (EDTF %s).", n, e.When.Human(), e.When.EDTF)
	if e.Basis.Why != "" {
		about += " " + e.Basis.Why
	}
	for i := range e.Quotes {
		q := &e.Quotes[i]
		about += "\n\n" + marked(q.Exact) + "\n" + place(docs.by[q.Document], q, &Speech{})
	}
	c.text("DESCRIPTION", about)
	for _, p := range e.Places {
		c.text("X-QUOTELINE-PLACE", p)
	}
	for _, p := range e.People {
		c.text("X-QUOTELINE-PERSON", p) // an ATTENDEE would be sent invitations
	}
	if u := Web(docs.by[e.Document()]); u != "" {
		c.line("URL", u)
	}
	categories := []string{escaped(e.Kind.String())}
	for _, t := range e.Tags {
		categories = append(categories, escaped(t))
	}
	c.line("CATEGORIES", strings.Join(categories, ","))
	c.line("TRANSP", "TRANSPARENT") // nobody is busy for all of 2022
	if e.When.Uncertain || e.When.Approximate || e.When.Form == when.OneOf {
		c.line("STATUS", "TENTATIVE")
	}
	c.text("X-QUOTELINE-EDTF", e.When.EDTF)
	c.line("X-QUOTELINE-KIND", e.Kind.String())
	c.line("X-QUOTELINE-FACTUALITY", e.Factuality.String())
	if e.Speaker != "" {
		c.text("X-QUOTELINE-SPEAKER", e.Speaker)
	}
	c.line("END", "VEVENT")
}

// stamp is a moment as a calendar writes it, in no zone.
func stamp(t when.Instant) string {
	c := t.Civil()
	return fmt.Sprintf("%04d%02d%02dT%02d%02d%02d", c.Year, c.Month, c.Day, c.Hour, c.Minute, c.Second)
}

// added is when what is said of an event came to be, as far as its documents say.
func (s *documentSet) added(e *timeline.Event) time.Time {
	if d := s.by[e.Document()]; d != nil && !d.Added.IsZero() {
		return d.Added.UTC()
	}
	return time.Unix(0, 0).UTC()
}
