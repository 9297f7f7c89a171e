package title

import (
	"strings"

	"quoteline/timeline/extract/token"
)

// How much a headline that is cut may be without: at the strictest nothing that its
// verbs reach, then no end of a phrase, then no end of a word's own phrase, and at
// last whatever has no room.
const (
	nothing = iota
	cutOf
	lessObject
	strictest
)

// waits reports that the words [first, end) wait for some of [end, last), which were
// cut: a subject or a conjunction for its verb ("as troops", of "as troops moved in"), a
// word for the noun it describes, a verb at the end for what it says ("is considering
// using"), and at the strictest any verb for its object. What goes up to min is the least
// that is said.
func waits(d *token.Doc, first, end, last, min, strict int) bool {
	const far = 16 // tokens
	if strict == nothing {
		return false
	}
	for i := max(first, end-far); i < end; i++ {
		if t := d.Tokens[i]; int(t.Head) >= end && int(t.Head) < last && leads[t.Rel] {
			return true
		}
	}
	verb := end - 1
	if t := d.Tokens[verb]; end > min && t.Rel == token.Conj && t.Tag.IsFinite() {
		return true
	}
	for i := end; i < limit(end, last, far); i++ {
		t := d.Tokens[i]
		h := int(t.Head)
		if h < first-1 || h >= end {
			continue
		}
		switch at := h == verb && d.Tokens[verb].Tag.IsVerb(); t.Rel {
		case token.Obj, token.Xcomp, token.Ccomp:
			if at || strict == strictest {
				return true
			}
		case token.Obl:
			if at && end > min && !circumstance[strings.ToLower(d.Word(end))] {
				return true
			}
		case token.Acl:
			if strict == strictest && h == verb && d.Tokens[end].Tag == token.TO {
				return true // "an attempt to"
			}
		}
	}
	return false
}

// leads are the relations of words that stand before what they belong to.
var leads = [token.NumRels]bool{
	token.Nsubj: true, token.NsubjPass: true, token.Csubj: true, token.Mark: true, token.Det: true, token.Amod: true, token.Nummod: true, token.Compound: true,
	token.Case: true, token.Aux: true, token.AuxPass: true, token.Cop: true, token.NmodPoss: true, token.Cc: true, token.Expl: true,
}

// circumstance are prepositions of what no verb waits for.
var circumstance = map[string]bool{"after": true, "before": true, "during": true, "since": true, "until": true, "following": true, "amid": true, "despite": true, "because": true, "within": true}
