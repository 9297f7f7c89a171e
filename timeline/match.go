package timeline

// Match finds for each event of a new extraction of a document the one of the old
// extraction that is the same: the word that names the happening stands at the
// same place; or else the words that tell it do, and it is of the same kind or
// dated by the same words; or else these words begin or end at the same place, and
// it is dated by the same words. It returns places in old; -1 where there is none.
// Each of old is given once. Time is linear in the number of events.
func Match(old, found []Event) []int {
	out := make([]int, len(found))
	taken := make([]bool, len(old))
	for i := range out {
		out[i] = -1
	}
	for _, marks := range likenesses {
		at := map[likeness][]int{}
		for i := range old {
			if k, ok := marks(&old[i]); ok && !taken[i] {
				at[k] = append(at[k], i)
			}
		}
		for i := range found {
			if out[i] >= 0 {
				continue
			}
			if k, ok := marks(&found[i]); ok && len(at[k]) > 0 {
				out[i], at[k] = at[k][0], at[k][1:]
				taken[out[i]] = true
			}
		}
	}
	return out
}

// likeness is what two events have in common that are one.
type likeness struct {
	at, date Position
	kind     Kind
	title    string
}

// likenesses are what makes two events one, the surest first; ok is false where an
// event has no such thing.
var likenesses = [...]func(*Event) (l likeness, ok bool){
	func(e *Event) (likeness, bool) {
		return likeness{at: Position{e.Document(), e.Head}, kind: e.Kind, title: e.Title}, e.Head.Len() > 0
	},
	func(e *Event) (likeness, bool) {
		return likeness{at: Position{e.Document(), e.Head}, kind: e.Kind}, e.Head.Len() > 0
	},
	func(e *Event) (likeness, bool) {
		return likeness{at: Position{e.Document(), e.Head}}, e.Head.Len() > 0
	},
	func(e *Event) (likeness, bool) {
		return likeness{at: words(e, true, true), date: dated(e), kind: e.Kind}, len(e.Quotes) > 0
	},
	func(e *Event) (likeness, bool) {
		return likeness{at: words(e, true, true), date: dated(e)}, len(e.Quotes) > 0 && e.Basis.Quote != nil
	},
	func(e *Event) (likeness, bool) {
		return likeness{at: words(e, true, true), kind: e.Kind}, len(e.Quotes) > 0
	},
	func(e *Event) (likeness, bool) {
		return likeness{at: words(e, true, false), date: dated(e)}, len(e.Quotes) > 0 && e.Basis.Quote != nil
	},
	func(e *Event) (likeness, bool) {
		return likeness{at: words(e, false, true), date: dated(e)}, len(e.Quotes) > 0 && e.Basis.Quote != nil
	},
}

// words are where the words begin and end that tell an event, or one of both.
func words(e *Event, start, end bool) (p Position) {
	if len(e.Quotes) == 0 {
		return p
	}
	p = e.Quotes[0].Position()
	if !start {
		p.Start = -1
	}
	if !end {
		p.End = -1
	}
	return p
}

// dated are the words that date an event.
func dated(e *Event) Position {
	if q := e.Basis.Quote; q != nil {
		return q.Position()
	}
	return Position{}
}
