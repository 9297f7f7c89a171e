package quotes

import (
	"sort"

	"quoteline/timeline"
	"quoteline/timeline/extract/entity"
	"quoteline/timeline/extract/quotes/marks"
	"quoteline/timeline/extract/token"
)

// Find returns the attributions of a tagged document in text order, in linear
// time. Where the parser has run, its trees are used. First-person pronouns
// inside direct speech are bound to the speaker in t.
func Find(doc *token.Doc, t *entity.Table) []Attribution {
	f := &finder{d: doc, t: t, regions: marks.Find(doc), lastDirect: -1, turns: [2]turn{{paragraph: -9}, {paragraph: -9}}}
	f.taken = make([]bool, len(f.regions))
	f.fold()
	f.script = f.transcript()
	f.asked = f.examination()
	if f.asked == nil && !f.script {
		f.headline()
	}
	for p := range doc.Paragraphs {
		f.paragraph(p)
	}
	f.finish()
	if f.asked == nil && !f.script {
		f.narrate() // when the quotations in it have their own
	}
	return f.out
}

// state is what one paragraph hands from unit to unit.
type state struct {
	direct  int   // the last direct attribution of this paragraph, -1 for none
	pending []int // regions that wait for a speaker
	colon   *cue  // the cue of a unit that ended with a colon
	said    *cue  // the cue of the last statement that was not direct, after direct
}

func (f *finder) paragraph(p int) {
	s := state{direct: -1, colon: f.colon}
	f.colon = nil
	if f.asked != nil && f.answer(p) || f.script && f.line(p) {
		return
	}
	for n, u := range f.units(p) {
		for start := 0; start < len(u.items); start += maxUnit {
			part := unit{items: u.items[start:min(start+maxUnit, len(u.items))], paragraph: p}
			f.unit(part, &s, n == 0 && start == 0)
		}
	}
	f.colon = s.colon
	for _, r := range s.pending {
		f.orphan(r)
	}
	if s.direct >= 0 {
		f.lastDirect, f.lastParagraph = s.direct, p
		f.turn(s.direct, p)
	}
}

// maxUnit bounds the items of a sentence that are looked at together.
const maxUnit = 400

// unit finds the attributions of one sentence of the reporter.
func (f *finder) unit(u unit, s *state, first bool) {
	cues := f.framed(u, f.cues(u))
	colon := s.colon
	s.colon = nil
	for k, it := range u.items {
		r, ok := it.region()
		if !ok || f.taken[r] {
			continue
		}
		if first && k == 0 && f.continued(r) && !(f.out[f.lastDirect].CueToken >= 0 && f.introduced(u, k, cues) != nil) {
			f.extend(f.lastDirect, r)
			s.direct = f.lastDirect
			continue
		}
		if c := f.introduced(u, k, cues); c != nil {
			f.direct(u, c, r, s)
		} else if c, ok := f.byColon(u, k); ok && f.speech(r) {
			f.direct(u, &c, r, s)
		} else if c, ok := f.shot(u, k); ok && f.speech(r) && f.pointed(r) && !f.small(r) {
			f.direct(u, &c, r, s)
		}
	}
	for i := range cues {
		if !cues[i].used && !cues[i].frame {
			f.indirect(u, &cues[i], cues)
		}
	}
	for k, it := range u.items {
		r, ok := it.region()
		if !ok || f.taken[r] {
			continue
		}
		if s.direct >= 0 && f.joined(u, k, s.direct) {
			f.extend(s.direct, r)
			continue
		}
		if !f.speech(r) {
			continue
		}
		switch {
		case f.signed(u, k, r):
		case colon != nil:
			f.direct(u, colon, r, s)
		case s.said != nil:
			f.direct(u, s.said, r, s)
		case s.direct >= 0:
			f.extend(s.direct, r)
		case k > 0 && u.items[k-1] >= 0 && f.d.Word(int(u.items[k-1])) == ":":
			f.unsigned(r) // somebody's, but not that of a cue further on
		default:
			s.pending = append(s.pending, r)
		}
	}
	for i := range cues {
		c := cues[i]
		if (c.used || c.begin > 0 && u.items[c.begin-1] < 0) && (c.verb.class == say || c.verb.class == tell) && !onlyQuote[c.verb.base] && c.src.ok && !(s.direct >= 0 && (f.out[s.direct].CueToken >= c.tok || f.below(u, &c, f.out[s.direct].CueToken))) {
			c.used = false
			s.said = &c
		}
	}
	if n := len(u.items); n > 0 && u.items[n-1] >= 0 && f.d.Word(int(u.items[n-1])) == ":" && len(cues) > 0 {
		c := cues[len(cues)-1]
		if c.src.ok && c.verb.class != act {
			c.used = false
			s.colon = &c
			return
		}
	}
	if c, ok := f.byColon(u, len(u.items)); ok && f.known(c.src) {
		s.colon = &c
	}
}

