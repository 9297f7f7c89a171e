package coref

import (
	"quoteline/timeline"
)

// Explain says in plain English sentences why two events may be one, and what
// speaks against it.
func Explain(a, b *timeline.Event) (why, against []string) {
	v := newVocabulary()
	x, y := v.tell(a), v.tell(b)
	m := match{dates: agree(x, y)}
	quote := quoteOf(a)
	const few = 5
	if n, at := run(x.of(exact), y.of(exact)); n >= few {
		m.words, m.at = n, at
		why = append(why, whole.Of(sameWords.Of(v.words(&m, quote))))
	}
	switch {
	case x.kind != y.kind:
		against = append(against, called.Of(x.kind, y.kind))
	case x.kind == timeline.Statement && x.speaker != 0 && x.speaker == y.speaker:
		why = append(why, sameSpeaker.Of(a.Speaker))
	case x.head != 0 && x.head == y.head && x.word == y.word:
		why = append(why, whole.Of(sameWord.Of(x.word)))
	case x.head != 0 && x.head == y.head:
		why = append(why, whole.Of(sameKind.Of(x.word, y.word)))
	case x.head != 0 && y.head != 0:
		against = append(against, otherWords.Of(x.word, y.word))
	}
	if same := append(shared(x.of(names), y.of(names)), shared(x.of(numbers), y.of(numbers))...); len(same) > 0 {
		why = append(why, bothName.Of(listed(v.shown(same, quote))))
	}
	if m.dates <= rivals {
		against = append(against, whole.Of(capital(date(m.dates, x, y))))
	} else {
		why = append(why, whole.Of(capital(date(m.dates, x, y))))
	}
	if x.truth != y.truth {
		against = append(against, toldAs.Of(a.Factuality, b.Factuality))
	}
	if n, o := x.of(numbers), y.of(numbers); len(n) > 0 && len(o) > 0 && timeline.Common(n, o) == 0 {
		against = append(against, otherNumbers.Of(listed(v.shown(n, quote)), listed(v.shown(o, quoteOf(b)))))
	}
	if only := v.lacking(x, y); len(only) > 0 {
		against = append(against, onlyOne.Of(listed(v.shown(only, quote))))
	}
	if only := v.lacking(y, x); len(only) > 0 {
		against = append(against, onlyOne.Of(listed(v.shown(only, quoteOf(b)))))
	}
	if x.document == y.document && x.document != "" {
		against = append(against, oneDocument.Of())
	}
	return why, against
}

func quoteOf(e *timeline.Event) string {
	if len(e.Quotes) == 0 {
		return ""
	}
	return e.Quotes[0].Exact
}

// lacking are the names in the title of a that b does not have.
func (v *vocabulary) lacking(a, b *telling) (out []term) {
	for _, n := range a.of(names) {
		if timeline.Common([]term{n}, b.of(text)) == 0 {
			out = append(out, n)
		}
	}
	return out
}

// capital begins a sentence with a capital.
func capital(s string) string {
	if s != "" && s[0] >= 'a' && s[0] <= 'z' {
		return string(s[0]-'a'+'A') + s[1:]
	}
	return s
}
