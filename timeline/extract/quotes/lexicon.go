package quotes

import (
	_ "embed"
	"maps"
	"slices"
	"strings"
	"sync"

	"quoteline/timeline/extract/perceptron"
	"quoteline/timeline/wordlist"
)

//go:embed data/cues.txt
var cuesText string

// class is what a cue verb takes as its content.
type class uint8

const (
	noClass class = iota
	say           // a quotation or a clause
	tell          // a hearer, then a quotation or a clause
	think         // a clause
	act           // an object
)

// verb is one form of a cue verb.
type verb struct {
	class class
	base  string
}

// irregular lists the past forms that rules do not give.
var irregular = map[string]string{
	"say": "said", "tell": "told", "write": "wrote written", "swear": "swore sworn", "think": "thought", "know": "knew known",
	"feel": "felt", "see": "saw seen", "find": "found", "show": "showed shown", "understand": "understood", "hear": "heard",
	"mean": "meant", "seek": "sought", "teach": "taught", "begin": "began begun", "go": "went gone", "speak": "spoke spoken",
	"read": "read", "forecast": "forecast", "quote": "quoted", "beg": "begged begging", "brag": "bragged bragging", "quip": "quipped quipping",
	"admit": "admitted admitting", "rebut": "rebutted rebutting", "snap": "snapped snapping", "plan": "planned planning", "slam": "slammed slamming", "blog": "blogged blogging",
	"prefer": "preferred preferring", "refer": "referred referring", "label": "labeled labelled labelling", "signal": "signaled signalled", "dream": "dreamed dreamt", "chant": "chanted",
}

var verbs = sync.OnceValue(func() map[string]verb {
	out := map[string]verb{}
	for _, line := range strings.Split(cuesText, "\n") {
		name, list, ok := strings.Cut(line, ": ")
		c := map[string]class{"say": say, "tell": tell, "think": think, "act": act}[name]
		if !ok || c == noClass {
			continue
		}
		for _, b := range strings.Fields(list) {
			for _, form := range forms(b) {
				if _, dup := out[form]; !dup {
					out[form] = verb{c, b}
				}
			}
		}
	}
	return out
})

// cueForms is what tells most words from cues at a look.
var cueForms = sync.OnceValue(func() perceptron.Forms {
	return perceptron.NewForms(append(slices.Collect(maps.Keys(verbs())), "according")...)
})

// forms inflects a verb.
func forms(b string) []string {
	out := []string{b}
	stem := strings.TrimSuffix(b, "e")
	last := b[len(b)-1]
	vowel := strings.ContainsRune("aeiou", rune(b[len(b)-2]))
	switch {
	case last == 'y' && !vowel:
		out = append(out, b[:len(b)-1]+"ies", b[:len(b)-1]+"ied", b+"ing")
	case last == 's' || last == 'x' || strings.HasSuffix(b, "ch") || strings.HasSuffix(b, "sh"):
		out = append(out, b+"es", b+"ed", b+"ing")
	case b == "go":
		out = append(out, "goes", "going")
	case last == 'e' && !strings.HasSuffix(b, "ee"):
		out = append(out, b+"s", b+"d", stem+"ing")
	default:
		out = append(out, b+"s", b+"ed", b+"ing")
		if strings.HasSuffix(b, "ee") {
			out[2] = b + "d"
		}
	}
	return append(out, strings.Fields(irregular[b])...)
}

var set = wordlist.Set

// onlyQuote holds verbs that report speech only beside quotation marks.
var onlyQuote = set("bark beam charge scold press chime croon exult fume gush holler roar shriek sing snarl sob begin go start finish laugh sigh speak rail read continue snap reason relate cry point counter maintain")
