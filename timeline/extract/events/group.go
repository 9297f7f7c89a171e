package events

import (
	"strings"

	"quoteline/timeline/extract/lexicon"
	"quoteline/timeline/extract/token"
	"quoteline/timeline/wordlist"
)

// Group is a verb with its auxiliaries: "has repeatedly rejected", "might be
// sold". Tokens [First, Last) hold it; Head is the verb that means something.
type Group struct {
	First, Last, Head int
	Lemma             string
	Finite            bool
	Past              bool   // finite past, "had" included
	Perfect           bool   // have + participle
	Progressive       bool   // be + -ing
	Passive           bool   // be + participle
	Future            bool   // will, shall, going to
	Infinitive        bool   // to + verb
	Negative          bool   // not, n't, never
	Modal             string // could, may, might, must, should, would, can; "" where none

	clause *Clause // once ClauseOf has read it
}

// Tense returns the TimeML tense.
func (g *Group) Tense() string {
	switch {
	case g.Future:
		return "FUTURE"
	case g.Modal != "":
		return "NONE"
	case g.Infinitive:
		return "INFINITIVE"
	case g.Finite && g.Past:
		return "PAST"
	case g.Finite:
		return "PRESENT"
	case g.Passive:
		return "PASTPART"
	}
	return "PRESPART"
}

// groups finds the verb groups of a document, in text order.
func groups(d *token.Doc) []Group {
	const usual = 9 // tokens to a group, about
	out := make([]Group, 0, len(d.Tokens)/usual)
	for _, s := range d.Sentences {
		for i := s.First; i < s.Last; {
			if t := d.Tokens[i].Tag; !t.IsVerb() && t != token.MD {
				i++
				continue
			}
			g := group(d, i, s.Last)
			i = g.Last
			if adjectival(d, &g, s) {
				continue
			}
			if goesWithPassive(d, s, &g) {
				g.Finite, g.Past, g.Passive = false, false, true
			}
			if g.participle(d) && (subjected(d, s, &g) || ofItself(d, s, &g)) {
				g.Finite, g.Past, g.Passive = true, true, false
			}
			out = append(out, g)
		}
	}
	return out
}

// participle reports a past participle without any auxiliary.
func (g *Group) participle(d *token.Doc) bool {
	return g.First == g.Head && d.Tokens[g.Head].Tag == token.VBN
}

// near is how far behind a verb of a clause the next one may stand, in tokens.
const near = 12

// group reads the verb group that starts at token i.
func group(d *token.Doc, i, end int) Group {
	g := Group{First: i, Head: i, Last: i + 1}
	first := d.Tokens[i].Tag
	g.Finite = first.IsFinite()
	g.Past = first == token.VBD
	if first == token.VB {
		to := i - 1
		for to > 0 && d.Tokens[to].Tag == token.RB {
			to-- // "to formally close"
		}
		g.Infinitive = to >= 0 && d.Tokens[to].Tag == token.TO
	}
	for {
		w := strings.ToLower(d.Word(g.Head))
		aux := auxiliary(w)
		if d.Tokens[g.Head].Tag == token.MD {
			g.modal(w)
		} else if aux == "" {
			break
		}
		j := g.Head + 1
		for j < end && (d.Tokens[j].Tag == token.RB || adverb[strings.ToLower(d.Word(j))]) {
			if n := strings.ToLower(d.Word(j)); n == "not" || n == "n't" || n == "n’t" || n == "never" {
				g.Negative = true
			}
			j++
		}
		if j >= end || !d.Tokens[j].Tag.IsVerb() || !follows(aux, d.Tokens[j].Tag, d.Tokens[g.Head].Tag == token.MD) {
			break
		}
		switch t := d.Tokens[j].Tag; {
		case aux == "have":
			g.Perfect = true
		case aux == "be" && t == token.VBG:
			g.Progressive = true
		case aux == "be":
			g.Passive = true
		}
		g.Head, g.Last = j, j+1
	}
	if !g.Finite && d.Tokens[g.Head].Tag == token.VBN && g.First == g.Head {
		g.Passive = true
	}
	for k := i - 1; k >= 0 && k >= i-2; k-- {
		if w := strings.ToLower(d.Word(k)); w == "not" || w == "never" {
			g.Negative = true
		}
	}
	g.Lemma = lexicon.Lemma(d.Word(g.Head), d.Tokens[g.Head].Tag)
	return g
}

func (g *Group) modal(w string) {
	switch w {
	case "will", "'ll", "’ll", "shall", "wo":
		g.Future = true
	default:
		g.Modal = w
	}
}

var adverb = set("also later only already still once last first not n't n’t never all both each")

// auxiliary returns be, have or do for their forms.
func auxiliary(w string) string {
	switch {
	case be[w]:
		return "be"
	case have[w]:
		return "have"
	case w == "do", w == "does", w == "did":
		return "do"
	}
	return ""
}

var (
	be   = set(wordlist.Be, wordlist.BeShort)
	have = set(wordlist.Have, wordlist.HaveShort)
)

// follows reports that a verb of tag t goes on with the group.
func follows(aux string, t token.Tag, modal bool) bool {
	switch {
	case modal:
		return t == token.VB || t == token.VBP || t == token.VBD
	case aux == "have":
		return t == token.VBN || t == token.VBD
	case aux == "be":
		return t == token.VBG || t == token.VBN || t == token.VBD
	}
	return t == token.VB || t == token.VBP
}

// adjectival reports a participle that stands as an adjective before a noun or
// a verb form that is part of a name.
func adjectival(d *token.Doc, g *Group, s token.Sentence) bool {
	if g.First != g.Head || g.Finite {
		return false
	}
	t := d.Tokens[g.Head]
	if t.Rel == token.Amod || t.Rel == token.Compound {
		return true
	}
	if g.Head+1 < s.Last && d.Tokens[g.Head+1].Tag.IsNoun() && g.Head > s.First {
		switch p := d.Tokens[g.Head-1].Tag; p {
		case token.DT, token.PRPS, token.JJ, token.POS:
			return true
		case token.VBD, token.VBZ, token.VBP:
			return t.Tag == token.VBN && auxiliary(strings.ToLower(d.Word(g.Head-1))) == "" && !d.Tokens[g.Head+1].Tag.IsProper() // "showed elevated temperatures"
		}
	}
	return false
}
