package export

import (
	"bytes"
	"context"
	"errors"
	"image/png"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"quoteline/timeline"
	"quoteline/timeline/layout"
	"quoteline/timeline/raster"
	"quoteline/timeline/scene"
	"quoteline/timeline/when"
)

var ctx = context.Background()

// sample is a timeline of n events: one of 2022, the others of one day.
func sample(n int) Input {
	docs := []timeline.Document{{ID: "d", Title: "The report", Published: timeline.Publication{Date: when.NewDay(2025, 8, 16), Found: "stated in the dateline"}}}
	var events []timeline.Event
	for i := range n {
		w := when.Between(when.YMD(2025, 8, 15), when.YMD(2025, 8, 17))
		if i == 0 {
			w = when.NewYear(2022)
		}
		exact := strings.Repeat("What was said of number "+strconv.Itoa(i)+" in so many words. ", 1+i%4)
		events = append(events, timeline.Event{
			ID: timeline.EventID(i + 1), Title: "The minister said something of number " + strconv.Itoa(i), When: w, Rank: i, Kind: timeline.Kind(i % 4),
			Factuality: timeline.Factuality(i % 6), Salience: 0.5,
			Quotes: []timeline.Quote{{Document: "d", Span: timeline.Span{Start: i, End: i + len(exact)}, Exact: exact}},
		})
	}
	return of("A timeline of a small thing that went on for long", events, docs)
}

// of is a picture of a few events in reading order.
func of(title string, events []timeline.Event, docs []timeline.Document) Input {
	c := timeline.ColumnsOf(events, docs)
	in := Input{Title: title, Documents: docs, Events: layout.EventsOf(c, nil)}
	in.Events.Source = told(events)
	in.Read = func(_ context.Context, ids []timeline.EventID, f func(*timeline.Event) error) error {
		for _, id := range ids {
			i, _ := c.Position(id)
			if err := f(&events[i]); err != nil {
				return err
			}
		}
		return nil
	}
	return in
}

// told are the words of events.
type told []timeline.Event

func (t told) Words(i int) layout.Words { return layout.WordsOf(&t[i], i+1) }

// laid are the parts of a picture from top to bottom.
func laid(t interface {
	Helper()
	Fatal(args ...any)
}, in Input, o Options,
) (parts []part) {
	t.Helper()
	b, err := newBook(&in, &o)
	if err == nil {
		err = b.parts(ctx, func(p part) error { parts = append(parts, p); return nil })
	}
	if err != nil {
		t.Fatal(err)
	}
	return parts
}

func TestPictureIsWholeAndTheSameAgain(t *testing.T) {
	in := sample(30)
	o := Options{Width: 900, Scale: 1, Quotes: true, Legend: true}
	var a, b bytes.Buffer
	if err := PNG(ctx, &a, in, o); err != nil {
		t.Fatal(err)
	}
	if err := PNG(ctx, &b, in, o); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(a.Bytes(), b.Bytes()) {
		t.Error("the same input gives other bytes")
	}
	img, err := png.Decode(&a)
	if err != nil {
		t.Fatal(err)
	}
	x, look, err := Size(ctx, in, o, 300)
	if err != nil || img.Bounds().Dx() != x.Width || img.Bounds().Dy() != x.Height || x.Width != 900 || x.Pages != 1 || x.About {
		t.Errorf("%v, said to be %+v (%v)", img.Bounds(), x, err)
	}
	if r := look.Bounds(); r.Dx() != 450 || r.Dy() != 300 {
		t.Errorf("the preview is %v", r)
	}
}

func TestEveryEventIsNumberedAndQuotedInFull(t *testing.T) {
	in := sample(30)
	parts := laid(t, in, Options{Width: 1200, Quotes: true})
	numbers, words := map[string]int{}, ""
	for _, part := range parts {
		s := part.make(scene.Light())
		for _, sh := range s.Shapes {
			if sh.Kind == scene.Text {
				numbers[sh.Label]++
				words += sh.Label + " "
			}
		}
	}
	for i := range in.Events.ID {
		if numbers[strconv.Itoa(i+1)] < 2 {
			t.Errorf("number %d stands %d times, not on the timeline and at its source", i+1, numbers[strconv.Itoa(i+1)])
		}
		var exact string
		if err := in.Read(ctx, in.Events.ID[i:i+1], func(e *timeline.Event) error { exact = e.Quotes[0].Exact; return nil }); err != nil {
			t.Fatal(err)
		}
		for _, word := range strings.Fields(exact) {
			if !strings.Contains(words, word) {
				t.Errorf("%q of event %d is not there", word, i+1)
			}
		}
	}
	for _, want := range []string{"Sources", "bytes 3", "30 events from one document"} {
		if !strings.Contains(words, want) {
			t.Errorf("%q is not there", want)
		}
	}
}

