package data

import (
	"context"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"runtime"
	"slices"
	"sync"

	"quoteline/timeline"
	"quoteline/timeline/when"
)

// prepared is a document with all that it yields, encoded but for what depends
// on the numbers that the store will give: those are counted from 1 in it.
type prepared struct {
	x         *timeline.Extraction
	id        []byte
	document  []byte
	text      []byte
	original  []byte // nil where there is none
	passages  []byte
	omissions []byte
	records   []byte // the memory of events
	events    [][]byte
	said      []saying // what a list says beside what every event has
	slots     []slot   // in reading order
	err       error    // why it cannot come in
}

// batch is what one transaction brings in.
type batch struct {
	documents []prepared
	index     *run           // of those that come in, whose numbers and those of their events count from 1
	words     []*packedWords // of stretches of the documents, in order; ids count from 1 in each
}

// spareRecords is memory of records that nobody needs any more.
var spareRecords = sync.Pool{New: func() any { return new([]byte) }}

// free gives back the memory of the records, once they are in the store.
func (b *batch) free() {
	for i := range b.documents {
		if d := &b.documents[i]; d.records != nil {
			records := d.records // alone: the document is not to be kept
			spareRecords.Put(&records)
			d.records, d.events = nil, nil
		}
	}
}

// encodeBatch encodes documents on all processors. What is wrong with one of them is
// in its err.
func (s *DB) encodeBatch(ctx context.Context, xs []*timeline.Extraction) (*batch, error) {
	b := &batch{documents: make([]prepared, len(xs))}
	// Neighbours go to one worker, whose words they share.
	parts := stretches(xs, runtime.GOMAXPROCS(0))
	indexes := make([][]*packedWords, len(parts))
	err := s.parallel(len(parts), func(i int) error {
		w := &words{}
		for k := parts[i].from; k < parts[i].to; k++ {
			if err := ctx.Err(); err != nil {
				return err
			}
			p := &b.documents[k]
			*p = prepareOne(xs[k])
			if p.err != nil {
				continue
			}
			for e := range xs[k].Events {
				if len(w.ids) == wordsLen {
					indexes[i] = append(indexes[i], w.pack())
					w = &words{}
				}
				if e%1024 == 1023 && ctx.Err() != nil {
					return ctx.Err()
				}
				ev := asFound(&xs[k].Events[e])
				w.add(timeline.EventID(len(w.ids)+1), textsOf(ev, s.dates.human(ev.When), xs[k].Document.Title)...)
			}
		}
		indexes[i] = append(indexes[i], w.pack())
		return nil
	})
	if err != nil {
		return nil, err
	}
	for _, list := range indexes {
		b.words = append(b.words, list...)
	}
	return b, guard(s.path, func() error {
		b.index = b.sorted()
		return nil
	})
}

// sorted makes the index of what comes in.
func (b *batch) sorted() *run {
	n := 0
	for i := range b.documents {
		n += len(b.documents[i].slots)
	}
	slots := make([]slot, 0, n)
	document := uint32(0)
	for i := range b.documents {
		d := &b.documents[i]
		if d.err != nil {
			continue
		}
		document++
		first := timeline.EventID(len(slots))
		slots = append(slots, d.slots...)
		for k := range d.slots {
			s := &slots[int(first)+k]
			s.id, s.document = s.id+first, document
		}
	}
	return runOf(slots)
}

// spelled remembers how dates are written in words: events share them.
type spelled struct {
	sync.Mutex
	in map[string]string // by EDTF
}

// human is what Date.Human says.
func (m *spelled) human(d when.Date) string {
	const most = 1 << 14
	m.Lock()
	defer m.Unlock()
	text, ok := m.in[d.EDTF]
	if !ok {
		if text = d.Human(); m.in == nil || len(m.in) == most {
			m.in = map[string]string{}
		}
		m.in[d.EDTF] = text
	}
	return text
}

// stretch is some neighbours of a list.
type stretch struct{ from, to int }

