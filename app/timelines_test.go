package app

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"quoteline/app/files"
	"quoteline/app/keyed"
	"quoteline/app/prefs"
	"quoteline/data"
	"quoteline/timeline"
)

const alt = fyne.KeyModifierAlt

// asked types a path into the field that a menu entry asks with, and presses Enter.
func (k *keys) asked(path string, key fyne.KeyName, mod fyne.KeyModifier) {
	k.Helper()
	k.press(key, mod)
	k.focused().SetText("")
	k.typed(path)
	k.key(fyne.KeyReturn)
}

// focused is the field that has the focus.
func (k *keys) focused() *keyed.Entry {
	k.Helper()
	e, ok := k.w.win.Canvas().Focused().(*keyed.Entry)
	if !ok {
		k.Fatalf("%T has the focus", k.w.win.Canvas().Focused())
	}
	return e
}

// in waits until a timeline is in the window, and looks at it from then on.
func (k *keys) in(path string) {
	k.Helper()
	k.until("the timeline "+path, func() bool { return (*k.w.last).s.Path() == path })
	k.w = *k.w.last
	if top := k.w.win.Canvas().Overlays().Top(); top != nil {
		k.Fatalf("%T lies over it", top)
	}
}

// top taps a button of the dialog that is open.
func (k *keys) tap(label string) {
	k.Helper()
	test.Tap(buttonOf(k.T, k.w.win.Canvas().Overlays().Top(), label))
}

// TestTimelinesByKeyboardAlone makes one, fills it, names it, goes back, opens it again,
// saves and shares copies, with no pointer.
func TestTimelinesByKeyboardAlone(t *testing.T) {
	k := newKeys(t, report)
	first := k.w.s.Path()
	events := k.w.s.Stats().Events
	k.w.prefer(func(p *prefs.Preferences) { p.Theme = themeDark })
	if title := k.w.win.Title(); title != "s.quoteline — Quoteline" {
		t.Error(title)
	}

	k.asked(filepath.Join(k.dir, "second"), fyne.KeyN, ctrl)
	second := filepath.Join(k.dir, "second.quoteline")
	k.in(second)
	if st := k.w.s.Stats(); st.Events != 0 || st.Documents != 0 || k.w.preferences().Theme != themeDark {
		t.Errorf("%+v, theme %q", st, k.w.preferences().Theme)
	}
	if s, err := data.Open(first, data.Options{}); err != nil || s.Close() != nil {
		t.Error("the first one is still open:", err)
	}
	k.add("b.txt", "The Post\n\n1 April 2020\n\nThe mill burned down on 30 March 2020.\n")
	k.press(fyne.KeyR, ctrl|shift)
	k.typed("The  mill\u202e ")
	k.key(fyne.KeyReturn)
	k.until("a name", func() bool { return k.w.win.Title() == "The mill⟦RLO⟧ (second.quoteline) — Quoteline" })

	k.press(fyne.KeyR, ctrl) // recent: the other one
	k.key(fyne.KeyReturn)
	k.in(first)
	if got := k.w.s.Stats().Events; got != events || k.w.preferences().Theme != themeDark {
		t.Error(got, k.w.preferences().Theme)
	}
	k.asked(second, fyne.KeyO, ctrl|alt)
	k.in(second)
	if k.w.name() != "The mill\u202e" || k.w.s.Stats().Documents != 1 {
		t.Error(k.w.name(), k.w.s.Stats())
	}
	k.press(fyne.KeyR, ctrl|shift)
	k.focused().SetText("")
	k.key(fyne.KeyReturn)
	k.until("the file's name", func() bool { return k.w.win.Title() == "second.quoteline — Quoteline" })

	copied, shared := filepath.Join(k.dir, "copy.quoteline"), filepath.Join(k.dir, "shared.quoteline")
	k.asked(copied, fyne.KeyS, ctrl)
	k.until("a copy", func() bool { return strings.HasPrefix(k.w.status.message.Text, "Wrote "+copied) })
	k.press(fyne.KeyS, ctrl|shift)
	k.focused().SetText(shared)
	k.check("Leave out the documents’ texts")
	k.w.win.Canvas().Focus(k.focusable(func(o fyne.CanvasObject) bool { e, ok := o.(*keyed.Entry); return ok && e.Text == shared }))
	k.key(fyne.KeyReturn)
	k.until("a copy to share", func() bool { return strings.HasPrefix(k.w.status.message.Text, "Wrote "+shared) })
	if k.w.s.Path() != second {
		t.Error("another timeline is open:", k.w.s.Path())
	}
	k.asked(copied, fyne.KeyO, ctrl|alt)
	k.in(copied)
	if undo, _ := k.w.s.History(); undo == nil {
		t.Error("nothing can be undone in the copy")
	}
	k.asked(shared, fyne.KeyO, ctrl|alt)
	k.in(shared)
	if undo, _ := k.w.s.History(); undo != nil || len(k.w.s.Documents()[0].Withheld) == 0 || k.w.s.Stats().Events == 0 {
		t.Error("the shared copy has what can be undone, or all of the text:", undo)
	}
	if got, want := k.w.o.Files.Recent.List(), []string{shared, copied, second, first}; !slices.Equal(got, want) {
		t.Errorf("recent: %q", got)
	}
}

