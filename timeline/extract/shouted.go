package extract

import "quoteline/timeline/extract/token"

// shouted gives words all in capitals that the text has as names elsewhere the tag of one where
// the tagger took them for something else: "the scheme that MENDES created" of an indictment.
// Where a whole sentence is in capitals they say nothing.
func shouted(d *token.Doc) {
	var names map[string]bool
	for i := range d.Tokens {
		if w := d.Word(i); d.Tokens[i].Tag.IsProper() && allCapitals(w) {
			if names == nil {
				names = map[string]bool{}
			}
			names[w] = true
		}
	}
	if names == nil {
		return
	}
	for _, s := range d.Sentences {
		for i := s.First; i < s.Last; i++ {
			if t := &d.Tokens[i]; !t.Tag.IsProper() && allCapitals(d.Word(i)) && names[d.Word(i)] && !loud(d, s) {
				t.Tag = token.NNP
			}
		}
	}
}

// loud reports a sentence that has no word in small letters.
func loud(d *token.Doc, s token.Sentence) bool {
	for i := s.First; i < s.Last; i++ {
		if w := d.Word(i); len(w) > 1 && w[0] >= 'a' && w[0] <= 'z' {
			return false
		}
	}
	return true
}

// allCapitals reports a word of four letters at least that are all capitals.
func allCapitals(w string) bool {
	if len(w) < 4 {
		return false
	}
	for i := range len(w) {
		if w[i] < 'A' || w[i] > 'Z' {
			return false
		}
	}
	return true
}
