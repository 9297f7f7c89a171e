package extract

import (
	"strings"

	"quoteline/timeline"
	"quoteline/timeline/extract/entity"
	"quoteline/timeline/extract/events"
	"quoteline/timeline/extract/token"
)

// addNamed makes a happening of a name at the start of a sentence that is one's, with its date
// in brackets: "The Battle of Orlin (17–19 May 1879) was the bloodiest of the war".
func (a *Analysis) addNamed(si int) {
	const longest = 8 // tokens of a name
	ts, s := a.Tokens.Tokens, a.Tokens.Sentences[si]
	first := s.First
	if strings.EqualFold(a.Tokens.Word(first), "the") {
		first++
	}
	if first >= s.Last || !ts[first].Tag.IsProper() {
		return
	}
	called, open := false, first
	for ; open < min(s.Last, first+longest) && a.Tokens.Word(open) != "("; open++ {
		if t := ts[open].Tag; !t.IsProper() && t != token.DT && a.Tokens.Word(open) != "of" && a.Tokens.Word(open) != "at" {
			return
		}
		called = called || events.IsNoun(strings.ToLower(a.Tokens.Word(open)))
	}
	x, ok := a.timexFrom(open + 1)
	if !called || open-first < 2 || !ok || a.Timexes[x].When.IsZero() || a.Timexes[x].Anchor != "" {
		return
	}
	end := a.Timexes[x].Last
	if end >= s.Last || a.Tokens.Word(end) != ")" {
		return
	}
	a.Happen = append(a.Happen, Happening{
		Token: first, Mention: -1, Sentence: si, Entity: entity.None, Kind: timeline.Occurrence, Factuality: timeline.Happened,
		Date: x + 1, Rule: "events/named", Title: oneLine(a.Tokens.Span(first, open).In(a.Text)), Quotes: []timeline.Span{a.sentenceSpan(si)},
	})
}