// check ticks the box whose label begins with words, by the keyboard.
func (k *keys) check(words string) {
	k.Helper()
	box := k.focusable(func(o fyne.CanvasObject) bool {
		c, ok := o.(*keyed.Check)
		return ok && strings.HasPrefix(c.Text, words)
	})
	k.w.win.Canvas().Focus(box)
	box.TypedRune(' ')
}

// focusable leads by Tab to what is wanted.
func (k *keys) focusable(wanted func(fyne.CanvasObject) bool) fyne.Focusable {
	k.Helper()
	c := k.w.win.Canvas()
	for range 20 {
		if o, ok := c.Focused().(fyne.CanvasObject); ok && wanted(o) {
			return c.Focused()
		}
		c.FocusNext()
	}
	k.Fatal("Tab does not lead there")
	return nil
}

// TestTimelinesThatCannotBeOpened: this one stays open, and there are ways on.
func TestTimelinesThatCannotBeOpened(t *testing.T) {
	k := newKeys(t, report)
	first, events := k.w.s.Path(), k.w.s.Stats().Events
	busy := filepath.Join(k.dir, "busy.quoteline")
	s, err := data.Open(busy, data.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if err := s.SetSetting(t.Context(), timeline.SeedsSetting, []byte("none")); err != nil {
		t.Fatal(err)
	}
	harmed := filepath.Join(k.dir, "harmed.quoteline")
	if err := s.CopyTo(t.Context(), harmed); err != nil {
		t.Fatal(err)
	}
	raw, err := os.ReadFile(harmed)
	if err != nil {
		t.Fatal(err)
	}
	clear(raw[2*4096:])
	if err := os.WriteFile(harmed, raw, 0o600); err != nil {
		t.Fatal(err)
	}
	stays := func(what string) {
		t.Helper()
		k.until("words", func() bool { return k.w.win.Canvas().Overlays().Top() != nil })
		if k.w.s.Path() != first || *k.w.last != k.w || k.w.s.Stats().Events != events {
			t.Fatal(what, "is in its place")
		}
		k.key(fyne.KeyEscape)
		if k.w.win.Canvas().Overlays().Top() != nil {
			t.Fatal("Escape does not leave the words")
		}
	}
	k.asked(busy, fyne.KeyO, ctrl|alt)
	stays("a busy one")
	k.asked(harmed, fyne.KeyO, ctrl|alt)
	stays("a damaged one")

	k.press(fyne.KeyO, ctrl|alt) // what is not there is said in the dialog
	k.focused().SetText(filepath.Join(k.dir, "none.quoteline"))
	k.key(fyne.KeyReturn)
	if top := k.w.win.Canvas().Overlays().Top(); top == nil || !has(top, "There is no such file") {
		t.Error("nothing says that it is not there")
	}
	k.key(fyne.KeyEscape)
	k.press(fyne.KeyN, ctrl) // a new one takes no file's place
	k.focused().SetText(first)
	k.key(fyne.KeyReturn)
	if top := k.w.win.Canvas().Overlays().Top(); top == nil || !has(top, "choose another name") {
		t.Error("nothing says that it is there already")
	}
	k.key(fyne.KeyEscape)

	// A recent one that is gone is taken off the list, with a word.
	gone := filepath.Join(k.dir, "gone.quoteline")
	k.w.remember(gone)
	k.press(fyne.KeyR, ctrl)
	k.key(fyne.KeyReturn)
	stays("one that is gone")
	if slices.Contains(k.w.o.Files.Recent.List(), gone) {
		t.Error("it is still on the list")
	}

	k.asked(busy, fyne.KeyO, ctrl|alt)
	k.until("words", func() bool { return k.w.win.Canvas().Overlays().Top() != nil })
	k.tap("Open a read-only copy")
	k.until("a copy", func() bool {
		b, ok := k.w.win.Canvas().Focused().(*keyed.Button)
		return ok && b.Text == "Open it"
	})
	k.key(fyne.KeyReturn)
	k.until("the copy", func() bool { return *k.w.last != k.w })
	k.w = *k.w.last
	if filepath.Base(k.w.s.Path()) != "busy.quoteline" || k.w.s.Path() == busy || k.w.win.Title() != "busy.quoteline [read-only] — Quoteline" {
		t.Error(k.w.s.Path(), k.w.win.Title())
	}
	if slices.Contains(k.w.o.Files.Recent.List(), k.w.s.Path()) {
		t.Error("the copy is remembered")
	}
	k.asked(harmed, fyne.KeyO, ctrl|alt)
	k.until("words", func() bool { return k.w.win.Canvas().Overlays().Top() != nil })
	k.tap("Salvage into a new file")
	k.until("a new file", func() bool { return has(k.w.win.Canvas().Overlays().Top(), "the new file is") })
	k.key(fyne.KeyReturn)
	k.in(filepath.Join(k.dir, "harmed-salvaged.quoteline"))
	if err := s.Close(); err != nil {
		t.Error(err)
	}
}

// has reports that words stand somewhere in what is shown.
func has(in fyne.CanvasObject, words string) bool {
	return in != nil && slices.ContainsFunc(test.LaidOutObjects(in), func(o fyne.CanvasObject) bool {
		l, ok := o.(*widget.Label)
		return ok && strings.Contains(strings.ReplaceAll(l.Text, "\n", " "), words)
	})
}

// TestWhatIsBeingDoneIsFinishedFirst: words typed into a form are kept, and an import
// that is under way is asked about.
func TestWhatIsBeingDoneIsFinishedFirst(t *testing.T) {
	k := newKeys(t, report)
	first := k.w.s.Path()
	other := filepath.Join(k.dir, "other.quoteline")
	s, err := data.Open(other, data.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	id := k.w.s.Selected().ID
	k.w.editEvent()
	k.until("the form", func() bool { return k.w.editing != nil })
	k.focused().SetText("Typed and not left")
	k.w.dropped([]fyne.URI{storage.NewFileURI(other)})
	k.in(other)
	k.w.openTimeline(files.Target{Path: first})
	k.in(first)
	if e := k.w.s.Event(id); e == nil || e.Title != "Typed and not left" {
		t.Errorf("%+v", e)
	}

	long := filepath.Join(k.dir, "long.txt")
	if err := os.WriteFile(long, []byte(strings.Repeat(report, 300)), 0o600); err != nil {
		t.Fatal(err)
	}
	k.w.bringIn([]string{long})
	k.w.openTimeline(files.Target{Path: other})
	if _, busy := k.w.s.Job(); !busy || !has(k.w.win.Canvas().Overlays().Top(), "What is not yet added would be left out") {
		t.Fatal("nothing asks about the import")
	}
	k.key(fyne.KeyEscape)
	if k.w.win.Canvas().Overlays().Top() != nil {
		t.Fatal("Escape does not answer no")
	}
	k.w.openTimeline(files.Target{Path: other})
	k.key(fyne.KeyReturn)
	k.in(other)
	k.w.openTimeline(files.Target{Path: first})
	k.in(first)
	if problems, err := k.w.t.Check(t.Context()); err != nil || len(problems) > 0 {
		t.Error(problems, err)
	}
}

// TestDroppedTimelines are opened, alone; they are no documents.
func TestDroppedTimelines(t *testing.T) {
	k := newKeys(t)
	first := k.w.s.Path()
	text := filepath.Join(k.dir, "a.txt")
	if err := os.WriteFile(text, []byte(report), 0o600); err != nil {
		t.Fatal(err)
	}
	k.w.dropped([]fyne.URI{storage.NewFileURI(first), storage.NewFileURI(text)})
	if !has(k.w.win.Canvas().Overlays().Top(), "not a document") {
		t.Error("nothing says that a timeline is opened by itself")
	}
	k.key(fyne.KeyEscape)
	if _, busy := k.w.s.Job(); busy || len(k.w.s.Documents()) > 0 {
		t.Error("it is imported")
	}
	k.w.dropped([]fyne.URI{storage.NewFileURI(first)})
	if k.w.status.message.Text != "This timeline is open already" || *k.w.last != k.w {
		t.Error(k.w.status.message.Text)
	}
}

// TestRecentMenu lists the others, newest first, and can be cleared.
func TestRecentMenu(t *testing.T) {
	k := newKeys(t)
	labels := func() (out []string) {
		for _, i := range k.w.recentItems() {
			if !i.IsSeparator {
				out = append(out, i.Label)
			}
		}
		return out
	}
	if got := labels(); !slices.Equal(got, []string{"All recent…", "Clear list"}) {
		t.Error(got)
	}
	k.press(fyne.KeyR, ctrl)
	if k.w.win.Canvas().Overlays().Top() != nil || k.w.status.message.Text == "" {
		t.Error("an empty list opens")
	}
	k.w.remember("/somewhere/older.quoteline")
	k.w.remember("/somewhere/that/is/very/far/from/here/and/further/newer.quoteline")
	if got := labels(); len(got) != 4 || got[0] != "newer  —  …t/is/very/far/from/here/and/further" && !strings.HasPrefix(got[0], "newer  —  …") || got[1] != "older  —  /somewhere" {
		t.Errorf("%q", got)
	}
	k.press(fyne.KeyR, ctrl)
	k.key(fyne.KeyDown)
	k.key(fyne.KeyDelete)
	k.key(fyne.KeyEscape)
	if got := labels(); len(got) != 3 {
		t.Errorf("%q", got)
	}
	k.w.clearRecent()
	if got := labels(); len(got) != 2 {
		t.Errorf("%q", got)
	}
}
