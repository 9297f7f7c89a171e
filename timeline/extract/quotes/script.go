package quotes

import (
	"strings"

	"quoteline/timeline/extract/entity"
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

// label returns the tokens before the colon where paragraph p reads like a
// line of a transcript, SMITH: I was there, and reports whether it does.
func (f *finder) label(p int) (first, colon, last int, ok bool) {
	g := f.d.Paragraphs[p]
	if g.First >= g.Last {
		return 0, 0, 0, false
	}
	first, last = f.d.Sentences[g.First].First, f.d.Sentences[g.Last-1].Last
	if f.d.Tokens[first].Kind == token.Quote { // a transcript that is quoted as a whole
		first++
	}
	for colon = first; colon < last && colon < first+5; colon++ {
		w := f.d.Word(colon)
		if w == ":" {
			ok = colon > first && last-colon > 4
			return first, colon, last, ok
		}
		if f.d.Tokens[colon].Kind != token.Word || len(w) < 2 || w != strings.ToUpper(w) {
			break
		}
	}
	return 0, 0, 0, false
}

// transcript reports that at least three paragraphs are lines of a transcript.
func (f *finder) transcript() bool {
	n := 0
	for p := range f.d.Paragraphs {
		if _, _, _, ok := f.label(p); ok {
			n++
		}
	}
	return n >= 3
}

// line records paragraph p as a line of a transcript, if it is one.
func (f *finder) line(p int) bool {
	first, colon, last, ok := f.label(p)
	if !ok {
		return false
	}
	src := source{first: first, last: colon, head: colon - 1, ok: true}
	a := Attribution{Kind: Direct, CueToken: -1, Rule: "quotes/transcript", Source: f.sourceSpans(src)}
	a.Speaker, a.Entity = f.speaker(src)
	a.Content = f.spans(colon+1, last)
	f.cover(&a, first, last)
	if a.Entity != entity.None {
		f.t.Bind(colon+1, last, a.Entity)
	}
	for i := colon + 1; i < last; i++ {
		if r := f.of[i]; r > 0 {
			f.taken[r-1] = true
		}
	}
	f.out = append(f.out, a)
	return true
}
