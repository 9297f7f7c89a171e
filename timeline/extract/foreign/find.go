package foreign

import (
	"strings"

	"quoteline/timeline/extract/dates"
	"quoteline/timeline/extract/token"
	"quoteline/timeline/when"
)

// Find returns the absolute dates of a text in a language, a BCP 47 tag, in text
// order, never overlapping. ref is the document's date or zero: a day without a
// year takes the year that brings it nearest to ref, and is marked as uncertain;
// without ref it stays off the calendar. Time is linear in the number of tokens.
func Find(d *token.Doc, tag string, ref when.Date) []dates.Timex {
	s := speeches[base(tag)]
	order := dates.Unknown
	if s != nil {
		order = dates.DayFirst // all five write the day first
	}
	numeric := dates.Options{Order: order}.Find(d, when.Date{})
	var out []dates.Timex
	next := 0
	add := func(before int) {
		for ; next < len(numeric) && numeric[next].First < before; next++ {
			x := numeric[next]
			if (x.Rule == "dates/iso" || x.Rule == "dates/slash") && (len(out) == 0 || out[len(out)-1].Last <= x.First) {
				out = append(out, x)
			}
		}
	}
	if s != nil {
		f := finder{d: d, s: s, ref: ref}
		for _, g := range d.Sentences {
			f.last = g.Last
			for i := g.First; i < g.Last; {
				r, ok := f.any(i)
				if !ok {
					i++
					continue
				}
				add(i)
				if n := len(out); n == 0 || out[n-1].Last <= i {
					out = append(out, f.timex(i, r))
				}
				i = r.end
			}
		}
	}
	add(len(d.Tokens))
	return out
}

// finder reads one text in one language.
type finder struct {
	d    *token.Doc
	s    *speech
	ref  when.Date
	last int // the token after the sentence at work
}

// reading is what a rule makes of the tokens up to end.
type reading struct {
	end        int
	value, mod string
	date       when.Date
	rule       string
	anchor     string
}

func (f *finder) timex(i int, r reading) dates.Timex {
	return dates.Timex{
		Span: f.d.Span(i, r.end), First: i, Last: r.end, Type: dates.DATE, Value: r.value, Mod: r.mod,
		When: r.date, Rule: r.rule, Anchor: r.anchor,
	}
}

// rules in the order in which they are tried; of two as long the earlier wins.
var rules = []func(*finder, int) (reading, bool){
	(*finder).days, (*finder).day, (*finder).month, (*finder).century, (*finder).decade, (*finder).year, (*finder).edged, (*finder).about,
}

// any is the longest date that starts at token i.
func (f *finder) any(i int) (best reading, ok bool) {
	for _, rule := range rules {
		if r, good := rule(f, i); good && r.end > best.end {
			best, ok = r, true
		}
	}
	return best, ok
}

// is reports that token i, within the sentence, is a word of kind k.
func (f *finder) is(i int, k kind) bool { return i < f.last && f.s.at(f.d, i).kind == k }

// skip passes over token i where it is a word of kind k.
func (f *finder) skip(i int, k kind) int {
	if f.is(i, k) {
		return i + 1
	}
	return i
}

// of passes over what joins the parts of a date. A word that begins a range too
// ("del") joins as well.
func (f *finder) of(i int) int {
	if f.is(i, of) || i < f.last && f.s.tag == "es" && strings.EqualFold(f.d.Word(i), "del") || i < f.last && f.s.tag == "fr" && strings.EqualFold(f.d.Word(i), "du") {
		return i + 1
	}
	return i
}

// point passes over the point of an ordinal or an abbreviation.
func (f *finder) point(i int) int {
	if i < f.last && i > 0 && f.d.Word(i) == "." && f.d.Tokens[i-1].End == f.d.Tokens[i].Start {
		return i + 1
	}
	return i
}
