package inspector

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"quoteline/app/term"
	"quoteline/app/translations"
	"quoteline/timeline"
	"quoteline/timeline/document"
	"quoteline/timeline/when"
)

func (p *Panel) change() {
	if p.OnEdit != nil {
		p.OnEdit()
	}
}

// yours marks what the user set, with the words that they typed, if any.
func (p *Panel) yours(e *timeline.Event, parts timeline.Fields, typed string) {
	if e.Edited&parts == 0 {
		return
	}
	s := lang.L("You set this")
	if typed != "" {
		s += ": “" + document.Visible(typed) + "”"
	}
	p.add(text(s, widget.LowImportance))
}

// said shows what only the user says: who verified it and when, tags, a note.
func (p *Panel) said(e *timeline.Event) {
	if s := verified(e); s != "" {
		l := text(s, [...]widget.Importance{widget.MediumImportance, widget.SuccessImportance, widget.DangerImportance, widget.WarningImportance}[e.Verified])
		l.TextStyle.Bold = true
		p.add(l)
	}
	p.field(lang.L("Tags"), strings.Join(e.Tags, ", "))
	if e.Note != "" {
		p.section(lang.L("Your note"))
		p.add(text(document.Visible(e.Note), widget.MediumImportance))
	}
}

// verified says what the user's judgement is, whose, and from when.
func verified(e *timeline.Event) string {
	if e.Verified == timeline.Unchecked || e.Verified > timeline.ToCheck {
		return ""
	}
	s := term.Of(term.Verifications, e.Verified)
	if e.VerifiedBy != "" {
		s += " · " + document.Visible(e.VerifiedBy)
	}
	if !e.VerifiedAt.IsZero() {
		at := e.VerifiedAt.Local()
		s += " · " + translations.Date(when.NewDay(at.Year(), int(at.Month()), at.Day())) + at.Format(", 15:04")
	}
	return s
}

// title is the headline, which a double click edits.
type title struct {
	widget.Label
	edit func()
}

var _ fyne.DoubleTappable = (*title)(nil)

func newTitle(s string, edit func()) *title {
	t := &title{edit: edit}
	t.Text, t.Wrapping = s, fyne.TextWrapWord
	t.TextStyle.Bold, t.SizeName = true, theme.SizeNameSubHeadingText
	t.ExtendBaseWidget(t)
	return t
}

// DoubleTapped is part of fyne.DoubleTappable.
func (t *title) DoubleTapped(*fyne.PointEvent) { t.edit() }
