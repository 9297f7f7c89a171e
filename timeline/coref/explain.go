package coref

import (
	"fmt"

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
		why = append(why, fmt.Sprintf("Both say it in the same words, “%s”.", v.words(&m, quote)))
	}
	switch {
	case x.kind != y.kind:
		against = append(against, fmt.Sprintf("One is called %s, the other %s.", x.kind, y.kind))
	case x.kind == timeline.Statement && x.speaker != 0 && x.speaker == y.speaker:
		why = append(why, fmt.Sprintf("Both are of the same speaker, %s.", a.Speaker))
	case x.head != 0 && x.head == y.head && x.word == y.word:
		why = append(why, fmt.Sprintf("Both say “%s”.", x.word))
	case x.head != 0 && x.head == y.head:
		why = append(why, fmt.Sprintf("“%s” and “%s” tell of the same kind of happening.", x.word, y.word))
	case x.head != 0 && y.head != 0:
		against = append(against, fmt.Sprintf("One says “%s”, the other “%s”.", x.word, y.word))
	}
	if same := append(shared(x.of(names), y.of(names)), shared(x.of(numbers), y.of(numbers))...); len(same) > 0 {
		why = append(why, fmt.Sprintf("Both name %s.", and(v.shown(same, quote))))
	}
	if m.dates <= rivals {
		against = append(against, capital(date(m.dates, x, y))+".")
	} else {
		why = append(why, capital(date(m.dates, x, y))+".")
	}
	if x.truth != y.truth {
		against = append(against, fmt.Sprintf("One is told as %s, the other as %s.", a.Factuality, b.Factuality))
	}
	if n, o := x.of(numbers), y.of(numbers); len(n) > 0 && len(o) > 0 && common(n, o) == 0 {
		against = append(against, fmt.Sprintf("They give different numbers: %s and %s.", and(v.shown(n, quote)), and(v.shown(o, quoteOf(b)))))
	}
	if only := v.lacking(x, y); len(only) > 0 {
		against = append(against, fmt.Sprintf("Only one of them names %s.", and(v.shown(only, quote))))
	}
	if only := v.lacking(y, x); len(only) > 0 {
		against = append(against, fmt.Sprintf("Only one of them names %s.", and(v.shown(only, quoteOf(b)))))
	}
	if x.document == y.document && x.document != "" {
		against = append(against, "One document tells of both.")
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
		if common([]term{n}, b.of(text)) == 0 {
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
