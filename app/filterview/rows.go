package filterview

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"quoteline/app/translations"
)

// row is a line of the list of values: a head, a value, or what shows more of them.
type row struct {
	of    section
	value value
	sort  sort
}

type sort uint8

const (
	head sort = iota
	choice
	more
	none // no value has the words
)

// few is how many values of a section are shown at first.
const few = 8

// lines are the rows for the values of all sections.
func (p *Panel) lines() (out []row) {
	f, n, docs := p.s.Filter(), p.s.Facets(), p.s.Documents()
	for s := range sections {
		values := s.values(&f, &n, docs)
		if len(p.words) > 0 {
			values = matching(values, p.words)
		}
		if len(values) == 0 {
			continue
		}
		out = append(out, row{of: s, sort: head, value: value{count: len(values)}})
		if p.closed[s] {
			continue
		}
		rest := 0
		if len(values) > few+2 && !p.all[s] && len(p.words) == 0 {
			rest = len(values) - few
		}
		for _, v := range values[:len(values)-rest] {
			out = append(out, row{of: s, sort: choice, value: v})
		}
		if rest > 0 {
			out = append(out, row{of: s, sort: more, value: value{count: rest}})
		}
	}
	if len(out) == 0 && len(p.words) > 0 {
		out = append(out, row{sort: none})
	}
	return out
}

// values is the list of the rows.
type values struct {
	widget.List
	p *Panel
}

// TypedKey is part of fyne.Focusable. Escape closes the panel, Enter chooses as the space
// bar does.
func (l *values) TypedKey(k *fyne.KeyEvent) {
	switch k.Name {
	case fyne.KeyEscape:
		l.p.OnClose()
	case fyne.KeyReturn, fyne.KeyEnter:
		l.List.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	default:
		l.p.OnKey(k.Name)
		l.List.TypedKey(k)
	}
}

// newList shows the rows, as many as are in sight.
func (p *Panel) newList() *values {
	l := &values{p: p}
	l.Length = func() int { return len(p.rows) }
	l.CreateItem = func() fyne.CanvasObject {
		name := widget.NewLabel("")
		name.Truncation = fyne.TextTruncateEllipsis
		return container.NewBorder(nil, nil, widget.NewIcon(nil), widget.NewLabel(""), name)
	}
	l.UpdateItem = func(i int, o fyne.CanvasObject) {
		c := o.(*fyne.Container)
		p.fill(&p.rows[i], c.Objects[1].(*widget.Icon), c.Objects[0].(*widget.Label), c.Objects[2].(*widget.Label))
	}
	l.ExtendBaseWidget(l)
	l.HideSeparators = true
	l.OnSelected = func(i int) {
		l.Unselect(i)
		if i < len(p.rows) {
			p.press(p.rows[i])
		}
	}
	return l
}

// fill writes a row.
func (p *Panel) fill(r *row, icon *widget.Icon, name, count *widget.Label) {
	name.TextStyle.Bold, name.Importance = r.sort == head, widget.MediumImportance
	text, number := r.value.name, translations.Number(r.value.count)
	switch r.sort {
	case head:
		text, number = r.of.title(), ""
		icon.SetResource(theme.MenuDropDownIcon())
		if p.closed[r.of] {
			icon.SetResource(theme.MenuExpandIcon())
		}
	case choice:
		icon.SetResource(theme.CheckButtonIcon())
		if r.value.chosen {
			icon.SetResource(theme.CheckButtonCheckedIcon())
		}
	case more:
		text, number = number+" "+lang.L("more…"), ""
		icon.SetResource(theme.MoreHorizontalIcon())
	case none:
		text, number = lang.L("No name or kind has these words"), ""
		icon.SetResource(nil)
	}
	name.SetText(text)
	count.SetText(number)
}

// press is a click on a row, or the space bar.
func (p *Panel) press(r row) {
	switch r.sort {
	case head:
		p.closed[r.of] = !p.closed[r.of]
		p.Update()
	case more:
		p.all[r.of] = true
		p.Update()
	case choice:
		f := p.s.Filter()
		r.of.toggle(&f, &r.value)
		p.set(f)
	}
}
