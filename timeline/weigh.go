package timeline

import (
	"cmp"
	"math"
	"slices"
	"unicode"

	"quoteline/timeline/when"
)

// How much what several documents say together counts; chosen on timelines that
// journalists made of the same articles (docs/accuracy.md).
const (
	byNaming = 0.5  // for each e-fold of the documents that name the day
	ownNames = 0.3  // the part of that for a document that the day is its own of
	byWords  = 0.5  // for each e-fold of the documents that have a title's words on the day
	byTopic  = 1.5  // for words of a title that all documents have
	byName   = 0.25 // for somebody or a place that all documents name
	fewWords = 5    // words that a title is taken to have at least: a bare one is not all topic
	anew     = 2    // that for the same headline of two events whose days are not stated
	mostly   = 0.75 // the part of a title without a day of its own that another tells again
	echo     = 1    // how one above it that has all its words pushes one down, in e-folds
)

// Weigh sets the salience of joined events by all documents together. A day
// that many documents name matters, the more so when they come back to it later
// (Tran et al. 2015; Gholipour Ghalandari and Ifrim 2020); on it, the event of
// which most documents speak, though in other words, and what all of them are about
// rather than what one mentions. Then each day's best come before any day's next best,
// and before what says the same again: who has room for a hundred lines wants to see
// the course of things. What one document says alone keeps its order. published
// gives the dates of the documents. Salience stays from 0 to 1.
func Weigh(events []Event, published map[DocumentID]when.Date) {
	if len(published) < 2 {
		return
	}
	number := make(map[DocumentID]int, len(published))
	for d := range published { // which has which number changes nothing
		number[d] = len(number)
	}
	words := titleWords(events)
	weighTopic(events, words, number)
	weighNames(events, number)
	order := make([]int, 0, len(events)) // events with a day, by day
	for i := range events {
		if events[i].When.IsDay() {
			order = append(order, i)
		}
	}
	midnight := func(i int) when.Instant { return events[i].When.From.Midnight() }
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(midnight(a), midnight(b)) })
	for from := 0; from < len(order); {
		to := from + 1
		for to < len(order) && midnight(order[to]) == midnight(order[from]) {
			to++
		}
		weighDay(events, words, order[from:to], published, number)
		from = to
	}
	crowd(events, words, number)
}

// titleWords are the words of each title, as content has them.
func titleWords(events []Event) [][]uint64 {
	out := make([][]uint64, len(events))
	var all []uint64
	for i := range events {
		from := len(all)
		all = content(all, events[i].Title)
		out[i] = all[from:len(all):len(all)]
	}
	return out
}

// weighTopic raises the salience of events by how many documents have the words of
// their titles on any day.
func weighTopic(events []Event, words [][]uint64, number map[DocumentID]int) {
	var said []saying
	for i := range events {
		for k := range events[i].Quotes {
			n := number[events[i].Quotes[k].Document]
			for _, w := range words[i] {
				said = append(said, saying{w, n})
			}
		}
	}
	documents := counted(said)
	most := math.Log1p(float64(len(number)))
	for i := range events {
		sum := 0.0
		for _, w := range words[i] {
			sum += math.Log(float64(documents[w]))
		}
		events[i].raise(byTopic * sum / (float64(max(len(words[i]), fewWords)+1) * most))
	}
}

// weighNames raises the salience of events by how many documents name the best known of the
// people and places that their quotes name.
func weighNames(events []Event, number map[DocumentID]int) {
	var said []saying
	for i := range events {
		for _, n := range names(&events[i]) {
			for k := range events[i].Quotes {
				said = append(said, saying{n, number[events[i].Quotes[k].Document]})
			}
		}
	}
	documents := counted(said)
	most := math.Log1p(float64(len(number)))
	for i := range events {
		best := 0.0
		for _, n := range names(&events[i]) {
			best = max(best, math.Log(float64(documents[n]))/most)
		}
		events[i].raise(byName * best)
	}
}

// names are the words of the names of an event, as content has them.
func names(e *Event) (out []uint64) {
	out = content(out, e.Speaker)
	for _, n := range e.People {
		out = content(out, n)
	}
	for _, n := range e.Places {
		out = content(out, n)
	}
	return out
}

// raise closes the gap of a salience to 1 by some e-folds.
func (e *Event) raise(by float64) { e.Salience = 1 - (1-e.Salience)*math.Exp(-by) }

// counted tells for each word how many documents have it.
func counted(said []saying) map[uint64]int {
	slices.SortFunc(said, func(a, b saying) int {
		return cmp.Or(cmp.Compare(a.word, b.word), cmp.Compare(a.document, b.document))
	})
	documents := map[uint64]int{}
	for _, s := range slices.Compact(said) {
		documents[s.word]++
	}
	return documents
}

// saying is that a document has a word.
type saying struct {
	word     uint64
	document int
}

// weighDay raises the salience of the events of one day. number gives each
// document a number.
func weighDay(events []Event, words [][]uint64, day []int, published map[DocumentID]when.Date, number map[DocumentID]int) {
	later, own := map[int]bool{}, map[int]bool{}
	var said []saying
	for _, i := range day {
		e := &events[i]
		for k := range e.Quotes {
			d := e.Quotes[k].Document
			n := number[d]
			if e.Stated() {
				if p := published[d]; !p.IsZero() && p.From.Midnight() == e.When.From.Midnight() {
					own[n] = true
				} else {
					later[n] = true
				}
			}
			for _, w := range words[i] {
				said = append(said, saying{w, n})
			}
		}
	}
	documents := counted(said)
	names := math.Log1p(max(0, float64(len(later))+ownNames*float64(len(own))-1))
	for _, i := range day {
		e := &events[i]
		by := 0.0
		if e.Stated() {
			by = byNaming * names
		}
		for _, w := range words[i] {
			by += byWords * math.Log(float64(documents[w])) / float64(max(len(words[i]), fewWords)+2)
		}
		e.raise(by)
	}
}

// content appends hashes (FNV-1a) of the longer words of a title in small letters,
// each once: the short ones are mostly those that every sentence has.
func content(out []uint64, title string) []uint64 {
	const least, basis, prime = 4, 14695981039346656037, 1099511628211
	from := len(out)
	h, n := uint64(basis), 0
	end := func() {
		if n >= least {
			out = append(out, h)
		}
		h, n = basis, 0
	}
	for _, r := range title {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			end()
			continue
		}
		h = (h ^ uint64(unicode.ToLower(r))) * prime
		n++
	}
	end()
	slices.Sort(out[from:])
	return out[:from+len(slices.Compact(out[from:]))]
}
