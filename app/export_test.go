package app

import (
	"encoding/csv"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"quoteline/app/keyed"
	"quoteline/app/session"
	"quoteline/timeline"
	"quoteline/timeline/export"
)

// exporting opens the dialog and waits for its preview.
func (k *keys) exporting() *exporter {
	k.Helper()
	x := k.w.askExport()
	k.until("the preview", func() bool { return x.size.Text != "" })
	return x
}

// as chooses a format and a file, and exports by Enter.
func (k *keys) as(x *exporter, format string) (file []byte) {
	k.Helper()
	for i := range export.Formats {
		if export.Formats[i].Name == format {
			x.formats.SetSelectedIndex(i)
		}
	}
	path := filepath.Join(k.dir, "out."+x.format().Ext)
	x.path.SetText(path)
	k.w.win.Canvas().Focus(x.path)
	k.key(fyne.KeyReturn)
	k.until("the file", func() bool {
		_, err := os.Stat(path)
		return err == nil && strings.HasPrefix(k.w.status.message.Text, "Exported")
	})
	file, err := os.ReadFile(path)
	if err != nil {
		k.Fatal(err)
	}
	if err := os.Remove(path); err != nil {
		k.Fatal(err)
	}
	return file
}

// Each format is proposed a file that is not there; a name that was typed stays.
func TestProposedFilesAreFree(t *testing.T) {
	k := newKeys(t, report)
	if err := os.WriteFile(filepath.Join(k.dir, "timeline.svg"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	x := k.exporting()
	choose := func(name string) string {
		x.formats.SetSelectedIndex(slices.IndexFunc(export.Formats, func(f export.Format) bool { return f.Name == name }))
		return filepath.Base(x.path.Text)
	}
	for _, want := range []string{"timeline-2.svg", "timeline.pdf", "timeline-2.svg"} {
		if got := choose(filepath.Ext(want)[1:]); got != want {
			t.Errorf("%s is proposed, not %s", got, want)
		}
	}
	x.path.SetText(filepath.Join(k.dir, "mine-2.svg"))
	if got := choose("pdf"); got != "mine-2.pdf" {
		t.Errorf("what was typed became %s", got)
	}
	x.close()
}

func TestEveryFormatIsExportedByKeys(t *testing.T) {
	k := newKeys(t, report)
	for _, f := range export.Formats {
		x := k.exporting()
		if n := len(k.as(x, f.Name)); n < 500 {
			t.Errorf("%s: %d bytes", f.Name, n)
		}
		k.w.status.say("")
	}
	k.press(fyne.KeyE, ctrl)
	if k.w.win.Canvas().Overlays().Top() == nil {
		t.Error("Ctrl+E opens nothing")
	}
	k.key(fyne.KeyEscape)
	x := k.exporting() // it remembers the last one
	if x.format().Name != export.Formats[len(export.Formats)-1].Name {
		t.Errorf("the format is %s", x.format().Name)
	}
	if _, ok := k.w.win.Canvas().Focused().(*keyed.Entry); !ok {
		t.Error("the file has no focus")
	}
	x.formats.SetSelectedIndex(0)
	if !strings.HasSuffix(x.path.Text, "timeline.png") || !x.look.Visible() {
		t.Errorf("of another format the file is %s", x.path.Text)
	}
	x.preset.SetSelectedIndex(2)
	if o := x.options(); o.Height != 720 || !o.Overview || !x.width.Disabled() {
		t.Errorf("%+v", o)
	}
	k.key(fyne.KeyEscape)
	if k.w.win.Canvas().Overlays().Top() != nil {
		t.Error("Escape does not close the dialog")
	}
	var last lastExport
	if err := json.Unmarshal(k.w.state.Export, &last); err != nil || last.Format != "png" || last.Preset != "slide" {
		t.Errorf("%s (%v)", k.w.state.Export, err)
	}
}

// What of the events is chosen, and what a format cannot hold is said.
func TestPartsAreExported(t *testing.T) {
	k := newKeys(t, report)
	all := k.w.s.Stats().Events
	rows := func(what int) int {
		x := k.exporting()
		x.events.SetSelectedIndex(what)
		list, err := csv.NewReader(strings.NewReader(string(k.as(x, "csv")))).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		k.w.status.say("")
		return len(list) - 1
	}
	if n := rows(eventsAll); n != all {
		t.Errorf("%d of %d", n, all)
	}
	if err := k.w.s.SetFilter(session.Filter{Kinds: []timeline.Kind{timeline.Statement}}); err != nil {
		t.Fatal(err)
	}
	k.until("a filter", func() bool { return k.w.s.Stats().Shown < all })
	some := k.w.s.Stats().Shown
	x := k.exporting()
	if x.events.SelectedIndex() != eventsShown {
		t.Error("with a filter, what it leaves is not the first choice")
	}
	k.key(fyne.KeyEscape)
	for what, want := range map[int]int{eventsAll: all, eventsShown: some, eventsSelected: 1, eventsInView: some} {
		if n := rows(what); n != want {
			t.Errorf("choice %d: %d events, not %d", what, n, want)
		}
	}
}

func TestLeftOutIsSaid(t *testing.T) {
	k := newKeys(t, "The war\n\n5 May 2014\n\nThe bridge fell on 3 May 2014. Anna Berg had once promised a new bridge.\n")
	open := 0
	for i := range k.w.s.Shown().ID {
		if e := k.w.s.Event(k.w.s.Shown().ID[i]); e.When.IsZero() || e.When.From < -1<<60 {
			open++
		}
	}
	if open == 0 {
		t.Fatal("there is nothing to leave out")
	}
	k.as(k.exporting(), "ics")
	if got := k.w.status.message.Text; !strings.Contains(got, "1 events left out") {
		t.Errorf("the status says %q", got)
	}
}
