// Package listed makes an extraction of a file that is itself a list of events, such
// as a table or a calendar: each entry quotes the place of the file that lists it. It
// knows no format, and adds nothing to what an entry says.
package listed

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"quoteline/timeline"
	"quoteline/timeline/document/charset"
	"quoteline/timeline/document/format"
	"quoteline/timeline/when"
)

// Engine is the Provenance of what comes out of lists.
const Engine = "quoteline-lists/1"

// MaxEntries is how many events one list may have.
const MaxEntries = 300_000

const (
	maxTitle = 80     // bytes of a title, as all events have
	maxName  = 200    // of a name or a tag
	maxNames = 100    // of an entry
	maxNote  = 20_000 // of a note
	salience = 0.5    // a list does not say which of its events matter more
)

// Text is a list's bytes as text, which all spans point into.
func Text(data []byte) (*timeline.Document, error) {
	if !wide(data) && bytes.IndexByte(data, 0) >= 0 {
		return nil, format.ErrBinary
	}
	d := &timeline.Document{}
	d.Text, d.Charset, d.Map = charset.Decode(data)
	if len(d.Text) > format.MaxText {
		return nil, format.ErrTooLarge
	}
	if strings.IndexByte(d.Text, 0) >= 0 {
		return nil, format.ErrBinary
	}
	return d, nil
}

// wide reports a byte-order mark of UTF-16 or UTF-32, in which NULs are usual.
func wide(data []byte) bool {
	return len(data) > 1 && (data[0] == 0xFF && data[1] == 0xFE || data[0] == 0xFE && data[1] == 0xFF)
}

// Entry is one event of a list, with where the list says so.
type Entry struct {
	At    timeline.Span // the whole entry, which the event quotes
	Head  timeline.Span // the words of the title in it; zero where they do not stand there as they are
	Title string
	When  when.Date
	Other when.Date     // the second reading of an ambiguous date
	Date  timeline.Span // the words of the date; zero where none are
	Rule  string        // that read the date
	Why   string        // the event has this date, or none: one plain English sentence

	Kind       timeline.Kind
	Factuality timeline.Factuality
	Speaker    string
	People     []string
	Places     []string
	Tags       []string
	Note       string
	Left       string // why it shall be no event; "" where it shall be
}

// Extraction makes the events of a list's entries, in the order of their dates.
// d has Text, and has no ID yet: the caller of the reader gives it, to the quotes too.
func Extraction(d *timeline.Document, entries []Entry) (*timeline.Extraction, error) {
	if len(entries) > MaxEntries {
		return nil, fmt.Errorf("%w: it lists more than %d events; split it into parts", format.ErrTooLarge, MaxEntries)
	}
	d.Listed = true
	x := &timeline.Extraction{Document: *d}
	for i := range entries {
		e := &entries[i]
		if !e.At.Valid(d.Text) {
			return nil, fmt.Errorf("%w: entry %d stands nowhere", format.ErrDamaged, i+1)
		}
		x.Passages = append(x.Passages, timeline.Passage{Span: e.At, Sentences: []timeline.Span{e.At}})
		ev := e.event(d)
		if e.Left != "" {
			x.LeftOut = append(x.LeftOut, timeline.Omission{Event: ev, Why: e.Left})
			continue
		}
		x.Events = append(x.Events, ev)
	}
	slices.SortFunc(x.Passages, func(a, b timeline.Passage) int { return cmp.Compare(a.Start, b.Start) })
	slices.SortStableFunc(x.Events, func(a, b timeline.Event) int { return cmp.Compare(a.When.Begin(), b.When.Begin()) })
	for i := range x.Events {
		x.Events[i].ID, x.Events[i].Rank = timeline.EventID(i+1), i
	}
	return x, nil
}

func (e *Entry) event(d *timeline.Document) timeline.Event {
	ev := timeline.Event{
		Title: Title(e.Title), When: e.When, Kind: e.Kind, Factuality: e.Factuality, Speaker: format.Line(e.Speaker, maxName),
		People: Names(e.People), Places: Names(e.Places), Tags: Names(e.Tags), Note: note(e.Note), Salience: salience, Head: e.Head,
		Basis:      timeline.Basis{Rule: e.Rule, Why: e.Why, Other: e.Other},
		Quotes:     []timeline.Quote{timeline.NewQuote(d, e.At)},
		Provenance: timeline.Provenance{Engine: Engine, Rule: "lists/entry"},
	}
	if e.Kind == timeline.Plan {
		ev.Factuality = timeline.Planned
	}
	if !ev.Head.Valid(d.Text) {
		ev.Head = e.At
	}
	if e.Date.Valid(d.Text) {
		q := timeline.NewQuote(d, e.Date)
		ev.Basis.Quote = &q
	}
	return ev
}

// Title is a title on one line, cut between words where it is too long.
func Title(s string) string {
	s = format.Line(s, 4*maxTitle)
	if len(s) <= maxTitle {
		return s
	}
	cut := maxTitle - len("…")
	for !utf8.RuneStart(s[cut]) {
		cut--
	}
	if i := strings.LastIndexByte(s[:cut], ' '); i > maxTitle/2 {
		cut = i
	}
	return strings.TrimRight(s[:cut], " ,;:–—-") + "…"
}

// Names are names on one line each, each once, without empty ones.
func Names(all []string) (out []string) {
	for _, n := range all {
		if n = format.Line(n, maxName); n != "" && !slices.Contains(out, n) && len(out) < maxNames {
			out = append(out, n)
		}
	}
	return out
}

// note is a note with its lines and without control characters.
func note(s string) string {
	s = strings.Map(func(r rune) rune {
		if r < ' ' && r != '\n' || r == 0x7f || r == '\r' {
			return -1
		}
		return r
	}, strings.TrimSpace(strings.ToValidUTF8(s, "\uFFFD")))
	if len(s) > maxNote {
		cut := maxNote
		for !utf8.RuneStart(s[cut]) {
			cut--
		}
		s = s[:cut] + "…"
	}
	return s
}
