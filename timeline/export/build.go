package export

import (
	"cmp"
	"encoding"
	"fmt"
	"slices"
	"time"
	"unicode/utf8"

	"quoteline/timeline"
	"quoteline/timeline/document/format"
	"quoteline/timeline/reason"
)

// builder makes a copy of what a file has.
type builder struct {
	file    *jsonFile
	copy    timeline.Copy
	place   map[timeline.DocumentID]int // of the documents in copy
	ids     []timeline.EventID          // of the tellings
	home    map[timeline.EventID]int    // the documents of the engine's tellings
	spans   [][]timeline.Quote          // of each document
	group   map[timeline.EventID]timeline.EventID
	members map[timeline.EventID][]timeline.EventID
	lost    int // relations and contradictions of events that are not in the file
}

// What was not read of a file.
var (
	lostOne  = reason.New("1 relation or contradiction of an event that is not in the file")
	lostMany = reason.New("%d relations or contradictions of events that are not in the file")
)

func (b *builder) said() []string {
	if b.lost == 0 {
		return nil
	}
	return []string{format.Count(b.lost, lostOne, lostMany)}
}

func (b *builder) documents() error {
	for i := range b.file.documents {
		j := &b.file.documents[i]
		if err := documentID(j.ID); err != nil {
			return err
		}
		if _, ok := b.place[j.ID]; ok {
			return fmt.Errorf("%w: it has the document %s twice", ErrConflict, j.ID)
		}
		published, err := date(j.Published, "when document "+string(j.ID)+" was published")
		if err != nil {
			return err
		}
		if j.Bytes < 0 {
			return fmt.Errorf("%w: document %s has %d bytes", format.ErrDamaged, j.ID, j.Bytes)
		}
		b.place[j.ID] = i
		b.copy.Documents = append(b.copy.Documents, timeline.Extraction{Document: timeline.Document{
			ID: j.ID, Title: j.Title, Publisher: j.Publisher, Author: j.Author, Language: j.Language, Source: j.Source, Bytes: j.Bytes,
			Published: timeline.Publication{Date: published, Found: j.Found}, Untried: j.Untried, Media: j.Media, Listed: j.Listed, Charset: "UTF-8",
		}})
	}
	b.spans = make([][]timeline.Quote, len(b.copy.Documents))
	return nil
}

// quotes reads quotes, and remembers where their words stand.
func (b *builder) quotes(js []jsonQuote) (out []timeline.Quote, err error) {
	for _, j := range js {
		at, ok := b.place[j.Document]
		switch {
		case !ok:
			return nil, fmt.Errorf("%w: a quote is of document %s, which is not in the file", ErrConflict, format.Line(string(j.Document), 80))
		case j.Start < 0 || j.End <= j.Start || j.End-j.Start != len(j.Exact) || !utf8.ValidString(j.Exact):
			return nil, fmt.Errorf("%w: the quote at %d of document %s is not as long as it says", ErrConflict, j.Start, j.Document)
		case j.End > format.MaxBytes:
			return nil, fmt.Errorf("%w: a quote stands at byte %d of document %s; no document is longer than %d MB", format.ErrTooLarge, j.Start, j.Document, format.MaxBytes>>20)
		}
		q := timeline.Quote{Document: j.Document, Span: timeline.Span{Start: j.Start, End: j.End}, Exact: j.Exact}
		b.spans[at] = append(b.spans[at], q)
		out = append(out, q)
	}
	return out, nil
}

func (b *builder) quote(j *jsonQuote) (*timeline.Quote, error) {
	if j == nil {
		return nil, nil
	}
	qs, err := b.quotes([]jsonQuote{*j})
	if err != nil {
		return nil, err
	}
	return &qs[0], nil
}

