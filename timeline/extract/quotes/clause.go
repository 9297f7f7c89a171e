package quotes

import (
	"strings"

	"quoteline/timeline/extract/token"
)

// clauseEnd returns the item after the content that starts at item start.
func (f *finder) clauseEnd(u unit, c *cue, start int, cues []cue) int {
	for k := start + 1; k < len(u.items); k++ {
		if f.endsAt(u, c, start, k, cues) {
			return f.trim(u, start, k)
		}
	}
	return f.trim(u, start, len(u.items))
}

// endsAt reports that the content of c, which starts at item start, is over at item k.
func (f *finder) endsAt(u unit, c *cue, start, k int, cues []cue) bool {
	it := u.items[k]
	if r, ok := it.region(); ok {
		return f.taken[r] && u.items[k-1] >= 0 && f.d.Word(int(u.items[k-1])) == ":"
	}
	t, w := f.d.Tokens[it], f.d.Word(int(it))
	switch {
	case w == ";" || w == "|" || w == ":" && c.verb.class == act:
		return true
	case w == "," || w == "-" || w == "–" || w == "—" || w == "--":
		if f.another(u, k, cues) {
			return true
		}
		if w != "," {
			return c.verb.class == act
		}
		if f.hangs(u, c) && f.follows(u, k+1) {
			return true // While Ann said it was safe, the town was not
		}
		next := k + 1
		if c.verb.class == act {
			return true
		}
		if f.phrasal(u, start) && next+1 < len(u.items) && u.items[next] >= 0 && f.d.Tokens[u.items[next]].Tag == token.CC && f.follows(u, next+1) {
			return true // urged them to leave, but they stayed
		}
		if f.d.Tokens[c.tok].Tag == token.VBG && next+1 < len(u.items) && u.items[next] >= 0 && u.items[next+1] >= 0 && f.d.Tokens[u.items[next]].Tag == token.CC && f.d.Tokens[u.items[next+1]].Tag.IsFinite() {
			return true // denied it, claiming self-defence, but was convicted
		}
		if f.closedBy(u, k, cues) {
			return true // plans to vote, Ann said
		}
		return f.leadsOut(u, k, c, cues) || next < len(u.items) && u.items[next] >= 0 &&
			(f.closesAside(int(u.items[next]), c) || f.relative(u, c) && f.d.Tokens[u.items[next]].Tag.IsFinite())
	case strings.EqualFold(w, "according"):
		return k > start+2
	case t.Tag == token.CC:
		return k+1 < len(u.items) && (f.second(u, k, c, start) || f.others(k, c, cues))
	case w == "while" || w == "whereas":
		return f.others(k, c, cues)
	}
	if r, ok := u.items[k-1].region(); ok {
		if f.pointed(r) && subordinate[w] && f.follows(u, k+1) {
			return true // “…,” though others were
		}
		return f.pointed(r) && (c.verb.class == act || t.Tag == token.VBG && f.closesAside(int(it), c)) // “…,” adding:
	}
	return int(t.Head) == c.tok && t.Rel == token.Advcl && f.d.Word(int(u.items[k-1])) == ","
}

// phrasal reports a content without a finite verb of its own: "to leave", "the plan".
func (f *finder) phrasal(u unit, start int) bool {
	return start < len(u.items) && u.items[start] >= 0 && f.d.Tokens[u.items[start]].Tag == token.TO
}

// closesAside reports that a finite verb or a participle of speech right after
// a comma belongs above or beside the verb of c: "X, who vowed …, conceded";
// "…, saying".
func (f *finder) closesAside(i int, c *cue) bool {
	t := f.d.Tokens[i]
	if t.Tag == token.VBG {
		v := verbs()[f.d.Word(i)]
		return (v.class == say || v.class == tell) && v.base != "read"
	}
	return (t.Tag == token.VBD || t.Tag == token.VBZ) && (f.d.Tokens[c.tok].Rel == token.AclRelcl || int(f.d.Tokens[c.tok].Head) == i)
}

// trim drops punctuation at the end of the items [start, end).
func (f *finder) trim(u unit, start, end int) int {
	for end > start && u.items[end-1] >= 0 && f.d.Tokens[u.items[end-1]].Kind == token.Punct {
		switch f.d.Word(int(u.items[end-1])) {
		case ")", "]", "%":
			return end
		}
		end--
	}
	return end
}

// reporters counts the items before item b that are the reporter's words.
func (f *finder) reporters(u unit, b int) int {
	n := 0
	for _, it := range u.items[:b] {
		if it >= 0 {
			n++
		}
	}
	return n
}

// clauseLike reports that what follows a parenthesis goes on with the sentence.
func (f *finder) clauseLike(u unit, k int) bool {
	if k >= len(u.items) || u.items[k] < 0 {
		return false
	}
	t := f.d.Tokens[u.items[k]]
	return t.Tag != token.VBG && t.Tag != token.CC && t.Tag != token.IN
}

// clause reports a finite verb among the items [start, end).
func (f *finder) clause(u unit, start, end int) bool {
	for k := start; k < end; k++ {
		if u.items[k] < 0 {
			return true
		}
		t := f.d.Tokens[u.items[k]]
		if t.Tag.IsFinite() || t.Tag == token.NoTag {
			return !strings.EqualFold(f.d.Word(int(u.items[start])), "after") && !strings.EqualFold(f.d.Word(int(u.items[start])), "when") && !strings.EqualFold(f.d.Word(int(u.items[start])), "while") && !strings.EqualFold(f.d.Word(int(u.items[start])), "as")
		}
	}
	return false
}
