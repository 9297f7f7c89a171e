package entity

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"quoteline/timeline/extract/quotes/marks"
	"quoteline/timeline/extract/token"
	"quoteline/timeline/wordlist"
)

// finder carries the work on one document.
type finder struct {
	d      *token.Doc
	g      *gazetteer
	t      *Table
	inside []bool
	// proper holds words written with a capital where nothing but being a name
	// asks for one; common holds words written small.
	proper, common map[string]bool
	chunks         []chunk
	votes          *votes
	letter, things map[int]bool // see correspondents and thing
	hero           int          // see life
}

// chunk is a name as it stands, before linking.
type chunk struct {
	title, first, last int // title <= first: tokens [title, first) are the title
	gender             Gender
	kind               Kind
}

func newFinder(d *token.Doc) *finder {
	f := &finder{
		d: d, g: known(), t: &Table{at: make([]int32, len(d.Tokens))},
		inside: marks.Inside(d, marks.Find(d)),
		proper: map[string]bool{}, common: make(map[string]bool, len(d.Tokens)/4),
	}
	return f
}

func capital(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(r)
}

// starts reports that token i stands where any word gets a capital: first in
// its sentence, or after a mark that opens or a colon.
func (f *finder) starts(i int) bool {
	if i == 0 || f.d.Tokens[i].Sentence != f.d.Tokens[i-1].Sentence {
		return true
	}
	switch f.d.Tokens[i-1].Kind {
	case token.Quote:
		return true
	case token.Punct:
		w := f.d.Word(i - 1)
		return w != "," && w != "." && w != "(" && w != "-" && w != "&" && w != "/" && w != "$"
	}
	return false
}

// titled reports that a sentence is written in headline capitals.
func (f *finder) titled(s token.Sentence) bool {
	const longest, least = 25, 4 // tokens, words
	if s.Last-s.First > longest {
		return false
	}
	words := 0
	for i := s.First; i < s.Last; i++ {
		if w := f.d.Word(i); f.d.Tokens[i].Kind == token.Word && !little[w] {
			if !capital(w) {
				return false
			}
			words++
		}
	}
	return words >= least
}

// little holds words that headlines write small.
var little = set("a an the of in on for to and or but nor at by as with from vs via over into is it")

// survey learns which words the document writes with capitals.
func (f *finder) survey(titled []bool) {
	for si, s := range f.d.Sentences {
		for i := s.First; i < s.Last && !titled[si]; i++ {
			if f.d.Tokens[i].Kind != token.Word {
				continue
			}
			w := f.d.Word(i)
			if capital(w) {
				if !f.starts(i) {
					f.proper[w] = true
				}
			} else {
				f.common[w] = true
			}
		}
	}
}

// shortMonths are first names as well, but not beside a number: "5 Jan", "Jan 5".
var shortMonths = set(wordlist.ShortMonths)

// beside reports a number right before or behind token i.
func (f *finder) beside(i int) bool {
	return i > 0 && f.d.Tokens[i-1].Kind == token.Number || i+1 < len(f.d.Tokens) && f.d.Tokens[i+1].Kind == token.Number
}

var set = wordlist.Set

// nameWord reports that token i can be part of a name.
func (f *finder) nameWord(i int, titled bool) bool {
	t := &f.d.Tokens[i]
	if t.Kind != token.Word {
		return false
	}
	w := f.d.Word(i)
	if !capital(w) || len(w) == 1 {
		return false
	}
	h := f.g.hints[w]
	if h&hintNever != 0 && !(f.surname(i) && t.Tag.IsProper()) || f.compound(w) || w == "English" && i > 0 && f.d.Word(i-1) == "in" {
		return false
	}
	if len(w) == 3 && shortMonths[w] && f.beside(i) {
		return false
	}
	first, sure := h&hintFirst != 0, h&(hintPlace|hintNation|hintMaker) != 0 || f.proper[w]
	if titled {
		return sure || first
	}
	if !f.starts(i) || i+1 < len(f.d.Tokens) && f.g.body(f.text(i, i+2)) { // "Downing Street said"
		return true
	}
	if sure && h&(hintPlace|hintNation|hintFirst) == 0 && !t.Tag.IsProper() {
		next := i+1 < len(f.d.Tokens) && capital(f.d.Word(i+1))
		return next || !f.common[strings.ToLower(w)] && (i+1 >= len(f.d.Tokens) || !f.d.Tokens[i+1].Tag.IsNoun())
	}
	if sure || first && t.Tag.IsProper() {
		return true
	}
	if f.common[strings.ToLower(w)] && !t.Tag.IsProper() {
		return false
	}
	if h&hintTitle != 0 && i+1 < len(f.d.Tokens) {
		next := f.d.Word(i + 1)
		if next == "of" && i+2 < len(f.d.Tokens) { // Secretary of State
			next = f.d.Word(i + 2)
		}
		if capital(next) {
			return true
		}
	}
	return t.Tag.IsProper() || t.Tag == token.NoTag && i+1 < len(f.d.Tokens) && f.d.Tokens[i+1].Kind == token.Word && capital(f.d.Word(i+1))
}

