package title

import (
	"strings"
	"unicode/utf8"

	"quoteline/timeline/wordlist"
)

// Undated takes the date off the end of a headline, with "on", "in" or "at" before
// it: the timeline shows it beside the line. A headline that would be cut in the
// middle of a phrase, or be left with less than two words, stays as it is.
func Undated(s, date string) string {
	var t string
	of := strings.Fields(date)
	for ; ; of = of[:len(of)-1] {
		if len(of) == 0 || len(of) == 1 && len(strings.Fields(date)) > 1 && !directions[of[0]] {
			return s
		}
		// The line may end inside the date: "on July 5" of "on July 5, 2016".
		var ok bool
		if t, ok = strings.CutSuffix(s, " "+strings.TrimRight(strings.Join(of, " "), ",")); ok {
			break
		}
	}
	words := ofDay(strings.Fields(t))
	if n := len(words); n > 0 && (words[n-1] == "on" || words[n-1] == "in" || words[n-1] == "at") {
		words = words[:n-1]
	}
	if len(words) < 2 {
		return s
	}
	last := strings.Trim(words[len(words)-1], ",")
	if dangling(last) || waiting[strings.ToLower(last)] {
		return s
	}
	words[len(words)-1] = last
	if t = strings.Join(words, " "); utf8.RuneCountInString(t) < 8 || !balanced(t) {
		return s
	}
	return t
}

// directions begin a date, and say nothing without the rest of it.
var directions = wordlist.Set("last next this late early earlier later")

// ofDay takes off the part of a day that a date behind it completes: "on the night of".
func ofDay(words []string) []string {
	n := len(words) - 2
	if n < 0 || words[n+1] != "of" {
		return words
	}
	switch words[n] {
	case "morning", "afternoon", "evening", "night", "day", "hours":
	default:
		return words
	}
	for n--; n > 0; n-- {
		switch words[n] {
		case "the", "early", "late", "small":
		case "on", "in", "during":
			return words[:n]
		default:
			return words
		}
	}
	return words
}

// waiting are words that a date completes, and that say nothing without it.
var waiting = wordlist.Set(`since until till by before after from to for of between and or during through throughout about around over the a an this that than as with late early
	not lasted dates dated fell falls only just both either least`)
