package quotes

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"quoteline/timeline/extract/token"
)

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
	aside := -1 // the comma behind one
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
		aside = int(u.items[i])
		i = j - 1
		if i > 1 && u.items[i] >= 0 && f.d.Tokens[u.items[i]].Tag == token.CD && u.items[i-1] >= 0 && f.d.Word(int(u.items[i-1])) == "," {
			i -= 2 // Ann Lee, 58, who lives in Oslo, said
		}
		if u.items[i] < 0 {
			return source{}
		}
	}
	for i > 0 && u.items[i-1] >= 0 && times[f.d.Word(int(u.items[i]))] {
		i--
		if w := f.d.Word(int(u.items[i])); i > 0 && u.items[i-1] >= 0 && (w == "on" || w == "in") {
			i-- // Ann Lee on Monday said
		}
	}
	h := int(u.items[i])
	if _, a := verbs()[f.d.Word(h)]; a && f.d.Tokens[h].Tag.IsVerb() {
		return source{}
	}
	t := f.d.Tokens[h]
	if f.name(h) && !t.Tag.IsNoun() && (i == 0 && k == 1 || i > 0 && u.items[i-1] < 0) { // “…!” Lee said
		return source{first: h, last: h + 1, head: h, ok: true}
	}
	if pronounLike[f.d.Word(h)] && (i == 0 || u.items[i-1] >= 0 && f.d.Tokens[u.items[i-1]].Kind == token.Punct) {
		return source{first: h, last: h + 1, head: h, ok: true} // accused two men; both denied it
	}
	if !f.nominal(h) || !(t.Tag.IsNoun() || t.Tag == token.PRP || t.Tag == token.NoTag || t.Tag == token.DT || t.Tag == token.CD) {
		return source{}
	}
	src := f.flat(h)
	if m, ok := f.t.At(h + 2); ok && m.Last == aside && f.person(m) {
		src.last = aside // “its director, Ann Lee, said”
	}
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
	if f.d.Tokens[u.items[k]].Tag == token.VB {
		return source{} // no verb of a clause: "…, tell a story"
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
