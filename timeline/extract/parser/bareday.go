package parser

import (
	"quoteline/timeline/extract/perceptron"
	"quoteline/timeline/extract/token"
)

// bareDays finds the days that stand in a sentence without a preposition, as news tells them
// ("found the body Friday wrapped in plastic", "said late Monday that"), as ranges of tokens
// in order. The treebanks hardly have them, so that a noun before one would be taken for its
// first part and the tree behind it would break.
func bareDays(d *token.Doc) [][2]int {
	var found [][2]int
	ts := d.Tokens
	for i := 1; i < len(ts); i++ {
		if !weekdays.Has(ts[i].Form) || !ts[i].Tag.IsProper() {
			continue
		}
		first, last, s := i, i+1, d.Sentences[ts[i].Sentence]
		if last < s.Last && partsOfDay.Has(ts[last].Form) {
			last++
		}
		if first > s.First && nearby.Has(ts[first-1].Form) {
			first--
		}
		if first > s.First && last < s.Last && endsPhrase(d, first-1) && opensPhrase(d, first-1, last) {
			found = append(found, [2]int{first, last})
			i = last
		}
	}
	return found
}

var (
	weekdays   = perceptron.NewForms("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
	partsOfDay = perceptron.NewForms("morning", "afternoon", "evening", "night")
	nearby     = perceptron.NewForms("late", "early", "earlier")
	// ofDay are words that go with the weekday behind them, or make a name of it.
	ofDay = perceptron.NewForms("last", "next", "past", "previous", "following", "coming", "every", "Good", "Black", "Bloody", "Super", "Easter", "Palm", "Ash", "Whit", "Shrove", "Holy", "Maundy", "Cyber", "Fat")
)

// endsPhrase reports that a noun phrase or a verb can end at token t, before a weekday.
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

// hang joins the days that were left out of the tree to the verb that they stand behind, else
// to the one before which they stand.
func hang(d *token.Doc, days [][2]int) {
	ts := d.Tokens
	for _, day := range days {
		head := day[0]
		if !weekdays.Has(ts[head].Form) { // "late Friday"
			head++
		}
		for t := day[0]; t < day[1]; t++ {
			ts[t].Head, ts[t].Rel = int32(head), token.Compound
		}
		verb := verbOver(d, day[0]-1)
		if verb < 0 && day[1] < d.Sentences[ts[head].Sentence].Last {
			verb = verbOver(d, day[1])
		}
		if verb < 0 {
			verb = day[0] - 1
		}
		ts[head].Head, ts[head].Rel = int32(verb), token.OblTmod
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
