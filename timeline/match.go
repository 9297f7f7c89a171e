package timeline

// Match finds for each event of a new extraction of a document the one of the old
// extraction that is the same: the word that names the happening stands at the
// same place, or else the words that tell it do and it is of the same kind. It
// returns places in old; -1 where there is none. Each of old is given once.
func Match(old, found []Event) []int {
	out := make([]int, len(found))
	taken := make([]bool, len(old))
	for i := range out {
		out[i] = -1
	}
	match := func(key func(*Event) (Position, bool), same func(a, b *Event) bool) {
		at := map[Position][]int{}
		for i := range old {
			if k, ok := key(&old[i]); ok && !taken[i] {
				at[k] = append(at[k], i)
			}
		}
		for i := range found {
			k, ok := key(&found[i])
			if !ok || out[i] >= 0 {
				continue
			}
			for _, o := range at[k] {
				if !taken[o] && same(&old[o], &found[i]) {
					out[i], taken[o] = o, true
					break
				}
			}
		}
	}
	head := func(e *Event) (Position, bool) { return Position{e.Document(), e.Head}, e.Head.Len() > 0 }
	words := func(e *Event) (Position, bool) {
		if len(e.Quotes) == 0 {
			return Position{}, false
		}
		return Position{e.Quotes[0].Document, e.Quotes[0].Span}, true
	}
	match(head, func(a, b *Event) bool { return a.Title == b.Title && a.Kind == b.Kind })
	match(head, func(a, b *Event) bool { return a.Kind == b.Kind })
	match(head, func(a, b *Event) bool { return true })
	match(words, func(a, b *Event) bool { return a.Kind == b.Kind })
	return out
}
