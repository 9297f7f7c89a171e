package export

import (
	"context"

	"quoteline/timeline"
	"quoteline/timeline/layout"
	"quoteline/timeline/scene"
	"quoteline/timeline/when"
)

// Input is what a picture shows.
type Input struct {
	Title     string
	Documents []timeline.Document
	Events    *layout.Events // in reading order; their words are asked of one goroutine
	Lanes     []layout.Lane  // nil is one lane of all
	Hues      []uint8        // colours of the events, by index; nil colours by kind
	Colours   []scene.Colour // what Hues stand for
	// Read calls f with some events, whole, in the order of ids, for their quotes.
	Read func(ctx context.Context, ids []timeline.EventID, f func(*timeline.Event) error) error
	// Web is where an event's document is on the web, "" nowhere; as WebOf finds it. Nil
	// for nowhere.
	Web func(timeline.EventID) string
}

// Title is what a timeline of these documents is called.
func Title(docs []timeline.Document) string {
	if len(docs) == 1 {
		return docs[0].Title
	}
	return titleOfMany.Of(layout.Grouped(int64(len(docs))))
}

// Words reads from a store what is written of its events. Any goroutine may ask it,
// when the store is closed too.
type Words struct {
	Ctx     context.Context
	Store   timeline.Store
	Columns *timeline.Columns
	At      []uint32 // places in the columns of the events asked for; nil is all
}

var _ layout.Source = (*Words)(nil)

// Words returns the title, the dates and the number of an event; one that cannot be
// read says so.
func (w *Words) Words(i int) layout.Words {
	if w.At != nil {
		i = int(w.At[i])
	}
	id := w.Columns.ID[i]
	if w.Columns.Flags[i].Joined() {
		if e, err := w.Store.Event(w.Ctx, id); err == nil {
			return layout.WordsOf(e, i+1)
		}
	}
	title, date, err := w.Store.Label(w.Ctx, id)
	if err != nil {
		return layout.Words{Number: i + 1, Title: unreadable.Of()}
	}
	return layout.Words{Number: i + 1, Title: title, Date: layout.ShortDate(date)}
}

// summary says what the picture holds: the span, the events, the documents.
func summary(in *Input, sp *Speech) string {
	n, docs := layout.Grouped(int64(in.Events.Len())), layout.Grouped(int64(len(in.Documents)))
	var s string
	switch one := in.Events.Len() == 1; {
	case len(in.Documents) != 1 && one:
		s = sp.say(oneFromMany.Of(docs))
	case len(in.Documents) != 1:
		s = sp.say(allFromMany.Of(n, docs))
	case one:
		s = sp.say(oneFromOne.Of())
	default:
		s = sp.say(allFromOne.Of(n))
	}
	if len(in.Documents) == 1 {
		if d := in.Documents[0].Published; !d.Date.IsZero() {
			s += ", " + sp.say(datedOn.Of(d.Date))
			if d.Found != "" {
				s += " (" + sp.say(d.Found) + ")"
			}
		}
	}
	switch first, last := extent(in.Events); {
	case first == "":
	case last == first:
		s += " · " + sp.say(first)
	default:
		s += " · " + sp.say(fromTo.Of(first, last))
	}
	return s
}

// extent returns the first and the last date named, as people write them.
func extent(e *layout.Events) (first, last string) {
	a, b := -1, -1
	for i := range e.ID {
		if e.Precision[i] == when.None {
			continue
		}
		if e.From[i] != when.MinInstant && (a < 0 || e.From[i] < e.From[a]) {
			a = i
		}
		if e.To[i] != when.MaxInstant && (b < 0 || e.To[i] > e.To[b]) {
			b = i
		}
	}
	if a < 0 || b < 0 {
		return "", ""
	}
	return ends(e, a, e.From[a]), ends(e, b, e.To[b]-1)
}

// ends is the first or the last day of a date; a whole unit speaks for itself.
func ends(e *layout.Events, i int, day when.Instant) string {
	if e.Form[i] == when.Unit {
		return e.Source.Words(i).Date
	}
	return layout.ShortDate(when.DayOf(day))
}
