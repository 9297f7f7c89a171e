package app

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"quoteline/app/keyed"
	"quoteline/app/prefs"
	"quoteline/app/term"
	"quoteline/app/translations"
)

// offsets are those of the zones in use, in minutes east of UTC.
func offsets() (out []int) {
	for m := -12 * 60; m <= 14*60; m += 60 {
		out = append(out, m)
		switch m {
		case -4 * 60, -3 * 60: // their halves lie the other way
		case 3 * 60, 4 * 60, 5 * 60, 6 * 60, 9 * 60, 10 * 60:
			out = append(out, m+30)
			if m == 5*60 {
				out = append(out, m+45)
			}
		}
	}
	return out
}

// offsetName is "UTC", "UTC+5:30", "UTC−3".
func offsetName(m int) string {
	sign := "+"
	switch {
	case m == 0:
		return "UTC"
	case m < 0:
		sign, m = "−", -m
	}
	if m%60 == 0 {
		return fmt.Sprintf("UTC%s%d", sign, m/60)
	}
	return fmt.Sprintf("UTC%s%d:%02d", sign, m/60, m%60)
}

// The words of what can be chosen, by value.
var (
	themeWords = []string{"As the system", "Light", "Dark"}
	weekWords  = []string{"Monday", "Sunday", "Saturday", "No weeks"}
	zoneWords  = []string{"As the sources state them", "This computer’s, sources being UTC"}
	eraNames   = []string{"44 BCE", "44 BC", "−43"}
)

// eras are eraNames in the language in use; in English where it has one word for two.
func eras() (out []string) {
	for _, name := range eraNames {
		if said := translations.Label(name); !slices.Contains(out, said) {
			name = said
		}
		out = append(out, name)
	}
	return out
}

// preferencesDialog is the form of the preferences. What is chosen holds at once, but
// for what says otherwise.
type preferencesDialog struct {
	w      *window
	keys   keyed.Keys
	form   *widget.Form
	place  *keyed.Entry // of the store
	name   *keyed.Entry
	said   *widget.Label // what is wrong with the place
	dialog *dialog.CustomDialog
	screen fyne.Size // of the window when the dialog opened, in pixels
}

// showPreferences opens the form.
func (w *window) showPreferences() {
	d := &preferencesDialog{w: w, form: widget.NewForm(), screen: w.pixels()}
	scroll := container.NewVScroll(nil)
	d.keys = keyed.Keys{Escape: func() { d.dialog.Hide() }}
	d.look()
	d.time()
	d.rest()
	scroll.Content = container.NewPadded(d.form)
	d.dialog = dialog.NewCustomWithoutButtons(lang.L("Preferences"), scroll, w.win)
	d.dialog.SetButtons([]fyne.CanvasObject{keyed.NewButton(lang.L("Close"), theme.CancelIcon(), func() { d.dialog.Hide() }, d.keys)})
	d.dialog.SetOnClosed(d.keep)
	d.dialog.Resize(w.within(760, 600))
	d.dialog.Show()
}

// row adds a line to the form.
func (d *preferencesDialog) row(name string, o fyne.CanvasObject) {
	d.form.Append(lang.L(name), o)
}

// choice is a select of words for values.
func (d *preferencesDialog) choice(words []string, at int, chosen func(*prefs.Preferences, int)) fyne.CanvasObject {
	s := keyed.NewSelect(words, d.keys)
	s.SetSelectedIndex(max(0, min(at, len(words)-1)))
	s.OnChanged = func(string) {
		d.w.prefer(func(p *prefs.Preferences) { chosen(p, s.SelectedIndex()) })
	}
	return s
}

// tick is a choice of yes or no.
func (d *preferencesDialog) tick(words string, on bool, chosen func(*prefs.Preferences, bool)) {
	c := keyed.NewCheck(lang.L(words), nil, d.keys)
	c.SetChecked(on)
	c.OnChanged = func(on bool) { d.w.prefer(func(p *prefs.Preferences) { chosen(p, on) }) }
	d.form.Append("", c)
}

