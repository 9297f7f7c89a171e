package quotes

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"quoteline/timeline"
	"quoteline/timeline/extract/entity"
	"quoteline/timeline/extract/token"
)

// source is who speaks: the tokens [first, last) with their head.
type source struct {
	first, last, head int
	ok                bool
	inverted          bool // the subject follows its verb
}

// cue is a reporting verb of a unit.
type cue struct {
	at    int // index in unit.items
	tok   int
	verb  verb
	src   source
	used  bool
	begin int  // index of the first item of the clause "X said"
	end   int  // index after the last item of "X said" or "said X"
	frame bool // the place of the clause makes it one, not its verb
}

// subject finds the subject of the verb at item k of u: by the parse, then by
// position before it, then by position after it.
func (f *finder) subject(u unit, k int) source {
	if src := f.own(int(u.items[k])); src.ok {
		return src
	}
	if src := f.left(u, k); src.ok {
		return src
	}
	return f.right(u, k)
}

// own returns the subject that the parse gives to the verb tok.
func (f *finder) own(tok int) (found source) {
	s := f.d.Sentences[f.d.Tokens[tok].Sentence]
	lo, hi := max(s.First, tok-60), min(s.Last, tok+30)
	for i := lo; i < hi; i++ {
		t := f.d.Tokens[i]
		if i < tok && f.of[i] == 0 && t.Kind == token.Punct && f.d.Word(i) == ":" {
			found = source{} // what stands before the colon has a verb of its own
		}
		if int(t.Head) == tok && (t.Rel == token.Nsubj || t.Rel == token.NsubjPass) && f.of[i] == 0 && f.nominal(i) && !(i > tok && f.governs(i, hi)) {
			if !found.ok {
				found = f.phrase(i, lo, hi, tok)
			}
		}
	}
	return found
}

// governs reports that token i, after a cue, is the subject of a verb of its
// own: "vowed he could".
func (f *finder) governs(i, hi int) bool {
	return i+1 < hi && f.d.Tokens[i+1].Tag.IsFinite()
}

// nominal reports that token i can head a subject that speaks.
func (f *finder) nominal(i int) bool {
	if times[f.d.Word(i)] {
		return false
	}
	switch t := f.d.Tokens[i].Tag; t {
	case token.WDT, token.WP, token.EX, token.IN:
		return false
	case token.DT:
		return f.d.Tokens[i].Kind == token.Word && !strings.EqualFold(f.d.Word(i), "that")
	}
	return f.d.Tokens[i].Kind == token.Word || f.d.Tokens[i].Kind == token.Number
}

// phrase widens a head to its noun phrase, left and right, short of the verb.
func (f *finder) phrase(h, lo, hi, verb int) source {
	first, last := h, h+1
	for first-1 >= lo && first-1 != verb && f.of[first-1] == 0 && h-first < 12 && f.under(first-1, h) {
		first--
	}
	for last < hi && last != verb && f.of[last] == 0 && last-h < 14 && f.under(last, h) {
		if w := f.d.Word(last); w == "who" || w == "which" || w == ";" || w == ":" {
			break
		}
		last++
	}
	for last > h+1 && f.d.Tokens[last-1].Kind == token.Punct {
		last--
	}
	return source{first: first, last: last, head: h, ok: true, inverted: h > verb}
}

// under reports that token i hangs on h, within a few steps.
func (f *finder) under(i, h int) bool {
	for n := 0; n < 12; n++ {
		if i == h {
			return true
		}
		up := int(f.d.Tokens[i].Head)
		if up == i || up < 0 || up >= len(f.d.Tokens) {
			return false
		}
		i = up
	}
	return false
}

// skip reports words between a subject and its verb.
func (f *finder) skip(i int) bool {
	switch t := f.d.Tokens[i].Tag; t {
	case token.RB, token.MD, token.RBR:
		return true
	case token.VBD, token.VBZ, token.VBP:
		switch strings.ToLower(f.d.Word(i)) {
		case "has", "have", "had", "is", "was", "are", "were", "did", "does", "do":
			return true
		}
	}
	return f.d.Tokens[i].Kind == token.Clitic && f.d.Word(i) != "'s" && f.d.Word(i) != "’s"
}

