package data

import (
	"fmt"
	"slices"

	"quoteline/timeline"
)

// Restore takes in a copy of a timeline; see timeline.Editor.
func (e *editor) Restore(c *timeline.Copy) (*timeline.Restored, error) {
	r := restoring{editor: e, c: c, ids: map[timeline.EventID]timeline.EventID{}}
	for _, f := range []func() error{r.choose, r.documents, r.own, r.corrections, r.links, r.rest} {
		if err := f(); err != nil {
			return nil, fmt.Errorf("take a timeline into %s: %w", e.s.path, err)
		}
	}
	return &r.out, nil
}

// restoring is what Restore works with.
type restoring struct {
	*editor
	c     *timeline.Copy
	ids   map[timeline.EventID]timeline.EventID // from those of the copy, for what comes in
	news  []*timeline.Extraction                // the documents that come in
	mine  []*timeline.Event                     // the user's events that do
	added map[timeline.DocumentID]bool
	out   timeline.Restored
}

// choose finds out what comes in, and under which ids.
func (r *restoring) choose() error {
	r.added = map[timeline.DocumentID]bool{}
	next := absent(r.tx, pointers(r.c.Documents))
	for i := range r.c.Documents {
		x := &r.c.Documents[i]
		if len(next) == 0 || next[0] != i {
			r.out.Already = append(r.out.Already, x.Document.ID)
			continue
		}
		next = next[1:]
		r.added[x.Document.ID] = true
		r.news = append(r.news, x)
		r.out.Added = append(r.out.Added, x.Document.ID)
	}
	if err := r.chooseOwn(); err != nil {
		return err
	}
	var all []timeline.EventID
	for _, x := range r.news {
		for i := range x.Events {
			all = append(all, x.Events[i].ID)
		}
	}
	for _, e := range r.mine {
		all = append(all, e.ID)
	}
	r.out.Events, r.out.Own = len(all), len(r.mine)
	return r.number(all)
}

// chooseOwn leaves out what the user has added here already: the same file twice.
func (r *restoring) chooseOwn() error {
	if len(r.c.Own) == 0 {
		return nil
	}
	u, err := r.s.readUser(r.tx)
	if err != nil {
		return err
	}
	var here []timeline.Event
	for _, id := range u.own {
		ev, err := r.s.eventIn(r.tx, id)
		if err != nil {
			return err
		}
		here = append(here, ev)
	}
	for i := range r.c.Own {
		e := &r.c.Own[i]
		if !slices.ContainsFunc(here, func(o timeline.Event) bool {
			return o.Title == e.Title && o.When == e.When && slices.EqualFunc(o.Quotes, e.Quotes, func(a, b timeline.Quote) bool { return a.Position() == b.Position() })
		}) {
			r.mine = append(r.mine, e)
		}
	}
	return nil
}

func pointers(xs []timeline.Extraction) []*timeline.Extraction {
	out := make([]*timeline.Extraction, len(xs))
	for i := range xs {
		out[i] = &xs[i]
	}
	return out
}

// spread is how many times as high as their number the ids of a copy may be, to be
// kept: lists are made by id.
const spread = 4

// number gives the events their ids here.
func (r *restoring) number(all []timeline.EventID) error {
	slices.Sort(all)
	meta := r.tx.Bucket(bMeta)
	last, err := counter(meta, keyEvents)
	if err != nil {
		return fmt.Errorf("next event: %w: %w", timeline.ErrDamaged, err)
	}
	keep := last == 0 && len(all) > 0 && uint64(all[len(all)-1]) <= spread*uint64(len(all))+1000
	for i, id := range all {
		if i > 0 && id == all[i-1] || id == 0 {
			return fmt.Errorf("two events have the id %d", id)
		}
		if last++; keep {
			last = uint64(id)
		}
		r.ids[id] = timeline.EventID(last)
	}
	return setCounter(meta, keyEvents, last)
}

// documents writes the documents and what the engine found in them.
func (r *restoring) documents() error {
	meta := r.tx.Bucket(bMeta)
	seq, err := counter(meta, keyDocuments)
	if err != nil {
		return fmt.Errorf("next document: %w: %w", timeline.ErrDamaged, err)
	}
	for _, x := range r.news {
		if err := r.ctx.Err(); err != nil {
			return err
		}
		seq++
		if err := r.document(x, seq); err != nil {
			return fmt.Errorf("document %s: %w", x.Document.ID, err)
		}
		r.st.documents[uint32(seq)] = true
	}
	return setCounter(meta, keyDocuments, seq)
}