func TestNothingLeavesThePicture(t *testing.T) {
	p, err := raster.New(nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	rapid.Check(t, func(t *rapid.T) {
		in := sample(rapid.IntRange(0, 40).Draw(t, "events"))
		w := rapid.IntRange(minWidth, 2400).Draw(t, "width")
		o := Options{Width: w, Quotes: true, Legend: true, Unfold: rapid.Bool().Draw(t, "unfold"), Overview: rapid.Bool().Draw(t, "overview")}
		if rapid.Bool().Draw(t, "lanes") {
			in.Lanes = lanes(in, rapid.IntRange(0, 3).Draw(t, "collapsed"))
		}
		parts := laid(t, in, o)
		for _, part := range parts {
			s := part.make(scene.Light())
			for _, sh := range s.Shapes {
				if sh.Kind != scene.Text {
					continue
				}
				if right := sh.X + p.Width(sh.Label, sh.Size, sh.Bold); sh.X < 0 || right > float64(w)+1 || sh.Y > s.H+1 || sh.Y < 0 {
					t.Fatalf("%q from %.1f to %.1f at %.1f of %d by %.1f", sh.Label, sh.X, right, sh.Y, w, s.H)
				}
			}
		}
	})
}

func TestWrap(t *testing.T) {
	p, err := raster.New(nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.String().Draw(t, "text") + strings.Repeat("x", rapid.IntRange(0, 90).Draw(t, "long")) + "\xff"
		got := strings.Join(wrap(p, text, 12, false, 100), "")
		if got != strings.Join(strings.Fields(text), "") && got != strings.ReplaceAll(strings.Join(strings.Fields(text), " "), " ", "") {
			if strings.ReplaceAll(got, " ", "") != strings.Join(strings.Fields(text), "") {
				t.Fatalf("%q became %q", text, got)
			}
		}
	})
}

func TestRefusals(t *testing.T) {
	for _, o := range []Options{{Width: 10}, {Width: 40_000}, {Scale: 9}, {Scale: -1}} {
		if err := PNG(ctx, &bytes.Buffer{}, sample(2), o); err == nil {
			t.Errorf("%+v was taken", o)
		}
	}
	if err := PNG(ctx, &bytes.Buffer{}, sample(2), Options{Width: 30_000, Scale: 4}); !errors.Is(err, ErrTooLarge) || !strings.Contains(err.Error(), "lower the scale") {
		t.Error(err)
	}
	gone, cancel := context.WithCancel(ctx)
	cancel()
	if err := PNG(gone, &bytes.Buffer{}, sample(2), Options{}); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
	if err := PNG(ctx, &bytes.Buffer{}, of("Nothing", nil, nil), Options{}); err != nil {
		t.Errorf("an empty timeline: %v", err)
	}
}

func TestFormulasAreDefused(t *testing.T) {
	for in, want := range map[string]string{
		"=1+1": "'=1+1", "@x": "'@x", "-cmd": "'-cmd", "-0043": "-0043", "+1": "'+1", "words": "words", "": "",
		" =1": "' =1", "\t=1": "'\t=1", "\r@x": "'\r@x", "\n": "'\n", "\u00a0+1": "'\u00a0+1", "＝1+1": "'＝1+1", "－1": "'－1", "\u200b＠x": "'\u200b＠x",
		"\uFEFF=1": "'\uFEFF=1", "\x00=1": "'\x00=1", "|calc": "'|calc", "--0-": "'--0-", "-": "'-", "-0043-03-15": "'-0043-03-15", "-1+1": "'-1+1", "a=1": "a=1", " words": " words", "«=»": "«=»",
	} {
		if got := defuse(in); got != want {
			t.Errorf("%q became %q", in, got)
		}
	}
}

// A timeline of ten thousand events is written whole: every event is on a strip,
// none of the strips is taller than can be read, and no strip is empty.
func TestManyEventsBecomeStrips(t *testing.T) {
	in := sample(10_000)
	parts := laid(t, in, Options{Width: 1600, Scale: 1})
	seen := map[timeline.EventID]bool{}
	for _, part := range parts {
		s := part.make(scene.Light())
		if part.h > 2*stripTall {
			t.Errorf("a part is %.0f tall", part.h)
		}
		for i := range s.Shapes {
			if h := &s.Shapes[i]; h.Kind == scene.Text && h.Event != 0 {
				seen[h.Event] = true
			}
		}
	}
	if len(seen) != 10_000 || len(parts) < 20 {
		t.Errorf("%d of 10,000 events on %d parts", len(seen), len(parts))
	}
}

// lanes are four, one a kind, some of them collapsed.
func lanes(in Input, collapsed int) []layout.Lane {
	out := []layout.Lane{{Name: "Occurrences"}, {Name: "Statements"}, {Name: "States"}, {Name: "Plans"}}
	for i, k := range in.Events.Kind {
		out[k].Items = append(out[k].Items, int32(i))
	}
	for k := range collapsed {
		out[k].Collapsed = true
	}
	return out
}

