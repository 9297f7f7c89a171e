package app

import (
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"

	"quoteline/app/keyed"
	"quoteline/app/prefs"
)

// TestPreferencesOfAnOldStoreAreTakenOver: once, where there is no file yet.
func TestPreferencesOfAnOldStoreAreTakenOver(t *testing.T) {
	k := newKeys(t)
	path := filepath.Join(k.dir, "config", "preferences.json")
	k.w.o.Preferences = prefs.Open(path)
	old := []byte(`{"width":900,"theme":"dark","week":1,"name":"Ann"}`)
	set := func(b []byte) {
		t.Helper()
		if err := k.w.t.Store.SetSetting(t.Context(), "window/1", b); err != nil {
			t.Fatal(err)
		}
	}
	set(old)
	k.w.inherit(t.Context())
	want := prefs.Preferences{Theme: "dark", Week: prefs.Sunday, Name: "Ann"}
	if got := prefs.Open(path).Preferences(); got != want {
		t.Errorf("the file has %+v", got)
	}
	set([]byte(`{"theme":"light"}`))
	k.w.o.Preferences = prefs.Open(path)
	k.w.inherit(t.Context())
	if got := k.w.preferences(); got != want {
		t.Errorf("later %+v", got)
	}
}

// TestPreferencesByKeyboardAlone: all of them in a small window, with no pointer.
func TestPreferencesByKeyboardAlone(t *testing.T) {
	t.Setenv(scaleEnv, "")
	k := newKeys(t)
	k.w.o.Preferences = prefs.Open(filepath.Join(k.dir, "preferences.json"))
	k.press(fyne.KeyComma, ctrl)
	c := k.w.win.Canvas()
	top := c.Overlays().Top()
	if top == nil {
		t.Fatal("no dialog")
	}
	if min := top.MinSize(); min.Width > 1024 || min.Height > 640 {
		t.Errorf("it needs %v", min)
	}
	visited := map[fyne.Focusable]bool{}
	var selects []*keyed.Select
	for range 40 {
		c.FocusNext()
		f := c.Focused()
		if f == nil || visited[f] {
			break
		}
		visited[f] = true
		switch f := f.(type) {
		case *keyed.Select:
			selects = append(selects, f)
		case *keyed.Entry:
			if f.PlaceHolder == prefs.UsualStore() {
				f.SetText("")
				k.typed(k.dir)
			} else {
				k.typed("Ann Lee")
			}
		case *keyed.Check:
			k.typed(" ")
		}
	}
	if len(selects) != 6 {
		t.Fatalf("%d choices were reached", len(selects))
	}
	for i, to := range []int{2, 5, 2, 1, 1, 1} {
		selects[i].SetSelectedIndex(to)
	}
	if got := os.Getenv(scaleEnv); got != "1.25" {
		t.Errorf("the scale is %q", got)
	}
	k.key(fyne.KeyEscape)
	if c.Overlays().Top() != nil {
		t.Fatal("Escape does not close it")
	}
	want := prefs.Preferences{
		Theme: "dark", Scale: 125, Language: "de", Week: prefs.Sunday, Zone: prefs.ZoneLocal, EraStyle: 1,
		HideNow: true, Unfold: true, TextOnly: true, Name: "Ann Lee", Store: k.dir,
	}
	if got := prefs.Open(filepath.Join(k.dir, "preferences.json")).Preferences(); got != want {
		t.Errorf("kept\n%+v, want\n%+v", got, want)
	}
}

// TestDamagedPreferencesAreSaid, and put aside once they are.
func TestDamagedPreferencesAreSaid(t *testing.T) {
	k := newKeys(t)
	path := filepath.Join(k.dir, "preferences.json")
	if err := os.WriteFile(path, []byte("{oh"), 0o600); err != nil {
		t.Fatal(err)
	}
	k.w.o.Preferences = prefs.Open(path)
	k.w.warn()
	if k.w.win.Canvas().Overlays().Top() == nil {
		t.Error("nothing is said")
	}
	if b, err := os.ReadFile(path + ".damaged"); string(b) != "{oh" {
		t.Error(err)
	}
}

func TestStorePlace(t *testing.T) {
	dir := t.TempDir()
	t.Setenv("HOME", dir)
	for _, c := range []struct {
		typed, want string
		fails       bool
	}{
		{"", "", false},
		{"  ", "", false},
		{dir, dir, false},
		{filepath.Join(dir, "a.quoteline"), filepath.Join(dir, "a.quoteline"), false},
		{"~/a.quoteline", filepath.Join(dir, "a.quoteline"), false},
		{"a.quoteline", "", true},
		{filepath.Join(dir, "none", "a.quoteline"), "", true},
		{filepath.Join(dir, "none"), "", true},
	} {
		if got, err := storePlace(c.typed); got != c.want || (err != nil) != c.fails {
			t.Errorf("%q: %q, %v", c.typed, got, err)
		}
	}
}
