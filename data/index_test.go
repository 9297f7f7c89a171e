package data

import (
	"bytes"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"sort"
	"strings"
	"testing"

	bolt "go.etcd.io/bbolt"
	"pgregory.net/rapid"

	"quoteline/timeline"
	"quoteline/timeline/when"
)

// decodeParts must not panic, whatever the bytes.
func decodeParts(b []byte) {
	s := &DB{}
	_, _ = decodeNames(b)
	_, _ = decodeCorrection(b)
	_, _ = decodeStepHead(b)
	few := 0
	_ = decodeChanges(b, func(change) error {
		if few++; few > 1000 {
			return errRecord
		}
		return nil
	})
	if body, err := unseal(b); err == nil && len(b) >= 14 {
		if _, _, err := blockSize(body); err == nil {
			_, _ = s.load(&stored{columns: [][]byte{b}, order: [][]byte{b}, names: encodeNames([]string{"a"})})
		}
	}
	if w, err := openWords(b, b); err == nil {
		_ = w.verify()
		_, _ = joinWords([]*packedWords{w, w}, nil)
		_ = w.find([]byte("a"), new(places))
	}
}

// inReadingOrder is the order of the timeline in the plainest words: the keys
// are the running maximum inside a document, and documents meet where these do.
//
// What the user has moved or made, in moved, stands by its own date, behind all
// else that begins no later. What is in off is not where the engine puts it.
func inReadingOrder(slots, moved []slot, off map[timeline.EventID]bool) []timeline.EventID {
	sort.Slice(slots, func(i, j int) bool {
		a, b := &slots[i], &slots[j]
		if a.document != b.document {
			return a.document < b.document
		}
		if a.rank != b.rank {
			return a.rank < b.rank
		}
		return a.id < b.id
	})
	keys := map[timeline.EventID]when.Instant{}
	var top when.Instant
	for i := range slots {
		k := slots[i].time()
		if i == 0 || slots[i].document != slots[i-1].document {
			top = when.MinInstant
		}
		for j := i + 1; k != when.MaxInstant && slots[i].from == when.MinInstant && j < len(slots) && slots[j].document == slots[i].document; j++ {
			if slots[j].from != when.MinInstant {
				if slots[i].to-slots[j].from <= 2*24*60*60 {
					k = min(k, slots[j].from)
				}
				break
			}
		}
		if k != when.MaxInstant && top < slots[i].to {
			k = max(k, top)
			top = k
		}
		keys[slots[i].id] = k
	}
	sort.SliceStable(slots, func(i, j int) bool { return keys[slots[i].id] < keys[slots[j].id] })
	sort.SliceStable(moved, func(i, j int) bool {
		a, b := &moved[i], &moved[j]
		if a.time() != b.time() {
			return a.time() < b.time()
		}
		if a.document != b.document {
			return a.document < b.document
		}
		if a.rank != b.rank {
			return a.rank < b.rank
		}
		return a.id < b.id
	})
	var out []timeline.EventID
	for i := range slots {
		for len(moved) > 0 && moved[0].time() < keys[slots[i].id] {
			out, moved = append(out, moved[0].id), moved[1:]
		}
		if !off[slots[i].id] {
			out = append(out, slots[i].id)
		}
	}
	for i := range moved {
		out = append(out, moved[i].id)
	}
	return out
}

var someDates = []when.Date{
	{},
	when.NewYear(1999), when.NewMonth(2020, 2), when.NewDay(2020, 2, 3), when.NewDay(2020, 2, 4), when.NewYear(-44),
	when.Between(when.MinInstant, when.NewDay(2020, 2, 3).To), when.Between(when.NewDay(2020, 2, 1).From, when.MaxInstant),
	when.NewInterval(when.NewYear(1990), when.NewYear(2000)),
}

