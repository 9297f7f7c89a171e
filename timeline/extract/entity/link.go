package entity

import (
	"slices"
	"strings"

	"quoteline/timeline/wordlist"
)

// link makes entities of the chunks: full names first, over the whole
// document, so that a surname in a headline finds the name that comes later.
func (f *finder) link() {
	full := map[string]int{}     // full name -> count
	order := []string{}          // full names in order of first mention
	family := map[string][]int{} // surname or first name -> indices in order
	alias := f.abbreviations()
	person := map[string]bool{}
	gender := map[string]Gender{}
	for _, c := range f.chunks {
		if c.last-c.first < 2 {
			continue
		}
		n := f.text(c.first, c.last)
		if full[n] == 0 {
			order = append(order, n)
		}
		full[n]++
		if c.kind == Person {
			person[n] = true
		}
		if c.gender != Unknown {
			gender[n] = c.gender
		}
	}
	single := map[string]bool{}
	for _, c := range f.chunks {
		if c.last-c.first == 1 {
			single[f.d.Word(c.first)] = true
		}
	}
	names := map[string]int{} // name -> entity
	for _, n := range order {
		ws := strings.Fields(n)
		k := f.kindOf(n)
		last := ws[len(ws)-1]
		if person[n] {
			k = Person
		}
		if k == Other {
			k = f.voted(n)
		}
		if k == Other && len(ws) <= 3 && single[last] && !f.g.place(last) && !f.noName(n) && f.doubtful(n) {
			k = Person
		}
		if k == Other && len(ws) >= 2 {
			if alias[n] != "" {
				k = Organisation
			}
		}
		if k == Person {
			if e, ok := f.variant(ws, family[last]); ok {
				names[n] = e
				f.t.Entities[e].Count += full[n]
				continue
			}
		}
		e := f.add(n, k)
		f.t.Entities[e].Count = full[n]
		names[n] = e
		if k == Person {
			family[last] = append(family[last], e)
			if ws[0] != last {
				family[ws[0]] = append(family[ws[0]], e)
			}
			f.t.Entities[e].Gender = gender[n]
			if g := f.g.first[ws[0]]; f.t.Entities[e].Gender == Unknown {
				f.t.Entities[e].Gender = g
			}
		}
	}
	for _, n := range order { // the first name has a shared abbreviation: "Ann Lee (R-Ohio)"
		a := alias[n]
		if e, ok := names[n]; ok && a != "" {
			if _, taken := names[a]; !taken {
				names[a] = e
			}
		}
	}
	f.initials(names, order)
	f.shortened(names, order, family)
	f.t.Mentions = make([]Mention, 0, len(f.chunks))
	for _, c := range f.chunks {
		f.mention(c, names, family)
	}
	f.renumber()
}

// kindOf classifies a full name by the first chunk that has it.
func (f *finder) kindOf(n string) Kind {
	ws := strings.Fields(n)
	last := ws[len(ws)-1]
	_, first := f.g.first[ws[0]]
	switch {
	case len(ws) == 2 && len(last) == 1 && someone[ws[0]]:
		return Person // "Witness A"
	case f.g.body(n):
		return Organisation
	case f.g.place(n) || f.g.people[n] != "":
		return Place
	case f.g.org(last):
		return Organisation
	case len(ws) > 1 && !first && land[last]:
		return Place
	case first && len(ws) <= 4:
		return Person
	}
	for i, w := range ws {
		if f.g.org(w) && (len(ws) > 2 || i > 0) {
			return Organisation
		}
	}
	return Other
}

// someone are nouns for people whom a letter tells apart.
var someone = set(wordlist.Lettered)

// variant finds a person with the same first and last name, middle names apart.
func (f *finder) variant(ws []string, same []int) (int, bool) {
	for _, e := range same[:min(len(same), 8)] {
		o := strings.Fields(f.t.Entities[e].Name)
		if o[0] == ws[0] && o[len(o)-1] == ws[len(ws)-1] {
			return e, true
		}
	}
	return 0, false
}

func (f *finder) add(name string, k Kind) int {
	f.t.Entities = append(f.t.Entities, Entity{Name: name, Kind: k})
	return len(f.t.Entities) - 1
}

