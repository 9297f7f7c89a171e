package quotes

import (
	"strings"

	"quoteline/timeline/extract/token"
)

// cues finds the reporting verbs of a unit, left to right, with their subjects.
func (f *finder) cues(u unit) []cue {
	var out []cue
	for k, it := range u.items {
		if it < 0 {
			continue
		}
		tok := int(it)
		w := f.d.Word(tok)
		if f.d.Tokens[tok].Kind != token.Word || len(w) > 14 {
			continue
		}
		if !cueForms().Has(f.d.Tokens[tok].Form) {
			continue
		}
		low := strings.ToLower(w)
		if low == "according" && k+1 < len(u.items) && u.items[k+1] >= 0 && f.d.Word(int(u.items[k+1])) == "to" {
			if c, ok := f.according(u, k); ok {
				out = append(out, c)
			}
			continue
		}
		v, ok := verbs()[low]
		if !ok || !f.verbAt(tok) && !f.mistagged(u, k, v) {
			continue
		}
		c := cue{at: k, tok: tok, verb: v, begin: k, end: k + 1}
		if f.excluded(u, k) || f.nameless(u, k) {
			continue
		}
		tag := f.d.Tokens[tok].Tag
		if tag == token.VBG && !f.auxBefore(u, k) {
			if c.src = f.own(tok); !c.src.ok {
				c.src = f.main(u, k, out)
			}
		} else if c.src = f.subject(u, k); !c.src.ok {
			if f.d.Tokens[tok].Rel == token.Conj || f.d.Tokens[tok].Rel == token.Xcomp || f.d.Tokens[tok].Rel == token.Advcl || tag == token.VBD || tag == token.VBZ || tag == token.VB {
				c.src = f.main(u, k, out)
			}
		} else if c.src.inverted && v.class == act && f.comma(u, k-1) && f.d.Tokens[tok].Tag == token.VBD && k > 1 && u.items[k-2] >= 0 {
			if src := f.main(u, k, out); src.ok {
				c.src = src // "Tidewater denied the charge, called Harmon a liar and sued her"
			}
		}
		f.edges(u, &c)
		out = append(out, c)
	}
	return out
}

// mistagged lets the plain forms of the commonest verb pass whatever the tag,
// and the present of others where a plural noun cannot stand: “…,” the board
// writes. Ann Lee asks at the end, “…”
func (f *finder) mistagged(u unit, k int, v verb) bool {
	if v.base == "say" || k == 0 {
		return k > 0
	}
	if f.d.Tokens[u.items[k]].Tag != token.NNS || v.class != say && v.class != tell || u.items[k-1] < 0 {
		return false
	}
	prev := int(u.items[k-1])
	if only[strings.ToLower(f.d.Word(prev))] || f.comma(u, k+1) && f.name(prev) && f.comma(u, k-2) {
		return true // she writes; “…, Lee insists, …”
	}
	if k+1 == len(u.items) || u.items[k+1] >= 0 && f.d.Tokens[u.items[k+1]].Kind == token.Punct {
		for i := k - 1; i >= 0 && i > k-6; i-- {
			if r, ok := u.items[i].region(); ok {
				return f.speech(r) && f.pointed(r)
			}
			if f.d.Tokens[u.items[i]].Tag.IsFinite() || f.d.Tokens[u.items[i]].Kind == token.Punct {
				return false
			}
		}
		return false
	}
	_, quoted := u.items[len(u.items)-1].region()
	return quoted && k < 4 && f.name(int(u.items[k-1])) && f.d.Tokens[u.items[k-1]].Tag.IsNoun()
}

// comma reports a comma at item k.
func (f *finder) comma(u unit, k int) bool {
	return k >= 0 && k < len(u.items) && u.items[k] >= 0 && f.d.Word(int(u.items[k])) == ","
}

