package app

import (
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"quoteline/app/files"
	"quoteline/data"
	"quoteline/timeline"
	"quoteline/timeline/extract"
	"quoteline/timeline/group"
)

// undoKey presses Ctrl+Z as the window does, which asks the menu first.
func (k *keys) undoKey() {
	k.Helper()
	menu := k.w.win.MainMenu().Items[1].Items[0]
	if menu.Shortcut.ShortcutName() != "Undo" {
		k.Fatalf("the first entry of Edit is %q", menu.Label)
	}
	menu.Action()
}

// next gives the focus to the next field, as Tab does.
func (k *keys) tab(n int) {
	for range n {
		k.w.win.Canvas().FocusNext()
	}
}

// steps waits until the menu names these steps.
func (k *keys) steps(undo, redo string) {
	k.Helper()
	k.until("undo "+undo+", redo "+redo, func() bool {
		items := k.w.win.MainMenu().Items[1].Items
		return items[0].Label == strings.TrimSpace("Undo "+undo) && items[1].Label == strings.TrimSpace("Redo "+redo) &&
			items[0].Disabled == (undo == "") && items[1].Disabled == (redo == "")
	})
}

// reopen closes the window and opens one on the same store.
func (k *keys) reopen() {
	k.Helper()
	w := k.w
	w.quit()
	store, err := data.Open(filepath.Join(k.dir, "s.quoteline"), data.Options{})
	if err != nil {
		k.Fatal(err)
	}
	k.w, err = begin(test.NewTempApp(k), files.Opened{Store: store}, Options{
		Extract: extract.Document, loop: &loop{do: func(f func()) { k.posts <- f }}, Now: w.o.Now, Preferences: w.o.Preferences,
	}, fyne.Window.Show)
	if err != nil {
		k.Fatal(err)
	}
	s := k.w.s
	k.Cleanup(func() {
		if err := s.Close(); err != nil {
			k.Error(err)
		}
	})
	k.until("the timeline", func() bool { return k.w.s.Stats().Events > 0 })
}

// TestEditByKeyboardAlone corrects every field of an event, undoes it, restarts and
// does it again, with no pointer.
func TestEditByKeyboardAlone(t *testing.T) {
	k := newKeys(t, report)
	k.steps("import: 1 document", "")
	k.w.s.First()
	before := *k.w.s.Selected()
	k.press(fyne.KeyReturn, ctrl)
	if k.w.editing == nil {
		t.Fatal("no form")
	}
	replace := func(text string) {
		t.Helper()
		e, ok := k.w.win.Canvas().Focused().(interface{ SetText(string) })
		if !ok {
			t.Fatalf("%T has the focus, not a field", k.w.win.Canvas().Focused())
		}
		e.SetText("")
		k.typed(text)
	}
	replace("The board parts with its director")
	k.tab(1)
	replace("mid-May 2014")
	k.tab(1)
	k.key(fyne.KeyRight) // the next kind
	k.tab(1)
	k.key(fyne.KeyRight) // the next way of telling
	k.tab(1)
	replace("Ann Lee")
	k.tab(1)
	replace("Ida Holm, Zoe Bell")
	k.tab(1)
	replace("sel")
	k.key(fyne.KeyDown) // completes
	k.tab(1)
	replace("harbour, board, harbour")
	k.tab(1)
	replace("Ask the\nclerk")
	k.tab(1)
	k.key(fyne.KeyRight) // blue
	k.tab(1)
	k.key(fyne.KeyRight) // verified
	k.tab(1)
	replace("R. Stone")
	k.key(fyne.KeyEscape)
	if k.w.editing != nil || k.w.win.Canvas().Overlays().Top() != nil {
		t.Fatal("Escape does not leave the form")
	}
	k.steps("change of event", "")
	e := k.w.s.Event(before.ID)
	check := func(e *timeline.Event) {
		t.Helper()
		if e.Title != "The board parts with its director" || e.When.EDTF != "2014-05" || e.Typed != "mid-May 2014" || e.Kind != before.Kind+1 ||
			e.Factuality != before.Factuality+1 || e.Speaker != "Ann Lee" || strings.Join(e.People, "|") != "Ida Holm|Zoe Bell" ||
			strings.Join(e.Places, "|") != "Selby" || strings.Join(e.Tags, "|") != "harbour|board" || e.Note != "Ask the\nclerk" || e.Colour != 1 ||
			e.Verified != timeline.Verified || e.VerifiedBy != "R. Stone" || e.VerifiedAt.IsZero() {
			t.Errorf("%+v", *e)
		}
	}
	check(e)
	if own := k.w.s.Shown().Own[before.ID]; own.Colour != 1 || own.Verified != timeline.Verified || !own.Edited {
		t.Errorf("the picture has %+v", own)
	}
	k.undoKey()
	k.steps("import: 1 document", "change of event")
	if got := k.w.status.message.Text; got != "Undone: change of event" {
		t.Errorf("the status bar says %q", got)
	}
	if now := k.w.s.Event(before.ID); now.Title != before.Title || now.When != before.When || now.Edited != 0 || len(now.Tags) > 0 {
		t.Errorf("undone: %+v", *now)
	}
	k.reopen()
	k.steps("import: 1 document", "change of event")
	k.press(fyne.KeyZ, ctrl|shift)
	k.steps("change of event", "")
	check(k.w.s.Event(before.ID))
	if k.w.preferences().Name != "R. Stone" {
		t.Errorf("the name remembered is %q", k.w.preferences().Name)
	}
	k.undoKey()
	k.steps("import: 1 document", "change of event")
	k.undoKey() // the import
	k.steps("", "import: 1 document")
	if n := k.w.s.Stats().Events; n != 0 {
		t.Errorf("%d events", n)
	}
	k.undoKey() // nothing
	k.until("a word", func() bool { return k.w.status.message.Text == "There is nothing to undo" })
}