func (b *builder) tellings() error {
	seen := map[timeline.EventID]bool{}
	b.copy.Corrections = map[timeline.EventID]*timeline.Correction{}
	for i, j := range b.file.tellings {
		if j.ID == 0 || seen[j.ID] {
			return fmt.Errorf("%w: two events have the id %d", ErrConflict, j.ID)
		}
		seen[j.ID] = true
		b.ids = append(b.ids, j.ID)
		e, err := b.event(j)
		if err == nil && j.Said != nil {
			b.copy.Corrections[j.ID], err = b.correction(j.Said)
		}
		if err != nil {
			return fmt.Errorf("event %d: %w", j.ID, err)
		}
		if j.Engine == timeline.UserEngine {
			b.copy.Own = append(b.copy.Own, *e)
			continue
		}
		if len(e.Quotes) == 0 {
			return fmt.Errorf("%w: event %d quotes nothing, and the user has not added it", ErrConflict, j.ID)
		}
		at := b.place[e.Quotes[0].Document]
		for _, q := range e.Quotes {
			if q.Document != e.Quotes[0].Document {
				return fmt.Errorf("%w: event %d quotes two documents", ErrConflict, j.ID)
			}
		}
		b.home[j.ID] = at
		x := &b.copy.Documents[at]
		x.Events = append(x.Events, *e)
		b.file.tellings[i] = nil // there may be very many
	}
	return nil
}

// names reads names of constants; an empty one stays as it is.
func names(pairs ...any) error {
	for i := 0; i < len(pairs); i += 2 {
		s, to := pairs[i].(string), pairs[i+1].(encoding.TextUnmarshaler)
		if s == "" {
			continue
		}
		if err := to.UnmarshalText([]byte(s)); err != nil {
			return fmt.Errorf("%w: %w", format.ErrDamaged, err)
		}
	}
	return nil
}

func (b *builder) event(j *jsonTelling) (*timeline.Event, error) {
	e := &timeline.Event{
		ID: j.ID, Title: j.Title, Rank: j.Rank, Speaker: j.Speaker, People: j.People, Places: j.Places, Salience: j.Salience, Head: j.Head,
		Provenance: timeline.Provenance{Engine: j.Engine, Rule: j.Rule},
		Basis:      timeline.Basis{Rule: j.Basis.Rule, Why: j.Basis.Why, Anchor: j.Basis.Anchor},
	}
	if j.Rank < 0 || j.Rank > maxRank || j.Salience < 0 || j.Salience > 1 || j.Head.Start < 0 || j.Head.End < j.Head.Start || j.Head.End > format.MaxBytes {
		return nil, fmt.Errorf("%w: its rank, salience or head is out of bounds", format.ErrDamaged)
	}
	err := names(j.Kind, &e.Kind, j.Factuality, &e.Factuality, j.Certainty, &e.Certainty, j.Verified, &e.Verified)
	if err == nil {
		e.When, err = date(j.When, "its date")
	}
	if err == nil {
		e.Basis.Other, err = date(j.Basis.Other, "its other date")
	}
	if err == nil {
		e.Quotes, err = b.quotes(j.Quotes)
	}
	if err == nil {
		e.Basis.Quote, err = b.quote(j.Basis.Quote)
	}
	return e, err
}

