package extract

import (
	"math"
	"slices"
	"strings"

	"quoteline/timeline"
	"quoteline/timeline/when"
)

// salience weighs a happening from 0 to 1: what comes early, is about people
// named in the title, has a date of its own, whose day the text names again, or is
// the story itself weighs more. Whoever joins tellings adds for their number
// (timeline.Join).
func (a *Analysis) salience(h *Happening) float64 {
	w := 0.45
	n := max(1, len(a.Tokens.Sentences))
	w += 0.25 * (1 - min(1, float64(h.Sentence)*20/float64(n*20)))
	if h.Sentence < 3 {
		w += 0.1
	}
	if h.Said != nil {
		w -= 0.1
	}
	if h.Kind == timeline.State {
		w -= 0.1
	}
	if h.Rule == "events/dated-noun" { // "Friday's vote": a name for it, no news of it
		w -= 0.1
	}
	if !h.When.IsZero() && h.When.Precision > when.Month { // looked back on, in passing
		w -= 0.1
	}
	if h.Rule == "events/dated-clause" || h.Basis.rule != "" && strings.HasPrefix(h.Basis.rule, "dates/") {
		w += 0.1
	}
	if h.Kind == timeline.Plan {
		w -= 0.1
	}
	if a.caption(h) {
		w -= 0.2
	}
	if vague(h.Title) || a.clipped(h) {
		w -= 0.15
	}
	w -= a.ill(h)
	w += 0.03 * float64(min(a.pointing(h.When)-1, 3))
	overlap := 0
	heads := strings.ToLower(a.Title)
	for _, word := range strings.Fields(strings.ToLower(h.Title)) {
		if len(word) > 3 && strings.Contains(heads, strings.Trim(word, "“”.,’s")) {
			overlap++
		}
	}
	w += 0.05 * float64(min(overlap, 4))
	return max(0, min(1, w))
}

// vague reports a headline that tells little to who has not read its document: one that
// begins with a pronoun, or with somebody whom only that names ("The woman fell ill at work"),
// and a few words without a name ("Unrest began").
func vague(s string) bool {
	const few, long = 3, 4 // words, letters
	words := strings.Fields(s)
	if len(words) == 0 || pointing[strings.ToLower(words[0])] {
		return true
	}
	if unnamed(words) {
		return true
	}
	n := 0
	for i, w := range words {
		if i > 0 && capital(w) || w[0] >= '0' && w[0] <= '9' {
			return false
		}
		if len(w) >= long {
			n++
		}
	}
	return n <= few
}

// unnamed reports a headline that begins with somebody whom only its document names: "The woman fell
// ill", but not "The woman from Orlin fell ill".
func unnamed(words []string) bool {
	const subject = 6 // words
	if len(words) < 3 || words[0] != "The" || !nameless[words[1]] && !nameless[words[2]] {
		return false
	}
	return !slices.ContainsFunc(words[1:min(len(words), subject)], capital)
}

// nameless are nouns for somebody whom a text has told of before.
var nameless = wordSet(`woman man boy girl child children couple mother father parents son daughter wife husband brother sister worker workers
	patient patients victim victims suspect suspects company firm document panel student students pupil pupils teenager family driver passenger`)

// clipped reports a headline that ends with its verb, though its clause goes on with more
// than a date: what is left of "the House picked through the details" is "the House picked".
func (a *Analysis) clipped(h *Happening) bool {
	g := h.Group
	if g == nil || h.Said != nil || h.Line[0] < h.Line[1] || !strings.HasSuffix(h.Title, " "+a.Tokens.Word(g.Last-1)) {
		return false
	}
	for t := g.Last; t < h.Clause.End; t++ {
		if tag := a.Tokens.Tokens[t].Tag; (tag.IsNoun() || tag.IsVerb()) && !a.measured(t) {
			return true
		}
	}
	return false
}

// pointing are words that mean what was said before.
var pointing = wordSet("his her its their that this these those both he she it they all some such another one others my our your we i you each either neither")

// pointing counts the words of the text that name a day, at least 1: a day that a
// text comes back to mattered. Its own day, which all it says may name, counts once.
func (a *Analysis) pointing(d when.Date) int {
	if !d.IsDay() || !a.Ref.IsZero() && d.From.Midnight() == a.Ref.From.Midnight() {
		return 1
	}
	if a.dayNames == nil {
		a.dayNames = map[when.Instant]int{}
		for i := range a.Timexes {
			if x := a.Timexes[i].When; x.IsDay() {
				a.dayNames[x.From.Midnight()]++
			}
		}
	}
	return max(1, a.dayNames[d.From.Midnight()])
}

// What multiplies the weight of a mention in a text's account of what mattered.
// A text's own day is in all it says; a day that it goes back to, it chose, and
// the longer ago the more so (temporal summarisation finds the same: Tran et al.
// 2015, Gholipour Ghalandari and Ifrim 2020).
const (
	byTense   = 0.05 // its day follows from its tense only
	aside     = 0.3  // saying, thinking and being, beside happening
	unreal    = 0.5  // denied, or hung on a modal
	ownDay    = 0.3  // on the day of the text
	lookBack  = 3.0  // for each e-fold of the days since
	longest   = 3650 // days after which nothing is further back
	crowdedBy = 0.4  // how much of a day's weight in one text its other mentions take
)

// mentionSalience weighs a mention for Annotate, from 0 to 1. d is its date;
// dated says that words, not its tense alone, gave it.
func mentionSalience(x *eventOut, d, ref when.Date, dated bool) float64 {
	w := 1.0
	if !dated {
		w *= byTense
	}
	switch x.Class {
	case "REPORTING", "PERCEPTION", "STATE", "I_STATE":
		w *= aside
	}
	if x.Polarity == "NEG" || x.Modality != "" {
		w *= unreal
	}
	most := 1 + lookBack*math.Log1p(longest)
	if ref.IsZero() || !d.IsDay() {
		return w / most
	}
	switch days := daysBetween(d, ref); {
	case days == 0:
		w *= ownDay
	case days > 0:
		w *= 1 + lookBack*math.Log1p(math.Min(days, longest))
	}
	return w / most
}

// daysBetween is how many days after a b is; negative where it is before.
func daysBetween(a, b when.Date) float64 {
	const day = 24 * 60 * 60
	return float64(b.From.Midnight()-a.From.Midnight()) / day
}

// crowd takes from the weights of mentions that share their day with others of
// the same text: ten words for one happening do not make it ten times as weighty.
// Weights stay between 0 and 1, since none exceeds its day's sum.
func crowd(out []eventOut) {
	sum := map[string]float64{}
	for i := range out {
		if e := &out[i]; e.Earliest != "" && e.Earliest == e.Latest {
			sum[e.Earliest] += e.Salience
		}
	}
	for i := range out {
		if e := &out[i]; e.Earliest != "" && e.Earliest == e.Latest && e.Salience > 0 {
			e.Salience *= math.Pow(sum[e.Earliest], -crowdedBy)
		}
	}
}
