package layout

import (
	"strings"

	"quoteline/timeline"
	"quoteline/timeline/when"
)

// Events are the columns that layout reads of a timeline, one entry an event, in
// reading order. All columns have the length of ID. They must not change while
// an Axis holds them. Words are asked for only of what is labelled.
type Events struct {
	ID         []timeline.EventID
	From, To   []when.Instant // as in when.Date; both 0 with Precision None: no date
	Rank       []int32        // order where dates do not order; nil is the order of the columns
	Salience   []float32      // 0 to 1; the higher, the later it folds away
	Precision  []when.Precision
	Form       []when.Form
	Doubt      []Doubt
	Kind       []timeline.Kind
	Factuality []timeline.Factuality
	// Also are the stretches of other accounts' dates that the axis has room for, in
	// the order of their events; the rest is drawn as far as the axis reaches.
	Also   []Also
	Own    map[timeline.EventID]Own // what the user says of an event; nil where that is nothing
	Source Source
	// Of are the events that these are a part of, At their places there, rising; nil
	// where they are no part, or nobody needs to know.
	Of *Events
	At []uint32
	// Find returns the place of an event in the columns, false where it is not among
	// them; nil looks through ID.
	Find func(timeline.EventID) (i int, ok bool)
}

// Also is a further date of an event.
type Also struct {
	Index     int32
	From, To  when.Instant
	Precision when.Precision
}

// AlsoOf are the further dates of event i that have two ends.
func AlsoOf(i int, dates []when.Date) (out []Also) {
	for _, d := range dates[:min(len(dates), maxRivals)] {
		if !d.IsZero() && d.From < d.To && d.From != when.MinInstant && d.To != when.MaxInstant {
			out = append(out, Also{int32(i), d.From, d.To, d.Precision})
		}
	}
	return out
}

// Source gives the words of event i. It is asked by an engine's goroutine and by its
// scout's at one time, and again for events that were forgotten meanwhile.
type Source interface{ Words(i int) Words }

// Words is what is written of an event.
type Words struct {
	Number int    // shown in the label's badge; 0 shows none
	Title  string // at most 80 characters or so
	Date   string // as people write it, short: "15 Aug 2025", "2022"
	// Rivals are further dates that other accounts give.
	Rivals []when.Date
}

// Doubt says in what ways a date is uncertain besides its bounds, after EDTF.
type Doubt uint8

// The doubts of EDTF.
const (
	Approximate Doubt = 1 << iota // ~
	Uncertain                     // ?
	Masked                        // X for a digit
	Choice                        // one of several, or between bounds: [..]
)

// DoubtOf returns the doubts of a date.
func DoubtOf(d when.Date) Doubt {
	var q Doubt
	if d.Approximate {
		q |= Approximate
	}
	if d.Uncertain {
		q |= Uncertain
	}
	if strings.IndexByte(d.EDTF, 'X') >= 0 {
		q |= Masked
	}
	if d.Form == when.OneOf && q&Masked == 0 {
		q |= Choice
	}
	return q
}

// Columns makes the columns of a few events.
func Columns(items []Item) *Events {
	n := len(items)
	e := &Events{
		ID: make([]timeline.EventID, n), From: make([]when.Instant, n), To: make([]when.Instant, n), Rank: make([]int32, n),
		Salience: make([]float32, n), Precision: make([]when.Precision, n), Form: make([]when.Form, n), Doubt: make([]Doubt, n),
		Kind: make([]timeline.Kind, n), Factuality: make([]timeline.Factuality, n), Source: itemWords(items),
	}
	for i := range items {
		it := &items[i]
		e.ID[i], e.Rank[i], e.Salience[i] = it.ID, int32(it.Rank), float32(it.Salience)
		e.Kind[i], e.Factuality[i] = it.Kind, it.Factuality
		e.own(it.ID, it.Own)
		e.Also = append(e.Also, AlsoOf(i, it.Rivals)...)
		if !it.When.IsZero() {
			e.From[i], e.To[i], e.Precision[i] = it.When.From, it.When.To, it.When.Precision
			e.Form[i], e.Doubt[i] = it.When.Form, DoubtOf(it.When)
		}
	}
	return e
}

type itemWords []Item

func (s itemWords) Words(i int) Words {
	return Words{s[i].Number, s[i].Title, s[i].Date, s[i].Rivals}
}

// Len is the number of events.
func (e *Events) Len() int { return len(e.ID) }

// undated reports whether event i has no bound at all, so that it belongs in the
// "No date" part of the axis.
func (e *Events) undated(i int) bool {
	from, to := e.From[i], e.To[i]
	return from == 0 && to == 0 && e.Precision[i] == when.None || from == when.MinInstant && to == when.MaxInstant || from > to
}

func (e *Events) openLeft(i int) bool  { return e.From[i] == when.MinInstant }
func (e *Events) openRight(i int) bool { return e.To[i] == when.MaxInstant }

// Entry is what a picture knows of an event that it draws.
type Entry struct {
	Index      int32 // in the columns
	ID         timeline.EventID
	Kind       timeline.Kind
	Factuality timeline.Factuality
	Doubt      Doubt
	Hue        uint8 // colour; the kind unless Options say otherwise
	Own        Own   // its Colour, if any, goes before Hue
}
