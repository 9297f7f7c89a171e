package quotes

import (
	"quoteline/timeline/extract/token"
)

// signed records a quotation with its speaker's name under it: “…” – Ann Lee.
func (f *finder) signed(u unit, k, r int) bool {
	if k+2 >= len(u.items) || u.items[k+1] < 0 || u.items[k+2] < 0 {
		return false
	}
	if !dashes[f.d.Word(int(u.items[k+1]))] {
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

// dashes are the marks that a signature begins with.
var dashes = set("― — – -- - ~")

// signedBelow returns who signs region r in a paragraph of its own: “…”, and under it "– Ann
// Lee, in a speech".
func (f *finder) signedBelow(r int) source {
	const longest = 20 // tokens
	p := f.regions[r].Paragraph + 1
	if p >= len(f.d.Paragraphs) {
		return source{}
	}
	if _, end := f.tokensOf(p - 1); f.regions[r].Close < int(f.d.Tokens[end-1].End) {
		return source{}
	}
	first, last := f.tokensOf(p)
	if last-first < 2 || last-first > longest || !dashes[f.d.Word(first)] {
		return source{}
	}
	end := f.run(first+1, last)
	if end == first+1 || end < last && f.d.Tokens[end].Kind != token.Punct && f.d.Tokens[end].Tag != token.IN {
		return source{}
	}
	return source{first: first + 1, last: end, head: end - 1, ok: true, inverted: true}
}
