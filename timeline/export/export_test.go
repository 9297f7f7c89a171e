package export

import (
	"bytes"
	"context"
	"errors"
	"image/png"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"quoteline/timeline"
	"quoteline/timeline/raster"
	"quoteline/timeline/scene"
	"quoteline/timeline/when"
)

var ctx = context.Background()

// sample is a timeline of n events: one of 2022, the others of one day.
func sample(n int) Input {
	in := Input{Title: "A timeline of a small thing that went on for long", Documents: []timeline.Document{{ID: "d", Title: "The report", Published: timeline.Publication{Date: when.NewDay(2025, 8, 16), Found: "stated in the dateline"}}}}
	for i := range n {
		w := when.Between(when.YMD(2025, 8, 15), when.YMD(2025, 8, 17))
		if i == 0 {
			w = when.NewYear(2022)
		}
		exact := strings.Repeat("What was said of number "+strconv.Itoa(i)+" in so many words. ", 1+i%4)
		in.Events = append(in.Events, timeline.Event{
			ID: timeline.EventID(i + 1), Title: "The minister said something of number " + strconv.Itoa(i), When: w, Rank: i, Kind: timeline.Kind(i % 4),
			Factuality: timeline.Factuality(i % 6), Salience: 0.5,
			Quotes: []timeline.Quote{{Document: "d", Span: timeline.Span{Start: i, End: i + len(exact)}, Exact: exact}},
		})
	}
	return in
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
	w, h, err := Size(in, o)
	if err != nil || img.Bounds().Dx() != w || img.Bounds().Dy() != h || w != 900 {
		t.Errorf("%v, said to be %d by %d (%v)", img.Bounds(), w, h, err)
	}
}

func TestEveryEventIsNumberedAndQuotedInFull(t *testing.T) {
	in := sample(30)
	_, parts, err := compose(in, &Options{Width: 1200, Quotes: true})
	if err != nil {
		t.Fatal(err)
	}
	numbers, words := map[string]int{}, ""
	for _, part := range parts {
		s := part.make()
		for _, sh := range s.Shapes {
			if sh.Kind == scene.Text {
				numbers[sh.Label]++
				words += sh.Label + " "
			}
		}
	}
	for i, e := range in.Events {
		if numbers[strconv.Itoa(i+1)] < 2 {
			t.Errorf("number %d stands %d times, not on the timeline and at its source", i+1, numbers[strconv.Itoa(i+1)])
		}
		for _, word := range strings.Fields(e.Quotes[0].Exact) {
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
		_, parts, err := compose(in, &Options{Width: w, Quotes: true, Legend: true, Unfold: rapid.Bool().Draw(t, "unfold")})
		if err != nil {
			t.Fatal(err)
		}
		for _, part := range parts {
			s := part.make()
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
	if err := PNG(ctx, &bytes.Buffer{}, Input{Title: "Nothing"}, Options{}); err != nil {
		t.Errorf("an empty timeline: %v", err)
	}
}

func TestFormulasAreDefused(t *testing.T) {
	for in, want := range map[string]string{"=1+1": "'=1+1", "@x": "'@x", "-cmd": "'-cmd", "-0043": "-0043", "+1": "'+1", "words": "words", "": ""} {
		if got := defuse(in); got != want {
			t.Errorf("%q became %q", in, got)
		}
	}
}

// A timeline of ten thousand events is written whole: every event is on a strip,
// none of the strips is taller than can be read, and no strip is empty.
func TestManyEventsBecomeStrips(t *testing.T) {
	in := sample(10_000)
	_, parts, err := compose(in, &Options{Width: 1600, Scale: 1})
	if err != nil {
		t.Fatal(err)
	}
	seen := map[timeline.EventID]bool{}
	for _, part := range parts {
		s := part.make()
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
