package quotes

import (
	"strings"

	"quoteline/timeline/extract/entity"
	"quoteline/timeline/extract/token"
)

// turn is a paragraph of direct speech, for the ones after it that name nobody.
type turn struct {
	paragraph, attribution int
	asks                   bool // it ends with a question
}

// turn remembers that attribution k is the direct speech of paragraph p.
func (f *finder) turn(k, p int) {
	c := f.out[k].Content
	if len(c) == 0 {
		return
	}
	last := strings.TrimRight(c[len(c)-1].In(f.d.Text), " ’'”\"")
	f.turns[0], f.turns[1] = f.turns[1], turn{paragraph: p, attribution: k, asks: strings.HasSuffix(last, "?")}
}

// orphan records a quotation that no verb of its paragraph introduces: its
// speaker is in the sentence before it, or else is that of the paragraph before,
// or of the one before that where two people ask and answer in turn. Where that
// is not sure, nobody is named.
func (f *finder) orphan(r int) {
	p := f.regions[r].Paragraph
	if src := f.signedBelow(r); src.ok {
		a := Attribution{Kind: Direct, CueToken: -1, Rule: "quotes/signature", Source: f.sourceSpans(src)}
		a.Speaker, a.Entity = f.speaker(src)
		f.cover(&a, src.first, src.last)
		f.implied(a, r)
		return
	}
	if !f.whole(r) {
		if src := f.before(r); src.ok {
			a := Attribution{Kind: Direct, CueToken: -1, Rule: "quotes/sentence-before", Source: f.sourceSpans(src)}
			a.Speaker, a.Entity = f.speaker(src)
			f.implied(a, r)
		}
		return
	}
	said, rule := Attribution{Entity: entity.None}, "quotes/same-speaker"
	one, two := f.turns[1], f.turns[0]
	switch near := one.paragraph == p-1; {
	case near && two.paragraph == p-2 && (one.asks || two.asks) && f.differ(one.attribution, two.attribution):
		said, rule = f.out[two.attribution], "quotes/turns"
	case f.words(r) < 5:
		return
	case f.led(r):
		// the words after it say who, in a way not understood
	case !near && f.reported(p-1) >= 0:
		said, rule = f.out[f.reported(p-1)], "quotes/reported-before"
	case near && one.asks:
		// an answer is somebody else's
	case f.lastDirect >= 0 && p-f.lastParagraph <= 1:
		said = f.out[f.lastDirect]
	}
	f.implied(Attribution{Source: said.Source, Speaker: said.Speaker, Entity: said.Entity, Kind: Direct, CueToken: -1, Rule: rule}, r)
	f.turn(len(f.out)-1, p)
}

// reported returns the attribution that ends paragraph p in the reporter's words,
// -1 where none does: its speaker goes on in his own.
func (f *finder) reported(p int) int {
	k := len(f.out) - 1
	if k < 0 || p < 0 || f.out[k].Kind == Direct || f.out[k].CueToken < 0 || f.d.Tokens[f.out[k].CueToken].Paragraph != int32(p) {
		return -1
	}
	if f.out[k].Entity == entity.None {
		return -1
	}
	if v := verbs()[strings.ToLower(f.d.Word(f.out[k].CueToken))]; v.class != say && v.class != tell && v.class != act {
		return -1
	}
	if g := f.d.Paragraphs[p]; int(f.d.Tokens[f.out[k].CueToken].Sentence) < g.Last-1 {
		return -1
	}
	return k
}

// led reports that the sentence goes on after the quotation r.
func (f *finder) led(r int) bool {
	g := f.regions[r]
	next := g.Last + 1
	if next >= len(f.d.Tokens) || f.of[next] > 0 || f.d.Tokens[next].Paragraph != int32(g.Paragraph) {
		return false
	}
	return !f.complete(r) || !f.breaks(next, f.d.Sentences[f.d.Tokens[next].Sentence].Last)
}

// differ reports attributions of two known speakers.
func (f *finder) differ(a, b int) bool {
	x, y := f.out[a], f.out[b]
	return x.Speaker != "" && y.Speaker != "" && x.Speaker != y.Speaker
}

// implied records region r as all the content of a.
func (f *finder) implied(a Attribution, r int) {
	f.out = append(f.out, a)
	f.extend(len(f.out)-1, r)
	f.lastParagraph = f.regions[r].Paragraph
}

// before returns the person that the sentence right before region r, in its
// paragraph, is about.
func (f *finder) before(r int) source {
	i := f.regions[r].First - 2
	if i < 0 || f.of[i] > 0 || f.d.Tokens[i].Paragraph != int32(f.regions[r].Paragraph) || !strings.ContainsAny(lastByte(f.d.Word(i)), ".!?") {
		return source{}
	}
	s := f.d.Sentences[f.d.Tokens[i].Sentence]
	for k := s.First; k < i && k < s.First+30; k++ {
		t := f.d.Tokens[k]
		if f.of[k] > 0 {
			return source{}
		}
		if t.Rel != token.Nsubj || f.d.Tokens[t.Head].Rel != token.Root {
			continue
		}
		if m, ok := f.t.At(k); ok && m.Entity != entity.None && f.t.Entities[m.Entity].Kind == entity.Person {
			return source{first: m.Title, last: m.Last, head: m.Last - 1, ok: true}
		}
		return source{}
	}
	return source{}
}

// unsigned records a quotation that nobody is named for.
func (f *finder) unsigned(r int) {
	f.implied(Attribution{Entity: entity.None, Kind: Direct, CueToken: -1, Rule: "quotes/colon"}, r)
}

// whole reports that a quotation starts its paragraph.
func (f *finder) whole(r int) bool {
	first := f.d.Sentences[f.d.Paragraphs[f.regions[r].Paragraph].First].First
	return f.regions[r].First-1 <= first
}
