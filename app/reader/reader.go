package reader

import (
	"fmt"
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"quoteline/app/translations"
	"quoteline/timeline"
	"quoteline/timeline/document"
)

// Reader shows one document under a header that says what it is.
type Reader struct {
	widget.BaseWidget
	// OnEvent is called with the event whose quote was tapped, OnClose with the
	// wish to leave.
	OnEvent func(timeline.EventID)
	OnClose func()
	// OnSelect is called when other words are selected, or none; OnMenu where a menu
	// is asked for, with the event whose quote is there, 0 for none, and the offset in the
	// text and the place in the window.
	OnSelect func()
	OnMenu   func(of timeline.EventID, offset int, at fyne.Position)
	// Foot, where it is not nil, is what can be done with selected words: it is in
	// sight while there are some.
	Foot fyne.CanvasObject
	// Draw draws a page of a document, from 1, about width pixels wide, finds words of
	// the text on it and hands both to done, unless another page was asked for since.
	// It is called where a document has pages to be seen; nil where none can be.
	Draw func(d *timeline.Document, page, width int, words timeline.Span, done func(*Picture, error))
	// Explain puts an error of Draw into words.
	Explain func(error) string

	pages        pages
	title, about *widget.Label
	text         *textView
	bar          *bar
	shown        *timeline.Document
	shift        bool // the key is held
}

var _ fyne.Focusable = (*Reader)(nil)

// New returns a reader with no document.
func New() *Reader {
	r := &Reader{
		title: widget.NewLabelWithStyle("", fyne.TextAlignLeading, fyne.TextStyle{Bold: true}),
		about: widget.NewLabel(""),
		text:  newTextView(), bar: newBar(),
	}
	r.title.Wrapping, r.title.SizeName = fyne.TextWrapWord, theme.SizeNameSubHeadingText
	r.about.Wrapping, r.about.Importance = fyne.TextWrapWord, widget.LowImportance
	r.text.onTap = func(id timeline.EventID) {
		if r.OnEvent != nil {
			r.OnEvent(id)
		}
	}
	r.text.onSelect = r.selected
	r.text.onFocus = func() {
		if c := fyne.CurrentApp().Driver().CanvasForObject(r); c != nil {
			c.Focus(r)
		}
	}
	r.text.onMenu = func(of timeline.EventID, offset int, p fyne.Position) {
		if r.OnMenu != nil {
			r.OnMenu(of, offset, p)
		}
	}
	r.text.onScroll = func() { r.bar.set(r.text.fraction()) }
	r.bar.onMove = r.text.seekFraction
	r.pages.make(r)
	r.ExtendBaseWidget(r)
	return r
}

// Document returns the id of what is shown, "" for nothing.
func (r *Reader) Document() timeline.DocumentID {
	if r.shown == nil {
		return ""
	}
	return r.shown.ID
}

// Words returns the document with the words that are selected in it, without the
// white space around them; ok is false where there are none, or where some of them were
// left out of the text.
func (r *Reader) Words() (d *timeline.Document, s timeline.Span, ok bool) {
	s = r.text.selection.span()
	words := r.SelectedText()
	s.Start += len(words) - len(strings.TrimLeftFunc(words, unicode.IsSpace))
	s.End -= len(words) - len(strings.TrimRightFunc(words, unicode.IsSpace))
	return r.shown, s, r.shown != nil && s.Len() > 0 && !r.shown.Withholds(s)
}

// Withheld reports that some of what is selected was left out of the text.
func (r *Reader) Withheld() bool {
	return r.text.selection.on && r.shown != nil && r.shown.Withholds(r.text.selection.span())
}

// SelectedText is what is selected, as it stands in the document.
func (r *Reader) SelectedText() string {
	if !r.text.selection.on {
		return ""
	}
	return r.text.selection.span().In(r.text.text)
}

// Forget lets go of the document, so that it counts as none that is shown.
func (r *Reader) Forget() { r.shown = nil }

// Unselect selects nothing.
func (r *Reader) Unselect() { r.text.choose(selection{}) }

// Select selects words of the document and scrolls to them.
func (r *Reader) Select(s timeline.Span) {
	if s.Valid(r.text.text) {
		r.text.choose(selection{on: true, base: timeline.Span{Start: s.Start, End: s.Start}, head: s.End})
		r.text.reveal(s.Start)
	}
}

func (r *Reader) selected() {
	if r.Foot != nil {
		if _, _, ok := r.Words(); ok {
			r.Foot.Show()
		} else {
			r.Foot.Hide()
		}
	}
	if r.OnSelect != nil {
		r.OnSelect()
	}
}

// Mark has other quotes marked in the document that is shown.
func (r *Reader) Mark(d *timeline.Document, m []Mark) {
	r.shown = d
	r.about.SetText(About(d))
	r.text.mark(m)
}

