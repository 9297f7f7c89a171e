package export

import (
	"crypto/sha256"
	"fmt"

	"quoteline/timeline"
)

// uid names an event for other programs, the same in every export: by the words that
// tell of it, where it has some, so that it is the same in another store too. For an
// event of several tellings it is that of the first one stored.
func uid(e *timeline.Event) string {
	for i := range e.Accounts {
		if e.Accounts[i].ID == e.ID {
			first := e.Accounts[i].Event
			first.Accounts = nil
			return uid(&first)
		}
	}
	if len(e.Quotes) == 0 { // the user's own
		return uuid("event", fmt.Sprint(e.ID), e.Title)
	}
	q := &e.Quotes[0]
	words := fmt.Sprint(q.Span, e.Head, e.Provenance.Rule)
	if e.Provenance.Engine == timeline.UserEngine { // of several from the same words
		words += fmt.Sprint(e.ID)
	}
	return uuid("event", string(q.Document), words)
}

// uuid makes a UUID of version 8 (RFC 9562) from words.
func uuid(words ...string) string {
	h := sha256.New()
	for _, w := range words {
		fmt.Fprintf(h, "%d:%s,", len(w), w)
	}
	b := h.Sum(nil)[:16]
	b[6], b[8] = b[6]&0x0F|0x80, b[8]&0x3F|0x80
	return fmt.Sprintf("%x-%x-%x-%x-%x", b[:4], b[4:6], b[6:8], b[8:10], b[10:])
}
