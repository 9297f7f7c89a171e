package quotes

import (
	"strings"

	"quoteline/timeline"
	"quoteline/timeline/extract/token"
)

// indirect records what cue c reports in the reporter's own words, if anything.
func (f *finder) indirect(u unit, c *cue, cues []cue) {
	if !c.src.ok || onlyQuote[c.verb.base] {
		return
	}
	if c.verb.base == "according" {
		f.accordingTo(u, c)
		return
	}
	if c.verb.class == act && (f.d.Tokens[c.tok].Rel == token.AclRelcl || c.begin > 0 && u.items[c.begin-1] >= 0 && f.d.Word(int(u.items[c.begin-1])) == "what") {
		return
	}
	if c.verb.class == say || c.verb.class == tell || c.verb.class == think {
		if f.postposed(u, c, cues) {
			return
		}
	}
	start := f.complement(u, c)
	if start < 0 {
		return
	}
	end := f.clauseEnd(u, c, start, cues)
	f.record(u, c, "quotes/indirect", [2]int{start, end})
}

// complement returns the item where the content after the verb starts, -1 for
// none: the clause that the parse gives, or "that", or the object.
func (f *finder) complement(u unit, c *cue) int {
	obj, clause := -1, -1
	for k := c.at + 1; k < len(u.items) && k < c.at+40; k++ {
		it := u.items[k]
		if it < 0 {
			if clause < 0 && (obj < 0 && k-c.end < 8 || c.verb.class == tell && k-c.end < 12) && (c.verb.class != think || f.finite(u, c.end, k)) {
				return f.quoted(u, c, k)
			}
			continue
		}
		t := f.d.Tokens[it]
		if int(t.Head) == c.tok {
			switch t.Rel {
			case token.Ccomp, token.Xcomp, token.Csubj:
				clause = k
			case token.Obj, token.Obl:
				if obj < 0 && (t.Rel == token.Obj || hints[c.verb.base]) {
					obj = k
				}
			}
		}
		if clause >= 0 {
			break
		}
		if w := f.d.Word(int(it)); w == "that" && (t.Tag == token.IN && k-c.at < 14 || c.verb.class == tell && k-c.at < 8) ||
			k == c.end && (c.verb.class == say || c.verb.class == tell) && asked[w] || c.verb.class == tell && obj >= 0 && w == "to" && k-c.at < 14 && f.bare(u, k+1) {
			return k
		}
	}
	if clause >= 0 {
		k := clause
		for k-1 > c.at && k-1 >= c.end && (u.items[k-1] < 0 || f.under(int(u.items[k-1]), int(u.items[clause]))) {
			k--
		}
		for k < clause && u.items[k] >= 0 && f.d.Tokens[u.items[k]].Kind == token.Punct {
			k++
		}
		return f.snug(u, c, k)
	}
	if obj < 0 || c.verb.class == think && !wants[c.verb.base] {
		return -1
	}
	if c.verb.class == tell || u.items[obj] >= 0 && toll[f.d.Word(int(u.items[obj]))] {
		return -1
	}
	k := obj
	for k-1 > c.at && k-1 >= c.end && u.items[k-1] >= 0 && u.items[obj] >= 0 && f.under(int(u.items[k-1]), int(u.items[obj])) {
		k--
	}
	return k
}

// asked holds words that start an indirect question.
var asked = set("whether if why how what when where who")

// bare reports a plain verb at item k: "to leave".
func (f *finder) bare(u unit, k int) bool {
	return k < len(u.items) && (u.items[k] < 0 || f.d.Tokens[u.items[k]].Tag == token.VB)
}

// toll holds objects of verbs that then report nothing: claimed 20 lives, wrote
// a book, read the letter.
var toll = set("anything nothing something much little word words goodbye life lives victim victims book books letter letters song songs article articles newspaper title prize")

// hints holds verbs whose content follows a preposition.
var hints = set("hint warn point agree complain speculate protest joke speak boast brag")

// snug moves the start of a clause back to its verb where only a few words of
// a subject or an auxiliary lie between.
func (f *finder) snug(u unit, c *cue, k int) int {
	end := max(c.end, c.at+1)
	if k-end > 5 || c.verb.class == tell {
		return k
	}
	for i := end; i < k; i++ {
		if u.items[i] < 0 {
			return k
		}
		switch t := f.d.Tokens[u.items[i]]; {
		case t.Tag.IsNoun() || t.Tag == token.PRP || t.Tag == token.MD || t.Tag == token.DT || t.Tag == token.JJ || t.Tag == token.PRPS || t.Tag.IsFinite() || t.Tag == token.POS:
		default:
			return k
		}
	}
	return end
}

// quoted returns where the content starts whose quoted words are at item k:
// after the verb, or after the hearer.
func (f *finder) quoted(u unit, c *cue, k int) int {
	end := max(c.end, c.at+1)
	for i := k - 1; i >= end; i-- {
		if u.items[i] < 0 {
			break
		}
		switch f.d.Word(int(u.items[i])) {
		case "to", "that", "of", "not":
			if c.verb.class == tell || f.d.Word(int(u.items[i])) == "that" {
				return i
			}
		case ",", ";", ":", "when", "after", "before", "while", "as":
			if c.verb.class != act {
				return -1
			}
		}
	}
	if c.verb.class == tell {
		return -1
	}
	return end
}

// finite reports a finite verb among the items [a, b).
func (f *finder) finite(u unit, a, b int) bool {
	for i := a; i < b; i++ {
		if u.items[i] >= 0 && f.d.Tokens[u.items[i]].Tag.IsFinite() {
			return true
		}
	}
	return false
}

// wants holds verbs of will and view that take a thing as their content.
var wants = set("want support oppose favor favour reject expect fear doubt prefer")

