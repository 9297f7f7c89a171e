package coref

import (
	"slices"
	"strings"

	"quoteline/timeline"
)

// match is why two tellings are taken for one.
type match struct {
	score float64
	dates agreement
	same  []term // what both titles name: names and numbers first
	words int    // how long the run of the same words is; 0 where that was not what counted
	at    int    // where it begins in the later quote
}

// compare tells whether two tellings are of one happening.
func compare(a, b *telling) (match, bool) {
	m := match{dates: agree(a, b)}
	if a.kind != b.kind || a.truth != b.truth || m.dates == apart || a.truth == other && a.kind != timeline.State {
		return m, false
	}
	if a.document == b.document && a.span.Overlaps(b.span) {
		return m, false // two clauses of one sentence
	}
	if a.kind == timeline.Statement {
		return m, m.statement(a, b) || m.echoed(a, b)
	}
	if a.head == 0 || a.head != b.head {
		return m, false
	}
	return m, m.clash(a, b) && (m.verbatim(a, b) || m.alike(a, b)) || m.alone(a, b) || m.echoed(a, b)
}

// echoed reports titles of the same words in two documents: reports take over what others
// said, with sentences of their own around it. How many words that needs, the dates say.
func (m *match) echoed(a, b *telling) bool {
	if a.headline == 0 || a.headline != b.headline || a.document == b.document || !slices.Equal(a.of(title), b.of(title)) || a.kind != timeline.Statement && !slices.Equal(a.of(before), b.of(before)) {
		return false
	}
	const few, some, many = 3, 4, 5
	least := some
	switch {
	case m.dates == rivals, a.kind == timeline.State, a.serial && (m.dates < nearly || m.dates == nearly && a.date != b.date):
		return false
	case a.kind == timeline.Statement || m.dates >= nearly:
		least = few
	case m.dates == repeated:
		least = many
	}
	n, at := run(a.of(exact), b.of(exact))
	if len(a.of(title)) < least || n < least {
		return false
	}
	m.words, m.at, m.score = n, at, 1.5+float64(n)/100
	return true
}

// statement reports that one speaker is given the same words twice. Whoever
// speaks twice on a day says two things, unless the words are the same.
func (m *match) statement(a, b *telling) bool {
	const few, many = 8, 12
	if a.speaker == 0 || a.speaker != b.speaker {
		return false
	}
	same, one := timeline.Common(a.of(title), b.of(title)), a.document == b.document
	if same == 0 || one && (m.dates == rivals || same*2 < min(len(a.of(title)), len(b.of(title)))) {
		return false
	}
	m.words, m.at = run(a.of(exact), b.of(exact))
	short := min(len(a.of(exact)), len(b.of(exact)))
	m.score = 1 + float64(m.words)/100
	if m.dates <= rivals {
		return m.words >= many && m.words*10 >= short*8
	}
	if one { // what its readers wrote under it, too, repeats itself
		return m.words >= few && m.words*10 >= short*8
	}
	return m.words >= few && m.words*10 >= short*6
}

// verbatim reports clauses of nearly the same sentence: reports take them over
// from agencies and from each other.
func (m *match) verbatim(a, b *telling) bool {
	const whole, few, many = 5, 8, 12
	if m.dates == rivals || m.dates == repeated && a.serial || timeline.Common(a.of(title), b.of(title))*2 < min(len(a.of(title)), len(b.of(title))) {
		return false
	}
	n, at := run(a.of(exact), b.of(exact))
	short, long := min(len(a.of(exact)), len(b.of(exact))), max(len(a.of(exact)), len(b.of(exact)))
	least := few
	if a.document != b.document && a.stated && b.stated && a.date == b.date && n == long {
		least = whole // one sentence, its date and all, in two documents
	}
	if n < least || n*10 < short*8 || m.dates == repeated && n < many {
		return false
	}
	m.words, m.at, m.score = n, at, 2+float64(n)/100
	return true
}

