package entity

import (
	"bufio"
	_ "embed"
	"strings"
	"sync"

	"quoteline/timeline/extract/token"
	"quoteline/timeline/wordlist"
)

// The gazetteers, written from general knowledge. Words of a line are divided
// by spaces; an underscore stands for the space inside a name.
var (
	//go:embed data/places.txt
	placesText string
	//go:embed data/cities.txt
	citiesText string
	//go:embed data/male.txt
	maleText string
	//go:embed data/female.txt
	femaleText string
	//go:embed data/titles.txt
	titlesText string
	//go:embed data/orgs.txt
	orgsText string
	//go:embed data/bodies.txt
	bodiesText string
	//go:embed data/towns.txt
	townsText string
)

// hint is what is known of a word or name before reading, as a set.
type hint uint16

const (
	hintPlace  hint = 1 << iota
	hintNation      // a nationality
	hintFirst       // a first name
	hintTitle       // a word of titles
	hintOrg         // an organisation, or a word that makes one
	hintNever       // no part of a name, whatever its case
	hintPlaces      // inside the name of a place of several words
	hintOffice      // a word inside titles
	hintTown        // a city whose name may mean other things
	hintBody        // an organisation
	hintMaker       // a word that makes an organisation
	hintOpens       // begins the name of a place of several words

	learned = hintBody - 1 // those that the model of names has learned from
)

// gazetteer is what is known before reading.
type gazetteer struct {
	hints  map[string]hint
	people map[string]string // nationality -> country
	first  map[string]Gender // first names; Unknown for both
	title  map[string]Gender // words of titles
}

func (g *gazetteer) place(w string) bool { return g.hints[w]&hintPlace != 0 }
func (g *gazetteer) town(w string) bool  { return g.hints[w]&hintTown != 0 }
func (g *gazetteer) org(w string) bool   { return g.hints[w]&hintMaker != 0 }
func (g *gazetteer) body(w string) bool  { return g.hints[w]&hintBody != 0 }

// known reads the gazetteers, once.
var known = sync.OnceValue(func() *gazetteer {
	const names = 10000 // about as many as there are: growing took longer than filling
	g := &gazetteer{
		hints: make(map[string]hint, names), people: map[string]string{},
		first: make(map[string]Gender, 1000), title: map[string]Gender{},
	}
	for _, f := range rows(placesText) {
		g.hints[f[0]] |= hintPlace
		for _, a := range strings.Split(f[1], ",") {
			if a != "" {
				g.people[a] = f[0]
				g.hints[a] |= hintNation
			}
		}
		if f[2] != "" {
			for _, c := range strings.Split(f[2], ",") {
				g.hints[c] |= hintPlace
			}
		}
	}
	for _, w := range words(maleText) {
		g.first[w] = Male
	}
	for _, w := range words(femaleText) {
		if _, both := g.first[w]; both {
			g.first[w] = Unknown
		} else {
			g.first[w] = Female
		}
	}
	for w := range g.first {
		g.hints[w] |= hintFirst
	}
	for _, w := range words(titlesText) {
		gender := Unknown
		switch w[len(w)-1] {
		case '*':
			gender, w = Male, w[:len(w)-1]
		case '+':
			gender, w = Female, w[:len(w)-1]
		}
		g.title[w] = gender
		g.hints[w] |= hintTitle
	}
	for h, list := range map[hint][]string{
		hintPlace: words(citiesText), hintTown: words(townsText), hintOrg | hintBody: words(bodiesText), hintOrg | hintMaker: words(orgsText),
		hintNever: strings.Fields(strings.Join([]string{neverText, wordlist.Months, wordlist.Dotted(wordlist.ShortMonths), wordlist.Weekdays, wordlist.Dotted(wordlist.ShortWeekdays)}, " ")), hintOffice: strings.Fields(officeText),
	} {
		for _, w := range list {
			g.hints[w] |= h
		}
	}
	g.openings()
	return g
})

// openings marks the words that names of places of several words begin with.
func (g *gazetteer) openings() {
	var opening []string
	for w, h := range g.hints {
		if h&(hintPlace|hintTown) != 0 && strings.Contains(w, " ") {
			opening = append(opening, token.Tokenize(w).Word(0))
		}
	}
	for _, w := range opening {
		g.hints[w] |= hintOpens
	}
}

// rows reads lines of fields divided by |, three at least.
func rows(text string) [][]string {
	var out [][]string
	for s := bufio.NewScanner(strings.NewReader(text)); s.Scan(); {
		if l := s.Text(); l != "" && l[0] != '#' {
			out = append(out, append(strings.Split(l, "|"), "", ""))
		}
	}
	return out
}

func words(text string) []string {
	var out []string
	for s := bufio.NewScanner(strings.NewReader(text)); s.Scan(); {
		if l := s.Text(); l != "" && l[0] != '#' {
			for _, w := range strings.Fields(l) {
				out = append(out, strings.ReplaceAll(w, "_", " "))
			}
		}
	}
	return out
}
