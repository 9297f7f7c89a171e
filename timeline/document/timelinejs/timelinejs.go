package timelinejs

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	"quoteline/timeline"
	"quoteline/timeline/document/format"
	"quoteline/timeline/document/listed"
	"quoteline/timeline/document/markup"
	"quoteline/timeline/when"
)

// List reads the events and the eras.
func List(ctx context.Context, f format.File) ([]*timeline.Extraction, error) {
	d, err := listed.Text(f.Data)
	if err != nil {
		return nil, err
	}
	root, err := tree(d.Text)
	if err != nil {
		return nil, err
	}
	if old := root.field("timeline"); old != nil { // before version 3 all stood in it
		return nil, fmt.Errorf("%w: it is of TimelineJS before version 3, whose dates are written otherwise", format.ErrDamaged)
	}
	events := root.field("events")
	if events == nil || len(events.items) == 0 {
		return nil, format.ErrEmpty
	}
	if d.Title, err = text(root.field("title").field("text").field("headline")); err != nil {
		return nil, err
	}
	d.Title = format.Line(d.Title, 300)
	var entries []listed.Entry
	for _, list := range []struct {
		items []*node
		kind  timeline.Kind
	}{{events.items, timeline.Occurrence}, {items(root.field("eras")), timeline.State}} {
		for i, n := range list.items {
			if i%1024 == 0 && ctx.Err() != nil {
				return nil, ctx.Err()
			}
			e, err := entry(n)
			if err != nil {
				return nil, err
			}
			if e.Kind = list.kind; e.Kind == timeline.State {
				e.Tags = append(e.Tags, "era")
			}
			if entries = append(entries, e); len(entries) > listed.MaxEntries {
				break
			}
		}
	}
	x, err := listed.Extraction(d, entries)
	if err != nil {
		return nil, err
	}
	return []*timeline.Extraction{x}, nil
}

func items(n *node) []*node {
	if n == nil {
		return nil
	}
	return n.items
}

// text is what a value says, without mark-up.
func text(n *node) (string, error) {
	s := n.words()
	if markup.Is(s) {
		return markup.Text(s)
	}
	return s, nil
}

func entry(n *node) (e listed.Entry, err error) {
	e.At = n.at
	var notes []string
	for _, from := range []*node{n.field("text").field("headline"), n.field("text").field("text")} {
		s, err := text(from)
		if err != nil {
			return e, err
		}
		switch {
		case s == "":
		case e.Title == "":
			e.Title, e.At, e.Head = s, from.inner(), from.inner()
		default:
			notes = append(notes, s)
		}
	}
	if e.Title == "" {
		e.Left = silent.Of()
	}
	if group, err := text(n.field("group")); err == nil && group != "" {
		e.Tags = append(e.Tags, group)
	}
	media := n.field("media")
	for _, name := range []string{"caption", "credit", "url"} {
		s, err := text(media.field(name))
		if err != nil {
			return e, err
		}
		if s != "" {
			notes = append(notes, format.Line(s, 2000))
		}
	}
	date(&e, n)
	if shown := n.field("display_date").words(); shown != "" {
		e.Why += " " + shownAs.Of(format.Line(shown, 60))
	}
	e.Note = strings.Join(notes, "\n")
	return e, nil
}

// date reads the start and the end of an event.
func date(e *listed.Entry, n *node) {
	start, end := n.field("start_date"), n.field("end_date")
	if start == nil {
		e.Rule, e.Why = "lists/undated", undated.Of()
		return
	}
	e.Date = start.at
	a, ok := day(start)
	if !ok {
		e.Rule, e.Why = "lists/unreadable", unreadable.Of()
		return
	}
	e.When, e.Rule, e.Why = a, "dates/listed", startSays.Of()
	if end == nil {
		return
	}
	b, ok := day(end)
	span := when.NewInterval(a, b)
	switch {
	case !ok:
		e.Why += " " + noEnd.Of()
	case a == b:
	case span.IsZero():
		e.Why += " " + endBefore.Of()
	default:
		e.When, e.Why = span, bothSay.Of()
	}
}

// day reads a date of year, month, day, hour and minute, as far as they are there. A
// year before Christ is negative, and there is no year 0: -44 is 44 BC.
func day(n *node) (when.Date, bool) {
	var v [5]int
	stated := 0
	for i, name := range []string{"year", "month", "day", "hour", "minute"} {
		s := n.field(name).words()
		if s == "" {
			break
		}
		k, err := strconv.Atoi(s)
		if err != nil {
			return when.Date{}, false
		}
		v[i], stated = k, i+1
	}
	if v[0] < 0 {
		v[0]++
	}
	var d when.Date
	switch stated {
	case 0:
	case 1:
		d = when.NewYear(v[0])
	case 2:
		d = when.NewMonth(v[0], v[1])
	case 3:
		d = when.NewDay(v[0], v[1], v[2])
	case 4:
		if day := when.NewDay(v[0], v[1], v[2]); !day.IsZero() && v[3] >= 0 && v[3] < 24 {
			d, _ = when.Parse(fmt.Sprintf("%sT%02d", day.EDTF, v[3]))
		}
	default:
		d = when.NewMinute(v[0], v[1], v[2], v[3], v[4])
	}
	return d, !d.IsZero()
}
