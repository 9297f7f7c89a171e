package app

import (
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"quoteline/app/reader"
	"quoteline/app/session"
	"quoteline/app/translations"
	"quoteline/timeline"
	"quoteline/timeline/document"
)

// quoteItems are the menu entries for words of documents and what is made of them.
func (w *window) quoteItems() []*fyne.MenuItem {
	const ctrl, shift = fyne.KeyModifierShortcutDefault, fyne.KeyModifierShift
	return []*fyne.MenuItem{
		item("Copy quote as citation", fyne.KeyC, ctrl|shift, w.copyCitation), fyne.NewMenuItemSeparator(),
		item("New event…", fyne.KeyN, ctrl|shift, w.alone(w.newEvent)),
		item("New event from these words…", fyne.KeyJ, ctrl, w.alone(w.eventFromWords)),
		item("Add these words to the event", fyne.KeyJ, ctrl|shift, w.alone(w.addWords)),
		item("This quote is not of this event", fyne.KeyX, ctrl|shift, w.alone(func() { w.onQuote(w.dropQuote) })),
		item("Make this quote an event of its own", fyne.KeyU, ctrl|shift, w.alone(func() { w.onQuote(w.splitQuote) })),
	}
}

// listen connects the reader and the side panel with what can be done with words.
func (w *window) listen() {
	button := func(label string, icon fyne.Resource, f func()) fyne.CanvasObject {
		return widget.NewButtonWithIcon(lang.L(label), icon, f)
	}
	w.reader.Foot = container.NewHBox(
		button("New event from these words…", theme.ContentAddIcon(), w.alone(w.eventFromWords)),
		button("Add to the event", theme.MailAttachmentIcon(), w.alone(w.addWords)),
		button("Copy", theme.ContentCopyIcon(), w.copyQuote),
	)
	w.reader.OnMenu = w.readerMenu
	w.panel.OnQuoteMenu = func(q timeline.Quote, at fyne.Position) {
		if e := w.s.Selected(); e != nil {
			widget.ShowPopUpMenuAtPosition(fyne.NewMenu("", w.itemsOf(e.ID, q)...), w.win.Canvas(), at)
		}
	}
}

// itemsOf are the menu entries for one quote of an event.
func (w *window) itemsOf(id timeline.EventID, q timeline.Quote) []*fyne.MenuItem {
	return []*fyne.MenuItem{
		item("Copy quote as citation", "", 0, func() { w.cite(q) }),
		item("This quote is not of this event", "", 0, func() { w.dropQuote(id, q) }),
		item("Make this quote an event of its own", "", 0, func() { w.splitQuote(id, q) }),
	}
}

// readerMenu offers what can be done with the selected words, and with the quote at a
// place.
func (w *window) readerMenu(id timeline.EventID, offset int, at fyne.Position) {
	var items []*fyne.MenuItem
	if _, _, ok := w.reader.Words(); ok {
		items = append(items,
			item("Copy", "", 0, w.copyQuote),
			item("New event from these words…", "", 0, w.eventFromWords),
			item("Add these words to the event", "", 0, w.addWords))
	}
	if e := w.s.Event(id); e != nil {
		var best *timeline.Quote
		for i := range e.Quotes {
			q := &e.Quotes[i]
			if q.Document == w.reader.Document() && q.Start <= offset && offset <= q.End && (best == nil || q.Len() < best.Len()) {
				best = q
			}
		}
		if best != nil {
			if len(items) > 0 {
				items = append(items, fyne.NewMenuItemSeparator())
			}
			items = append(items, w.itemsOf(e.ID, *best)...)
		}
	}
	if len(items) > 0 {
		widget.ShowPopUpMenuAtPosition(fyne.NewMenu("", items...), w.win.Canvas(), at)
	}
}

// words returns what is selected in the open document, or says how to select.
func (w *window) words() (d *timeline.Document, s timeline.Span, ok bool) {
	if d, s, ok = w.reader.Words(); ok && w.reader.Visible() {
		return d, s, true
	}
	if w.reader.Withheld() && w.reader.Visible() {
		w.status.say(lang.L("Some of this was left out of the copy: select only words that are there"))
		return nil, timeline.Span{}, false
	}
	w.status.say(lang.L("First select words in a document: drag over them, or Shift and arrows"))
	return nil, timeline.Span{}, false
}

// eventFromWords asks for an event of the selected words, dated as the engine dates
// them.
func (w *window) eventFromWords() {
	d, s, ok := w.words()
	if !ok {
		return
	}
	w.s.Guess(d, s, func(e timeline.Event, err error) {
		if err != nil {
			w.fail(lang.L("The words cannot be read"), err)
			return
		}
		if w.win.Canvas().Overlays().Top() == nil {
			w.eventDialog(lang.L("New event from these words"), e)
		}
	})
}

// addWords gives the selected event the selected words as a quote.
func (w *window) addWords() {
	d, s, ok := w.words()
	if !ok {
		return
	}
	e := w.s.Selected()
	if e == nil {
		w.status.say(lang.L("First select the event that they are of"))
		return
	}
	q := timeline.NewQuote(d, s)
	w.wantQuote = q
	if timeline.QuoteAt(e.Quotes, q.Position()) >= 0 {
		w.status.say(lang.L("The event has these words already"))
		return
	}
	w.s.AddQuote(lang.L("addition of a quote"), e.ID, q, w.then(lang.L("The words cannot be added"), func() {
		w.reader.Unselect()
		w.reader.Highlight(q.Span)
		w.status.say(fmt.Sprintf(lang.L("Added to “%s”"), document.Visible(e.Title)))
	}))
}

