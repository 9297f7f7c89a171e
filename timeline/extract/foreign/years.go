package foreign

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"quoteline/timeline/extract/token"
	"quoteline/timeline/when"
	"quoteline/timeline/wordlist"
)

// month: Mai 2014; mayo de 2014; в мае 2014 года.
func (f *finder) month(i int) (reading, bool) {
	m, j := f.monthAt(i)
	if m == 0 {
		return reading{}, false
	}
	y, end, ok := f.yearAt(j)
	if !ok || y < 1 {
		return reading{}, false
	}
	d := when.NewMonth(y, m)
	return reading{end: end, value: d.EDTF, date: d, rule: "foreign/month"}, true
}

// year: im Jahr 2014, en 2014, в 2014 году, (2014), 44 v. Chr.
func (f *finder) year(i int) (reading, bool) {
	j := i
	if f.is(j, yearWord) {
		j++
		if f.s.yearAfter { // "года 2014" is no year's name
			return reading{}, false
		}
	}
	y, digits, ok := number(f.d, j)
	if !ok || j >= f.last || y == 0 {
		return reading{}, false
	}
	end := j + 1
	named := j > i
	if f.is(end, yearWord) && f.s.yearAfter {
		end, named = f.shortYear(end), true
	}
	if e, ok := f.before(end); ok {
		d := when.NewYear(1 - y)
		return reading{end: e, value: fmt.Sprintf("BC%04d", y), date: d, rule: "foreign/era"}, true
	}
	if digits < 3 || digits == 3 && !named || !named && !f.plain(i, j) || y > 2100 {
		return reading{}, false
	}
	d := when.NewYear(y)
	return reading{end: end, value: d.EDTF, date: d, rule: "foreign/year"}, true
}

// plain reports that a number without the word for year is one: after "en" or
// "seit", in brackets, or, in German, at the head of a sentence before its verb.
func (f *finder) plain(i, j int) bool {
	y, digits, _ := number(f.d, j)
	if digits != 4 || y < 1000 || j+1 < len(f.d.Tokens) && f.counts(j+1) {
		return false
	}
	prev := f.s.at(f.d, i-1).kind
	head := i == 0 || f.d.Tokens[i-1].Sentence != f.d.Tokens[i].Sentence
	switch {
	case !head && prev == lead && !f.s.yearAfter:
		return true
	case !head && f.d.Word(i-1) == "(" && j+1 < f.last && f.d.Word(j+1) == ")":
		return true
	case head && f.s.tag == "de" && j+1 < f.last:
		c, _ := utf8.DecodeRuneInString(f.d.Word(j + 1))
		return unicode.IsLower(c)
	}
	return false
}

// counts reports that token i is what a number counts, not the rest of a sentence:
// "en 2014 pages", "2014 %".
func (f *finder) counts(i int) bool {
	switch w := f.d.Word(i); w {
	case "%", "€", "$", "£", "°":
		return true
	default:
		if f.s.tag == "de" || f.d.Tokens[i].Kind != token.Word || i >= f.last {
			c, _ := utf8.DecodeRuneInString(w)
			return f.s.tag == "de" && i < f.last && unicode.IsUpper(c) && f.s.at(f.d, i).kind == none
		}
		return strings.HasSuffix(w, "s") && len(w) > 3 && f.s.at(f.d, i).kind == none
	}
}

// before reads "before the common era" at token i.
func (f *finder) before(i int) (end int, ok bool) {
	for _, era := range f.s.eras {
		j, matched := i, true
		for _, p := range strings.Fields(era) {
			for j < f.last && (f.d.Word(j) == "." || f.d.Word(j) == "-") {
				j++
			}
			if j >= f.last || !strings.EqualFold(strings.TrimRight(f.d.Word(j), "."), p) && !strings.EqualFold(strings.ReplaceAll(f.d.Word(j), ".", ""), p) {
				matched = false
				break
			}
			j++
		}
		if matched {
			return f.point(j), true
		}
	}
	return i, false
}

