package extract

import (
	"slices"
	"strings"

	"quoteline/timeline"
	"quoteline/timeline/extract/entity"
	"quoteline/timeline/extract/events"
	"quoteline/timeline/extract/perceptron"
	"quoteline/timeline/extract/token"
	"quoteline/timeline/when"
)

// Stages of a report, in reading order.
const (
	past       = 0.9 // "once", "previously": before what led up to it
	background = 1.0 // what led up to the story
	eve        = 1.5 // just before the story's main event
	story      = 2.0 // the story, without more being said
	phase      = 0.1 // added for the beginning (1), course (2) and end (3) of a meeting
	aftermath  = 2.8 // later
	holds      = 3.0 // what is so at the document's date
	ahead      = 4.0 // what is to come
)

// frame is what a paragraph has said of time so far.
type frame struct {
	paragraph int
	sentence  int
	entity    int
	stage     float64
	because   string        // the word that set the stage; "" where none did
	span      timeline.Span // where it stands
	from      when.Instant  // the last date named in the narrative; 0 where none
	words     timeline.Span
	level     float64 // the stage of what that date dates
	last      float64 // the stage of the happening before
	told      int     // one more than the sentence of the happening before
	before    Happening
}

func (f *frame) reset(p int) {
	keep := *f
	*f = frame{paragraph: p, entity: entity.None}
	// "He also …" goes on with what the paragraph before told.
	if keep.paragraph == p-1 {
		f.sentence, f.entity, f.stage, f.because, f.span = keep.sentence, keep.entity, keep.stage, keep.because, keep.span
	}
}

// stage places a happening in the report by tense, adverb, connective and the
// course of meetings; what a word says holds for the sentences that go on with
// the same subject.
func (a *Analysis) stage(h *Happening, f *frame) {
	g := h.Group
	switch {
	case h.Kind == timeline.Plan:
		h.Stage = ahead
		return
	case present(g) && h.Said == nil && !h.Clause.Relative && h.Line[0] == h.Line[1], present(h.Lead):
		h.Stage = holds
		return
	}
	if g != nil && h.Said != nil && !g.Finite && f.told == h.Sentence+1 {
		h.Stage = f.last // "…, saying" goes with what it hangs on
		if o := f.before; h.When.IsZero() {
			h.When, h.From, h.To, h.Story, h.Basis = o.When, o.From, o.To, o.Story, o.Basis
		}
		return
	}
	s := a.Tokens.Sentences[h.Sentence]
	if t := a.adverbOf(h, lookingBack); t >= 0 {
		// It holds for its own clause only.
		h.Stage = past
		own := *f
		own.set(past, a, t, t+1, h)
		if h.When.IsZero() {
			a.undated(h, &own)
		}
		return
	}
	if t := a.adverbOf(h, lookingOn); t >= 0 {
		h.Stage = aftermath
		f.set(aftermath, a, t, t+1, h)
		return
	}
	if first, last, noun := a.connective(h, s); noun > 0 {
		switch w := strings.ToLower(a.Tokens.Word(first)); w {
		case "before", "ahead", "prior":
			h.Stage = eve
			f.set(eve, a, first, last, h)
			return
		case "after", "following":
			h.Stage = aftermath
			f.set(aftermath, a, first, last, h)
			return
		case "during", "amid":
			h.Stage = story + 2*phase
			f.set(h.Stage, a, first, last, h)
			return
		}
	}
	if g != nil && g.Perfect && g.Finite {
		h.Stage = background
		return
	}
	if p := events.Phase(lemmaOf(g)); p > 0 && h.Said == nil {
		h.Stage = story + phase*float64(p)
		if p != 1 || f.because == "" {
			f.sentence, f.entity, f.stage, f.because = h.Sentence, h.Entity, h.Stage, ""
		}
		return
	}
	h.Stage = story + 5*phase
	if f.stage != 0 && a.goesOn(h, f) {
		h.Stage = f.stage
		f.sentence = h.Sentence
		return
	}
	f.stage, f.because = 0, ""
}

// set remembers what placed a happening, for the sentences that go on from it.
func (f *frame) set(stage float64, a *Analysis, first, last int, h *Happening) {
	f.stage, f.sentence, f.entity = stage, h.Sentence, h.Entity
	f.span = a.Tokens.Span(first, last)
	f.because = oneLine(f.span.In(a.Text))
}

// present reports a finite present tense that is no perfect.
func present(g *events.Group) bool { return g != nil && g.Finite && !g.Past && !g.Perfect }

// simplePast reports a finite past tense that is no perfect.
func simplePast(g *events.Group) bool { return g != nil && g.Finite && g.Past && !g.Perfect }

func lemmaOf(g *events.Group) string {
	if g == nil {
		return ""
	}
	return g.Lemma
}

// goesOn reports that a happening continues what the frame's sentence began: the
// same sentence, or the next ones with the same subject.
func (a *Analysis) goesOn(h *Happening, f *frame) bool {
	if h.Sentence == f.sentence {
		return true
	}
	if h.Sentence > f.sentence+3 {
		return false
	}
	if f.because == "" { // set by the course of a meeting: for answers only
		switch lemmaOf(h.Group) {
		case "respond", "reply", "answer", "add", "hint":
			return true
		}
		return false
	}
	return f.entity != entity.None && h.Entity == f.entity
}

// connective finds "before the meeting", "ahead of the summit" and their like in
// the clause; noun is the token of the happening that they name, 0 where there
// is none.
func (a *Analysis) connective(h *Happening, s token.Sentence) (first, last, noun int) {
	const near = 120 // tokens
	joints := a.joints()
	at, _ := slices.BinarySearch(joints, int32(max(s.First, h.Token-near)))
	for _, joint := range joints[at:] {
		t := int(joint)
		if t >= min(s.Last, h.Token+near) {
			break
		}
		if a.said[t] >= 0 && h.Said != nil && int(a.said[t]) == h.SaidAt {
			continue
		}
		next := t + 1
		switch strings.ToLower(a.Tokens.Word(t)) {
		case "ahead", "prior":
			if next >= s.Last || !strings.EqualFold(a.Tokens.Word(next), "of") && !strings.EqualFold(a.Tokens.Word(next), "to") {
				continue
			}
			next++
		}
		for n := next; n < s.Last && n < next+6; n++ {
			tag := a.Tokens.Tokens[n].Tag
			if tag.IsNoun() && events.IsNoun(a.Tokens.Word(n)) {
				return t, n + 1, n
			}
			if tag.IsVerb() || tag == token.IN || tag == token.PunctTag {
				break
			}
		}
	}
	return 0, 0, 0
}

// jointForms are the words that connective looks for.
var jointForms = perceptron.NewForms("before", "after", "following", "during", "amid", "ahead", "prior")

// joints are the tokens of those words, looked for once.
func (a *Analysis) joints() []int32 {
	if a.jointWords == nil {
		a.jointWords = []int32{}
		for t := range a.Tokens.Tokens {
			if !jointForms.Has(a.Tokens.Tokens[t].Form) {
				continue
			}
			switch strings.ToLower(a.Tokens.Word(t)) { // two words may have one form
			case "before", "after", "following", "during", "amid", "ahead", "prior":
				a.jointWords = append(a.jointWords, int32(t))
			}
		}
	}
	return a.jointWords
}