// stretches cuts documents in at most n stretches of about as many events each.
func stretches(xs []*timeline.Extraction, n int) []stretch {
	total := 0
	for _, x := range xs {
		total += len(x.Events) + 1
	}
	var out []stretch
	from, size := 0, 0
	for i, x := range xs {
		size += len(x.Events) + 1
		if size >= (total+n-1)/n || i == len(xs)-1 {
			out = append(out, stretch{from, i + 1})
			from, size = i+1, 0
		}
	}
	return out
}

// saying is a correction that comes in with an event, whose number in its document it
// has.
type saying struct {
	event  uint64
	record []byte
}

// saidOf is what a list says of an event and no engine does: the tags and the note are
// the user's from then on.
func saidOf(e *timeline.Event) *timeline.Correction {
	c := &timeline.Correction{Tags: e.Tags, Note: e.Note}
	if len(e.Tags) > 0 {
		c.Fields |= timeline.TagsField
	}
	if e.Note != "" {
		c.Fields |= timeline.NoteField
	}
	return c
}

// asFound is an event as its record has it: without what corrections keep.
func asFound(e *timeline.Event) *timeline.Event {
	if len(e.Tags) == 0 && e.Note == "" {
		return e
	}
	b := *e
	b.Tags, b.Note = nil, ""
	return &b
}

func prepareOne(x *timeline.Extraction) (p prepared) {
	p.x = x
	if p.id, p.err = idKey(x.Document.ID); p.err != nil {
		return p
	}
	if p.err = checkExtraction(x); p.err != nil {
		return p
	}
	if p.text, p.err = encodeText(&x.Document); p.err != nil {
		return p
	}
	if p.original, p.err = encodeOriginal(x); p.err != nil {
		return p
	}
	p.document, p.passages, p.omissions = encodeDocument(&x.Document), encodePassages(x.Passages), encodeOmissions(x.LeftOut)
	p.events = make([][]byte, len(x.Events))
	p.slots = make([]slot, len(x.Events))
	const about = 768 // bytes of a record
	w := writer{(*spareRecords.Get().(*[]byte))[:0]}
	w.b = slices.Grow(w.b, about*len(x.Events)) // one piece of memory for all of them
	ends := make([]int, len(x.Events))
	for i := range x.Events {
		start := len(w.b)
		w.b = append(w.b, version)
		w.wholeEvent(&x.Events[i])
		w.b = binary.LittleEndian.AppendUint32(w.b, crc32.Checksum(w.b[start:], castagnoli))
		ends[i] = len(w.b)
		e := &x.Events[i]
		if c := saidOf(e); !c.Zero() {
			p.said = append(p.said, saying{uint64(i + 1), encodeCorrection(c)})
			e = asFound(e)
		}
		p.slots[i] = slotOf(e, 0)
		p.slots[i].id = timeline.EventID(i + 1)
	}
	p.records = w.b
	start := 0
	for i, end := range ends {
		p.events[i], start = w.b[start:end:end], end
	}
	order(p.slots)
	return p
}

// checkExtraction holds what a document yields to the promises.
func checkExtraction(x *timeline.Extraction) error {
	for i := range x.LeftOut {
		if err := checkEvent(&x.LeftOut[i].Event, &x.Document); err != nil {
			return fmt.Errorf("omission %d: %w", i+1, err)
		}
	}
	for i := range x.Events {
		if err := checkEvent(&x.Events[i], &x.Document); err != nil {
			return fmt.Errorf("event %d: %w", i+1, err)
		}
	}
	for i, r := range x.Relations {
		if r.From < 1 || r.To < 1 || int(r.From) > len(x.Events) || int(r.To) > len(x.Events) {
			return fmt.Errorf("relation %d joins events that are not there", i+1)
		}
		if r.Quote == nil {
			continue
		}
		if err := checkQuote(r.Quote, &x.Document); err != nil {
			return fmt.Errorf("relation %d: %w", i+1, err)
		}
	}
	return nil
}
