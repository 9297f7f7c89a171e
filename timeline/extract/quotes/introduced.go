package quotes

import (
	"quoteline/timeline/extract/entity"
	"quoteline/timeline/extract/token"
)

// introduced returns the cue that region item k belongs to, nil where none.
func (f *finder) introduced(u unit, k int, cues []cue) *cue {
	r, _ := u.items[k].region()
	big := f.speech(r)
	next := 0
	for next < len(cues) && cues[next].at < k {
		next++
	}
	for i := next - 1; i >= 0; i-- {
		c := &cues[i]
		if f.leads(u, c, k, big) {
			if o, ok := f.shot(u, k); ok && o.at > c.at && big {
				return nil // When Ann asked about it, Paul shot back, “…”
			}
			return c
		}
		if c.src.ok && f.d.Tokens[c.tok].Tag != token.VBG {
			break // "said at a hearing, “…”": only a participle can be passed over
		}
	}
	for ; next < len(cues); next++ {
		c := &cues[next]
		if f.trails(u, c, k, big) {
			return c
		}
		if f.d.Tokens[c.tok].Tag != token.VBG {
			break // "…,” planning director Lee said": only what describes the speaker can
		}
	}
	return nil
}

// leads reports that cue c introduces the quotation at item k.
func (f *finder) leads(u unit, c *cue, k int, big bool) bool {
	if c.verb.class == act || c.verb.class == think || c.verb.base == "according" || k-c.end > 30 || !c.src.ok {
		return false
	}
	gap := max(c.end, c.at+1)
	for i := gap; i < k; i++ {
		it := u.items[i]
		if it < 0 {
			return false
		}
		switch f.d.Word(int(it)) {
		case "that", "whether", "if", "why", "how", "what", ";":
			return false
		}
	}
	if r, _ := u.items[k].region(); gap >= k {
		if !big && !f.pointed(r) && k+1 < len(u.items) && u.items[k+1] >= 0 && f.follows(u, k+1) {
			return false // saying “of course” the dam was old
		}
		return !(works[c.verb.base] && f.titleLike(r) && !f.pointed(r))
	}
	switch f.d.Word(int(u.items[k-1])) {
	case ":", ",", "—", "–", "--":
		return big || k-gap <= 6
	}
	return big && k-gap <= 3
}

// trails reports that cue c follows the quotation at item k: “…,” X said.
func (f *finder) trails(u unit, c *cue, k int, big bool) bool {
	if c.verb.class == act && !big || c.verb.base == "according" && !big || !c.src.ok {
		return false
	}
	n := 0
	for i := k + 1; i < c.begin && i < len(u.items); i++ {
		it := u.items[i]
		if it < 0 {
			return false
		}
		switch t := f.d.Tokens[it]; {
		case t.Kind == token.Punct || t.Tag == token.RB:
		default:
			n++
		}
		if n > 0 && f.d.Tokens[it].Tag.IsFinite() {
			return false
		}
	}
	if n > 0 && c.begin > 0 && f.d.Tokens[c.tok].Tag == token.VBG {
		return false
	}
	if n > 0 && k > 0 && u.items[k-1] >= 0 && f.d.Word(int(u.items[k-1])) == ":" {
		return false // it was introduced already
	}
	r, _ := u.items[k].region()
	comma := f.pointed(r) || k+1 < len(u.items) && u.items[k+1] >= 0 && f.d.Word(int(u.items[k+1])) == ","
	if c.verb.class == think && !(big && comma && n == 0) {
		return false
	}
	// A clause that the quotation ends belongs to the words before it.
	if k > 0 && (!big || f.small(r) && u.items[k-1] >= 0 && f.d.Tokens[u.items[k-1]].Kind != token.Punct) {
		return false
	}
	return comma && (big && n <= 8 || n <= 1)
}

// byColon reads any verb before ": “…”" as a reporting one: Ann scolded him:
// “…”; and a name alone as a speaker: Ann Lee: “…”.
func (f *finder) byColon(u unit, k int) (cue, bool) {
	if k < 2 || u.items[k-1] < 0 || f.d.Word(int(u.items[k-1])) != ":" {
		return cue{}, false
	}
	for i := k - 2; i >= 0 && i > k-25 && u.items[i] >= 0; i-- {
		t := f.d.Tokens[u.items[i]]
		if !t.Tag.IsVerb() || t.Tag == token.VB && !f.told(int(u.items[i])) {
			continue
		}
		src := f.own(int(u.items[i])) // that of "is rolling" hangs on the second
		if !src.ok && f.told(int(u.items[i])) {
			src = f.left(u, i) // As Lee, the mayor, put it: “…”
		}
		if !src.ok || src.inverted {
			continue
		}
		return cue{at: i, tok: int(u.items[i]), verb: verb{say, f.d.Word(int(u.items[i]))}, src: src, begin: i, end: i + 1}, true
	}
	for i := k - 2; i >= 0 && i > k-8 && u.items[i] >= 0; i-- {
		m, ok := f.t.At(int(u.items[i]))
		if ok && m.Entity != entity.None && m.Form == entity.Name && (f.person(m) || m.Last == int(u.items[k-1]) && f.t.Entities[m.Entity].Kind != entity.Place) {
			src := source{first: m.Title, last: m.Last, head: m.Last - 1, ok: true}
			return cue{at: k - 1, tok: int(u.items[k-1]), verb: verb{say, ":"}, src: src, begin: k - 1, end: k}, true
		}
	}
	return cue{}, false
}
