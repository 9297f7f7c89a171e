package data

import (
	"context"
	"fmt"
	"slices"

	bolt "go.etcd.io/bbolt"

	"quoteline/timeline"
)

// editor changes the store inside one transaction; see timeline.Editor.
type editor struct {
	s   *DB
	ctx context.Context
	tx  *bolt.Tx
	st  *step
}

var _ timeline.Editor = (*editor)(nil)

// leave notes that the events of a document are about to change.
func (e *editor) leave(seq uint64) error {
	d := uint32(seq)
	if e.st.documents[d] {
		return nil
	}
	e.st.documents[d] = true
	return addMembers(e.tx, d, e.st.gone)
}

// Event returns one telling as it is now; see timeline.Editor.
func (e *editor) Event(id timeline.EventID) (*timeline.Event, error) {
	ev, err := e.s.eventIn(e.tx, id)
	if err != nil {
		return nil, err
	}
	c, err := e.correction(id)
	if err != nil {
		return nil, err
	}
	c.Apply(&ev)
	return &ev, nil
}

// correction reads what the user says of an event; an empty one where that is
// nothing.
func (e *editor) correction(id timeline.EventID) (*timeline.Correction, error) {
	c, err := e.s.correctionIn(e.tx, id)
	if c == nil {
		c = &timeline.Correction{}
	}
	return c, err
}

func (e *editor) setCorrection(id timeline.EventID, c *timeline.Correction) error {
	var v []byte
	if !c.Zero() {
		v = encodeCorrection(c)
	}
	return e.st.put(bCorrections, number(uint64(id)), v)
}

// Correct adds to what the user says of an event; see timeline.Editor.
func (e *editor) Correct(id timeline.EventID, c *timeline.Correction) error {
	ev, err := e.s.eventIn(e.tx, id)
	if err != nil {
		return err
	}
	if err := e.check(c.Quotes); err != nil {
		return fmt.Errorf("correct event %d of %s: %w", id, e.s.path, err)
	}
	all, err := e.correction(id)
	if err != nil {
		return err
	}
	all.Add(c)
	// What the engine has anyway is no addition, and what it has not is nothing to drop.
	has := func(p timeline.Position) bool { return timeline.QuoteAt(ev.Quotes, p) >= 0 }
	all.Quotes = slices.DeleteFunc(all.Quotes, func(q timeline.Quote) bool { return has(q.Position()) })
	all.Dropped = slices.DeleteFunc(all.Dropped, func(p timeline.Position) bool { return !has(p) })
	return e.setCorrection(id, all)
}

// Revert takes fields back; see timeline.Editor.
func (e *editor) Revert(id timeline.EventID, f timeline.Fields) error {
	if _, err := e.s.eventIn(e.tx, id); err != nil {
		return err
	}
	c, err := e.correction(id)
	if err != nil {
		return err
	}
	c.Drop(f)
	return e.setCorrection(id, c)
}

// check holds quotes to the promise: they are words of documents that are here.
func (e *editor) check(qs []timeline.Quote) error {
	docs := map[timeline.DocumentID]*timeline.Document{}
	for _, q := range qs {
		d := docs[q.Document]
		if d == nil {
			seq, err := sequence(e.tx, q.Document)
			if err != nil {
				return err
			}
			k := number(seq)
			header, err := decodeDocument(e.tx.Bucket(bDocuments).Get(k))
			if err == nil {
				err = decodeText(e.tx.Bucket(bTexts).Get(k), &header)
			}
			if err != nil {
				return fmt.Errorf("document %s: %w: %w", q.Document, timeline.ErrDamaged, err)
			}
			d, docs[q.Document] = &header, &header
		}
		if err := checkQuote(&q, d); err != nil {
			return err
		}
	}
	return nil
}

// Add puts an event of the user's own on the timeline; see timeline.Editor.
func (e *editor) Add(ev *timeline.Event) (timeline.EventID, error) {
	if err := e.check(quotesOf(ev)); err != nil {
		return 0, fmt.Errorf("add an event to %s: %w", e.s.path, err)
	}
	meta := e.tx.Bucket(bMeta)
	last, err := counter(meta, keyEvents)
	if err != nil {
		return 0, fmt.Errorf("next event: %w: %w", timeline.ErrDamaged, err)
	}
	added := *ev
	added.ID, added.Accounts, added.Rank = timeline.EventID(last+1), nil, 0
	added.Provenance.Engine = timeline.UserEngine
	c := timeline.OwnCorrection(ev)
	if err := e.st.put(bOwn, number(last+1), encodeEvent(&added)); err != nil {
		return 0, fmt.Errorf("write %s: %w", e.s.path, err)
	}
	if err := e.setCorrection(added.ID, c); err != nil {
		return 0, fmt.Errorf("write %s: %w", e.s.path, err)
	}
	return added.ID, setCounter(meta, keyEvents, last+1)
}

