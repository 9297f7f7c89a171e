package export

import "quoteline/timeline"

// known are strings that were read before: one of a document's id, a rule's name or a
// person's takes the room of all that a file has of it.
type known map[string]string

func (k known) one(s *string) {
	if old, ok := k[*s]; ok {
		*s = old
		return
	}
	k[*s] = *s
}

// telling puts the same strings in for those of a telling that come often.
func (k known) telling(t *jsonTelling) {
	for _, s := range []*string{&t.Engine, &t.Rule, &t.When, &t.Kind, &t.Factuality, &t.Certainty, &t.Speaker, &t.Verified, &t.Basis.Rule, &t.Basis.Anchor} {
		k.one(s)
	}
	for _, names := range [][]string{t.People, t.Places} {
		for i := range names {
			k.one(&names[i])
		}
	}
	if t.Basis.Quote != nil {
		k.document(&t.Basis.Quote.Document)
	}
	for i := range t.Quotes {
		k.document(&t.Quotes[i].Document)
	}
}

func (k known) document(id *timeline.DocumentID) {
	s := string(*id)
	k.one(&s)
	*id = timeline.DocumentID(s)
}
