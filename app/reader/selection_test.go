package reader

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"pgregory.net/rapid"

	"quoteline/timeline"
)

// written are texts with characters of several runes and with controls that are
// shown as tokens.
var written = rapid.Custom(func(t *rapid.T) string {
	return strings.Join(rapid.SliceOfN(rapid.SampledFrom([]string{
		"ferry ", "U\u0308bung ", "don’t ", "\n", "\n\n", "\r\n", "\t", "日本語", "  ", "👩\u200d🚒", "a\u202eb", "\u200b", "\u2066x\u2069 ", ".", "\x1b", strings.Repeat("y", 90),
	}), 1, 60).Draw(t, "parts"), "")
})

// press presses a button at a point of the text.
func press(r *Reader, p fyne.Position, mod fyne.KeyModifier) {
	e := &desktop.MouseEvent{Button: desktop.MouseButtonPrimary, Modifier: mod}
	e.Position = p
	r.text.MouseDown(e)
	r.text.MouseUp(e)
}

// fresh makes the next press the first of its place.
func fresh(r *Reader) { r.text.clicks = clicks{} }

// TestSelectionIsWhatIsLit: at any width, what is lit on the screen is the selected
// words, all of them and nothing else, on the edges of graphemes, and no token is
// cut; and each edge is found again at the point where it is drawn.
func TestSelectionIsWhatIsLit(t *testing.T) {
	test.NewTempApp(t)
	r := New()
	w := test.NewTempWindow(t, r)
	rapid.Check(t, func(rt *rapid.T) {
		text := written.Draw(rt, "text")
		w.Resize(fyne.NewSize(float32(rapid.IntRange(220, 900).Draw(rt, "width")), 5000))
		mark := timeline.Span{}
		if b := split(text, nil); len(b) > 0 {
			mark = b[len(b)/2].Span
		}
		r.Open(&timeline.Document{ID: "d", Text: text}, nil, []Mark{{Event: 1, Span: mark}})
		if len(r.text.drawn) == 0 {
			return
		}
		point := func(name string) fyne.Position {
			return fyne.NewPos(float32(rapid.IntRange(-20, 950).Draw(rt, name+" x")), float32(rapid.IntRange(-20, 2000).Draw(rt, name+" y")))
		}
		fresh(r)
		press(r, point("from"), 0)
		to := point("to")
		r.text.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: to}})
		s := r.text.selection.span()
		isEdge := func(o int) bool {
			for i := range r.text.blocks {
				for _, e := range edges(text, r.text.blocks[i].Span) {
					if e == o {
						return true
					}
				}
			}
			return false
		}
		if !isEdge(s.Start) || !isEdge(s.End) {
			rt.Fatalf("%v of %q is off the edges", s, text)
		}
		if s.Len() > 0 && r.SelectedText() != text[s.Start:s.End] {
			rt.Fatalf("%q is said to be selected, not %q", r.SelectedText(), text[s.Start:s.End])
		}
		var lit, want strings.Builder
		for i := range r.text.lit {
			if d := &r.text.lit[i]; d.Len() > 0 {
				lit.WriteString(shown(text[d.Start:d.End]))
			}
		}
		for _, b := range r.text.blocks {
			if part := (timeline.Span{Start: max(b.Start, s.Start), End: min(b.End, s.End)}); part.Len() > 0 {
				want.WriteString(shown(text[part.Start:part.End]))
			}
		}
		if lit.String() != want.String() {
			rt.Fatalf("lit is %q, selected %q", lit.String(), want.String())
		}
		for i := range r.text.drawn {
			d := &r.text.drawn[i]
			for _, e := range edges(text, d.Span) {
				x := r.text.across(timeline.Span{Start: d.Start, End: e})
				got, _ := r.text.offsetAt(d.pos.AddXY(x, 3))
				if !isEdge(e) || strings.TrimSpace(text[min(e, got):max(e, got)]) == "" {
					continue // space at the end of a line, or a run that begins inside a character
				}
				if at := r.text.across(timeline.Span{Start: min(e, got), End: max(e, got)}); at > 0.5 {
					rt.Fatalf("at the edge %d of %q is %d", e, text, got)
				}
			}
		}
	})
}

