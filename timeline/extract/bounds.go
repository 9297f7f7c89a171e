package extract

import (
	"strings"

	"quoteline/timeline"
	"quoteline/timeline/extract/dates"
	"quoteline/timeline/extract/events"
	"quoteline/timeline/when"
)

// aWeek is how many days back a paragraph's date must lie for a statement in it to be no
// news of the document's day.
const aWeek = 7

// turnsBack reports a sentence that begins with words for a time before the last date
// named: "In between, …", "Until then, …".
func (a *Analysis) turnsBack(si int) bool {
	s := a.Tokens.Sentences[si]
	words := strings.ToLower(oneLine(a.Tokens.Span(s.First, min(s.Last, s.First+2)).In(a.Text)))
	switch words {
	case "in between", "until then", "till then", "by then", "before that", "before then", "meanwhile ,", "meanwhile,", "earlier,", "previously,", "all along":
		return true
	}
	return false
}

// earlier reports a sentence that names a date before t, so that it may tell of any time
// since: "She died in 2011. Roe, who left in 1990, wrote to her twice."
func (a *Analysis) earlier(si int, t when.Instant) bool {
	s := a.Tokens.Sentences[si]
	for i := a.timexesFrom(s.First); i < len(a.Timexes) && a.Timexes[i].First < s.Last; i++ {
		if x := &a.Timexes[i]; x.Type == dates.DATE && !x.When.IsZero() && x.When.From > when.MinInstant && x.When.To <= t {
			return true
		}
	}
	return false
}

// untilThen reports a clause that says until or before when, by a date before the document's:
// "went cold until 2018, when …", "lasted two years before it was sold in June".
func (a *Analysis) untilThen(h *Happening) bool {
	for i, last := a.timexesFrom(h.Token), a.clauseLimit(h); i < len(a.Timexes) && a.Timexes[i].First < last; i++ {
		x := &a.Timexes[i]
		if x.When.IsZero() || x.When.To > a.Ref.From {
			continue
		}
		if w := a.Tokens.Word(max(x.First-1, 0)); w == "until" || w == "till" {
			return true
		}
		if o := a.Owner[i]; o >= 0 && a.Events.Mentions[o].Group >= 0 {
			if g := &a.Events.Groups[a.Events.Mentions[o].Group]; h.Group != nil && g.First > h.Group.Last && g.Finite && events.ClauseOf(a.Tokens, g).Mark == "before" {
				return true
			}
		}
	}
	return false
}

// clauseLimit is where the part of a happening's sentence ends that is looked at for what belongs to
// it: no writer's clause is longer, and what is no writing must not take quadratic time.
func (a *Analysis) clauseLimit(h *Happening) int {
	const longest = 80 // tokens
	return min(a.Tokens.Sentences[h.Sentence].Last, h.Token+longest)
}

// noComment reports what somebody said to the writer of the report, or would not.
func (a *Analysis) noComment(h *Happening) bool {
	t := h.Token
	return h.Said != nil && t+2 < len(a.Tokens.Tokens) && a.Tokens.Word(t) == "declined" && a.Tokens.Word(t+1) == "to" && a.Tokens.Word(t+2) == "comment"
}

