package extract

import (
	"strings"
	"unicode/utf8"

	"quoteline/timeline/extract/dates"
	"quoteline/timeline/extract/title"
	"quoteline/timeline/extract/token"
	"quoteline/timeline/when"
)

// calendar writes the days, months and years of a headline that are counted from another day as
// the calendar has them, since nobody reads a timeline on the day of the report: "The mayor said
// the bridge will open on Friday" is "… on 17 May". The quotes keep the words.
func (a *Analysis) calendar(h *Happening) string {
	const before = 40 // tokens: of the subject, and of what is said before "she said"
	out, last := h.Title, a.clauseLimit(h)
	for i := a.timexesFrom(max(a.Tokens.Sentences[h.Sentence].First, h.Token-before)); i < len(a.Timexes) && a.Timexes[i].First < last; i++ {
		x := &a.Timexes[i]
		if x.Type != dates.DATE || x.Anchor == "" || x.Ambiguous || x.Part || x.Mod != "" || a.direct(x.First) || !a.spoken(x) || !a.alone(x) {
			continue
		}
		if date, in := a.calendarDate(x.When, h); date != "" {
			out = replaced(out, oneLine(x.In(a.Text)), date, in)
		}
	}
	return out
}

// calendarDate is a day, month or year in words and its preposition, without the year where it
// is that of the happening; "" for what is longer or shorter.
func (a *Analysis) calendarDate(d when.Date, h *Happening) (date, in string) {
	if d.Form != when.Unit || d.From == when.MinInstant || d.Approximate || d.Uncertain {
		return "", ""
	}
	date, in = d.Human(), "in"
	switch d.Precision {
	case when.Day:
		in = "on"
	case when.Month:
	case when.Year:
		return date, in
	default:
		return "", ""
	}
	own := h.When
	if own.IsZero() || own.From == when.MinInstant {
		own = a.Ref
	}
	if year := " " + d.EDTF[:4]; len(own.EDTF) > 4 && strings.HasPrefix(strings.TrimLeft(own.EDTF, "["), d.EDTF[:4]) {
		date = strings.TrimSuffix(date, year)
	}
	return date, in
}

// spoken reports an expression that only its day makes clear: "Friday", "last month", "May 3".
// What is counted from what was told ("a month before") stays.
func (a *Analysis) spoken(x *dates.Timex) bool {
	if x.Rule == "dates/away" || x.Rule == "dates/holiday" { // "before Christmas" says more than the day
		return false
	}
	w := strings.ToLower(a.Tokens.Word(x.First))
	return deictic[w] && w != "earlier" && w != "later" || weekdays[w] || x.When.Precision == when.Day && a.Tokens.Tokens[x.First].Tag != token.DT
}

// alone reports an expression that stands beside a verb or a noun, not within a noun phrase:
// "on Friday", but not "Friday prayers" or "Friday's attack".
func (a *Analysis) alone(x *dates.Timex) bool {
	ts := a.Tokens.Tokens
	if x.First == 0 {
		return false
	}
	if x.Last < len(ts) && (ts[x.Last].Tag.IsNoun() || ts[x.Last].Tag == token.POS || ts[x.Last].Tag == token.CC || ts[x.Last].Tag == token.TO && a.Tokens.Word(x.First-1) == "from") {
		return false
	}
	switch ts[x.First-1].Tag {
	case token.DT, token.JJ, token.CC, token.PRPS, token.POS, token.RB, token.CD:
		return false
	}
	return true
}

// replaced puts a date in the place of words in a headline, behind the preposition that stands
// there, else behind in; where there is no room for it, "on Friday" is left out. Words that do
// not stand there once, by themselves, stay.
func replaced(s, words, date, in string) string {
	before, after, ok := strings.Cut(s, " "+words)
	if !ok || before == "" || after != "" && after[0] != ' ' && after[0] != ',' || strings.Contains(after, words) {
		return s
	}
	if end := before[len(before)-1]; end >= '0' && end <= '9' {
		return s // "killed on 25 May"
	}
	head := before
	switch last := before[strings.LastIndexByte(before, ' ')+1:]; {
	case leading[last]:
		if utf8.RuneCountInString(before+date+after) >= title.Max {
			return s
		}
		return before + " " + date + after
	case last == in:
		head = strings.TrimSuffix(before, " "+in)
	case last == "late" || last == "early" || (last == "on" || last == "in") && !deictic[strings.ToLower(strings.Fields(words)[0])]:
		return s // but "fell in yesterday" is "fell in on 8 May"
	}
	if dated := head + " " + in + " " + date + after; utf8.RuneCountInString(dated) <= title.Max {
		return dated
	}
	return head + after
}

// leading are prepositions that a day can have before it, beside "on" and "in".
var leading = wordSet("dated since until till by before after from to of for at during through between")