func (b *builder) correction(j *jsonSaid) (*timeline.Correction, error) {
	c := &timeline.Correction{
		Title: j.Title, Typed: j.Typed, Speaker: j.Speaker, People: j.People, Places: j.Places, Tags: j.Tags, Note: j.Note, By: j.By,
		Order: timeline.Order{Beside: j.Beside, Ahead: j.Ahead}, Deleted: j.Deleted, Shown: j.Shown,
	}
	if j.Colour < 0 || j.Colour > 255 {
		return nil, fmt.Errorf("%w: there is no colour %d", format.ErrDamaged, j.Colour)
	}
	c.Colour = timeline.Colour(j.Colour)
	var err error
	if c.Fields, err = timeline.FieldsOf(j.Fields); err != nil {
		return nil, fmt.Errorf("%w: %w", format.ErrDamaged, err)
	}
	if err = names(j.Kind, &c.Kind, j.Factuality, &c.Factuality, j.Verified, &c.Verified); err != nil {
		return nil, err
	}
	if c.When, err = date(j.When, "its date"); err != nil {
		return nil, err
	}
	if j.At != "" {
		if c.At, err = time.Parse(time.RFC3339, j.At); err != nil {
			return nil, fmt.Errorf("%w: when it was verified: %w", format.ErrDamaged, err)
		}
		c.At = c.At.UTC()
	}
	for _, p := range j.Dropped {
		if p.Start < 0 || p.End <= p.Start || p.End > format.MaxBytes {
			return nil, fmt.Errorf("%w: it drops a quote that cannot be", format.ErrDamaged)
		}
		c.Dropped = append(c.Dropped, timeline.Position{Document: p.Document, Span: p.Span})
	}
	c.Quotes, err = b.quotes(j.Quotes)
	return c, err
}

// maxTexts is how long the texts of all documents may be together, in bytes.
const maxTexts = 4 * format.MaxBytes

// texts makes each document's text of what is quoted of it; what relations, reasons
// and sentences that were left out quote counts too.
func (b *builder) texts() error {
	for i := range b.file.relations {
		if _, err := b.quote(b.file.relations[i].Quote); err != nil {
			return err
		}
	}
	for i := range b.file.omissions {
		if _, err := b.quotes(b.file.omissions[i].Quotes); err != nil {
			return err
		}
	}
	for i := range b.file.contradictions {
		for k := range b.file.contradictions[i].Because {
			if _, err := b.quote(b.file.contradictions[i].Because[k].Quote); err != nil {
				return err
			}
		}
	}
	total := 0
	for i := range b.copy.Documents {
		x := &b.copy.Documents[i]
		length := 0
		for _, q := range b.spans[i] {
			length = max(length, q.End)
		}
		for k := range x.Events {
			if length = max(length, x.Events[k].Head.End); x.Events[k].Head.End > format.MaxBytes {
				return format.ErrTooLarge
			}
		}
		if total += length; total > maxTexts {
			return fmt.Errorf("%w: its documents would be longer than %d MB together", format.ErrTooLarge, maxTexts>>20)
		}
		if err := write(&x.Document, length, b.spans[i]); err != nil {
			return err
		}
		b.spans[i] = nil
	}
	return nil
}

// write makes a text of the words that stand in it, with blanks between.
func write(d *timeline.Document, length int, quotes []timeline.Quote) error {
	slices.SortFunc(quotes, func(a, b timeline.Quote) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End)) })
	text := make([]byte, length)
	for i := range text {
		text[i] = ' '
	}
	at := 0 // where the words end so far
	for _, q := range quotes {
		same := min(max(0, at-q.Start), len(q.Exact))
		if string(text[q.Start:q.Start+same]) != q.Exact[:same] {
			return fmt.Errorf("%w: quotes of document %s say different words at byte %d", ErrConflict, d.ID, q.Start)
		}
		copy(text[q.Start+same:], q.Exact[same:])
		if q.Start > at {
			d.Withheld = append(d.Withheld, timeline.Span{Start: at, End: q.Start})
		}
		at = max(at, q.End)
	}
	if at < length {
		d.Withheld = append(d.Withheld, timeline.Span{Start: at, End: length})
	}
	if d.Text = string(text); !utf8.ValidString(d.Text) {
		return fmt.Errorf("%w: quotes of document %s end within a character", ErrConflict, d.ID)
	}
	return nil
}

func (b *builder) links() error {
	for _, l := range b.file.links {
		b.copy.Links = append(b.copy.Links, timeline.Link(l))
	}
	b.copy.Parted = b.file.parted
	parted := map[[2]timeline.EventID]bool{}
	for _, p := range b.file.parted {
		parted[[2]timeline.EventID{min(p[0], p[1]), max(p[0], p[1])}] = true
	}
	b.group = timeline.Groups(timeline.Together(b.copy.Links, parted))
	b.members = map[timeline.EventID][]timeline.EventID{}
	for _, id := range b.ids {
		g := id
		if to, ok := b.group[id]; ok {
			g = to
		}
		b.members[g] = append(b.members[g], id)
	}
	return nil
}

