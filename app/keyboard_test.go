package app

import (
	"bytes"
	"image/png"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"quoteline/app/session"
	"quoteline/timeline/group"
)

const ctrl, shift = fyne.KeyModifierControl, fyne.KeyModifierShift

// TestByKeyboardAlone opens a document, finds and selects an event, reads its quote and
// exports a picture, with no pointer.
func TestByKeyboardAlone(t *testing.T) {
	k := newKeys(t, report)
	if n := k.w.s.Stats().Events; n < 3 {
		t.Fatalf("%d events", n)
	}

	k.press(fyne.KeyF, ctrl)
	k.typed("dismissed")
	k.until("a hit", func() bool { _, of := k.w.s.Hit(); return of > 0 })
	k.key(fyne.KeyReturn)
	e := k.w.s.Selected()
	if e == nil || !strings.Contains(e.Quotes[0].Exact, "dismissed Ida Holm") {
		t.Fatalf("selected is %+v", e)
	}

	k.key(fyne.KeyEscape)
	k.press(fyne.KeyD, ctrl)
	k.until("the document", func() bool { return k.w.reader.Visible() && k.w.reader.Document() == e.Quotes[0].Document })
	k.key(fyne.KeyEscape)
	if k.w.reader.Visible() || !k.w.centre.picture.Visible() {
		t.Fatal("Escape does not lead back to the timeline")
	}
	k.key(fyne.KeyRight)
	if now := k.w.s.Selected(); now.ID == e.ID {
		t.Error("Right does not select the next event")
	}

	k.press(fyne.KeyE, ctrl)
	k.key(fyne.KeyReturn)
	file := filepath.Join(k.dir, "timeline.png")
	k.until("a picture", func() bool { return k.w.win.Canvas().Overlays().Top() == nil })
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := png.Decode(bytes.NewReader(b)); err != nil {
		t.Error(err)
	}
}

// TestEveryShortcutIsListed holds the list of F1 to the menus.
func TestEveryShortcutIsListed(t *testing.T) {
	k := newKeys(t)
	var listed strings.Builder
	for _, s := range shortcuts {
		listed.WriteString(s[0] + ", ")
	}
	names := strings.NewReplacer("Return", "Enter", "Left", "←", "Right", "→", "Up", "↑", "Down", "↓", "Comma", ",", "=", "+", "-", "−")
	each(k.w.win.MainMenu().Items, func(i *fyne.MenuItem) {
		s, ok := i.Shortcut.(*desktop.CustomShortcut)
		if !ok {
			return
		}
		key := names.Replace(string(s.KeyName))
		if !strings.Contains(listed.String(), key) {
			t.Errorf("the list does not have %q for %q", key, i.Label)
		}
	})
}

func TestTableByKeys(t *testing.T) {
	k := newKeys(t, report)
	k.press(fyne.KeyT, ctrl)
	table := k.w.centre.table
	if !table.Visible() || k.w.centre.picture.Visible() {
		t.Fatal("the table is not there")
	}
	k.key(fyne.KeyEnd)
	last := k.w.s.RowID(k.w.s.Rows() - 1)
	if got := k.w.s.Selected().ID; got != last {
		t.Errorf("End selects %d, not %d", got, last)
	}
	k.key(fyne.KeyDown)
	if got := k.w.s.Selected().ID; got != last {
		t.Error("Down leaves the last row")
	}
	k.key(fyne.KeyReturn)
	k.until("the document", func() bool { return k.w.reader.Visible() })
	k.key(fyne.KeyEscape)
	if !table.Visible() {
		t.Error("Escape does not lead back to the table")
	}
	k.press(fyne.KeyT, ctrl)
	if table.Visible() || !k.w.centre.picture.Visible() {
		t.Error("the timeline does not come back")
	}
}

func TestFilterByKeys(t *testing.T) {
	k := newKeys(t, report)
	all := k.w.s.Stats().Events
	k.press(fyne.KeyF, ctrl|shift)
	k.until("counts", func() bool { return len(k.w.s.Facets().People) > 0 })
	k.typed("holm")
	k.key(fyne.KeyReturn)
	k.key(fyne.KeyDown) // into the list
	k.key(fyne.KeyDown) // from the head to the first value
	k.key(fyne.KeySpace)
	k.until("a filter", func() bool { f := k.w.s.Filter(); return len(f.People) == 1 && k.w.s.Stats().Shown < all })
	if !strings.Contains(k.w.tools.filter.Text, "(1)") {
		t.Errorf("the button says %q", k.w.tools.filter.Text)
	}
	if got := k.w.status.figures.Text; !strings.Contains(got, " shown") {
		t.Errorf("the status bar says %q", got)
	}
	k.press(fyne.KeyF, ctrl|shift)
	if k.w.filter.Visible() {
		t.Error("the panel does not close")
	}
	if f := k.w.s.Filter(); f.Parts() != 1 {
		t.Error("closing the panel drops the filter")
	}
}

// A panel that is open when the window opens knows the saved filters.
func TestOpenPanelKnowsSavedFilters(t *testing.T) {
	k := newKeys(t, report)
	saved := false
	k.w.s.KeepFilter("said", session.Filter{Text: "dismissed"}, func([]session.SavedFilter, error) { saved = true })
	k.until("the saved filter", func() bool { return saved })
	k.w.state.Filtered = true
	p := k.w.newFilter()
	k.until("its name", func() bool {
		return slices.ContainsFunc(visible(p), func(o fyne.CanvasObject) bool {
			c, ok := o.(*widget.Select)
			return ok && slices.Equal(c.Options, []string{"said"})
		})
	})
}

func TestLanesByKeys(t *testing.T) {
	k := newKeys(t, report)
	k.w.groupBy(group.Person)
	k.until("lanes", func() bool { return len(k.w.s.Lanes()) > 1 })
	first := k.w.lanes()[0].Key
	k.w.s.Select(k.w.s.Shown().ID[k.w.lanes()[0].Items[0]])
	k.press(fyne.KeyDown, fyne.KeyModifierAlt|shift)
	if got := k.w.lanes()[1].Key; got != first {
		t.Errorf("the second lane is %q, not %q", got, first)
	}
	k.press(fyne.KeyReturn, fyne.KeyModifierAlt|shift)
	collapsed := 0
	for _, l := range k.w.layoutLanes() {
		if l.Collapsed {
			collapsed++
		}
	}
	if collapsed != 1 {
		t.Errorf("%d lanes are collapsed", collapsed)
	}
	k.press(fyne.KeyReturn, fyne.KeyModifierAlt|shift)
	if n := len(k.w.state.Lanes.Collapsed); n != 0 {
		t.Errorf("pressed again, %d lanes are collapsed", n)
	}
	k.w.toggleLane(99)
	k.w.moveLane(0, -1)
	if got := k.w.lanes()[1].Key; got != first {
		t.Error("a lane moved out of the picture")
	}
	k.w.groupBy(group.None)
	k.until("one lane", func() bool { return k.w.s.Lanes() == nil })
}