// clash reports that nothing that one telling names speaks against the other.
func (m *match) clash(a, b *telling) bool {
	if len(a.of(numbers)) > 0 && len(b.of(numbers)) > 0 && timeline.Common(a.of(numbers), b.of(numbers)) == 0 {
		return false
	}
	if without(a.of(names), b.of(text)) > 0 && without(b.of(names), a.of(text)) > 0 {
		return false
	}
	// Who does it to whom: what stands before the verb, unless one is turned round.
	if a.passive == b.passive && len(a.of(before)) > 0 && len(b.of(before)) > 0 && timeline.Common(a.of(before), b.of(before)) == 0 {
		return false
	}
	return true
}

// without counts the terms of a that b does not have.
func without(a, b []term) int { return len(a) - timeline.Common(a, b) }

// need is what titles must share, by how their dates agree.
type need struct {
	cover         float64 // of the shorter-covered title that the other telling has
	part          float64 // the same, where the other title is all in this one
	shared, names int     // words, and names or numbers among them, in both titles
}

var needs = [...]need{
	rivals:  {0.9, 0.5, 2, 1},
	vaguely: {1, 1, 4, 2},
	loosely: {0.8, 0.8, 3, 2},
	nearly:  {0.7, 0.6, 2, 1},
	fully:   {0.6, 0.4, 2, 1},
}

// alike reports titles that say the same of the same in other words.
func (m *match) alike(a, b *telling) bool {
	if a.kind == timeline.State || m.dates == repeated {
		return false // what holds, holds at any time
	}
	n := needs[m.dates]
	if a.serial && (m.dates < nearly || m.dates == nearly && a.date != b.date) && !m.ended(a, b) {
		return false // another one of the same kind, the day after
	}
	if a.vague {
		if m.dates < nearly {
			return false
		}
		n.cover, n.part, n.shared = max(n.cover, 0.85), max(n.part, 0.7), n.shared+1
	}
	if a.document == b.document && m.dates < fully {
		n.cover, n.part, n.shared = max(n.cover, 0.8), max(n.part, 0.7), max(n.shared, 3) // a report dates all its own alike
	}
	same := shared(a.of(title), b.of(title))
	named := timeline.Common(a.of(names), b.of(names)) + timeline.Common(a.of(numbers), b.of(numbers))
	if m.dates != rivals && m.dates < fully && len(same) == len(shared(a.of(before), b.of(before))) && !a.once {
		return false // the same doer, of what else nothing is the same
	}
	x, y := covered(a, b, len(same)), covered(b, a, len(same))
	cover := min(x, y)
	whole := cover >= n.cover || cover >= n.part && max(x, y) == 1
	if (len(same) < n.shared || !whole) && !m.only(a, b) || named < n.names {
		return false
	}
	m.same = append(shared(a.of(names), b.of(names)), shared(a.of(numbers), b.of(numbers))...)
	m.score = cover + 0.1*float64(named) + 0.05*float64(len(same)) + 0.1*float64(m.dates)
	return true
}

// only reports what happens once to one who bears the same name, on a day that at
// least one of the two states: "Lee resigned", "President Ada Lee stepped down".
func (m *match) only(a, b *telling) bool {
	if !a.once || m.dates < nearly && !m.ended(a, b) || !a.stated && !b.stated || a.document == b.document && m.dates < fully {
		return false
	}
	if a.head != b.head || without(a.of(names), b.of(names)) > 0 && without(b.of(names), a.of(names)) > 0 {
		return false
	}
	return timeline.Common(a.of(before), b.of(before)) > 0 && timeline.Common(a.of(names), b.of(names)) > 0 &&
		timeline.Common(a.of(before), a.of(names)) > 0 && timeline.Common(b.of(before), b.of(names)) > 0
}

// ended reports what a person does once and never again, told of by a full name, with
// two dates in words that can be one: who died "in June 2009" died on the one day of it that others name.
func (m *match) ended(a, b *telling) bool {
	bare := func(t *telling) bool { return without(t.of(before), t.of(names)) == 0 }
	return a.final && m.dates >= vaguely && a.stated && b.stated && bare(a) && bare(b) && (timeline.Common(a.of(names), b.of(names)) > 1 || a.date == b.date)
}