// clauseEnd returns the item after the content that starts at item start.
func (f *finder) clauseEnd(u unit, c *cue, start int, cues []cue) int {
	end := len(u.items)
	for k := start + 1; k < len(u.items); k++ {
		it := u.items[k]
		if it < 0 {
			continue
		}
		t := f.d.Tokens[it]
		w := f.d.Word(int(it))
		if r, ok := u.items[k-1].region(); ok && f.pointed(r) && t.Tag == token.VBG && f.closesAside(int(it), c) { // “…,” adding:
			end = k
			break
		}
		if w == ";" || w == "," && f.another(u, k, cues) {
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

// postposed records "…, X said" and "…, X said, …"; it reports whether it did.
func (f *finder) postposed(u unit, c *cue, cues []cue) bool {
	b := c.begin
	if c.src.inverted {
		b = c.at
	}
	for b > 0 && u.items[b-1] >= 0 && f.d.Tokens[u.items[b-1]].Tag == token.RB {
		b--
	}
	if b < 4 && f.reporters(u, b) == b || u.items[b-1] >= 0 && f.d.Word(int(u.items[b-1])) != "," {
		return false
	}
	start := 0
	for i := range cues {
		if o := &cues[i]; o.at < c.at && o.used {
			start = max(start, o.end)
		}
	}
	for k := start; k < b; k++ {
		if r, ok := u.items[k].region(); ok && f.taken[r] {
			return true // somebody's direct speech
		}
	}
	end := f.trim(u, start, b)
	if end-start < 3 && f.reporters(u, end)-start == end-start || end-start < 2 || !f.clause(u, start, end) {
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
			if t := f.d.Tokens[tok]; f.d.Word(tok) == "that" || int(t.Head) == c.tok && t.Rel == token.Ccomp || k-rest > 12 {
				return false
			}
		}
	}
	parts := [][2]int{{start, end}}
	if more >= 0 && more == rest+1 && f.clauseLike(u, more) {
		if e := f.trim(u, more, len(u.items)); e-more >= 2 {
			parts = append(parts, [2]int{more, e})
		}
	}
	f.record(u, c, "quotes/postposed", parts...)
	return true
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

// record adds an attribution whose content is the item ranges.
func (f *finder) record(u unit, c *cue, rule string, parts ...[2]int) {
	a := f.attribution(c, Indirect, rule)
	for _, p := range parts {
		if p[0] >= p[1] || p[0] < 0 || p[1] > len(u.items) {
			continue
		}
		sp := timeline.Span{Start: f.open(u.items[p[0]]), End: f.close(u.items[p[1]-1])}
		if !sp.Valid(f.d.Text) {
			continue
		}
		for _, it := range u.items[p[0]:p[1]] {
			if r, ok := it.region(); ok {
				a.Kind = Mixed
				f.taken[r] = true
				f.t.Bind(f.regions[r].First, f.regions[r].Last, a.Entity)
			}
		}
		a.Content = append(a.Content, sp)
		f.cover(&a, f.firstTok(u.items[p[0]]), f.lastTok(u.items[p[1]-1]))
	}
	if len(a.Content) == 0 {
		return
	}
	if r, ok := u.items[parts[0][0]].region(); ok && works[c.verb.base] && f.titleLike(r) && !f.pointed(r) {
		return // she read “War and Peace” twice
	}
	if r, ok := f.pure(u, parts); ok {
		a.Kind = Direct
		a.Content = f.spans(f.regions[r].First, f.regions[r].Last)
	} else if a.Marked = a.Kind == Mixed; a.Marked && f.verbatim(u, parts) {
		a.Kind = Direct
	}
	c.used = true
	f.out = append(f.out, a)
}

func (f *finder) open(it item) int {
	if r, ok := it.region(); ok {
		return f.regions[r].Open
	}
	return int(f.d.Tokens[it].Start)
}

func (f *finder) close(it item) int {
	if r, ok := it.region(); ok {
		return f.regions[r].Close
	}
	return int(f.d.Tokens[it].End)
}

func (f *finder) firstTok(it item) int {
	if r, ok := it.region(); ok {
		return f.regions[r].First
	}
	return int(it)
}

func (f *finder) lastTok(it item) int {
	if r, ok := it.region(); ok {
		return f.regions[r].Last
	}
	return int(it) + 1
}

// works holds verbs whose quoted object may be the name of a work.
var works = set("write read see know hear sing recommend mention praise criticize criticise cite discuss show prefer consider finish start begin publish recall teach like love")

// verbatim reports that a content is the speaker's own words but for a few that
// fit them into the sentence ("the plan “…”"): at most one in ten, marks counted.
func (f *finder) verbatim(u unit, parts [][2]int) bool {
	all, own := 0, 0
	for _, p := range parts {
		for _, it := range u.items[p[0]:p[1]] {
			if r, ok := it.region(); ok {
				n := f.regions[r].Last - f.regions[r].First + 2
				all, own = all+n, own+n
				continue
			}
			all++
		}
	}
	return own*10 >= all*9
}

// pure returns the quotation that is all of a content, "that" or an article
// apart.
func (f *finder) pure(u unit, parts [][2]int) (int, bool) {
	if len(parts) != 1 {
		return 0, false
	}
	a, b := parts[0][0], parts[0][1]
	if b-a == 2 && u.items[a] >= 0 && f.d.Word(int(u.items[a])) == "that" {
		a++
	}
	if b-a == 3 && u.items[a] >= 0 && u.items[a+1] >= 0 && f.d.Word(int(u.items[a])) == "that" && f.d.Word(int(u.items[a+1])) == "," {
		a += 2
	}
	if b-a != 1 {
		return 0, false
	}
	r, ok := u.items[a].region()
	return r, ok && f.regions[r].First < f.regions[r].Last
}
