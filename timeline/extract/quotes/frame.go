package quotes

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"quoteline/timeline/extract/token"
)

// The place of a clause beside a quotation says more than its verb: “…,” she
// surmised; “…!” beamed Ann Lee; Ann Lee shot back, “…”. A frame is such a
// clause. Its verb need not be in the table of cue verbs.

// name reports a word that is written like a name, whatever its tag: taggers
// err on names that they have not seen.
func (f *finder) name(i int) bool {
	t, w := f.d.Tokens[i], f.d.Word(i)
	c, n := utf8.DecodeRuneInString(w)
	return t.Kind == token.Word && unicode.IsUpper(c) && len(w) > n && !closed[strings.ToLower(w)] && !times[w]
}

// closed holds the little words that get a capital only where a sentence starts.
var closed = set(`a an the this that these those my your his her its our their he she it we you they i
and but or nor so yet if as at by for from in into of on off over out to up with without after before since until while because although though
who what when where why how which there here now not no yes also still just only even then than both each all some any many more most other another such
is are was were be been has have had do does did will would can could may might must shall should let however meanwhile`)

// told reports a word that can be the finite verb of a frame.
func (f *finder) told(i int) bool {
	t, w := f.d.Tokens[i], f.d.Word(i)
	c, _ := utf8.DecodeRuneInString(w)
	return t.Kind == token.Word && unicode.IsLower(c) && (t.Tag == token.VBD || t.Tag == token.VBZ || t.Tag == token.VBN || t.Tag == token.NoTag || w == "put" && i+1 < len(f.d.Tokens) && f.d.Word(i+1) == "it") && !aux[w]
}

// aux holds verbs that tell nothing by themselves.
var aux = set("is are was were be been has have had do does did will would can could may might must shall should 's ’s 'd ’d 'll ’ll")

// trailing reads the tokens from i on, right after a quotation, as a frame with
// any verb: “…,” she surmised. “…!” beamed Ann Lee of Bonn. The clause must end,
// or go on with an adverbial, right after it, so that “Go!” Ann ran home is none.
func (f *finder) trailing(i, last int) (verb int, src source, ok bool) {
	if i >= last || f.of[i] > 0 {
		return 0, src, false
	}
	if f.told(i) { // beamed Ann Lee
		end := f.run(i+1, last)
		if end == i+1 || f.governs(end-1, last) {
			return 0, src, false
		}
		return i, source{first: i + 1, last: end, head: end - 1, ok: true, inverted: true}, true
	}
	end := f.run(i, last)
	if end == i && f.d.Tokens[i].Tag == token.PRP {
		end++
	}
	if end == i && f.d.Word(f.regions[f.of[i-1]-1].Last-1) == "," { // “…,” an angry Lee retaliated
		for end < last && end-i < 12 && f.of[end] == 0 && f.inPhrase(end) {
			end++
		}
	}
	if end == i || end >= last || f.of[end] > 0 || !f.told(end) && f.d.Tokens[end].Tag != token.VBP {
		return 0, src, false
	}
	if next := end + 1; next < last && f.of[next] == 0 && f.d.Tokens[next].Kind != token.Punct && f.d.Tokens[next].Tag != token.RB &&
		!(f.d.Tokens[next].Tag == token.IN && f.d.Word(f.regions[f.of[i-1]-1].Last-1) == ",") {
		return 0, src, false
	}
	return end, source{first: i, last: end, head: end - 1, ok: true}, true
}

// run returns the end of the run of names that starts at token i.
func (f *finder) run(i, last int) int {
	end := i
	for end < last && end-i < 6 && f.of[end] == 0 && f.name(end) {
		end++
	}
	return end
}

// framed adds to the cues of u the frames that follow a quotation.
func (f *finder) framed(u unit, cues []cue) []cue {
	for k := 0; k+2 < len(u.items); k++ {
		r, ok := u.items[k].region()
		if !ok || u.items[k+1] < 0 || !f.speech(r) || !f.pointed(r) || f.d.Word(f.regions[r].Last-1) == "." {
			continue
		}
		first := int(u.items[k+1])
		v, src, ok := f.trailing(first, f.lastOf(u))
		if !ok {
			if v, src, ok = f.behind(first, f.lastOf(u)); !ok {
				continue
			}
		}
		at := k + 1 + v - first
		if at >= len(u.items) || u.items[at] != item(v) || cueAt(cues, v, first) {
			continue
		}
		c := cue{at: at, tok: v, verb: verb{say, strings.ToLower(f.d.Word(v))}, src: src, begin: at, end: at + 1, frame: true}
		f.edges(u, &c)
		cues = insert(cues, c)
	}
	return cues
}

// lastOf returns the token after the reporter's last word in u.
func (f *finder) lastOf(u unit) int {
	for k := len(u.items) - 1; k >= 0; k-- {
		if u.items[k] >= 0 {
			return int(u.items[k]) + 1
		}
	}
	return 0
}

// cueAt reports a cue at token tok whose clause starts at token first.
func cueAt(cues []cue, tok, first int) bool {
	for i := range cues {
		if cues[i].tok == tok && cues[i].src.ok && (cues[i].src.first == first || cues[i].src.inverted) {
			return true
		}
	}
	return false
}

// insert puts c into cues at its place, for a cue of the same token.
func insert(cues []cue, c cue) []cue {
	k := 0
	for k < len(cues) && cues[k].at < c.at {
		k++
	}
	if k < len(cues) && cues[k].tok == c.tok {
		c.verb = cues[k].verb
		cues[k] = c
		return cues
	}
	cues = append(cues, cue{})
	copy(cues[k+1:], cues[k:])
	cues[k] = c
	return cues
}

// shot reads a verb with a particle or an object right before a quotation as a
// reporting one, whatever it is: Ann shot back, “…”; as Ann put it, “…”.
func (f *finder) shot(u unit, k int) (cue, bool) {
	if k < 3 || u.items[k-1] < 0 || f.d.Word(int(u.items[k-1])) != "," {
		return cue{}, false
	}
	for i := k - 2; i > 0 && i >= k-4 && u.items[i] >= 0; i-- {
		tok := int(u.items[i])
		if !f.told(tok) {
			if t := f.d.Tokens[tok]; t.Tag == token.RB || t.Tag == token.RP || t.Tag == token.IN || t.Tag == token.PRP {
				continue
			}
			break
		}
		var src source // who asked is not said where somebody was asked
		if !f.auxBefore(u, i) {
			if src = f.own(tok); !src.ok {
				src = f.left(u, i)
			}
			if !src.ok || src.inverted {
				break
			}
		} else if v := verbs()[f.d.Word(tok)]; v.class != say && v.class != tell {
			break
		}
		return cue{at: i, tok: tok, verb: verb{say, strings.ToLower(f.d.Word(tok))}, src: src, begin: i, end: i + 1, frame: true}, true
	}
	return cue{}, false
}