// draw makes an extraction with any dates, ranks and names.
func draw(rt *rapid.T, t testing.TB, n int) *timeline.Extraction {
	x := sample(t, strings.Repeat("W"+strings.Repeat("x", n)+" ", rapid.IntRange(0, 12).Draw(rt, "events"))+fmt.Sprint("Ünd ", n))
	names := []string{"Ann Öz", "Bob", "", "Carl Ann", "Bob"}
	for i := range x.Events {
		e := &x.Events[i]
		e.When = rapid.SampledFrom(someDates).Draw(rt, "date")
		e.Rank = rapid.IntRange(0, 9).Draw(rt, "rank")
		e.Salience = rapid.Float64Range(0, 1).Draw(rt, "salience")
		e.Speaker = rapid.SampledFrom(names).Draw(rt, "speaker")
		e.People = rapid.SliceOfN(rapid.SampledFrom(names), 0, 3).Draw(rt, "people")
		e.Places = rapid.SliceOfN(rapid.SampledFrom(names), 0, 2).Draw(rt, "places")
		if len(e.People) == 0 {
			e.People = nil
		}
		if len(e.Places) == 0 {
			e.Places = nil
		}
	}
	return x
}

// TestTheIndexIsWhatTheEventsSay brings documents in and takes them out in any
// order, in batches of any size, and holds the columns, the order and the search
// against the plainest way to find them.
func TestTheIndexIsWhatTheEventsSay(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		s := drawn(t, rt)
		defer s.Close()
		all := map[int]*timeline.Extraction{}
		for step := range rapid.IntRange(1, 12).Draw(rt, "steps") {
			switch rapid.IntRange(0, 7).Draw(rt, "what") {
			case 0, 1:
				var xs []*timeline.Extraction
				for i := range rapid.IntRange(1, 4).Draw(rt, "batch") {
					x := draw(rt, t, step*4+i)
					all[step*4+i] = x
					xs = append(xs, x)
				}
				if _, err := s.ImportAll(ctx, xs, nil); err != nil {
					rt.Fatal(err)
				}
			case 2:
				for k, x := range all {
					if err := s.Remove(ctx, x.Document.ID); err != nil {
						rt.Fatal(err)
					}
					delete(all, k)
					break
				}
			case 4:
				if err := s.Tidy(ctx); err != nil {
					rt.Fatal(err)
				}
			case 5:
				correctSome(rt, s)
			case 6:
				if _, err := s.Undo(ctx); err == nil {
					all = present(rt, s, all)
				}
			case 7:
				if _, err := s.Redo(ctx); err == nil {
					all = present(rt, s, all)
				}
			case 3:
				for _, x := range all {
					e := timeline.Event{Title: "mine", When: rapid.SampledFrom(someDates).Draw(rt, "date"), Quotes: x.Events[0].Quotes}
					if _, err := s.Add(ctx, &e); err != nil {
						rt.Fatal(err)
					}
					break
				}
			}
		}
		holds(rt, s)
	})
}

// present are those of all that are in the store.
func present(rt *rapid.T, s *DB, all map[int]*timeline.Extraction) map[int]*timeline.Extraction {
	out := map[int]*timeline.Extraction{}
	for k, x := range all {
		_, err := s.Document(ctx, x.Document.ID)
		if err == nil {
			out[k] = x
		} else if !errors.Is(err, timeline.ErrNotFound) {
			rt.Fatal(err)
		}
	}
	return out
}

// correctSome corrects some event.
func correctSome(rt *rapid.T, s *DB) {
	es, err := s.Events(ctx)
	if err != nil {
		rt.Fatal(err)
	}
	if len(es) == 0 {
		return
	}
	id := es[rapid.IntRange(0, len(es)-1).Draw(rt, "event")].ID
	c := timeline.Correction{
		Fields: timeline.Fields(rapid.IntRange(1, 1<<9-1).Draw(rt, "fields")), Title: "Zeppelin", When: rapid.SampledFrom(someDates).Draw(rt, "date"),
		Speaker: "Carl", People: []string{"Öz"}, Tags: []string{"mine"}, Note: "x carl",
	}
	if rapid.IntRange(0, 3).Draw(rt, "delete") == 0 {
		c.Fields, c.Deleted = c.Fields|timeline.DeletedField, true
	}
	if err := s.edit(func(e timeline.Editor) error { return e.Correct(id, &c) }); err != nil {
		rt.Fatal(err)
	}
}

