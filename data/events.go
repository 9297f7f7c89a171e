package data

import "quoteline/timeline"

func (w *writer) quote(q *timeline.Quote) {
	w.string(string(q.Document))
	w.span(q.Span)
	w.string(q.Exact)
	w.string(q.Prefix)
	w.string(q.Suffix)
}

func (r *reader) quote() (q timeline.Quote) {
	q.Document = timeline.DocumentID(r.string())
	q.Span = r.span()
	q.Exact, q.Prefix, q.Suffix = r.string(), r.string(), r.string()
	return q
}

func (w *writer) maybeQuote(q *timeline.Quote) {
	w.bool(q != nil)
	if q != nil {
		w.quote(q)
	}
}

func (r *reader) maybeQuote() *timeline.Quote {
	if !r.bool() {
		return nil
	}
	q := r.quote()
	return &q
}

func encodeEvent(e *timeline.Event) []byte {
	var w writer
	w.event(e)
	w.uint(uint64(e.Certainty))
	return seal(w.b)
}

// event writes what events have had since schema 2; what came later follows it
// where a record ends, since a reader of lists cannot tell what is missing.
func (w *writer) event(e *timeline.Event) {
	w.string(e.Title)
	w.date(e.When)
	w.int(e.Rank)
	w.uint(uint64(e.Kind))
	w.uint(uint64(e.Factuality))
	w.string(e.Speaker)
	w.strings(e.People)
	w.strings(e.Places)
	w.float(e.Salience)
	w.string(e.Basis.Rule)
	w.string(e.Basis.Why)
	w.string(e.Basis.Anchor)
	w.maybeQuote(e.Basis.Quote)
	w.uint(uint64(len(e.Quotes)))
	for i := range e.Quotes {
		w.quote(&e.Quotes[i])
	}
	w.span(e.Head)
	w.string(e.Provenance.Engine)
	w.string(e.Provenance.Rule)
	w.uint(uint64(e.Verified))
	w.date(e.Basis.Other)
}

func decodeEvent(id uint64, record []byte) (timeline.Event, error) {
	body, err := unseal(record)
	if err != nil {
		return timeline.Event{}, err
	}
	r := reader{b: body}
	e := r.event()
	if r.more() { // since schema 3
		e.Certainty = timeline.Certainty(r.uint())
	}
	e.ID = timeline.EventID(id)
	return e, r.done()
}

func (r *reader) event() (e timeline.Event) {
	e.Title = r.string()
	e.When = r.date()
	e.Rank = r.int()
	e.Kind = timeline.Kind(r.uint())
	e.Factuality = timeline.Factuality(r.uint())
	e.Speaker = r.string()
	e.People, e.Places = r.strings(), r.strings()
	e.Salience = r.float()
	e.Basis = timeline.Basis{Rule: r.string(), Why: r.string(), Anchor: r.string(), Quote: r.maybeQuote()}
	e.Quotes = make([]timeline.Quote, r.count())
	for i := range e.Quotes {
		e.Quotes[i] = r.quote()
	}
	e.Head = r.span()
	e.Provenance = timeline.Provenance{Engine: r.string(), Rule: r.string()}
	e.Verified = timeline.Verification(r.uint())
	if r.more() { // since schema 2
		e.Basis.Other = r.date()
	}
	return e
}

func (w *writer) relations(rs []timeline.Relation) {
	w.uint(uint64(len(rs)))
	for i := range rs {
		w.uint(uint64(rs[i].From))
		w.uint(uint64(rs[i].To))
		w.uint(uint64(rs[i].Rel))
		w.string(rs[i].Because)
		w.maybeQuote(rs[i].Quote)
	}
}

func (r *reader) relations() []timeline.Relation {
	rs := make([]timeline.Relation, r.count())
	for i := range rs {
		rs[i] = timeline.Relation{
			From: timeline.EventID(r.uint()), To: timeline.EventID(r.uint()), Rel: timeline.Rel(r.uint()),
			Because: r.string(), Quote: r.maybeQuote(),
		}
	}
	return rs
}

func encodeRelations(rs []timeline.Relation) []byte {
	var w writer
	w.relations(rs)
	return seal(w.b)
}

func decodeRelations(record []byte) ([]timeline.Relation, error) {
	body, err := unseal(record)
	if err != nil {
		return nil, err
	}
	r := reader{b: body}
	rs := r.relations()
	return rs, r.done()
}
