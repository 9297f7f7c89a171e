package extract

import (
	"sort"
	"strings"

	"quoteline/timeline"
	"quoteline/timeline/extract/dates"
	"quoteline/timeline/extract/quotes"
	"quoteline/timeline/extract/token"
	"quoteline/timeline/when"
)

// newsLength is the longest text, in tokens, that is read as a report of its
// day: longer ones are books and files.
const newsLength = 6000

// date gives every happening its bounds, and says why: a date in its clause,
// else tense and narrative relative to the document's date.
func (a *Analysis) date(dated map[int]int) {
	frame := frame{paragraph: -1}
	for i := range a.Happen {
		h := &a.Happen[i]
		h.From, h.To = when.MinInstant, when.MaxInstant
		p := a.Tokens.Sentences[h.Sentence].Paragraph
		if p != frame.paragraph {
			frame.reset(p)
		}
		x, ok := h.dateIn(dated)
		if !ok {
			x, ok = a.whenDate(i, dated)
		}
		if ok && (h.Mention >= 0 || h.Date > 0) && a.stated(h, x) {
			if a.frames(h) {
				frame.from, frame.words = h.When.From, a.Timexes[x].Span
			}
			a.stage(h, &frame)
			frame.level = h.Stage
		} else {
			if i > 0 && a.shares(h, &a.Happen[i-1]) {
				p := &a.Happen[i-1]
				h.When, h.From, h.To, h.Basis = p.When, p.From, p.To, p.Basis
			} else if x, ok := a.dateOfJoined(i, dated); ok {
				a.sharesBehind(h, x, frame.from)
			}
			a.stage(h, &frame)
			if h.Basis.rule == "" {
				own := frame
				if a.overtaken(i, dated, frame.from) {
					own.from = 0
				}
				if from, words, ok := a.asideDay(i); ok {
					own.from, own.words = from, words
				}
				a.undated(h, &own)
				if h.Basis.rule == "bounds/frame" {
					h.Stage = max(h.Stage, frame.level) // the text goes on
				}
			}
		}
		if (h.Group == nil || !h.Group.Finite) && h.Kind == timeline.Occurrence && (h.Factuality == timeline.Happened || h.Group == nil && h.Factuality == timeline.Claimed) && !h.When.IsZero() && !a.Ref.IsZero() && h.When.From >= a.Ref.To {
			h.Kind, h.Factuality = timeline.Plan, timeline.Planned // "the summit next April"
		}
		if h.Kind == timeline.State && h.Factuality == timeline.Happened && h.Group != nil && present(h.Group) && !h.When.IsZero() && !a.Ref.IsZero() && h.When.From >= a.Ref.To {
			h.Kind, h.Factuality = timeline.Plan, timeline.Planned // "The truce takes effect on Sunday"
		}
		frame.last, frame.told, frame.before = h.Stage, h.Sentence+1, *h
	}
}

// dateIn returns the expression that dates h: the one that a rule gave it, else that of its mention.
func (h *Happening) dateIn(dated map[int]int) (x int, ok bool) {
	if h.Date != 0 {
		return h.Date - 1, h.Date > 0
	}
	x, ok = dated[h.Mention]
	return x, ok
}

