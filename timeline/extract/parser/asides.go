package parser

import (
	"strings"

	"quoteline/timeline/extract/perceptron"
	"quoteline/timeline/extract/token"
	"quoteline/timeline/wordlist"
)

// aside is a day or an age that stands in a sentence beside its tree, as news tells them: "found
// the body late Friday wrapped in plastic", "died March 3 in Oslo", "Ann Lee, 41, left". The
// treebanks hardly have them, so that a noun before one would be taken for its first part, and the
// tree behind it would break. Its tokens are parsed without.
type aside struct {
	first, last int
	head        int
	of          int // the token that an age is of; -1 for a day
}

// asides finds them, in order.
func asides(d *token.Doc) []aside {
	var found []aside
	ts := d.Tokens
	for i := 1; i < len(ts); i++ {
		var (
			x  aside
			ok bool
		)
		switch {
		case since.Has(ts[i-1].Form):
			x, ok = sinceThen(d, i)
		case ts[i].Tag == token.CD:
			x, ok = age(d, i)
		case ts[i].Tag.IsProper():
			x, ok = bareDay(d, i)
		}
		if ok {
			found = append(found, x)
			i = x.last
		}
	}
	return found
}

// age finds the number at token i between commas behind a name.
func age(d *token.Doc, i int) (x aside, ok bool) {
	ts, s := d.Tokens, d.Sentences[d.Tokens[i].Sentence]
	if i < s.First+2 || i+2 >= s.Last || d.Word(i-1) != "," || d.Word(i+1) != "," || !ts[i-2].Tag.IsProper() || months.Has(ts[i-2].Form) || ts[i].End-ts[i].Start > 3 {
		return x, false
	}
	x = aside{first: i - 1, last: i + 1, head: i, of: i - 2}
	if t := ts[i+2].Tag; t.IsVerb() || t == token.MD || t == token.RB || t == token.CC {
		x.last++ // nothing is left that the second comma would part
	}
	return x, true
}

// bareDay finds the day without a preposition whose name or month is token i.
func bareDay(d *token.Doc, i int) (x aside, ok bool) {
	ts, s := d.Tokens, d.Sentences[d.Tokens[i].Sentence]
	x = aside{first: i, last: i + 1, head: i, of: -1}
	switch {
	case weekdays.Has(ts[i].Form):
		if x.last < s.Last && partsOfDay.Has(ts[x.last].Form) {
			x.last++
		}
		if x.first > s.First && (nearby.Has(ts[x.first-1].Form) || directions.Has(ts[x.first-1].Form)) {
			x.first--
		}
	case months.Has(ts[i].Form):
		if x.last == s.Last || ts[x.last].Tag != token.CD {
			if x.first == s.First || !directions.Has(ts[x.first-1].Form) {
				return x, false
			}
			x.first-- // "last November"
			break
		}
		if ts[x.last].End-ts[x.last].Start > 2 {
			return x, false
		}
		x.last++
		if x.last+1 < s.Last && d.Word(x.last) == "," && ts[x.last+1].Tag == token.CD && ts[x.last+1].End-ts[x.last+1].Start == 4 {
			x.last += 2
		}
	default:
		return x, false
	}
	return x, x.first > s.First && x.last < s.Last && endsPhrase(d, x.first-1) && opensPhrase(d, x.first-1, x.last)
}

// sinceThen finds the month or year at token i behind "since", where the next word is a finite verb,
// whose subject it would be taken for: "a rover that has been there since May 2021 has found".
func sinceThen(d *token.Doc, i int) (x aside, ok bool) {
	ts, s := d.Tokens, d.Sentences[d.Tokens[i].Sentence]
	x = aside{first: i - 1, last: i + 1, head: i, of: -1}
	if months.Has(ts[i].Form) && x.last < s.Last && ts[x.last].Tag == token.CD {
		x.last++
	} else if ts[i].Tag != token.CD || ts[i].End-ts[i].Start != 4 {
		return x, false
	}
	return x, x.first > s.First && x.last < s.Last && ts[x.last].Tag.IsFinite()
}

var (
	since      = perceptron.NewForms("since")
	weekdays   = perceptron.NewForms(strings.Fields(wordlist.Weekdays)...)
	partsOfDay = perceptron.NewForms("morning", "afternoon", "evening", "night")
	nearby     = perceptron.NewForms("late", "early", "earlier")
	directions = perceptron.NewForms("last", "next", "this")
	months     = perceptron.NewForms(strings.Fields(wordlist.Months + " " + wordlist.Dotted(wordlist.ShortMonths))...) // "Jan, 41," has an age
	// ofDay are words that go with the weekday behind them, or make a name of it.
	ofDay = perceptron.NewForms("last", "next", "this", "past", "previous", "following", "coming", "every", "Good", "Black", "Bloody", "Super", "Easter", "Palm", "Ash", "Whit", "Shrove", "Holy", "Maundy", "Cyber", "Fat")
)

// endsPhrase reports that a noun phrase or a verb can end at token t, before a day.
func endsPhrase(d *token.Doc, t int) bool {
	switch tag := d.Tokens[t].Tag; {
	case ofDay.Has(d.Tokens[t].Form):
		return false
	default:
		return tag.IsNoun() || tag.IsVerb() || tag == token.JJ || tag == token.CD || tag == token.RB || tag == token.RP || tag == token.PRP
	}
}

// opensPhrase reports that what begins at token t has nothing of the day before it, behind the
// token before the day: no noun that it describes, no date that it begins.
func opensPhrase(d *token.Doc, before, t int) bool {
	ts := d.Tokens
	switch tag := ts[t].Tag; {
	case tag.IsProper():
		return ts[before].Tag.IsVerb() // "said Friday President Roe had left"
	case tag.IsNoun(), tag == token.CD, tag == token.POS:
		return false
	case d.Word(t) == "," && t+1 < len(ts):
		return ts[t+1].Tag != token.CD && ts[t+1].Tag != token.NNP
	}
	return true
}

// hang joins the asides to the tree: an age to its name, a day to the verb that it stands behind,
// else to the one before which it stands.
func hang(d *token.Doc, list []aside) {
	ts := d.Tokens
	for _, x := range list {
		for t := x.first; t < x.last; t++ {
			ts[t].Head, ts[t].Rel = int32(x.head), token.Compound
			if ts[t].Tag == token.PunctTag {
				ts[t].Rel = token.PunctRel
			}
		}
		if x.of >= 0 {
			ts[x.head].Head, ts[x.head].Rel = int32(x.of), token.Appos
			continue
		}
		verb := verbOver(d, x.first-1)
		if verb < 0 {
			verb = verbOver(d, x.last)
		}
		if verb < 0 {
			verb = x.first - 1
		}
		ts[x.head].Head, ts[x.head].Rel = int32(verb), token.OblTmod
	}
}

// verbOver returns the verb at token t or the nearest above it, or -1.
func verbOver(d *token.Doc, t int) int {
	for {
		if d.Tokens[t].Tag.IsVerb() {
			return t
		}
		h := int(d.Tokens[t].Head)
		if h == t {
			return -1
		}
		t = h
	}
}
