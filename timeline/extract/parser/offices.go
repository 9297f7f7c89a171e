package parser

import "quoteline/timeline/extract/token"

// offices joins an office and the name right behind it that the parser took apart, where
// they begin a clause: "…, its lawyer Ann Lee said". The office is the subject then, and
// the name says who holds it.
func offices(d *token.Doc) {
	ts := d.Tokens
	for i := 0; i+2 < len(ts); i++ {
		role, name := &ts[i], &ts[i+1]
		if role.Tag != token.NN || name.Tag != token.NNP || name.Rel != token.Nsubj || role.Sentence != name.Sentence {
			continue
		}
		v := int(name.Head)
		if v <= i+1 || v >= len(ts) || ts[v].Sentence != role.Sentence || !opensClause(d, i) {
			continue
		}
		if int(ts[v].Head) == i { // "said" as a clause about the lawyer
			ts[v].Head, ts[v].Rel = role.Head, token.Parataxis
		}
		role.Head, role.Rel = int32(v), token.Nsubj
		name.Head, name.Rel = int32(i), token.Appos
	}
}

// opensClause reports that nothing but a comma or a conjunction or a closed quotation is before the noun phrase
// that ends at token i.
func opensClause(d *token.Doc, i int) bool {
	const longest = 8 // tokens
	first := d.Sentences[d.Tokens[i].Sentence].First
	k := i
	for k > first && i-k < longest {
		switch t := d.Tokens[k-1].Tag; {
		case t.IsNoun(), t == token.DT, t == token.PRPS, t == token.JJ, t == token.POS:
			k--
			continue
		}
		break
	}
	return k < i && (k == first || d.Word(k-1) == "," || d.Tokens[k-1].Tag == token.CC || d.Tokens[k-1].Kind == token.Quote)
}
