package reader

import (
	"errors"
	"fmt"
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"quoteline/app/keyed"
	"quoteline/timeline"
	"quoteline/timeline/document/pdf"
)

// Picture is a page as it is drawn.
type Picture struct {
	Image *image.RGBA
	Boxes []pdf.Box // where the words stand on it that were asked for
	// Unplaced says that they are on the page, and where was not found.
	Unplaced bool
}

// pages is what shows a document as its pages. The user's choice of text or pages
// holds for all documents that have pages.
type pages struct {
	asText bool // the user chose the text
	lost   bool // the document's file is not kept
	at     int  // the page that is shown, from 1
	of     int

	sheet          *sheet
	text           *fyne.Container // with its scroll bar
	choice, tools  *fyne.Container
	toText, toPage *keyed.Button
	prev, next     *keyed.Button
	label, note    *widget.Label
}

func (p *pages) make(r *Reader) {
	keys := keyed.Keys{Escape: func() {
		if r.OnClose != nil {
			r.OnClose()
		}
	}}
	p.sheet = newSheet()
	p.sheet.onSize = func() {
		if r.paging() {
			r.turnTo(p.at, false)
		}
	}
	p.text = container.NewBorder(nil, nil, nil, r.bar, r.text)
	p.toText = keyed.NewButton(lang.L("Text"), nil, func() { r.ShowPages(false) }, keys)
	p.toPage = keyed.NewButton(lang.L("Page"), nil, func() { r.ShowPages(true) }, keys)
	p.choice = container.NewHBox(p.toText, p.toPage)
	p.prev = keyed.NewButton("", theme.NavigateBackIcon(), func() { r.turnTo(p.at-1, false) }, keys)
	p.next = keyed.NewButton("", theme.NavigateNextIcon(), func() { r.turnTo(p.at+1, false) }, keys)
	p.label, p.note = widget.NewLabel(""), widget.NewLabel("")
	p.note.Wrapping, p.note.Importance = fyne.TextWrapWord, widget.WarningImportance
	zoom := func(icon fyne.Resource, f float32) *keyed.Button {
		return keyed.NewButton("", icon, func() { p.sheet.zoomBy(f) }, keys)
	}
	p.tools = container.NewHBox(p.prev, p.label, p.next, layout.NewSpacer(),
		zoom(theme.ZoomOutIcon(), 1/zoomStep), zoom(theme.ZoomFitIcon(), 0), zoom(theme.ZoomInIcon(), zoomStep))
	for _, o := range []fyne.CanvasObject{p.choice, p.tools, p.note, p.sheet} {
		o.Hide()
	}
}

// hasPages reports that the document that is shown could be seen as pages.
func (r *Reader) hasPages() bool {
	return r.Draw != nil && r.shown != nil && r.shown.Media == "application/pdf" && len(r.shown.Pages) > 0
}

// paging reports that pages are shown.
func (r *Reader) paging() bool { return r.hasPages() && !r.pages.asText && !r.pages.lost }

// opened begins to show another document.
func (r *Reader) opened() {
	r.pages.lost, r.pages.at, r.pages.of = false, 1, len(r.shown.Pages)
	r.show()
}

// ShowPages chooses between the pages of documents and their text.
func (r *Reader) ShowPages(yes bool) {
	r.pages.asText = !yes
	if !r.hasPages() {
		return
	}
	r.show()
	if r.paging() {
		r.turnTo(max(r.shown.Page(r.text.marks.chosen.Start), 1), true)
	}
}

// TogglePages changes from pages to text or back.
func (r *Reader) TogglePages() { r.ShowPages(r.pages.asText) }

// show has in sight what belongs to pages or to text.
func (r *Reader) show() {
	p := &r.pages
	shown := func(o fyne.CanvasObject, yes bool) {
		if yes {
			o.Show()
		} else {
			o.Hide()
		}
	}
	paging := r.paging()
	shown(p.choice, r.hasPages())
	shown(p.tools, paging)
	shown(p.sheet, paging)
	shown(p.text, !paging)
	if paging {
		r.Unselect()
	}
	p.say("")
	if p.lost {
		p.say(lang.L("Its pages cannot be shown: the file itself is not kept in this timeline, only its text is."))
	}
	p.toText.Importance, p.toPage.Importance = widget.MediumImportance, widget.HighImportance
	if !paging {
		p.toText.Importance, p.toPage.Importance = widget.HighImportance, widget.MediumImportance
	}
	if p.lost {
		p.toPage.Disable()
	} else {
		p.toPage.Enable()
	}
	p.toText.Refresh()
	p.toPage.Refresh()
	r.Refresh()
}

// say shows what is to be known about the page; "" is nothing.
func (p *pages) say(s string) {
	p.note.SetText(s)
	if s == "" {
		p.note.Hide()
	} else {
		p.note.Show()
	}
}

// turnTo shows a page; toWords brings the chosen words into view.
func (r *Reader) turnTo(page int, toWords bool) {
	p := &r.pages
	page = min(max(page, 1), p.of)
	turned := page != p.at
	p.at = page
	label := fmt.Sprintf(lang.L("Page %d of %d"), page, p.of)
	p.label.SetText(label + "  ·  " + lang.L("being drawn…"))
	for b, on := range map[*keyed.Button]bool{p.prev: page > 1, p.next: page < p.of} {
		if on {
			b.Enable()
		} else {
			b.Disable()
		}
	}
	if p.sheet.Size().Width < 1 {
		return // onSize asks again
	}
	id := r.shown.ID
	r.Draw(r.shown, page, p.sheet.pixels(), r.text.marks.chosen, func(pic *Picture, err error) {
		if !r.paging() || r.shown.ID != id {
			return
		}
		p.label.SetText(label)
		if errors.Is(err, timeline.ErrNotFound) {
			p.lost = true
			r.show()
			return
		}
		if err != nil {
			p.say(lang.L("The page cannot be drawn.") + " " + r.Explain(err))
			return
		}
		p.say("")
		if pic.Unplaced {
			p.say(lang.L("The words are on this page; where they stand on it could not be found."))
		}
		p.sheet.set(pic.Image, pic.Boxes, toWords || turned)
	})
}

// pageKey takes the keys that move on a page and between pages.
func (r *Reader) pageKey(key fyne.KeyName) bool {
	p := &r.pages
	view := p.sheet.Size().Height
	switch key {
	case fyne.KeyDown:
		p.sheet.move(view / 10)
	case fyne.KeyUp:
		p.sheet.move(-view / 10)
	case fyne.KeyPageDown, fyne.KeySpace:
		if !p.sheet.move(view*0.9) && p.at < p.of {
			r.turnTo(p.at+1, false)
		}
	case fyne.KeyPageUp:
		if !p.sheet.move(-view*0.9) && p.at > 1 {
			p.sheet.bottom = true
			r.turnTo(p.at-1, false)
		}
	case fyne.KeyRight:
		r.turnTo(p.at+1, false)
	case fyne.KeyLeft:
		r.turnTo(p.at-1, false)
	case fyne.KeyHome:
		r.turnTo(1, false)
	case fyne.KeyEnd:
		r.turnTo(p.of, false)
	default:
		return false
	}
	return true
}

func (r *Reader) pageRune(c rune) {
	switch c {
	case '+', '=':
		r.pages.sheet.zoomBy(zoomStep)
	case '-':
		r.pages.sheet.zoomBy(1 / zoomStep)
	case '0':
		r.pages.sheet.zoomBy(0)
	}
}
