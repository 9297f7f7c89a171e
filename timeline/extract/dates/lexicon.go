package dates

import (
	"strings"

	"quoteline/timeline/wordlist"
)

// lexicon gives words in small letters their class.
var lexicon = map[string]lex{}

const (
	modStart = iota
	modMid
	modEnd
	modApprox
	modLess
	modMore
	modAtLeast
	modAtMost
	modBefore
	modAfter
	modNone // no name of TIMEX3 says it: mid-to-late
)

var modNames = [...]string{"START", "MID", "END", "APPROX", "LESS_THAN", "MORE_THAN", "EQUAL_OR_MORE", "EQUAL_OR_LESS", "BEFORE", "AFTER", ""}

const (
	past = iota
	present
	future
)

var vagueValues = [...]string{"PAST_REF", "PRESENT_REF", "FUTURE_REF"}

// init fills the lexicon: names and numbers, the table, and what begins expressions of two words.
func init() {
	nameWords()
	countWords()
	unitWords()
	for _, t := range terms {
		for _, w := range strings.Fields(t.words) {
			lexicon[w] = t.lex
		}
	}
	for i, h := range holidays {
		lexicon[h.first] = lex{c: holiday, n: i}
	}
	for words := range twoWordHolidays {
		put(words[0], lex{c: feast})
	}
	for _, w := range strings.Fields(openers) {
		put(w, lex{c: opener})
	}
	shape()
}

// put gives a word its class where it has none.
func put(w string, l lex) {
	if _, ok := lexicon[w]; !ok {
		lexicon[w] = l
	}
}

// nameWords are the names of months and days of the week.
func nameWords() {
	for i, name := range lowered(wordlist.Months) {
		lexicon[name] = lex{c: month, n: i + 1}
		for _, w := range lowered(wordlist.ShortMonths) {
			if name[:3] == w[:3] {
				lexicon[w], lexicon[w+"."] = lexicon[name], lexicon[name]
			}
		}
	}
	for i, name := range lowered(wordlist.Weekdays) {
		lexicon[name] = lex{c: weekday, n: i + 1}
		lexicon[name+"s"] = lex{c: weekday, n: i + 1, plural: true}
		for _, w := range lowered(wordlist.ShortWeekdays) {
			if name[:3] == w[:3] {
				lexicon[w+"."] = lexicon[name]
			}
		}
	}
}

// countWords are numbers, places in a row, decades, quarters and halves.
func countWords() {
	for w, n := range wordlist.Numbers {
		lexicon[w] = lex{c: number, n: n}
	}
	for w, n := range wordlist.Ordinals {
		lexicon[w] = lex{c: ordinal, n: n}
	}
	delete(lexicon, "zero")
	delete(lexicon, "zeroth")
	for i, w := range strings.Fields("twenties thirties forties fifties sixties seventies eighties nineties") {
		lexicon[w] = lex{c: decade, n: 1920 + 10*i, plural: true}
	}
	for q := 1; q <= 4; q++ {
		lexicon["q"+small0(q)] = lex{c: quarterly, n: q}
	}
	for q := 1; q <= 2; q++ {
		lexicon["h"+small0(q)] = lex{c: quarterly, n: q, plural: true} // a half
	}
}

// unitWords are the steps of the calendar, in their order, and what else they are called.
func unitWords() {
	for i, w := range strings.Fields("second minute hour day week month quarter year decade century millennium night fortnight") {
		if w != "second" {
			lexicon[w] = lex{c: unit, u: step(i)}
		}
		lexicon[w+"s"] = lex{c: unit, u: step(i), plural: true}
	}
	for w, u := range map[string]step{"centuries": centuryUnit, "millennia": millenniumUnit, "hrs": hour, "mins": minute, "yrs": yearUnit, "secs": second} {
		lexicon[w] = lex{c: unit, u: u, plural: true}
	}
}

// lowered are the words of a list in small letters.
func lowered(list string) []string { return strings.Fields(strings.ToLower(list)) }

func small0(n int) string { return string(rune('0' + n)) }
