package timeline_test

import (
	"fmt"
	"math/rand"
	"reflect"
	"testing"

	"pgregory.net/rapid"

	"quoteline/timeline"
	"quoteline/timeline/when"
)

// dayOfMay is an event that document d tells of, with its day in words.
func dayOfMay(id, day int, d, title string, salience float64) timeline.Event {
	q := timeline.Quote{Document: timeline.DocumentID(d), Exact: title}
	return timeline.Event{
		ID: timeline.EventID(id), Title: title, When: when.NewDay(2014, 5, day), Salience: salience,
		Basis: timeline.Basis{Rule: "dates/full", Quote: &q}, Quotes: []timeline.Quote{q},
	}
}

// undated is an event that document d tells of, which its tense dates.
func undated(id, day int, d, title string, salience float64) timeline.Event {
	e := dayOfMay(id, day, d, title, salience)
	e.Basis = timeline.Basis{Rule: "bounds/report"}
	return e
}

// inMonth is an event that document d dates to a month of 2014.
func inMonth(id, month int, d, title string, salience float64) timeline.Event {
	e := dayOfMay(id, 1, d, title, salience)
	e.When = when.NewMonth(2014, month)
	return e
}

// about gives an event somebody.
func about(e timeline.Event, name string) timeline.Event {
	e.People = []string{name}
	return e
}

func TestWeigh(t *testing.T) {
	published := map[timeline.DocumentID]when.Date{}
	for i, d := range []string{"a", "b", "c"} {
		published[timeline.DocumentID(d)] = when.NewDay(2014, 5, 10+i)
	}
	for name, c := range map[string]struct {
		events []timeline.Event
		above  [2]int // the first is to end above the second
	}{
		"a day that more name": {[]timeline.Event{
			dayOfMay(1, 2, "a", "Lee sang", 0.6), dayOfMay(2, 3, "a", "Kim left", 0.5), dayOfMay(3, 3, "b", "Rain fell", 0.1), dayOfMay(4, 3, "c", "Dogs barked", 0.1),
		}, [2]int{1, 0}},
		"what more say in other words": {[]timeline.Event{
			dayOfMay(1, 3, "a", "Rain fell", 0.52), dayOfMay(2, 3, "b", "The bridge fell into the harbour", 0.5), dayOfMay(3, 3, "c", "The harbour bridge came down", 0.4),
		}, [2]int{1, 0}},
		"another day before the same again": {[]timeline.Event{
			dayOfMay(1, 3, "a", "Lee sang", 0.8), dayOfMay(2, 3, "b", "Kim left", 0.7), dayOfMay(3, 4, "a", "Rain fell", 0.6), dayOfMay(4, 4, "b", "Dogs barked", 0.1),
		}, [2]int{2, 1}},
		"what all are about": {[]timeline.Event{
			dayOfMay(1, 2, "a", "Snow fell on Bergen", 0.52), dayOfMay(2, 3, "b", "Guards left the harbour", 0.5), dayOfMay(3, 5, "c", "The harbour was shut", 0.2), dayOfMay(4, 7, "a", "The harbour burned", 0.2),
		}, [2]int{1, 0}},
		"other words before the same again": {[]timeline.Event{
			dayOfMay(1, 3, "a", "Guards left the harbour", 0.9), dayOfMay(2, 3, "b", "The harbour guards went home", 0.52), dayOfMay(3, 3, "b", "Lee sang", 0.5),
		}, [2]int{2, 1}},
		"other words before the same again on a day that is not stated": {[]timeline.Event{
			undated(1, 3, "a", "Guards left the harbour", 0.9), undated(2, 4, "b", "Guards left the harbour", 0.52), undated(3, 5, "c", "Lee sang", 0.5),
		}, [2]int{2, 1}},
		"other words before the same again in the month that has its day": {[]timeline.Event{
			dayOfMay(1, 3, "a", "Guards left the harbour", 0.9), inMonth(2, 5, "b", "Guards left harbour quietly", 0.52), inMonth(3, 6, "c", "Lee sang", 0.5),
		}, [2]int{2, 1}},
		"the same in a month that has its day not, before other words": {[]timeline.Event{
			inMonth(1, 4, "a", "Lee sang", 0.5), inMonth(2, 4, "b", "Guards left harbour quietly", 0.52), dayOfMay(3, 3, "c", "Guards left the harbour", 0.9),
		}, [2]int{1, 0}},
		"whom all name before whom one names": {[]timeline.Event{
			about(dayOfMay(1, 2, "a", "Snow fell", 0.52), "Karl Roth"), about(dayOfMay(2, 3, "b", "Rain fell", 0.5), "Anna Berg"),
			about(dayOfMay(3, 5, "c", "Dogs barked", 0.2), "Anna Berg"), about(dayOfMay(4, 7, "a", "Boats sailed", 0.2), "Anna Berg"),
		}, [2]int{1, 0}},
		"its own next line is not crowded": {[]timeline.Event{
			dayOfMay(1, 3, "a", "Lee sang", 0.8), dayOfMay(2, 3, "a", "Kim left", 0.7), dayOfMay(3, 4, "a", "Rain fell", 0.6),
		}, [2]int{1, 2}},
	} {
		timeline.Weigh(c.events, published)
		if x, y := c.events[c.above[0]].Salience, c.events[c.above[1]].Salience; x <= y {
			t.Errorf("%s: %.3f is not above %.3f", name, x, y)
		}
	}
}

