package editor

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"quoteline/app/keyed"
)

// few is how many known names are offered at a time.
const few = 3

// namesField takes names with commas between them, or with semicolons where a name
// has a comma in it, and completes those that are known with the Down key.
type namesField struct {
	entry   *keyed.Entry
	offer   *widget.Label
	content *fyne.Container
	known   []string
	typed   string   // what the offers complete
	offers  []string // the next one first
	one     bool     // a single name, with commas of its own
}

func newNamesField(known []string, one bool, keys keyed.Keys) *namesField {
	n := &namesField{entry: keyed.NewEntry(keys), offer: hint(""), known: known, one: one}
	n.offer.Hide()
	n.entry.OnChanged = func(string) { n.look() }
	n.entry.OnKey = func(k fyne.KeyName) bool {
		if k == fyne.KeyDown {
			n.complete()
		}
		return k == fyne.KeyDown
	}
	n.content = container.NewVBox(n.entry, n.offer)
	return n
}

// look finds the known names that what is typed last could become.
func (n *namesField) look() {
	_, last := n.cut()
	n.typed, n.offers = last, nil
	if low := strings.ToLower(last); low != "" {
		for _, name := range n.known {
			if k := strings.ToLower(name); k != low && strings.Contains(k, low) {
				n.offers = append(n.offers, name)
			}
		}
		// Those that begin with it first.
		slices.SortStableFunc(n.offers, func(a, b string) int { return later(a, low) - later(b, low) })
	}
	n.show()
}

func later(name, low string) int {
	if strings.HasPrefix(strings.ToLower(name), low) {
		return 0
	}
	return 1
}

func (n *namesField) show() {
	if len(n.offers) == 0 {
		n.offer.Hide()
		return
	}
	n.offer.SetText("↓ " + strings.Join(n.offers[:min(few, len(n.offers))], " · "))
	n.offer.Show()
}

// complete takes the next known name in the place of what is typed last.
func (n *namesField) complete() {
	if len(n.offers) == 0 {
		return
	}
	before, _ := n.cut()
	name := n.offers[0]
	rest := append(slices.Clone(n.offers[1:]), n.typed)
	n.entry.SetText(before + name)
	n.entry.CursorColumn = len([]rune(n.entry.Text))
	n.entry.Refresh()
	n.offers = rest
	n.show()
}

// cut parts the text before the last name.
func (n *namesField) cut() (before, last string) {
	text := n.entry.Text
	if n.one {
		return "", strings.TrimSpace(text)
	}
	i := strings.LastIndex(text, separator(text)) + 1
	last = strings.TrimLeft(text[i:], " ")
	return text[:len(text)-len(last)], strings.TrimRight(last, " ")
}

// separator is what stands between names.
func separator(text string) string {
	if strings.Contains(text, ";") {
		return ";"
	}
	return ","
}

// names are those typed, none twice.
func (n *namesField) names() (out []string) {
	parts := []string{n.entry.Text}
	if !n.one {
		parts = strings.Split(n.entry.Text, separator(n.entry.Text))
	}
	for _, p := range parts {
		if p = strings.Join(strings.Fields(p), " "); p != "" && !slices.Contains(out, p) {
			out = append(out, p)
		}
	}
	return out
}

// set shows names.
func (n *namesField) set(names []string) {
	n.entry.SetText(joined(names, n.one))
	n.offers = nil
	n.show()
}

// joined is names as they can be typed.
func joined(names []string, one bool) string {
	if !one && slices.ContainsFunc(names, func(s string) bool { return strings.Contains(s, ",") }) {
		return strings.Join(names, "; ") + ";"
	}
	return strings.Join(names, ", ")
}

// listed is names to be read.
func listed(names []string) string {
	if len(names) == 0 {
		return lang.L("none")
	}
	return strings.Join(names, ", ")
}
