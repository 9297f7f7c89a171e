package data

import (
	"fmt"
	"slices"

	"quoteline/timeline"
)

// Replace takes what a document yields now in place of what it yielded before; see
// timeline.Editor.
func (e *editor) Replace(x *timeline.Extraction) error {
	fail := func(err error) error {
		return fmt.Errorf("extract document %s of %s again: %w", x.Document.ID, e.s.path, err)
	}
	seq, err := sequence(e.tx, x.Document.ID)
	if err != nil {
		return err
	}
	if err := checkExtraction(x); err != nil {
		return fail(err)
	}
	if err := e.leave(seq); err != nil {
		return fail(err)
	}
	r := replacement{editor: e, x: x, seq: seq}
	for _, f := range []func() error{r.number, r.events, r.links, r.rest} {
		if err := f(); err != nil {
			return fail(err)
		}
	}
	return nil
}

// replacement is what Replace works with.
type replacement struct {
	*editor
	x   *timeline.Extraction
	seq uint64
	ids []timeline.EventID // of the events of x
	own map[timeline.EventID]bool
	old map[timeline.EventID]bool // what is no longer found
}

// id leads from an event's number in x to its id.
func (r *replacement) id(n timeline.EventID) timeline.EventID { return r.ids[n-1] }

func (r *replacement) has(n timeline.EventID) bool { return n >= 1 && int(n) <= len(r.ids) }

// number gives the events their ids: those that they had, or new ones.
func (r *replacement) number() error {
	of, _, err := documentMembers(r.tx, uint32(r.seq))
	if err != nil {
		return err
	}
	var before []timeline.Event
	for id := range of.all() {
		ev, err := r.s.eventIn(r.tx, id)
		if err != nil {
			return err
		}
		before = append(before, ev)
	}
	meta := r.tx.Bucket(bMeta)
	last, err := counter(meta, keyEvents)
	if err != nil {
		return fmt.Errorf("next event: %w: %w", timeline.ErrDamaged, err)
	}
	r.old, r.own = map[timeline.EventID]bool{}, map[timeline.EventID]bool{}
	for i := range before {
		r.old[before[i].ID] = true
	}
	for _, at := range timeline.Match(before, r.x.Events) {
		if at < 0 {
			last++
			r.ids = append(r.ids, timeline.EventID(last))
		} else {
			r.ids = append(r.ids, before[at].ID)
			delete(r.old, before[at].ID)
		}
		r.own[r.ids[len(r.ids)-1]] = true
	}
	return setCounter(meta, keyEvents, last)
}

// events writes the events, and drops those that are no longer found unless the
// user has a say in them.
func (r *replacement) events() error {
	stay, err := r.staying()
	if err != nil {
		return err
	}
	ids := slices.Concat(r.ids, stay)
	for _, id := range stay {
		r.own[id] = true
		delete(r.old, id)
	}
	if err := r.drop(r.old); err != nil {
		return err
	}
	for i := range r.x.Events {
		if err := r.st.put(bEvents, number(uint64(r.ids[i])), encodeEvent(&r.x.Events[i])); err != nil {
			return err
		}
	}
	slices.Sort(ids)
	return r.st.put(bMembers, number(r.seq), encodeMembers(membersOfIDs(ids)))
}

// staying are the events that are no longer found and that the user has a say in.
func (r *replacement) staying() (out []timeline.EventID, err error) {
	if len(r.old) == 0 {
		return nil, nil
	}
	u, err := r.s.readUser(r.tx)
	if err != nil {
		return nil, err
	}
	links, err := r.s.allLinks(r.tx)
	if err != nil {
		return nil, err
	}
	linked := map[timeline.EventID]bool{}
	for _, l := range links {
		if l.By == timeline.UserEngine {
			linked[l.From], linked[l.To] = true, true
		}
	}
	for id := range r.old {
		if u.said(id) || linked[id] {
			out = append(out, id)
		}
	}
	return out, nil
}

// links writes what the engine links now; what leads to other documents, and what
// the user linked, stays.
func (r *replacement) links() error {
	k := number(r.seq)
	old, err := linksAt(r.tx, k)
	if err != nil {
		return err
	}
	ls := slices.DeleteFunc(old, func(l timeline.Link) bool { return l.By != timeline.UserEngine && r.own[l.To] })
	add := func(l timeline.Link) {
		l.From, l.To = max(l.From, l.To), min(l.From, l.To)
		if l.From != l.To && !slices.ContainsFunc(ls, func(o timeline.Link) bool { return o.From == l.From && o.To == l.To }) {
			ls = append(ls, l)
		}
	}
	for i, l := range r.x.Same {
		if !r.has(l.From) || !r.has(l.To) || l.From == l.To {
			return fmt.Errorf("link %d joins events that are not there", i+1)
		}
		l.From, l.To = r.id(l.From), r.id(l.To)
		add(l)
	}
	for i, l := range r.x.Known {
		if !r.has(l.From) {
			return fmt.Errorf("link %d is of an event that is not there", i+1)
		}
		if l.From = r.id(l.From); r.tx.Bucket(bEvents).Get(number(uint64(l.To))) != nil {
			add(l)
		}
	}
	return r.setLinks(k, ls)
}

// rest writes the document and what else is kept under its number.
func (r *replacement) rest() error {
	relations := make([]timeline.Relation, len(r.x.Relations))
	for i, rel := range r.x.Relations {
		rel.From, rel.To = r.id(rel.From), r.id(rel.To)
		relations[i] = rel
	}
	cs, err := contradictionsOf(r.x, r.id)
	if err != nil {
		return err
	}
	text, err := encodeText(&r.x.Document)
	if err != nil {
		return err
	}
	k := number(r.seq)
	for _, p := range []struct{ bucket, value []byte }{
		{bDocuments, encodeDocument(&r.x.Document)},
		{bTexts, text},
		{bPassages, encodePassages(r.x.Passages)},
		{bOmissions, encodeOmissions(r.x.LeftOut)},
		{bRelations, encodeRelations(relations)},
		{bConflicts, contradictionsRecord(cs)},
	} {
		if err := r.st.put(p.bucket, k, p.value); err != nil {
			return err
		}
	}
	return nil
}
