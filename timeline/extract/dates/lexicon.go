package dates

import (
	"strings"

	"quoteline/timeline/when"
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

// init fills the lexicon from the tables, which read better than one literal.
func init() {
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
	for w, n := range wordlist.Numbers {
		lexicon[w] = lex{c: number, n: n}
	}
	for w, n := range wordlist.Ordinals {
		lexicon[w] = lex{c: ordinal, n: n}
	}
	delete(lexicon, "zero")
	delete(lexicon, "zeroth")
	for i, w := range []string{"second", "minute", "hour", "day", "week", "month", "quarter", "year", "decade", "century", "millennium", "night", "fortnight"} {
		if w != "second" {
			lexicon[w] = lex{c: unit, u: step(i)}
		}
		lexicon[w+"s"] = lex{c: unit, u: step(i), plural: true}
	}
	for w, u := range map[string]step{"centuries": centuryUnit, "millennia": millenniumUnit, "hrs": hour, "mins": minute, "yrs": yearUnit, "secs": second} {
		lexicon[w] = lex{c: unit, u: u, plural: true}
	}
	put := func(l lex, words ...string) {
		for _, w := range words {
			lexicon[w] = l
		}
	}
	put(lex{c: season, n: when.Spring}, "spring")
	put(lex{c: season, n: when.Summer}, "summer", "summertime")
	put(lex{c: season, n: when.Autumn}, "autumn", "fall")
	put(lex{c: season, n: when.Winter}, "winter", "wintertime")
	put(lex{c: part, n: int(when.Morning)}, "morning")
	put(lex{c: part, n: int(when.Afternoon)}, "afternoon")
	put(lex{c: part, n: int(when.Evening)}, "evening")
	put(lex{c: part, n: int(when.Morning), plural: true}, "mornings")
	put(lex{c: part, n: int(when.Afternoon), plural: true}, "afternoons")
	put(lex{c: part, n: int(when.Evening), plural: true}, "evenings")
	put(lex{c: weekend}, "weekend")
	put(lex{c: weekend, plural: true}, "weekends")
	put(lex{c: deictic, n: -1}, "yesterday")
	put(lex{c: deictic}, "today")
	put(lex{c: deictic, n: 1}, "tomorrow")
	put(lex{c: deictic, m: 1}, "tonight")
	put(lex{c: deictic, m: 2}, "overnight")
	put(lex{c: direction, n: -1}, "last", "past", "previous", "recent", "preceding", "latest")
	put(lex{c: direction}, "this", "current")
	put(lex{c: direction, n: 1}, "next", "coming", "upcoming", "following")
	put(lex{c: same}, "same", "that")
	put(lex{c: ago, n: -1}, "ago", "earlier", "before", "previously", "prior")
	put(lex{c: ago, n: 1}, "later", "after", "hence", "afterwards", "afterward")
	put(lex{c: edge, n: modStart}, "early", "beginning", "start", "earlier")
	put(lex{c: edge, n: modMid}, "mid", "middle")
	put(lex{c: edge, n: modEnd}, "late", "end", "later")
	lexicon["earlier"] = lex{c: ago, n: -1, m: 1}
	lexicon["later"] = lex{c: ago, n: 1, m: 1}
	put(lex{c: approx, n: modApprox}, "about", "around", "approximately", "roughly", "some", "almost", "nearly")
	lexicon["almost"], lexicon["nearly"] = lex{c: approx, n: modLess}, lex{c: approx, n: modLess}
	put(lex{c: approx, n: modMore}, "over")
	put(lex{c: circa}, "circa", "ca.", "c.", "ca", "c")
	put(lex{c: article, n: 1}, "a", "an")
	put(lex{c: article}, "the")
	put(lex{c: every}, "every", "each")
	put(lex{c: vague, n: past}, "recently")
	put(lex{c: vague, n: present}, "now", "currently", "nowadays", "presently")
	put(lex{c: vague, n: future}, "future")
	put(lex{c: instant}, "inst", "inst.", "instant")
	put(lex{c: instant, n: -1}, "ult", "ult.", "ultimo")
	put(lex{c: instant, n: 1}, "prox", "prox.", "proximo")
	put(lex{c: yearAgo}, "year-ago", "year-earlier")
	put(lex{c: yearsEnd}, "year-end")
	put(lex{c: these}, "these")
	put(lex{c: term}, "term")
	put(lex{c: then}, "then")
	put(lex{c: spell}, "time", "while", "date", "period")
	put(lex{c: fraction, n: 5}, "1/2", "½")
	lexicon["recent"] = lex{c: direction, n: -1, m: 1}
	put(lex{c: adverb, u: day}, "daily")
	put(lex{c: adverb, u: hour}, "hourly")
	put(lex{c: adverb, u: week}, "weekly")
	put(lex{c: adverb, u: monthUnit}, "monthly")
	put(lex{c: adverb, u: yearUnit}, "yearly", "annually", "annual")
	put(lex{c: adverb, u: night}, "nightly")
	put(lex{c: several}, "few", "several", "many", "couple")
	put(lex{c: number, n: 12, m: 1}, "dozen")
	put(lex{c: number, n: 100, m: 1}, "hundred")
	put(lex{c: number, n: 1000, m: 1}, "thousand")
	put(lex{c: meridiem, n: 0}, "a.m.", "a.m", "am")
	put(lex{c: meridiem, n: 12}, "p.m.", "p.m", "pm")
	put(lex{c: prep}, "in", "on", "since", "until", "till", "during", "through", "throughout", "from", "by", "before", "after", "for", "within", "into", "as")
	put(lex{c: ago, n: -1}, "before")
	put(lex{c: ago, n: 1}, "after")
	put(lex{c: of}, "of")
	put(lex{c: and}, "and", "&")
	put(lex{c: to}, "to", "through", "until")
	put(lex{c: between}, "between")
	put(lex{c: at}, "at")
	put(lex{c: comma}, ",")
	put(lex{c: open}, "(", "[")
	put(lex{c: shut}, ")", "]")
	put(lex{c: dash}, "-", "–", "—", "--")
	put(lex{c: possessive}, "'s", "’s", "'", "’")
	put(lex{c: half}, "half")
	put(lex{c: fiscal}, "fiscal")
	put(lex{c: era, n: -1}, "bc", "bce", "b.c.", "b.c.e.")
	put(lex{c: era, n: 1}, "ad", "ce", "a.d.", "c.e.")
	put(lex{c: old}, "old")
	put(lex{c: aged}, "aged", "age")
	put(lex{c: noon, n: 720}, "noon", "midday")
	put(lex{c: noon, n: 0}, "midnight")
	put(lex{c: oclock}, "o'clock", "o’clock")
	for q := 1; q <= 4; q++ {
		lexicon["q"+small0(q)] = lex{c: quarterly, n: q}
		if q <= 2 {
			lexicon["h"+small0(q)] = lex{c: quarterly, n: q, plural: true} // a half
		}
	}
	for i, w := range []string{"twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"} {
		lexicon[w] = lex{c: decade, n: 1920 + 10*i, plural: true}
	}
	put(lex{c: decade, n: 2000, plural: true}, "noughties")
	for i, h := range holidays {
		lexicon[h.first] = lex{c: holiday, n: i}
	}
	for words := range twoWordHolidays {
		if _, ok := lexicon[words[0]]; !ok {
			lexicon[words[0]] = lex{c: feast}
		}
	}
	for _, w := range []string{
		"day", "turn", "very", "near", "short", "long", "full", "entire", "whole", "financial", "calendar", "comparable", "corresponding", "equivalent",
		"final", "latter", "closing", "opening", "foreseeable", "moment", "present",
		"straight", "consecutive", "more", "additional", "business", "working",
	} {
		if _, ok := lexicon[w]; !ok {
			lexicon[w] = lex{c: opener}
		}
	}
	shape()
}

// lowered are the words of a list in small letters.
func lowered(list string) []string { return strings.Fields(strings.ToLower(list)) }

func small0(n int) string { return string(rune('0' + n)) }
