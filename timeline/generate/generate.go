// Package generate makes timelines of any size to measure with: documents whose
// events carry their exact words, the same ones for the same numbers. It reads
// nothing and stands for no real document: speeds measured on it say nothing of
// accuracy.
package generate

import (
	"fmt"
	"iter"
	"math/rand/v2"
	"strings"

	"quoteline/timeline"
	"quoteline/timeline/when"
)

// shape is what a generated timeline spreads over.
type shape struct {
	perDocument      int // events
	clusters         int // places in time that documents are about
	firstYear, years int
	jitter           int // days
	longer           int // times that what lasts does
}

// spans is how many events of a hundred last.
const spans = 15

// Timeline yields the extractions of a timeline of n events over 30 years: 200
// clusters of days, 15 % of the events lasting, titles near 40 characters, people
// and places from small lists.
func Timeline(n int) iter.Seq[*timeline.Extraction] {
	return of(n, shape{perDocument: 200, clusters: 200, firstYear: 1995, years: 30, jitter: 60, longer: 1})
}

// Chronicle yields the extractions of n events over so many years from 1800 on, few in
// any of them, as histories tell.
func Chronicle(n, years int) iter.Seq[*timeline.Extraction] {
	const few = 3
	return of(n, shape{perDocument: few, clusters: max((n+few-1)/few, 1), firstYear: 1800, years: years, jitter: max(years*365*few/max(n, few), 1), longer: 40})
}

func of(n int, s shape) iter.Seq[*timeline.Extraction] {
	return func(yield func(*timeline.Extraction) bool) {
		for k := 0; n > 0; k++ {
			m := min(n, s.perDocument)
			n -= m
			if !yield(document(uint64(k), m, s)) {
				return
			}
		}
	}
}

var (
	first  = strings.Fields("Ada Bruno Clara Dario Edith Falk Greta Hugo Irma Jonas Karin Lars Mona Nils Olga Pavel Rita Sven Tilda Uwe")
	last   = strings.Fields("Albers Brandt Castell Dorn Ekman Falkner Grau Holm Iversen Jansen Keller Lind Moser Nyberg Orlov Pohl Quast Rehn Stahl Thoma")
	cities = strings.Fields("Abenwik Birkau Corvin Dornstad Eskerby Farnholt Greifen Halmsund Ilmau Jarnby Kolberg Lindau Morsum Nordhag Ostvik Perlow Ravnsund Selm Tarnow Ulvik")
	acts   = [][2]string{ // what a title says, what the text says
		{"opens the new bridge", "opened the new bridge over the river"},
		{"signs a ferry contract", "signed a contract for the ferry line"},
		{"promises cheaper trams", "promised cheaper trams for everybody"},
		{"visits the flooded school", "visited the school that the flood had damaged"},
		{"denies the harbour report", "denied what the harbour report said of the accounts"},
		{"closes the old paper mill", "closed the old paper mill at the canal"},
		{"meets the dock workers", "met the dock workers after a week of strikes"},
		{"wins the council election", "won the election to the city council"},
		{"plans a hospital wing", "planned a new wing for the hospital"},
		{"restores the clock tower", "restored the clock tower of the market hall"},
	}
)

// document makes the k-th one, with n events.
func document(k uint64, n int, s shape) *timeline.Extraction {
	r := rand.New(rand.NewPCG(k, 1995))
	start := when.NewDay(s.firstYear, 1, 1).From
	cluster := int(k) % s.clusters
	centre := start.AddDays((2*cluster + 1) * s.years * 365 / (2 * s.clusters))
	g := &maker{r: r, longer: s.longer, day: centre.AddDays(r.IntN(s.jitter) - s.jitter/2)}
	g.text.WriteString(fmt.Sprintf("Notes from %s, number %d\n\n", pick(r, cities), k+1))
	title := strings.TrimSpace(g.text.String())
	x := &timeline.Extraction{Passages: []timeline.Passage{{
		Span: timeline.Span{End: len(title)}, Kind: timeline.Heading, Sentences: []timeline.Span{{End: len(title)}},
	}}}
	for i := range n {
		x.Events = append(x.Events, g.event(i))
		x.Passages = append(x.Passages, timeline.Passage{Span: g.sentence, Sentences: []timeline.Span{g.sentence}})
		if i > 0 && r.IntN(3) == 0 {
			x.Relations = append(x.Relations, timeline.Relation{From: timeline.EventID(i), To: timeline.EventID(i + 1), Because: "told in this order"})
		}
	}
	text := g.text.String()
	x.Document = timeline.Document{
		ID: timeline.IDOf([]byte(text)), Title: title, Publisher: "Generated", Language: "en", Charset: "UTF-8",
		Source: fmt.Sprintf("generated-%06d.txt", k+1), Bytes: int64(len(text)), Text: text,
		Published: timeline.Publication{Date: when.DayOf(g.day), Found: "supplied by the generator"},
	}
	for i := range x.Events {
		e := &x.Events[i]
		for j := range e.Quotes {
			e.Quotes[j] = whole(x.Document.ID, text, e.Quotes[j].Span)
		}
		if q := e.Basis.Quote; q != nil {
			*q = whole(x.Document.ID, text, q.Span)
		}
	}
	return x
}

