package filterview

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	box "fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"quoteline/app/keyed"
	"quoteline/app/session"
	"quoteline/timeline/layout"
)

// Panel shows the session's filter and changes it.
type Panel struct {
	widget.BaseWidget
	// OnClose is called when the panel is to go; OnError with what could not be done.
	OnClose func()
	OnError func(error)
	// OnKey is called with keys that its fields and buttons have no use for.
	OnKey func(fyne.KeyName)
	Post  func(func()) // runs a function on the interface's goroutine

	s      *session.Session
	win    fyne.Window
	text   *entry
	from   *dateEntry
	to     *dateEntry
	find   *entry // among the values
	words  []string
	list   *values
	rows   []row
	closed [sections]bool
	all    [sections]bool // more than the first few are shown
	saved  *saved
	clear  *keyed.Button

	counted *layout.Events // those whose facets were asked for
}

// New makes the panel of a session, for a window that dialogs open in.
func New(s *session.Session, win fyne.Window) *Panel {
	p := &Panel{s: s, win: win, OnClose: func() {}, OnError: func(error) {}, OnKey: func(fyne.KeyName) {}, Post: fyne.Do}
	p.text = newEntry(p, lang.L("Words in the event"), func(t string) {
		f := p.s.Filter()
		f.Text = t
		p.set(f)
	})
	p.from = newDateEntry(p, lang.L("from"), func(f *session.Filter) *string { return &f.From })
	p.to = newDateEntry(p, lang.L("to"), func(f *session.Filter) *string { return &f.To })
	p.find = newEntry(p, lang.L("Person, place…"), func(t string) {
		p.words = strings.Fields(strings.ToLower(t))
		p.rows = p.lines()
		p.list.Refresh()
		p.list.ScrollToTop()
	})
	p.list = p.newList()
	p.find.down = func() { p.win.Canvas().Focus(p.list) }
	p.saved = newSaved(p)
	p.clear = keyed.NewButton(lang.L("Clear"), nil, func() { p.set(session.Filter{}) }, p.keys())
	p.ExtendBaseWidget(p)
	return p
}

// keys are those of the panel's buttons.
func (p *Panel) keys() keyed.Keys {
	return keyed.Keys{Escape: func() { p.OnClose() }, Other: func(k fyne.KeyName) { p.OnKey(k) }}
}

// set makes f the filter. Dates in it are valid: their entries see to that.
func (p *Panel) set(f session.Filter) {
	if err := p.s.SetFilter(f); err != nil {
		p.OnError(err)
	}
	p.Update()
}

// Open brings the panel up to date and puts the focus where typing finds a value.
func (p *Panel) Open() {
	p.ReadSaved()
	p.Update()
	p.win.Canvas().Focus(p.find)
}

// ReadSaved fetches the saved filters.
func (p *Panel) ReadSaved() { p.saved.read() }

// Update follows the session; it is cheap while the panel is hidden.
func (p *Panel) Update() {
	if !p.Visible() {
		return
	}
	if n := p.s.Facets(); len(n.Documents) != len(p.s.Documents()) && p.counted != p.s.Shown() {
		p.counted = p.s.Shown() // once
		p.s.CountFacets()
	}
	f := p.s.Filter()
	p.text.follow(f.Text)
	p.from.follow(f.From)
	p.to.follow(f.To)
	if f.Zero() {
		p.clear.Disable()
	} else {
		p.clear.Enable()
	}
	p.saved.follow()
	p.rows = p.lines()
	p.list.Refresh()
}

// MinSize keeps the panel wide enough to read.
func (p *Panel) MinSize() fyne.Size { return fyne.NewSize(230, 200) }

// CreateRenderer is part of fyne.Widget.
func (p *Panel) CreateRenderer() fyne.WidgetRenderer {
	closing := keyed.NewButton("", theme.CancelIcon(), func() { p.OnClose() }, p.keys())
	closing.Importance = widget.LowImportance
	title := widget.NewLabelWithStyle(lang.L("Filter"), fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	top := container.NewVBox(
		container.NewBorder(nil, nil, title, container.NewHBox(p.clear, closing)),
		p.saved.content, p.text,
		container.NewGridWithColumns(2, p.from, p.to), p.from.said, p.find,
	)
	edge := widget.NewSeparator()
	// In this order, which NewBorder would turn round, Tab leads from the top down.
	return widget.NewSimpleRenderer(container.New(box.NewBorderLayout(top, nil, nil, edge), top, edge, p.list))
}
