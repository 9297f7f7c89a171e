package quotes

import (
	"strings"

	"quoteline/timeline/extract/token"
)

// complement returns the item where the content after the verb starts, -1 for
// none: the clause that the parse gives, or "that", or the object.
func (f *finder) complement(u unit, c *cue) int {
	if k := f.about(u, c); k >= 0 || onlyAbout[c.verb.base] {
		return k
	}
	if k := f.inPaper(u, c); k >= 0 {
		return k
	}
	obj, clause := -1, -1
	if c.verb.class == tell {
		if k := f.unseen(u, c); k >= 0 {
			return k
		}
	}
	for k := c.at + 1; k < len(u.items) && k < c.at+40; k++ {
		it := u.items[k]
		if it < 0 {
			if clause < 0 && (obj < 0 && k-c.end < 8 || c.verb.class == tell && k-c.end < 12) && (c.verb.class != think || f.finite(u, c.end, k)) {
				return f.quoted(u, c, k)
			}
			if c.verb.class == act && obj >= 0 {
				break // called him “…”
			}
			continue
		}
		t := f.d.Tokens[it]
		if int(t.Head) == c.tok {
			switch t.Rel {
			case token.Ccomp, token.Xcomp, token.Csubj:
				clause = k
			case token.Obj, token.Obl:
				if obj < 0 && !(c.src.inverted && k < c.end) && (t.Rel == token.Obj || hints[c.verb.base]) {
					obj = k
				}
			}
		}
		if clause >= 0 {
			break
		}
		if w := f.d.Word(int(it)); w == "that" && ((t.Tag == token.IN && (c.verb.class != act || k == c.end) || f.follows(u, k+1) && c.verb.class != act) && k-c.at < 14 || c.verb.class == tell && k-c.at < 8) ||
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
		for i := clause - 1; i > k; i-- { // said, without proof, that
			if u.items[i] >= 0 && u.items[i-1] >= 0 && f.d.Word(int(u.items[i])) == "that" && f.d.Word(int(u.items[i-1])) == "," && f.d.Tokens[u.items[i]].Tag == token.IN {
				return i
			}
		}
		return f.snug(u, c, k)
	}
	if k := f.unseen(u, c); k >= 0 {
		return k
	}
	if end := max(c.end, c.at+1); obj < 0 && end < len(u.items) && u.items[end] >= 0 && (c.verb.class == act && f.nounStarts(end, u) || c.verb.class != act && f.d.Word(int(u.items[end])) == "to" && f.bare(u, end+1)) {
		return end
	}
	if obj < 0 || c.verb.class == think && !wants[c.verb.base] && !(shows[c.verb.base] && evidence[strings.ToLower(f.d.Word(c.src.head))]) {
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

// unseen returns the item where a clause starts right behind the verb that the tree does not
// give: "said he would go", "told a news conference they were going"; -1 where none does.
func (f *finder) unseen(u unit, c *cue) int {
	k := max(c.end, c.at+1)
	if c.verb.class == tell {
		first := k
		for k < len(u.items) && u.items[k] >= 0 && (k == first || !f.d.Tokens[u.items[k]].Tag.IsFinite() && !nominative[f.d.Word(int(u.items[k]))]) && (f.inPhrase(int(u.items[k])) || f.d.Tokens[u.items[k]].Tag == token.PRP) {
			if k > first && f.d.Tokens[u.items[k]].Tag == token.DT {
				break
			}
			k++
		}
		if k == first {
			return -1
		}
	}
	if c.verb.class != act && f.follows(u, k) {
		return k
	}
	return -1
}

// nounStarts reports that a noun phrase starts at item k.
func (f *finder) nounStarts(k int, u unit) bool {
	for ; k < len(u.items) && u.items[k] >= 0; k++ {
		t := f.d.Tokens[u.items[k]]
		if t.Tag.IsNoun() || t.Tag == token.PRP {
			return true
		}
		if !f.inPhrase(int(u.items[k])) {
			return false
		}
	}
	return false
}

// thatSoon reports a clause with "that" right behind the verb or its particle: "pointed out that".
func (f *finder) thatSoon(u unit, c *cue) bool {
	for k := c.at + 1; k < len(u.items) && k <= c.at+2 && u.items[k] >= 0; k++ {
		if f.d.Word(int(u.items[k])) == "that" {
			return f.follows(u, k+1)
		}
	}
	return false
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
	if c.verb.class == say && c.verb.base != "ask" && k > end && k-end < 25 && f.follows(u, end) {
		return end
	}
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

// shows and evidence hold verbs and subjects that take a thing as their content together:
// "polls show Lee ahead".
var (
	shows    = set("show find")
	evidence = set("poll polls polling figures data numbers records documents report study average results video footage statistics")
)

// wants holds verbs of will and view that take a thing as their content.
var wants = set("want support oppose favor favour reject expect fear doubt prefer")
