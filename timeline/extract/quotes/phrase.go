package quotes

import (
	"slices"
	"strings"

	"quoteline/timeline/extract/token"
)

// described returns the people that a "who" at token i is about: "a committee of brewers"
// in "by a committee of brewers, who wanted a canal".
func (f *finder) described(i, lo int) source {
	if i > lo && f.d.Word(i-1) == "," {
		i--
	}
	if i--; i < lo || !f.d.Tokens[i].Tag.IsNoun() || f.of[i] != 0 {
		return source{}
	}
	src := f.flat(i)
	for n := 0; n < 3 && src.first-2 >= lo && f.d.Word(src.first-1) == "of" && f.d.Tokens[src.first-2].Tag.IsNoun(); n++ {
		up := f.flat(src.first - 2)
		src.first, src.head = up.first, up.head
	}
	return src
}

// governs reports that token i, after a cue, is the subject of a verb of its
// own: "vowed he could".
func (f *finder) governs(i, hi int) bool {
	for i+1 < hi && f.d.Tokens[i+1].Tag == token.RB {
		i++
	}
	return i+1 < hi && f.d.Tokens[i+1].Tag.IsFinite()
}

// nominal reports that token i can head a subject that speaks.
func (f *finder) nominal(i int) bool {
	if times[f.d.Word(i)] {
		return false
	}
	switch t := f.d.Tokens[i].Tag; t {
	case token.WDT, token.WP, token.EX, token.IN:
		return false
	case token.DT:
		return f.d.Tokens[i].Kind == token.Word && !strings.EqualFold(f.d.Word(i), "that")
	}
	return f.d.Tokens[i].Kind == token.Word || f.d.Tokens[i].Kind == token.Number
}

// phrase widens a head to its noun phrase, left and right, short of the verb.
func (f *finder) phrase(h, lo, hi, verb int) source {
	first, last := h, h+1
	for first-1 >= lo && first-1 != verb && f.of[first-1] == 0 && h-first < 12 && f.under(first-1, h) {
		first--
	}
	for last < hi && last != verb && f.of[last] == 0 && last-h < 14 && f.under(last, h) {
		if w := f.d.Word(last); w == "who" || w == "which" || w == ";" || w == ":" {
			break
		}
		last++
	}
	for first < h && (f.d.Tokens[first].Kind == token.Punct || subordinate[strings.ToLower(f.d.Word(first))]) {
		first++
	}
	for last > h+1 && f.d.Tokens[last-1].Kind == token.Punct {
		last--
	}
	return source{first: first, last: last, head: h, ok: true, inverted: h > verb}
}

// under reports that token i hangs on h, within a few steps.
func (f *finder) under(i, h int) bool {
	for n := 0; n < 12; n++ {
		if i == h {
			return true
		}
		up := int(f.d.Tokens[i].Head)
		if up == i || up < 0 || up >= len(f.d.Tokens) {
			return false
		}
		i = up
	}
	return false
}

// above returns the subject of the nearest verb before token i that i hangs on; of a passive to which
// the tree gives none, the noun phrase before it.
func (f *finder) above(u unit, i int) source {
	const steps, longest = 4, 200 // and items
	for n := 0; n < steps; n++ {
		up := int(f.d.Tokens[i].Head)
		if up == i || up > i || f.of[up] > 0 {
			return source{}
		}
		if i = up; f.d.Tokens[i].Tag.IsVerb() {
			if src := f.own(i); src.ok && !src.inverted {
				return src
			}
			if k := slices.Index(u.items[:min(len(u.items), longest)], item(i)); k > 1 && f.d.Tokens[i].Tag == token.VBN && f.auxBefore(u, k) {
				return f.left(u, k-1) // "after a senator, Ann Lee, was caught on tape describing"
			}
		}
	}
	return source{}
}
