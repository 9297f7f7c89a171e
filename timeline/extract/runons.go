package extract

import "quoteline/timeline/extract/token"

// runons begins a sentence at a name before a verb of its own that stands right behind the
// year in which a whole clause ends, as where a caption or a heading lost its line: "Lee was
// bailed in February 2010 | Ann Roe told her doctor …".
func runons(d *token.Doc) {
	var out []token.Sentence
	for k, s := range d.Sentences {
		for at := runon(d, s); at > 0; at = runon(d, s) {
			if out == nil {
				out = append(make([]token.Sentence, 0, len(d.Sentences)+1), d.Sentences[:k]...)
			}
			out = append(out, token.Sentence{First: s.First, Last: at, Paragraph: s.Paragraph})
			s.First = at
		}
		if out != nil {
			out = append(out, s)
		}
	}
	if out != nil {
		d.Resentence(out)
	}
}

// runon returns the token at which another sentence begins inside s, or 0.
func runon(d *token.Doc, s token.Sentence) int {
	const least = 4 // tokens
	ts := d.Tokens
	if s.Last-s.First < 2*least || ts[s.First].Tag == token.IN || ts[s.First].Tag == token.WRB {
		return 0
	}
	clause := false // a finite verb is there, and nothing behind it that goes on with a clause
	for t := s.First; t < s.Last-least; t++ {
		tag := ts[t].Tag
		switch {
		case tag == token.CC, tag == token.WDT, tag == token.WP, tag == token.WRB, ts[t].Kind == token.Quote && d.Word(t) != "'", ts[t].Kind == token.Punct, tag == token.IN && continues[d.Word(t)]:
			clause = false
		case tag.IsFinite():
			clause = !cited[d.Word(t)] && tag != token.MD
		case clause && tag.IsProper() && ts[t-1].Tag == token.CD && digits(d.Word(t-1), 4, 4) && dated(d, t-2) && acts(d, t, s.Last):
			return t
		}
	}
	return 0
}

// dated reports a word that a year goes on from: "in 2010", "February 2010".
func dated(d *token.Doc, t int) bool { return d.Word(t) == "in" || d.Tokens[t].Tag.IsProper() }

// acts reports that the name at token t stands before a finite verb, and no end, of its own.
func acts(d *token.Doc, t, last int) bool {
	const longest = 5 // tokens
	v := t
	for v < last && (d.Tokens[v].Tag.IsProper() || d.Tokens[v].Tag == token.RB) {
		v++
	}
	return v < last-1 && v-t <= longest && d.Tokens[v].Tag.IsFinite()
}

var (
	// continues are prepositions that another clause may follow.
	continues = wordSet("that if while because although though unless whether than")
	// cited are verbs that a clause without "that" follows.
	cited = wordSet("said say says claim claims hope hopes fear fears think believe know mean feel claimed believed believes thought thinks hoped feared knew knows meant means argued argues felt ensured saw showed shows heard found")
)
