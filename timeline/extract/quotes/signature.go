package quotes

import (
	"quoteline/timeline/extract/token"
)

// signed records a quotation with its speaker's name under it: “…” – Ann Lee.
func (f *finder) signed(u unit, k, r int) bool {
	if k+2 >= len(u.items) || u.items[k+1] < 0 || u.items[k+2] < 0 {
		return false
	}
	switch f.d.Word(int(u.items[k+1])) {
	case "―", "—", "–", "--", "-", "~":
	default:
		return false
	}
	first := int(u.items[k+2])
	if int(f.d.Tokens[first].Tag) != 0 && !f.d.Tokens[first].Tag.IsProper() {
		return false
	}
	last := first
	for i := k + 2; i < len(u.items) && u.items[i] >= 0; i++ {
		t := f.d.Tokens[u.items[i]]
		if t.Kind != token.Word || t.Tag.IsVerb() {
			break
		}
		last = int(u.items[i]) + 1
	}
	if last-first > 8 || last == first {
		return false
	}
	src := source{first: first, last: last, head: last - 1, ok: true, inverted: true}
	a := Attribution{Kind: Direct, CueToken: -1, Rule: "quotes/signature", Source: f.sourceSpans(src)}
	a.Speaker, a.Entity = f.speaker(src)
	f.cover(&a, first, last)
	f.out = append(f.out, a)
	f.extend(len(f.out)-1, r)
	f.lastParagraph = u.paragraph
	return true
}
