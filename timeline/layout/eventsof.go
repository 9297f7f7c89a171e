package layout

import (
	"cmp"
	"maps"
	"slices"
	"sync"

	"quoteline/timeline"
	"quoteline/timeline/when"
)

// EventsOf makes the columns of a picture from those of a timeline: of all events,
// whose columns it shares, or of those at some places, rising. The words are the
// caller's to add.
func EventsOf(c *timeline.Columns, at []uint32) *Events {
	n := c.Len()
	if at != nil {
		n = len(at)
	}
	e := &Events{
		ID: c.ID, From: c.From, To: c.To,
		Salience: make([]float32, n), Precision: make([]when.Precision, n), Form: make([]when.Form, n), Doubt: make([]Doubt, n),
		Kind: make([]timeline.Kind, n), Factuality: make([]timeline.Factuality, n),
	}
	if at != nil {
		e.ID, e.From, e.To = make([]timeline.EventID, n), make([]when.Instant, n), make([]when.Instant, n)
	}
	var said sync.Mutex // of Own
	inShares(n, func(from, to int) {
		for i := from; i < to; i++ {
			k := i
			if at != nil {
				k = int(at[i])
				e.ID[i], e.From[i], e.To[i] = c.ID[k], c.From[k], c.To[k]
			}
			f := c.Flags[k]
			e.Salience[i] = float32(c.Salience[k]) / 255
			e.Precision[i], e.Form[i], e.Kind[i], e.Factuality[i] = f.Precision(), f.Form(), f.Kind(), f.Factuality()
			e.Doubt[i] = flagged(f)
			if f.Verified() != timeline.Unchecked || f.Edited() {
				said.Lock()
				e.own(c.ID[k], Own{Verified: f.Verified(), Edited: f.Edited()})
				said.Unlock()
			}
		}
	})
	e.Find = func(id timeline.EventID) (int, bool) { return find(c, at, id) }
	for id, colour := range c.Colours {
		if _, ok := e.Find(id); ok {
			own := e.Own[id]
			own.Colour = colour
			e.own(id, own)
		}
	}
	e.Also = alsoOf(c, at)
	return e
}

// find returns where an event is among those at some places, rising; nil is all.
func find(c *timeline.Columns, at []uint32, id timeline.EventID) (i int, ok bool) {
	i, ok = c.Position(id)
	if !ok || c.ID[i] != id { // an account of another
		return 0, false
	}
	if at == nil {
		return i, true
	}
	return slices.BinarySearch(at, uint32(i))
}

// alsoOf are the further dates of the events at some places; nil is all.
func alsoOf(c *timeline.Columns, at []uint32) (out []Also) {
	ids := slices.SortedFunc(maps.Keys(c.Rivals), func(a, b timeline.EventID) int {
		i, _ := c.Position(a)
		j, _ := c.Position(b)
		return cmp.Compare(i, j)
	})
	for _, id := range ids {
		if i, ok := find(c, at, id); ok {
			out = append(out, AlsoOf(i, c.Rivals[id])...)
		}
	}
	return out
}

// flagged is DoubtOf of the date that flags describe.
func flagged(f timeline.Flags) (q Doubt) {
	if f.Approximate() {
		q |= Approximate
	}
	if f.Uncertain() {
		q |= Uncertain
	}
	if f.Masked() {
		q |= Masked
	} else if f.Form() == when.OneOf {
		q |= Choice
	}
	return q
}

// WordsOf is what is written of an event.
func WordsOf(e *timeline.Event, number int) Words {
	return Words{Number: number, Title: e.Title, Date: ShortDate(e.When), Rivals: e.Rivals()}
}

// Only returns the columns of some of the events, by their indexes, rising; their
// words are asked of the same source, by the places that they have here.
func (e *Events) Only(indexes []int32) *Events {
	n := len(indexes)
	out := &Events{
		ID: make([]timeline.EventID, n), From: make([]when.Instant, n), To: make([]when.Instant, n), Salience: make([]float32, n),
		Precision: make([]when.Precision, n), Form: make([]when.Form, n), Doubt: make([]Doubt, n),
		Kind: make([]timeline.Kind, n), Factuality: make([]timeline.Factuality, n), Own: e.Own, Source: only{e.Source, indexes},
	}
	if e.Rank != nil {
		out.Rank = make([]int32, n)
	}
	for k, i := range indexes {
		out.ID[k], out.From[k], out.To[k], out.Salience[k] = e.ID[i], e.From[i], e.To[i], e.Salience[i]
		out.Precision[k], out.Form[k], out.Doubt[k], out.Kind[k], out.Factuality[k] = e.Precision[i], e.Form[i], e.Doubt[i], e.Kind[i], e.Factuality[i]
		if e.Rank != nil {
			out.Rank[k] = e.Rank[i]
		}
	}
	for _, r := range e.Also {
		if k, ok := slices.BinarySearch(indexes, r.Index); ok {
			r.Index = int32(k)
			out.Also = append(out.Also, r)
		}
	}
	return out
}

type only struct {
	Source
	indexes []int32
}

func (o only) Words(i int) Words { return o.Source.Words(int(o.indexes[i])) }
