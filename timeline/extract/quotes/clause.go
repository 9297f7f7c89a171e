package quotes

import (
	"strings"

	"quoteline/timeline/extract/token"
)

// clauseEnd returns the item after the content that starts at item start.
func (f *finder) clauseEnd(u unit, c *cue, start int, cues []cue) int {
	end := len(u.items)
	for k := start + 1; k < len(u.items); k++ {
		it := u.items[k]
		if r, ok := it.region(); ok {
			if f.taken[r] && u.items[k-1] >= 0 && f.d.Word(int(u.items[k-1])) == ":" {
				end = k
				break
			}
			continue
		}
		t := f.d.Tokens[it]
		w := f.d.Word(int(it))
		if w == "," && f.leadsOut(u, k, c, cues) {
			end = k
			break
		}
		if r, ok := u.items[k-1].region(); ok && f.pointed(r) && t.Tag == token.VBG && f.closesAside(int(it), c) { // “…,” adding:
			end = k
			break
		}
		if w == ";" || w == "|" || w == "," && f.another(u, k, cues) {
			end = k
			break
		}
		if strings.EqualFold(w, "according") && k > start+2 {
			end = k
			break
		}
		if w == "," && k+1 < len(u.items) && u.items[k+1] >= 0 && (f.closesAside(int(u.items[k+1]), c) || f.relative(u, c) && f.d.Tokens[u.items[k+1]].Tag.IsFinite()) {
			end = k
			break
		}
		if t.Tag == token.CC && k+1 < len(u.items) && f.second(u, k, c) {
			end = k
			break
		}
		if int(t.Head) == c.tok && t.Rel == token.Advcl && u.items[k-1] >= 0 && f.d.Word(int(u.items[k-1])) == "," {
			end = k
			break
		}
	}
	return f.trim(u, start, end)
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

// relative reports that the verb of c stands in a relative clause.
func (f *finder) relative(u unit, c *cue) bool {
	for k := c.at - 1; k >= 0 && k > c.at-4 && u.items[k] >= 0; k-- {
		if w := f.d.Word(int(u.items[k])); w == "who" || w == "which" {
			return true
		}
	}
	return false
}

// leadsOut reports that the clause of another cue, which starts right after the comma at
// item k, is the main one, or introduces words that are its own: “After Lee accused him of
// fraud, he warned”; “As for those who claim to know, Lee said, “…””.
func (f *finder) leadsOut(u unit, k int, c *cue, cues []cue) bool {
	for i := range cues {
		o := &cues[i]
		if o.at <= k || o.begin > k+2 || !o.src.ok || o.src.inverted || o.verb.class == act {
			continue
		}
		if o.begin != k+1 && (u.items[k+1] < 0 || f.d.Tokens[u.items[k+1]].Tag != token.RB) {
			return false
		}
		if o.used && o.end < len(u.items) {
			return true
		}
		return f.d.Tokens[c.tok].Rel == token.Advcl && f.under(c.tok, o.tok)
	}
	return false
}

// below reports that cue c stands in a clause that hangs on the cue at token tok: "Ann
// said after Paul had told her", "said Ann, who told".
func (f *finder) below(u unit, c *cue, tok int) bool {
	if tok < 0 || f.d.Tokens[tok].Sentence != f.d.Tokens[c.tok].Sentence || c.begin == 0 || u.items[c.begin-1] < 0 {
		return false
	}
	return subordinate[f.d.Word(int(u.items[c.begin-1]))] || f.relative(u, c)
}

// subordinate holds words that a clause hangs on.
var subordinate = set("after before when while as because since if although though until once that")

// another reports that after the comma at item k somebody else speaks:
// ", while Y said", ", but Y denied".
func (f *finder) another(u unit, k int, cues []cue) bool {
	if k+1 >= len(u.items) || u.items[k+1] < 0 {
		return false
	}
	switch f.d.Word(int(u.items[k+1])) {
	case "while", "but", "and", "although", "though", "whereas":
	default:
		return false
	}
	for i := range cues {
		if b := cues[i].begin; b == k+2 && cues[i].src.ok {
			return true
		}
	}
	return false
}

// second reports that the conjunction at item k leads to a second verb of the
// same subject: "and continues", "but later hinted".
func (f *finder) second(u unit, k int, c *cue) bool {
	for i := k + 1; i < len(u.items) && i < k+4 && u.items[i] >= 0; i++ {
		t := f.d.Tokens[u.items[i]]
		if t.Tag == token.RB {
			continue
		}
		if !t.Tag.IsVerb() || int(t.Head) != c.tok && !(t.Tag == f.d.Tokens[c.tok].Tag && t.Tag == token.VBD && verbs()[f.d.Word(int(u.items[i]))].class == say) {
			return false
		}
		return t.Rel == token.Conj
	}
	return false
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