// joined reports that only "and" or "or" parts the quotation at item k from the last of
// attribution a: they chanted “…” and “…”.
func (f *finder) joined(u unit, k, a int) bool {
	if k < 2 || u.items[k-1] < 0 {
		return false
	}
	r, ok := u.items[k-2].region()
	if w := f.d.Word(int(u.items[k-1])); !ok || !f.taken[r] || w != "and" && w != "or" {
		return false
	}
	c, g := f.out[a].Content, f.regions[r]
	return len(c) > 0 && c[len(c)-1].Start >= g.Start && c[len(c)-1].End <= g.End
}

// continued reports that region r goes on with the quotation that the last
// paragraph left open.
func (f *finder) continued(r int) bool {
	return r > 0 && f.lastDirect >= 0 && f.regions[r-1].Continues && f.taken[r-1]
}

// direct records region r as the words of the speaker of c.
func (f *finder) direct(_ unit, c *cue, r int, s *state) {
	if c.used && s.direct >= 0 && f.out[s.direct].CueToken == c.tok {
		f.extend(s.direct, r)
		return
	}
	a := f.attribution(c, Direct, "quotes/direct")
	f.out = append(f.out, a)
	s.direct = len(f.out) - 1
	s.said = nil
	c.used = true
	if c.tok > f.regions[r].First { // “One.” “Two,” she said
		for _, q := range s.pending {
			f.extend(s.direct, q)
		}
		s.pending = s.pending[:0]
	}
	f.extend(s.direct, r)
	f.lastDirect, f.lastParagraph = s.direct, f.regions[r].Paragraph
}

// extend adds region r to attribution k.
func (f *finder) extend(k, r int) {
	g := f.regions[r]
	sp := timeline.Span{Start: g.Start, End: g.End}
	if g.First < g.Last {
		sp = f.d.Span(g.First, g.Last)
	}
	f.taken[r] = true
	if !sp.Valid(f.d.Text) {
		return
	}
	a := &f.out[k]
	a.Content = append(a.Content, sp)
	f.cover(a, g.First, g.Last)
	f.t.Bind(g.First, g.Last, a.Entity)
	f.lastDirect = k
}

func (f *finder) cover(a *Attribution, first, last int) {
	if a.First == a.Last {
		a.First, a.Last = first, last
	}
	a.First, a.Last = min(a.First, first), max(a.Last, last)
}

// attribution starts a record with the cue and source of c.
func (f *finder) attribution(c *cue, k Kind, rule string) Attribution {
	a := Attribution{Kind: k, CueToken: c.tok, Rule: rule, Source: f.sourceSpans(c.src)}
	if who := f.pronoun(c); who >= 0 {
		a.Source = f.spans(who, who+1)
	}
	a.Cue = f.spans(c.tok, c.tok+1)
	a.Speaker, a.Entity = f.speaker(c.src)
	f.cover(&a, c.tok, c.tok+1)
	if c.src.ok {
		f.cover(&a, c.src.first, c.src.last)
	}
	return a
}

// finish sorts contents and attributions and drops empty ones.
func (f *finder) finish() {
	out := f.out[:0]
	for _, a := range f.out {
		if len(a.Content) == 0 {
			continue
		}
		sort.Slice(a.Content, func(i, j int) bool { return a.Content[i].Start < a.Content[j].Start })
		out = append(out, a)
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].Content[0].Start < out[j].Content[0].Start })
	f.out = out
}