func (r *restoring) document(x *timeline.Extraction, seq uint64) error {
	plain := *x
	plain.Relations, plain.Contradictions = nil, nil
	if err := checkExtraction(&plain); err != nil {
		return err
	}
	k, err := idKey(x.Document.ID)
	if err != nil {
		return err
	}
	text, err := encodeText(&x.Document)
	if err != nil {
		return err
	}
	var ids []timeline.EventID
	for i := range x.Events {
		id := r.ids[x.Events[i].ID]
		ids = append(ids, id)
		if err := r.st.put(bEvents, number(uint64(id)), encodeEvent(&x.Events[i])); err != nil {
			return err
		}
	}
	slices.Sort(ids)
	cs, err := r.contradictions(x)
	if err != nil {
		return err
	}
	n := number(seq)
	if err := r.st.put(bIDs, k, seal(n)); err != nil {
		return err
	}
	for _, p := range []struct{ bucket, value []byte }{
		{bDocuments, encodeDocument(&x.Document)},
		{bTexts, text},
		{bPassages, encodePassages(x.Passages)},
		{bOmissions, encodeOmissions(x.LeftOut)},
		{bMembers, encodeMembers(membersOfIDs(ids))},
		{bRelations, encodeRelations(r.relations(x.Relations))},
		{bConflicts, contradictionsRecord(cs)},
	} {
		if err := r.st.put(p.bucket, n, p.value); err != nil {
			return err
		}
	}
	return nil
}

// relations are those between events that come in.
func (r *restoring) relations(all []timeline.Relation) (out []timeline.Relation) {
	for _, rel := range all {
		from, ok := r.ids[rel.From]
		to, ok2 := r.ids[rel.To]
		if ok && ok2 {
			rel.From, rel.To = from, to
			out = append(out, rel)
		}
	}
	return out
}

func (r *restoring) contradictions(x *timeline.Extraction) (out []timeline.Contradiction, err error) {
	for _, c := range x.Contradictions {
		n := timeline.Contradiction{Because: r.relations(c.Because)}
		for _, id := range c.Events {
			if to, ok := r.ids[id]; ok {
				n.Events = append(n.Events, to)
			}
		}
		if len(n.Events) == len(c.Events) && len(n.Because) == len(c.Because) {
			out = append(out, n)
		}
	}
	return out, nil
}

// own writes the user's events.
func (r *restoring) own() error {
	for _, e := range r.mine {
		if err := r.check(quotesOf(e)); err != nil {
			return fmt.Errorf("event %d: %w", e.ID, err)
		}
		ev := *e
		ev.ID, ev.Accounts, ev.Provenance.Engine = r.ids[e.ID], nil, timeline.UserEngine
		if err := r.st.put(bOwn, number(uint64(ev.ID)), encodeEvent(&ev)); err != nil {
			return err
		}
	}
	return nil
}

func (r *restoring) corrections() error {
	for id, c := range r.c.Corrections {
		to, ok := r.ids[id]
		if !ok {
			r.out.Dropped++
			continue
		}
		n := *c
		if n.Fields&timeline.OrderField != 0 && n.Order.Beside != 0 {
			if n.Order.Beside, ok = r.ids[n.Order.Beside]; !ok {
				n.Order, n.Fields = timeline.Order{}, n.Fields&^timeline.OrderField
				r.out.Dropped++
			}
		}
		if err := r.check(n.Quotes); err != nil {
			return fmt.Errorf("what is said of event %d: %w", id, err)
		}
		if err := r.setCorrection(to, &n); err != nil {
			return err
		}
	}
	return nil
}

// links writes what joins events, under the document of the later one.
func (r *restoring) links() error {
	at := map[string][]timeline.Link{}
	for _, l := range r.c.Links {
		from, ok := r.ids[l.From]
		to, ok2 := r.ids[l.To]
		if !ok || !ok2 || from == to || l.Why == "" {
			r.out.Dropped++
			continue
		}
		l.From, l.To = max(from, to), min(from, to)
		k, err := r.linksKey(l.From)
		if err != nil {
			return err
		}
		at[string(k)] = append(at[string(k)], l)
	}
	for k, ls := range at {
		old, err := linksAt(r.tx, []byte(k))
		if err != nil {
			return err
		}
		if err := r.setLinks([]byte(k), append(old, ls...)); err != nil {
			return err
		}
	}
	return nil
}

// rest writes what the user keeps apart and has dismissed.
func (r *restoring) rest() error {
	for _, p := range r.c.Parted {
		a, ok := r.ids[p[0]]
		b, ok2 := r.ids[p[1]]
		if !ok || !ok2 || a == b {
			r.out.Dropped++
			continue
		}
		if err := r.st.put(bParted, pairKey(pairOf(a, b)), seal(nil)); err != nil {
			return err
		}
	}
	for _, at := range r.c.Dismissed {
		if !r.added[at.Document] {
			r.out.Dropped++
			continue
		}
		if err := r.Dismiss(at, false); err != nil {
			return err
		}
	}
	return nil
}
