package token

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"quoteline/timeline/wordlist"
)

// addParagraph cuts the tokens [first, last) into sentences and records them
// as one paragraph.
func (d *Doc) addParagraph(first, last int) {
	p := len(d.Paragraphs)
	from := len(d.Sentences)
	start := first
	for i := first; i < last; i++ {
		if i > start+2 && d.runsOn(i, last) {
			d.addSentence(start, i, p)
			start = i
		}
		if d.ends(i, last) || d.hourEnds(start, i, last) {
			for i+1 < last && d.closes(i+1) {
				i++
			}
			for i+3 < last && d.footnote(i+1) {
				i += 3
			}
			if i+1 < last && !d.opens(i+1, last) {
				continue
			}
			d.addSentence(start, i+1, p)
			start = i + 1
		}
	}
	if start < last {
		d.addSentence(start, last, p)
	}
	heading := len(d.Sentences)-from == 1 && last-first <= 25 && d.headingEnd(last-1)
	d.Paragraphs = append(d.Paragraphs, Paragraph{First: from, Last: len(d.Sentences), Heading: heading})
}

func (d *Doc) addSentence(first, last, paragraph int) {
	s := int32(len(d.Sentences))
	for i := first; i < last; i++ {
		d.Tokens[i].Sentence, d.Tokens[i].Paragraph = s, int32(paragraph)
	}
	d.Sentences = append(d.Sentences, Sentence{First: first, Last: last, Paragraph: paragraph})
}

// Resentence puts other sentences in the place of those that the document has: each is a
// part of one of them, and they cover the same tokens in the same order.
func (d *Doc) Resentence(list []Sentence) {
	p := -1
	for i, s := range list {
		for t := s.First; t < s.Last; t++ {
			d.Tokens[t].Sentence = int32(i)
		}
		if s.Paragraph != p {
			p = s.Paragraph
			d.Paragraphs[p].First = i
		}
		d.Paragraphs[p].Last = i + 1
	}
	d.Sentences = list
}

// headingEnd reports a token that a heading can end with: no mark, but for what closes
// a year ("The second voyage (1772)").
func (d *Doc) headingEnd(i int) bool {
	t := d.Tokens[i]
	if i > 2 && d.Word(i) == ")" && d.Tokens[i-1].Kind == Number {
		return d.Word(i-2) == "(" && d.Tokens[i-3].Paragraph == t.Paragraph
	}
	return t.Kind == Word || t.Kind == Number || t.Kind == Clitic
}

// ends reports that token i may end a sentence.
func (d *Doc) ends(i, last int) bool {
	t, w := d.Tokens[i], d.Word(i)
	switch t.Kind {
	case Punct:
		switch w {
		case ".":
			return !d.numbered(i, last)
		case "!", "?", "…", "。", "！", "？":
			return true
		}
		return len(w) > 2 && w[0] == '.'
	case Word:
		if w[len(w)-1] != '.' || i+1 >= last {
			return false
		}
		return d.abbreviationEnds(i)
	}
	return false
}

// abbreviationEnds reports that the dot of abbreviation i also ends its
// sentence: an initial and a title never do, others do when a word that starts
// sentences follows.
func (d *Doc) abbreviationEnds(i int) bool {
	w := d.Word(i)
	stem := w[:len(w)-1]
	if utf8.RuneCountInString(stem) == 1 || neverFinal[lower(stem)] && !d.street(i) {
		return false
	}
	next := d.Tokens[i+1]
	if next.Kind == Quote || next.Kind == Number || next.Kind == Punct {
		return false
	}
	return starters[d.Word(i+1)]
}

// hourEnds reports an "a.m." that ends the sentence from start on: behind it comes a word
// with a capital that is no day, month or zone, and a small one ("Left at 6 a.m. Light airs
// from the north"), and the sentence does not begin with its hour ("At 6 a.m. Lee left").
func (d *Doc) hourEnds(start, i, last int) bool {
	const least = 4 // tokens
	if w := d.Word(i); w != "a.m." && w != "p.m." || i-start < least || i+2 >= last || hourFirst[d.Word(start)] {
		return false
	}
	next, after := d.Word(i+1), d.Word(i+2)
	r, _ := utf8.DecodeRuneInString(next)
	s, _ := utf8.DecodeRuneInString(after)
	return unicode.IsUpper(r) && len(next) > 2 && strings.ToUpper(next) != next && !calendar[next] && unicode.IsLower(s) && after != "time"
}