// Open shows a document with its passages and the quotes that events take from it.
func (r *Reader) Open(d *timeline.Document, passages []timeline.Passage, m []Mark) {
	r.shown = d
	r.title.SetText(document.Visible(d.Title))
	r.about.SetText(About(d))
	r.text.set(d.Text, d.Withheld, m)
	for i := range passages {
		r.text.sentences = append(r.text.sentences, passages[i].Sentences...)
	}
	r.opened()
}

// Highlight marks a quote as the chosen one and scrolls to it, on its page where pages
// are shown.
func (r *Reader) Highlight(s timeline.Span) {
	r.text.show(s)
	if r.paging() {
		r.turnTo(max(r.shown.Page(s.Start), 1), true)
	}
}

// About says where a document comes from, in one or two lines.
func About(d *timeline.Document) string {
	var parts []string
	if p := d.Published; !p.Date.IsZero() {
		s := lang.L("Published") + " " + translations.Date(p.Date)
		if p.Found != "" {
			s += " (" + translations.Reason(p.Found) + ")"
		}
		parts = append(parts, s)
	} else {
		parts = append(parts, lang.L("No publication date known"))
	}
	for _, s := range []string{d.Publisher, d.Author, Language(d.Language), d.Charset, d.Source} {
		if s != "" {
			parts = append(parts, document.Visible(s))
		}
	}
	if d.Bytes > 0 {
		parts = append(parts, translations.Bytes(d.Bytes))
	}
	if len(d.Withheld) > 0 {
		parts = append(parts, lang.L("its text was left out of this copy, but for the words that are quoted"))
	}
	return strings.Join(parts, "  ·  ")
}

// Language is the English name of a language tag, or the tag itself.
func Language(tag string) string {
	names := map[string]string{
		"en": "English", "de": "German", "fr": "French",
		"es": "Spanish", "ru": "Russian", "uk": "Ukrainian",
	}
	base, _, _ := strings.Cut(tag, "-")
	if n, ok := names[base]; ok {
		return lang.L(n)
	}
	return tag
}

// CreateRenderer is part of fyne.Widget.
func (r *Reader) CreateRenderer() fyne.WidgetRenderer {
	shut := widget.NewButtonWithIcon(lang.L("Close"), theme.CancelIcon(), func() {
		if r.OnClose != nil {
			r.OnClose()
		}
	})
	head := container.NewBorder(nil, widget.NewSeparator(), nil, container.NewVBox(container.NewHBox(r.pages.choice, shut)),
		container.NewVBox(r.title, r.about, r.pages.note, r.pages.tools))
	if r.Foot != nil {
		r.Foot.Hide()
	}
	return widget.NewSimpleRenderer(container.NewBorder(head, r.Foot, nil, nil, container.NewStack(r.pages.text, r.pages.sheet)))
}

// FocusGained is part of fyne.Focusable.
func (r *Reader) FocusGained() {}

// FocusLost is part of fyne.Focusable.
func (r *Reader) FocusLost() { r.shift = false }

// TypedRune makes a page larger and smaller.
func (r *Reader) TypedRune(c rune) {
	if r.paging() {
		r.pageRune(c)
	}
}

// TypedKey scrolls, selects with Shift, and closes on Esc, or unselects where
// something is selected.
func (r *Reader) TypedKey(e *fyne.KeyEvent) {
	if r.paging() && r.pageKey(e.Name) || !r.paging() && r.selecting(e.Name) {
		return
	}
	page := r.text.Size().Height * 0.9
	switch e.Name {
	case fyne.KeyEscape:
		if r.SelectedText() != "" {
			r.Unselect()
		} else if r.OnClose != nil {
			r.OnClose()
		}
	case fyne.KeyDown:
		r.text.scroll(r.text.lineHeight() * 2)
	case fyne.KeyUp:
		r.text.scroll(-r.text.lineHeight() * 2)
	case fyne.KeyPageDown, fyne.KeySpace:
		r.text.scroll(page)
	case fyne.KeyPageUp:
		r.text.scroll(-page)
	case fyne.KeyHome:
		r.text.seekFraction(0)
	case fyne.KeyEnd:
		r.text.seekFraction(1)
	}
}

// Place says where a quote stands in its document: the paragraph, the bytes
// and the line, all from the text itself.
func Place(paragraph, line int, s timeline.Span) string {
	where := fmt.Sprintf(lang.L("bytes %s–%s"), translations.Number(s.Start), translations.Number(s.End))
	if line > 0 {
		where = fmt.Sprintf(lang.L("line %d, %s"), line, where)
	}
	if paragraph > 0 {
		where = fmt.Sprintf(lang.L("paragraph %d, %s"), paragraph, where)
	}
	return where
}
