package inspector

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"quoteline/app/keyed"
	"quoteline/app/translations"
	"quoteline/timeline/document"
)

// accounts shows the tellings of an event side by side, each with its date, its
// document and why it is taken for the same happening. A click opens its words.
func (p *Panel) accounts(c *Content) {
	if len(c.Accounts) < 2 {
		return
	}
	p.section(lang.L("Told by"))
	for i := range c.Accounts {
		p.add(p.account(&c.Accounts[i], i == 0))
	}
}

func (p *Panel) account(a *Account, shown bool) fyne.CanvasObject {
	date := translations.Date(a.Account.When)
	switch {
	case shown:
		date += " · " + lang.L("the date shown")
	case a.Rival:
		date += " · " + lang.L("another date")
	}
	when := text(date, widget.MediumImportance)
	when.TextStyle.Bold = true
	if a.Rival {
		when.Importance = widget.WarningImportance
	}
	box := container.New(layout.NewCustomPaddedVBoxLayout(-10), when, text(document.Visible(a.Account.Title), widget.MediumImportance))
	if q := a.Account.Basis.Quote; q != nil && a.Account.Stated() {
		box.Add(text("“"+document.Visible(q.Exact)+"”", widget.LowImportance))
	}
	title := lang.L("The document is no longer here")
	if a.Document != nil {
		title = a.Document.Title
	}
	box.Add(text(document.Visible(title), widget.LowImportance))
	if a.Account.Why != "" {
		box.Add(text(document.Visible(translations.Reason(a.Account.Why)), widget.LowImportance))
	}
	id := a.Account.ID
	ways := container.New(&stacked{})
	if !shown && p.OnShow != nil {
		ways.Add(p.small(lang.L("Show this date"), func() { p.OnShow(id) }))
	}
	if p.OnSplit != nil {
		ways.Add(p.small(lang.L("Not the same"), func() { p.OnSplit(id) }))
	}
	return p.spaced(newCard(container.NewVBox(box, ways), func() {
		if len(a.Account.Quotes) > 0 {
			p.open(a.Account.Quotes[0])
		}
	}))
}

// small is a button inside a card.
func (p *Panel) small(label string, f func()) *keyed.Button {
	b := keyed.NewButton(label, nil, f, p.keys())
	b.Importance = widget.LowImportance
	return b
}

// contradictions shows what sources say of the order that cannot be, with the
// words that say it.
func (p *Panel) contradictions(c *Content) {
	for i := range c.Contradictions {
		head := text(lang.L("The sources contradict each other"), widget.WarningImportance)
		head.TextStyle.Bold, head.SizeName = true, theme.SizeNameCaptionText
		p.add(container.New(layout.NewCustomPaddedLayout(12, 2, 0, 0), head))
		p.add(text(lang.L("Or one of them was misread: check the words."), widget.LowImportance))
		for k := range c.Contradictions[i].Reasons {
			p.add(p.reason(&c.Contradictions[i].Reasons[k]))
		}
	}
}

func (p *Panel) reason(r *Reason) fyne.CanvasObject {
	line := fmt.Sprintf("%d %s — %s — %d %s", r.From.Number, document.Visible(r.From.Title), r.Rel, r.To.Number, document.Visible(r.To.Title))
	box := container.New(layout.NewCustomPaddedVBoxLayout(-10), text(line, widget.MediumImportance))
	if r.Because != "" {
		box.Add(text(document.Visible(r.Because), widget.LowImportance))
	}
	return p.spaced(newCard(box, func() {
		if r.Quote != nil {
			p.open(*r.Quote)
		}
	}))
}