// left looks for the noun phrase right before the verb.
func (f *finder) left(u unit, k int) source {
	i := k - 1
	for i >= 0 && u.items[i] >= 0 && f.skip(int(u.items[i])) {
		i--
	}
	if i < 0 || u.items[i] < 0 {
		return source{}
	}
	if f.d.Word(int(u.items[i])) == "," { // “Ann Lee, the mayor, said”: over the aside
		j := i - 1
		for j >= 0 && i-j < 25 && u.items[j] >= 0 && f.d.Word(int(u.items[j])) != "," {
			j--
		}
		if j <= 0 || u.items[j] < 0 || f.d.Word(int(u.items[j])) != "," || i-j < 2 || i-j >= 25 {
			return source{}
		}
		i = j - 1
		if u.items[i] < 0 {
			return source{}
		}
	}
	for i > 0 && u.items[i-1] >= 0 && times[f.d.Word(int(u.items[i]))] {
		i--
	}
	h := int(u.items[i])
	if _, a := verbs()[f.d.Word(h)]; a && f.d.Tokens[h].Tag.IsVerb() {
		return source{}
	}
	t := f.d.Tokens[h]
	if i > 0 && f.name(h) && !t.Tag.IsNoun() && u.items[i-1] < 0 { // “…!” Lee said
		return source{first: h, last: h + 1, head: h, ok: true}
	}
	if !f.nominal(h) || !(t.Tag.IsNoun() || t.Tag == token.PRP || t.Tag == token.NoTag || t.Tag == token.DT || t.Tag == token.CD) {
		return source{}
	}
	src := f.flat(h)
	if t.Rel == token.Nmod && src.first > 0 && f.d.Tokens[src.first-1].Tag == token.IN && int(t.Head) < h { // "the mayor of Oslo said"
		if up := int(t.Head); f.of[up] == 0 && f.nominal(up) && f.d.Tokens[up].Tag.IsNoun() {
			return f.phrase(up, f.d.Sentences[t.Sentence].First, h+1, int(u.items[k]))
		}
	}
	return src
}

// flat widens a head to its noun phrase by tags alone.
func (f *finder) flat(h int) source {
	first := h
	for first > 0 && h-first < 8 && f.of[first-1] == 0 && f.d.Tokens[first-1].Sentence == f.d.Tokens[h].Sentence {
		t := f.d.Tokens[first-1]
		if !(t.Tag.IsNoun() || t.Tag == token.JJ || t.Tag == token.DT || t.Tag == token.POS || t.Tag == token.PRPS || t.Tag == token.CD) || f.d.Tokens[h].Tag == token.PRP {
			break
		}
		first--
	}
	return source{first: first, last: h + 1, head: h, ok: true}
}

// right looks for the noun phrase right after the verb: “…,” said Ann Lee.
func (f *finder) right(u unit, k int) source {
	if k == 0 && len(u.items) > 1 && !f.fronted(u) {
		return source{}
	}
	if p := u.items[max(k-1, 0)]; k > 0 && p >= 0 && f.d.Tokens[p].Kind != token.Punct && f.d.Tokens[p].Tag != token.RB {
		return source{}
	}
	if k+1 >= len(u.items) || u.items[k+1] < 0 {
		return source{}
	}
	first := int(u.items[k+1])
	last := first
	for n := 0; n < 10 && last < len(f.d.Tokens) && f.of[last] == 0 && f.d.Tokens[last].Sentence == f.d.Tokens[first].Sentence; n++ {
		if t := f.d.Tokens[last]; !f.inPhrase(last) && !(t.Tag == token.PRP && last == first) {
			break
		}
		last++
	}
	for last > first && !f.headNoun(last-1) && !(f.d.Tokens[first].Tag == token.DT && last-first > 1 && f.d.Tokens[last-1].Tag == token.JJ && f.ends(last)) {
		last--
	}
	if last == first || f.governs(last-1, len(f.d.Tokens)) {
		return source{}
	}
	return source{first: first, last: last, head: last - 1, ok: true, inverted: true}
}

// ends reports that a phrase can end before token i.
func (f *finder) ends(i int) bool {
	return i >= len(f.d.Tokens) || f.of[i] > 0 || f.d.Tokens[i].Kind == token.Punct || f.d.Tokens[i].Tag == token.IN
}

// fronted reports a sentence that starts with its verb: Said Ann Lee, “…”.
func (f *finder) fronted(u unit) bool {
	if u.items[0] < 0 || f.d.Tokens[u.items[0]].Tag == token.VB || f.d.Tokens[u.items[0]].Tag == token.VBG {
		return false
	}
	last := u.items[len(u.items)-1]
	return last < 0 || f.d.Word(int(last)) == ":"
}

// inPhrase reports a word that can stand in a noun phrase.
func (f *finder) inPhrase(i int) bool {
	switch t := f.d.Tokens[i]; t.Tag {
	case token.JJ, token.JJR, token.JJS, token.DT, token.POS, token.PRPS, token.CD, token.VBN:
		return t.Kind != token.Punct
	default:
		return t.Tag.IsNoun()
	}
}

// headNoun reports a word that can end the noun phrase that names a speaker: a
// noun, a pronoun, a number ("one") or a name that is written like an adjective.
func (f *finder) headNoun(i int) bool {
	t := f.d.Tokens[i]
	if t.Tag.IsNoun() || t.Tag == token.PRP || t.Tag == token.CD {
		return !times[f.d.Word(i)]
	}
	c, _ := utf8.DecodeRuneInString(f.d.Word(i))
	return t.Tag == token.JJ && unicode.IsUpper(c)
}

