// Package title writes the headline of an event from the words of its clause:
// who did what, where; at most Max characters, without an ellipsis. What does
// not fit is left out by whole phrases, from the right. Verbs keep their tense;
// statements that need a verb of ours get the past tense. It never changes what
// a quotation says.
package title

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"quoteline/timeline/extract/token"
	"quoteline/timeline/wordlist"
)

// Max is the longest title, in characters.
const Max = 80

// Phrase returns the words of the tokens [first, last), as much as fits in
// budget characters, cut between phrases. min is the token up to which the
// phrase must reach to make sense. It is "" where nothing fits.
func Phrase(d *token.Doc, first, last, min, budget int) string {
	return Without(d, [2]int{}, first, last, min, budget)
}

// Without is Phrase without the tokens of a gap, which say what is shown beside the headline.
func Without(d *token.Doc, gap [2]int, first, last, min, budget int) string {
	s, _ := without(d, gap, first, last, min, budget)
	return s
}

// Either is Phrase, or Without an aside, where what stands behind that has room then and the end
// waits for no more than it does otherwise.
func Either(d *token.Doc, aside [2]int, first, last, min, budget int) string {
	p, how := without(d, [2]int{}, first, last, min, budget)
	q, other := without(d, aside, first, last, max(min, aside[1]+1), budget)
	if other <= how && utf8.RuneCountInString(q) > d.Span(first, aside[0]).Len()+1 {
		return q
	}
	return p
}

// without is Without, and tells how well the words end.
func without(d *token.Doc, gap [2]int, first, last, min, budget int) (best string, how int) {
	// Every token is a character at least: more of them than that cannot fit.
	last = limit(first, last, Max+1+gap[1]-gap[0])
	how = worst
	cut := false // what was cut belongs to what is left: "of" binds its phrase
	for end := last; end > first && end >= min; end, cut = boundary(d, first, end) {
		if gap[0] < end && end <= gap[1] {
			end, cut = gap[0], false
		}
		if t := trimTail(d, first, end); t < end {
			end, cut = t, false // "because" went with its "of"
		}
		if end < min || end <= first {
			break
		}
		if end < last && end-1 > first && dangling(d.Word(end-1)) && d.Tokens[end-1].Tag.IsVerb() || longer(d, gap, first, end, budget) {
			continue
		}
		w := waits(d, gap, first, end, last, min, cut)
		if best != "" && w >= how {
			continue
		}
		s := Clean(outside(d, gap, first, end))
		if s == "" || utf8.RuneCountInString(s) > budget || !balanced(s) {
			continue
		}
		if best, how = s, w; how == whole {
			break
		}
	}
	return best, how
}

// longer reports words of more characters than the budget, without marks and blanks: what
// is too long by these alone need not be written out. Dots that Clean takes off the end
// are left out.
func longer(d *token.Doc, gap [2]int, first, end, budget int) bool {
	n := 0
	for i := first; i < end && n <= budget; i++ {
		if gap[0] <= i && i < gap[1] {
			continue
		}
		if k := d.Tokens[i].Kind; k != token.Punct && k != token.Quote {
			n += utf8.RuneCountInString(strings.TrimRight(d.Word(i), ".-"))
		}
	}
	return n > budget
}

// limit cuts [first, last) to n tokens.
func limit(first, last, n int) int {
	if last-first > n {
		return first + n
	}
	return last
}

// text joins the tokens as the document has them, on one line.
func text(d *token.Doc, first, last int) string {
	return token.OneLine(d.Span(first, last).In(d.Text))
}

// outside is text without a gap.
func outside(d *token.Doc, gap [2]int, first, last int) string {
	if gap[0] >= gap[1] || gap[0] < first || last < gap[1] {
		return text(d, first, last)
	}
	if gap[1] < last && d.Tokens[gap[1]].Kind == token.Punct {
		return text(d, first, gap[0]) + text(d, gap[1], last)
	}
	return text(d, first, gap[0]) + " " + text(d, gap[1], last)
}

