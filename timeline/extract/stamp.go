package extract

import (
	"strings"

	"quoteline/timeline/extract/token"
)

func wordSet(list string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(list) {
		m[w] = true
	}
	return m
}

var (
	months = wordSet(`january february march april may june july august september october november december
		jan feb mar apr jun jul aug sep sept oct nov dec`)
	weekdays = wordSet("monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun")
	zones    = wordSet("GMT BST UTC ET EST EDT CT CST CDT MT MST MDT PT PST PDT CET CEST EET EEST IST MSK JST AEST AEDT")
)

// stamp returns the token after the stamp that web pages put before a report's
// text, or 0 where a sentence does not begin with one or is nothing else: perhaps
// a place and a bar, perhaps a weekday, a full date, then an hour or another bar.
func stamp(d *token.Doc, s token.Sentence) int {
	const place = 8 // tokens
	word := func(t int) string {
		if t >= s.Last {
			return ""
		}
		return d.Word(t)
	}
	low := func(t int) string { return strings.TrimSuffix(strings.ToLower(word(t)), ".") }
	skip := func(t int, marks string) int {
		if w := word(t); w != "" && strings.Contains(marks, w) {
			t++
		}
		return t
	}
	t := s.First
	for i := t; i < t+place && !months[low(i)]; i++ {
		if w := word(i); w == "|" {
			t = i + 1
			break
		}
	}
	if weekdays[low(t)] {
		t = skip(t+1, ".,")
	}
	switch {
	case months[low(t)]:
		if t = skip(t+1, "."); !digits(word(t), 1, 2) {
			return 0
		}
		t = skip(t+1, ",")
	case digits(word(t), 1, 2) && months[low(t+1)]:
		t = skip(t+2, ".,")
	default:
		return 0
	}
	if !digits(word(t), 4, 4) {
		return 0
	}
	t++
	bar, hour := word(t) == "|", clock(word(t))
	switch {
	case bar:
		t++
	case hour:
		t++
		if w := strings.ReplaceAll(low(t), ".", ""); w == "am" || w == "pm" {
			t++
		}
		if zones[word(t)] {
			t++
		}
		t = skip(t, "|")
	}
	if !bar && !hour || t >= s.Last {
		return 0
	}
	return t
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
