package extract

import (
	"slices"
	"strings"

	"quoteline/timeline/extract/token"
	"quoteline/timeline/wordlist"
)

// plurals gives nouns in -s back their tag where the tagger took them for verbs:
// in "Acme shares closed" two finite verbs would meet. They do after a question
// word: "what the report says is".
func plurals(d *token.Doc) {
	ts := d.Tokens
	for i := 1; i+1 < len(ts); i++ {
		if ts[i].Tag != token.VBZ || ts[i-1].Sentence != ts[i+1].Sentence || !(ts[i-1].Tag.IsNoun() || ts[i-1].Tag == token.JJ) {
			continue
		}
		w := d.Word(i)
		if !strings.HasSuffix(w, "s") || len(w) <= 3 || joining[strings.ToLower(w)] || asked(d, i) {
			continue
		}
		switch ts[i+1].Tag {
		case token.VBN:
			ts[i+1].Tag = token.VBD
		case token.VBD, token.VBZ, token.MD:
		default:
			continue
		}
		ts[i].Tag = token.NNS
	}
}

// ampersands makes one name of two that "&" joins: "Harlow & Sons".
func ampersands(d *token.Doc) {
	for i := 1; i+1 < len(d.Tokens); i++ {
		if d.Word(i) == "&" && d.Tokens[i-1].Sentence == d.Tokens[i+1].Sentence && capital(d.Word(i-1)) && capital(d.Word(i+1)) {
			d.Tokens[i-1].Tag, d.Tokens[i].Tag, d.Tokens[i+1].Tag = token.NNP, token.NNP, token.NNP
		}
	}
}

func capital(w string) bool { return w[0] >= 'A' && w[0] <= 'Z' }

// openings gives nouns at the start of a sentence back their tag where the tagger took
// them for verbs: nobody is told to do what a past tense follows ("Work began", "Work on it
// began").
func openings(d *token.Doc) {
	for _, s := range d.Sentences {
		if t := &d.Tokens[s.First]; s.First+1 < s.Last && t.Tag == token.VB {
			k := s.First + 1
			if d.Tokens[k].Tag == token.IN && k+1 < s.Last && d.Tokens[k+1].Tag == token.PRP {
				k += 2
			}
			if k < s.Last && d.Tokens[k].Tag == token.VBD {
				t.Tag = token.NN
			}
		} else if s.First+2 < s.Last && t.Tag == token.VBZ && d.Tokens[s.First+1].Tag == token.VBD && plural(d.Word(s.First)) && !joining[strings.ToLower(d.Word(s.First))] {
			t.Tag = token.NNS // "Thieves stole lead"
		} else if s.First+1 < s.Last && (t.Tag == token.NNP || t.Tag == token.RB || t.Tag == token.JJ || t.Tag == token.NN) && d.Tokens[s.First+1].Tag == token.NNS && wordlist.Numbers[strings.ToLower(d.Word(s.First))] > 1 {
			t.Tag = token.CD // "Twelve trucks crossed the bridge"
		}
	}
}

// aims gives the verbs of purpose and those of headlines back their tag where the tagger took
// them for plurals and the sentence has no other verb: "The trust plans to reopen the line",
// "Airline files for bankruptcy".
func aims(d *token.Doc) {
	for _, s := range d.Sentences {
		for first := s.First; first < s.Last; {
			last := first
			for last < s.Last && d.Word(last) != ";" {
				last++
			}
			if !finite(d, first, last) {
				aim(d, s, first, last)
			}
			first = last + 1
		}
	}
}

// aim is aims for the part [first, last) of sentence s between semicolons, which has no verb.
func aim(d *token.Doc, s token.Sentence, first, last int) {
	for i := first + 1; i+2 < last; i++ {
		t := &d.Tokens[i]
		if t.Tag != token.NNS || !d.Tokens[i-1].Tag.IsNoun() && (i-1 != s.First || !capital(d.Word(i-1))) {
			continue
		}
		if purpose[d.Word(i)] && d.Tokens[i+1].Tag == token.TO && d.Tokens[i+2].Tag == token.VB || slices.Contains(headlines[d.Word(i)], d.Word(i+1)) {
			t.Tag = token.VBZ
			break
		}
	}
}

var purpose = wordSet("expects plans hopes aims vows moves threatens promises claims offers attempts needs demands pledges wants intends struggles fights")

// headlines are verbs of headlines with the words that no plural has behind it there.
var headlines = map[string][]string{
	"files": {"for", "against"}, "rules": {"for", "against", "in", "that"}, "appeals": {"to", "against"}, "returns": {"to", "from", "home"},
	"lands": {"in", "at", "on"}, "heads": {"for", "to", "home"}, "marches": {"on", "into", "out"}, "charges": {"him", "her", "them", "two", "three"},
}

// finite reports a finite verb among the tokens [first, last).
func finite(d *token.Doc, first, last int) bool {
	return d.NextFinite(first, last) < last
}

// hyphened gives words such as "Denver-based" back their tag where the tagger took them
// for verbs before a noun.
func hyphened(d *token.Doc) {
	for i := 0; i+1 < len(d.Tokens); i++ {
		t := &d.Tokens[i]
		if (t.Tag == token.VBN || t.Tag == token.VBD || t.Tag == token.VBG) && strings.Contains(d.Word(i), "-") && d.Tokens[i+1].Tag.IsNoun() {
			t.Tag = token.JJ
		}
	}
}

// joining are verbs in -s that a participle may follow.
var joining = wordSet("gets keeps stands remains seems appears feels looks goes becomes lies sits says")

// asked reports a question word a few words before i.
func asked(d *token.Doc, i int) bool {
	const near = 8
	for k := i - 1; k >= 0 && k > i-near && d.Tokens[k].Sentence == d.Tokens[i].Sentence; k-- {
		switch d.Tokens[k].Tag {
		case token.WP, token.WDT, token.WRB:
			return true
		}
		if w := d.Word(k); w == "that" || w == "all" || w == "All" {
			return true // "all the report says is"
		}
	}
	return false
}
