package foreign

import (
	"unicode"
	"unicode/utf8"

	"quoteline/timeline/extract/token"
)

// Sentences mends the sentences of a text that was cut by the rules of English:
// in a language with rules, "3." before a month and "v. Chr." end none. It does
// nothing for other languages.
func Sentences(d *token.Doc, tag string) {
	s, ok := speeches[base(tag)]
	if !ok {
		return
	}
	kept := d.Sentences[:0]
	for p := range d.Paragraphs {
		g := &d.Paragraphs[p]
		start := len(kept)
		for i := g.First; i < g.Last; i++ {
			if n := len(kept); n > start && !s.ends(d, d.Sentences[i].First-1) {
				kept[n-1].Last = d.Sentences[i].Last
				continue
			}
			kept = append(kept, d.Sentences[i])
		}
		g.First, g.Last = start, len(kept)
	}
	d.Sentences = kept
	for i, g := range d.Sentences {
		for t := g.First; t < g.Last; t++ {
			d.Tokens[t].Sentence = int32(i)
		}
	}
}

// ends reports that the point at token i ends a sentence.
func (s *speech) ends(d *token.Doc, i int) bool {
	if d.Word(i) != "." || i == 0 || i+1 >= len(d.Tokens) {
		return true
	}
	next, _ := utf8.DecodeRuneInString(d.Word(i + 1))
	before := d.Tokens[i-1]
	if before.End != d.Tokens[i].Start {
		return true
	}
	switch w := s.at(d, i-1); {
	case unicode.IsLower(next):
		return false
	case before.Kind == token.Number && s.dotted:
		k := s.at(d, i+1).kind
		return k != month && k != century && k != to
	case w.kind == part, w.kind == month, w.kind == yearWord && utf8.RuneCountInString(d.Word(i-1)) <= 2:
		k := s.at(d, i+1).kind
		return k != part && k != month && d.Tokens[i+1].Kind != token.Number && !(w.kind == part && len(d.Word(i+1)) <= 4 && i+2 < len(d.Tokens) && (d.Word(i+2) == "." || d.Word(i+2) == "-"))
	}
	return true
}
