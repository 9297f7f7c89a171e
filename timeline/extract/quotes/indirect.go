package quotes

import (
	"quoteline/timeline"
	"quoteline/timeline/extract/token"
)

// indirect records what cue c reports in the reporter's own words, if anything.
func (f *finder) indirect(u unit, c *cue, cues []cue) {
	if c.src.ok && f.asSaid(u, c, cues) {
		return
	}
	if !c.src.ok || onlyQuote[c.verb.base] && !f.thatSoon(u, c) && f.about(u, c) < 0 {
		return
	}
	if c.verb.base == "according" {
		f.accordingTo(u, c)
		return
	}
	if c.verb.class == act && f.d.Tokens[c.tok].Rel == token.AclRelcl && !f.known(c.src) || f.cleft(u, c) {
		return
	}
	if c.verb.class == say || c.verb.class == tell || c.verb.class == think {
		if f.postposed(u, c, cues) {
			return
		}
	}
	start := f.complement(u, c)
	if start < 0 || start >= len(u.items) || c.verb.class == act && u.items[start] >= 0 && f.d.Tokens[u.items[start]].Tag.IsFinite() {
		return // the plan he cited is
	}
	end := f.clauseEnd(u, c, start, cues)
	f.record(u, c, "quotes/indirect", [2]int{start, end})
}

// cleft reports a verb behind "what" and its subject: "What I did not know is that …", or, of a verb
// with an object, "what he cited".
func (f *finder) cleft(u unit, c *cue) bool {
	if c.begin == 0 || u.items[c.begin-1] < 0 {
		return false
	}
	w := f.d.Word(int(u.items[c.begin-1]))
	return w == "what" && c.verb.class == act || w == "What" && c.verb.class != say && c.verb.class != tell
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

// works holds verbs whose quoted object may be the name of a work.
var works = set("call write read see know hear sing recommend mention praise criticize criticise cite discuss show prefer consider finish start begin publish recall teach like love")

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
