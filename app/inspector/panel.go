package inspector

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"quoteline/app/keyed"
	"quoteline/app/translations"
	"quoteline/timeline"
	"quoteline/timeline/document"
)

// Panel shows one event, or says that none is selected.
type Panel struct {
	widget.BaseWidget
	// OnQuote is called with a quote that was clicked, OnEvent with a related
	// event, OnStep with -1 or 1.
	OnQuote func(timeline.Quote)
	OnEvent func(timeline.EventID)
	OnStep  func(int)
	// OnQuoteMenu is called where a menu of a source quote is asked for, with the place
	// in the window.
	OnQuoteMenu func(q timeline.Quote, at fyne.Position)
	OnEdit      func() // the event is to be edited
	// OnKey is called with keys that the panel's buttons have no use for, Escape among them.
	OnKey func(fyne.KeyName)
	// OnSplit is called with a telling that is to be an event of its own, OnShow with
	// the one whose date is to be shown.
	OnSplit, OnShow func(timeline.EventID)

	body       *fyne.Container
	scroll     *container.Scroll
	prev, next *keyed.Button
	edit       *keyed.Button
	count      *widget.Label
}

// New returns an empty panel.
func New() *Panel {
	p := &Panel{body: container.New(layout.NewCustomPaddedVBoxLayout(-9))}
	p.scroll = container.NewVScroll(container.New(layout.NewCustomPaddedLayout(0, 8, 4, 10), p.body))
	p.prev = keyed.NewButton("", theme.NavigateBackIcon(), func() { p.step(-1) }, p.keys())
	p.next = keyed.NewButton("", theme.NavigateNextIcon(), func() { p.step(1) }, p.keys())
	p.edit = keyed.NewButton("", theme.DocumentCreateIcon(), p.change, p.keys())
	p.count = widget.NewLabel("")
	p.count.Alignment = fyne.TextAlignCenter
	p.ExtendBaseWidget(p)
	p.Set(nil)
	return p
}

// keys are those of the panel's buttons.
func (p *Panel) keys() keyed.Keys {
	other := func(k fyne.KeyName) {
		if p.OnKey != nil {
			p.OnKey(k)
		}
	}
	return keyed.Keys{Escape: func() { other(fyne.KeyEscape) }, Other: other}
}

func (p *Panel) step(n int) {
	if p.OnStep != nil {
		p.OnStep(n)
	}
}

// CreateRenderer is part of fyne.Widget.
func (p *Panel) CreateRenderer() fyne.WidgetRenderer {
	head := container.NewBorder(nil, nil, p.prev, container.NewHBox(p.edit, p.next), p.count)
	return widget.NewSimpleRenderer(container.NewBorder(container.NewVBox(head, widget.NewSeparator()), nil, nil, nil, p.scroll))
}

// MinSize keeps the panel wide enough to read.
func (p *Panel) MinSize() fyne.Size { return fyne.NewSize(260, 160) }

// Set shows an event; nil shows none.
func (p *Panel) Set(c *Content) {
	p.body.RemoveAll()
	p.prev.Disable()
	p.next.Disable()
	p.edit.Disable()
	if c == nil || c.Event == nil {
		p.count.SetText("")
		p.add(text(lang.L("Select an event to see where it comes from."), widget.LowImportance))
	} else {
		p.count.SetText(fmt.Sprintf(lang.L("Event %s of %s"), translations.Number(c.Number), translations.Number(c.Of)))
		p.edit.Enable()
		if c.Number > 1 {
			p.prev.Enable()
		}
		if c.Number < c.Of {
			p.next.Enable()
		}
		p.event(c)
	}
	p.body.Refresh()
	p.scroll.ScrollToTop()
}

func (p *Panel) add(o ...fyne.CanvasObject) {
	for _, x := range o {
		p.body.Add(x)
	}
}

