package entity

import (
	"bufio"
	_ "embed"
	"strings"
	"sync"
)

// The gazetteers, written from general knowledge. Words of a line are divided
// by spaces; an underscore stands for the space inside a name.
var (
	//go:embed data/places.txt
	placesText string
	//go:embed data/cities.txt
	citiesText string
	//go:embed data/seats.txt
	seatsText string
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

// gazetteer is what is known before reading.
type gazetteer struct {
	place  map[string]bool   // names of places
	town   map[string]bool   // names of cities that may mean other things
	body   map[string]bool   // names of organisations
	people map[string]string // nationality -> country
	seat   map[string]string // place -> what it speaks for
	first  map[string]Gender // first names; Unknown for both
	title  map[string]Gender // words of titles
	org    map[string]bool   // words that make an organisation
}

var known = sync.OnceValue(func() *gazetteer {
	g := &gazetteer{
		place: make(map[string]bool, 1000), people: map[string]string{}, seat: map[string]string{},
		first: make(map[string]Gender, 1000), title: map[string]Gender{},
		town: listed(townsText), body: listed(bodiesText), org: listed(orgsText),
	}
	for _, f := range rows(placesText) {
		g.place[f[0]] = true
		for _, a := range strings.Split(f[1], ",") {
			if a != "" {
				g.people[a] = f[0]
			}
		}
		if f[2] != "" {
			g.place[f[2]] = true
			for _, c := range strings.Split(f[2], ",") {
				g.place[c], g.seat[c] = true, f[0]
			}
		}
	}
	for _, f := range rows(seatsText) {
		g.place[f[0]], g.seat[f[0]] = true, f[1]
	}
	for _, w := range words(citiesText) {
		g.place[w] = true
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
	for _, w := range words(titlesText) {
		gender := Unknown
		switch w[len(w)-1] {
		case '*':
			gender, w = Male, w[:len(w)-1]
		case '+':
			gender, w = Female, w[:len(w)-1]
		}
		g.title[w] = gender
	}
	return g
})

// listed is the set of the words of text, made in one piece: growing it took longer
// than filling it.
func listed(text string) map[string]bool {
	ws := words(text)
	m := make(map[string]bool, len(ws))
	for _, w := range ws {
		m[w] = true
	}
	return m
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
