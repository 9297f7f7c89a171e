package timeline

import (
	"quoteline/timeline/reason"
	"quoteline/timeline/when"
)

// What documents repeat is no news of theirs from so many documents on, so many
// seconds apart.
const (
	repeatedIn  = 5
	repeatedFor = 7 * 24 * 60 * 60
)

var repeated = reason.New("%d documents repeat it from %v to %v, and none says when it was.")

// Repeated sets apart what a publisher prints under report after report, such as
// a note on its readers' comments or on its correspondent: joined events that many
// documents have in the same words over a week or longer, where each has its date
// from the report and no words of it say when, so that no day can be the right
// one, and of which the user has said nothing. They come back as omissions, with
// all their accounts and the first one's words. published gives the dates of the
// documents; events keep their order.
func Repeated(events []Event, published map[DocumentID]when.Date) (kept []Event, out []Omission) {
	kept = make([]Event, 0, len(events))
	for i := range events {
		e := &events[i]
		if n, first, last := repeats(e, published); n > 0 {
			o := e.Accounts[0].Event
			o.ID, o.Accounts = e.ID, e.Accounts
			out = append(out, Omission{Event: o, Why: repeated.Of(n, first, last)})
			continue
		}
		kept = append(kept, *e)
	}
	return kept, out
}

// repeats counts the documents that repeat e, with the days of the first and the
// last; 0 where it is no repetition.
func repeats(e *Event, published map[DocumentID]when.Date) (n int, first, last when.Date) {
	if len(e.Accounts) < repeatedIn || e.Documents() < repeatedIn {
		return 0, first, last
	}
	apart := false
	for i := range e.Accounts {
		a := &e.Accounts[i].Event
		if a.Stated() || a.When.IsZero() || a.Verified != Unchecked || a.Provenance.Engine == "user" {
			return 0, first, last
		}
		apart = apart || Rivals(a.When, e.Accounts[0].When) || a.When.To == when.MaxInstant && a.When.From != e.Accounts[0].When.From
		p := published[a.Document()]
		switch {
		case p.IsZero():
			continue
		case first.IsZero() || p.From < first.From:
			first = p
		}
		if last.IsZero() || p.From > last.From {
			last = p
		}
	}
	if !apart || last.From-first.From < repeatedFor {
		return 0, first, last
	}
	return e.Documents(), first, last
}
