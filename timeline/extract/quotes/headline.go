package quotes

import (
	"quoteline/timeline"
	"quoteline/timeline/extract/entity"
	"quoteline/timeline/extract/token"
)

// announcers are speakers without a name that a headline begins with.
var announcers = set("Poll Report Study Survey Police Officials Experts Analysts Sources Source Aides Critics Court Judge Minister Mayor")

// headline records the first line of a document where it is a speaker and what he says:
// "Lee: Dam was never safe".
func (f *finder) headline() {
	const longest, least = 30, 4 // tokens of the line; behind the colon
	if len(f.d.Paragraphs) < 2 {
		return
	}
	first, last := f.tokensOf(0)
	if last-first > longest {
		return
	}
	colon := first + 1
	if m, ok := f.t.At(first); ok && m.Title == first && m.Form == entity.Name && m.Entity != entity.None && (f.person(m) || f.t.Entities[m.Entity].Kind == entity.Organisation) {
		colon = m.Last
	} else if !announcers[f.d.Word(first)] {
		return
	}
	if colon >= last || f.d.Word(colon) != ":" {
		return
	}
	begin, end := colon+1, last
	if f.d.Word(end-1) == "." {
		end--
	}
	said := false
	for i := begin; i < end; i++ {
		said = said || f.d.Tokens[i].Tag.IsFinite() && f.of[i] == 0
	}
	if end-begin < least || !said || f.d.Tokens[begin].Kind == token.Quote {
		return
	}
	src := source{first: first, last: colon, head: colon - 1, ok: true}
	a := Attribution{Kind: Indirect, CueToken: -1, Rule: "quotes/headline", Source: f.sourceSpans(src), Cue: f.spans(colon, colon+1), Content: []timeline.Span{f.d.Span(begin, end)}}
	a.Speaker, a.Entity = f.speaker(src)
	f.cover(&a, first, end)
	if a.Content[0].Valid(f.d.Text) {
		f.out = append(f.out, a)
	}
}
