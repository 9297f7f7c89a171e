package quotes

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"quoteline/timeline/extract/token"
)

// complete reports that a quotation ends like a sentence.
func (f *finder) complete(r int) bool {
	g := f.regions[r]
	for i := g.Last - 1; i >= g.First && i >= g.Last-2; i-- {
		switch f.d.Word(i) {
		case ".", "?", "!", "…", "...":
			return true
		case "’", "'", "”", "\"", ")":
			continue
		}
		return strings.ContainsAny(lastByte(f.d.Word(i)), ".!?")
	}
	return g.Continues
}

func lastByte(w string) string { return w[max(len(w)-1, 0):] }

// words counts the words of a quotation.
func (f *finder) words(r int) int {
	n := 0
	for i := f.regions[r].First; i < f.regions[r].Last && n < 50; i++ {
		if k := f.d.Tokens[i].Kind; k == token.Word || k == token.Number {
			n++
		}
	}
	return n
}

// speech reports that a quotation can be somebody's sentence, not a quoted
// phrase within the reporter's.
func (f *finder) speech(r int) bool {
	g := f.regions[r]
	if g.First >= g.Last {
		return false
	}
	c, _ := utf8.DecodeRuneInString(f.d.Text[g.Start:g.End])
	if c == ' ' {
		c, _ = utf8.DecodeRuneInString(f.d.Word(g.First))
	}
	end := f.pointed(r)
	n := f.words(r)
	if f.titleLike(r) {
		return false
	}
	big := unicode.IsUpper(c) || c == '.' || c == '…' || c == '['
	return g.Continues || end && (big || n >= 5) || big && n >= 4 || n >= 9
}

// titleLike reports the name of a work or a show: few words, all of weight with
// a capital, and no sentence's end.
func (f *finder) titleLike(r int) bool {
	g := f.regions[r]
	n, long := 0, 0
	for i := g.First; i < g.Last; i++ {
		if f.d.Tokens[i].Kind != token.Word {
			continue
		}
		w := f.d.Word(i)
		n++
		c, _ := utf8.DecodeRuneInString(w)
		if len(w) > 3 || i == g.First || unicode.IsUpper(c) {
			if long++; !unicode.IsUpper(c) {
				return false
			}
		}
		if n > 8 || f.d.Tokens[i].Tag == token.PRP {
			return false
		}
	}
	last := f.d.Word(g.Last - 1)
	return n >= 2 && long >= 2 && last != "!" && last != "?"
}

// small reports that a quotation starts with a small letter: it goes on with a
// sentence of the reporter.
func (f *finder) small(r int) bool {
	c, _ := utf8.DecodeRuneInString(f.d.Word(f.regions[r].First))
	return unicode.IsLower(c)
}

// pointed reports punctuation at the end of a quotation, marks of a quotation
// inside it apart.
func (f *finder) pointed(r int) bool {
	g := f.regions[r]
	for i := g.Last - 1; i >= g.First && i >= g.Last-3; i-- {
		if f.d.Tokens[i].Kind != token.Quote {
			return f.d.Tokens[i].Kind == token.Punct
		}
	}
	return false
}
