package dates

import (
	"strings"

	"quoteline/timeline/extract/token"
	"quoteline/timeline/when"
)

// finder walks one document. All look-ahead is bounded, so that its time is
// linear.
type finder struct {
	doc   *token.Doc
	ref   when.Instant // first second of the reference day
	known bool         // whether ref is
	said  string       // ref in words, for Timex.Anchor
	found []Timex
	lex   []lex // of the sentence's tokens
	first int   // the sentence's first token
	last  when.Date
	dayFirst,
	decided bool // how the document writes 3/4/2025
}

// proposal is what a rule makes of the tokens from some token on, up to end.
type proposal struct {
	end        int
	typ        Type
	value, mod string
	date       when.Date
	anchor     string
	rule       string
}

func newFinder(doc *token.Doc, ref when.Date) *finder {
	f := &finder{doc: doc}
	if !ref.IsZero() && ref.From != when.MinInstant && ref.To-ref.From <= 86400 {
		f.ref, f.known = ref.From.Midnight(), true
		f.said = "document date " + f.ref.ISODay()
	}
	return f
}

func (f *finder) sentence(first, last int) {
	f.first = first
	f.lex = f.lex[:0]
	hopeful := false
	for i := first; i < last; i++ {
		l := classify(f.doc, i)
		hopeful = hopeful || starters[l.c]
		f.lex = append(f.lex, l)
	}
	if !hopeful {
		return
	}
	for i := first; i < last; {
		if f.at(i).c == none {
			i++
			continue
		}
		p, ok := f.longest(i, rules)
		if !ok {
			i++
			continue
		}
		f.found = append(f.found, Timex{
			Span: f.doc.Span(i, p.end), First: i, Last: p.end, Type: p.typ, Value: p.value, Mod: p.mod,
			When: p.date, Rule: p.rule, Anchor: p.anchor,
		})
		// A comparison ("up from a year ago") does not change what is spoken of.
		compares := p.rule == "dates/year-ago" || p.rule == "dates/away" && p.date.Precision >= when.Quarter && !f.is(p.end, comma)
		if p.typ == DATE && !p.date.IsZero() && !compares {
			f.last = p.date
		}
		i = p.end
	}
}

// starters are the classes without one of which a sentence has no expression.
var starters = func() (s [256]bool) {
	for _, c := range []class{
		year, decade, month, weekday, unit, season, part, holiday, deictic, vague, adverb, clock, isoDay, slashDay, yearSpan, amount, aged,
		edged, quarterly, weekend, noon, meridiem, oclock, era, direction, yearAgo,
	} {
		s[c] = true
	}
	return s
}()

// longest runs rules at token i; the longest proposal wins, the earlier of two.
func (f *finder) longest(i int, list []rule) (best proposal, ok bool) {
	for r := range list {
		p, good := list[r].parse(f, i)
		if good && p.end > best.end {
			if p.rule == "" {
				p.rule = list[r].name
			}
			best, ok = p, true
		}
	}
	return best, ok
}

// at is the class of token i, none outside the sentence.
func (f *finder) at(i int) lex {
	if i < f.first || i-f.first >= len(f.lex) {
		return lex{}
	}
	return f.lex[i-f.first]
}

func (f *finder) is(i int, c class) bool { return f.at(i).c == c }

// word reports whether token i is w, in any case.
func (f *finder) word(i int, w string) bool {
	if i < f.first || i-f.first >= len(f.lex) {
		return false
	}
	t := &f.doc.Tokens[i]
	return int(t.End-t.Start) == len(w) && strings.EqualFold(f.doc.Text[t.Start:t.End], w)
}

func (f *finder) words(i int, ws ...string) bool {
	for _, w := range ws {
		if f.word(i, w) {
			return true
		}
	}
	return false
}

// the skips an article.
func (f *finder) the(i int) int {
	if l := f.at(i); l.c == article && l.n == 0 {
		return i + 1
	}
	return i
}

// count reads a number in words or digits: 3, twenty four, a hundred, a couple
// of, 2 1/2. tenths is the number times ten; -1 is "several", "a few".
func (f *finder) count(i int) (tenths, end int) {
	l := f.at(i)
	switch {
	case l.c == article && l.n == 1:
		switch n := f.at(i + 1); {
		case f.word(i+1, "couple") && f.is(i+2, of):
			return 20, i + 3
		case n.c == several:
			return -1, i + 2
		case n.c == number && n.m == 1:
			return n.n * 10, i + 2
		case n.c == half && f.is(i+2, unit):
			return 5, i + 2
		}
		return 10, i + 1
	case l.c == several:
		return -1, i + 1
	case l.c == half:
		if a := f.at(i + 1); a.c == article {
			return 5, i + 2
		}
		return 0, i
	case l.c == decimal:
		return l.n, i + 1
	case l.c == year:
		return l.n * 10, i + 1
	case l.c != number:
		return 0, i
	}
	n, j := l.n, i+1
	for range 6 {
		m := f.at(j)
		switch {
		case m.c == number && m.m == 1: // hundred, thousand, dozen
			n *= m.n
		case m.c == number && n >= 20 && n < 100 && n%10 == 0 && m.n < 10 && m.n > 0 && m.digits == 0 && l.digits == 0:
			n += m.n
		case m.c == number && n >= 100 && m.n < 100 && m.digits == 0 && l.digits == 0:
			n += m.n
		case m.c == and && f.is(j+1, article) && f.is(j+2, half):
			return min(n, 1e6)*10 + 5, j + 3
		default:
			return min(n, 1e6) * 10, j
		}
		j++
		n = min(n, 1e6)
	}
	return n * 10, j
}
