package quotes

import (
	"strings"

	"quoteline/timeline/extract/token"
)

// behind reads the tokens from i on, right after a quotation that a comma, a
// question mark or an exclamation mark ends, as who says it and a verb of saying,
// whatever their tags: taggers err most where marks cut a sentence in two. “…,” the
// editorial read. “…,” declares Ann Lee. “…,” a clerk who was there said.
func (f *finder) behind(i, last int) (verb int, src source, ok bool) {
	const longest = 24 // tokens of the source
	if i >= last || f.of[i] > 0 {
		return 0, src, false
	}
	if f.saying(i) {
		end := f.run(i+1, last)
		if end == i+1 && end < last && f.of[end] == 0 && pronounLike[f.d.Word(end)] {
			end++
		}
		if end == i+1 && end < last && f.d.Tokens[end].Tag == token.DT { // read the statement
			for end < last && end-i < 8 && f.of[end] == 0 && f.inPhrase(end) {
				end++
			}
			if !f.ends(end) || !f.d.Tokens[end-1].Tag.IsNoun() {
				return 0, src, false
			}
		}
		if end == i+1 || f.governs(end-1, last) {
			return 0, src, false
		}
		return i, source{first: i + 1, last: end, head: end - 1, ok: true, inverted: true}, true
	}
	head, aside := -1, false
	for k := i; k < last && k-i < longest && f.of[k] == 0; k++ {
		t, w := f.d.Tokens[k], strings.ToLower(f.d.Word(k))
		if k > i && head >= 0 && (f.saying(k) || f.theySay(k)) && (k+1 == last || f.of[k+1] > 0 || f.d.Tokens[k+1].Kind == token.Punct || f.d.Word(f.regions[f.of[i-1]-1].Last-1) == "," && !f.d.Tokens[k+1].Tag.IsVerb()) {
			end := k
			for end > i+1 && f.d.Tokens[end-1].Tag == token.RB {
				end--
			}
			return k, source{first: i, last: end, head: min(head, end-1), ok: true}, true
		}
		switch {
		case w == "who" || w == "which" || w == "whose":
			aside = true
		case w == ",":
			aside = k+1 < last // Lee, the mayor, said
		case t.Kind == token.Punct || t.Tag == token.PRP && k > i || aux[w] && !aside || w == "that" || w == "and" && f.clausal(k+1, last):
			return 0, src, false
		case f.inPhrase(k) || t.Tag == token.PRP || f.name(k):
			if !aside && (head < 0 || head == k-1) && !f.d.Tokens[k].Tag.IsFinite() {
				head = k
			}
		case t.Tag == token.VBD && !aside:
			return 0, src, false
		case head < 0 && (t.Tag == token.VBZ || t.Tag == token.VBP || t.Tag == token.TO):
			return 0, src, false
		}
	}
	return 0, src, false
}

// clausal reports that a clause of its own starts at token i: "and he left".
func (f *finder) clausal(i, last int) bool {
	return i < last && f.of[i] == 0 && (f.d.Tokens[i].Tag == token.PRP || f.d.Tokens[i].Tag.IsFinite())
}

// pronounLike are words that stand for a speaker by themselves.
var pronounLike = set("another others one some many both several")

// theySay reports the plain form of a verb of saying at token k, behind a plural: "the
// two write".
func (f *finder) theySay(k int) bool {
	v := verbs()[f.d.Word(k)]
	if v.class != say && v.class != tell || v.base != f.d.Word(k) {
		return false
	}
	switch t := f.d.Tokens[k-1].Tag; t {
	case token.NNS, token.NNPS, token.CD:
		return true
	default:
		return t == token.NNP && strings.HasSuffix(f.d.Word(k-1), "s") && f.d.Tokens[max(k-2, 0)].Tag == token.DT
	}
}

// saying reports the present or the past of a verb of saying at token i.
func (f *finder) saying(i int) bool {
	if !cueForms().Has(f.d.Tokens[i].Form) {
		return false
	}
	w := f.d.Word(i)
	v, ok := verbs()[w]
	return ok && (v.class == say || v.class == tell) && (w != v.base || v.base == "read") && !strings.HasSuffix(w, "ing")
}