// holds compares the columns and the search with the events.
func holds(t interface{ Fatalf(string, ...any) }, s *DB) {
	if problems, err := s.Check(ctx); err != nil || len(problems) > 0 {
		t.Fatalf("check: %v %v", problems, err)
	}
	c, err := s.Columns(ctx)
	if err != nil {
		t.Fatalf("%v", err)
	}
	docs, err := s.Documents(ctx)
	if err != nil {
		t.Fatalf("%v", err)
	}
	var slots, moved []slot
	off := map[timeline.EventID]bool{} // not where the engine has them
	events := map[timeline.EventID]timeline.Event{}
	err = s.db.View(func(tx *bolt.Tx) error {
		for _, bucket := range [][]byte{bEvents, bOwn} {
			err := s.eachIn(tx, bucket, "event", func(n uint64, v []byte) error {
				e, err := decodeEvent(n, v)
				if err != nil {
					return err
				}
				seq, err := sequence(tx, e.Document())
				if err != nil {
					return err
				}
				found := slotOf(&e, uint32(seq))
				if v := tx.Bucket(bCorrections).Get(number(n)); v != nil {
					c, err := decodeCorrection(v)
					if err != nil {
						return err
					}
					c.Apply(&e)
				}
				events[e.ID] = e
				if bytes.Equal(bucket, bOwn) || e.Edited&timeline.WhenField != 0 {
					if !e.Deleted {
						moved = append(moved, slotOf(&e, uint32(seq)))
					}
					e.Deleted = true
				}
				if bytes.Equal(bucket, bEvents) {
					slots = append(slots, found) // all of them count for the keys
				}
				if e.Deleted {
					off[e.ID] = true
				}
				return nil
			})
			if err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatalf("%v", err)
	}
	want := inReadingOrder(slots, moved, off)
	if !slices.Equal(c.ID, want) {
		t.Fatalf("order %v, want %v", c.ID, want)
	}
	for i, id := range c.ID {
		e := events[id]
		names := []timeline.Named{}
		for _, n := range c.NamesOf(i) {
			names = append(names, timeline.Named{Name: c.Names[n.Index()], Role: n.Role()})
		}
		if pos, ok := c.Position(id); !ok || pos != i {
			t.Fatalf("event %d stands at %d, not %d", id, pos, i)
		}
		shown, err := s.Event(ctx, id) // with the salience that Tidy may have given it
		if err != nil {
			t.Fatalf("%v", err)
		}
		w := slotOf(&e, 0)
		w.salience = slotOf(shown, 0).salience
		if c.From[i] != w.from || c.To[i] != w.to || c.Flags[i] != w.flags || c.Salience[i] != w.salience ||
			docs[c.Document[i]].ID != e.Document() || !slices.Equal(names, w.names) {
			t.Fatalf("event %d: the columns say something else than %+v", id, e)
		}
		if d, ok := c.Date(i); ok && d != e.When {
			t.Fatalf("event %d: %v, not %v", id, d, e.When)
		}
	}
	if i, ok := c.Position(1 << 40); ok {
		t.Fatalf("an event that is not there is at %d", i)
	}
	titles := map[timeline.DocumentID]string{}
	for i := range docs {
		titles[docs[i].ID] = docs[i].Title
	}
	for _, q := range []string{"w", "ann", "öz bob", "ü", "about", "2020", "february", "about 1999", "zeppelin", "x carl", ".txt", "wxx", "ö", "mine"} {
		found, err := s.Search(ctx, c, strings.Fields(q))
		if err != nil {
			t.Fatalf("%v", err)
		}
		for i, id := range c.ID {
			e := events[id]
			text := strings.ToLower(strings.Join(textsOf(&e, e.When.Human(), titles[e.Document()]), "\x00"))
			naive := true
			for _, w := range strings.Fields(q) {
				naive = naive && strings.Contains(text, w)
			}
			if found.Has(i) != naive {
				t.Fatalf("search %q: event %d (%q): %v, want %v", q, id, text, found.Has(i), naive)
			}
		}
	}
}

func TestWordsAreFields(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOf(rapid.SampledFrom([]rune("aB \t\n\v\f\r\u0085\u00a0\u2003İßÄ\x1c\xff"))).Draw(t, "text")
		got := []string{}
		for w := range eachWord(new([]byte), text) {
			got = append(got, string(w))
		}
		if want := strings.Fields(strings.ToLower(text)); !slices.Equal(got, want) {
			t.Fatalf("%q: %q, want %q", text, got, want)
		}
	})
}

func TestNamesComeBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		names := rapid.SliceOf(rapid.String()).Draw(t, "names")
		got, err := decodeNames(encodeNames(names))
		if err != nil || !slices.Equal(got, names) {
			t.Fatal(got, names, err)
		}
	})
}

// TestWordsAreMerged joins, drops and encodes indexes of words.
func TestWordsAreMerged(t *testing.T) {
	a, b, want := &words{}, &words{}, &words{}
	a.add(3, "One two", "two")
	a.add(4, "three")
	b.add(9, "two four")
	both, err := joinWords([]*packedWords{a.pack(), b.pack()}, nil)
	if err != nil {
		t.Fatal(err)
	}
	want.add(3, "one two")
	want.add(4, "three")
	want.add(9, "four two")
	in, err := openWords(both.encode())
	if err != nil || in.verify() != nil || !in.equal(want.pack()) {
		t.Fatalf("%+v %v", in, err)
	}
	kept, err := joinWords([]*packedWords{in}, func(id timeline.EventID) bool { return id != 3 })
	if err != nil {
		t.Fatal(err)
	}
	want = &words{}
	want.add(4, "three")
	want.add(9, "two four")
	if !kept.equal(want.pack()) || kept.equal(both) {
		t.Errorf("%+v", kept)
	}
}

func TestPlainDatesAreWhole(t *testing.T) {
	plain := 0
	for _, edtf := range []string{"2020", "2020-03", "2020-03-04", "-0043", "2020-03-04T10:00", "202X", "2020?", "2020~", "2020/2021", "[2020..2021]", "2020-21", "2020-W03", "Y17000000", "[..2020-01-01]"} {
		d, err := when.Parse(edtf)
		if err != nil {
			continue
		}
		e := timeline.Event{When: d}
		sl := slotOf(&e, 1)
		r := runOf([]slot{sl})
		r.document[0] = 1
		c, err := r.columns([]uint32{1}, nil)
		if err != nil {
			t.Fatal(err)
		}
		got, ok := c.Date(0)
		if ok && got != d {
			t.Errorf("%s came back as %+v", edtf, got)
		}
		if ok {
			plain++
		}
	}
	if plain < 4 {
		t.Errorf("%d dates were plain", plain)
	}
	if reflect.DeepEqual(timeline.FlagsOf(&timeline.Event{}), timeline.FlagsOf(&timeline.Event{When: when.NewYear(2020)})) {
		t.Error("no date and a year are alike")
	}
}

// TestRunsStayFew imports one by one: the number of runs grows with the
// logarithm of the events.
func TestRunsStayFew(t *testing.T) {
	s := open(t)
	for i := range 60 {
		if _, err := s.Import(ctx, sample(t, fmt.Sprintf("w%d %d", i, i))); err != nil {
			t.Fatal(err)
		}
	}
	var runs []stored
	err := s.db.View(func(tx *bolt.Tx) (err error) {
		runs, err = storedRuns(tx)
		return err
	})
	if err != nil || len(runs) > 7 {
		t.Errorf("%d runs, %v", len(runs), err)
	}
	holds(t, s)
}
