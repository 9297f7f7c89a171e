package extract

import (
	"strings"
	"unicode/utf8"

	"quoteline/timeline"
	"quoteline/timeline/extract/entity"
	"quoteline/timeline/extract/title"
)

// titles gives every happening its headline; what gets none, because its words
// make no headline, is left out.
func (a *Analysis) titles() {
	kept := a.Happen[:0]
	seen := map[string]int{}
	for i := range a.Happen {
		h := a.Happen[i]
		if a.refused(&h) {
			continue
		}
		if h.Said != nil {
			h.Title = a.statementTitle(&h)
		} else {
			h.Title = a.clauseTitle(&h)
			if strings.HasPrefix(h.Basis.rule, "dates/") && h.Basis.other.IsZero() {
				h.Title = title.Undated(h.Title, h.Basis.words.In(a.Text))
			}
		}
		h.Title = title.Capital(paired(h.Title))
		if utf8.RuneCountInString(h.Title) < 8 || !strings.Contains(h.Title, " ") {
			continue
		}
		// The same headline again is the same happening with one more quote.
		key := h.Title + "\x00" + h.Speaker
		if at, ok := seen[key]; ok && h.When == kept[at].When && len(kept[at].Quotes) < mostQuotes {
			kept[at].Quotes = addSpans(kept[at].Quotes, h.Quotes)
			continue
		}
		seen[key] = len(kept)
		kept = append(kept, h)
	}
	a.Happen = kept
}

// mostQuotes is how many quotes an event has, about: the next happening of that
// headline is an event of its own, so that a text which says one thing without
// end makes no record without end.
const mostQuotes = 64

func addSpans(list, more []timeline.Span) []timeline.Span {
next:
	for _, m := range more {
		for _, l := range list[max(0, len(list)-4):] { // both are in text order
			if l.Overlaps(m) {
				continue next
			}
		}
		list = append(list, m)
	}
	return list
}

// short is how a headline names someone: people by surname, others in full.
func (a *Analysis) short(e int, full string) string {
	if e == entity.None {
		return firstWords(full)
	}
	name := a.Entities.Name(e)
	if a.Entities.Entities[e].Kind != entity.Person {
		return name
	}
	w := strings.Fields(name)
	if len(w) < 2 {
		return name
	}
	last := w[len(w)-1]
	if last == "Jr." || last == "Sr." || last == "II" || last == "III" {
		last = w[len(w)-2]
	}
	return last
}

// firstWords cuts a long description of a speaker to what a headline can bear.
func firstWords(s string) string {
	s = oneLine(s)
	if utf8.RuneCountInString(s) <= 32 {
		return title.Capital(s)
	}
	w := strings.Fields(s)
	out, whole := "", ""
	for _, x := range w {
		if utf8.RuneCountInString(out)+utf8.RuneCountInString(x) > 31 {
			break
		}
		switch x {
		case "of", "in", "for", "with", "at", "from", "who", "that", "on", "and":
			whole = out
		}
		out = strings.TrimSpace(out + " " + x)
	}
	if len(whole) > 8 {
		out = whole
	}
	return title.Capital(strings.TrimRight(out, ",;: "))
}
