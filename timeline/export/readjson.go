package export

import (
	"context"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"strings"

	"quoteline/timeline"
	"quoteline/timeline/document/format"
	"quoteline/timeline/reason"
	"quoteline/timeline/when"
)

// Limits of what is read back.
const (
	maxElement  = 4 << 20   // bytes of one document, event and so on
	maxElements = 2_000_000 // of one list
	maxRank     = 1 << 30
)

// Errors of ReadJSON; each comes with words that say where.
var (
	ErrVersion  = errors.New("it was written by another version of Quoteline")
	ErrConflict = errors.New("it contradicts itself")
)

// jsonFile is all that a file has.
type jsonFile struct {
	format         string
	documents      []jsonDocument
	events         []jsonEvent // none where there are tellings
	heads          []jsonHead  // of the events and their accounts
	relations      []jsonRelation
	contradictions []jsonContradiction
	omissions      []jsonOmission
	tellings       []*jsonTelling // nil where they were made events of
	links          []jsonLink
	parted         [][2]timeline.EventID
}

// jsonHead is what an event or an account has of its telling.
type jsonHead struct {
	id          timeline.EventID
	title, when string
}

// ReadJSON reads what JSON wrote: the same timeline, but for the words that nothing
// quotes, in whose place blanks stand. said tells what could not be taken over. A file
// of events without tellings, as another program may write it, gives one telling an
// event or account. What is read is never there as text as a whole, and events that have
// tellings are kept by their heads only.
func ReadJSON(ctx context.Context, r io.ReadSeeker) (c *timeline.Copy, said []string, err error) {
	f := &jsonFile{}
	if err := f.decode(ctx, r, false); err != nil {
		return nil, nil, err
	}
	if f.tellings == nil {
		if _, err := r.Seek(0, io.SeekStart); err != nil {
			return nil, nil, fmt.Errorf("read it again: %w", err)
		}
		*f = jsonFile{}
		if err := f.decode(ctx, r, true); err != nil {
			return nil, nil, err
		}
		if f.tellings, f.links, err = f.told(); err != nil {
			return nil, nil, err
		}
	} else if err := f.agree(); err != nil {
		return nil, nil, err
	}
	f.heads = nil
	b := builder{file: f, place: map[timeline.DocumentID]int{}, home: map[timeline.EventID]int{}}
	for _, step := range []func() error{b.documents, b.tellings, b.texts, b.links, b.relations, b.omissions, b.contradictions} {
		if err := step(); err != nil {
			return nil, nil, err
		}
		if err := ctx.Err(); err != nil {
			return nil, nil, err
		}
	}
	return &b.copy, b.said(), nil
}

// decode reads the lists an element at a time; events says that they are kept whole.
func (f *jsonFile) decode(ctx context.Context, r io.Reader, events bool) error {
	dec := newJSONParts(ctx, r)
	known := known{}
	if err := open(dec, '{'); err != nil {
		return err
	}
	for dec.More() {
		dec.more()
		t, err := dec.Token()
		if err != nil {
			return damaged(dec, err)
		}
		key, _ := t.(string)
		switch key {
		case "format":
			if err := dec.Decode(&f.format); err != nil {
				return damaged(dec, err)
			}
			if f.format != JSONFormat {
				return fmt.Errorf("%w: its format is “%s”, and this one reads “%s”", ErrVersion, format.Line(f.format, 40), JSONFormat)
			}
		case "documents":
			f.documents, err = listOf[jsonDocument](ctx, dec, key)
		case "events":
			f.events = nil
			err = eachOf(ctx, dec, key, func(e *jsonEvent) {
				if events {
					f.events = append(f.events, *e)
				} else {
					f.head(e)
				}
			})
		case "relations":
			f.relations, err = listOf[jsonRelation](ctx, dec, key)
		case "contradictions":
			f.contradictions, err = listOf[jsonContradiction](ctx, dec, key)
		case "left_out":
			f.omissions, err = listOf[jsonOmission](ctx, dec, key)
		case "tellings":
			f.tellings = []*jsonTelling{}
			err = eachOf(ctx, dec, key, func(t *jsonTelling) {
				known.telling(t)
				f.tellings = append(f.tellings, t)
			})
		case "links":
			f.links, err = listOf[jsonLink](ctx, dec, key)
		case "parted":
			f.parted, err = listOf[[2]timeline.EventID](ctx, dec, key)
		default:
			err = dec.skip()
		}
		if err != nil {
			return damaged(dec, err)
		}
	}
	if _, err := dec.Token(); err != nil {
		return damaged(dec, err)
	}
	if f.format == "" {
		return fmt.Errorf("%w: it does not say that its format is “%s”", ErrVersion, JSONFormat)
	}
	return nil
}

// head keeps what an event, or each of its accounts, has of its telling.
func (f *jsonFile) head(e *jsonEvent) {
	if len(e.Accounts) == 0 {
		f.heads = append(f.heads, jsonHead{e.ID, e.Title, e.When})
	}
	for k := range e.Accounts {
		a := &e.Accounts[k]
		f.heads = append(f.heads, jsonHead{a.ID, a.Title, a.When})
	}
}