// excluded reports a form that does not report: "was told", "to say the least",
// a verb before a noun.
func (f *finder) excluded(u unit, k int) bool {
	if w := f.d.Word(int(u.items[k])); (w == "wrote" || w == "written" || w == "writing" || w == "write") && k+1 < len(u.items) && u.items[k+1] >= 0 && f.d.Word(int(u.items[k+1])) == "off" {
		return true // a loan
	}
	i := k - 1
	for i >= 0 && u.items[i] >= 0 && f.d.Tokens[u.items[i]].Tag == token.RB {
		i--
	}
	if i < 0 || u.items[i] < 0 {
		return false
	}
	p := strings.ToLower(f.d.Word(int(u.items[i])))
	tag := f.d.Tokens[u.items[k]].Tag
	switch p {
	case "to":
		if i > 0 && u.items[i-1] >= 0 {
			switch strings.ToLower(f.d.Word(int(u.items[i-1]))) {
			case "continues", "continued", "on", "appeared", "appears", "seemed", "seems", "used":
				return false
			}
		}
		return true
	case "is", "are", "was", "were", "be", "been", "being":
		return tag == token.VBN || tag == token.VBD
	case "the", "a", "an", "of":
		return true
	case "when", "if", "as", "once", "unless", "although", "though": // "when asked"
		return tag == token.VBN || tag == token.VBD
	case "has", "have", "had", "having", "'ve", "’ve", "'d", "’d":
		return false
	}
	if w := f.d.Word(int(u.items[k])); w == "calling" && k+1 < len(u.items) && u.items[k+1] >= 0 && strings.HasSuffix(f.d.Word(int(u.items[k+1])), "self") {
		return true // "a group calling itself the Army of Dawn"
	} else if w == "called" && f.d.Tokens[u.items[k]].Rel == token.Acl && f.d.Tokens[u.items[i]].Tag.IsNoun() {
		return true // "a comedy called The Silver Bell"
	}
	said := strings.EqualFold(f.d.Word(int(u.items[k])), "said") // next to never a participle without its auxiliary
	rel := f.d.Tokens[u.items[k]].Rel
	return tag == token.VBN && !said && !f.reports(u, k) && rel != token.Conj && rel != token.Root && !f.spoken(u, k)
}

// nameless reports "asked not to be named", "declined to be identified", "wished
// to remain anonymous": words about the source that report nothing.
func (f *finder) nameless(u unit, k int) bool {
	for i := k + 1; i < len(u.items) && i <= k+5 && u.items[i] >= 0; i++ {
		switch f.d.Word(int(u.items[i])) {
		case "named", "identified", "anonymous", "anonymity":
			return true
		case ",", ".", "that":
			return false
		}
	}
	return false
}

// reports reports a noun right before item k and a clause with "that" soon after
// it: "the coroner disclosed in May that".
func (f *finder) reports(u unit, k int) bool {
	const near = 5
	if k == 0 || u.items[k-1] < 0 || !f.d.Tokens[u.items[k-1]].Tag.IsNoun() {
		return false
	}
	for i := k + 1; i < len(u.items) && i < k+near && u.items[i] >= 0; i++ {
		if t := f.d.Tokens[u.items[i]]; t.Tag == token.IN && f.d.Word(int(u.items[i])) == "that" {
			return true
		}
	}
	return false
}

// spoken reports that a quotation stands near item k, so that a participle there is the past tense after all.
func (f *finder) spoken(u unit, k int) bool {
	for i := max(k-12, 0); i < len(u.items) && i < k+5; i++ {
		if u.items[i] < 0 {
			return true
		}
	}
	return false
}

func (f *finder) auxBefore(u unit, k int) bool {
	i := k - 1
	for i >= 0 && u.items[i] >= 0 && f.d.Tokens[u.items[i]].Tag == token.RB {
		i--
	}
	if i < 0 || u.items[i] < 0 {
		return false
	}
	switch strings.ToLower(f.d.Word(int(u.items[i]))) {
	case "is", "are", "was", "were", "be", "been", "'s", "’s", "'re", "’re", "'m", "’m":
		return true
	}
	return false
}

// according builds the cue of "according to X".
func (f *finder) according(u unit, k int) (cue, bool) {
	c := cue{at: k, tok: int(u.items[k]), verb: verb{say, "according"}, begin: k, end: k + 2}
	if k+2 >= len(u.items) || u.items[k+2] < 0 {
		return c, false
	}
	first := int(u.items[k+2])
	last := first
	for last < len(f.d.Tokens) && last-first < 20 && f.of[last] == 0 && f.d.Tokens[last].Sentence == f.d.Tokens[first].Sentence {
		if t := f.d.Tokens[last]; t.Kind == token.Punct && f.d.Word(last) != "-" {
			break
		}
		if w := f.d.Word(last); w == "who" || w == "which" || w == "that" {
			break
		}
		last++
	}
	if last == first {
		return c, false
	}
	head := last - 1
	for i := first; i < last; i++ {
		if t := f.d.Tokens[i]; t.Tag.IsNoun() && (i+1 == last || !f.d.Tokens[i+1].Tag.IsNoun() && f.d.Tokens[i+1].Kind != token.Clitic && f.d.Tokens[i+1].Tag != token.POS) {
			head = i
			break
		}
	}
	c.src = source{first: first, last: last, head: head, ok: true, inverted: true}
	c.end = k + 2 + last - first
	return c, true
}

// edges finds the items that "X said" or "said X" take.
func (f *finder) edges(u unit, c *cue) {
	if !c.src.ok {
		return
	}
	for c.begin > 0 && u.items[c.begin-1] >= 0 && int(u.items[c.begin-1]) >= c.src.first && c.at-c.begin < 40 && c.src.first < c.tok {
		c.begin--
	}
	if c.src.first > c.tok {
		for c.end < len(u.items) && u.items[c.end] >= 0 && int(u.items[c.end]) < c.src.last {
			c.end++
		}
	}
}
