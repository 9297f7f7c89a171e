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
	if c.verb.class == say || c.verb.class == tell || c.verb.class == think {
		if f.postposed(u, c, cues) {
			return
		}
	}
	start := f.complement(u, c)
	if start < 0 {
		return
	}
	end := f.clauseEnd(u, c, start)
	f.record(u, c, "quotes/indirect", [2]int{start, end})
}

// complement returns the item where the content after the verb starts, -1 for
// none: the clause that the parse gives, or "that", or the object.
func (f *finder) complement(u unit, c *cue) int {
	obj, clause := -1, -1
	for k := c.at + 1; k < len(u.items) && k < c.at+40; k++ {
		it := u.items[k]
		if it < 0 {
			if clause < 0 && obj < 0 {
				obj = k
			}
			continue
		}
		t := f.d.Tokens[it]
		if int(t.Head) == c.tok {
			switch t.Rel {
			case token.Ccomp, token.Xcomp, token.Csubj:
				clause = k
			case token.Obj, token.Obl, token.Iobj:
				if obj < 0 {
					obj = k
				}
			}
		}
		if clause >= 0 {
			break
		}
		if f.d.Word(int(it)) == "that" && t.Tag == token.IN && k-c.at < 14 {
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
		return k
	}
	if obj < 0 || c.verb.class == think && !wants[c.verb.base] {
		return -1
	}
	if c.verb.class == tell {
		return -1
	}
	k := obj
	for k-1 > c.at && k-1 >= c.end && u.items[k-1] >= 0 && u.items[obj] >= 0 && f.under(int(u.items[k-1]), int(u.items[obj])) {
		k--
	}
	return k
}

// wants holds verbs of will and view that take a thing as their content.
var wants = set("want support oppose favor favour reject expect fear doubt prefer seek show find")

// clauseEnd returns the item after the content that starts at item start.
func (f *finder) clauseEnd(u unit, c *cue, start int) int {
	end := len(u.items)
	for k := start + 1; k < len(u.items); k++ {
		it := u.items[k]
		if it < 0 {
			continue
		}
		t := f.d.Tokens[it]
		w := f.d.Word(int(it))
		if w == ";" {
			end = k
			break
		}
		if strings.EqualFold(w, "according") && k > start+2 {
			end = k
			break
		}
		if int(t.Head) == c.tok && (t.Rel == token.Conj || t.Rel == token.Advcl && k > 0 && u.items[k-1] >= 0 && f.d.Word(int(u.items[k-1])) == ",") {
			end = k
			for end-1 > start && u.items[end-1] >= 0 && (f.d.Tokens[u.items[end-1]].Kind == token.Punct || f.d.Tokens[u.items[end-1]].Tag == token.CC || f.under(int(u.items[end-1]), int(it))) {
				end--
			}
			break
		}
	}
	return f.trim(u, start, end)
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
	if b < 4 || u.items[b-1] >= 0 && f.d.Word(int(u.items[b-1])) != "," {
		return false
	}
	start := 0
	for i := range cues {
		if o := &cues[i]; o.at < c.at && o.used {
			start = max(start, o.end)
		}
	}
	end := f.trim(u, start, b)
	if end-start < 3 || !f.clause(u, start, end) {
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
			if e := f.trim(u, c.end+1, len(u.items)); e-c.end > 4 && f.clauseLike(u, c.end+1) {
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