// mention links one chunk and records it.
func (f *finder) mention(c chunk, names map[string]int, family map[string][]int) {
	n := f.text(c.first, c.last)
	adjective := false
	if country := f.g.people[n]; country != "" && !f.g.place(n) {
		n, c.kind, adjective = country, Place, true
	}
	if place := f.shouted(n); place != "" {
		n, c.kind = place, Place
	}
	if same := synonyms[n]; same != "" {
		n = same
		if c.kind != Organisation {
			c.kind = Place
		}
	}
	e, ok := names[n]
	if !ok && c.last-c.first == 1 && c.kind != Place {
		e, ok = f.choose(family[n], c.gender)
	}
	if !ok {
		e = f.add(n, c.kind)
		f.t.Entities[e].Gender = c.gender
		if c.kind == Person || c.kind == Other {
			if g, first := f.g.first[n]; first && c.last-c.first == 1 && c.gender == Unknown {
				f.t.Entities[e].Kind, f.t.Entities[e].Gender = Person, g
			}
		}
		names[n] = e
	}
	x := &f.t.Entities[e]
	if c.last-c.first == 1 {
		x.Count++
	}
	if c.kind == Person && x.Kind == Other {
		x.Kind = Person
	}
	if c.gender != Unknown && x.Gender == Unknown {
		x.Gender = c.gender
	}
	if c.title < c.first && x.Title == "" {
		x.Title = f.text(c.title, c.first)
	}
	f.t.Mentions = append(f.t.Mentions, Mention{First: c.first, Last: c.last, Title: c.title, Entity: e, Form: Name, Adjective: adjective, Inside: f.inside[c.first]})
}

// synonyms are names of one and the same state.
var synonyms = map[string]string{
	"U.S.": "United States", "US": "United States", "U.S.A.": "United States", "USA": "United States", "America": "United States",
	"U.K.": "United Kingdom", "UK": "United Kingdom", "Great Britain": "Britain", "Kiev": "Kyiv",
	"EU": "European Union", "E.U.": "European Union", "UN": "United Nations", "U.N.": "United Nations", "Russian Federation": "Russia",
}

// choose takes the person that a lone name means: the one that agrees in
// gender and is named most.
func (f *finder) choose(es []int, g Gender) (int, bool) {
	best, ok := 0, false
	for _, e := range es[:min(len(es), 16)] {
		x := &f.t.Entities[e]
		if g != Unknown && x.Gender != Unknown && x.Gender != g {
			continue
		}
		if !ok || x.Count > f.t.Entities[best].Count {
			best, ok = e, true
		}
	}
	return best, ok
}

// abbreviations finds "International Criminal Court (ICC)".
func (f *finder) abbreviations() map[string]string {
	out := map[string]string{}
	for _, c := range f.chunks {
		j := c.last
		if c.last-c.first < 2 || j+2 >= len(f.d.Tokens) || f.d.Word(j) != "(" || f.d.Word(j+2) != ")" {
			continue
		}
		if a := f.d.Word(j + 1); len(a) >= 2 && len(a) <= 8 && capital(a) {
			out[f.text(c.first, c.last)] = a
		}
	}
	return out
}

// initials links lone abbreviations to the organisation whose capitals they
// are: "ICC" after "International Criminal Court".
func (f *finder) initials(names map[string]int, order []string) {
	for _, n := range order {
		e := names[n]
		if k := f.t.Entities[e].Kind; k == Person || k == Place && n != "European Union" {
			continue
		}
		a := ""
		for _, w := range strings.Fields(n) {
			if capital(w) {
				a += w[:1]
			}
		}
		if len(a) < 2 || len(a) > 6 {
			continue
		}
		if _, taken := names[a]; !taken {
			names[a] = e
		}
	}
}

// shortened links the name of a company to what is left of it without the words that say that it is
// one: "Meridian" where the text has "Meridian Energy" or "Meridian Foods Inc", and nobody of that
// name, or only later ("its founder Ted Harlow").
func (f *finder) shortened(names map[string]int, order []string, family map[string][]int) {
	for _, n := range order {
		short, rest, more := strings.Cut(n, " ")
		company := more
		for last := ""; more; company = company && f.g.org(last) && !ruled[last] {
			last, rest, more = strings.Cut(rest, " ")
		}
		if !company || f.t.Entities[names[n]].Kind != Organisation {
			continue
		}
		_, taken := names[short]
		_, first := f.g.first[short]
		if !taken && !first && (len(family[short]) == 0 || slices.Min(family[short]) > names[n]) && !f.g.place(short) && f.g.people[short] == "" && !f.g.org(short) {
			names[short] = names[n]
		}
	}
}

// ruled are bodies that are named after whoever is at their head: "the Bush Administration".
var ruled = set("Administration Government Cabinet Ministry Commission Committee")

// renumber puts the entities in order of first mention and drops those that
// have none.
func (f *finder) renumber() {
	slices.SortStableFunc(f.t.Mentions, inTextOrder)
	to := make([]int, len(f.t.Entities))
	for i := range to {
		to[i] = None
	}
	es := make([]Entity, 0, len(f.t.Entities))
	for i := range f.t.Mentions {
		m := &f.t.Mentions[i]
		if to[m.Entity] == None {
			to[m.Entity] = len(es)
			es = append(es, f.t.Entities[m.Entity])
		}
		m.Entity = to[m.Entity]
	}
	f.t.Entities = es
}