// main finds the subject that governs a participle or a second verb at item k:
// the nearest earlier verb's, or else the first name or pronoun of the unit.
func (f *finder) main(u unit, k int, cues []cue) source {
	for i := len(cues) - 1; i >= 0; i-- {
		if cues[i].at < k && cues[i].src.ok {
			return cues[i].src
		}
	}
	for i := 0; i < k; i++ {
		it := u.items[i]
		if it < 0 {
			continue
		}
		t := f.d.Tokens[it]
		if (t.Rel == token.Nsubj || t.Rel == token.NsubjPass) && f.nominal(int(it)) {
			s := f.d.Sentences[t.Sentence]
			return f.phrase(int(it), s.First, int(u.items[k]), int(u.items[k]))
		}
	}
	for i := 0; i < k; i++ {
		if u.items[i] < 0 {
			continue
		}
		if m, ok := f.t.At(int(u.items[i])); ok && (m.Form != entity.Pronoun || m.Entity != entity.None) {
			return source{first: m.Title, last: m.Last, head: m.Last - 1, ok: true}
		}
	}
	return source{}
}

// speaker names a source: the entity it means, or its own words.
func (f *finder) speaker(s source) (string, int) {
	if !s.ok {
		return "", entity.None
	}
	if f.both(s) {
		return strings.Join(strings.Fields(f.d.Span(s.first, s.last).In(f.d.Text)), " "), entity.None
	}
	if w := f.d.Word(s.head); (w == "it" || w == "It") && len(f.out) > 0 {
		if e := f.out[len(f.out)-1].Entity; e >= 0 && f.t.Entities[e].Kind != entity.Person {
			return f.t.Name(e), e
		}
	}
	if m, ok := f.t.At(s.head); ok {
		if m.Entity == entity.None {
			return f.d.Word(s.head), entity.None
		}
		if f.t.Entities[m.Entity].Kind == entity.Person || m.Form != entity.Name {
			return f.t.Name(m.Entity), m.Entity
		}
	}
	for i := s.first; i < s.last; i++ {
		m, ok := f.t.At(i)
		if !ok {
			continue
		}
		if m.Entity != entity.None && f.t.Entities[m.Entity].Kind == entity.Person && m.Form == entity.Name && !f.modifier(*m, s) {
			return f.t.Name(m.Entity), m.Entity
		}
		i = max(i, m.Last-1)
	}
	if m, ok := f.t.At(s.head); ok && !m.Adjective {
		return f.t.Name(m.Entity), m.Entity
	}
	return strings.Join(strings.Fields(f.d.Span(s.first, s.last).In(f.d.Text)), " "), entity.None
}

// both reports a source of two people: Ann Lee and Paul Roy.
func (f *finder) both(s source) bool {
	for i := s.first + 1; i+1 < s.last && i < s.first+12; i++ {
		if f.d.Tokens[i].Tag != token.CC {
			continue
		}
		a, ok := f.t.At(i - 1)
		b, too := f.t.At(i + 1)
		if ok && too && a.Entity != b.Entity && f.person(a) && f.person(b) {
			return true
		}
	}
	return false
}

func (f *finder) person(m *entity.Mention) bool {
	return m.Form == entity.Name && m.Entity != entity.None && f.t.Entities[m.Entity].Kind == entity.Person
}

// known reports a source that is a person or a body of the document.
func (f *finder) known(s source) bool {
	_, e := f.speaker(s)
	return e != entity.None && (f.t.Entities[e].Kind == entity.Person || f.t.Entities[e].Kind == entity.Organisation)
}

// modifier reports a name that only describes: Ann's lawyer, an aide to Ann.
func (f *finder) modifier(m entity.Mention, s source) bool {
	if m.Last < len(f.d.Tokens) && f.d.Tokens[m.Last].Kind == token.Clitic {
		return true
	}
	if m.Title > s.first {
		switch f.d.Word(m.Title - 1) {
		case "of", "for", "to", "from", "with", "by", "about", "and":
			return true
		}
	}
	return false
}

func (f *finder) sourceSpans(s source) []timeline.Span {
	if !s.ok {
		return nil
	}
	return f.spans(s.first, s.last)
}

// spans returns the span of the tokens [first, last), or nothing where bytes
// that are not UTF-8 leave no rune edge.
func (f *finder) spans(first, last int) []timeline.Span {
	if first >= last {
		return nil
	}
	sp := f.d.Span(first, last)
	if !sp.Valid(f.d.Text) {
		return nil
	}
	return []timeline.Span{sp}
}

// times holds nouns that stand before a verb to say when, not who.
var times = set("Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Wed Thu Fri Sat Sun today yesterday tomorrow tonight Today Yesterday week month year morning afternoon evening night January February March April May June July August September October November December")