// undated bounds a happening without a date by its tense.
func (a *Analysis) undated(h *Happening, f *frame) {
	if a.Ref.IsZero() {
		if g := h.Group; f.from != 0 && !a.turnsBack(h.Sentence) && !a.earlier(h.Sentence, f.from) && h.Kind != timeline.Plan && h.Stage >= story && !present(g) && (g == nil || g.Finite) {
			h.From = f.from
			h.Basis = basis{rule: "bounds/frame", why: whyToldAfterIt.Of(oneLine(f.words.In(a.Text))), words: f.words}
			return
		}
		h.Basis = basis{rule: "bounds/none", why: whyUndated.Of()}
		return
	}
	ref := a.Ref
	words, tense := timeline.Span{}, ""
	if h.Group != nil {
		words = a.Tokens.Span(h.Group.First, h.Group.Last)
		tense = oneLine(words.In(a.Text))
	}
	day := ref
	anchor := dates.DocumentDate.Of(ref.EDTF)
	set := func(rule, why string, from, to when.Instant) {
		h.From, h.To = from, to
		h.Basis = basis{rule: rule, why: why, anchor: anchor, words: words}
	}
	g := h.Group
	switch {
	case h.Kind == timeline.Plan:
		set("bounds/future", whyLaterThan.Of(tense, day), ref.From, when.MaxInstant)
	case h.Stage < story:
		if f.because != "" && f.stage == h.Stage {
			set("bounds/before", whyEarlierThan.Of(f.because, day), when.MinInstant, ref.To)
			h.Basis.words = f.span
			return
		}
		set("bounds/perfect", whyLooksBack.Of(tense, day), when.MinInstant, ref.To)
	case present(g) && h.Said == nil, present(h.Lead):
		if h.Lead != nil {
			words = a.Tokens.Span(h.Lead.First, g.Last)
			tense = oneLine(words.In(a.Text))
		}
		set("bounds/present", whyPresent.Of(tense, day), ref.From, ref.To)
		h.When = when.NewInterval(when.Date{}, ref)
		h.From, h.To = when.MinInstant, ref.To
	case f.from != 0 && (a.turnsBack(h.Sentence) || a.earlier(h.Sentence, f.from)):
		set("bounds/past", whyToldIn.Of(day), when.MinInstant, ref.To)
	case f.from != 0 && !a.noComment(h) && (h.Said == nil || f.from < ref.From.AddDays(-aWeek)):
		set("bounds/frame", whyToldAfter.Of(oneLine(f.words.In(a.Text)), day), f.from, ref.To)
		h.Basis.words = f.words
	case a.recalls(h), a.untilThen(h):
		set("bounds/past", whyRecalled.Of(day), when.MinInstant, ref.To)
	case !ref.IsDay() || len(a.Tokens.Tokens) > newsLength || a.history() || a.Entities.Told || h.Said == nil && a.olden(h.Sentence):
		set("bounds/past", whyToldIn.Of(day), when.MinInstant, ref.To)
	default:
		h.Story = true
		set("bounds/report", whyReported.Of(day), ref.From.AddDays(-1), ref.To)
	}
}

// history reports a text that tells of times long before its own date, as lives,
// chronologies and the reports of inquiries do: most of its dates, and five at least,
// lie more than two months back, or it has lines of a chronology.
func (a *Analysis) history() bool {
	if a.historical == 0 {
		old, all := 0, 0
		for i := range a.Timexes {
			x := &a.Timexes[i]
			if x.Type != dates.DATE && x.Type != dates.TIME || x.When.IsZero() || x.When.From == when.MinInstant {
				continue
			}
			all++
			if x.When.To < a.Ref.From.AddDays(-60) {
				old++
			}
		}
		lines := 0
		for i := range a.Happen {
			if a.Happen[i].Rule == "events/chronology-line" {
				lines++
			}
		}
		a.historical = -1
		if lines >= 3 || !a.ofItsDay() && old >= 5 && 4*old > 3*all {
			a.historical = 1
		}
	}
	return a.historical > 0
}

// ofItsDay reports a text that begins with its own day or the one before, counted from its date: news,
// however much it tells of long ago.
func (a *Analysis) ofItsDay() bool {
	const lead = 3 // paragraphs
	for i := range a.Timexes {
		x := &a.Timexes[i]
		if int(a.Tokens.Tokens[x.First].Paragraph) > lead {
			return false
		}
		if x.Anchor != "" && x.When.IsDay() && x.When.From >= a.Ref.From.AddDays(-1) && x.When.To <= a.Ref.To {
			return true
		}
	}
	return false
}

// recalls reports a clause that counts its time from a noun that has a date of
// its own: "split five years after its launch in 2003" is no news of the day.
func (a *Analysis) recalls(h *Happening) bool {
	if h.Group == nil {
		return false
	}
	first := h.Group.Last
	for i := a.timexesFrom(first); i < len(a.Timexes); i++ {
		x := &a.Timexes[i]
		if x.First >= h.Clause.End {
			return false
		}
		if _, ok := a.bearing(x); ok {
			return true
		}
	}
	return false
}