// told makes tellings of events that come without.
func (f *jsonFile) told() (out []*jsonTelling, links []jsonLink, err error) {
	for i := range f.events {
		e := &f.events[i]
		fields, err := timeline.FieldsOf(e.Edited)
		if err != nil {
			return nil, nil, fmt.Errorf("%w: event %d: %w", format.ErrDamaged, e.ID, err)
		}
		t := jsonTelling{
			ID: e.ID, Engine: "import", Rule: "import/event", Title: e.Title, When: e.When, Rank: e.Rank, Kind: e.Kind, Factuality: e.Factuality,
			Certainty: e.Certainty, Speaker: e.Speaker, People: e.People, Places: e.Places, Salience: e.Salience, Basis: e.Basis, Quotes: e.Quotes,
		}
		said := &jsonSaid{
			Title: e.Title, When: e.When, Typed: e.Typed, Kind: e.Kind, Factuality: e.Factuality, Speaker: e.Speaker, People: e.People, Places: e.Places,
			Tags: e.Tags, Note: e.Note, Colour: e.Colour, Verified: e.Verified, By: e.VerifiedBy, At: e.VerifiedAt,
		}
		for _, has := range []struct {
			on bool
			f  timeline.Fields
		}{
			{len(e.Tags) > 0, timeline.TagsField},
			{e.Note != "", timeline.NoteField},
			{e.Colour != 0, timeline.ColourField},
			{e.Verified != "", timeline.VerifiedField},
		} {
			if has.on {
				fields |= has.f
			}
		}
		if said.Fields = (fields &^ (timeline.OrderField | timeline.DeletedField | timeline.ShownField)).Names(); said.Fields != nil {
			t.Said = said
		}
		if len(e.Accounts) == 0 {
			if len(e.Quotes) == 0 || several(e.Quotes) {
				t.Engine = timeline.UserEngine
			}
			out = append(out, &t)
			continue
		}
		for k := range e.Accounts {
			a := &e.Accounts[k]
			o := t
			if k > 0 {
				o.Said = nil
			}
			o.ID, o.Title, o.When, o.Factuality, o.Basis, o.Quotes = a.ID, a.Title, a.When, a.Factuality, a.Basis, a.Quotes
			out = append(out, &o)
			if k > 0 {
				why := a.Why
				if why == "" {
					why = fromFile.Of()
				}
				links = append(links, jsonLink{From: a.ID, To: e.Accounts[0].ID, Why: why, By: "import"})
			}
		}
	}
	return out, links, nil
}

var fromFile = reason.New("The file that it comes from says so.")

// several reports quotes of more than one document.
func several(qs []jsonQuote) bool {
	for i := range qs {
		if qs[i].Document != qs[0].Document {
			return true
		}
	}
	return false
}

// agree holds the events against their tellings: a file in which only the ones were
// changed is refused, since nobody knows which are meant.
func (f *jsonFile) agree() error {
	at := make(map[timeline.EventID]*jsonTelling, len(f.tellings))
	for _, t := range f.tellings {
		at[t.ID] = t
	}
	one := func(id timeline.EventID, title, date string) error {
		t := at[id]
		if t == nil {
			return fmt.Errorf("%w: event %d is none of its tellings; take “tellings” out of it to import what “events” says", ErrConflict, id)
		}
		gotTitle, gotDate := t.Title, t.When
		if t.Said != nil {
			if has(t.Said.Fields, "title") {
				gotTitle = t.Said.Title
			}
			if has(t.Said.Fields, "when") {
				gotDate = t.Said.When
			}
		}
		if gotTitle != title || gotDate != date {
			return fmt.Errorf("%w: event %d is “%s” (%s) in “events” and “%s” (%s) in “tellings”; take “tellings” out of it to import what “events” says",
				ErrConflict, id, format.Line(title, 80), date, format.Line(gotTitle, 80), gotDate)
		}
		return nil
	}
	for _, h := range f.heads {
		if err := one(h.id, h.title, h.when); err != nil {
			return err
		}
	}
	return nil
}

func has(all []string, name string) bool {
	for _, s := range all {
		if s == name {
			return true
		}
	}
	return false
}

// documentID checks an id: a SHA-256 in small hex digits.
func documentID(id timeline.DocumentID) error {
	raw, err := hex.DecodeString(string(id))
	if err != nil || len(raw) != 32 || strings.ToLower(string(id)) != string(id) {
		return fmt.Errorf("%w: “%s” is no SHA-256 of a document", format.ErrDamaged, format.Line(string(id), 80))
	}
	return nil
}

func date(s, of string) (when.Date, error) {
	d, err := when.Parse(s)
	if err != nil {
		return d, fmt.Errorf("%w: %s: %w", format.ErrDamaged, of, err)
	}
	return d, nil
}
