package events

import (
	"strings"

	"quoteline/timeline/extract/token"
)

// NounPhrase returns the noun phrase that ends at token j; it is empty where none
// does.
func NounPhrase(d *token.Doc, j int) [2]int {
	s := d.Sentences[d.Tokens[j].Sentence]
	if first := nounPhrase(d, s, j); first <= j {
		return [2]int{Quantified(d, first), j + 1}
	}
	return [2]int{}
}

// Chunk returns where the noun phrase begins whose last word is at token j, without what stands
// before a preposition.
func Chunk(d *token.Doc, j int) int { return chunk(d, d.Sentences[d.Tokens[j].Sentence], j) }

// nounPhrase returns where the noun phrase that ends at token j begins, with
// its own prepositional phrases; j+1 where none ends there.
func nounPhrase(d *token.Doc, s token.Sentence, j int) int {
	if j < s.First || !nounEnd(d, j) {
		return j + 1
	}
	first := j
	for {
		first = chunk(d, s, first)
		k := first - 1
		if k <= s.First {
			return withBoth(d, s, first)
		}
		p := d.Tokens[k]
		joins := p.Tag == token.CC && strings.ToLower(d.Word(k)) != "but" || p.Tag == token.IN && joining(strings.ToLower(d.Word(k)))
		if d.Word(k) == "," && listed(d, s, k) {
			joins = true
		}
		if p.Tag == token.CC && d.Tokens[k-1].Tag == token.CD && d.Tokens[first].Tag == token.PRP {
			joins = false // "in 1955 and I left"
		}
		end := k - 1
		if d.Word(end) == ")" {
			end = beforeBracket(d, s, end) // "Tolland Trucks (TT) and Lund"
		}
		end = beforeAge(d, s, end)
		if !joins || !nounEnd(d, end) {
			return withBoth(d, s, first)
		}
		first = end
	}
}

// beforeAge returns the token before an age between commas behind a name, of which the second
// comma is token j: "Lee" in "Ann Lee, 41, and"; j where none ends there.
func beforeAge(d *token.Doc, s token.Sentence, j int) int {
	if j-3 < s.First || d.Word(j) != "," || d.Word(j-2) != "," || d.Tokens[j-1].Tag != token.CD || !d.Tokens[j-3].Tag.IsProper() || len(d.Word(j-1)) > 3 {
		return j
	}
	return j - 3
}

// withBoth takes "both", "neither" and "either" in.
func withBoth(d *token.Doc, s token.Sentence, first int) int {
	if first > s.First && d.Tokens[first-1].Tag == token.CC {
		switch strings.ToLower(d.Word(first - 1)) {
		case "both", "neither", "either":
			return first - 1
		}
	}
	return first
}

// listed reports a comma between noun phrases of a list that "and" ends.
func listed(d *token.Doc, s token.Sentence, k int) bool {
	for i := k + 1; i < s.Last && i < k+8; i++ {
		if w := d.Word(i); w == "and" || w == "or" {
			return nounEnd(d, k-1)
		}
		if t := d.Tokens[i].Tag; t.IsFinite() || t == token.IN {
			return false
		}
	}
	return false
}

func joining(w string) bool {
	switch w {
	case "of", "between", "in", "for", "to", "on", "from", "with", "at", "against", "near", "than", "about":
		return true
	}
	return false
}

func nounEnd(d *token.Doc, j int) bool {
	if j < 0 {
		return false
	}
	switch t := d.Tokens[j].Tag; t {
	case token.PRP, token.CD, token.EX, token.DT:
		return true
	case token.JJ, token.JJS:
		return j > 0 && d.Word(j+1) == "of" && d.Tokens[j-1].Tag == token.DT // "the first of the children"
	default:
		return t.IsNoun() || t == token.POS || d.Tokens[j].Kind == token.Quote && j > 0 && d.Tokens[j-1].Tag.IsNoun()
	}
}

// chunk walks left over one noun phrase that ends at token j.
func chunk(d *token.Doc, s token.Sentence, j int) int {
	i := j
	if t := d.Tokens[j].Tag; t == token.PRP || t == token.EX {
		return j
	}
	for i > s.First {
		p := d.Tokens[i-1]
		cur := d.Tokens[i]
		if cur.Tag == token.DT || cur.Tag == token.PRPS {
			if p.Tag == token.PDT || strings.EqualFold(d.Word(i-1), "all") {
				i--
			}
			break
		}
		w := d.Word(i - 1)
		if cur.Tag == token.CD && w == "." && i-2 > s.First && numbering[d.Word(i-2)] && d.Tokens[i-2].End == p.Start {
			i -= 2 // "Order No. 1"
			continue
		}
		if p.Tag == token.CD && strings.ContainsAny(w, ":/") {
			break // "14:20 Lee left"
		}
		if p.Tag == token.NNS && cur.Tag != token.POS && cur.Tag != token.NN && i-3 >= s.First && spell[strings.TrimSuffix(w, "s")] && d.Tokens[i-2].Tag == token.CD && d.Tokens[i-3].Tag == token.IN {
			break // "For six years foreign banks had poured in money"
		}
		if decade(w) && (cur.Tag.IsProper() || cur.Tag == token.PRPS) {
			break // "In the 1950s Lee's son left"
		}
		if cur.Tag == token.CD && p.Tag == token.CD && year(w) && !scale[strings.ToLower(d.Word(i))] {
			break // "In 1914 two hundred men left"
		}
		if cur.Tag.IsProper() && p.Tag == token.CD && year(w) && i-2 >= s.First && d.Tokens[i-2].Tag == token.IN {
			break // "In 1891 William Pell, a banker, bought …"
		}
		ok := p.Tag.IsNoun() || p.Tag == token.DT || p.Tag == token.PRPS || p.Tag == token.CD || p.Tag == token.POS || p.Tag == token.Sym ||
			p.Tag == token.JJ || p.Tag == token.JJR || p.Tag == token.JJS || p.Tag == token.FW || w == "-" || w == "–" ||
			(p.Tag == token.VBN || p.Tag == token.VBG && !strings.EqualFold(w, "including")) && (cur.Tag.IsNoun() || cur.Tag == token.JJ) ||
			(p.Tag == token.RB || p.Tag == token.RBR || p.Tag == token.RBS) && (cur.Tag == token.JJ || cur.Tag == token.VBN || cur.Tag == token.CD) ||
			p.Tag == token.RBR && cur.Tag.IsNoun() && i-2 >= s.First && d.Tokens[i-2].Tag == token.DT || // "No later activity"
			p.Kind == token.Quote && p.End == cur.Start ||
			cur.Tag == token.POS && p.Kind == token.Word && p.End == cur.Start // whatever owns it was taken for
		if !ok {
			break
		}
		i--
	}
	return i
}

// year reports four digits.
func year(w string) bool {
	return len(w) == 4 && strings.Trim(w, "0123456789") == ""
}

// numbering are words, with a dot behind them, for a number.
var numbering = set("No no Nos nos")

// decade reports "1950s".
func decade(w string) bool {
	digits, ok := strings.CutSuffix(w, "s")
	return ok && year(digits)
}

// scale are words that make a number of the one before them.
var scale = set("dozen hundred thousand million billion trillion")
