package extract

import (
	"strings"

	"quoteline/timeline"
	"quoteline/timeline/extract/entity"
	"quoteline/timeline/extract/token"
	"quoteline/timeline/when"
)

// lives dates a birth and a death by the days in brackets behind a name that begins a text:
// "Ada Brandt (17 May 1884 – 2 November 1957) was a chemist". Where the text tells of them
// without a date they get these; where it does not tell of them they are happenings.
func (a *Analysis) lives() {
	const lines = 3 // sentences
	for si := 0; si < min(lines, len(a.Tokens.Sentences)); si++ {
		m, born, died, ok := a.span(si)
		if !ok {
			continue
		}
		name := a.Entities.Name(m.Entity)
		a.lived(si, m.Entity, "bear", name+" was born", born, &a.Timexes[a.timexesFrom(m.Last)].Span)
		a.lived(si, m.Entity, "die", name+" died", died, &a.Timexes[a.timexesFrom(m.Last)+1].Span)
		return
	}
}

// span reads a name at the start of a sentence with the two dates behind it.
func (a *Analysis) span(si int) (m *entity.Mention, born, died when.Date, ok bool) {
	s := a.Tokens.Sentences[si]
	m, ok = a.Entities.At(s.First)
	if !ok || m.First != s.First || m.Form != entity.Name || m.Entity == entity.None || m.Last+3 >= s.Last || a.Tokens.Word(m.Last) != "(" {
		return nil, born, died, false
	}
	x, ok := a.timexFrom(m.Last + 1)
	if !ok || x+1 >= len(a.Timexes) {
		return nil, born, died, false
	}
	from, to := &a.Timexes[x], &a.Timexes[x+1]
	if to.Last >= s.Last || a.Tokens.Word(to.Last) != ")" || to.First != from.Last+1 || !a.someone(si, m) {
		return nil, born, died, false
	}
	switch a.Tokens.Word(from.Last) {
	case "–", "-", "—", "to":
	default:
		return nil, born, died, false
	}
	born, err := when.Parse(from.Value)
	died = to.When
	const most = 120 // years
	y := died.From.Civil().Year - born.From.Civil().Year
	return m, born, died, err == nil && !died.IsZero() && y > 10 && y < most
}

// someone reports a person: known for one, or told of as "he" or "she" right behind.
func (a *Analysis) someone(si int, m *entity.Mention) bool {
	if a.Entities.Entities[m.Entity].Kind == entity.Person {
		return true
	}
	if si+1 < len(a.Tokens.Sentences) {
		w := a.Tokens.Word(a.Tokens.Sentences[si+1].First)
		return w == "He" || w == "She"
	}
	return false
}

// ofLife reports a happening that tells with a verb what happens to a person once: who was born or
// died, and not whose mother.
func (a *Analysis) ofLife(h *Happening, who int, lemma string) bool {
	return h.Entity == who && lemmaOf(h.Group) == lemma && h.Said == nil && !a.kin(h)
}

// kin reports a happening of somebody who is named by a person: "Her mother died".
func (a *Analysis) kin(h *Happening) bool {
	sub := a.subjectOf(h)
	for t := sub[0]; t < sub[1]-1; t++ {
		if tag := a.Tokens.Tokens[t].Tag; tag == token.PRPS || tag == token.POS {
			return true
		}
	}
	return false
}

// lived gives a birth or a death its date, or makes a happening of it.
func (a *Analysis) lived(si, who int, lemma, title string, d when.Date, words *timeline.Span) {
	b := basis{rule: "dates/life", why: whyStated.Of(oneLine(words.In(a.Text))), words: *words}
	for i := range a.Happen {
		h := &a.Happen[i]
		if !a.ofLife(h, who, lemma) {
			continue
		}
		if h.Factuality == timeline.Happened && (h.When.IsZero() || h.When.From <= d.From && d.To <= h.When.To) { // the year alone, too
			h.When, h.From, h.To, h.Basis = d, d.From, d.To, b
			return
		}
		if !h.When.IsZero() && h.When.From < d.To && d.From < h.When.To {
			return
		}
	}
	if strings.Count(title, " ") < 2 {
		return
	}
	s := a.Tokens.Sentences[si]
	a.Happen = append(a.Happen, Happening{})
	copy(a.Happen[1:], a.Happen)
	a.Happen[0] = Happening{
		Token: s.First, Mention: -1, Sentence: si, Entity: who, Title: title, Date: -1, Rule: "events/life", Stage: background,
		When: d, From: d.From, To: d.To, Basis: b, Quotes: []timeline.Span{a.sentenceSpan(si)}, Certainty: timeline.Certain,
	}
}
