package coref

import (
	"slices"
	"strings"

	"quoteline/timeline"
	"quoteline/timeline/when"
)

// telling is what an event is compared by.
type telling struct {
	id       timeline.EventID
	document timeline.DocumentID
	span     timeline.Span // of its first quote
	kind     timeline.Kind
	truth    truth
	speaker  term
	date     when.Date
	stated   bool
	head     term   // the class of what happened; 0 where the title does not show it
	word     string // the head as it is written
	passive  bool
	vague    bool
	serial   bool
	once     bool
	final    bool // once, and never again
	sole     bool // nothing but a name for what a day has one of
	shingles [2]uint64
	headline uint64 // of what the title says, whoever says it; 0 where that is little

	// terms are those of all parts, one after the other, the part p up to ends[p].
	// There are hundreds of thousands of tellings: a slice each would be larger
	// than what is in it.
	terms []term
	ends  [parts]uint16
}

// part is a part of a telling's terms.
type part int

const (
	title   part = iota // what the title says, without the head, sorted
	before              // the part of title before the head, sorted
	names               // the names in title, sorted
	numbers             // the numbers in title, sorted
	text                // what its quotes say, sorted
	exact               // the words of its first quote in order, at most maxExact
	parts
)

// of returns the terms of a part.
func (t *telling) of(p part) []term {
	from := uint16(0)
	if p > 0 {
		from = t.ends[p-1]
	}
	return t.terms[from:t.ends[p]]
}

// truth is what two tellings must agree on.
type truth uint8

const (
	so     truth = iota // it happened, or someone says so
	notSo               // it did not
	coming              // it is planned
	other               // it may be, or nobody knows
)

func truthOf(f timeline.Factuality) truth {
	switch f {
	case timeline.Happened, timeline.Claimed:
		return so
	case timeline.Denied, timeline.Negated:
		return notSo
	case timeline.Planned:
		return coming
	}
	return other
}

// maxExact bounds the words of a quote that are compared in their order, and
// maxText those that are compared at all.
const (
	maxExact = 120
	maxText  = 240
)

// tell makes a telling of an event.
func (v *vocabulary) tell(e *timeline.Event) *telling {
	t := &telling{
		id: e.ID, document: e.Document(), kind: e.Kind, truth: truthOf(e.Factuality),
		date: e.When, stated: e.Stated() && e.Basis.Other.IsZero(),
	}
	if e.Speaker != "" {
		w := strings.Fields(e.Speaker)
		t.speaker = v.of(w[len(w)-1]).exact
	}
	for p := range v.scratch {
		v.scratch[p] = v.scratch[p][:0]
	}
	v.quotes(t, e)
	v.title(t, e)
	v.struck(t, e)
	t.shingles = shingles(v.scratch[exact])
	n := 0
	for p := range v.scratch {
		if part(p) != exact {
			v.scratch[p] = sorted(v.scratch[p])
		}
		n += len(v.scratch[p])
		t.ends[p] = uint16(n)
	}
	t.terms = make([]term, 0, n)
	for p := range v.scratch {
		t.terms = append(t.terms, v.scratch[p]...)
	}
	t.headline = t.echo()
	return t
}

// echo is a hash of what a title says; 0 where that is less than three words, or nobody is
// known to say it.
func (t *telling) echo() uint64 {
	const least = 3
	said := t.of(title)
	if len(said) < least || t.kind == timeline.State || t.kind == timeline.Statement && t.speaker == 0 {
		return 0
	}
	who := t.head
	if t.kind == timeline.Statement {
		who = t.speaker
	}
	h := mix(8, uint64(t.kind), uint64(who), uint64(t.truth))
	for _, w := range said {
		h = h*0x9e3779b97f4a7c15 + uint64(w)
	}
	return mix(h, 0, 0, 0)
}

func (v *vocabulary) put(p part, t term) { v.scratch[p] = append(v.scratch[p], t) }

