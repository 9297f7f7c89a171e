package dates

import (
	"quoteline/timeline/extract/token"
	"quoteline/timeline/wordlist"
)

// climb is how many heads up the tree the verb of an expression is looked for.
const climb = 8

// governor reports which way the verb above the expression at tokens [i, end)
// points: +1 ahead, -1 back, 0 where there is no tree or no telling verb.
//
//	"The talks he was asked to mark [Friday] opened."  back: the talks opened
//	"They agreed to meet [Friday]."                    ahead
func (f *finder) governor(i, end int) int {
	ts := f.doc.Tokens
	if ts[i].Rel == token.NoRel {
		return 0
	}
	at := i
	for range end - i { // the expression's own head
		h := int(ts[at].Head)
		if h == at || h < i || h >= end {
			break
		}
		at = h
	}
	for range climb {
		h := int(ts[at].Head)
		if h == at {
			return 0
		}
		at = h
		if b := f.pointing(at, i); b != 0 {
			return b
		}
	}
	return 0
}

// pointing is the direction of one verb by its form and its auxiliaries; 0
// hands the question on to the verb above it.
func (f *finder) pointing(v, i int) int {
	ts := f.doc.Tokens
	t := &ts[v]
	if !t.Tag.IsVerb() {
		return 0
	}
	w := f.doc.Word(v)
	if v > i && (w == "said" || w == "says" || w == "told") {
		return 0 // "… on Thursday, he said"
	}
	if t.Tag == token.VBD {
		if v < i && planning[w] && (f.words(i-1, "until", "to", "for", "till") || w == "planned" || w == "scheduled" || w == "expected") {
			return +1
		}
		return -1
	}
	var helps auxiliary
	for j := v - 1; j >= max(f.first, v-6); j-- {
		if int(ts[j].Head) == v {
			helps |= f.auxiliary(j)
		}
	}
	switch {
	case helps&hadAux != 0 && helps&wasAux == 0 && planning[w] && (w != "given" || f.words(i-1, "until", "till")): // "has scheduled"
		return +1
	case helps&(hadAux|didAux) != 0:
		return -1
	case helps&modalAux != 0:
		return +1
	case w == "planning":
		return +1
	case helps&wasAux != 0:
		return -1
	}
	switch t.Tag {
	case token.VB:
		if up := int(t.Head); helps&toAux != 0 && t.Rel == token.Xcomp && up < v && f.agrees(up) {
			return +1
		}
	case token.VBN, token.VBG:
		if helps&isAux != 0 || t.Tag == token.VBN && planning[w] && w != "given" {
			return +1
		}
		if t.Tag == token.VBN && t.Rel != token.Conj {
			return -1
		}
	case token.VBZ, token.VBP:
		switch w {
		case "says", "say", "has", "have", "'s", "’s":
			return 0
		}
		if f.subject(v) && (v < i || i == f.first || i == f.first+1) {
			return +1
		}
	}
	return 0
}

// subject reports a verb with a subject of its own before it, which tells a
// present tense from a noun in the plural.
func (f *finder) subject(v int) bool {
	for j := v - 1; j >= max(f.first, v-8); j-- {
		if t := &f.doc.Tokens[j]; int(t.Head) == v && (t.Rel == token.Nsubj || t.Rel == token.NsubjPass) {
			return true
		}
	}
	return false
}

// habit reports a clause in the present tense, which says of a month what is so
// every year: "In January it is cold."
func (f *finder) habit(i, end int) bool {
	present := false
	for j := max(f.first, i-reach); j < min(f.first+len(f.lex), end+reach); j++ {
		switch f.doc.Tokens[j].Tag {
		case token.VBD, token.VBN:
			return false
		case token.PRP: // people write of their own time
			if f.words(j, "I", "we") {
				return false
			}
		case token.VBZ, token.VBP:
			present = true
		case token.MD:
			if f.words(j, "will", "would", "shall", "'ll") {
				return false
			}
			present = true
		}
	}
	return present
}

// agrees reports a verb whose complement is still to come, in a past tense or
// not: agreed to meet, is expected to, but not had been expected to.
func (f *finder) agrees(v int) bool {
	for j := v - 1; j >= max(f.first, v-4); j-- {
		if f.words(j, "had", "having") {
			return false
		}
	}
	w := f.doc.Word(v)
	return planning[w] || w == "agreed" || w == "plan" || w == "plans" || w == "expects" || w == "expect" || w == "promised" || w == "vowed"
}

// auxiliary is a set of what stands before a verb.
type auxiliary uint8

const (
	modalAux auxiliary = 1 << iota
	hadAux
	wasAux
	isAux
	didAux
	toAux
)

func (f *finder) auxiliary(j int) auxiliary {
	switch f.doc.Tokens[j].Tag {
	case token.MD:
		if w := f.doc.Word(j); w == "could" || w == "might" {
			return 0
		}
		return modalAux
	case token.TO:
		return toAux
	}
	switch f.doc.Word(j) {
	case "had", "has", "have", "having", "'ve", "’ve":
		return hadAux
	case "was", "were", "been":
		return wasAux
	case "is", "are", "am", "'re", "’re", "'m":
		return isAux
	case "did", "Did":
		return didAux
	case "to":
		return toAux
	}
	return 0
}

// planning participles look ahead: "a rally planned for Saturday".
var planning = wordlist.Set("planned scheduled expected set due slated payable postponed delayed extended timed proposed gave given")
