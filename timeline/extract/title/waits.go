package title

import (
	"strings"

	"quoteline/timeline/extract/token"
	"quoteline/timeline/wordlist"
)

// How well a headline ends that is cut, the best first.
const (
	whole    = iota // nothing waits
	noObject        // a verb waits for its object
	noPhrase        // a word waits for the phrase that belongs to it: "the end", of "the end of the war"
	worst           // a word waits for the one that it stands before: "as troops", of "as troops moved in"
)

// waits tells how well the words [first, end) end of [first, last): which word of theirs
// waits for one that was cut. binds reports that the phrase at end belongs to them. What goes
// up to min is the least that is said. Nothing waits for what is in the gap.
func waits(d *token.Doc, gap [2]int, first, end, last, min int, binds bool) int {
	const far = 16 // tokens
	next := end
	if gap[0] == end && gap[0] < gap[1] {
		next = gap[1]
	}
	if hollow(d, first, end) {
		return worst
	}
	if next >= last {
		return whole
	}
	for i := max(first, end-far); i < end; i++ {
		if t := d.Tokens[i]; int(t.Head) >= end && int(t.Head) < last && leads[t.Rel] {
			return worst
		}
	}
	verb := end - 1
	if t := d.Tokens[verb]; end > min && t.Rel == token.Conj && t.Tag.IsFinite() {
		return worst
	}
	if t := d.Tokens[verb].Tag; (t == token.NNS || t == token.NNPS || t.IsNoun() && d.Tokens[next].Tag.IsFinite()) && behindAs(d, first, verb) {
		return worst
	}
	if subjectOnly(d, first, end, next, last) {
		return worst
	}
	if nominative[d.Word(verb)] {
		return worst // "was told that she"
	}
	if d.Word(verb) == "up" && d.Word(next) == "to" {
		return worst // "up to 60"
	}
	how := whole
	if binds {
		how = noPhrase
	}
	for i := next; i < limit(next, last, far); i++ {
		t := d.Tokens[i]
		h := int(t.Head)
		if h < first-1 || h >= end {
			continue
		}
		switch at := h == verb && d.Tokens[verb].Tag.IsVerb(); t.Rel {
		case token.Obj, token.Xcomp, token.Ccomp:
			if at {
				return worst // "is considering using"
			}
			how = max(how, noObject)
		case token.Obl:
			if at && end > min && !circumstance[strings.ToLower(d.Word(next))] {
				return worst
			}
		case token.Acl:
			if h == verb && d.Tokens[next].Tag == token.TO {
				how = max(how, noObject) // "an attempt to"
			}
		}
	}
	return how
}

// nominative are pronouns that only a verb behind them follows.
var nominative = wordlist.Set(wordlist.Nominatives, "who")

// behindAs reports the noun phrase that ends at token i behind "as" or "while": what it does was
// cut ("as troops of the north moved in").
func behindAs(d *token.Doc, first, i int) bool {
	for i--; i > first; i-- {
		switch d.Tokens[i].Tag {
		case token.JJ, token.NN, token.NNP, token.NNS, token.NNPS, token.CD, token.DT, token.PRPS, token.VBN, token.VBG, token.POS:
		default:
			w := d.Word(i)
			return w == "as" || w == "while"
		}
	}
	return false
}

// subjectOnly reports words that end in the subject of a clause, whose verb was cut: "after test
// results", of "after test results on the guest were confirmed".
func subjectOnly(d *token.Doc, first, end, next, last int) bool {
	const near = 10 // tokens
	from := end - 1
	for ; from > max(first, end-near); from-- {
		if t := d.Tokens[from].Tag; t.IsVerb() || t == token.MD || t == token.CC || d.Tokens[from].Kind == token.Punct {
			return false
		}
		if joins[d.Word(from)] {
			break
		}
	}
	if !joins[d.Word(from)] || from == end-1 {
		return false
	}
	for i := next; i < limit(next, last, near); i++ {
		switch t := d.Tokens[i]; {
		case t.Tag.IsFinite() || t.Tag == token.MD:
			return true
		case t.Tag == token.WDT, t.Tag == token.WP, t.Tag == token.WRB, t.Tag == token.CC, t.Tag == token.TO, t.Kind == token.Punct, d.Word(i) == "that", joins[d.Word(i)]:
			return false
		}
	}
	return false
}

// joins are words that join a clause to the one before it, or a noun.
var joins = wordlist.Set("after before until since because")

// leads are the relations of words that stand before what they belong to.
var leads = [token.NumRels]bool{
	token.Nsubj: true, token.NsubjPass: true, token.Csubj: true, token.Mark: true, token.Det: true, token.Amod: true, token.Nummod: true, token.Compound: true,
	token.Case: true, token.Aux: true, token.AuxPass: true, token.Cop: true, token.NmodPoss: true, token.Cc: true, token.Expl: true,
}

// circumstance are prepositions of what no verb waits for.
var circumstance = wordlist.Set("after before during since until following amid despite because within")

// Waits reports that the last of the words [first, end), of a sentence that ends at last, wait
// for what comes behind them. What goes up to min is the least that is said.
func Waits(d *token.Doc, first, end, last, min int) bool {
	return waits(d, [2]int{}, first, end, last, min, false) == worst
}

// hollow reports a clause with "whether" at the end of the words [first, end) that has lost its
// verb: "to rule on whether the man".
func hollow(d *token.Doc, first, end int) bool {
	const near = 10 // tokens
	for i := end - 1; i >= max(first, end-near); i-- {
		if d.Tokens[i].Tag.IsVerb() || d.Tokens[i].Tag == token.MD {
			return false
		}
		if strings.EqualFold(d.Word(i), "whether") {
			return true
		}
	}
	return false
}