// linksKey is where the links of an event are kept: under its document, or under 0
// where the user made it.
func (e *editor) linksKey(id timeline.EventID) ([]byte, error) {
	if e.tx.Bucket(bOwn).Get(number(uint64(id))) != nil {
		return number(0), nil
	}
	ev, err := e.s.eventIn(e.tx, id)
	if err != nil {
		return nil, err
	}
	seq, err := sequence(e.tx, ev.Document())
	return number(seq), err
}

// Link joins two events; see timeline.Editor.
func (e *editor) Link(l timeline.Link) error {
	if l.From == l.To {
		return fmt.Errorf("link event %d of %s to itself", l.From, e.s.path)
	}
	l.From, l.To = max(l.From, l.To), min(l.From, l.To)
	if _, err := e.s.eventIn(e.tx, l.To); err != nil {
		return err
	}
	k, err := e.linksKey(l.From)
	if err != nil {
		return err
	}
	if err := e.reunite(l); err != nil {
		return err
	}
	ls, err := linksAt(e.tx, k)
	if err != nil {
		return err
	}
	if slices.ContainsFunc(ls, func(o timeline.Link) bool { return o.From == l.From && o.To == l.To }) {
		return nil
	}
	return e.setLinks(k, append(ls, l))
}

// reunite forgets what would keep two events apart, or what they are joined with:
// what the user says last counts.
func (e *editor) reunite(l timeline.Link) error {
	parted, err := e.s.partedIn(e.tx)
	if err != nil || len(parted) == 0 {
		return err
	}
	all, err := e.s.allLinks(e.tx)
	if err != nil {
		return err
	}
	group := groups(timeline.Groups(timeline.Together(all, parted)))
	sides := pairOf(group.of(l.From), group.of(l.To))
	for p := range parted {
		if pairOf(group.of(p[0]), group.of(p[1])) != sides {
			continue
		}
		if err := e.st.put(bParted, pairKey(p), nil); err != nil {
			return err
		}
	}
	return nil
}

func (e *editor) setLinks(k []byte, ls []timeline.Link) error {
	return e.st.put(bLinks, k, linksRecord(ls))
}

// linksAt reads the links that are kept under a key.
func linksAt(tx *bolt.Tx, k []byte) ([]timeline.Link, error) {
	v := tx.Bucket(bLinks).Get(k)
	if v == nil {
		return nil, nil
	}
	ls, err := decodeLinks(v)
	if err != nil {
		return nil, fmt.Errorf("links: %w: %w", timeline.ErrDamaged, err)
	}
	return ls, nil
}

// Part remembers that two events are not one; see timeline.Editor.
func (e *editor) Part(a, b timeline.EventID) error {
	for _, id := range []timeline.EventID{a, b} {
		if _, err := e.s.eventIn(e.tx, id); err != nil {
			return err
		}
	}
	if a == b {
		return fmt.Errorf("part event %d of %s from itself", a, e.s.path)
	}
	return e.st.put(bParted, pairKey(pairOf(a, b)), seal(nil))
}

// Unlink parts a telling from the others; see timeline.Editor.
func (e *editor) Unlink(account timeline.EventID) error {
	if _, err := e.s.eventIn(e.tx, account); err != nil {
		return err
	}
	all, err := e.s.allLinks(e.tx)
	if err != nil {
		return err
	}
	parted, err := e.s.partedIn(e.tx)
	if err != nil {
		return err
	}
	all = timeline.Together(all, parted)
	group := timeline.Groups(all)
	for id, g := range group {
		if id != account && g == group[account] {
			if err := e.Part(account, id); err != nil {
				return err
			}
		}
	}
	var cut, left []timeline.Link
	for _, l := range all {
		if l.From == account || l.To == account {
			cut = append(cut, l)
		} else {
			left = append(left, l)
		}
	}
	// What was joined through it only is joined directly now.
	for i := 1; i < len(cut); i++ {
		a, b := other(cut[0], account), other(cut[i], account)
		if group := timeline.Groups(left); a == b || group[a] != 0 && group[a] == group[b] {
			continue
		}
		l := timeline.Link{From: max(a, b), To: min(a, b), Why: cut[i].Why, By: timeline.UserEngine}
		if err := e.Link(l); err != nil {
			return err
		}
		left = append(left, l)
	}
	return nil
}

// dismissedKey is a sentence's: its document's number, where it begins and ends.
func dismissedKey(seq uint64, s timeline.Span) []byte {
	return append(append(number(seq), number(uint64(s.Start))...), number(uint64(s.End))...)
}

// Dismiss says of a sentence that it shall be no event; see timeline.Editor.
func (e *editor) Dismiss(at timeline.Position, again bool) error {
	seq, err := sequence(e.tx, at.Document)
	if err != nil {
		return err
	}
	if again {
		return e.st.put(bDismissed, dismissedKey(seq, at.Span), nil)
	}
	return e.st.put(bDismissed, dismissedKey(seq, at.Span), seal(nil))
}
