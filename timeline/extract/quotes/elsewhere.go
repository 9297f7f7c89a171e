package quotes

import (
	"sort"
	"strings"

	"quoteline/timeline/extract/token"
	"quoteline/timeline/wordlist"
)

// relative reports that the verb of c stands in a relative clause.
func (f *finder) relative(u unit, c *cue) bool {
	for k := c.at - 1; k >= 0 && k > c.at-4 && u.items[k] >= 0; k-- {
		if w := f.d.Word(int(u.items[k])); w == "who" || w == "which" {
			return true
		}
	}
	return false
}

// following returns the few cues behind item k, which the clause that starts there can have:
// its verb, and verbs that only describe its subject.
func following(cues []cue, k int) []cue {
	const few = 4
	i := sort.Search(len(cues), func(i int) bool { return cues[i].at > k })
	return cues[i:min(i+few, len(cues))]
}

// leadsOut reports that the clause of another cue, which starts right after the comma at
// item k, is the main one, or introduces words that are its own: “After Lee accused him of
// fraud, he warned”; “As for those who claim to know, Lee said, “…””.
func (f *finder) leadsOut(u unit, k int, c *cue, cues []cue) bool {
	next := following(cues, k)
	for i := range next {
		o := &next[i]
		if o.begin > k+2 || !o.src.ok || o.src.inverted || o.verb.class == act {
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

// hangs reports that the clause of c stands at the front of its sentence, behind a word that
// a clause hangs on: "Although Ann said".
func (f *finder) hangs(u unit, c *cue) bool {
	b := c.begin - 1
	if b < 0 || u.items[b] < 0 || !subordinate[strings.ToLower(f.d.Word(int(u.items[b])))] {
		return false
	}
	return b == 0 || u.items[b-1] >= 0 && f.d.Tokens[u.items[b-1]].Kind == token.Punct
}

// subordinate holds words that a clause hangs on.
var subordinate = set(wordlist.Subordinators)

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
	for _, o := range following(cues, k) {
		if o.begin == k+2 && o.src.ok {
			return true
		}
	}
	return false
}

// second reports that the conjunction at item k leads to a second verb of the
// same subject: "and continues", "but later hinted".
func (f *finder) second(u unit, k int, c *cue, start int) bool {
	for i := k + 1; i < len(u.items) && i < k+4 && u.items[i] >= 0; i++ {
		t := f.d.Tokens[u.items[i]]
		if t.Tag == token.RB {
			continue
		}
		if !t.Tag.IsVerb() {
			return false
		}
		if int(t.Head) == c.tok && t.Rel == token.Conj {
			return true
		}
		v := verbs()[f.d.Word(int(u.items[i]))]
		tag := t.Tag
		if tag == token.VBN {
			tag = token.VBD // but added
		}
		return tag == f.d.Tokens[c.tok].Tag && (tag == token.VBD || tag == token.VBZ) && (v.class == say || v.class == tell) &&
			(f.d.Word(int(u.items[k])) == "but" || !f.past(u, start, k, tag))
	}
	return false
}

// others reports that behind the word at item k somebody else speaks, in the tense of c:
// "say they will stay and others say".
func (f *finder) others(k int, c *cue, cues []cue) bool {
	next := following(cues, k)
	for i := range next {
		if o := &next[i]; o.begin == k+1 && o.at > o.begin && o.src.ok && (o.verb.class == say || o.verb.class == tell) {
			return f.d.Tokens[o.tok].Tag == f.d.Tokens[c.tok].Tag
		}
	}
	return false
}

// closedBy reports that the sentence ends with "Ann said" behind the comma at item k.
func (f *finder) closedBy(u unit, k int, cues []cue) bool {
	next := following(cues, k)
	for i := range next {
		o := &next[i]
		if o.verb.class != say || !o.src.ok || o.begin != k+1 || o.src.inverted && o.at != k+1 {
			continue
		}
		return f.trim(u, k, len(u.items)) <= max(o.end, o.at+1)
	}
	return false
}

// past reports a verb with tag among the items [a, b), which a verb behind them may go on
// with: "said he left and told nobody".
func (f *finder) past(u unit, a, b int, tag token.Tag) bool {
	for _, it := range u.items[a:b] {
		if it >= 0 && f.d.Tokens[it].Tag == tag {
			return true
		}
	}
	return false
}
