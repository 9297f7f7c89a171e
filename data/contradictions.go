package data

import (
	"context"
	"fmt"
	"slices"

	bolt "go.etcd.io/bbolt"

	"quoteline/timeline"
)

func encodeContradictions(cs []timeline.Contradiction) []byte {
	var w writer
	w.uint(uint64(len(cs)))
	for i := range cs {
		w.uint(uint64(len(cs[i].Events)))
		for _, id := range cs[i].Events {
			w.uint(uint64(id))
		}
		w.relations(cs[i].Because)
	}
	return seal(w.b)
}

func decodeContradictions(record []byte) ([]timeline.Contradiction, error) {
	body, err := unseal(record)
	if err != nil {
		return nil, err
	}
	r := reader{b: body}
	cs := make([]timeline.Contradiction, r.count())
	for i := range cs {
		cs[i].Events = make([]timeline.EventID, r.count())
		for k := range cs[i].Events {
			cs[i].Events[k] = timeline.EventID(r.uint())
		}
		cs[i].Because = r.relations()
	}
	return cs, r.done()
}

// putContradictions writes those of document seq, whose events follow base.
func putContradictions(tx *bolt.Tx, x *timeline.Extraction, seq, base uint64) error {
	cs, err := contradictionsOf(x, func(n timeline.EventID) timeline.EventID { return n + timeline.EventID(base) })
	if err != nil || len(cs) == 0 {
		return err
	}
	return tx.Bucket(bConflicts).Put(number(seq), contradictionsRecord(cs))
}

// contradictionsRecord encodes contradictions; nil where there are none.
func contradictionsRecord(cs []timeline.Contradiction) []byte {
	if len(cs) == 0 {
		return nil
	}
	return encodeContradictions(cs)
}

// contradictionsOf are a document's, with the ids that its events have.
func contradictionsOf(x *timeline.Extraction, final func(timeline.EventID) timeline.EventID) ([]timeline.Contradiction, error) {
	own := func(id timeline.EventID) bool { return id >= 1 && int(id) <= len(x.Events) }
	var out []timeline.Contradiction
	for i, c := range x.Contradictions {
		var n timeline.Contradiction
		for _, id := range c.Events {
			if !own(id) {
				return nil, fmt.Errorf("contradiction %d is of events that are not there", i+1)
			}
			n.Events = append(n.Events, final(id))
		}
		for _, r := range c.Because {
			if !own(r.From) || !own(r.To) || r.Quote != nil && r.Quote.In(x.Document.Text) != r.Quote.Exact {
				return nil, fmt.Errorf("contradiction %d is of events or words that are not there", i+1)
			}
			r.From, r.To = final(r.From), final(r.To)
			n.Because = append(n.Because, r)
		}
		out = append(out, n)
	}
	return out, nil
}

// Contradictions returns those inside documents; see timeline.Store.
func (s *DB) Contradictions(ctx context.Context) ([]timeline.Contradiction, error) {
	var out []timeline.Contradiction
	err := s.view(ctx, func(tx *bolt.Tx) error {
		j, err := s.joins(tx)
		if err != nil {
			return err
		}
		return s.eachIn(tx, bConflicts, "contradictions", func(_ uint64, v []byte) error {
			cs, err := decodeContradictions(v)
			for _, c := range cs {
				for i := range c.Events {
					c.Events[i] = j.group.of(c.Events[i])
				}
				apart := !slices.ContainsFunc(c.Events, j.off)
				for i := range c.Because {
					c.Because[i] = j.group.relation(c.Because[i])
					apart = apart && c.Because[i].From != c.Because[i].To
				}
				if apart { // else the document tells of one of them as two, or it is deleted
					out = append(out, c)
				}
			}
			return err
		})
	})
	if err != nil {
		return nil, err
	}
	return out, nil
}

// groups leads from the ids of linked events to those of the joined ones.
type groups map[timeline.EventID]timeline.EventID

func (g groups) of(id timeline.EventID) timeline.EventID {
	if to, ok := g[id]; ok {
		return to
	}
	return id
}

func (g groups) relation(r timeline.Relation) timeline.Relation {
	r.From, r.To = g.of(r.From), g.of(r.To)
	return r
}

// between leads relations to the joined events, and leaves out those that are
// inside one.
func (g groups) between(rs []timeline.Relation) []timeline.Relation {
	if len(g) == 0 {
		return rs
	}
	out := rs[:0]
	for _, r := range rs {
		if r = g.relation(r); r.From != r.To {
			out = append(out, r)
		}
	}
	return out
}