// surname reports a word right after a first name or a title: Theresa May.
func (f *finder) surname(i int) bool {
	if i == 0 || f.d.Tokens[i-1].Sentence != f.d.Tokens[i].Sentence {
		return false
	}
	h := f.g.hints[f.d.Word(i-1)]
	return h&hintFirst != 0 || h&(hintTitle|hintNever) == hintTitle
}

// compound reports an adjective made with a name: U.S.-backed, Russian-made.
func (f *finder) compound(w string) bool {
	k := strings.IndexByte(w, '-')
	if k <= 0 || k+2 >= len(w) || w[k+1] < 'a' || w[k+1] > 'z' {
		return false
	}
	return f.g.hints[w[:k]]&(hintPlace|hintNation) != 0
}

// inner holds small words that stand inside names.
var inner = set("of de la le du del della der den van von bin ibn al el da dos di the and for")

// names finds the chunks of all sentences.
func (f *finder) names() {
	titled := make([]bool, len(f.d.Sentences))
	for i, s := range f.d.Sentences {
		titled[i] = f.titled(s)
	}
	f.survey(titled)
	for si, s := range f.d.Sentences {
		for i := s.First; i < s.Last; {
			if !f.nameWord(i, titled[si]) {
				i++
				continue
			}
			j := f.extend(i, s.Last, titled[si])
			f.split(i, j)
			i = j
		}
	}
}

// extend returns the end of the name that starts at token i.
func (f *finder) extend(i, end int, titled bool) int {
	j := i + 1
	for j < end && j-i < 14 {
		if f.nameWord(j, titled) || f.initial(j) {
			j++
			continue
		}
		w := f.d.Word(j)
		if w == "&" && j+1 < end && f.nameWord(j+1, titled) {
			j += 2
			continue
		}
		if !inner[w] {
			break
		}
		k := j + 1
		if w == "of" || w == "for" {
			if k < end && f.d.Word(k) == "the" {
				k++
			}
			if !f.joins(i, j) {
				break
			}
		} else if w == "the" || (w == "and" || w == "for") && !f.joins(i, j) {
			break
		}
		if w == "and" && !(k < end && f.g.org(f.d.Word(k))) {
			break
		}
		for k < end && k-j < 3 && inner[f.d.Word(k)] && f.d.Word(k) != "and" {
			k++
		}
		if k >= end || !f.nameWord(k, titled) || f.d.Tokens[k].Sentence != f.d.Tokens[i].Sentence {
			break
		}
		j = k + 1
	}
	return j
}

// joins reports that the name [i, j) can go on with "of", "for", "and": a body
// (Ministry of …), an office (Secretary of …) or a place (Gulf of …).
func (f *finder) joins(i, j int) bool {
	w := f.d.Word(j - 1)
	if f.g.org(w) {
		return true
	}
	switch w {
	case "Secretary", "Secretaries", "Duke", "Duchess", "Prince", "Princess", "Bishop", "Archbishop", "Gulf", "Strait", "Cape", "Isle", "Isles",
		"Republic", "Kingdom", "States", "District", "Bay", "City", "Rock", "Statue", "Leader", "Speaker", "Director", "Chief", "Chairman", "Governor", "Mayor", "Museum", "Library", "Treaty", "Battle", "Bank", "Islands", "Leaders", "Sons", "Daughters", "Doctors", "Friends", "Citizens", "Americans", "Journal", "Head":
		return true
	}
	return false
}

// initial reports a middle initial: "J." or "J".
func (f *finder) initial(i int) bool {
	w := f.d.Word(i)
	return f.d.Tokens[i].Kind == token.Word && capital(w) && (len(w) == 1 && w != "I" && (w != "A" || f.d.Tokens[i].Tag.IsProper()) || len(w) == 2 && w[1] == '.')
}
