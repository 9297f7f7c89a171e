package reader

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"pgregory.net/rapid"

	"quoteline/timeline"
)

// TestWithheldWordsAreAMark: each stretch that was left out is one line that says so, the
// words that were kept are drawn as they stand, and nothing is lost between them.
func TestWithheldWordsAreAMark(t *testing.T) {
	test.NewTempApp(t)
	r := New()
	w := test.NewTempWindow(t, r)
	w.Resize(fyne.NewSize(700, 5000))
	rapid.Check(t, func(rt *rapid.T) {
		d := timeline.Document{ID: "d", Text: written.Draw(rt, "text")}
		cut := rapid.IntRange(0, len(d.Text))
		var keep []timeline.Span
		for range rapid.IntRange(0, 4).Draw(rt, "kept") {
			keep = append(keep, timeline.Span{Start: cut.Draw(rt, "start"), End: cut.Draw(rt, "end")})
		}
		d.Withhold(keep)
		gone, at := 0, 0
		for _, b := range split(d.Text, d.Withheld) {
			if between := d.Text[at:b.Start]; b.Start < at || strings.TrimSpace(between) != "" {
				rt.Fatalf("between blocks: %q", between)
			}
			if at = b.End; b.hidden {
				gone++
			} else if d.Withholds(b.Span) {
				rt.Fatalf("%q is no words", b.In(d.Text))
			}
		}
		if strings.TrimSpace(d.Text[at:]) != "" || gone != len(d.Withheld) {
			rt.Fatalf("%d of %d stretches are shown", gone, len(d.Withheld))
		}
		r.Open(&d, nil, []Mark{{Event: 1, Span: timeline.Span{End: len(d.Text)}}})
		marks := 0
		for i := range r.text.drawn {
			run := &r.text.drawn[i]
			said := strings.HasPrefix(r.text.shown(run.Span), "[left out of this copy: ")
			if said != d.Withholds(run.Span) || said != (run.style == hidden) {
				rt.Fatalf("%q is drawn as %q", run.In(d.Text), r.text.shown(run.Span))
			}
			if said {
				marks++
			}
		}
		if n := len(r.text.blocks); len(r.text.drawn) > 0 && r.text.drawn[len(r.text.drawn)-1].End == r.text.blocks[n-1].End && marks != len(d.Withheld) {
			rt.Fatalf("%d marks of %d", marks, len(d.Withheld))
		}
		// Whatever is selected, by keys or by clicks, no word of it was left out, or it
		// is none.
		for range rapid.IntRange(1, 5).Draw(rt, "presses") {
			fresh(r)
			p := fyne.NewPos(float32(rapid.IntRange(0, 700).Draw(rt, "x")), float32(rapid.IntRange(0, 900).Draw(rt, "y")))
			for range rapid.IntRange(1, 3).Draw(rt, "clicks") {
				press(r, p, 0)
			}
			r.shift = true
			for range rapid.IntRange(0, 4).Draw(rt, "keys") {
				r.selecting(rapid.SampledFrom([]fyne.KeyName{fyne.KeyRight, fyne.KeyLeft, fyne.KeyUp, fyne.KeyDown, fyne.KeyHome, fyne.KeyEnd}).Draw(rt, "key"))
			}
			r.shift = false
			_, s, ok := r.Words()
			if ok && (d.Withholds(s) || strings.TrimSpace(s.In(d.Text)) == "") {
				rt.Fatalf("selected: %q", s.In(d.Text))
			}
			if !ok && strings.TrimSpace(r.SelectedText()) != "" && !r.Withheld() {
				rt.Fatalf("%q cannot be quoted, and nothing says why", r.SelectedText())
			}
		}
	})
}

func TestALongTextThatWasLeftOutIsOneLine(t *testing.T) {
	test.NewTempApp(t)
	r := New()
	w := test.NewTempWindow(t, r)
	w.Resize(fyne.NewSize(700, 500))
	const words = "The bridge fell."
	d := timeline.Document{ID: "d", Text: "A heading\n\n" + strings.Repeat("The gulls were loud.\n\n", 50_000) + words + "\n\nThe end"}
	at := strings.Index(d.Text, words)
	d.Withhold([]timeline.Span{{Start: at, End: at + len(words)}})
	r.Open(&d, nil, []Mark{{Event: 1, Span: timeline.Span{Start: at, End: at + len(words)}}})
	var got []string
	for _, run := range r.text.drawn {
		got = append(got, r.text.shown(run.Span))
	}
	want := "[left out of this copy: 1,100,009 bytes]|The bridge fell.|[left out of this copy: 7 bytes]"
	if strings.Join(got, "|") != want {
		t.Errorf("%q", got)
	}
	if !strings.Contains(About(&d), "left out of this copy") {
		t.Error(About(&d))
	}
	// A word, a sentence and all: none of what is gone can be quoted.
	fresh(r)
	for range 3 {
		press(r, r.text.drawn[0].pos.AddXY(20, 4), 0)
		if _, s, ok := r.Words(); ok {
			t.Errorf("%v is quoted", s)
		}
	}
	r.text.all()
	if _, s, ok := r.Words(); !ok || s.In(d.Text) != words {
		t.Errorf("of all, %q is quoted", s.In(d.Text))
	}
	r.Select(timeline.Span{Start: at, End: at + len(words)})
	if _, s, ok := r.Words(); !ok || s.In(d.Text) != words || r.Withheld() {
		t.Errorf("%v, %v", s, ok)
	}
}
