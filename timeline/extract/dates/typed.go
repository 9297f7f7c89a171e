package dates

import (
	"errors"
	"fmt"
	"strings"
	"unicode"

	"quoteline/timeline/extract/token"
	"quoteline/timeline/when"
)

// The ways in which Typed refuses what was typed.
var (
	ErrNoDate   = errors.New("this cannot be read as a date: try “3 May 2014”, “about 1890”, “between 3 and 5 May 2014” or EDTF")
	ErrYear     = errors.New("the year is missing")
	ErrRelative = errors.New("this depends on another day: write the date itself")
	ErrLength   = errors.New("this is a length of time: write when it was")
	ErrReversed = errors.New("this ends before it begins")
)

// maxTyped is the longest text that Typed reads, in bytes.
const maxTyped = 200

// Typed reads a date as a person types it: EDTF, or the words that Find reads in
// a text, with what bounds them: "mid-May 2014", "c. 1890", "between 3 and 5 May
// 2014", "before 1985", "spring 2020 or later". It returns one reading, or both
// where the words have two (3/5/2014), and reads all that is there or nothing.
// The empty text is no date, which is one reading. Nothing is taken from the
// present day: a date without its year is refused.
func Typed(text string) ([]when.Date, error) {
	if len(text) > maxTyped {
		return nil, ErrNoDate
	}
	if d, err := when.Parse(strings.TrimSpace(text)); err == nil { // the dots of 1985/.. say something
		return []when.Date{d}, nil
	}
	s := strings.TrimFunc(strings.Join(strings.Fields(text), " "), func(r rune) bool { return r == ',' || r == '.' || r == ';' || unicode.IsSpace(r) })
	if d, err := when.Parse(s); err == nil {
		return []when.Date{d}, nil
	}
	if d, err := when.Parse(strings.ToUpper(s)); err == nil { // 199x
		return []when.Date{d}, nil
	}
	t := typedText(s)
	readings, err := t.read(0)
	if err != nil {
		return nil, fmt.Errorf("“%s”: %w", s, err)
	}
	return readings, nil
}

// Typeable is a date as it can be typed: as people write it, where Typed reads that as
// the same date and as no other, else in EDTF; "" is no date.
func Typeable(d when.Date) string {
	if d.IsZero() {
		return ""
	}
	if again, err := Typed(d.Human()); err == nil && len(again) == 1 && again[0] == d {
		return d.Human()
	}
	return d.EDTF
}

// typedText is what was typed, with one space between words.
type typedText string

// maxBounds is how many bounding words may stand around a date: "about",
// "not before".
const maxBounds = 4

// read takes the words that bound a date from both sides, and reads the rest.
func (s typedText) read(depth int) ([]when.Date, error) {
	readings, err := s.plain()
	if err == nil || depth == maxBounds {
		return readings, err
	}
	for _, b := range bounds {
		rest, ok := b.cut(string(s))
		if !ok {
			continue
		}
		inner, innerErr := typedText(rest).read(depth + 1)
		if innerErr != nil {
			if !errors.Is(innerErr, ErrNoDate) {
				err = innerErr
			}
			continue
		}
		var out []when.Date
		for _, d := range inner {
			if d = b.apply(d); d.IsZero() {
				return nil, ErrNoDate
			}
			out = append(out, d)
		}
		return out, nil
	}
	if readings, ok := s.either(depth); ok {
		return readings, nil
	}
	return nil, err
}

// either reads "3 or 5 May 2014": one of two days, which are bounds where none lies
// between them.
func (s typedText) either(depth int) ([]when.Date, bool) {
	a, b, ok := strings.Cut(string(s), " or ")
	if !ok {
		return nil, false
	}
	second, err := typedText(b).read(depth + 1)
	if err != nil || len(second) != 1 || second[0].Form != when.Unit {
		return nil, false
	}
	for _, first := range [...]string{a, a + tail(b, 1), a + tail(b, 2)} { // "3", with the month and the year of the other
		x, err := typedText(first).read(depth + 1)
		if err != nil || len(x) != 1 || x[0].Form != when.Unit || x[0].Precision != second[0].Precision {
			continue
		}
		sign := ","
		if x[0].To == second[0].From {
			sign = ".."
		}
		d, err := when.Parse("[" + x[0].EDTF + sign + second[0].EDTF + "]")
		return []when.Date{d}, err == nil
	}
	return nil, false
}

// tail is the last n words of s with the spaces before them.
func tail(s string, n int) string {
	i := len(s)
	for ; n > 0 && i > 0; n-- {
		i = strings.LastIndexByte(s[:i], ' ')
	}
	if i < 0 {
		return ""
	}
	return s[i:]
}

