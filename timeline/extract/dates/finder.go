package dates

import (
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
	// lastValue is the TIMEX3 value of last.
	lastValue string
	back      bool // last is what somebody had done before: see had
	lately    lately
	options   Options
	order     Order  // how the document writes 3/4/2025
	shown     string // what in the document shows it
	lead      int    // the first token of the expression that the rules are inside of, or -1
	story     bool   // the document tells of other years than its own
	typed     bool   // it is but a date
	old       bool   // of years of three digits among them
	recalls   bool   // it names a year before its own and neither its own nor a day of the week
	telling   telling
	entries   int // see kept
	days      int // how often the text has come to another day
	day0      when.Instant
	keeping   bool // ref is the day of an entry
	aged      int  // the token of the last age that was told; see atAnAge
	dayless   int8 // 1 where the sentence tells of no day, -1 where it does, 0 where not asked; see hoursOf
	// timeless documents name no day of the week nor today: guides, manuals.
	timeless  bool
	live      bool        // its lines begin with hours: "2057 A convoy leaves"
	dotted    bool        // it writes hours with a dot: "6.30am"
	holidayAt holidayRule // the last one that aHoliday read
	memo      struct {    // of day
		at, lead int
		ok       bool
		best     proposal
	}
}

// proposal is what a rule makes of the tokens from some token on, up to end.
type proposal struct {
	end        int
	typ        Type
	value, mod string
	date       when.Date
	anchor     string
	rule       string
	other      *when.Date // the second reading of an ambiguous date
}

func newFinder(doc *token.Doc, ref when.Date) *finder {
	f := &finder{doc: doc, lead: -1}
	if !ref.IsZero() && ref.From != when.MinInstant && ref.To-ref.From <= 86400 {
		f.ref, f.known = ref.From.Midnight(), true
		f.said = DocumentDate.Of(f.ref.ISODay())
	}
	return f
}

// own is the document's year; any year is past where it is not known.
func (f *finder) own() int {
	if !f.known {
		return 9999
	}
	return f.ref.Civil().Year
}

func (f *finder) sentence(first, last int) {
	if !f.read(first, last) {
		return
	}
	for i := first; i < last; {
		if c := f.at(i).c; c == none || c == article && f.at(i+1).c == none {
			i++
			continue
		}
		p, ok := f.any(i)
		if !ok {
			i++
			continue
		}
		if p.rule == "dates/age" && !f.options.Ages {
			i = p.end
			continue
		}
		f.take(&p, i, first, last)
		i = p.end
	}
}

// read gives the tokens [first, last) of a sentence their classes. It reports whether there can be an
// expression among them.
func (f *finder) read(first, last int) bool {
	f.first = first
	f.memo.at, f.dayless = -1, 0
	f.lex = f.lex[:0]
	hopeful, apostrophe, article0 := false, false, false
	for i := first; i < last; i++ {
		l := classify(f.doc, i)
		if f.ageTold(i, l) {
			f.aged = i
		}
		hopeful = hopeful || starters[l.c] || l.c == number && (l.digits == 0 && l.n > 10 || l.digits == 4 && l.n < 1000 || f.story && l.digits == 3 || apostrophe && l.digits == 2)
		hopeful = hopeful || article0 && l.c == ordinal && l.digits > 0 // on the 4th
		apostrophe, article0 = l.c == possessive, l.c == article && l.n == 0
		f.lex = append(f.lex, l)
	}
	if n, ok := f.lineHour(first); ok && f.live {
		f.lex[0], hopeful = lex{c: clock, n: n}, true
	}
	return hopeful
}

