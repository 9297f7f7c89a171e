package entity

import (
	"strings"

	"quoteline/timeline/extract/token"
)

// enterprise holds nouns that stand for a company named before: "the airline".
var enterprise = set("company firm carmaker automaker airline manufacturer retailer bank lender publisher brewer operator startup chain maker conglomerate corporation")

// publicBody holds nouns that stand for a body whose name has them: "the
// ministry" after "Ministry of Finance".
var publicBody = set("ministry department court commission council committee agency party union university bank parliament institute association federation foundation hospital museum bureau authority tribunal senate congress board club")

// bodies keeps the organisations mentioned lately.
type bodies struct {
	f      *finder
	recent []candidate
}

func (b *bodies) push(k int, m *Mention) {
	if m.Entity == None || m.Adjective || b.f.t.Entities[m.Entity].Kind != Organisation {
		return
	}
	if len(b.recent) >= 2*window {
		b.recent = append(b.recent[:0], b.recent[len(b.recent)-window:]...)
	}
	b.recent = append(b.recent, candidate{mention: m.Entity, sentence: int(b.f.d.Tokens[k].Sentence)})
}

// meant returns the organisation that "the w" at token i means, None where two
// could be meant: the nearest whose name has the word, or for a company the only
// one of the last sentences that is no public body.
func (b *bodies) meant(i int, w string) int {
	here, found := int(b.f.d.Tokens[i].Sentence), None
	for k := len(b.recent) - 1; k >= 0 && k > len(b.recent)-1-window; k-- {
		c := b.recent[k]
		name := b.f.t.Entities[c.mention].Name
		if publicBody[w] && hasWord(name, w) {
			return c.mention
		}
		if !enterprise[w] || here-c.sentence > reach || b.public(name) {
			continue
		}
		if found != None && found != c.mention {
			return None
		}
		found = c.mention
	}
	return found
}

// public reports a name that shows what it names to be no company.
func (b *bodies) public(name string) bool {
	for _, w := range strings.Fields(name) {
		low := strings.ToLower(w)
		if publicBody[low] && low != "bank" && low != "board" || notForSale[low] {
			return true
		}
	}
	return false
}

var notForSale = set("police army navy force forces nations government house office service guard league organization organisation front movement democrats republicans times post news journal tribune herald guardian agence press")

// hasWord reports that a name has a word, whatever the case of its letters.
func hasWord(name, w string) bool {
	for _, x := range strings.Fields(name) {
		if strings.EqualFold(x, w) {
			return true
		}
	}
	return false
}

// body reports a noun at token i, after "the", that can stand for an organisation.
func (f *finder) body(i int, low string) bool {
	return i > 0 && strings.EqualFold(f.d.Word(i-1), "the") && (enterprise[low] || publicBody[low]) && f.lone(i) && f.d.Tokens[i].Tag != token.NNP
}
