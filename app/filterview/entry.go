package filterview

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"quoteline/app/keyed"
	"quoteline/app/session"
	"quoteline/timeline/extract/dates"
	"quoteline/timeline/when"
)

// pause is how long typing has to rest before it changes the filter.
const pause = 200 * time.Millisecond

// entry tells of what was typed once typing rests. Escape closes the panel.
type entry struct {
	keyed.Entry
	p       *Panel
	done    func(string)
	waiting *time.Timer
	told    string
	down    func() // what the Down key does; nil is nothing
}

func newEntry(p *Panel, hint string, done func(string)) *entry {
	e := &entry{p: p, done: done}
	e.ExtendBaseWidget(e)
	e.OnKey = e.key
	e.PlaceHolder, e.Scroll = hint, fyne.ScrollHorizontalOnly
	e.OnChanged = func(string) {
		if e.waiting != nil {
			e.waiting.Stop()
		}
		e.waiting = time.AfterFunc(pause, func() { e.p.Post(e.tell) })
	}
	e.OnSubmitted = func(string) { e.tell() }
	return e
}

// tell passes on what is there, once.
func (e *entry) tell() {
	if e.waiting != nil {
		e.waiting.Stop()
		e.waiting = nil
	}
	if e.Text != e.told {
		e.told = e.Text
		e.done(e.Text)
	}
}

// follow shows a value that did not come from typing.
func (e *entry) follow(text string) {
	if e.waiting == nil && e.told != text {
		e.told = text
		e.put(text)
	}
}

// put changes the text without telling.
func (e *entry) put(text string) {
	changed := e.OnChanged
	e.OnChanged = nil
	e.SetText(text)
	e.OnChanged = changed
}

// key takes a key that the text does not.
func (e *entry) key(k fyne.KeyName) bool {
	switch {
	case k == fyne.KeyEscape:
		e.p.OnClose()
	case k == fyne.KeyDown && e.down != nil:
		e.tell()
		e.down()
	default:
		e.p.OnKey(k)
		return false
	}
	return true
}

// dateEntry takes one end of a range as people write dates.
type dateEntry struct {
	*entry
	said *widget.Label // what is wrong with it
	part func(*session.Filter) *string
}

func newDateEntry(p *Panel, hint string, part func(*session.Filter) *string) *dateEntry {
	d := &dateEntry{part: part}
	if p.from != nil {
		d.said = p.from.said
	} else {
		d.said = widget.NewLabel("")
		d.said.Wrapping, d.said.Importance = fyne.TextWrapWord, widget.DangerImportance
		d.said.Hide()
	}
	d.entry = newEntry(p, hint, d.typed)
	return d
}

// typed reads the date and sets it, or says that it cannot.
func (d *dateEntry) typed(text string) {
	date, ok := one(text)
	if !ok {
		d.said.SetText(lang.L("Not a date. Try 15 Aug 2025, Aug 2025 or 2025."))
		d.said.Show()
		d.p.Refresh()
		return
	}
	if d.said.Visible() {
		d.said.Hide()
		d.p.Refresh()
	}
	f := d.p.s.Filter()
	if *d.part(&f) != date.EDTF {
		*d.part(&f) = date.EDTF
		d.p.set(f)
	}
}

// follow shows a date of the filter in words, unless what stands there says it.
func (d *dateEntry) follow(edtf string) {
	if now, ok := one(d.Text); d.waiting != nil || !ok && edtf == "" && d.p.focused(d.entry) || ok && now.EDTF == edtf {
		return
	}
	text := ""
	if date, err := when.Parse(edtf); err == nil {
		text = dates.Typeable(date)
	}
	d.told = text
	d.put(text)
}

// one reads a date that has only one reading.
func one(text string) (when.Date, bool) {
	d, err := dates.Typed(text)
	if err != nil || len(d) != 1 {
		return when.Date{}, false
	}
	return d[0], true
}

// focused reports that an entry is being typed into.
func (p *Panel) focused(e *entry) bool { return p.win.Canvas().Focused() == fyne.Focusable(e) }
