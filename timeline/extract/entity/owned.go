package entity

import "quoteline/timeline/extract/token"

// owned puts the "'s" into the name of a company that is called after its founder, as a verb or a
// relative clause behind it shows: "Moody's cut the rating", "Lloyd's, which …".
func (f *finder) owned() {
	for i := range f.t.Mentions {
		m := &f.t.Mentions[i]
		if m.Form != Name || m.Entity < 0 || m.Adjective || m.Last+2 >= len(f.d.Tokens) || f.d.Tokens[m.Last].Tag != token.POS {
			continue
		}
		next := f.d.Tokens[m.Last+1].Tag
		verb := next == token.VBD || next == token.MD || next == token.VBZ
		if !verb && (f.d.Word(m.Last+1) != "," || f.d.Tokens[m.Last+2].Tag != token.WDT) {
			continue
		}
		if e := &f.t.Entities[m.Entity]; e.Kind != Place && e.Title == "" && e.Name == f.d.Span(m.First, m.Last).In(f.d.Text) {
			e.Name += f.d.Word(m.Last)
			e.Kind = Organisation
		}
	}
}