// decade: 1990er Jahre, années 1990, años 90, 90-е годы.
func (f *finder) decade(i int) (reading, bool) {
	if i >= f.last {
		return reading{}, false
	}
	y, ok := decadeNumber(f.d.Word(i))
	end := i + 1
	switch {
	case ok:
		if !f.is(end, yearWord) {
			return reading{}, false
		}
		end++
	case f.is(i, decade):
		j := f.of(i + 1)
		if j >= f.last {
			return reading{}, false
		}
		if y, ok = tens(f.d.Word(j)); !ok {
			return reading{}, false
		}
		end = j + 1
	default:
		return reading{}, false
	}
	d := when.NewDecade(y)
	return reading{end: end, value: fmt.Sprintf("%03d", y/10), date: d, rule: "foreign/decade"}, true
}

// century: 19. Jahrhundert, XIXe siècle, siglo XIX, XIX век, XIX століття.
func (f *finder) century(i int) (reading, bool) {
	n, end := 0, i+1
	if f.is(i, century) { // siglo XIX
		if end = i + 2; end > f.last {
			return reading{}, false
		}
		n = roman(f.d.Word(i + 1))
	} else {
		if i >= f.last {
			return reading{}, false
		}
		if n = roman(f.d.Word(i)); n == 0 && f.s.dotted {
			n, _, _ = number(f.d, i)
			if end = f.point(i + 1); end == i+1 {
				return reading{}, false
			}
		} else if n == 0 && f.s.yearAfter {
			n, _, _ = number(f.d, i)
		}
		if !f.is(end, century) {
			return reading{}, false
		}
		if end++; len([]rune(f.d.Word(end-1))) <= 3 {
			if p := f.point(end); p < f.last {
				end = p
			}
		}
	}
	if n < 1 || n > 21 {
		return reading{}, false
	}
	if e, ok := f.before(end); ok {
		return reading{end: e, value: "BC" + fmt.Sprintf("%02d", n-1), date: when.NewCentury(-n * 100), rule: "foreign/century"}, true
	}
	return reading{end: end, value: fmt.Sprintf("%02d", n-1), date: when.NewCentury((n - 1) * 100), rule: "foreign/century"}, true
}

// edged: Anfang Mai 2014, fin 1998, a principios de 1990, в начале 1998 года.
func (f *finder) edged(i int) (reading, bool) {
	if !f.is(i, edge) {
		return reading{}, false
	}
	mod := [...]string{"START", "MID", "END"}[f.s.at(f.d, i).n-1]
	j := i + 1
	if j < f.last && f.d.Word(j) == "-" { // mi-mai
		j++
	}
	for j = f.of(j); j < f.last && article[strings.ToLower(f.d.Word(j))]; j++ {
	}
	return f.modified(j, mod)
}

// article has words that may stand between "Anfang" and its date.
var article = wordlist.Set("des der les la los le l' l’ el")

// about: um 1850, vers 1850, hacia 1850, около 1850 года.
func (f *finder) about(i int) (reading, bool) {
	if !f.is(i, around) {
		return reading{}, false
	}
	r, ok := f.modified(f.point(i+1), "APPROX")
	if ok {
		r.date = when.About(r.date)
	}
	return r, ok
}

// modified is the month, year, decade or century at token i under a modifier.
func (f *finder) modified(i int, mod string) (reading, bool) {
	for _, rule := range []func(*finder, int) (reading, bool){(*finder).month, (*finder).century, (*finder).decade, (*finder).year} {
		if r, ok := rule(f, i); ok {
			r.mod = mod
			return r, true
		}
	}
	if y, digits, ok := number(f.d, i); ok && i < f.last && digits == 4 && y >= 1000 && y <= 2100 && !f.s.yearAfter && (i+1 >= f.last || !f.counts(i+1)) {
		d := when.NewYear(y)
		return reading{end: i + 1, value: d.EDTF, mod: mod, date: d, rule: "foreign/year"}, true
	}
	return reading{}, false
}
