package extract

import (
	"strings"

	"quoteline/timeline/extract/token"
	"quoteline/timeline/wordlist"
)

var wordSet = wordlist.Set

var (
	months   = wordSet(strings.ToLower(wordlist.Months), strings.ToLower(wordlist.ShortMonths))
	weekdays = wordSet(strings.ToLower(wordlist.Weekdays), strings.ToLower(wordlist.ShortWeekdays))
	zones    = wordSet(wordlist.Zones)
)

// labels stand before a stamp, or in it: "Page last updated at 11:14 GMT, 3 May 2019".
var labels = wordSet("page last first updated published posted modified aired story at on")

// stamp returns the token after the stamp that web pages put before a report's
// text, or 0 where a sentence does not begin with one or is nothing else: perhaps
// a place and a bar, then a full date with a label, an hour or another bar.
func stamp(d *token.Doc, s token.Sentence) int {
	const place, longest = 8, 20 // tokens
	word := func(t int) string {
		if t >= s.Last {
			return ""
		}
		return d.Word(t)
	}
	low := func(t int) string { return strings.TrimSuffix(strings.ToLower(word(t)), ".") }
	t := s.First
	for i := t; i < t+place; i++ {
		if word(i) == "|" {
			t = i + 1
			break
		}
	}
	for i := s.First; i < t; i++ {
		if months[low(i)] {
			t = s.First
		}
	}
	var day, labelled, hour, zone, bar bool
	for first := t; t < first+longest; {
		w := low(t)
		switch n := fullDate(low, t); {
		case n > 0 && !day:
			day = true
			t += n
			continue
		case labels[w] && !day && (w != "at" && w != "on" || t > first): // "On 3 May" begins a sentence
			labelled = true
		case zones[word(t)] && hour:
			zone = true
		case weekdays[w] && !day, strings.Contains(",.-–", w) && w != "", (w == "am" || w == "pm" || w == "a.m" || w == "p.m") && hour:
		case clock(word(t)) && !hour:
			hour = true
		case w == "|" && day && !bar:
			bar = true
		default:
			if !day || t >= s.Last || !labelled && !hour && !bar {
				return 0
			}
			if before := word(t - 1); !labelled && !zone && !bar && (w == ":" || before == "-" || before == "–") {
				return 0 // a line of a chronology
			}
			if bar && inRow(d, s.Paragraph) {
				return 0
			}
			return t
		}
		t++
	}
	return 0
}

// fullDate counts the tokens of "May 3, 2019" or "3 May 2019" at t; 0 where there
// is none.
func fullDate(low func(int) string, t int) int {
	n, w := 2, low(t)
	switch {
	case months[w] && digits(low(t+1), 1, 2):
	case digits(w, 1, 2) && months[low(t+1)]:
	default:
		return 0
	}
	if w := low(t + n); w == "," || w == "" {
		n++
	}
	if !digits(low(t+n), 4, 4) {
		return 0
	}
	return n + 1
}

// digits reports digits, from least to most of them.
func digits(w string, least, most int) bool {
	return len(w) >= least && len(w) <= most && strings.Trim(w, "0123456789") == ""
}

// clock reports an hour with minutes: "9:30", "21:30:00", "9:30am".
func clock(w string) bool {
	w = strings.TrimRight(strings.ToLower(w), "apm.")
	h, m, ok := strings.Cut(w, ":")
	return ok && digits(h, 1, 2) && digits(strings.ReplaceAll(m, ":", ""), 2, 4)
}
