package events

import (
	"strings"

	"quoteline/timeline/extract/token"
	"quoteline/timeline/wordlist"
)

// predicateEnd returns the token after what the group says: at the sentence's
// end, or at a mark or a word that begins another clause.
func predicateEnd(d *token.Doc, s token.Sentence, g *Group) int {
	s.Last = min(s.Last, g.Last+reach)
	quoted := false
	for i := g.Last; i < s.Last; i++ {
		t, w := &d.Tokens[i], d.Word(i)
		if t.Kind == token.Word && t.Tag != token.CC {
			continue // most are
		}
		if t.Kind == token.Quote {
			quoted = !quoted
			if quoted && i > 0 && d.Word(i-1) == "," {
				return i - 1
			}
			continue
		}
		if quoted {
			continue
		}
		if w == "–" && i+1 < s.Last && d.Tokens[i-1].Kind == token.Number && d.Tokens[i+1].Kind == token.Number && d.Tokens[i-1].End == t.Start {
			continue // "after a 3–1 loss"
		}
		if k := bracketed(d, s, i); k > i {
			i = k
			continue
		}
		switch w {
		case ";", ":", "—", "–", "--", "(", ")", "...", "…", "|":
			return i
		case ",":
			if k := renamed(d, s, i); k > i {
				i = k - 1
			} else if !listComma(d, s, i) {
				return max(g.Last, beforeOpened(d, s, i))
			}
		case ".", "!", "?":
			return i
		case "-":
			if i > 0 && t.Start > d.Tokens[i-1].End { // for a dash
				return i
			}
		}
		if t.Tag == token.CC && (clauseBehind(d, s, i) || g.Past && nowBehind(d, s, i)) {
			return i
		}
	}
	return s.Last
}

// beforeOpened returns where the clause begins whose subject the comma at i parts from its verb
// with an aside: at "after" in "after Lund, under pressure at home, resigned". It is i where none
// does.
func beforeOpened(d *token.Doc, s token.Sentence, i int) int {
	const longest = 30 // tokens
	first := nounPhrase(d, s, i-1) - 1
	if first <= s.First || first >= i-1 || !opens[strings.ToLower(d.Word(first))] {
		return i
	}
	for k := i + 1; k+1 < min(s.Last, i+longest); k++ {
		if d.Word(k) == "," {
			if d.Tokens[k+1].Tag.IsFinite() {
				return first
			}
			break
		}
	}
	return i
}

// opens are words that join a clause to the one before it.
var opens = set(wordlist.Subordinators)

// renamed returns the token after the comma at the end of a name that says what the noun
// before the comma at i is called, "bought its rival, Tolland Tools, for £1 million", or
// the end of the sentence there; i where that is no such name.
func renamed(d *token.Doc, s token.Sentence, i int) int {
	const longest = 5 // tokens
	if i == 0 || d.Tokens[i-1].Tag != token.NN || calendar[strings.ToLower(d.Word(i-1))] {
		return i
	}
	k := i + 1
	if k < s.Last && strings.EqualFold(d.Word(k), "the") {
		k++
	}
	first := k
	for k < s.Last && k-first <= longest && d.Tokens[k].Tag.IsProper() && !calendar[strings.ToLower(d.Word(k))] {
		k++
	}
	if k == first || k >= s.Last || d.Tokens[first].Rel != token.Appos && d.Tokens[k-1].Rel != token.Appos {
		return i
	}
	switch w := d.Word(k); {
	case w == "." || w == ";" || w == "," && k+1 < s.Last && d.Tokens[k+1].Tag == token.DT:
		return k
	case w == "," && k+1 < s.Last && (d.Tokens[k+1].Tag == token.IN || d.Tokens[k+1].Tag == token.TO):
		return k + 1
	}
	return i
}

// bracketed returns the end of the bracket at i that is a part of a name: "the Theatres
// (Safety) Act"; i where it is none.
func bracketed(d *token.Doc, s token.Sentence, i int) int {
	if d.Word(i) != "(" || i == s.First || !d.Tokens[i-1].Tag.IsProper() {
		return i
	}
	k := i + 1
	for k < s.Last && d.Tokens[k].Tag.IsProper() {
		k++
	}
	if k == i+1 || k+1 >= s.Last || d.Word(k) != ")" || !d.Tokens[k+1].Tag.IsProper() {
		return i
	}
	return k
}

// clauseBehind reports a conjunction with a subject and its finite verb behind it.
func clauseBehind(d *token.Doc, s token.Sentence, i int) bool {
	const near = 12 // tokens
	for k := i + 1; k < min(s.Last, i+near); k++ {
		switch t := d.Tokens[k]; {
		case t.Rel == token.Nsubj || t.Rel == token.NsubjPass:
			verb := int(t.Head)
			return verb > k && verb < s.Last && d.Tokens[verb].Tag.IsVerb() && t.Tag != token.WDT && t.Tag != token.WP
		case t.Tag.IsVerb(), t.Tag == token.WDT, t.Tag == token.WP, d.Word(k) == ",":
			return false
		}
	}
	return false
}

// nowBehind reports a conjunction with a present "is" or "has" behind it, which tells of
// another time: "was sold in 1971 and is now a park".
func nowBehind(d *token.Doc, s token.Sentence, i int) bool {
	if i+1 >= s.Last || d.Tokens[i+1].Tag != token.VBZ && d.Tokens[i+1].Tag != token.VBP {
		return false
	}
	w := auxiliary(strings.ToLower(d.Word(i + 1)))
	return w == "be" || w == "have"
}

// calendar are words for days, which are no members of a list with what comes
// after their comma.
var calendar = set(wordlist.NearDays, strings.ToLower(wordlist.Weekdays))

// listComma reports a comma inside a list of things: "a, b and c".
func listComma(d *token.Doc, s token.Sentence, i int) bool {
	if i+1 >= s.Last || calendar[strings.ToLower(d.Word(i-1))] || !d.Tokens[i-1].Tag.IsNoun() && d.Tokens[i-1].Tag != token.CD && d.Tokens[i-1].Tag != token.JJ {
		return false
	}
	for k := i + 1; k < s.Last && k < i+12; k++ {
		t := d.Tokens[k].Tag
		if t == token.CC && d.Word(k) != "but" {
			// A verb right behind the "and" joins clauses instead.
			return k > i+1 && k+1 < s.Last && !d.Tokens[k+1].Tag.IsVerb() || k == i+1 && k+1 < s.Last && nounish(d, k+1) && !verbSoon(d, s, k+1)
		}
		if t.IsVerb() || t == token.MD || t == token.WDT || t == token.WP || t == token.IN && d.Word(k) != "of" {
			return false
		}
	}
	return false
}

func nounish(d *token.Doc, i int) bool {
	t := d.Tokens[i].Tag
	return t.IsNoun() || t == token.DT || t == token.JJ || t == token.CD || t == token.PRPS
}

func verbSoon(d *token.Doc, s token.Sentence, i int) bool {
	for k := i; k < s.Last && k < i+6; k++ {
		if d.Tokens[k].Tag.IsFinite() {
			return true
		}
	}
	return false
}