// boundary returns the last place before end at which a phrase can be left off, and whether
// it belongs to what is before it.
func boundary(d *token.Doc, first, end int) (at int, binds bool) {
	for i := end - 1; i > first; i-- {
		switch t := &d.Tokens[i]; t.Tag {
		case token.IN, token.TO, token.CC, token.WDT, token.WP, token.WRB, token.VBG:
			if p := d.Tokens[i-1].Tag; t.Tag == token.VBG && (p == token.DT || p == token.PRPS || p == token.JJ || p == token.POS || p == token.IN || p.IsVerb()) {
				continue // "the emerging firm", "by winning"
			}
			w := strings.ToLower(d.Word(i))
			if t.Tag == token.VBG && begins[w] {
				continue // "in the week beginning 4 November"
			}
			if !paired(d, first, i) {
				return i, w == "of" || bound(d, i)
			}
		case token.VBN, token.VBD:
			if t.Rel == token.Acl && d.Tokens[i-1].Tag.IsNoun() {
				return i, false // "an order based on trade"
			}
		case token.PRP:
			if h := d.Tokens[t.Head]; t.Rel == token.Nsubj && h.Rel == token.AclRelcl && int(h.Head) < i && d.Tokens[i-1].Tag.IsNoun() {
				return i, false // "the lenders it regulates"
			}
		case token.PunctTag:
			if w := d.Word(i); w == "," || w == "-" && t.Start > d.Tokens[i-1].End {
				return i, false
			}
		}
	}
	return first, false
}

// begins are participles that say which time the noun before them is.
var begins = wordlist.Set("beginning starting ending commencing")

// bound reports a word that begins what the verb or adjective before it waits
// for: "tried to", "is able to", "asked whether", "along with".
func bound(d *token.Doc, i int) bool {
	p := d.Tokens[i-1]
	switch w := strings.ToLower(d.Word(i)); {
	case d.Tokens[i].Tag == token.TO:
		return p.Tag.IsVerb() || p.Tag == token.JJ
	case w == "that", w == "whether", w == "if", d.Tokens[i].Tag == token.WRB, d.Tokens[i].Tag == token.WP:
		return p.Tag.IsVerb()
	case w == "after", w == "before": // "three days after Lee left"
		return p.Tag == token.NNS && i > 1 && d.Tokens[i-2].Tag == token.CD || spans[d.Word(i-1)] && i > 1 && d.Tokens[i-2].Tag == token.DT
	case w == "with", w == "than", w == "as":
		return p.Tag == token.RB || p.Tag == token.RBR || p.Tag == token.JJR || p.Tag == token.IN
	}
	return false
}

// spans are times that "before" or "after" completes: "the day before it was announced".
var spans = wordlist.Set("day night week month year morning")

// paired reports an "and" that "between" or "both" waits for.
func paired(d *token.Doc, first, i int) bool {
	if d.Tokens[i].Tag != token.CC {
		return false
	}
	for k := i - 1; k >= first && k > i-10; k-- {
		if w := strings.ToLower(d.Word(k)); w == "between" || w == "both" {
			return true
		}
	}
	return false
}

// trimTail drops words that cannot end a headline.
func trimTail(d *token.Doc, first, end int) int {
	end = unheld(d, first, unbetween(d, first, end))
	for end > first {
		t := d.Tokens[end-1]
		switch t.Tag {
		case token.IN:
			if d.Tokens[end-1].Rel == token.CompoundPrt && (end == len(d.Tokens) || d.Word(end) != "whether") || end < len(d.Tokens) && d.Tokens[end].Tag == token.PunctTag && (d.Tokens[max(0, end-2)].Tag.IsVerb() || d.Tokens[max(0, end-2)].Tag == token.CD) {
				return end // "the deal went through.", "12 voted for and 3 against."
			}
		case token.TO, token.CC, token.DT, token.WDT, token.WP, token.WRB, token.PRPS, token.MD, token.POS, token.PDT, token.WPS:
			if t.Tag == token.DT && end-first > 1 && !d.Tokens[end-2].Tag.IsVerb() && !article(d.Word(end-1)) || t.Tag == token.POS {
				return end
			}
		case token.PunctTag:
			if t.Kind == token.Quote || d.Word(end-1) == ")" {
				return end
			}
		case token.RB:
			w := strings.ToLower(d.Word(end - 1))
			shortly := (w == "shortly" || w == "soon" || w == "long" || w == "immediately") && end < len(d.Tokens) && (d.Word(end) == "before" || d.Word(end) == "after")
			if !shortly && w != "instead" && (w != "not" || d.Tokens[max(0, end-2)].Tag != token.CC) && w != "even" && w != "just" && w != "only" && w != "nearly" {
				return end
			}
		default:
			return end
		}
		end--
	}
	return end
}

