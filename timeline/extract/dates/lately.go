package dates

import "quoteline/timeline/when"

// lately are the last dates that were spoken of, the newest first, with their sentences.
type lately [4]struct {
	date     when.Date
	sentence int32
}

func (l *lately) come(d when.Date, sentence int32) {
	copy(l[1:], l[:])
	l[0].date, l[0].sentence = d, sentence
}

// countable is the last date from which steps of some precision can be counted: a month
// from a month, a day from a day. What is less precise and looks back is passed over, in
// the same and the last two sentences: "a report of May 2019 on plates bought in 2001. A
// month later …". There is none where the year alone is known.
func (f *finder) countable(p when.Precision) (d when.Date, ok bool) {
	const back = 2 // sentences
	passed := when.MinInstant
	for _, l := range f.lately {
		d = l.date
		switch {
		case d.IsZero() || l.sentence+back < f.doc.Tokens[f.first].Sentence && passed > when.MinInstant:
			return when.Date{}, false
		case d.Precision > p || d.Form != when.Unit && d.Precision != when.Week:
			passed = max(passed, d.To)
		default:
			return d, d.From >= passed
		}
	}
	return when.Date{}, false
}
