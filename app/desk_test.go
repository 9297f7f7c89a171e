package app

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"quoteline/app/keyed"
	"quoteline/data"
	"quoteline/timeline/extract"
)

// report is a made-up document.
const report = `Harbour board sacks its director

12 March 2019

On 4 March 2019 the harbour board dismissed Ida Holm. Ida Holm said on 6 March 2019 that she would appeal.
On 8 March 2019 Paul Reyes took over the office in Selby. The board denied any wrongdoing on 9 March 2019.
`

// keys drives a window of Fyne's test driver by keys alone.
type keys struct {
	*testing.T
	w     *window
	posts chan func()
	dir   string
}

// newKeys opens a window on a new store.
func newKeys(t *testing.T, files ...string) *keys {
	t.Helper()
	dir := t.TempDir()
	t.Setenv("HOME", dir)
	store, err := data.Open(filepath.Join(dir, "s.quoteline"), data.Options{})
	if err != nil {
		t.Fatal(err)
	}
	k := &keys{T: t, posts: make(chan func(), 1000), dir: dir}
	o := Options{
		Extract: extract.Document, post: func(f func()) { k.posts <- f },
		Now: func() time.Time { return time.Date(2019, 3, 7, 12, 0, 0, 0, time.UTC) },
	}
	a := test.NewTempApp(t)
	if k.w, err = begin(a, store, o, fyne.Window.Show); err != nil {
		t.Fatal(err)
	}
	k.w.win.Resize(fyne.NewSize(1024, 640))
	t.Cleanup(func() {
		if err := k.w.s.Close(); err != nil {
			t.Error(err)
		}
	})
	for i, text := range files {
		k.add(string(rune('a'+i))+".txt", text)
	}
	return k
}

// add brings a document in as a user without a pointer does.
func (k *keys) add(name, text string) {
	k.Helper()
	path := filepath.Join(k.dir, name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		k.Fatal(err)
	}
	before := len(k.w.s.Documents())
	k.press(fyne.KeyO, fyne.KeyModifierControl|fyne.KeyModifierShift)
	k.until("a field for the path", func() bool { _, ok := k.w.win.Canvas().Focused().(*keyed.Entry); return ok })
	k.w.win.Canvas().Focused().(*keyed.Entry).SetText("")
	k.typed(path)
	k.key(fyne.KeyReturn)
	k.until("the document", func() bool { _, busy := k.w.s.Job(); return !busy && len(k.w.s.Documents()) == before+1 })
}

// until runs what is posted until done.
func (k *keys) until(what string, done func() bool) {
	k.Helper()
	for deadline := time.After(20 * time.Second); !done(); {
		select {
		case f := <-k.posts:
			f()
		case <-time.After(20 * time.Millisecond):
		case <-deadline:
			k.Fatalf("%s did not come", what)
		}
	}
}

// typed types into what has the focus.
func (k *keys) typed(text string) {
	k.Helper()
	f := k.w.win.Canvas().Focused()
	if f == nil {
		k.Fatalf("nothing has the focus to type %q into", text)
	}
	test.Type(f, text)
}

// key presses a key without modifiers: the one with the focus has it, else the window.
func (k *keys) key(name fyne.KeyName) {
	if f := k.w.win.Canvas().Focused(); f != nil {
		f.TypedKey(&fyne.KeyEvent{Name: name})
	} else if f := k.w.win.Canvas().OnTypedKey(); f != nil {
		f(&fyne.KeyEvent{Name: name})
	}
}

// press presses the shortcut of a menu entry.
func (k *keys) press(name fyne.KeyName, mod fyne.KeyModifier) {
	k.Helper()
	var found *fyne.MenuItem
	each(k.w.win.MainMenu().Items, func(i *fyne.MenuItem) {
		if s, ok := i.Shortcut.(*desktop.CustomShortcut); ok && s.KeyName == name && s.Modifier == mod && !i.Disabled {
			found = i
		}
	})
	if found == nil {
		k.Fatalf("no menu entry has the keys %v+%s", mod, name)
	}
	found.Action()
}

// each visits all entries of menus.
func each(menus []*fyne.Menu, f func(*fyne.MenuItem)) {
	for _, m := range menus {
		for _, i := range m.Items {
			f(i)
			if i.ChildMenu != nil {
				each([]*fyne.Menu{i.ChildMenu}, f)
			}
		}
	}
}
