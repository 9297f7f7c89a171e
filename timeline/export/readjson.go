package export

import (
	"bytes"
	"context"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
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
	events         []jsonEvent
	relations      []jsonRelation
	contradictions []jsonContradiction
	omissions      []jsonOmission
	tellings       []jsonTelling
	links          []jsonLink
	parted         [][2]timeline.EventID
}

// ReadJSON reads what JSON wrote: the same timeline, but for the words that nothing
// quotes, in whose place blanks stand. said tells what could not be taken over. A file
// of events without tellings, as another program may write it, gives one telling an
// event or account.
func ReadJSON(ctx context.Context, data []byte) (c *timeline.Copy, said []string, err error) {
	f, err := decode(ctx, data)
	if err != nil {
		return nil, nil, err
	}
	if f.tellings == nil {
		if f.tellings, f.links, err = f.told(); err != nil {
			return nil, nil, err
		}
	} else if err := f.agree(); err != nil {
		return nil, nil, err
	}
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

// decode reads the lists an element at a time.
func decode(ctx context.Context, data []byte) (*jsonFile, error) {
	f := &jsonFile{}
	dec := json.NewDecoder(bytes.NewReader(bytes.TrimPrefix(data, []byte("\xEF\xBB\xBF"))))
	if err := open(dec, '{'); err != nil {
		return nil, err
	}
	for dec.More() {
		t, err := dec.Token()
		if err != nil {
			return nil, damaged(dec, err)
		}
		key, _ := t.(string)
		switch key {
		case "format":
			if err := dec.Decode(&f.format); err != nil {
				return nil, damaged(dec, err)
			}
			if f.format != JSONFormat {
				return nil, fmt.Errorf("%w: its format is “%s”, and this one reads “%s”", ErrVersion, format.Line(f.format, 40), JSONFormat)
			}
		case "documents":
			f.documents, err = elementsOf[jsonDocument](ctx, dec, key)
		case "events":
			f.events, err = elementsOf[jsonEvent](ctx, dec, key)
		case "relations":
			f.relations, err = elementsOf[jsonRelation](ctx, dec, key)
		case "contradictions":
			f.contradictions, err = elementsOf[jsonContradiction](ctx, dec, key)
		case "left_out":
			f.omissions, err = elementsOf[jsonOmission](ctx, dec, key)
		case "tellings":
			f.tellings, err = elementsOf[jsonTelling](ctx, dec, key)
		case "links":
			f.links, err = elementsOf[jsonLink](ctx, dec, key)
		case "parted":
			f.parted, err = elementsOf[[2]timeline.EventID](ctx, dec, key)
		default:
			var skipped json.RawMessage
			err = dec.Decode(&skipped)
		}
		if err != nil {
			return nil, damaged(dec, err)
		}
	}
	if _, err := dec.Token(); err != nil {
		return nil, damaged(dec, err)
	}
	if f.format == "" {
		return nil, fmt.Errorf("%w: it does not say that its format is “%s”", ErrVersion, JSONFormat)
	}
	return f, nil
}

func open(dec *json.Decoder, want json.Delim) error {
	t, err := dec.Token()
	if err == nil && t != want {
		err = fmt.Errorf("there is %v in place of %v", t, want)
	}
	if err != nil {
		return damaged(dec, err)
	}
	return nil
}

func damaged(dec *json.Decoder, err error) error {
	for _, known := range []error{format.ErrDamaged, format.ErrTooLarge, ErrVersion, context.Canceled, context.DeadlineExceeded} {
		if errors.Is(err, known) {
			return err
		}
	}
	return fmt.Errorf("%w at about byte %d: %w", format.ErrDamaged, dec.InputOffset(), err)
}

// elementsOf reads a list; nil where there is null.
func elementsOf[T any](ctx context.Context, dec *json.Decoder, name string) ([]T, error) {
	if err := open(dec, '['); err != nil {
		return nil, err
	}
	out := []T{}
	var raw json.RawMessage
	for dec.More() {
		if len(out) == maxElements {
			return nil, fmt.Errorf("%w: it has more than %d %s", format.ErrTooLarge, maxElements, name)
		}
		if len(out)%1024 == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		if err := dec.Decode(&raw); err != nil {
			return nil, damaged(dec, err)
		}
		if len(raw) > maxElement {
			return nil, fmt.Errorf("%w: number %d of its %s is longer than %d MB", format.ErrTooLarge, len(out)+1, name, maxElement>>20)
		}
		var v T
		if err := json.Unmarshal(raw, &v); err != nil {
			return nil, fmt.Errorf("%w: number %d of its %s: %w", format.ErrDamaged, len(out)+1, name, err)
		}
		out = append(out, v)
	}
	_, err := dec.Token()
	return out, err
}

// told makes tellings of events that come without.
func (f *jsonFile) told() (out []jsonTelling, links []jsonLink, err error) {
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
			out = append(out, t)
			continue
		}
		for k := range e.Accounts {
			a := &e.Accounts[k]
			o := t
			if k > 0 {
				o.Said = nil
			}
			o.ID, o.Title, o.When, o.Factuality, o.Basis, o.Quotes = a.ID, a.Title, a.When, a.Factuality, a.Basis, a.Quotes
			out = append(out, o)
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
	for i := range f.tellings {
		at[f.tellings[i].ID] = &f.tellings[i]
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
	for i := range f.events {
		e := &f.events[i]
		if len(e.Accounts) == 0 {
			if err := one(e.ID, e.Title, e.When); err != nil {
				return err
			}
		}
		for k := range e.Accounts {
			if err := one(e.Accounts[k].ID, e.Accounts[k].Title, e.Accounts[k].When); err != nil {
				return err
			}
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
