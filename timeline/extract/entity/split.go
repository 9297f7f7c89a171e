package entity

import (
	"strings"

	"quoteline/timeline/extract/token"
)

// split cuts the capitalised run [i, j) into what it is made of: adjectives
// and places before a title, the title, the name.
func (f *finder) split(i, j int) {
	for n := min(4, j-i); n > 1; n-- { // General Motors is no general
		if f.g.body(f.text(i, i+n)) {
			for i+n < j && f.g.org(f.d.Word(i+n)) {
				n++
			}
			f.chunks = append(f.chunks, chunk{title: i, first: i, last: i + n, kind: Organisation})
			if i+n < j {
				f.split(i+n, j)
			}
			return
		}
	}
	last := -1 // the last word of a title
	for k := i; k < j; k++ {
		if f.g.hints[f.d.Word(k)]&hintTitle != 0 && !f.ofOrg(i, k, j) && !f.surnamed(i, k, j) {
			last = k
		}
		if last >= 0 && k > last && f.d.Word(k) != "of" {
			if !f.g.org(f.d.Word(k)) || k > last+1 {
				if last >= k-1 {
					break
				}
			}
		}
	}
	if last < 0 {
		f.plain(i, j)
		return
	}
	// "Secretary of State Marco Rubio": the office takes its complement along.
	end := last + 1
	if end+1 < j && f.d.Word(end) == "of" {
		end += 2
		if f.d.Word(end-1) == "the" {
			end++
		}
		for end < j {
			if f.g.hints[f.d.Word(end)]&hintFirst != 0 || j-end <= 2 {
				break
			}
			end++
		}
	}
	if end >= j { // an office alone: "the Prime Minister", "Secretary of State"
		f.before(i, last)
		return
	}
	title := last
	for title > i {
		if f.g.hints[f.d.Word(title-1)]&(hintTitle|hintOffice) == 0 {
			break
		}
		title--
	}
	f.before(i, title)
	gender := Unknown
	for k := title; k < end; k++ {
		if g := f.g.title[f.d.Word(k)]; g != Unknown {
			gender = g
		}
	}
	f.chunks = append(f.chunks, chunk{title: title, first: end, last: j, gender: gender, kind: Person})
}

// officeText has words that stand inside titles: Foreign Minister, Vice President.
const officeText = "Foreign Defense Defence Interior Finance Vice Deputy State Home Press Attorney Majority Minority House Senate Health Energy Education Chief Executive Trade Justice Assistant Associate National Security Campaign District Supreme Court Labor Labour Treasury Homeland Environment Economy Information Opposition Party Army Police Democratic Republican GOP"

// surnamed reports a title word that ends the run [i, j) as somebody's surname, a first name before it or
// an address that opens the run: "Dr Imran Sheikh".
func (f *finder) surnamed(i, k, j int) bool {
	return k == j-1 && k > i && (f.g.hints[f.d.Word(k-1)]&hintFirst != 0 || (k > i+1 || surnames[f.d.Word(k)]) && addressed[strings.TrimSuffix(f.d.Word(i), ".")])
}

// surnames are titles that are surnames as well.
var surnames = set("Sheikh Sheik King Prince Bishop Pope Judge Major Marshal Baron Duke Constable Sergeant")

// addressed are words before a name that leave no doubt that it is somebody's.
var addressed = set("Mr Mrs Ms Miss Dr Prof")

// ofOrg reports that the title word k closes the name of a body, or is inside one that ends at j:
// "Leeds Crown Court". "National Security Council", "Supreme Court Justice" do not.
func (f *finder) ofOrg(i, k, j int) bool {
	if k > i && k+2 == j && f.d.Word(k) == "Crown" {
		return f.g.org(f.d.Word(k + 1))
	}
	return k > i && f.d.Word(k) == "General" && f.d.Word(k-1) != "Attorney" && f.d.Word(k-1) != "Secretary"
}

// before adds what stands before a title: "U.S.", "Russian", "Fox News".
func (f *finder) before(i, j int) {
	if i < j {
		f.plain(i, j)
	}
}

// plain adds a run with no title, cutting nationalities off its front.
func (f *finder) plain(i, j int) {
	for i < j && j-i > 1 {
		n := f.nationality(i, j)
		if n == 0 || i+n >= j || f.g.org(f.d.Word(j-1)) {
			break
		}
		if f.g.place(f.text(i, i+n)) && !f.place(i, i+n) {
			break
		}
		f.chunks = append(f.chunks, chunk{title: i, first: i, last: i + n, kind: Place})
		i += n
	}
	if i >= j {
		return
	}
	f.chunks = append(f.chunks, chunk{title: i, first: i, last: j, kind: f.classify(i, j)})
}