// quotes reads the quotes and notes the names in them.
func (v *vocabulary) quotes(t *telling, e *timeline.Event) {
	v.named = v.named[:0]
	known := func(list []string) {
		for _, n := range list {
			each(n, func(w string, _ int) {
				if f := v.of(w); f.capital && f.base != 0 {
					v.named = append(v.named, f.base)
				}
			})
		}
	}
	known(e.People)
	known(e.Places)
	for i := range e.Quotes {
		q := &e.Quotes[i]
		if i == 0 {
			t.span = q.Span
		}
		skip := timeline.Span{}
		if b := e.Basis.Quote; b != nil && b.Document == q.Document && t.stated {
			skip = timeline.Span{Start: b.Start - q.Start, End: b.End - q.Start}
		}
		first := true
		each(q.Exact, func(w string, at int) {
			f := v.of(w)
			if i == 0 && len(v.scratch[exact]) < maxExact {
				v.put(exact, f.exact)
			}
			if f.base != 0 && len(v.scratch[text]) < maxText && (at < skip.Start || at >= skip.End) {
				v.put(text, f.base)
				if f.capital && !first {
					v.named = append(v.named, f.base)
				}
			}
			first = false
		})
	}
}

// title reads the title: it is made of the clause that tells of the happening.
func (v *vocabulary) title(t *telling, e *timeline.Event) {
	for i := range e.Quotes {
		q := &e.Quotes[i]
		if q.Contains(e.Head) {
			t.word = q.Exact[e.Head.Start-q.Start : e.Head.End-q.Start]
			break
		}
	}
	type seen struct {
		form
		word string
	}
	var ws []seen
	at := -1
	each(e.Title, func(w string, _ int) {
		if at < 0 && t.word != "" && strings.EqualFold(w, t.word) {
			at = len(ws)
		}
		ws = append(ws, seen{v.of(w), w})
	})
	if at < 0 {
		t.word = ""
	}
	for i, w := range ws {
		switch {
		case i == at:
			low := strings.ToLower(w.word)
			head := base(low, false)
			if i+1 < len(ws) && particles[ws[i+1].word] {
				both := head + "-" + ws[i+1].word
				t.word += " " + ws[i+1].word
				if head = both; classes[both] != "" {
					head = classes[both]
				}
			}
			t.head = v.term(head)
			t.word = v.names[v.term(strings.ToLower(t.word))] // not the quote's memory, which is the document's
			plain, _, _ := strings.Cut(head, "-")
			t.final = final[head]
			t.once = once[head] && !strings.HasSuffix(low, "ing") // "was stepping down" may end otherwise
			t.sole = sole[head] && e.Provenance.Rule == "events/dated-noun"
			t.vague, t.serial = vague[head], serial[head] || serial[plain]
			if i > 0 && be[strings.ToLower(ws[i-1].word)] {
				t.passive = !strings.HasSuffix(low, "ing")
			}
		case w.base == 0:
		default:
			v.put(title, w.base)
			if i < at {
				v.put(before, w.base)
			}
			switch {
			case w.number:
				v.put(numbers, w.base)
			case w.capital && slices.Contains(v.named, w.base):
				v.put(names, w.base)
			}
		}
	}
}

// struck makes "the earthquake hit the town" a name for the earthquake.
func (v *vocabulary) struck(t *telling, e *timeline.Event) {
	if !strikes[v.names[t.head]] {
		return
	}
	for _, w := range v.scratch[before] {
		if sole[v.names[w]] && v.names[w] != "elect" {
			t.head, t.sole, t.serial = w, true, false
			each(e.Title, func(s string, _ int) {
				if v.of(s).base == w {
					t.word = v.names[v.term(strings.ToLower(s))]
				}
			})
			return
		}
	}
}

func sorted(list []term) []term {
	slices.Sort(list)
	return slices.Compact(list)
}

// shared returns what two sorted lists have in common.
func shared(a, b []term) []term { return slices.Collect(timeline.Shared(a, b)) }

// run is the length of the longest run of words that two quotes share, and where
// it begins in a.
func run(a, b []term) (length, at int) {
	if len(a) == 0 || len(b) == 0 {
		return 0, 0
	}
	if slices.Equal(a, b) {
		return len(a), 0
	}
	row := make([]int, len(b)+1)
	for i := range a {
		prev := 0
		for j := range b {
			here := row[j+1]
			row[j+1] = 0
			if a[i] == b[j] {
				if row[j+1] = prev + 1; row[j+1] > length {
					length, at = row[j+1], i-row[j+1]+1
				}
			}
			prev = here
		}
	}
	return length, at
}
