package reader

import (
	"strings"
	"testing"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"pgregory.net/rapid"

	"quoteline/timeline"
)

var texts = rapid.Custom(func(t *rapid.T) string {
	return strings.Join(rapid.SliceOf(rapid.SampledFrom([]string{
		"a", "word ", "Übung ", "\n", "\n\n", "\r\n", "\t", "日本語", "  ", strings.Repeat("x", 700), "\u202e",
	})).Draw(t, "parts"), "")
})

// TestBlocksCover: nothing but blank space is outside the blocks, they are in
// order, and none is long or off the rune edges.
func TestBlocksCover(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := texts.Draw(t, "text")
		at := 0
		for _, b := range split(text, nil) {
			if b.Start < at || !b.Valid(text) || b.Len() > maxBlock {
				t.Fatalf("block %v of %d bytes after %d", b, len(text), at)
			}
			if strings.TrimSpace(text[at:b.Start]) != "" {
				t.Fatalf("left out %q", text[at:b.Start])
			}
			at = b.End
		}
		if strings.TrimSpace(text[at:]) != "" {
			t.Fatalf("left out %q at the end", text[at:])
		}
	})
}

// TestLinesCover: the lines of a block join to the block, none wider than
// asked for unless it is one rune.
func TestLinesCover(t *testing.T) {
	w := &wrapper{measure: func(s string) float32 { return float32(utf8.RuneCountInString(s)) }}
	rapid.Check(t, func(t *rapid.T) {
		text := texts.Draw(t, "text")
		width := float32(rapid.IntRange(1, 40).Draw(t, "width"))
		for _, b := range split(text, nil) {
			at := b.Start
			for _, l := range w.lines(text, b.Span, width) {
				if l.Start != at || !l.Valid(text) {
					t.Fatalf("line %v after %d", l, at)
				}
				at = l.End
			}
			if at != b.End {
				t.Fatalf("lines end at %d of %d", at, b.End)
			}
		}
	})
}

func TestRuns(t *testing.T) {
	m := newMarks([]Mark{{Event: 2, Span: timeline.Span{Start: 20, End: 30}}, {Event: 1, Span: timeline.Span{Start: 5, End: 25}}})
	m.chosen = timeline.Span{Start: 8, End: 12}
	var got []style
	at := 0
	for _, r := range m.runs(timeline.Span{End: 40}) {
		if r.Start != at {
			t.Fatalf("gap before %v", r)
		}
		at = r.End
		got = append(got, r.style)
	}
	want := []style{plain, quoted, chosen, quoted, quoted, quoted, plain}
	if len(got) != len(want) || at != 40 {
		t.Fatalf("styles %v to %d", got, at)
	}
	for i := range got {
		if got[i] != want[i] {
			t.Errorf("run %d: style %d, want %d", i, got[i], want[i])
		}
	}
	// Where quotes overlap, the shorter one is meant.
	for offset, want := range map[int]timeline.EventID{4: 0, 6: 1, 22: 2, 29: 2, 30: 0} {
		if id := m.at(offset); id != want {
			t.Errorf("at %d: event %d, want %d", offset, id, want)
		}
	}
}

// TestReaderShowsTheQuote opens a long text and looks at what is drawn.
func TestReaderShowsTheQuote(t *testing.T) {
	test.NewTempApp(t)
	line := "The ferry left the harbour at noon, and nobody waved.\n\n"
	text := strings.Repeat(line, 200_000/len(line)) + "Here it is: the words.\n" + strings.Repeat(line, 100)
	at := strings.Index(text, "the words")
	s := timeline.Span{Start: at, End: at + len("the words")}
	r := New()
	w := test.NewTempWindow(t, r)
	w.Resize(fyne.NewSize(700, 500))
	var tapped timeline.EventID
	r.OnEvent = func(id timeline.EventID) { tapped = id }
	r.Open(&timeline.Document{ID: "d", Title: "Ferry", Text: text}, nil, []Mark{{Event: 5, Span: s}})
	if len(r.text.drawn) == 0 || r.text.drawn[0].Start != 0 {
		t.Fatal("a document does not open at its beginning")
	}
	r.Highlight(s)
	found := false
	for _, d := range r.text.drawn {
		if d.style != chosen {
			continue
		}
		found = true
		if words := d.In(text); words != "the words" {
			t.Errorf("highlighted %q", words)
		}
		r.text.Tapped(&fyne.PointEvent{Position: d.pos.AddXY(2, 2)})
	}
	if !found || tapped != 5 {
		t.Fatalf("highlight in sight: %v, tapped event %d", found, tapped)
	}
	if n := len(r.text.drawn); n > 100 {
		t.Errorf("%d runs for one screen", n)
	}
	closed := false
	r.OnClose = func() { closed = true }
	r.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
	if last := r.text.drawn[len(r.text.drawn)-1]; last.End < len(strings.TrimSpace(text)) {
		t.Errorf("End leads to %d of %d", last.End, len(text))
	}
	r.TypedKey(&fyne.KeyEvent{Name: fyne.KeyHome})
	if r.text.drawn[0].Start != 0 {
		t.Error("Home does not lead to the beginning")
	}
	if r.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape}); !closed {
		t.Error("Esc does not close")
	}
}
