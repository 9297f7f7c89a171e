// Package events finds the words that name happenings: verb groups and event
// nouns, with their tense, aspect, polarity and modality, as in TimeML
// (Pustejovsky et al. 2003). It reads tags and trees and never decides what is
// worth a place on the timeline, nor when it happened.
package events

import (
	"sort"
	"strings"

	"quoteline/timeline/extract/token"
)

// Mention is one word that names a happening.
type Mention struct {
	Token    int // the head word
	Group    int // index of its verb group, -1 for a noun
	Class    string
	Tense    string // PAST, PRESENT, FUTURE, INFINITIVE, PRESPART, PASTPART, NONE
	Negative bool
	Modal    string // "could", "" where none
	Perfect  bool
}

// Found is what a document holds.
type Found struct {
	Groups   []Group
	Mentions []Mention // in text order
	// At gives, for each token, the index of the mention that it heads, or -1.
	At []int32
}

// Find returns the verb groups and the mentions of a tagged and parsed
// document, in linear time.
func Find(d *token.Doc) *Found {
	f := &Found{Groups: groups(d), At: make([]int32, len(d.Tokens))}
	f.Mentions = make([]Mention, 0, 2*len(f.Groups)) // as many nouns as verbs, about
	for i := range f.At {
		f.At[i] = -1
	}
	next := 0
	for i := range d.Tokens {
		for next < len(f.Groups) && f.Groups[next].Head < i {
			next++
		}
		switch {
		case next < len(f.Groups) && f.Groups[next].Head == i:
			if g := &f.Groups[next]; happens(d, g) {
				f.add(verbMention(d, g, next))
			}
		case d.Tokens[i].Tag == token.NN || d.Tokens[i].Tag == token.NNS:
			if w := strings.ToLower(d.Word(i)); eventNoun(w) && !modifies(d, i) && !idiom(d, i) {
				f.add(Mention{Token: i, Group: -1, Class: "OCCURRENCE", Tense: "NONE"})
			}
		}
	}
	return f
}

// GroupAt returns the verb group that holds token t, or nil.
func (f *Found) GroupAt(t int) *Group {
	i := sort.Search(len(f.Groups), func(i int) bool { return f.Groups[i].Last > t })
	if i < len(f.Groups) && f.Groups[i].First <= t {
		return &f.Groups[i]
	}
	return nil
}

func (f *Found) add(m Mention) {
	f.At[m.Token] = int32(len(f.Mentions))
	f.Mentions = append(f.Mentions, m)
}

func verbMention(d *token.Doc, g *Group, at int) Mention {
	m := Mention{Token: g.Head, Group: at, Tense: g.Tense(), Negative: g.Negative, Modal: g.Modal, Perfect: g.Perfect, Class: "OCCURRENCE"}
	if class, ok := classes[g.Lemma]; ok {
		m.Class = class
	}
	return m
}

// classes gives verbs their class in TimeML; what is in several lists is of the last.
var classes = func() map[string]string {
	m := map[string]string{}
	for _, list := range []struct {
		verbs map[string]bool
		class string
	}{{stative, "STATE"}, {intensional, "I_STATE"}, {intentional, "I_ACTION"}, {aspectual, "ASPECTUAL"}, {reporting, "REPORTING"}} {
		for v := range list.verbs {
			m[v] = list.class
		}
	}
	return m
}()