// plain reads words that the rules of texts read, all of them: a date stands
// where one is sure to stand, behind "in", so that 1066 is no count.
func (s typedText) plain() (readings []when.Date, err error) {
	err = ErrNoDate
	for _, ahead := range [...]string{"in ", "from "} {
		d, other, e := expression(ahead + cased(string(s)))
		if e == nil {
			if !other.IsZero() {
				return []when.Date{certain(d), certain(other)}, nil
			}
			return []when.Date{d}, nil
		}
		if errors.Is(err, ErrNoDate) {
			err = e
		}
	}
	return nil, err
}

// certain takes the doubt from a reading that the user will choose or not.
func certain(d when.Date) when.Date {
	c, err := when.Parse(strings.TrimSuffix(d.EDTF, "?"))
	if err != nil {
		return d
	}
	return c
}

// expression reads the one date that a text of a few words is, behind its first
// word or words.
func expression(text string) (d, other when.Date, err error) {
	doc := token.Tokenize(text)
	f := newFinder(doc, when.Date{})
	f.typed, f.story = true, true // years of three digits are years
	f.sentence(0, len(doc.Tokens))
	var date *Timex
	covered := make([]bool, len(doc.Tokens))
	for i := range f.found {
		x := &f.found[i]
		for k := x.First; k < x.Last; k++ {
			covered[k] = true
		}
		if x.Part {
			continue
		}
		if date != nil {
			if date.When.Form == when.Unit && x.When.Form == when.Unit && date.When.From > x.When.From && x.First == date.Last+1 && f.joins(date.Last) && (!f.is(date.Last, and) || f.is(date.First-1, between)) {
				return d, other, ErrReversed
			}
			return d, other, ErrNoDate
		}
		date = x
	}
	if date == nil {
		return d, other, f.missing()
	}
	for k := 0; k < len(covered); k++ {
		if !covered[k] && !f.glue(k, date) {
			return d, other, f.missing()
		}
	}
	if date.When.IsZero() && date.Type == DATE {
		return d, other, f.missing()
	}
	return date.When, date.Other, date.undated()
}

// missing says what words that are no date lack to be one.
func (f *finder) missing() error {
	err := ErrNoDate
	for i, l := range f.lex {
		switch l.c {
		case deictic, direction, then:
			return ErrRelative
		case ago:
			if f.word(i, "ago") {
				return ErrRelative
			}
		case month, season, weekday:
			err = ErrYear
		case year, number, isoDay, slashDay, decade:
			if l.digits > 2 || l.c != number {
				return ErrNoDate
			}
		}
	}
	return err
}

// joins reports a word between the ends of a range.
func (f *finder) joins(i int) bool {
	l := f.at(i).c
	return l == and || l == to || l == dash || f.words(i, "until", "till")
}

// glue reports a word that says no more than the expression found around it.
func (f *finder) glue(i int, x *Timex) bool {
	switch {
	case i < 2 && i < x.First && (f.words(i, "in", "the", "year") || f.is(i, article)):
		return true
	case i < x.First && f.words(i, "in", "on", "at", "during", "the", "of", "between", "from"):
		return x.When.Form != when.OneOf && f.word(i, "from") && i == 0 ||
			f.word(i, "between") && x.When.Form == when.OneOf || f.word(i, "from") && x.When.Form == when.Interval ||
			f.words(i, "in", "on", "at", "during", "the", "of")
	}
	return f.joins(i) && i > x.First && x.When.Form != when.Unit
}

// undated says why an expression is no date, nil where it is one.
func (x *Timex) undated() error {
	switch {
	case x.Type == DURATION:
		return ErrLength
	case x.Type == SET:
		return ErrNoDate
	case x.When.IsZero():
		return ErrRelative
	}
	return nil
}

// cased gives names of months and days the capital that texts give them, and eras
// theirs, however they were typed; 03-05-2014 is as good as 03/05/2014.
func cased(s string) string {
	words := strings.Fields(s)
	if len(words) == 3 && len(words[0]) == 4 && allDigits(words[0]) && lexicon[strings.ToLower(words[1])].c == month { // 2025 August 15
		words[0], words[2] = words[2], words[0]
	}
	for i, w := range words {
		if p, n := fields(w, '-'); n == 3 && len(p[0]) <= 2 && len(p[1]) <= 2 && len(p[2]) == 4 && allDigits(p[0]+p[1]+p[2]) {
			words[i] = p[0] + "/" + p[1] + "/" + p[2]
			continue
		}
		at := strings.LastIndexByte(w, '-') + 1 // mid-may
		low := strings.ToLower(strings.TrimRight(w[at:], ",."))
		switch lexicon[low].c {
		case month, weekday, holiday, feast:
			words[i] = strings.ToLower(w[:at]) + strings.ToUpper(w[at:at+1]) + strings.ToLower(w[at+1:])
		case era:
			words[i] = strings.ToUpper(w)
		case none:
		default:
			words[i] = strings.ToLower(w)
		}
	}
	return strings.Join(words, " ")
}