// whole makes the quote of a stretch of an ASCII text.
func whole(id timeline.DocumentID, text string, s timeline.Span) timeline.Quote {
	const around = 32
	return timeline.Quote{
		Document: id, Span: s, Exact: text[s.Start:s.End],
		Prefix: text[max(0, s.Start-around):s.Start], Suffix: text[s.End:min(len(text), s.End+around)],
	}
}

// maker writes the text of a document.
type maker struct {
	r        *rand.Rand
	longer   int
	text     strings.Builder
	day      when.Instant // of the event before
	sentence timeline.Span
}

func pick[T any](r *rand.Rand, list []T) T { return list[r.IntN(len(list))] }

// event writes the sentence of the next event and makes it, the quotes by their
// spans only.
func (g *maker) event(i int) timeline.Event {
	r := g.r
	if r.IntN(4) == 0 {
		g.day = g.day.AddDays(r.IntN(3))
	}
	who, where, act := pick(r, first)+" "+pick(r, last), pick(r, cities), pick(r, acts)
	date, words := g.date()
	e := timeline.Event{
		ID: timeline.EventID(i + 1), Title: who + " " + act[0], When: date, Rank: i, Salience: float64(r.IntN(1000)) / 1000,
		People: []string{who}, Places: []string{where},
		Basis:      timeline.Basis{Rule: "generate", Why: "The text says so."},
		Provenance: timeline.Provenance{Engine: "quoteline-generate/1", Rule: "generate"},
	}
	start := g.text.Len()
	g.text.WriteString(words)
	e.Basis.Quote = &timeline.Quote{Span: timeline.Span{Start: start, End: g.text.Len()}}
	g.text.WriteString(", ")
	switch r.IntN(5) {
	case 0:
		e.Kind, e.Factuality, e.Speaker = timeline.Statement, timeline.Claimed, pick(r, first)+" "+pick(r, last)
		g.text.WriteString(e.Speaker + " said in " + where + " that ")
	case 1:
		e.Kind, e.Factuality = timeline.Plan, timeline.Planned
		g.text.WriteString("as was intended, ")
	}
	g.text.WriteString(who + " ")
	head := g.text.Len()
	g.text.WriteString(act[1])
	e.Head = timeline.Span{Start: head, End: head + strings.IndexByte(act[1], ' ')}
	g.text.WriteString(" in " + where + ".")
	g.sentence = timeline.Span{Start: start, End: g.text.Len()}
	e.Quotes = []timeline.Quote{{Span: g.sentence}}
	g.text.WriteString("\n\n")
	return e
}

// date makes the date of the next event and the words for it.
func (g *maker) date() (d when.Date, words string) {
	r := g.r
	day := when.DayOf(g.day)
	c := g.day.Civil()
	switch n := r.IntN(100); {
	case n < spans:
		d = when.NewInterval(day, when.DayOf(g.day.AddDays((1+r.IntN(20))*g.longer)))
		return d, d.Human()
	case n < spans+10:
		d = when.NewMonth(c.Year, c.Month)
		return d, "In " + d.Human()
	case n < spans+20:
		d = when.NewMinute(c.Year, c.Month, c.Day, r.IntN(24), r.IntN(60))
		return d, "On " + d.Human()
	case n < spans+25:
		d = when.Between(g.day, g.day.AddDays(2+r.IntN(4)))
		return d, d.Human()
	}
	return day, "On " + day.Human()
}
