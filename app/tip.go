package app

import (
	"quoteline/app/translations"
	"quoteline/timeline"
)

// tip is what is said of the event under the pointer.
func (w *window) tip(id timeline.EventID) (title, date, sources string) {
	e := w.s.Event(id)
	if e == nil {
		return "", "", ""
	}
	return e.Title, translations.Date(e.When), count(len(e.Quotes), "source quote", "source quotes")
}
