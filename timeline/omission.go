package timeline

import "quoteline/timeline/reason"

// Omission is a sentence that states a date and gave no event. It is listed so
// that nothing is dropped silently.
type Omission struct {
	// Event is what the sentence would be on the timeline: the document's own
	// words as a title, its date, the sentence as the quote. Its ID is 0, unless
	// Repeated took it off the timeline, or the user did: then it keeps its ID and
	// its Accounts.
	Event     Event
	Why       string // why no event was made of it, one plain English sentence
	Dismissed bool   // the user has said that it shall be none
}

// Deleted says why what a user deleted is no event.
var Deleted = reason.New("You deleted it.")

// LeftOut returns the omissions that no event quotes, in their order: what has
// become an event since is left out no more.
func LeftOut(omissions []Omission, events []Event) []Omission {
	quoted := map[DocumentID][]Span{}
	for i := range omissions {
		for _, q := range omissions[i].Event.Quotes {
			quoted[q.Document] = nil
		}
	}
	for i := range events {
		for _, q := range events[i].Quotes {
			if spans, ok := quoted[q.Document]; ok {
				quoted[q.Document] = append(spans, q.Span)
			}
		}
	}
	cover := make(map[DocumentID]cover, len(quoted))
	for id, spans := range quoted {
		cover[id] = newCover(spans)
	}
	var out []Omission
	for i := range omissions {
		free := true
		for _, q := range omissions[i].Event.Quotes {
			free = free && !cover[q.Document].overlaps(q.Span)
		}
		if free {
			out = append(out, omissions[i])
		}
	}
	return out
}