// take keeps the expression that p makes of the tokens from i on, and follows what the text has come
// to with it.
func (f *finder) take(p *proposal, i, first, last int) {
	f.found = append(f.found, Timex{
		Span: f.doc.Span(i, p.end), First: i, Last: p.end, Type: p.typ, Value: p.value, Mod: p.mod,
		When: p.date, Rule: p.rule, Anchor: p.anchor,
	})
	if x := &f.found[len(f.found)-1]; p.other != nil {
		x.Ambiguous, x.Other = true, *p.other
	}
	if f.shown != "" && f.either(i, p.end) {
		f.found[len(f.found)-1].Read = f.shown
	}
	f.pair()
	if p.rule == "dates/year" && f.law(i) {
		f.found[len(f.found)-1].Part = true
		return
	}
	// A comparison ("up from a year ago") does not change what is spoken of, nor does a
	// date of birth in brackets.
	compares := f.birth(i) || p.rule == "dates/turn" && f.words(i-1, "until", "till") || // "What I did not know until last week is that he had left by then"
		p.rule == "dates/turn" && p.date.IsDay() && f.last.IsDay() && f.infinitive(i) || // "was forecast to come on the following day"
		p.rule == "dates/year-ago" || p.rule == "dates/away" && p.date.Precision >= when.Quarter && !f.is(p.end, comma)
	if p.typ == DATE && !p.date.IsZero() && !compares {
		if f.stamps(p, first, last) {
			return
		}
		f.last, f.lastValue, f.back = p.date, p.value, f.had(i)
		f.lately.come(p.date, f.doc.Tokens[i].Sentence, f.describes(p, i))
	}
	if p.typ == TIME && (p.anchor == "" || p.rule == "dates/day-time" || f.turnsDay(i, p.end)) && p.date.From.Midnight() > when.MinInstant && !p.date.IsZero() { // "11:40 p.m. on March 6, 1994" speaks of that day
		d := onDay(p.date.From.Midnight())
		f.last, f.lastValue, f.back = d.date, d.value, f.had(i)
		f.lately.come(d.date, f.doc.Tokens[i].Sentence, false)
	}
	if p.typ == DATE && !f.describes(p, i) && !f.birth(i) {
		f.telling.come(p, i <= first+1, f.own())
	}
	f.follow(p, i)
	if p.date.IsDay() && f.day0 != p.date.From.Midnight() {
		f.days, f.day0 = f.days+1, p.date.From.Midnight()
	}
	if p.anchor == "" && p.date.IsDay() && f.entry(i, p.end) {
		f.telling.entry = p.date.From.Civil().Year
		f.kept(p.date)
	}
}

// starters are the classes without one of which a sentence has no expression.
var starters = func() (s [256]bool) {
	for _, c := range []class{
		year, decade, month, weekday, unit, season, part, holiday, deictic, vague, adverb, clock, dotted, isoDay, slashDay, yearSpan, amount, aged,
		edged, quarterly, weekend, noon, meridiem, oclock, era, direction, yearAgo, yearsEnd, term, feast, these, then, spell, zone, monthPair, instant,
	} {
		s[c] = true
	}
	return s
}()

// day is the longest expression of a single day that starts at token i. It is
// asked for by many rules and remembered.
func (f *finder) day(i int) (proposal, bool) {
	if f.memo.at == i && f.memo.lead == f.lead {
		return f.memo.best, f.memo.ok
	}
	var best proposal
	ok := f.longest(i, &dayRulesOn, &best)
	f.memo.at, f.memo.lead, f.memo.best, f.memo.ok = i, f.lead, best, ok
	return best, ok
}

// plain is the longest plain date that starts at token i.
func (f *finder) plain(i int) (proposal, bool) {
	best, ok := f.day(i)
	ok = f.longest(i, &dateRulesOn, &best) || ok
	return best, ok
}

// any is the longest expression that starts at token i.
func (f *finder) any(i int) (proposal, bool) {
	best, ok := f.plain(i)
	ok = f.longest(i, &timeRulesOn, &best) || ok
	return best, ok
}

// longest runs rules at token i and puts a longer proposal than best in its
// place; of two as long the earlier rule wins.
func (f *finder) longest(i int, rules *[classes][]rule, best *proposal) (ok bool) {
	list := rules[f.at(i).c]
	for r := range list {
		p, good := list[r].parse(f, i)
		if good && p.end > best.end {
			if p.rule == "" {
				p.rule = list[r].name
			}
			*best, ok = p, true
		}
	}
	return ok
}
