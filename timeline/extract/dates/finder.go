package dates

import (
	"quoteline/timeline/extract/token"
	"quoteline/timeline/when"
)

// finder walks one document. All look-ahead is bounded, so that its time is
// linear.
type finder struct {
	doc     *token.Doc
	ref     when.Instant // first second of the reference day
	known   bool         // whether ref is
	said    string       // ref in words, for Timex.Anchor
	found   []Timex
	lex     []lex // of the sentence's tokens
	first   int   // the sentence's first token
	last    when.Date
	options Options
	order   Order // how the document writes 3/4/2025
	lead    int   // the first token of the expression that the rules are inside of, or -1
	story   bool  // the document tells of other years than its own
	// timeless documents name no day of the week nor today: guides, manuals.
	timeless bool
}

// proposal is what a rule makes of the tokens from some token on, up to end.
type proposal struct {
	end        int
	typ        Type
	value, mod string
	date       when.Date
	anchor     string
	rule       string
	other      when.Date // the second reading of an ambiguous date
}

func newFinder(doc *token.Doc, ref when.Date) *finder {
	f := &finder{doc: doc, lead: -1}
	if !ref.IsZero() && ref.From != when.MinInstant && ref.To-ref.From <= 86400 {
		f.ref, f.known = ref.From.Midnight(), true
		f.said = "document date " + f.ref.ISODay()
	}
	return f
}

func (f *finder) sentence(first, last int) {
	f.first = first
	f.lex = f.lex[:0]
	hopeful, apostrophe := false, false
	for i := first; i < last; i++ {
		l := classify(f.doc, i)
		hopeful = hopeful || starters[l.c] || l.c == number && (l.digits == 0 && l.n > 10 || f.story && l.digits == 3 || apostrophe && l.digits == 2)
		apostrophe = l.c == possessive
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
		if p.rule == "dates/age" && !f.options.Ages {
			i = p.end
			continue
		}
		f.found = append(f.found, Timex{
			Span: f.doc.Span(i, p.end), First: i, Last: p.end, Type: p.typ, Value: p.value, Mod: p.mod,
			When: p.date, Rule: p.rule, Anchor: p.anchor, Ambiguous: !p.other.IsZero(), Other: p.other,
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
		edged, quarterly, weekend, noon, meridiem, oclock, era, direction, yearAgo, yearsEnd, term, feast, these,
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