// telling is the telling of an event in a document.
func (b *builder) telling(id timeline.EventID, at int) (timeline.EventID, bool) {
	if to, ok := b.group[id]; ok {
		id = to
	}
	for _, m := range b.members[id] {
		if home, ok := b.home[m]; ok && home == at {
			return m, true
		}
	}
	return 0, false
}

// both finds the document that tells of some events, at or behind the one at from, as
// what documents say follows their order; else the first one.
func (b *builder) both(from int, ids ...timeline.EventID) (int, bool) {
	var homes []int
	id := ids[0]
	if to, ok := b.group[id]; ok {
		id = to
	}
	for _, m := range b.members[id] {
		if at, ok := b.home[m]; ok {
			homes = append(homes, at)
		}
	}
	slices.Sort(homes)
	best, found := 0, false
	for _, at := range homes {
		all := true
		for _, o := range ids {
			_, ok := b.telling(o, at)
			all = all && ok
		}
		if all && (!found || best < from) {
			best, found = at, true
		}
	}
	return best, found
}

func (b *builder) relations() error {
	from := 0
	for i := range b.file.relations {
		j := &b.file.relations[i]
		r := timeline.Relation{Because: j.Because}
		if err := names(j.Rel, &r.Rel); err != nil {
			return err
		}
		at, ok := b.both(from, j.From, j.To)
		if !ok {
			b.lost++
			continue
		}
		from = at
		r.From, _ = b.telling(j.From, at)
		r.To, _ = b.telling(j.To, at)
		r.Quote, _ = b.quote(j.Quote) // read before
		x := &b.copy.Documents[at]
		x.Relations = append(x.Relations, r)
	}
	return nil
}

func (b *builder) omissions() error {
	for i := range b.file.omissions {
		j := &b.file.omissions[i]
		qs, err := b.quotes(j.Quotes)
		if err != nil {
			return err
		}
		if len(qs) == 0 {
			continue // the user's own, deleted
		}
		if j.Dismissed {
			b.copy.Dismissed = append(b.copy.Dismissed, qs[0].Position())
		}
		if j.Event != 0 {
			continue // among the tellings
		}
		d, err := date(j.When, "a date that was left out")
		if err != nil {
			return err
		}
		x := &b.copy.Documents[b.place[qs[0].Document]]
		x.LeftOut = append(x.LeftOut, timeline.Omission{Event: timeline.Event{Title: j.Title, When: d, Quotes: qs}, Why: j.Why})
	}
	return nil
}

func (b *builder) contradictions() error {
	from := 0
	for i := range b.file.contradictions {
		j := &b.file.contradictions[i]
		if j.Across || len(j.Events) == 0 {
			continue
		}
		at, ok := b.both(from, j.Events...)
		if !ok {
			b.lost++
			continue
		}
		from = at
		var c timeline.Contradiction
		for _, id := range j.Events {
			id, _ = b.telling(id, at)
			c.Events = append(c.Events, id)
		}
		for _, o := range j.Because {
			r := timeline.Relation{Because: o.Because}
			if err := names(o.Rel, &r.Rel); err != nil {
				return err
			}
			var ok, ok2 bool
			r.From, ok = b.telling(o.From, at)
			r.To, ok2 = b.telling(o.To, at)
			if !ok || !ok2 {
				return fmt.Errorf("%w: a contradiction is of events that it does not name", ErrConflict)
			}
			r.Quote, _ = b.quote(o.Quote) // read before
			c.Because = append(c.Because, r)
		}
		x := &b.copy.Documents[at]
		x.Contradictions = append(x.Contradictions, c)
	}
	return nil
}
