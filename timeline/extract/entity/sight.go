package entity

import (
	"strings"

	"quoteline/timeline/extract/perceptron"
	"quoteline/timeline/extract/token"
)

// Bits is the base-2 logarithm of the model's buckets.
const Bits = 16

// Sight is what the trained tagger sees of a document: which words can be in a
// name, what is known of them before reading, and where else the document has them.
type Sight struct {
	d     *token.Doc
	g     *gazetteer
	known []hint              // token -> what the gazetteers say of it
	runs  []run               // runs of words with capitals
	of    []int32             // token -> its run + 1
	seen  map[uint32]evidence // form -> how the document uses it
	word  []perceptron.Word   // token -> its hashes, where it has a capital
	at    []int32             // token -> its place in word + 1
}

// run is a stretch of words with capitals, small words of names between them.
type run struct{ first, last int32 }

// NewSight looks at a document once, in linear time.
func NewSight(d *token.Doc) *Sight {
	n := len(d.Tokens)
	s := &Sight{d: d, g: known(), known: make([]hint, n), of: make([]int32, n), at: make([]int32, n), seen: map[uint32]evidence{}}
	var opening []int // words that names of places may begin with
	for i := range d.Tokens {
		if s.capital(i) {
			h := s.g.hints[d.Word(i)]
			s.word = append(s.word, perceptron.NewWord(d.Word(i)))
			s.at[i] = int32(len(s.word))
			s.known[i] = h & learned
			if h&hintOpens != 0 {
				opening = append(opening, i)
			}
		}
	}
	for _, i := range opening {
		s.place(i)
	}
	for _, sn := range d.Sentences {
		s.group(sn)
	}
	s.survey()
	return s
}

func (s *Sight) capital(i int) bool {
	return s.d.Tokens[i].Kind == token.Word && capital(s.d.Word(i))
}

// Candidate reports that a word can be in a name: it has a capital, or it is small
// and follows a word that is in one.
func (s *Sight) Candidate(i int, prev Label) bool {
	return s.at[i] > 0 || prev != Outside && s.d.Tokens[i].Kind != token.Quote && s.of[i] > 0
}

// Small reports a word without a capital: it begins no name.
func (s *Sight) Small(i int) bool { return s.at[i] == 0 }

// place marks the name of a place of two to four words that begins at token i.
func (s *Sight) place(i int) {
	last := s.d.Sentences[s.d.Tokens[i].Sentence].Last
	for n := min(4, last-i); n > 1; n-- {
		if s.at[i+n-1] == 0 {
			continue
		}
		if w := s.d.Text[s.d.Tokens[i].Start:s.d.Tokens[i+n-1].End]; s.g.hints[w]&(hintPlace|hintTown) == 0 {
			continue
		}
		for k := i; k < i+n; k++ {
			s.known[k] |= hintPlaces
		}
		return
	}
}

// group finds the runs of a sentence.
func (s *Sight) group(sn token.Sentence) {
	for i := sn.First; i < sn.Last; {
		if s.at[i] == 0 || s.known[i]&hintNever != 0 && i == sn.First {
			i++
			continue
		}
		j := i + 1
		for j < sn.Last {
			k := j
			for k < sn.Last && k-j < 3 && s.at[k] == 0 && s.joins(k) {
				k++
			}
			if k >= sn.Last || s.at[k] == 0 {
				break
			}
			j = k + 1
		}
		s.runs = append(s.runs, run{int32(i), int32(j)})
		for k := i; k < j; k++ {
			s.of[k] = int32(len(s.runs))
		}
		i = j
	}
}

// joins reports a small word or mark that stands inside names.
func (s *Sight) joins(i int) bool {
	w := s.d.Word(i)
	return inner[w] || w == "&" || w == "-" || w == "–" || w == "'s" || w == "’s" || s.d.Tokens[i].Kind == token.Number
}

// evidence says in which company a document has a word with a capital.
type evidence uint16

const (
	afterTitle evidence = 1 << iota
	afterFirst
	afterIn
	afterThe
	afterOf
	afterName
	afterNation
	beforeOrg
	beforeVerb
	beforeOwn
	beforeAge
	beforePlace
	beforeWho
	seenSmall
	seenAlone
	numEvidence = iota
)

// survey gathers the evidence.
func (s *Sight) survey() {
	for i := range s.d.Tokens {
		if s.at[i] > 0 {
			s.seen[s.word[s.at[i]-1].Form] |= s.company(i)
		}
	}
	for i := range s.d.Tokens {
		t := &s.d.Tokens[i]
		if s.at[i] == 0 && t.Kind == token.Word {
			if e, ok := s.seen[t.Form]; ok && e&seenSmall == 0 {
				s.seen[t.Form] = e | seenSmall
			}
		}
	}
}

// company is the evidence of one occurrence.
func (s *Sight) company(i int) (e evidence) {
	t := s.d.Tokens
	same := func(k int) bool { return k >= 0 && k < len(t) && t[k].Sentence == t[i].Sentence }
	if same(i - 1) {
		switch k := s.known[i-1]; {
		case k&hintTitle != 0:
			e |= afterTitle
		case k&hintFirst != 0:
			e |= afterFirst
		case k&hintNation != 0:
			e |= afterNation
		case s.at[i-1] > 0:
			e |= afterName
		default:
			switch w := s.d.Word(i - 1); {
			case strings.EqualFold(w, "in") || strings.EqualFold(w, "near") || w == "outside" || w == "across" || w == "to" || w == "from":
				e |= afterIn
			case strings.EqualFold(w, "the"):
				e |= afterThe
			case w == "of":
				e |= afterOf
			}
		}
	}
	if !same(i + 1) {
		return e
	}
	switch n := &t[i+1]; {
	case s.known[i+1]&hintOrg != 0:
		e |= beforeOrg
	case n.Kind == token.Clitic:
		e |= beforeOwn
	case s.d.Word(i+1) == "who" || s.d.Word(i+1) == "," && same(i+2) && (s.d.Word(i+2) == "who" || s.d.Word(i+2) == "whose"):
		e |= beforeWho
	case n.Tag.IsFinite():
		e |= beforeVerb
	case s.d.Word(i+1) == "," && same(i+2):
		if t[i+2].Kind == token.Number && t[i+2].End-t[i+2].Start == 2 {
			e |= beforeAge
		} else if s.known[i+2]&(hintPlace|hintPlaces) != 0 {
			e |= beforePlace
		}
	}
	if s.of[i] > 0 {
		if r := s.runs[s.of[i]-1]; r.last-r.first == 1 {
			e |= seenAlone
		}
	}
	return e
}
