package extract

import (
	"strings"

	"quoteline/timeline/extract/token"
)

// dateGap returns where in the tokens [first, last) of a predicate the words stand that date
// its happening and that it can do without, with the preposition before them: "late on Friday"
// in "imposed late on Friday a ban on ships". The timeline shows the date beside the line. It is
// empty where there are none, or where they belong to another word: "since Friday", "Friday's
// vote". Undated takes them off the end.
func (a *Analysis) dateGap(h *Happening, first, last int) (none [2]int) {
	from, to := a.tokensOf(h.Basis.words)
	if from < first || to >= last || from >= to || !strings.HasPrefix(h.Basis.rule, "dates/") || !h.Basis.other.IsZero() {
		return none
	}
	ts := a.Tokens.Tokens
	if a.bareDay(from, to) {
		if ts[to].Tag == token.CC || leaning[strings.ToLower(a.Tokens.Word(from-1))] {
			return none
		}
		return [2]int{from, to}
	}
	w := strings.ToLower(a.Tokens.Word(from))
	if n := strings.ToLower(a.Tokens.Word(from + 1)); w == "the" && (n == "next" || n == "following" || n == "same" || n == "previous") {
		w = n // "the next month"
	}
	if p := a.Tokens.Word(from - 1); !deictic[w] && ts[from-1].Tag == token.IN && (p == "on" || p == "in" || p == "at") {
		from--
	} else if !deictic[w] && !weekdays[w] && w != "early" && w != "late" {
		return none // the object of a verb: "marked 3 May"
	}
	switch tag := ts[from-1].Tag; {
	case from < first || leaning[strings.ToLower(a.Tokens.Word(from-1))]:
		return none
	case !tag.IsNoun() && !tag.IsVerb() && tag != token.RP && tag != token.RB && tag != token.PRP && tag != token.CD && tag != token.JJ && tag != token.PunctTag:
		return none
	}
	switch tag := ts[to].Tag; {
	case a.measured(to) || a.measured(to+1) && (tag == token.TO || a.Tokens.Word(to) == "from" || a.Tokens.Word(to) == "to") || comparing[strings.ToLower(a.Tokens.Word(to))]:
	case tag == token.IN, tag == token.TO, tag == token.DT, tag == token.PRPS, tag == token.PRP, tag == token.WDT, tag == token.WRB, tag == token.WP, tag == token.VBG:
		return [2]int{from, to}
	}
	return none
}

// bareDay reports a day that the parser left beside its tree: "agreed Thursday to".
func (a *Analysis) bareDay(from, to int) bool {
	ts := a.Tokens.Tokens
	t := from
	if h := int(ts[t].Head); ts[t].Rel == token.Compound && from <= h && h < to {
		t = h // "late Monday"
	}
	return ts[t].Rel == token.OblTmod && ts[t].Tag.IsProper()
}

// deictic are words that begin the name of a time and take no "on" or "in" before them.
var deictic = wordSet("today yesterday tonight tomorrow last this next earlier later following same previous")

// leaning are words that a date behind them completes.
var leaning = wordSet("only just even not later earlier again until since by for from about around and or as than before after")

// comparing are words that go on about the date before them: "more in May than in June".
var comparing = wordSet("of than compared versus vs until till through")
