package app

import (
	"strings"

	"fyne.io/fyne/v2/lang"

	"quoteline/app/inspector"
	"quoteline/app/reader"
	"quoteline/app/session"
	"quoteline/app/translations"
	"quoteline/timeline"
)

// places remembers one document with where its paragraphs and lines begin, so
// that quotes can be told by paragraph and line.
type places struct {
	id       timeline.DocumentID
	document *timeline.Document
	passages []timeline.Passage
}

// at returns the paragraph, the line and the page of an offset, from 1; 0 is unknown.
// What has pages has no lines that anyone could count.
func (p *places) at(id timeline.DocumentID, offset int) (paragraph, line, page int) {
	if p.document == nil || p.id != id || offset > len(p.document.Text) {
		return 0, 0, 0
	}
	if page = p.document.Page(offset); page > 0 {
		return 0, 0, page
	}
	line = 1 + strings.Count(p.document.Text[:offset], "\n")
	for i := range p.passages {
		if p.passages[i].Start <= offset && offset < p.passages[i].End {
			paragraph = i + 1
		}
	}
	return paragraph, line, 0
}

// showEvent fills the side panel with the selected event. The place of a quote
// in its document joins as soon as the document has been read.
func (w *window) showEvent() {
	e := w.s.Selected()
	if e == nil {
		w.panel.Set(nil)
		return
	}
	w.panel.Set(w.content(e))
	if len(e.Quotes) == 0 || w.places.id == e.Quotes[0].Document {
		return
	}
	id := e.Quotes[0].Document
	w.places = places{id: id}
	w.s.Read(id, func(d *timeline.Document, passages []timeline.Passage, err error) {
		if err != nil || w.places.id != id {
			return // the panel says what it can without it
		}
		w.places.document, w.places.passages = d, passages
		if now := w.s.Selected(); now != nil {
			w.panel.Set(w.content(now))
		}
	})
}

func (w *window) content(e *timeline.Event) *inspector.Content {
	c := &inspector.Content{
		Event: e, Number: w.s.Number(e.ID), Of: w.s.Stats().Events, Now: w.o.Now(),
	}
	for _, q := range e.Quotes {
		src := inspector.Source{Quote: q, Document: w.s.Header(q.Document)}
		src.Paragraph, src.Line, src.Page = w.places.at(q.Document, q.Start)
		c.Sources = append(c.Sources, src)
	}
	for i := range e.Accounts {
		a := &e.Accounts[i]
		c.Accounts = append(c.Accounts, inspector.Account{Account: a, Document: w.s.Header(a.Document()), Rival: timeline.Rivals(e.When, a.When)})
	}
	for _, x := range w.s.Contradictions(e.ID) {
		c.Contradictions = append(c.Contradictions, w.contradiction(&x))
	}
	for _, r := range w.s.Relations(e.ID) {
		other := w.s.Event(r.Event)
		if other == nil {
			continue
		}
		rel := inspector.Related{
			ID: r.Event, Number: w.s.Number(r.Event), Title: other.Title,
			Way: way(r.Way), Because: translations.Reason(r.Because),
		}
		if r.Quote != nil {
			rel.Words = r.Quote.Exact
		}
		c.Related = append(c.Related, rel)
	}
	return c
}

// contradiction tells a contradiction by the numbers and titles of its events.
func (w *window) contradiction(x *timeline.Contradiction) (c inspector.Contradiction) {
	event := func(id timeline.EventID) inspector.Related {
		r := inspector.Related{ID: id, Number: w.s.Number(id)}
		if e := w.s.Event(id); e != nil {
			r.Title = e.Title
		}
		return r
	}
	for _, r := range x.Because {
		rel := lang.L([...]string{"before", "includes", "at the same time as"}[r.Rel])
		c.Reasons = append(c.Reasons, inspector.Reason{From: event(r.From), To: event(r.To), Rel: rel, Because: translations.Reason(r.Because), Quote: r.Quote})
	}
	return c
}

// way says where another event lies.
func way(w session.Way) string {
	return lang.L([...]string{"After this", "Before this", "Part of this", "This is part of", "At the same time"}[w])
}

// openQuote shows the document of a quote at its words.
func (w *window) openQuote(q timeline.Quote) {
	w.wantQuote = q
	if w.reader.Document() == q.Document {
		w.showReader()
		w.reader.Highlight(q.Span)
		return
	}
	w.s.ReadMarked(q.Document, func(d *timeline.Document, passages []timeline.Passage, marks []session.Marked, err error) {
		if err != nil {
			w.fail(lang.L("The document cannot be opened"), err)
			return
		}
		w.reader.Open(d, passages, marksOf(marks))
		w.showReader()
		w.reader.Highlight(w.wantQuote.Span)
	})
}

// followQuote moves an open reader to the first quote of the selected event.
func (w *window) followQuote() {
	if e := w.s.Selected(); e != nil && w.reader.Visible() && len(e.Quotes) > 0 {
		w.openQuote(e.Quotes[max(0, timeline.QuoteAt(e.Quotes, w.wantQuote.Position()))])
	}
}

// drawPage draws a page of an open document.
func (w *window) drawPage(d *timeline.Document, page, width int, words timeline.Span, done func(*reader.Picture, error)) {
	w.s.Paper(d, page, width, words, func(p *session.Paper, err error) {
		if err != nil {
			done(nil, err)
			return
		}
		done(&reader.Picture{Image: p.Image, Boxes: p.Boxes, Unplaced: p.Unplaced}, nil)
	})
}

func (w *window) showReader() {
	w.reader.Show()
	w.arrange()
	w.win.Canvas().Focus(w.reader)
}

func (w *window) closeReader() {
	w.reader.Hide()
	w.win.Canvas().Unfocus()
	w.arrange()
	w.focusEvents()
}

// togglePages shows an open document's pages or its text.
func (w *window) togglePages() {
	if w.reader.Visible() {
		w.reader.TogglePages()
	}
}

// toggleReader opens the document of the selected event, or closes it.
func (w *window) toggleReader() {
	if w.reader.Visible() {
		w.closeReader()
	} else if e := w.s.Selected(); e != nil && len(e.Quotes) > 0 {
		w.openQuote(e.Quotes[0])
	}
}
