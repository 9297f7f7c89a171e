package app

import (
	"context"
	"io"
	"os"
	"path/filepath"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"quoteline/app/command"
	"quoteline/app/files"
	"quoteline/app/keyed"
	"quoteline/data"
	"quoteline/timeline"
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
func newKeys(t *testing.T, texts ...string) *keys {
	t.Helper()
	dir := t.TempDir()
	t.Setenv("HOME", dir)
	k := &keys{T: t, posts: make(chan func(), 1000), dir: dir}
	keeper := k.keeper()
	opened, err := keeper.Open(t.Context(), files.Target{Path: filepath.Join(dir, "s.quoteline"), New: true})
	if err != nil {
		t.Fatal(err)
	}
	o := Options{
		Extract: extract.Document, Files: keeper, loop: &loop{do: func(f func()) { k.posts <- f }},
		Now: func() time.Time { return time.Date(2019, 3, 7, 12, 0, 0, 0, time.UTC) },
	}
	a := test.NewTempApp(t)
	if k.w, err = begin(a, opened, o, fyne.Window.Show); err != nil {
		t.Fatal(err)
	}
	k.w.settled()
	k.w.win.Resize(fyne.NewSize(1024, 640))
	t.Cleanup(func() {
		k.w = *k.w.last
		k.w.endBackup()
		if err := k.w.s.Close(); err != nil {
			t.Error(err)
		}
	})
	for i, text := range texts {
		k.add(string(rune('a'+i))+".txt", text)
	}
	return k
}

// keeper is what main gives the window.
func (k *keys) keeper() files.Keeper {
	return command.Keeper(&command.Env{
		Stderr: io.Discard, Now: time.Now,
		OpenStore: func(path string, readOnly bool) (timeline.Store, error) {
			return data.Open(path, data.Options{ReadOnly: readOnly, Timeout: 50 * time.Millisecond})
		},
		Care: command.Care{
			Salvage: func(ctx context.Context, from, to string) (command.Salvaged, error) {
				v, err := data.Salvage(ctx, from, to)
				if err != nil {
					return command.Salvaged{}, err
				}
				return command.Salvaged(*v), nil
			},
			Snapshot: data.Snapshot, Backups: data.BackupsOf,
			Copy: func(ctx context.Context, s timeline.Store, path string) error { return s.(*data.DB).CopyTo(ctx, path) },
			Share: func(ctx context.Context, s timeline.Store, path string, o timeline.Sharing) error {
				return s.(*data.DB).Share(ctx, path, o)
			},
			Backup: func(ctx context.Context, s timeline.Store) (string, error) {
				return s.(*data.DB).Backup(ctx, data.Backups{Now: time.Now()})
			},
		},
		Recent: files.Recent{Path: filepath.Join(k.dir, "state", "recent.json")},
	})
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
	for deadline := time.After(3 * time.Minute); !done(); {
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
