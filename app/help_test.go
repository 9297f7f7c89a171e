package app

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"quoteline/app/licences"
)

// keyNames are keys as the help writes them.
var keyNames = map[fyne.KeyName]string{
	fyne.KeyUp: "↑", fyne.KeyDown: "↓", fyne.KeyLeft: "←", fyne.KeyRight: "→", fyne.KeyReturn: "Enter", fyne.KeyMinus: "−",
}

// written is a shortcut as the help writes it.
func written(s fyne.Shortcut) string {
	switch s := s.(type) {
	case *fyne.ShortcutCopy:
		return "Ctrl+C"
	case *fyne.ShortcutUndo:
		return "Ctrl+Z"
	case *desktop.CustomShortcut:
		name := keyNames[s.KeyName]
		if name == "" {
			name = string(s.KeyName)
		}
		for _, m := range []struct {
			mod  fyne.KeyModifier
			name string
		}{{fyne.KeyModifierShift, "Shift+"}, {fyne.KeyModifierAlt, "Alt+"}, {fyne.KeyModifierControl, "Ctrl+"}} {
			if s.Modifier&m.mod != 0 {
				name = m.name + name
			}
		}
		return name
	}
	return "?"
}

// told are the keys of the help, each with its modifiers: "Ctrl+1 2" is two.
func told() map[string]bool {
	out := map[string]bool{}
	for _, s := range shortcuts {
		for _, part := range strings.Split(s[0], ", ") {
			mods := ""
			for _, k := range strings.Fields(part) {
				if i := strings.LastIndex(k[:len(k)-1], "+"); i >= 0 {
					mods, k = k[:i+1], k[i+1:]
				}
				out[mods+k] = true
			}
		}
	}
	return out
}

// TestHelpAndMenusAgree: every shortcut of a menu is in the help, and what the help
// says of modifiers and function keys is in a menu, or among what is known to be
// elsewhere.
func TestHelpAndMenusAgree(t *testing.T) {
	k := newKeys(t, report)
	elsewhere := map[string]bool{ // what acts on what has the focus, see the reader and window.keys
		"Shift+↑": true, "Shift+↓": true, "Shift+←": true, "Shift+→": true, "Ctrl+Shift+←": true, "Ctrl+Shift+→": true,
		"Ctrl+Y": true, "F4": true,
	}
	help, menu := told(), map[string]bool{}
	each(k.w.win.MainMenu().Items, func(i *fyne.MenuItem) {
		if i.Shortcut == nil {
			return
		}
		keys := written(i.Shortcut)
		menu[keys] = true
		if !help[keys] {
			t.Errorf("the help lacks %s: %s", keys, i.Label)
		}
	})
	for keys := range help {
		if strings.ContainsAny(keys, "+") && len(keys) > 1 || strings.HasPrefix(keys, "F") {
			if !menu[keys] && !elsewhere[keys] {
				t.Errorf("no menu has %s, which the help tells of", keys)
			}
		}
	}
}

func TestHelpFinds(t *testing.T) {
	k := newKeys(t)
	k.press(fyne.KeyF1, 0)
	if k.w.win.Canvas().Overlays().Top() == nil {
		t.Fatal("F1 shows nothing")
	}
	k.typed("lane")
	k.key(fyne.KeyEscape)
	if k.w.win.Canvas().Overlays().Top() != nil {
		t.Error("Escape does not close it")
	}
	for typed, want := range map[string]int{"": len(shortcuts), "no such thing": 0, "ctrl+q": 2, "merge event": 2, "lane": 3} {
		rows := finding(typed)
		if len(rows) != want {
			t.Errorf("%q finds %d rows, want %d", typed, len(rows), want)
		}
	}
}

// TestAboutHasAllLicences, each of which the keys reach and scroll.
func TestAboutHasAllLicences(t *testing.T) {
	k := newKeys(t)
	k.w.about()
	c := k.w.win.Canvas()
	if top := c.Overlays().Top(); top == nil || top.MinSize().Width > 1024 || top.MinSize().Height > 640 {
		t.Fatal("it does not fit")
	}
	parts := licences.Parts()
	if len(parts) < 20 {
		t.Fatalf("%d parts", len(parts))
	}
	seen := map[string]bool{}
	for range parts {
		for _, o := range visible(c.Overlays().Top()) {
			if l, ok := o.(*widget.Label); ok {
				seen[l.Text] = true
			}
		}
		k.key(fyne.KeyDown)
	}
	for _, p := range parts {
		if !seen[strings.Join(p.Of, "\n")+"\n\n"+p.Text] {
			t.Errorf("the licence of %v is not shown", p.Of)
		}
	}
	k.key(fyne.KeyRight)
	k.key(fyne.KeyEscape)
	if c.Overlays().Top() != nil {
		t.Error("Escape does not close it")
	}
}

func TestFirstStepsLeadOn(t *testing.T) {
	k := newKeys(t)
	k.w.showFirstSteps()
	if top := k.w.win.Canvas().Overlays().Top(); top.MinSize().Width > 1024 || top.MinSize().Height > 640 {
		t.Error("it does not fit")
	}
	k.tap("Keyboard shortcuts")
	if len(k.w.win.Canvas().Overlays().List()) != 1 {
		t.Error("the list of keys does not take its place")
	}
}