// alone reports two names for what a day has one of, such as an earthquake: both
// state the day, in two documents, and no name or number of one is another than
// the other's.
func (m *match) alone(a, b *telling) bool {
	if !a.sole || !b.sole || m.dates < fully || a.document == b.document {
		return false
	}
	for _, p := range [2]part{names, numbers} {
		if x, y := a.of(p), b.of(p); len(x) > 0 && len(y) > 0 && timeline.Common(x, y) == 0 {
			return false
		}
	}
	m.same = append(shared(a.of(names), b.of(names)), shared(a.of(numbers), b.of(numbers))...)
	m.score = 0.5 + 0.1*float64(len(m.same))
	return true
}

// covered is how much of what the title of a says the telling b has: whole in
// its title, half in the rest of its words.
func covered(a, b *telling, same int) float64 {
	if len(a.of(title)) == 0 {
		return 0
	}
	rest := timeline.Common(a.of(title), b.of(text)) // the title's words are mostly the text's
	return (float64(same) + 0.5*float64(max(0, rest-same))) / float64(len(a.of(title)))
}

// why says why a, the later telling, is one with b.
func (v *vocabulary) why(m *match, a, b *telling, quote string) string {
	what := ""
	switch {
	case m.words > 0 && a.kind == timeline.Statement:
		what = sameQuoted.Of(v.words(m, quote))
	case m.words > 0:
		what = sameWords.Of(v.words(m, quote))
	default:
		if what = sameWord.Of(a.word); !strings.EqualFold(a.word, b.word) {
			what = sameKind.Of(a.word, b.word)
		}
		if len(m.same) > 0 {
			what = naming.Of(what, listed(v.shown(m.same, quote)))
		}
	}
	return two.Of(what, date(m.dates, a, b))
}

func date(g agreement, a, b *telling) string {
	switch {
	case g == rivals:
		return otherDates.Of(a.date, b.date)
	case g == repeated:
		return reportDates.Of(a.date, b.date)
	case a.date.IsZero() && b.date.IsZero():
		return noDate.Of()
	case a.date.IsZero() || b.date.IsZero():
		return oneDate.Of()
	case a.date == b.date && a.stated && b.stated:
		return sayDate.Of(a.date)
	case g == apart:
		return otherDays.Of(a.date, b.date)
	case a.date == b.date:
		return sameDate.Of(a.date)
	}
	return sameDay.Of(a.date, b.date)
}

// words are the shared words as they stand in text, cut short.
func (v *vocabulary) words(m *match, quote string) string {
	const most = 9
	from, to, n := 0, len(quote), 0
	each(quote, func(w string, at int) {
		switch {
		case n == m.at:
			from, to = at, at+len(w)
		case n > m.at && n < m.at+min(m.words, most):
			to = at + len(w)
		}
		n++
	})
	s := strings.Join(strings.Fields(quote[from:to]), " ")
	if m.words > most {
		s += " …"
	}
	return s
}

// shown are terms as quote writes them, words that follow each other as one.
func (v *vocabulary) shown(list []term, quote string) []string {
	left := slices.Clone(list)
	var out []string
	end := -1
	each(quote, func(w string, at int) {
		i := slices.Index(left, v.of(w).base)
		if i < 0 || left[i] == 0 {
			return
		}
		left[i] = 0
		w = strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "’s")
		if n := len(out); end >= 0 && strings.TrimSpace(quote[end:at]) == "" {
			out[n-1] += " " + w
		} else {
			out = append(out, w)
		}
		end = at + len(w)
	})
	for _, t := range left { // in another quote
		if t != 0 {
			out = append(out, v.names[t])
		}
	}
	return out
}

// listed puts names one after the other.
func listed(names []string) string { return strings.Join(names, ", ") }