// Ctrl+Z takes back what is being typed, not the timeline.
func TestUndoInAField(t *testing.T) {
	k := newKeys(t, report)
	k.press(fyne.KeyF, ctrl)
	k.typed("bridge")
	k.undoKey()
	if got := k.w.search.entry.Text; got == "bridge" {
		t.Error("typing is not undone")
	}
	k.key(fyne.KeyEscape)
	if n := k.w.s.Stats().Events; n == 0 {
		t.Error("the import was undone")
	}
}

// A field is one step of its own name, and is taken back alone.
func TestOneFieldAndBack(t *testing.T) {
	k := newKeys(t, report)
	k.w.s.First()
	e := *k.w.s.Selected()
	k.key(fyne.KeyF4)
	k.tab(1)
	k.w.win.Canvas().Focused().(interface{ SetText(string) }).SetText("")
	k.typed("3/5/2014") // in two ways
	k.press(fyne.KeyReturn, ctrl)
	if k.w.editing == nil {
		t.Fatal("a date with two readings is taken")
	}
	k.tab(2) // past the first reading
	k.key(fyne.KeyReturn)
	k.press(fyne.KeyReturn, ctrl)
	k.steps("change of date", "")
	if now := k.w.s.Event(e.ID); now.When.EDTF != "2014-05-03" || now.Edited != timeline.WhenField {
		t.Errorf("%s, %v", now.When, now.Edited)
	}
	k.key(fyne.KeyF4)
	k.w.editing.takeBack(timeline.WhenField)
	k.until("the engine's date", func() bool { return k.w.s.Event(e.ID).When == e.When })
	k.key(fyne.KeyEscape)
	k.steps("change of date", "")
	if k.w.s.Event(e.ID).Edited != 0 {
		t.Error("it is still the user's")
	}
}

// Leaving a form in which nothing was changed is no step; a date that cannot be read
// is left as it was, with a word.
func TestNothingChanged(t *testing.T) {
	k := newKeys(t, report)
	for range k.w.s.Stats().Events {
		k.w.s.Step(1)
		k.key(fyne.KeyF4)
		k.key(fyne.KeyEscape)
	}
	k.steps("import: 1 document", "")
	e := *k.w.s.Selected()
	k.key(fyne.KeyF4)
	k.tab(1)
	k.typed("gibberish ")
	k.key(fyne.KeyEscape)
	if k.w.editing == nil {
		t.Fatal("a date that cannot be read is dropped without a word")
	}
	k.key(fyne.KeyEscape)
	if got := k.w.status.message.Text; !strings.Contains(got, "date stays") || k.w.editing != nil {
		t.Errorf("the status bar says %q", got)
	}
	if k.w.s.Event(e.ID).When != e.When {
		t.Error("the date changed")
	}
}