func (p *Panel) event(c *Content) {
	e := c.Event
	p.add(newTitle(document.Visible(e.Title), p.change))
	p.yours(e, timeline.TitleField, "")

	date := text(translations.Date(e.When), widget.HighImportance)
	date.TextStyle.Bold = true
	p.add(date)
	if e.When.EDTF != "" {
		p.add(text("EDTF "+e.When.EDTF, widget.LowImportance))
	}
	p.yours(e, timeline.WhenField, e.Typed)
	p.said(e)
	p.section(lang.L("Source quotes"))
	for i := range c.Sources {
		p.add(p.quote(c, &c.Sources[i]))
	}
	if e.Provenance.Engine == timeline.UserEngine {
		own := lang.L("Your own: no document")
		if len(c.Sources) > 0 {
			own = lang.L("Your own, of these words")
		}
		p.add(text(own, widget.MediumImportance))
	}
	p.accounts(c)
	p.section(lang.L("How sure, and why"))
	p.add(text(sure(e.When)+".", widget.MediumImportance))
	if e.Edited&timeline.WhenField == 0 {
		p.basis(&e.Basis)
	} else {
		p.add(text(lang.L("The date is yours, not one that was found in the text."), widget.MediumImportance))
	}

	p.section(lang.L("What"))
	p.add(text(kind(e)+".", widget.MediumImportance))
	p.yours(e, timeline.KindField|timeline.FactualityField, "")
	p.field(lang.L("Speaker"), e.Speaker)
	p.field(lang.L("People"), strings.Join(e.People, ", "))
	p.field(lang.L("Places"), strings.Join(e.Places, ", "))
	p.yours(e, timeline.SpeakerField|timeline.PeopleField|timeline.PlacesField, "")

	p.contradictions(c)
	if len(c.Related) > 0 {
		p.section(lang.L("Order"))
		for i := range c.Related {
			p.add(p.related(&c.Related[i]))
		}
	}
}

func (p *Panel) basis(b *timeline.Basis) {
	if b.Why != "" {
		p.add(text(document.Visible(translations.Reason(b.Why)), widget.MediumImportance))
	}
	if b.Quote != nil {
		q := *b.Quote
		words := text("“"+document.Visible(q.Exact)+"”", widget.MediumImportance)
		words.TextStyle.Italic = true
		p.add(p.spaced(newCard(words, func() { p.open(q) })))
	}
	if !b.Other.IsZero() {
		p.field(lang.L("The words could also mean"), translations.Date(b.Other))
	}
	p.field(lang.L("Anchor"), translations.Reason(b.Anchor))
	p.field(lang.L("Rule"), b.Rule)
}

func (p *Panel) open(q timeline.Quote) {
	if p.OnQuote != nil {
		p.OnQuote(q)
	}
}

func (p *Panel) quote(c *Content, s *Source) fyne.CanvasObject {
	words := text("“"+document.Visible(s.Quote.Exact)+"”", widget.MediumImportance)
	title := lang.L("The document is no longer here")
	from := ""
	if s.Document != nil {
		title, from = s.Document.Title, published(s.Document.Published, c.Now)
	}
	name := text(document.Visible(title), widget.MediumImportance)
	name.TextStyle.Bold = true
	box := container.New(layout.NewCustomPaddedVBoxLayout(-10), words, name)
	if from != "" {
		box.Add(text(from, widget.LowImportance))
	}
	box.Add(text(place(s), widget.LowImportance))
	if s.Document != nil && s.Document.Untried != "" {
		box.Add(text(document.Visible(translations.Reason(s.Document.Untried)), widget.LowImportance))
	}
	q := s.Quote
	quote := newCard(box, func() { p.open(q) })
	quote.onMenu = func(at fyne.Position) {
		if p.OnQuoteMenu != nil {
			p.OnQuoteMenu(q, at)
		}
	}
	return p.spaced(quote)
}

// spaced sets a card apart from the one above, against the tight spacing of
// lines.
func (p *Panel) spaced(c fyne.CanvasObject) fyne.CanvasObject {
	return container.New(layout.NewCustomPaddedLayout(8, 8, 0, 0), c)
}

func (p *Panel) related(r *Related) fyne.CanvasObject {
	head := text(fmt.Sprintf("%s: %d  %s", r.Way, r.Number, document.Visible(r.Title)), widget.MediumImportance)
	box := container.New(layout.NewCustomPaddedVBoxLayout(-10), head)
	if r.Because != "" {
		box.Add(text(document.Visible(r.Because), widget.LowImportance))
	}
	if r.Words != "" {
		box.Add(text("“"+document.Visible(r.Words)+"”", widget.LowImportance))
	}
	id := r.ID
	return p.spaced(newCard(box, func() {
		if p.OnEvent != nil {
			p.OnEvent(id)
		}
	}))
}

// section begins a group of lines.
func (p *Panel) section(name string) {
	l := text(name, widget.LowImportance)
	l.TextStyle.Bold, l.SizeName = true, theme.SizeNameCaptionText
	p.add(container.New(layout.NewCustomPaddedLayout(12, 2, 0, 0), l))
}

// field is a name with its value; an empty value is left out.
func (p *Panel) field(name, value string) {
	if value != "" {
		p.add(text(translations.Named(name, document.Visible(value)), widget.MediumImportance))
	}
}

// text is a wrapped label.
func text(s string, i widget.Importance) *widget.Label {
	l := widget.NewLabel(s)
	l.Wrapping, l.Importance = fyne.TextWrapWord, i
	if i == widget.LowImportance {
		l.SizeName = theme.SizeNameCaptionText
	}
	return l
}
