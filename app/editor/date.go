package editor

import (
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"quoteline/app/keyed"
	"quoteline/timeline/extract/dates"
	"quoteline/timeline/when"
)

// errTwo says that a date can be read in two ways and that neither was chosen.
var errTwo = errors.New("this can be read in two ways: choose one")

// dateField takes a date as people write it, and says how it was read.
type dateField struct {
	entry   *keyed.Entry
	said    *widget.Label
	choice  *fyne.Container // of two readings
	content *fyne.Container
	keys    keyed.Keys

	date when.Date
	err  error
}

func newDateField(keys keyed.Keys) *dateField {
	d := &dateField{entry: keyed.NewEntry(keys), said: hint(""), choice: container.NewHBox(), keys: keys}
	d.entry.PlaceHolder = lang.L("mid-May 2014, c. 1890, between 3 and 5 May 2014")
	d.entry.OnChanged = d.read
	d.choice.Hide()
	d.content = container.NewVBox(d.entry, d.said, d.choice)
	d.read("")
	return d
}

// read follows what is typed.
func (d *dateField) read(text string) {
	d.choice.RemoveAll()
	d.choice.Hide()
	readings, err := dates.Typed(text)
	switch {
	case err != nil:
		d.date, d.err = when.Date{}, err
		d.say(refusal(err), widget.DangerImportance)
	case len(readings) > 1:
		d.date, d.err = when.Date{}, errTwo
		d.say(lang.L("This can be read in two ways. Which one?"), widget.WarningImportance)
		for _, r := range readings {
			d.choice.Add(keyed.NewButton(r.Human(), nil, func() { d.entry.SetText(dates.Typeable(r)) }, d.keys))
		}
		d.choice.Show()
	default:
		d.date, d.err = readings[0], nil
		d.say(Reading(readings[0]), widget.LowImportance)
	}
}

func (d *dateField) say(s string, i widget.Importance) {
	d.said.Importance = i
	d.said.SetText(s)
}

// refusals are what errors of dates.Typed say, without the words that were typed.
var refusals = []error{dates.ErrNoDate, dates.ErrYear, dates.ErrRelative, dates.ErrLength, dates.ErrReversed}

func refusal(err error) string {
	for _, r := range refusals {
		if errors.Is(err, r) {
			s := []rune(r.Error())
			return string(append([]rune{s[0] - 'a' + 'A'}, s[1:]...)) + "."
		}
	}
	return err.Error()
}

// Reading says what a date was read as: its words, its EDTF and its bounds.
func Reading(d when.Date) string {
	if d.IsZero() {
		return lang.L("No date: it stands among the undated events.")
	}
	first, last := d.Bounds()
	s := d.Human() + " · EDTF " + d.EDTF
	switch {
	case first == last:
	case first == "":
		s += " · " + lang.L("not after") + " " + last
	case last == "":
		s += " · " + lang.L("not before") + " " + first
	default:
		s += " · " + first + " – " + last
	}
	return s
}

// hint is small text under a field.
func hint(s string) *widget.Label {
	l := widget.NewLabel(s)
	l.SizeName, l.Importance, l.Wrapping = theme.SizeNameCaptionText, widget.LowImportance, fyne.TextWrapWord
	return l
}