// A picture has the lanes that the window has, strip by strip too, and a collapsed one
// only counts.
func TestLanesAreDrawn(t *testing.T) {
	for _, n := range []int{40, 2000} {
		in := sample(n)
		in.Lanes = lanes(in, 1)
		titles, heads := map[timeline.EventID]bool{}, map[string]int{}
		for _, part := range laid(t, in, Options{Width: 1200}) {
			s := part.make(scene.Light())
			if part.h > 2*stripTall {
				t.Errorf("%d events: a part is %.0f tall", n, part.h)
			}
			for _, sh := range s.Shapes {
				if sh.Kind != scene.Text {
					continue
				}
				if sh.Event != 0 {
					titles[sh.Event] = true
				}
				heads[sh.Label]++
			}
		}
		for i, k := range in.Events.Kind {
			if titles[in.Events.ID[i]] != (k != timeline.Occurrence) {
				t.Fatalf("%d events: one of kind %v is labelled: %v", n, k, titles[in.Events.ID[i]])
			}
		}
		for _, l := range in.Lanes {
			if heads[l.Name] == 0 {
				t.Errorf("%d events: no lane of %s", n, l.Name)
			}
		}
	}
}

// Where one picture cannot hold a timeline, pages do, with every event and its quotes;
// all of them are there or none.
func TestPagesHoldWhatOnePictureCannot(t *testing.T) {
	in, o := sample(300), Options{Width: 600, Scale: 1, Quotes: true, Legend: true, most: 8000}
	dir := t.TempDir()
	if err := PNG(ctx, &bytes.Buffer{}, in, o); !errors.Is(err, ErrTooLarge) {
		t.Fatalf("one picture holds it: %v", err)
	}
	calls := 0
	out, err := Pictures(ctx, filepath.Join(dir, "a.png"), in, o, func(int) { calls++ })
	if err != nil {
		t.Fatal(err)
	}
	if len(out.Files) < 3 || calls != len(out.Files) || out.Files[0] != filepath.Join(dir, "a-1.png") {
		t.Errorf("%d pages, %d told: %v", len(out.Files), calls, out.Files)
	}
	about, _, err := Size(ctx, in, o, 10)
	if err != nil || !about.About || about.Pages < len(out.Files)/2 || about.Pages > 2*len(out.Files) {
		t.Errorf("%+v for %d pages (%v)", about, len(out.Files), err)
	}
	var bytes int64
	for _, name := range out.Files {
		f, err := os.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		c, err := png.DecodeConfig(f)
		if err != nil || c.Width != 600 || c.Height > 2000+stripTall {
			t.Errorf("%s: %d by %d (%v)", name, c.Width, c.Height, err)
		}
		info, err := f.Stat()
		if err != nil {
			t.Fatal(err)
		}
		bytes += info.Size()
		if err := f.Close(); err != nil {
			t.Fatal(err)
		}
	}
	if bytes != out.Bytes {
		t.Errorf("%d bytes, said to be %d", bytes, out.Bytes)
	}
	half, cancel := context.WithCancel(ctx)
	if _, err := Pictures(half, filepath.Join(dir, "b.png"), in, o, func(int) { cancel() }); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
	left, err := filepath.Glob(filepath.Join(dir, "*"))
	hidden, err2 := filepath.Glob(filepath.Join(dir, ".*"))
	if err != nil || err2 != nil || len(left) != len(out.Files) || len(hidden) != 0 {
		t.Errorf("a cancelled export leaves files: %v %v", left, hidden)
	}
}

// Every event is on one page, and none on two.
func TestPagesAddUp(t *testing.T) {
	in, o := sample(3000), Options{Width: 600, Scale: 4, most: 80_000}
	b, err := newBook(&in, &o)
	if err != nil {
		t.Fatal(err)
	}
	seen := map[timeline.EventID]int{}
	pages := 0
	err = b.pages(ctx, func(parts []part) error {
		pages++
		on := map[timeline.EventID]bool{}
		for _, part := range parts {
			for _, sh := range part.make(scene.Light()).Shapes {
				if sh.Kind == scene.Text && sh.Event != 0 {
					on[sh.Event] = true
				}
			}
		}
		for id := range on {
			seen[id]++
		}
		return nil
	})
	if err != nil || pages < 4 || len(seen) != 3000 {
		t.Fatalf("%d events on %d pages (%v)", len(seen), pages, err)
	}
	for id, n := range seen {
		if n != 1 {
			t.Errorf("event %d is on %d pages", id, n)
		}
	}
}

// An overview of very many events is one page that labels some and counts the rest.
func TestOverviewIsOnePage(t *testing.T) {
	in := sample(30_000)
	in.Lanes = lanes(in, 1)
	parts := laid(t, in, Options{Overview: true})
	if len(parts) != 2 || parts[1].h > 2000 {
		t.Fatalf("%d parts, the second %.0f tall", len(parts), parts[1].h)
	}
	labels := map[timeline.EventID]bool{}
	for _, sh := range parts[1].make(scene.Light()).Shapes {
		if sh.Event != 0 && sh.Kind == scene.Text {
			labels[sh.Event] = true
		}
	}
	if len(labels) < 20 || len(labels) > 2000 {
		t.Errorf("%d labels", len(labels))
	}
}
