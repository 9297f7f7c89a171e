package dates

import (
	"quoteline/timeline/extract/token"
	"quoteline/timeline/when"
)

// lately are the last dates that were spoken of, the newest first, with their sentences.
type lately [4]struct {
	date     when.Date
	sentence int32
	by       bool // it only says which one of several a noun means: "a 2004 interview"
}

func (l *lately) come(d when.Date, sentence int32, by bool) {
	copy(l[1:], l[:])
	l[0].date, l[0].sentence, l[0].by = d, sentence, by
}

// describes reports a year in front of a noun, with an article before it, at token i: what
// is told goes on from the year before.
func (f *finder) describes(p *proposal, i int) bool {
	return p.date.Precision == when.Year && p.anchor == "" && p.end == i+1 && f.tagAt(p.end).IsNoun() &&
		i > f.first && (f.is(i-1, article) && f.at(i-1).n != 0 || f.words(i-1, "a", "an") || f.tagAt(i-1) == token.PRPS)
}

// stamps reports the document's own day in a line of its own without a verb, as
// "Published: 11 May 2018" is: nothing is told of that day.
func (f *finder) stamps(p *proposal, first, last int) bool {
	const longest = 12 // tokens
	if !f.known || !p.date.IsDay() || p.date.From.Midnight() != f.ref || last-first > longest {
		return false
	}
	s := f.doc.Sentences[f.doc.Tokens[first].Sentence]
	if para := f.doc.Paragraphs[s.Paragraph]; para.Last-para.First != 1 {
		return false
	}
	for i := first; i < last; i++ {
		if f.doc.Tokens[i].Tag.IsFinite() {
			return false
		}
	}
	return true
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
			if !l.by {
				passed = max(passed, d.To)
			}
		default:
			return d, d.From >= passed
		}
	}
	return when.Date{}, false
}

// birth reports a date of birth beside a name: "(DOB 04/02/1993)", "(born 2 April 1993)".
func (f *finder) birth(i int) bool {
	k := i - 1
	if k >= f.first && f.doc.Word(k) == ":" {
		k--
	}
	return f.words(k, "dob", "d.o.b.") || f.words(k, "born", "b.") && f.is(k-1, open)
}

// infinitive reports that the last verb before token i is one with "to".
func (f *finder) infinitive(i int) bool {
	for j := i - 1; j > f.first && j > i-reach; j-- {
		switch t := f.tagAt(j); {
		case t == token.VB:
			return f.tagAt(j-1) == token.TO
		case t.IsVerb():
			return false
		}
	}
	return false
}

// law reports a year that is part of the name of a law: "the Theft Act 1968". It says when the
// law was made, and nothing of what is told of it.
func (f *finder) law(i int) bool {
	if f.is(i-1, of) { // the Safety Act of 2024
		i--
	}
	if i <= f.first || !f.capital(i-1) {
		return false
	}
	return f.words(i-1, "act", "order", "regulations", "rules", "ordinance", "directive", "code", "bill")
}
