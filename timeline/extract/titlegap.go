package extract

import (
	"strings"
	"unicode/utf8"

	"quoteline/timeline/extract/events"
	"quoteline/timeline/extract/title"
	"quoteline/timeline/extract/token"
)

// overWhere returns where the first relative clause of the words c begins and the main verb behind it:
// "where" and "has" in "the head of a park where a man was killed has been charged". Both are 0
// where there is none.
func (a *Analysis) overWhere(c [2]int) (relative, verb int) {
	ts := a.Tokens.Tokens
	waits := 0
	for t := c[0] + 1; t < min(c[1], c[0]+title.Max); t++ {
		switch tag := ts[t].Tag; {
		case tag == token.WDT, tag == token.WP, tag == token.WRB, tag == token.WPS:
			if relative == 0 && !ts[t-1].Tag.IsNoun() {
				return 0, 0
			}
			if relative == 0 {
				relative = t
			}
			waits++
		case !tag.IsFinite():
		case relative == 0, ts[t-1].Tag == token.CC:
			return 0, 0
		case waits > 0:
			waits--
		default:
			return relative, t
		}
	}
	return 0, 0
}

// unfronted is the words c without a phrase with a preposition that begins them: "women
// hold the posts" of "In Oslo, women hold the posts".
func (a *Analysis) unfronted(c [2]int) [2]int {
	const longest = 20 // tokens
	if !fronting[strings.ToLower(a.Tokens.Word(c[0]))] {
		return c
	}
	for t := c[0] + 1; t < min(c[1], c[0]+longest) && !a.Tokens.Tokens[t].Tag.IsFinite(); t++ {
		if a.Tokens.Word(t) != "," || !finite(a.Tokens, t, min(c[1], t+longest)) {
			continue
		}
		switch a.Tokens.Tokens[t+1].Tag {
		case token.IN, token.WRB, token.WDT, token.WP, token.CC, token.RB, token.PRPS:
		default:
			return [2]int{t + 1, c[1]}
		}
	}
	return c
}

// fronting are prepositions of what stands before a clause, and of no verb's object.
var fronting = wordSet("in on at since over during through throughout across despite without until after before among under amid besides unlike within")

// verbed reports that the headline p of the words c reaches their first finite verb.
func (a *Analysis) verbed(c [2]int, p string) bool {
	for t := c[0]; t < min(c[1], c[0]+title.Max); t++ {
		if a.Tokens.Tokens[t].Tag.IsFinite() {
			return strings.Contains(p, a.Tokens.Word(t))
		}
	}
	return true
}

// gapped is the words c without what stands between the subject's head and its
// verb: "The firm … lost" for "The firm in the north that he ran lost", or for "The
// firm, founded in Oslo, lost".
func (a *Analysis) gapped(c [2]int, budget int) string {
	c[1] = min(c[1], c[0]+4*title.Max)
	verbAt, aside := c[0], 0
	if a.Tokens.Tokens[c[0]].Tag == token.TO {
		return ""
	}
	for verbAt < c[1] && !(a.Tokens.Tokens[verbAt].Tag.IsFinite() && (aside == 0 || a.Tokens.Word(verbAt-1) == ",")) {
		if a.Tokens.Word(verbAt) == "," && aside == 0 {
			if aside = verbAt; events.NounPhrase(a.Tokens, aside-1) != [2]int{c[0], aside} {
				return "" // what comes first need not be the subject
			}
		}
		if aside > 0 && a.Tokens.Word(verbAt) == "," && a.Tokens.Tokens[verbAt+1].Tag == token.CC {
			return "" // of two subjects one would be left
		}
		verbAt++
	}
	from := verbAt
	if c[0] < verbAt && verbAt < c[1] && a.Tokens.Tokens[verbAt-1].Kind == token.Quote {
		from-- // "the mood in the town “is one of fear”"
	}
	for t := verbAt - 1; t > c[0] && verbAt < c[1]; t-- {
		if aside > 0 {
			t = aside
		} else if w := strings.ToLower(a.Tokens.Word(t)); a.Tokens.Tokens[t].Tag != token.IN || w == "of" {
			continue
		} else if subordinators[w] {
			return "" // the verb is that of another clause: "asked staff to leave after Libya had shut its office"
		}
		sub := title.Phrase(a.Tokens, c[0], t, t, budget)
		if sub == "" {
			if aside > 0 {
				return ""
			}
			continue
		}
		rest := title.Phrase(a.Tokens, from, c[1], verbAt+1, budget-utf8.RuneCountInString(sub)-1)
		if rest != "" {
			return a.small(c[0], sub) + " " + uncapital(rest)
		}
		if aside > 0 {
			return ""
		}
	}
	return ""
}
