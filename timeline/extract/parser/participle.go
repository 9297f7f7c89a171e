package parser

import "quoteline/timeline/extract/token"

// participles puts right where the parser took a participle behind its noun for the sentence's
// verb, and the verb that comes without an "and" for a second one: "A man arrested Thursday was
// charged", "The coin, found in 2003, was sold". The participle describes the noun, which is the
// subject of that verb.
func participles(d *token.Doc) {
	ts := d.Tokens
	for i := 1; i < len(ts); i++ {
		noun := i - 1
		aside := d.Word(noun) == "," && i > 1
		if aside {
			noun--
		}
		if ts[i].Tag != token.VBN || !ts[noun].Tag.IsNoun() || int(ts[noun].Head) != i || ts[noun].Rel != token.Nsubj && ts[noun].Rel != token.NsubjPass {
			continue
		}
		verb, passive := second(d, i, aside)
		if verb < 0 {
			continue
		}
		up, rel := ts[i].Head, ts[i].Rel
		if rel == token.Root {
			up = int32(verb)
		}
		for t := d.Sentences[ts[i].Sentence].First; t < d.Sentences[ts[i].Sentence].Last; t++ {
			if int(ts[t].Head) == i && (t > verb || t < noun) {
				ts[t].Head = int32(verb)
			}
		}
		ts[verb].Head, ts[verb].Rel = up, rel
		ts[noun].Head, ts[noun].Rel = int32(verb), token.Nsubj
		if passive {
			ts[noun].Rel = token.NsubjPass
		}
		ts[i].Head, ts[i].Rel = int32(noun), token.Acl
	}
}

// second returns the verb that the parser joined to the participle at token i although nothing
// joins them in the text, and whether it is passive; -1 where there is none. In an aside it stands behind
// the comma that shuts it.
func second(d *token.Doc, i int, aside bool) (verb int, passive bool) {
	ts := d.Tokens
	for t := i + 1; t < d.Sentences[ts[i].Sentence].Last; t++ {
		tag := ts[t].Tag
		switch {
		case aside && d.Word(t) == "," && t+1 < len(ts) && (ts[t+1].Tag.IsFinite() || ts[t+1].Tag == token.CD):
			continue
		case tag == token.CC, tag == token.PunctTag, tag == token.PRP, tag == token.WP, tag == token.WDT, tag == token.WRB, tag == token.TO && ts[t].Rel == token.Mark:
			return -1, false
		case !tag.IsFinite():
			continue
		}
		verb = t
		if r := ts[t].Rel; r == token.Aux || r == token.AuxPass || r == token.Cop {
			verb, passive = int(ts[t].Head), r == token.AuxPass
		}
		if verb > i && int(ts[verb].Head) == i && ts[verb].Tag.IsVerb() && (ts[verb].Rel == token.Conj || ts[verb].Rel == token.Parataxis || ts[verb].Rel == token.Ccomp || ts[verb].Rel == token.Advcl || ts[verb].Rel == token.Xcomp) {
			return verb, passive
		}
		return -1, false
	}
	return -1, false
}