// hourFirst are words that begin a sentence with its hour.
var hourFirst = set("At By Around About Before After Until From Between Shortly Just On In")

// calendar are words with a capital that go on with an hour.
var calendar = set(wordlist.Months, wordlist.ShortMonths, wordlist.Dotted(wordlist.ShortMonths), wordlist.Weekdays, wordlist.ShortWeekdays,
	wordlist.Dotted(wordlist.ShortWeekdays), "Eastern Central Mountain Pacific Greenwich")

// street reports the "St." of a street's name, and not of a saint's: "in High St." It has a
// word with a capital or a number before it, and the starters of sentences are no saints.
func (d *Doc) street(i int) bool {
	if i == 0 || d.Word(i) != "St." {
		return false
	}
	r, _ := utf8.DecodeRuneInString(d.Word(i - 1))
	return unicode.IsUpper(r) && !starters[d.Word(i-1)] || unicode.IsDigit(r)
}

// numbered reports that the dot at i belongs to a word that counts what follows:
// No. 8, case no. 12, Op. 46, c. 1818.
func (d *Doc) numbered(i, last int) bool {
	if i == 0 || i+1 >= last || d.Tokens[i+1].Kind != Number || d.Tokens[i-1].End != d.Tokens[i].Start {
		return false
	}
	if w := d.Word(i - 1); w == "no" || w == "nos" {
		return i > 1 && d.Tokens[i-2].Kind == Word && !answers[lower(d.Word(i-2))]
	}
	return counters[d.Word(i-1)]
}

// answers stand before a "no" that is one, and counts nothing: "He said no. 300 left."
var answers = set("said say says saying answered is was voted with or and a that mean means replied wrote")

var counters = set("No Nos Op op c ca p pp Art Sec Ch Fig Vol vol v Pt")

// footnote reports the mark of a footnote at i: [6].
func (d *Doc) footnote(i int) bool {
	return d.Word(i) == "[" && d.Tokens[i+1].Kind == Number && d.Word(i+2) == "]"
}

func lower(s string) string {
	b := []byte(s)
	for i, c := range b {
		if c >= 'A' && c <= 'Z' {
			b[i] = c + 32
		}
	}
	return string(b)
}

var starters = set(`The A An In On He She It They We But And This That These Those His Her Their At For As After Before When While If However There Last Since With By One
	Two Three Four Five Several Police No All Mr. Mrs. Ms. Some Many Still Meanwhile`)

// closes reports a mark that belongs to the sentence before it: a closing
// quotation mark or bracket right after the last token.
func (d *Doc) closes(i int) bool {
	t, w := d.Tokens[i], d.Word(i)
	if t.Kind == Punct {
		return w == ")" || w == "]" || w == "." || w == "!" || w == "?"
	}
	if t.Kind != Quote {
		return false
	}
	switch w {
	case "“":
		return d.lowOpen(i)
	case "‘", "``", "„", "«":
		return false
	case "”", "’", "»":
		return true
	case "''":
		if i+1 >= len(d.Tokens) || d.Tokens[i+1].Start > t.End { // with a word right after it, it opens: ''No,'' she said.
			return true
		}
	}
	return t.Start <= d.Tokens[i-1].End
}

// lowOpen reports that the mark “ at i closes what „ has opened, as in German.
func (d *Doc) lowOpen(i int) bool {
	const longest = 300 // tokens
	for k := i - 1; k >= 0 && k > i-longest; k-- {
		switch w := d.Word(k); w {
		case "„":
			return true
		case "“", "”":
			return false
		}
	}
	return false
}

// opens reports that a sentence can start at token i: not with a small letter,
// which after “…!” goes on with the cue (“I hope so!” he said).
func (d *Doc) opens(i, last int) bool {
	for ; i < last; i++ {
		t := d.Tokens[i]
		if t.Kind == Quote || t.Kind == Punct && (d.Word(i) == "(" || d.Word(i) == "[") {
			continue
		}
		r, _ := utf8.DecodeRuneInString(d.Text[t.Start:t.End])
		if unicode.IsLower(r) {
			return false
		}
		return t.Kind != Punct || d.Word(i) != ","
	}
	return true
}
