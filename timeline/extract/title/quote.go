package title

import (
	"strings"
	"unicode/utf8"

	"quoteline/timeline/extract/token"
)

// Said returns the title of a direct quotation: Ann Lee: “We won”. The words are
// a whole sentence or clause of it, the first that fits; else a beginning, with
// "…" to say so.
func Said(d *token.Doc, speaker string, content [][2]int) string {
	budget := Max - 2
	head := ""
	if speaker != "" {
		head = speaker + ": "
		budget -= utf8.RuneCountInString(head)
	}
	for _, c := range content {
		for first := c[0]; first < c[1]; {
			last := sentenceEnd(d, first, c[1])
			if Filler(d, first, last) {
				first = last
				continue
			}
			if w := clause(d, first, last, budget); w != "" {
				return head + "“" + w + "”"
			}
			first = last
		}
	}
	for _, c := range content { // nothing whole fits: as many phrases as do
		for c[0] < c[1] {
			end := sentenceEnd(d, c[0], c[1])
			if !Filler(d, c[0], end) {
				break
			}
			c[0] = end
		}
		if c[0] == c[1] {
			continue
		}
		if w := Phrase(d, c[0], c[1], c[0]+2, budget-1); w != "" {
			if whole := Clean(text(d, c[0], min(c[1], c[0]+Max))); w != whole {
				if 2*utf8.RuneCountInString(w) < budget && balanced(whole) {
					w = strings.TrimSuffix(Fit(whole, budget), "…") // as many words as fit
				}
				w += "…"
			}
			return head + "“" + w + "”"
		}
	}
	return ""
}

// Filler reports a sentence of speech that greets, thanks or hands over, and says
// nothing: "Thank you, Ben.", "Good evening.", "Coming up after the break, …".
func Filler(d *token.Doc, first, last int) bool {
	for first < last && d.Tokens[first].Kind != token.Word {
		first++
	}
	if first >= last {
		return true
	}
	next := ""
	if first+1 < last {
		next = strings.ToLower(d.Word(first + 1))
	}
	switch strings.ToLower(d.Word(first)) {
	case "thanks", "hello", "hi", "welcome", "goodbye", "bye", "hey":
		return true
	case "thank":
		return next == "you"
	case "good":
		return next == "morning" || next == "evening" || next == "afternoon" || next == "night" || next == "day"
	case "coming":
		return next == "up" || next == "next"
	case "up":
		return next == "next"
	case "yes", "no", "yeah", "ok", "okay", "right", "well", "sure", "exactly", "absolutely":
		const short = 3 // tokens
		return last-first <= short
	}
	return false
}

func sentenceEnd(d *token.Doc, first, last int) int {
	s := d.Sentences[d.Tokens[first].Sentence]
	return min(max(s.Last, first+1), last)
}

// clause returns the words of a sentence, or of its last clauses, that fit.
func clause(d *token.Doc, first, last, budget int) string {
	for i := max(first, last-2*Max); i < last; i++ {
		if i > first && (d.Word(i-1) != "," || !starts(d, i) || d.NextFinite(i, last) == last) {
			continue
		}
		w := strings.Trim(text(d, i, last), " ,;:-–—.“”\"")
		if n := utf8.RuneCountInString(w); n >= 8 && n <= budget && balanced(w) {
			return Capital(w)
		}
	}
	return ""
}

// starts reports that a clause can stand alone from token i on.
func starts(d *token.Doc, i int) bool {
	t := d.Tokens[i].Tag
	return t == token.PRP || t == token.EX || t.IsProper() || t == token.DT
}