// look is how the window looks and speaks.
func (d *preferencesDialog) look() {
	p := d.w.preferences()
	themes := []string{themeSystem, themeLight, themeDark}
	d.row("Theme", d.choice(term.In(themeWords), slices.Index(themes, p.Theme), func(p *prefs.Preferences, i int) { p.Theme = themes[i] }))
	sizes := []string{lang.L("As the system")}
	for _, n := range prefs.Scales {
		sizes = append(sizes, fmt.Sprintf("%d %%", n))
	}
	d.row("Size of everything", d.choice(sizes, 1+slices.Index(prefs.Scales, p.Scale), func(p *prefs.Preferences, i int) {
		if p.Scale = 0; i > 0 {
			p.Scale = prefs.Scales[i-1]
		}
	}))
	words := []string{lang.L("As the system")}
	for _, code := range prefs.Languages {
		words = append(words, translations.Name(code))
	}
	language := d.choice(words, 1+slices.Index(prefs.Languages, p.Language), func(p *prefs.Preferences, i int) {
		if p.Language = ""; i > 0 {
			p.Language = prefs.Languages[i-1]
		}
	})
	hint := lang.L("Another language holds from the next start.")
	if !translations.Choosable {
		language.(*keyed.Select).Disable()
		hint = lang.L("Here the window speaks the language of the system.")
	}
	item := widget.NewFormItem(lang.L("Language"), language)
	item.HintText = hint
	d.form.AppendItem(item)
}

// time is how time is named and drawn.
func (d *preferencesDialog) time() {
	p := d.w.preferences()
	fixed := offsets()
	zones, zone := term.In(zoneWords), int(p.Zone)
	for i, m := range fixed {
		zones = append(zones, offsetName(m))
		if p.Zone == prefs.ZoneFixed && m == p.Offset {
			zone = i + len(zoneWords)
		}
	}
	d.row("Weeks begin on", d.choice(term.In(weekWords), int(p.Week), func(p *prefs.Preferences, i int) { p.Week = prefs.Week(i) }))
	d.row("Times", d.choice(zones, zone, func(p *prefs.Preferences, i int) {
		p.Zone, p.Offset = prefs.Zone(min(i, len(zoneWords))), 0
		if i >= len(zoneWords) {
			p.Offset = fixed[i-len(zoneWords)]
		}
	}))
	d.row("Early years", d.choice(eras(), int(p.EraStyle), func(p *prefs.Preferences, i int) { p.EraStyle = uint8(i) }))
	d.tick("Line of today", !p.HideNow, func(p *prefs.Preferences, on bool) { p.HideNow = !on })
	d.tick("Fold empty stretches", !p.Unfold, func(p *prefs.Preferences, on bool) { p.Unfold = !on })
}

// rest is who works and where what they do is kept.
func (d *preferencesDialog) rest() {
	p := d.w.preferences()
	d.name, d.place = keyed.NewEntry(d.keys), keyed.NewEntry(d.keys)
	d.name.SetText(p.Name)
	d.name.PlaceHolder = lang.L("who verifies events")
	d.row("Your name", d.name)
	d.place.SetText(p.Store)
	d.place.PlaceHolder = prefs.UsualStore()
	d.said = widget.NewLabel(lang.L("A file or a folder; it opens from the next start. --store goes before it."))
	d.said.Wrapping, d.said.SizeName, d.said.Importance = fyne.TextWrapWord, theme.SizeNameCaptionText, widget.LowImportance
	d.place.OnChanged = func(s string) {
		if _, err := storePlace(s); err != nil {
			d.said.Importance = widget.DangerImportance
			d.said.SetText(explain(err))
			return
		}
		d.said.Importance = widget.MediumImportance
		d.said.SetText("")
	}
	browse := keyed.NewButton(lang.L("Browse…"), theme.FolderOpenIcon(), d.browse, d.keys)
	d.row("Timeline that opens", container.NewVBox(container.NewBorder(nil, nil, nil, browse, d.place), d.said))
	d.tick("Imports keep the texts only, not the files", p.TextOnly, func(p *prefs.Preferences, on bool) { p.TextOnly = on })
}

// browse asks for the folder of the store.
func (d *preferencesDialog) browse() {
	f := dialog.NewFolderOpen(func(u fyne.ListableURI, err error) {
		switch {
		case err != nil:
			d.w.fail(lang.L("The folder cannot be opened"), err)
		case u != nil:
			d.place.SetText(u.Path())
		}
	}, d.w.win)
	f.Show()
	f.Resize(d.w.within(820, 560))
}

// keep takes what was typed. A place that cannot be leaves the one before.
func (d *preferencesDialog) keep() {
	place, err := storePlace(d.place.Text)
	d.w.prefer(func(p *prefs.Preferences) {
		p.Name = d.name.Text
		if err == nil {
			p.Store = place
		}
	})
	if now := d.w.pixels(); now != d.screen { // at another scale, Fyne keeps what fits into the window
		scale := d.w.win.Canvas().Scale()
		d.w.win.Resize(fyne.NewSize(d.screen.Width/scale, d.screen.Height/scale))
	}
	if err != nil {
		d.w.fail(lang.L("The place of the timeline stays as it was"), err)
	}
}

// pixels is the size of the window on the screen.
func (w *window) pixels() fyne.Size {
	c := w.win.Canvas()
	return fyne.NewSize(c.Size().Width*c.Scale(), c.Size().Height*c.Scale())
}