func TestSelectByPointer(t *testing.T) {
	test.NewTempApp(t)
	r := New()
	w := test.NewTempWindow(t, r)
	w.Resize(fyne.NewSize(900, 600))
	text := "The ferry left at noon. Nobody waved, and it didn’t return.\n\nTwo days later the pier burned."
	at := func(words string) timeline.Span {
		i := strings.Index(text, words)
		return timeline.Span{Start: i, End: i + len(words)}
	}
	d := &timeline.Document{ID: "d", Text: text}
	passages := []timeline.Passage{
		{Sentences: []timeline.Span{at("The ferry left at noon."), at("Nobody waved, and it didn’t return.")}},
		{Sentences: []timeline.Span{at("Two days later the pier burned.")}},
	}
	r.Open(d, passages, nil)
	place := func(words string) fyne.Position {
		s := at(words)
		for i := range r.text.drawn {
			if d := &r.text.drawn[i]; d.Contains(s) {
				return d.pos.AddXY(r.text.across(timeline.Span{Start: d.Start, End: s.Start})+1, 4)
			}
		}
		t.Fatalf("%q is not in sight", words)
		return fyne.Position{}
	}
	calls := 0
	r.OnSelect = func() { calls++ }
	for _, c := range []struct {
		clicks int
		at     string
		shift  string
		want   string
	}{
		{1, "noon", "", ""},
		{2, "didn’t", "", "didn’t"},
		{2, "ferry", "", "ferry"},
		{3, "waved", "", "Nobody waved, and it didn’t return."},
		{3, "pier", "", "Two days later the pier burned."},
		{4, "noon", "", ""},
		{1, "ferry", "noon", "ferry left at "},
		{1, "noon", "ferry", "ferry left at "},
		{1, "return", "pier", "return.\n\nTwo days later the "},
		{2, "left", "waved", "left at noon. Nobody waved"},
		{2, "waved", "left", "left at noon. Nobody waved"},
		{3, "noon", "pier", text},
	} {
		fresh(r)
		for range c.clicks {
			press(r, place(c.at), 0)
		}
		if c.shift != "" {
			press(r, place(c.shift), fyne.KeyModifierShift)
		}
		if got := r.SelectedText(); got != c.want {
			t.Errorf("%d clicks at %q, Shift at %q: %q, want %q", c.clicks, c.at, c.shift, got, c.want)
		}
	}
	if calls == 0 {
		t.Error("nobody was told")
	}
	// The words of an event are without the space around them.
	fresh(r)
	press(r, place("ferry"), 0)
	press(r, place("noon"), fyne.KeyModifierShift)
	if of, s, ok := r.Words(); !ok || of != d || s.In(text) != "ferry left at" {
		t.Errorf("words: %q, %v", s.In(text), ok)
	}
	r.Open(d, passages, nil)
	if _, _, ok := r.Words(); ok || r.SelectedText() != "" {
		t.Error("a document opens with words selected")
	}
}

func TestSelectByKeys(t *testing.T) {
	test.NewTempApp(t)
	r := New()
	w := test.NewTempWindow(t, r)
	w.Resize(fyne.NewSize(900, 600))
	text := "One a\u202eb two\n\n日本 three"
	r.Open(&timeline.Document{ID: "d", Text: text}, nil, nil)
	hold := func(down bool) {
		e := &fyne.KeyEvent{Name: desktop.KeyShiftLeft}
		if r.KeyUp(e); down {
			r.KeyDown(e)
		}
	}
	const ctrl, shift = fyne.KeyModifierControl, fyne.KeyModifierShift
	for _, c := range []struct {
		keys []fyne.KeyName
		mod  fyne.KeyModifier
		want string
	}{
		{[]fyne.KeyName{fyne.KeyRight, fyne.KeyRight}, shift, "On"},
		{[]fyne.KeyName{fyne.KeyRight}, ctrl | shift, "One"},
		{[]fyne.KeyName{fyne.KeyRight, fyne.KeyRight, fyne.KeyRight}, shift, "One a\u202e"},
		{[]fyne.KeyName{fyne.KeyLeft}, shift, "One a"},
		{[]fyne.KeyName{fyne.KeyEnd}, shift, "One a\u202eb two"},
		{[]fyne.KeyName{fyne.KeyRight}, shift, "One a\u202eb two\n\n"},
		{[]fyne.KeyName{fyne.KeyRight}, ctrl | shift, "One a\u202eb two\n\n日"},
		{[]fyne.KeyName{fyne.KeyUp, fyne.KeyHome}, shift, ""},
		{[]fyne.KeyName{fyne.KeyDown, fyne.KeyDown, fyne.KeyEnd}, shift, text},
		{[]fyne.KeyName{fyne.KeyLeft}, ctrl | shift, "One a\u202eb two\n\n日本 "},
		{[]fyne.KeyName{fyne.KeyLeft}, 0, ""},
		{[]fyne.KeyName{fyne.KeyLeft}, shift, "本"},
	} {
		for _, key := range c.keys {
			if c.mod&ctrl != 0 {
				r.TypedShortcut(&desktop.CustomShortcut{KeyName: key, Modifier: c.mod})
				continue
			}
			hold(c.mod == shift)
			r.TypedKey(&fyne.KeyEvent{Name: key})
		}
		if got := r.SelectedText(); got != c.want {
			t.Errorf("%v with %b: %q, want %q", c.keys, c.mod, got, c.want)
		}
	}
	hold(false)
	r.TypedShortcut(&fyne.ShortcutSelectAll{})
	r.TypedShortcut(&fyne.ShortcutCopy{})
	if got := fyne.CurrentApp().Clipboard().Content(); got != text {
		t.Errorf("copied %q", got)
	}
	closed := false
	r.OnClose = func() { closed = true }
	if r.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape}); closed || r.SelectedText() != "" {
		t.Error("the first Escape does not unselect")
	}
	if r.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape}); !closed {
		t.Error("the second Escape does not close")
	}
}

// TestQuoteInSightStaysInPlace: a text that jumps under the pointer cannot be
// selected in.
func TestQuoteInSightStaysInPlace(t *testing.T) {
	test.NewTempApp(t)
	r := New()
	test.NewTempWindow(t, r).Resize(fyne.NewSize(700, 500))
	line := "The ferry left the harbour at noon, and nobody waved.\n\n"
	r.Open(&timeline.Document{ID: "d", Text: strings.Repeat(line, 500)}, nil, nil)
	r.text.scroll(900)
	top, offset := r.text.flow.top, r.text.flow.offset
	r.Highlight(r.text.drawn[2].Span)
	if r.text.flow.top != top || r.text.flow.offset != offset {
		t.Error("a quote in sight is scrolled to")
	}
	r.Highlight(timeline.Span{Start: 400 * len(line), End: 400*len(line) + 9})
	if r.text.flow.top == top {
		t.Error("a quote out of sight is not scrolled to")
	}
}
