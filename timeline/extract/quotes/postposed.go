package quotes

import (
	"strings"

	"quoteline/timeline/extract/token"
)

// postposed records "…, X said" and "…, X said, …"; it reports whether it did.
func (f *finder) postposed(u unit, c *cue, cues []cue) bool {
	b := c.begin
	if b < c.at && u.items[b] != item(c.src.first) {
		return false // its subject is that of a verb before it
	}
	if c.src.inverted {
		b = c.at
	}
	for b > 0 && u.items[b-1] >= 0 && f.d.Tokens[u.items[b-1]].Tag == token.RB {
		b--
	}
	if f.medial(u, c, b, cues) {
		return true
	}
	if b < 4 && f.reporters(u, b) == b || u.items[b-1] >= 0 && f.d.Word(int(u.items[b-1])) != "," {
		return false
	}
	for k := b; k < c.at; k++ {
		if t := u.items[k]; t >= 0 && (f.d.Tokens[t].Tag == token.WP || f.d.Tokens[t].Tag == token.WDT) {
			return false // "…, two of whom pleaded guilty"
		}
	}
	start := 0
	for i := range cues {
		if o := &cues[i]; o.at < c.at && o.used && (o.verb.class == say || o.verb.class == tell) {
			if f.opensSentence(u, o.begin) && f.undivided(u, o.end, b-1) {
				continue // "The council announced a plan, the paper said": the paper says all of it
			}
			start = max(start, o.end)
		}
	}
	for k := start; k < b; k++ {
		if r, ok := u.items[k].region(); ok && f.taken[r] {
			return true // somebody's direct speech
		}
	}
	start = max(start, f.sentence(u, b))
	end := f.trim(u, start, b)
	if end-start < 3 && f.reporters(u, end)-start == end-start || end-start < 2 || !f.clause(u, start, end) && !(end-start > 6 && f.trim(u, b, len(u.items)) <= max(c.end, c.at+1)) {
		return false
	}
	// What follows the verb must not be a clause of its own.
	rest := max(c.end, c.at+1)
	more := -1
	for k := rest; k < len(u.items); k++ {
		if u.items[k] < 0 {
			return false
		}
		tok := int(u.items[k])
		if f.d.Word(tok) == "," && more < 0 {
			more = k + 1
		}
		if more < 0 {
			if t := f.d.Tokens[tok]; f.d.Word(tok) == "that" || int(t.Head) == c.tok && t.Rel == token.Ccomp || k-rest > 12 ||
				t.Tag == token.TO && tok+1 < len(f.d.Tokens) && f.d.Tokens[tok+1].Tag == token.VB { // "In May, after a hearing, she ordered work to stop"
				return false
			}
		}
	}
	parts := [][2]int{{start, end}}
	if more >= 0 && more < len(u.items) && more == rest+1 && (f.clauseLike(u, more) || u.items[more] >= 0 && reasons[f.d.Word(int(u.items[more]))] && f.follows(u, more+1)) && (!c.src.inverted || f.follows(u, more)) {
		if e := f.trim(u, more, len(u.items)); e-more >= 2 {
			parts = append(parts, [2]int{more, e})
		}
	}
	f.record(u, c, "quotes/postposed", parts...)
	return true
}

// opensSentence reports that a sentence begins with item k: behind a dateline it is not the first.
func (f *finder) opensSentence(u unit, k int) bool {
	return k == 0 || u.items[k] >= 0 && u.items[k-1] >= 0 && f.d.Tokens[u.items[k]].Sentence != f.d.Tokens[u.items[k-1]].Sentence
}

// undivided reports that no mark and no "and" stands between the items from and to.
func (f *finder) undivided(u unit, from, to int) bool {
	for k := from; k < to; k++ {
		if u.items[k] < 0 || f.d.Tokens[u.items[k]].Kind == token.Punct || f.d.Tokens[u.items[k]].Tag == token.CC {
			return false
		}
	}
	return true
}

// sentence returns where what stands before item b begins: behind a semicolon or a colon.
func (f *finder) sentence(u unit, b int) int {
	for k := b - 2; k > 0; k-- {
		if u.items[k] >= 0 && (f.d.Word(int(u.items[k])) == ";" || f.d.Word(int(u.items[k])) == ":") {
			return k + 1
		}
	}
	return 0
}

// reasons are words that what somebody says goes on with behind "he said".
var reasons = set("because if unless since although though but and")

// Medial is the rule of "The dam, Ann said, is old". Its content has two spans.
const Medial = "quotes/medial"

// medial records a sentence that "X said" stands in the middle of, where its subject or a
// phrase comes before: "That, they say, will be easier"; "For years, he noted, the town has
// paid". It reports whether it did.
func (f *finder) medial(u unit, c *cue, b int, cues []cue) bool {
	const phrase = 8 // items between the verb and the comma
	if b < 2 || u.items[b-1] < 0 || f.d.Word(int(u.items[b-1])) != "," || c.verb.class == act {
		return false
	}
	more := max(c.end, c.at+1)
	for n := 0; n < phrase && more < len(u.items) && u.items[more] >= 0 && f.d.Word(int(u.items[more])) != ","; n++ {
		if f.d.Tokens[u.items[more]].Tag.IsVerb() || f.d.Word(int(u.items[more])) == "that" {
			return false
		}
		more++
	}
	if more++; more >= len(u.items) || u.items[more-1] < 0 || f.d.Word(int(u.items[more-1])) != "," {
		return false
	}
	start := f.sentence(u, b)
	if f.reporters(u, b) < b {
		return false
	}
	for i := range cues {
		if cues[i].at >= start && cues[i].at < b {
			return false // somebody else's before it
		}
	}
	clause := f.finite(u, start, b)
	fronted := clause && subordinate[strings.ToLower(f.d.Word(int(u.items[start])))]
	switch {
	case clause && !fronted:
		return false
	case u.items[more] >= 0 && f.d.Tokens[u.items[more]].Tag == token.CC:
		return false
	case !fronted && f.finite(u, more, min(more+2, len(u.items))): // the subject's verb
	case !f.follows(u, more):
		return false
	}
	end := f.clauseEnd(u, c, more, cues)
	f.record(u, c, Medial, [2]int{start, f.trim(u, start, b)}, [2]int{more, end})
	return c.used
}

// accordingTo records the clause that "according to X" is set in.
func (f *finder) accordingTo(u unit, c *cue) {
	if c.at <= 1 {
		k := c.end
		for k < len(u.items) && u.items[k] >= 0 && f.d.Word(int(u.items[k])) != "," {
			k++
		}
		k++
		if end := f.trim(u, min(k, len(u.items)), len(u.items)); k < end {
			f.record(u, c, "quotes/according-to", [2]int{k, end})
		}
		return
	}
	if end := f.trim(u, 0, c.at); end >= 2 {
		parts := [][2]int{{0, end}}
		if c.end < len(u.items) && u.items[c.end] >= 0 && f.d.Word(int(u.items[c.end])) == "," {
			if e := f.trim(u, c.end+1, len(u.items)); e-c.end > 4 && f.clauseLike(u, c.end+1) && f.finite(u, c.end+1, e) {
				parts = append(parts, [2]int{c.end + 1, e})
			}
		}
		f.record(u, c, "quotes/according-to", parts...)
	}
}