func TestQuickKeys(t *testing.T) {
	k := newKeys(t, report)
	k.w.s.First()
	first := k.w.s.Selected().ID
	n := k.w.s.Stats().Events
	k.w.win.Canvas().OnTypedRune()('v')
	k.steps("mark as verified", "")
	k.w.win.Canvas().OnTypedRune()('v')
	k.steps("mark as unchecked", "")
	k.press(fyne.Key2, ctrl)
	k.steps("mark as disputed", "")
	if k.w.s.Event(first).Verified != timeline.Disputed {
		t.Error("not disputed")
	}
	k.w.win.Canvas().Unfocus()
	k.key(fyne.KeyDelete)
	k.steps("deletion: 1 event", "")
	if got := k.w.s.Stats().Events; got != n-1 || k.w.s.Selected() == nil || k.w.s.Selected().ID == first {
		t.Errorf("%d events, selected %+v", got, k.w.s.Selected())
	}
	if !strings.Contains(k.w.status.message.Text, "Ctrl+Z") {
		t.Errorf("the status bar says %q", k.w.status.message.Text)
	}
	k.undoKey()
	k.steps("mark as disputed", "deletion: 1 event")
	if k.w.s.Stats().Events != n {
		t.Error("it does not come back")
	}
}

// Two events of one day change places, and back.
func TestMoveWithinTheDay(t *testing.T) {
	k := newKeys(t, "Town news\n\n12 March 2019\n\nOn 4 March 2019 the mayor opened the bridge. On 4 March 2019 the court fined the mill. On 9 March 2019 the school closed.\n")
	order := func() (out []timeline.EventID) {
		for i := range k.w.s.Rows() {
			out = append(out, k.w.s.RowID(i))
		}
		return out
	}
	was := order()
	if len(was) != 3 {
		t.Fatalf("%d events", len(was))
	}
	k.w.s.Select(was[0])
	for i, want := range [][3]int{{1, 0, 2}, {0, 1, 2}, {1, 0, 2}, {0, 1, 2}} {
		if i%2 == 0 {
			k.press(fyne.KeyDown, fyne.KeyModifierAlt)
		} else {
			k.press(fyne.KeyUp, fyne.KeyModifierAlt)
		}
		k.until("another order", func() bool {
			now := order()
			return now[0] == was[want[0]] && now[1] == was[want[1]] && now[2] == was[want[2]]
		})
	}
	k.w.s.Select(was[1])
	k.press(fyne.KeyUp, fyne.KeyModifierAlt)
	k.until("the second ahead", func() bool { return order()[0] == was[1] })
	k.w.s.Select(was[2])
	k.press(fyne.KeyUp, fyne.KeyModifierAlt)
	if !strings.Contains(k.w.status.message.Text, "overlap") {
		t.Errorf("the status bar says %q", k.w.status.message.Text)
	}
}

func TestCopyEvent(t *testing.T) {
	k := newKeys(t, "Fees *rise*\n\n12 March 2019\n\nOn 4 March 2019 the mayor raised fees.\n")
	k.w.s.First()
	k.press(fyne.KeyT, ctrl|shift)
	text := k.w.app.Clipboard().Content()
	if !strings.HasPrefix(text, "4 March 2019: ") || !strings.Contains(text, "“On 4 March 2019 the mayor raised fees.”\n— Fees *rise*, 12 March 2019") {
		t.Errorf("%q", text)
	}
	k.press(fyne.KeyM, ctrl|shift)
	text = k.w.app.Clipboard().Content()
	if !strings.HasPrefix(text, "**4 March 2019**: ") || !strings.Contains(text, "\n> — Fees \\*rise\\*, 12 March 2019") {
		t.Errorf("%q", text)
	}
}

// A tag is a lane, a value of the filter and a colour of the picture, as soon as it is
// there; a field out of sight comes into it with the focus.
func TestTagsEverywhere(t *testing.T) {
	k := newKeys(t, report)
	k.w.s.First()
	id := k.w.s.Selected().ID
	k.key(fyne.KeyF4)
	form := k.w.editing.form.Object.(*container.Scroll)
	k.tab(7)
	k.typed("zeppelin")
	k.tab(4)
	if form.Offset.Y == 0 && form.Content.Size().Height > form.Size().Height {
		t.Error("the last field is not scrolled into sight")
	}
	k.key(fyne.KeyEscape)
	k.steps("change of tags", "")
	k.w.groupBy(group.Tag)
	k.until("a lane of the tag", func() bool { l := k.w.lanes(); return len(l) == 2 && l[0].Key == "zeppelin" && len(l[0].Items) == 1 })
	k.press(fyne.KeyF, ctrl|shift)
	k.until("counts", func() bool { return len(k.w.s.Facets().Tags) == 1 })
	k.typed("zeppelin")
	k.key(fyne.KeyReturn)
	k.key(fyne.KeyDown)
	k.key(fyne.KeyDown)
	k.key(fyne.KeySpace)
	k.until("only what has the tag", func() bool { f := k.w.s.Filter(); return len(f.Tags) == 1 && k.w.s.Stats().Shown == 1 })
	if k.w.s.RowID(0) != id {
		t.Error("another event has the tag")
	}
}