// unheld drops "in a deal" and its like at the end, of which a clause that was cut would say more: "in a
// deal that values it at $1".
func unheld(d *token.Doc, first, end int) int {
	if k := end - 3; k > first && end < len(d.Tokens) && d.Tokens[end].Tag == token.WDT && strings.EqualFold(d.Word(k), "in") && d.Word(k+1) == "a" && d.Tokens[end-1].Tag == token.NN {
		return k
	}
	return end
}

// unbetween drops a "between" at the end that has lost its second half: "between 2011".
func unbetween(d *token.Doc, first, end int) int {
	const near = 6 // tokens
	if end >= len(d.Tokens) || d.Tokens[end].Tag != token.CC {
		return end
	}
	for k := end - 1; k > first && k > end-near && d.Tokens[k].Tag != token.CC && d.Tokens[k].Tag != token.NNS; k-- { // but "between the wars"
		if d.Word(k) == "between" {
			return k
		}
	}
	return end
}

func article(w string) bool {
	switch strings.ToLower(w) {
	case "the", "a", "an", "no", "every":
		return true
	}
	return false
}

// dangling reports a word that waits for the rest of its predicate.
func dangling(w string) bool { return helping[strings.ToLower(w)] }

var helping = wordlist.Set(wordlist.Be, wordlist.BeShort, wordlist.Have)

// Clean makes a headline of words: no marks at its ends, no lone quotation
// marks, single spaces, a capital at the start.
func Clean(s string) string {
	s = token.OneLine(s)
	dotted := strings.HasSuffix(s, ".")
	s = strings.Trim(s, " ,;:-–—.")
	if last := s[strings.LastIndexByte(s, ' ')+1:]; dotted && len(last) > 2 && last[1] == '.' {
		s += "." // "U.S."
	}
	for _, q := range []string{"”", "\"", "''"} {
		for _, mark := range []string{",", "."} {
			if t, ok := strings.CutSuffix(s, mark+q); ok {
				s = t + q
			}
		}
	}
	return Capital(s)
}

// Clip makes a headline of a sentence: the whole, or as many of its words as fit,
// with "…" for the rest.
func Clip(s string) string { return Fit(s, Max) }

// Fit is Clip for a headline of n characters, at least 2.
func Fit(s string, n int) string {
	words := strings.Fields(s)
	room := n - 1
	for i, w := range words {
		if room -= utf8.RuneCountInString(w) + 1; room >= -1 {
			continue
		}
		if i == 0 { // a word without an end
			return string([]rune(w)[:n-1]) + "…"
		}
		return Clean(strings.Join(words[:i], " ")) + "…"
	}
	return Clean(s)
}

// Capital writes the first letter as a capital.
func Capital(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	if n == 0 || !unicode.IsLower(r) {
		return s
	}
	return string(unicode.ToUpper(r)) + s[n:]
}

// Small writes the first letter small, unless the first word is a name, an
// abbreviation or I.
func Small(d *token.Doc, first int, s string) string {
	if first < len(d.Tokens) {
		r, _ := utf8.DecodeRuneInString(d.Word(first))
		inside := d.Sentences[d.Tokens[first].Sentence].First < first
		if t := d.Tokens[first].Tag; t.IsProper() || d.Word(first) == "I" || inside && t == token.JJ && unicode.IsUpper(r) { // "taught German"
			return s
		}
	}
	r, n := utf8.DecodeRuneInString(s)
	if r2, _ := utf8.DecodeRuneInString(s[n:]); unicode.IsUpper(r2) {
		return s
	}
	return string(unicode.ToLower(r)) + s[n:]
}

// balanced reports that quotation marks and brackets come in pairs.
func balanced(s string) bool {
	return strings.Count(s, "“") == strings.Count(s, "”") && strings.Count(s, "\"")%2 == 0 &&
		strings.Count(s, "(") == strings.Count(s, ")") && Strokes(s)
}

// Strokes reports that quotation marks of two strokes come in pairs, opened by two
// backticks as in LaTeX or by the mark that closes them.
func Strokes(s string) bool {
	opened, closed := strings.Count(s, "``"), strings.Count(s, "''")
	return opened == closed || opened == 0 && closed%2 == 0
}
