package quotes

import (
	"strings"

	"quoteline/timeline"
	"quoteline/timeline/extract/entity"
	"quoteline/timeline/extract/token"
	"quoteline/timeline/wordlist"
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
	verb := int(u.items[k])
	if src := f.own(verb); src.ok {
		if near := f.left(u, k); near.ok && f.fronts(src, near, verb) {
			src = near
		}
		return f.informed(f.climb(f.named(src, verb), verb), verb)
	}
	if src := f.left(u, k); src.ok {
		return f.informed(f.climb(src, verb), verb)
	}
	return f.right(u, k)
}

// fronts reports that the subject that the parse found belongs to a phrase with a
// preposition at the front of the sentence, a comma behind it, so that the words right
// before the verb are its subject: "After an interview with Ann Lee, the mayor said".
func (f *finder) fronts(src, near source, verb int) bool {
	if near.last == verb && near.first+1 == verb && near.first >= src.last && only[strings.ToLower(f.d.Word(near.first))] {
		return true // one he calls
	}
	if src.inverted || near.first <= src.last || f.d.Word(near.first-1) != "," || near.last != verb {
		return false
	}
	const phrase = 8 // tokens between the verb and the comma
	for i := verb + 1; i < len(f.d.Tokens) && i <= verb+phrase && f.of[i] == 0; i++ {
		if f.d.Word(i) == "," {
			return true // The dam, Ann said in May, was old
		}
		if t := f.d.Tokens[i].Tag; !f.inPhrase(i) && t != token.IN || f.d.Word(i) == "that" {
			break
		}
	}
	if src.first == 0 {
		return false
	}
	before := f.d.Tokens[src.first-1]
	return (before.Tag == token.IN || f.d.Tokens[src.first].Tag == token.IN) && before.Sentence == f.d.Tokens[verb].Sentence
}

// named takes into a subject the name right behind it, up to the verb: "engineer Ann Lee
// told", of which the tree has only the first word.
func (f *finder) named(src source, verb int) source {
	if src.inverted || src.last >= verb || f.run(src.last, verb) != verb || !f.d.Tokens[src.head].Tag.IsNoun() {
		return src
	}
	if m, ok := f.t.At(verb - 1); ok && f.person(m) {
		src.last, src.head = verb, verb-1
	}
	return src
}

// only are pronouns that are subjects and nothing else.
var only = set("i he she we they")

// climb goes from a noun under a preposition right before the verb up to the noun that it
// describes: "protesters marching through the streets chanted".
func (f *finder) climb(src source, verb int) source {
	if !src.ok || src.inverted || src.last != verb {
		return src
	}
	lo := f.d.Sentences[f.d.Tokens[verb].Sentence].First
	for src.first-2 >= lo && f.d.Tokens[src.first-1].Tag == token.IN && f.of[src.first-1] == 0 && !subordinate[f.d.Word(src.first-1)] {
		i := src.first - 2
		if t := f.d.Tokens[i].Tag; (t == token.VBG || t == token.VBN) && i > lo {
			i--
		}
		if f.of[i] > 0 || !f.nominal(i) || !f.d.Tokens[i].Tag.IsNoun() {
			break
		}
		up := f.flat(i)
		src.first, src.head = up.first, up.head
	}
	return src
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
		if i < tok && int(t.Head) == tok && t.Rel == token.Nsubj && (f.d.Word(i) == "who" || f.d.Word(i) == "which") {
			if src := f.described(i, lo); src.ok {
				return src
			}
		}
		if int(t.Head) == tok && (t.Rel == token.Nsubj || t.Rel == token.NsubjPass) && f.of[i] == 0 && f.nominal(i) && !(i > tok && f.governs(i, hi)) {
			if !found.ok {
				found = f.phrase(i, lo, hi, tok)
			}
		}
	}
	if m, ok := f.t.At(tok + 1); ok && found.inverted && f.person(m) && m.First == tok+1 && m.Last < found.head && f.d.Word(m.Last) == "," {
		return source{first: m.First, last: m.Last, head: m.Last - 1, ok: true, inverted: true} // said Ann Lee, M.D., Chief Officer
	}
	return found
}

// pronoun returns the relative pronoun that is the subject of the verb of c, whose speaker
// stands before it ("Ann Lee, who said"), -1 where there is none. It names the speaker as
// "she" would.
func (f *finder) pronoun(c *cue) int {
	i := c.tok - 1
	for i > c.src.last && f.of[i] == 0 && f.skip(i) {
		i--
	}
	if !c.src.ok || c.src.inverted || i < c.src.last || f.of[i] > 0 {
		return -1
	}
	if w := f.d.Word(i); w == "who" || (w == "which" || w == "that") && f.d.Tokens[i].Tag == token.WDT {
		return i
	}
	return -1
}

// main finds the subject that governs a participle or a second verb at item k:
// the nearest earlier verb's, or else the first name or pronoun of the unit.
func (f *finder) main(u unit, k int, cues []cue) source {
	for i := len(cues) - 1; i >= 0; i-- {
		if c := &cues[i]; c.src.ok && (c.verb.class == say || c.verb.class == tell) {
			return c.src
		}
	}
	if src := f.above(u, int(u.items[k])); src.ok {
		return src
	}
	for i := len(cues) - 1; i >= 0; i-- {
		if cues[i].src.ok {
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
// Short months are first names as well: "Jan said".
var times = set(wordlist.Weekdays, wordlist.ShortWeekdays, wordlist.Months, wordlist.NearDays, "Today Yesterday week month year morning afternoon evening night")
