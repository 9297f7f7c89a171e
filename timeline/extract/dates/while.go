package dates

import "quoteline/timeline/extract/token"

// aWhile: for some time, a while, a long period of time: a duration of which
// nothing is known; a later date; a while ago.
func aWhile(f *finder, i int) (proposal, bool) {
	j, some := i+1, f.word(i, "some")
	if l := f.at(i); !some && (l.c != article || l.n != 1) {
		return proposal{}, false
	}
	for k := 0; k < 2 && !f.is(j, spell); k++ { // a fairly lengthy
		if t := f.tagAt(j); t != token.JJ && t != token.JJR && t != token.RB && t != token.VBN && t != token.NoTag {
			return proposal{}, false
		}
		j++
	}
	if !f.is(j, spell) {
		return proposal{}, false
	}
	end := j + 1
	switch w := f.doc.Word(j); {
	case f.at(end).c == ago && f.word(end, "ago") && w != "date":
		return proposal{end: end + 1, typ: DATE, value: "PAST_REF"}, true
	case j == i+2 && f.word(i+1, "later") && (w == "date" || w == "time"):
		return proposal{end: end, typ: DATE, value: "FUTURE_REF"}, true
	case w == "period" && f.is(end, of) && f.word(end+1, "time"):
		end += 2
	case w == "while" && j == i+1 && !some:
	case w == "time" && some && j == i+1 && f.words(i-1, "for", "in", "after", "within", "quite"):
	default:
		return proposal{}, false
	}
	return proposal{end: end, typ: DURATION, value: "PXX"}, true
}