// TestWeighKeepsOneDocument: alone, a document's order is its own.
func TestWeighKeepsOneDocument(t *testing.T) {
	events := []timeline.Event{dayOfMay(1, 3, "a", "Lee sang", 0.8), dayOfMay(2, 3, "a", "Lee sang again", 0.7)}
	timeline.Weigh(events, map[timeline.DocumentID]when.Date{"a": {}})
	if events[0].Salience != 0.8 || events[1].Salience != 0.7 {
		t.Errorf("%.3f %.3f", events[0].Salience, events[1].Salience)
	}
}

// TestWeighIsBoundedAndStable: salience stays from 0 to 1, and the same events get
// the same.
func TestWeighIsBoundedAndStable(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		published := map[timeline.DocumentID]when.Date{"a": when.NewDay(2014, 5, 3), "b": {}, "c": when.NewDay(2014, 5, 9)}
		n := rapid.IntRange(0, 30).Draw(t, "events")
		make := func() []timeline.Event {
			r := rand.New(rand.NewSource(int64(n)))
			var out []timeline.Event
			for i := range n {
				out = append(out, dayOfMay(i+1, 1+r.Intn(4), string(rune('a'+r.Intn(3))), fmt.Sprintf("bridge number %d fell", r.Intn(5)), r.Float64()))
			}
			return out
		}
		x, y := make(), make()
		timeline.Weigh(x, published)
		timeline.Weigh(y, published)
		if !reflect.DeepEqual(x, y) {
			t.Fatal("not the same again")
		}
		for i := range x {
			if s := x[i].Salience; s < 0 || s > 1 {
				t.Fatalf("salience %f", s)
			}
		}
	})
}

func BenchmarkWeigh(b *testing.B) {
	published := map[timeline.DocumentID]when.Date{}
	events := make([]timeline.Event, 20000)
	r := rand.New(rand.NewSource(1))
	for i := range events {
		d := fmt.Sprint("d", i/50)
		published[timeline.DocumentID(d)] = when.NewDay(2014, 5, 1+r.Intn(28))
		events[i] = dayOfMay(i+1, 1+r.Intn(28), d, fmt.Sprintf("bridge %d fell into harbour %d", r.Intn(90), r.Intn(90)), r.Float64())
	}
	for b.Loop() {
		timeline.Weigh(events, published)
	}
}