// whenDate returns the date of the clause with "when" that happening i, which has none, is told
// by: "Lind was killed when his ship struck a mine on 3 January", "When asked on 9 November, he
// said …".
func (a *Analysis) whenDate(i int, dated map[int]int) (x int, ok bool) {
	h, ts := &a.Happen[i], a.Tokens.Tokens
	if h.Clause.Mark == "when" && h.Clause.Subject[0] > 2 {
		at := h.Clause.Subject[0] - 2
		if x, ok = a.timexOver(at - 1); ok && a.Tokens.Word(at) == "," && a.Timexes[x].Last == at && a.Timexes[x].When.Form == when.Interval {
			return x, true // "was held from 11 to 29 November, when he was released"
		}
	}
	if h.Group == nil || !h.Group.Finite || h.Group.Perfect || h.Group.Future || h.Group.Modal != "" || h.Clause.Relative || h.Clause.Mark != "" {
		return 0, false
	}
	if i+1 < len(a.Happen) {
		n := &a.Happen[i+1]
		if x, ok = dated[n.Mention]; ok && n.Group != nil && n.Group.First == h.Group.Last+1 && ts[h.Group.Last].Tag == token.CC && ts[n.Group.Head].Rel == token.Conj {
			return x, true // "were opened and adjourned in September"
		}
		when := n.Clause.Subject[0] - 1
		if x, ok = dated[n.Mention]; ok && n.Sentence == h.Sentence && n.Clause.Mark == "when" && n.Said == nil && when >= h.Group.Last &&
			a.Tokens.Word(when-1) != "," && !finite(a.Tokens, h.Group.Last, when) {
			return x, true
		}
	}
	s := a.Tokens.Sentences[h.Sentence]
	if x = a.timexesFrom(h.Group.Last); x < len(a.Timexes) && a.Timexes[x].First < s.Last && a.Owner[x] >= 0 && a.whenClause(&a.Timexes[x]) == a.Owner[x] {
		t := a.Timexes[x].First
		return x, !finite(a.Tokens, h.Group.Last, t) && (ts[t-1].Tag != token.IN || a.Tokens.Word(t-1) == "in" || a.Tokens.Word(t-1) == "on") // "began in 2013, when Lee told of it"
	}
	if a.Tokens.Word(s.First) != "When" || h.Mention < 0 {
		return 0, false
	}
	x = a.timexesFrom(s.First)
	if x >= len(a.Timexes) || a.Timexes[x].Last >= h.Group.First || a.Owner[x] < 0 || ts[a.Events.Mentions[a.Owner[x]].Token].Rel != token.Advcl {
		return 0, false
	}
	return x, a.Events.Mentions[a.Owner[x]].Token < a.Timexes[x].First && a.Tokens.Word(a.Timexes[x].Last) == ","
}

// asideDay returns when it was what an aside tells of the subject of happening i before its verb:
// "A truce, signed in June 2006, lasted 11 days".
func (a *Analysis) asideDay(i int) (from when.Instant, words timeline.Span, ok bool) {
	if i == 0 {
		return 0, words, false
	}
	h, p := &a.Happen[i], &a.Happen[i-1]
	ok = h.Said == nil && p.Said == nil && h.Sentence == p.Sentence && h.Group != nil && h.Group.Finite && h.Group.Past && p.Group != nil && !p.Group.Finite && p.Group.Passive &&
		p.Group.Last < h.Group.First && a.Tokens.Word(max(p.Group.First-1, 0)) == "," && h.Clause.Subject[0] == a.subjectOf(p)[0] && h.Clause.Subject[0] < h.Clause.Subject[1] && strings.HasPrefix(p.Basis.rule, "dates/") && p.When.From > when.MinInstant
	return p.When.From, p.Basis.words, ok
}

// overtaken reports that the next happening of the same sentence has a date before the
// paragraph's last one, which then says nothing of happening i: "The list was found in
// 1974. Lee caught the fever and died on 1 July 1847."
func (a *Analysis) overtaken(i int, dated map[int]int, from when.Instant) bool {
	if from == 0 || a.Happen[i].Said != nil || i+1 >= len(a.Happen) || a.Happen[i+1].Sentence != a.Happen[i].Sentence {
		return false
	}
	x, ok := dated[a.Happen[i+1].Mention]
	return ok && !a.Timexes[x].When.IsZero() && a.Timexes[x].When.From < from
}

// frames reports a happening whose date holds for what its paragraph tells next: a main
// clause, or a line of a chronology.
func (a *Analysis) frames(h *Happening) bool {
	if h.When.From == when.MinInstant || h.Said == nil && h.Speaker != "" || h.Rule == datedState {
		return false
	}
	if h.Line[0] < h.Line[1] {
		return true
	}
	return h.Group != nil && h.Group.Finite && (h.Clause.Mark == "" || a.whenThen(h) || a.afterThat(h)) && !h.Clause.Relative && (h.Said == nil || h.Said.Kind != quotes.Direct && h.Basis.words.End <= int(a.Tokens.Tokens[h.Group.Last-1].End)+1 || a.Ref.IsZero())
}

// afterThat reports a clause with "after" that begins its sentence: what follows came later.
func (a *Analysis) afterThat(h *Happening) bool {
	first := a.Tokens.Sentences[h.Sentence].First
	return h.Clause.Mark == "after" && h.Clause.Subject[0] == first+1 && h.Said == nil
}

