package app

import (
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"

	"quoteline/app/keyed"
)

// TestDatesOfAnImport brings in a folder in which two documents have no date, and
// says by keys alone what they are: one date each, in one step.
func TestDatesOfAnImport(t *testing.T) {
	k := newKeys(t)
	in := filepath.Join(k.dir, "in")
	if err := os.Mkdir(in, 0o700); err != nil {
		t.Fatal(err)
	}
	for name, text := range map[string]string{
		"a.txt":            "The mayor resigned yesterday.\n\nShe had been ill.",
		"b.txt":            "The bridge was closed yesterday after a flood.\n\nIt will open again.",
		"2014-05-08 c.txt": "The council met yesterday and voted to rebuild the bridge.\n\nIt was late.",
		"d.png":            "\x89PNG",
	} {
		if err := os.WriteFile(filepath.Join(in, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	k.w.bringIn([]string{in})
	list := func() *keyed.List { l, _ := k.w.win.Canvas().Focused().(*keyed.List); return l }
	k.until("the table", func() bool { return list() != nil })
	if n := list().Length(); n != 4 {
		t.Fatalf("%d rows", n)
	}
	days := func() (out []string) {
		for _, d := range k.w.s.Documents() {
			out = append(out, filepath.Base(d.Source)+" "+d.Published.Date.EDTF+" "+d.Published.Found)
		}
		return out
	}
	if got := days(); len(got) != 3 || got[0] != "2014-05-08 c.txt 2014-05-08 in the file’s name" || got[1] != "a.txt  " {
		t.Error(got)
	}
	k.typed("9") // into the field, for what needs a look most
	k.typed(" May 2014")
	k.key(fyne.KeyReturn) // and on to the next row
	if list() == nil || list().At != 1 {
		t.Fatal("the next row has not come")
	}
	k.key(fyne.KeyReturn)
	k.typed("nonsense")
	k.key(fyne.KeyReturn)
	if list() != nil {
		t.Error("what is no date was taken")
	}
	k.w.win.Canvas().Focused().(*keyed.Entry).SetText("10 May 2014")
	k.key(fyne.KeyEscape)
	k.until("the dates", func() bool {
		for _, d := range k.w.s.Documents() {
			if d.Published.Date.IsZero() {
				return false
			}
		}
		return true
	})
	if got := days(); got[1] != "a.txt 2014-05-09 you said so" || got[2] != "b.txt 2014-05-10 you said so" {
		t.Error(got)
	}
	first := k.w.s.Event(k.w.s.Shown().ID[0])
	if first == nil || first.When.EDTF != "2014-05-07" { // the council met the day before its minutes
		t.Errorf("%+v", first)
	}
	k.undoKey()
	k.until("the old dates", func() bool { return days()[1] == "a.txt  " && days()[2] == "b.txt  " })
}
