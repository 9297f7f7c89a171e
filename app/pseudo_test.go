package app

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"quoteline/app/prefs"
	"quoteline/app/translations"
	"quoteline/timeline/scene"
)

// pseudo has the window speak a language of its own: every word of it is accented,
// longer by two fifths and stands in brackets, so that what is not translated and what
// has no room shows.
func pseudo(t *testing.T) {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("translations", "languages", "de.json"))
	if err != nil {
		t.Fatal(err)
	}
	var keys map[string]json.RawMessage
	if err := json.Unmarshal(b, &keys); err != nil {
		t.Fatal(err)
	}
	out := map[string]any{}
	for k, v := range keys {
		if out[k] = longer(k); v[0] == '{' {
			out[k] = map[string]string{"one": longer(k), "other": longer(k)}
		}
	}
	words, err := json.Marshal(out)
	if err == nil {
		err = translations.Try("eo", words)
	}
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := translations.Use("en"); err != nil {
			t.Error(err)
		}
	})
}

var verbs = regexp.MustCompile(`%(\[\d+\])?[sdvqr%]`)

func longer(key string) string {
	var b strings.Builder
	at := 0
	accent := func(s string) {
		b.WriteString(strings.NewReplacer("a", "å", "e", "é", "i", "î", "o", "ö", "u", "û", "n", "ñ").Replace(s))
	}
	for _, v := range verbs.FindAllStringIndex(key, -1) {
		accent(key[at:v[0]])
		b.WriteString(key[v[0]:v[1]])
		at = v[1]
	}
	accent(key[at:])
	return "⟦" + b.String() + strings.Repeat("~", len([]rune(key))*2/5) + "⟧"
}

// visible are all objects of o that are shown, with the parts of widgets.
func visible(o fyne.CanvasObject) (out []fyne.CanvasObject) {
	if o == nil || !o.Visible() {
		return nil
	}
	out = append(out, o)
	switch o := o.(type) {
	case *fyne.Container:
		for _, c := range o.Objects {
			out = append(out, visible(c)...)
		}
	case fyne.Widget:
		for _, c := range test.WidgetRenderer(o).Objects() {
			out = append(out, visible(c)...)
		}
	}
	return out
}

// texts are what a widget says: its text, and what it offers.
func texts(o fyne.CanvasObject) (out []string) {
	w, ok := o.(fyne.Widget)
	v := reflect.ValueOf(w)
	if !ok || v.Kind() != reflect.Pointer || v.Elem().Kind() != reflect.Struct {
		return nil
	}
	_, typed := o.(interface{ SelectedText() string })
	for _, name := range []string{"Text", "PlaceHolder"} {
		if f := v.Elem().FieldByName(name); f.IsValid() && f.Kind() == reflect.String && f.CanInterface() && (!typed || name != "Text") {
			out = append(out, f.String())
		}
	}
	if f := v.Elem().FieldByName("Options"); f.IsValid() && f.CanInterface() {
		if list, ok := f.Interface().([]string); ok {
			out = append(out, list...)
		}
	}
	return out
}

var bracketed = regexp.MustCompile(`⟦[^⟦⟧]*⟧`)

// unmarked are the words of s that were not translated; those of known are no words of
// the window.
func unmarked(s string, known map[string]bool) (out []string) {
	for strings.ContainsRune(s, '⟦') { // some hold others
		next := bracketed.ReplaceAllString(s, " ")
		if next == s {
			break
		}
		s = next
	}
	for _, w := range strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && r != '’' && r != '\'' }) {
		if !known[strings.ToLower(w)] && len([]rune(w)) > 1 {
			out = append(out, w)
		}
	}
	return out
}

// cut says of a widget that its words have no room.
func cut(o fyne.CanvasObject) string {
	w, ok := o.(fyne.Widget)
	if !ok || o.Size().IsZero() {
		return ""
	}
	words := strings.Join(texts(o), "")
	if !strings.ContainsRune(words, '⟦') {
		return ""
	}
	v := reflect.ValueOf(w).Elem()
	if f := v.FieldByName("PlaceHolder"); f.IsValid() && v.FieldByName("Text").IsValid() {
		room := o.Size().Width - 2*theme.InnerPadding()
		hint := strings.Trim(f.String(), "⟦⟧~") // which may be cut where it is longer: it goes with the first letter typed
		if need := fyne.MeasureText(hint, theme.TextSize(), fyne.TextStyle{}).Width; v.FieldByName("Text").String() == "" && need > room {
			return fmt.Sprintf("the hint %q needs %.0f and has %.0f", f.String(), need, room)
		}
		return ""
	}
	if f := v.FieldByName("Truncation"); f.IsValid() && f.Int() != 0 {
		return "" // its room is the rest of a row
	}
	if f := v.FieldByName("Wrapping"); f.IsValid() && f.Int() != 0 {
		return ""
	}
	if min, have := o.MinSize(), o.Size(); min.Width > have.Width+0.5 || min.Height > have.Height+0.5 {
		return fmt.Sprintf("%T %q needs %v and has %v", o, words, min, have)
	}
	return ""
}