// whenThen reports a clause with "when" right behind its date: "in March 2019, when the bank
// failed".
func (a *Analysis) whenThen(h *Happening) bool {
	at := h.Clause.Subject[0] - 1
	return h.Clause.Mark == "when" && at > 0 && h.Basis.words.Len() > 0 && h.Basis.words.End <= int(a.Tokens.Tokens[at].Start) &&
		h.Basis.words.End >= int(a.Tokens.Tokens[at-1].Start)
}

// stated dates a happening by the expression x that belongs to it. It reports
// false where the expression says nothing of the day.
func (a *Analysis) stated(h *Happening, x int) bool {
	t := &a.Timexes[x]
	relative := t.Anchor != ""
	if a.direct(t.First) && (relative || h.Said != nil && h.Said.Rule != quotes.Transcript && int(a.said[t.First]) == h.SaidAt) {
		return false // "today" in a quotation is the speaker's day, "since 1992" not that of the words
	}
	d := t.When
	told := h.Group == nil || h.Group.Past || h.Group.Perfect || !h.Group.Finite
	if relative && told && !a.Ref.IsZero() && strings.HasSuffix(t.Value, "TNI") && d.From != when.MinInstant {
		// A night seen from the day after it began on the day before.
		if day := d.From.Midnight(); day == a.Ref.From {
			d = when.Between(day.AddDays(-1), day.AddDays(1))
		}
	}
	h.Basis = a.basisOf(t)
	if t.First > 0 {
		w := strings.ToLower(a.Tokens.Word(t.First - 1))
		if w == "least" && t.First > 2 { // "until at least 388"
			w = strings.ToLower(a.Tokens.Word(t.First - 3))
		}
		switch w {
		case "since":
			switch g := h.Group; {
			case g != nil && (g.Finite && (g.Perfect || !g.Past) || !g.Finite && g.Passive): // "a firm owned since 2014 by Roe"
				d = when.NewInterval(d, when.Date{})
				h.Kind = timeline.State
			case g != nil && g.Finite && g.Past && a.whenClause(t) != h.Mention:
				h.Basis = basis{}
				return false // "fell to its lowest since 2014"
			}
		case "until", "till":
			if h.Group == nil || t.First < h.Group.Last && !strings.EqualFold(a.Tokens.Word(a.Tokens.Sentences[h.Sentence].First), w) && a.whenClause(t) == h.Mention {
				break // "not until May, when it won"
			}
			d = a.lastDay(h, d)
		case "by", "before":
			if d = ofThatDay(t); d.IsZero() || w == "by" || h.Group == nil || !h.Group.Past || h.Group.Perfect {
				d = when.Between(when.MinInstant, t.When.To) // "By 7am on Saturday", "had left before 7am"
			}
		case "between":
			if d = a.lasted(h, x); t.Last < len(a.Tokens.Tokens) && a.Tokens.Tokens[t.Last].Tag == token.CC && (x+1 >= len(a.Timexes) || !a.Timexes[x+1].Part) {
				d = when.Between(d.From, when.MaxInstant) // "between 2011 and the fire"
				if !a.Ref.IsZero() && told && a.Ref.To > t.When.From {
					d = when.Between(t.When.From, a.Ref.To)
				}
			}
		case "after":
			to := when.MaxInstant
			if !a.Ref.IsZero() && told && a.Ref.To > d.From {
				to = a.Ref.To
			}
			if d = ofThatDay(t); d.IsZero() {
				d = when.Between(t.When.From, to)
			}
		}
	}
	if d.IsZero() {
		return false
	}
	if d.Form == when.Interval && d.To < when.MaxInstant && d.Precision <= when.Day && h.Clause.Mark == "when" {
		d = when.DayOf((d.To - 1).Midnight())
	}
	h.When, h.From, h.To = d, d.From, d.To
	return true
}

// ofThatDay is the day of an hour: "shortly after 7am on Saturday" tells of Saturday.
func ofThatDay(t *dates.Timex) when.Date {
	if t.Type != dates.TIME || t.When.IsZero() || t.When.From == when.MinInstant || t.When.To-t.When.From > 3600 {
		return when.Date{}
	}
	return when.DayOf(t.When.From.Midnight())
}

// timexesFrom returns the first expression that starts at token t or later.
func (a *Analysis) timexesFrom(t int) int {
	return sort.Search(len(a.Timexes), func(i int) bool { return a.Timexes[i].First >= t })
}

func oneLine(s string) string { return token.OneLine(s) }
