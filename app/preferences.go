package app

import (
	"fmt"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"quoteline/app/session"
	"quoteline/timeline/layout"
	"quoteline/timeline/when"
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

// choice is a select whose options are words for values.
func choice(words []string, at int, chosen func(int)) *widget.Select {
	for i := range words {
		words[i] = lang.L(words[i])
	}
	s := widget.NewSelect(words, nil)
	s.SetSelectedIndex(max(0, min(at, len(words)-1)))
	s.OnChanged = func(string) { chosen(s.SelectedIndex()) }
	return s
}

// showPreferences opens the preferences. What is chosen holds at once.
func (w *window) showPreferences() {
	p := w.state.Preferences
	change := func() { w.prefer(p) }
	themes := []string{themeSystem, themeLight, themeDark}
	at := 0
	for i, t := range themes {
		if t == p.Theme {
			at = i
		}
	}
	fixed := offsets()
	zones, zone := []string{"As the sources state them", "This computer’s, sources being UTC"}, int(p.Zone)
	for i, m := range fixed {
		zones = append(zones, offsetName(m))
		if p.Zone == session.ZoneFixed && m == p.Offset {
			zone = i + 2
		}
	}
	today := widget.NewCheck(lang.L("Line of today"), func(on bool) { p.HideNow = !on; change() })
	today.Checked = !p.HideNow
	fold := widget.NewCheck(lang.L("Fold empty stretches"), func(on bool) { p.Unfold = !on; change() })
	fold.Checked = !p.Unfold
	form := widget.NewForm(
		widget.NewFormItem(lang.L("Theme"), choice([]string{"As the system", "Light", "Dark"}, at, func(i int) { p.Theme = themes[i]; change() })),
		widget.NewFormItem(lang.L("Weeks begin on"), choice([]string{"Monday", "Sunday", "Saturday", "No weeks"}, int(p.Week), func(i int) { p.Week = session.Week(i); change() })),
		widget.NewFormItem(lang.L("Times"), choice(zones, zone, func(i int) {
			p.Zone, p.Offset = session.Zone(min(i, 2)), 0
			if i >= 2 {
				p.Offset = fixed[i-2]
			}
			change()
		})),
		widget.NewFormItem(lang.L("Early years"), choice([]string{"44 BCE", "44 BC", "−43"}, int(p.EraStyle), func(i int) { p.EraStyle = uint8(i); change() })),
		widget.NewFormItem("", today), widget.NewFormItem("", fold),
	)
	d := dialog.NewCustom(lang.L("Preferences"), lang.L("Close"), form, w.win)
	d.Resize(fyne.NewSize(520, 380))
	d.Show()
}

// prefer makes preferences hold.
func (w *window) prefer(p session.Preferences) {
	p.Limit()
	themed := p.Theme != w.state.Theme
	w.state.Preferences = p
	w.tl.SetFold(!p.Unfold)
	w.tl.SetCalendar(w.calendar())
	if themed {
		w.setTheme(p.Theme)
	} else {
		w.menus()
	}
}

// calendar is how the axis names time, and where today is on it.
func (w *window) calendar() (layout.Calendar, when.Instant) {
	p, now := &w.state.Preferences, w.o.Now()
	c := layout.Calendar{Week: p.First(), Era: layout.Era(p.EraStyle), Offset: p.Shift(now)}
	if p.HideNow {
		return c, 0
	}
	local := now // as sources state times: what the clock on the wall shows
	if p.Zone != session.ZoneStated {
		local = now.UTC()
	}
	day := when.YMD(local.Year(), int(local.Month()), local.Day())
	return c, day + when.Instant(local.Sub(time.Date(local.Year(), local.Month(), local.Day(), 0, 0, 0, 0, local.Location()))/time.Second)
}
