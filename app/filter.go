package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"quoteline/app/filterview"
	"quoteline/app/session"
)

func (w *window) newFilter() *filterview.Panel {
	p := filterview.New(w.s, w.win)
	p.OnClose, p.Post = w.toggleFilter, w.o.loop.post
	p.OnKey = func(k fyne.KeyName) { w.functionKey(k) }
	p.OnError = func(err error) { w.fail(lang.L("The filter cannot be used"), err) }
	if w.state.Filtered {
		p.ReadSaved()
	} else {
		p.Hide()
	}
	return p
}

// toggleFilter opens the filter panel, or closes it; the filter stays.
func (w *window) toggleFilter() {
	w.state.Filtered = !w.state.Filtered
	if w.state.Filtered {
		w.filter.Show()
		w.filter.Open()
	} else {
		w.filter.Hide()
		w.win.Canvas().Unfocus()
		w.focusEvents()
	}
	w.body.Refresh()
	w.menus()
}

// clearFilter shows all events.
func (w *window) clearFilter() {
	if err := w.s.SetFilter(session.Filter{}); err != nil {
		w.fail(lang.L("The filter cannot be used"), err)
	}
}