// onQuote does something with the chosen quote of the selected event: the one that was
// opened last, or the only one.
func (w *window) onQuote(f func(timeline.EventID, timeline.Quote)) {
	e := w.s.Selected()
	if e == nil || len(e.Quotes) == 0 {
		w.status.say(lang.L("First select an event that has a quote"))
		return
	}
	if len(e.Quotes) == 1 {
		f(e.ID, e.Quotes[0])
		return
	}
	if i := timeline.QuoteAt(e.Quotes, w.wantQuote.Position()); i >= 0 {
		f(e.ID, e.Quotes[i])
		return
	}
	w.status.say(lang.L("First click the quote that is meant, in the side panel"))
}

// only reports, and says, that a quote is the last one of an event.
func (w *window) only(id timeline.EventID) bool {
	e := w.s.Event(id)
	if e != nil && len(e.Quotes) > 1 {
		return false
	}
	w.status.say(lang.L("It is the event’s only quote: delete the event instead"))
	return true
}

// dropQuote takes a quote from an event.
func (w *window) dropQuote(id timeline.EventID, q timeline.Quote) {
	if w.only(id) {
		return
	}
	w.s.DropQuote(lang.L("removal of a quote"), id, q, w.told(lang.L("Quote removed")))
}

// splitQuote makes an event of its own of a quote.
func (w *window) splitQuote(id timeline.EventID, q timeline.Quote) {
	if w.only(id) {
		return
	}
	w.wantQuote = q
	w.s.SplitQuote(lang.L("event from a quote"), id, q, w.told(lang.L("The quote is an event of its own now")))
}

// told says that a change was made, or why it was not.
func (w *window) told(what string) func(error) {
	return w.then(lang.L("Nothing was changed"), func() {
		w.status.say(what)
	})
}

// copyCitation copies the chosen quote as one cites it.
func (w *window) copyCitation() {
	w.onQuote(func(_ timeline.EventID, q timeline.Quote) { w.cite(q) })
}

// cite copies a quote with where it is from and how to check it.
func (w *window) cite(q timeline.Quote) {
	w.s.Read(q.Document, func(d *timeline.Document, _ []timeline.Passage, err error) {
		if err != nil {
			w.fail(lang.L("The document cannot be opened"), err)
			return
		}
		w.app.Clipboard().SetContent(citation(d, q))
		w.status.say(lang.L("Citation copied"))
	})
}

// citation is a quote with the title, the publisher and the date of its document, and
// where the words stand: on which page, or at which bytes of the original file, which
// its hash names. The bytes of a file of another format are not those of its text.
func citation(d *timeline.Document, q timeline.Quote) string {
	date := ""
	if !d.Published.Date.IsZero() {
		date = translations.Date(d.Published.Date)
	}
	page := ""
	if n := d.Page(q.Start); n > 0 {
		page = fmt.Sprintf(lang.L("page %d"), n)
	}
	from := slices.DeleteFunc([]string{d.Title, d.Author, d.Publisher, date, page}, func(s string) bool { return s == "" })
	first, last := document.Original(d, q.Start), document.Original(d, q.End)
	at := fmt.Sprintf(lang.L("bytes %s–%s"), translations.Number(first), translations.Number(last))
	if d.Converted() {
		at = fmt.Sprintf(lang.L("bytes %s–%s of its text"), translations.Number(q.Start), translations.Number(q.End))
	}
	return fmt.Sprintf("“%s”\n— %s\n%s, SHA-256 %s", q.Exact, strings.Join(from, ", "), at, d.ID)
}

// showDocument opens a document at its beginning, or, where it is of the selected
// event, at its quote.
func (w *window) showDocument(id timeline.DocumentID) {
	q := timeline.Quote{Document: id}
	if e := w.s.Selected(); e != nil {
		if i := slices.IndexFunc(e.Quotes, func(q timeline.Quote) bool { return q.Document == id }); i >= 0 {
			q = e.Quotes[i]
		}
	}
	w.openQuote(q)
}

// marksOf are quotes as the reader takes them.
func marksOf(marks []session.Marked) []reader.Mark {
	list := make([]reader.Mark, len(marks))
	for i, m := range marks {
		list[i] = reader.Mark{Event: m.Event, Span: m.Span}
	}
	return list
}

// markAgain has the reader mark what events quote now.
func (w *window) markAgain() {
	id := w.reader.Document()
	switch {
	case id == "":
	case !w.reader.Visible():
		w.reader.Forget() // it is read anew when it is opened
	case w.s.Header(id) == nil:
		w.reader.Forget()
		w.closeReader()
	default:
		w.s.ReadMarked(id, func(d *timeline.Document, _ []timeline.Passage, marks []session.Marked, err error) {
			if err == nil && w.reader.Document() == id {
				w.reader.Mark(d, marksOf(marks))
			}
		})
	}
}
