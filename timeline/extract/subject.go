package extract

import (
	"quoteline/timeline/extract/entity"
	"quoteline/timeline/extract/events"
	"quoteline/timeline/extract/title"
	"quoteline/timeline/extract/token"
)

// lastNamed is the entity that a subject names last, or entity.None.
func (a *Analysis) lastNamed(sub [2]int) int {
	for t := sub[1] - 1; t >= sub[0]; t-- {
		if m, ok := a.Entities.At(t); ok && m.Entity != entity.None {
			return m.Entity
		}
	}
	return entity.None
}

// asideName returns the full name between the comma at token i and the one before it; it is
// empty where something else stands there.
func (a *Analysis) asideName(i int) (none [2]int) {
	k := i
	for k > 0 && a.Tokens.Tokens[k-1].Tag.IsProper() {
		k--
	}
	if i-k < 2 || i-k > longestName || k == 0 || a.Tokens.Word(i) != "," || a.Tokens.Word(k-1) != "," {
		return none
	}
	return [2]int{k, i}
}

// passives returns the passive that a participle goes on with in a list: "was damaged in 1917,
// restored in 1926 and cleared in 1941"; nil where there is none.
func (a *Analysis) passives(g *events.Group) *events.Group {
	ts := a.Tokens.Tokens
	for up := g; ts[up.Head].Rel == token.Conj && ts[up.Head].Tag == token.VBN; {
		o := a.Events.GroupAt(int(ts[up.Head].Head))
		if o == nil || o.First >= up.First || !o.Passive {
			return nil
		}
		if o.Finite {
			return o
		}
		up = o
	}
	return nil
}

// followed reports that another past tense is joined to a clause that the tree hangs on
// the one before it: "taught" in "left in 1986, taught for years and died in 2011".
func (a *Analysis) followed(g *events.Group) bool {
	ts := a.Tokens.Tokens
	if ts[g.Head].Rel != token.Advcl {
		return false
	}
	for i := g.Last; i < min(a.Tokens.Sentences[ts[g.Head].Sentence].Last, g.Last+title.Max); i++ {
		if t := ts[i]; int(t.Head) == g.Head && t.Rel == token.Conj && t.Tag == token.VBD {
			return true
		}
	}
	return false
}

// subjectOf returns the subject of a clause, or, for a participle, that of the
// clause it hangs on.
func (a *Analysis) subjectOf(h *Happening) [2]int {
	if h.Group == nil || h.Group.Finite {
		return h.Clause.Subject
	}
	ts := a.Tokens.Tokens
	if g := h.Group; !g.Finite {
		if g.Infinitive && ts[g.Head].Rel == token.Acl {
			return [2]int{} // "the latest act to be added": it is not said that it was
		}
		if up := a.passives(g); up != nil {
			return a.clause(up).Subject
		}
		if up := a.Events.GroupAt(int(ts[g.Head].Head)); ts[g.First].Tag == token.VBG && g.Passive && ts[g.Head].Rel == token.Advcl && up != nil && up.Finite && up.First > g.Last {
			return a.clause(up).Subject // "after being told of it, Lee left"
		}
		if sub := events.Described(a.Tokens, g); !g.Infinitive && sub[0] < sub[1] {
			return sub
		}
		own := h.Clause.Subject[0] < h.Clause.Subject[1]
		if up := a.Events.GroupAt(int(ts[g.Head].Head)); ts[g.Head].Tag == token.VBG && ts[g.Head].Rel == token.Advcl && up != nil && up.Finite && (!own || g.First > up.Last && a.Tokens.Word(g.First-1) == ",") {
			if c := a.clause(up); c.Subject[0] < c.Subject[1] {
				return c.Subject // "the firm sold its mine, raising five million"
			}
		}
		if own {
			return h.Clause.Subject
		}
		if sub := events.Aside(a.Tokens, g); sub[0] < sub[1] {
			return sub
		}
	}
	for t, n := h.Token, 0; n < climb; n++ {
		up := int(ts[t].Head)
		if up == t {
			break
		}
		t = up
		if ts[t].Tag.IsNoun() || ts[t].Tag == token.PRP {
			if m, ok := a.Entities.At(t); ok {
				return [2]int{m.First, m.Last}
			}
			return [2]int{t, t + 1}
		}
		if g := a.groupAt(t); g != nil {
			if c := events.ClauseOf(a.Tokens, g); c.Subject[0] < c.Subject[1] {
				return c.Subject
			}
		}
	}
	return h.Clause.Subject
}