// place reports that the place [i, m) before the rest of a run is a modifier,
// as in "U.S. Marines", not the start of a name, as in "Washington Post".
func (f *finder) place(i, m int) bool {
	switch f.text(i, m) {
	case "U.S.", "US", "U.K.", "UK", "U.S.A.":
		return true
	}
	return false
}

// nationality returns how many tokens from i are an adjective of a country or
// a country, 0 for none.
func (f *finder) nationality(i, j int) int {
	for n := min(3, j-i); n > 0; n-- {
		w := f.text(i, i+n)
		if f.g.hints[w]&(hintPlace|hintNation) != 0 {
			return n
		}
	}
	return 0
}

// text returns the words [i, j) with single spaces; linear in j-i, which names
// bound.
func (f *finder) text(i, j int) string {
	s := f.d.Text[f.d.Tokens[i].Start:f.d.Tokens[j-1].End]
	for k := 0; k < len(s); k++ {
		if s[k] == '\n' || s[k] == '\r' || s[k] == '\t' || s[k] == 0xC2 || s[k] == ' ' && k+1 < len(s) && s[k+1] == ' ' {
			return f.joined(i, j)
		}
	}
	return s
}

func (f *finder) joined(i, j int) string {
	var b []byte
	for k := i; k < j; k++ {
		if k > i && f.d.Tokens[k].Start > f.d.Tokens[k-1].End {
			b = append(b, ' ')
		}
		b = append(b, f.d.Word(k)...)
	}
	return string(b)
}

// classify decides the kind of the name [i, j) by its own words and neighbours.
func (f *finder) classify(i, j int) Kind {
	w, last := f.text(i, j), f.d.Word(j-1)
	n, h, first := j-i, f.g.hints[w], f.g.hints[f.d.Word(i)]&hintFirst != 0
	switch {
	case h&hintBody != 0:
		return Organisation
	case h&(hintPlace|hintNation) != 0:
		return Place
	case f.g.org(last) && (n > 1 || !onlyInside[last]), h&hintMaker != 0:
		return Organisation
	}
	if n > 1 && !first && land[last] {
		return Place
	}
	for k := i; k < j; k++ {
		if f.g.org(f.d.Word(k)) && n > 2 || f.d.Word(k) == "of" && f.g.org(f.d.Word(max(k-1, i))) {
			return Organisation
		}
	}
	switch {
	case first && n >= 2 && n <= 4:
		return Person
	case n == 1 && len(w) >= 2 && len(w) <= 6 && upper(w):
		return Organisation
	case n >= 2 && n <= 3 && (f.age(j) || f.who(j)):
		return Person
	}
	if n == 1 && i > 0 && f.d.Tokens[i].Sentence == f.d.Tokens[i-1].Sentence {
		switch f.d.Word(i - 1) {
		case "in", "near", "outside", "In", "Near", "Outside":
			return Place
		}
	}
	return Other
}

// land holds words that make a place of the words before them.
var land = set("Airport River Island Islands Peninsula Canal Province County Square Street Road Lane Avenue Boulevard Bridge Mountains Ocean Desert Valley Strait Coast Harbour Harbor Township Archipelago Airfield Highlands Borough Basin Plaza Airbase")

// shouted returns the name of a place that is written in capitals, as in datelines.
func (f *finder) shouted(n string) string {
	if len(n) < 4 || !upper(n) {
		return ""
	}
	if low := n[:1] + strings.ToLower(n[1:]); f.g.place(low) {
		return low
	}
	return ""
}

// onlyInside holds words that make a body only after another word.
var onlyInside = set("Team United Center Centre Office Service Services Front Campaign Watch International Trust Exchange Company Group Group Force Forces Guard Guardian Press Record Records Post News Times Television Media Court Police Army Party")

// age reports ", 45," right after a name.
func (f *finder) age(j int) bool {
	t := f.d.Tokens
	return j+2 < len(t) && f.d.Word(j) == "," && t[j+1].Kind == token.Number && t[j+1].End-t[j+1].Start == 2 && f.d.Word(j+2) == ","
}

// who reports ", who" or "who" right after a name.
func (f *finder) who(j int) bool {
	t := f.d.Tokens
	if j+1 < len(t) && f.d.Word(j) == "," {
		j++
	}
	return j < len(t) && t[j].Sentence == t[j-1].Sentence && (f.d.Word(j) == "who" || f.d.Word(j) == "whose")
}

func upper(w string) bool {
	for i := 0; i < len(w); i++ {
		if (w[i] < 'A' || w[i] > 'Z') && w[i] != '.' && w[i] != '&' {
			return false
		}
	}
	return true
}