// engineWords are words that the window shows and does not say: of the documents, of the
// engine's dates and reasons, names of formats and units.
func engineWords(k *keys) map[string]bool {
	all := report + ` undated about some time on or by until from later week of January February March April May June July August September October November December
		Jan Feb Mar Apr Jun Jul Aug Sep Oct Nov Dec UTC EDTF BC BCE AD kB MB GB px Quoteline quoteline txt png json JSON Deutsch English Français Українська Русский
		utf windows mid between and OK (Select one) Documents report.txt t.csv xx yy foo bar baz qux` // of Fyne, and of paths
	for i := range k.w.s.Rows() {
		e := k.w.s.Event(k.w.s.RowID(i))
		all += " " + e.Title + " " + e.Basis.Rule
	}
	all += " " + k.dir + " " + k.w.s.Path() + " " + prefs.UsualStore()
	for _, s := range shortcuts {
		all += " " + s[0]
	}
	known := map[string]bool{}
	for _, w := range strings.FieldsFunc(strings.ToLower(all), func(r rune) bool { return !unicode.IsLetter(r) && r != '’' && r != '\'' }) {
		known[w] = true
	}
	return known
}

// TestEveryWordIsTranslatedAndHasRoom: in every panel and dialog.
func TestEveryWordIsTranslatedAndHasRoom(t *testing.T) {
	pseudo(t)
	for _, size := range []fyne.Size{fyne.NewSize(1024, 640), fyne.NewSize(1280, 800)} {
		k := newKeys(t)
		k.w.win.Resize(size)
		look(k, size, "the empty window", k.w.win.Content(), nil)
		k.add("a.txt", report)
		k.until("an event", func() bool { return k.w.s.Selected() != nil })
		known := engineWords(k)
		each(k.w.win.MainMenu().Items, func(i *fyne.MenuItem) {
			if w := unmarked(i.Label, known); len(w) > 0 {
				t.Errorf("the menu entry %q is not translated", i.Label)
			}
		})
		for _, m := range k.w.win.MainMenu().Items {
			if len(unmarked(m.Label, known)) > 0 {
				t.Errorf("the menu %q is not translated", m.Label)
			}
		}
		look(k, size, "the window", k.w.win.Content(), known)
		for _, x := range []struct {
			name string
			show func()
		}{
			{"the filter", k.w.toggleFilter}, {"the table", k.w.toggleTable}, {"the reader", k.w.toggleReader},
		} {
			x.show()
			look(k, size, x.name, k.w.win.Content(), known)
			x.show()
		}
		for _, w := range legendWords(k) {
			if !strings.HasPrefix(w, "⟦") && strings.ContainsFunc(w, unicode.IsLetter) {
				t.Errorf("%q of the legend is not translated", w)
			}
		}
		k.w.s.Step(1)
		table := filepath.Join(k.dir, "t.csv")
		if err := os.WriteFile(table, []byte("xx,yy\nfoo,bar\nbaz,qux\n"), 0o600); err != nil {
			t.Fatal(err)
		}
		for _, x := range []struct {
			name string
			show func()
		}{
			{"documents", k.w.showDocuments},
			{"export", k.w.exportDialog},
			{"new event", k.w.newEvent},
			{"add by path", k.w.chooseByPath},
			{"edit", k.w.editEvent},
			{"left out", k.w.showLeftOut},
			{"merge", k.w.mergeWith},
			{"duplicates", k.w.showDuplicates},
			{"preferences", k.w.showPreferences},
			{"shortcuts", k.w.showKeys},
			{"first steps", k.w.showFirstSteps},
			{"legend", k.w.showLegend},
			{"what was added", k.w.showImported},
			{"new timeline", k.w.newTimeline},
			{"name of the timeline", k.w.nameTimeline},
			{"save a copy", k.w.saveCopy},
			{"share a copy", k.w.shareCopy},
			{"columns", func() { k.w.bringIn([]string{table}) }},
		} {
			c := k.w.win.Canvas()
			x.show()
			k.until(x.name, func() bool { return c.Overlays().Top() != nil })
			top := c.Overlays().Top()
			if min := top.MinSize(); min.Width > size.Width || min.Height > size.Height {
				t.Errorf("%v: %s needs %v", size, x.name, min)
			}
			look(k, size, x.name, top, known)
			for _, o := range slices.Backward(c.Overlays().List()) {
				o.Hide()
				c.Overlays().Remove(o)
			}
			k.w.editing = nil
		}
	}
}

// look reports what is not translated, or cut.
func look(k *keys, size fyne.Size, name string, root fyne.CanvasObject, known map[string]bool) {
	k.Helper()
	if known == nil {
		known = engineWords(k)
	}
	k.w.win.Resize(size.AddWidthHeight(1, 1)) // what changed its words is laid out anew, as the real driver does
	k.w.win.Resize(size)
	said := map[string]bool{}
	for _, o := range visible(root) {
		for _, s := range texts(o) {
			if w := unmarked(s, known); len(w) > 0 && !said[s] {
				said[s] = true
				k.Errorf("%v: %s: %.90q is not translated: %q", size, name, s, w)
			}
		}
		if c := cut(o); c != "" && !said[c] {
			said[c] = true
			k.Errorf("%v: %s: %s", size, name, c)
		}
	}
}

// eight measures text roughly.
type eight struct{}

func (eight) Width(s string, _ float64, _ bool) float64 { return 8 * float64(len([]rune(s))) }

// legendWords are the words of the legend.
func legendWords(k *keys) (out []string) {
	for _, s := range k.w.legend(eight{}).Shapes {
		if s.Kind == scene.Text {
			out = append(out, s.Label)
		}
	}
	return out
}
