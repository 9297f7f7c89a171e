// Package datefield is the field in which dates are typed as people write them,
// wherever one is asked for: it says how it read them, and offers both readings of
// those that have two. It never guesses.
package datefield

import (
	"errors"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"quoteline/app/keyed"
	"quoteline/app/translations"
	"quoteline/timeline/extract/dates"
	"quoteline/timeline/when"
)

// errTwo says that a date can be read in two ways and that neither was chosen.
var errTwo = errors.New("this can be read in two ways: choose one")

// Field takes a date. It is its entry; what stands under it is in Content.
type Field struct {
	*keyed.Entry
	Content *fyne.Container // the entry and what it was read as
	// Date is what was read, and zero where there is none; Err says why what is typed
	// is none.
	Date when.Date
	Err  error
	// Changed is called when either may be another; nil is nothing.
	Changed func()

	empty  string // what it means to give no date
	said   *widget.Label
	choice *fyne.Container // of two readings
	keys   keyed.Keys
}

// New makes a field. empty says what it means to give no date.
func New(empty string, keys keyed.Keys) *Field {
	d := &Field{Entry: keyed.NewEntry(keys), empty: empty, said: widget.NewLabel(""), choice: container.NewHBox(), keys: keys}
	d.said.SizeName, d.said.Wrapping = theme.SizeNameCaptionText, fyne.TextWrapWord
	d.PlaceHolder = lang.L("mid-May 2014, c. 1890, between 3 and 5 May 2014")
	d.OnChanged = d.read
	d.choice.Hide()
	d.Content = container.NewVBox(d.Entry, d.said, d.choice)
	d.read("")
	return d
}

// read follows what is typed.
func (d *Field) read(text string) {
	d.choice.RemoveAll()
	d.choice.Hide()
	readings, err := dates.Typed(text)
	switch {
	case err != nil:
		d.Date, d.Err = when.Date{}, err
		d.say(refusal(err), widget.DangerImportance)
	case len(readings) > 1:
		d.Date, d.Err = when.Date{}, errTwo
		d.say(lang.L("This can be read in two ways. Which one?"), widget.WarningImportance)
		for _, r := range readings {
			d.choice.Add(keyed.NewButton(translations.Date(r), nil, func() { d.SetText(dates.Typeable(r)) }, d.keys))
		}
		d.choice.Show()
	default:
		d.Date, d.Err = readings[0], nil
		if d.say(Reading(readings[0]), widget.LowImportance); readings[0].IsZero() {
			d.say(d.empty, widget.LowImportance)
		}
	}
	if d.Changed != nil {
		d.Changed()
	}
}

func (d *Field) say(s string, i widget.Importance) {
	d.said.Importance = i
	d.said.SetText(s)
}

// refusals are what errors of dates.Typed say, without the words that were typed.
var refusals = []error{dates.ErrNoDate, dates.ErrYear, dates.ErrRelative, dates.ErrLength, dates.ErrReversed}

func refusal(err error) string {
	for _, r := range refusals {
		if errors.Is(err, r) {
			s := []rune(translations.Failure(r.Error()))
			return string(append([]rune{unicode.ToUpper(s[0])}, s[1:]...)) + "."
		}
	}
	return translations.Failure(err.Error())
}

// Reading says what a date was read as: its words, its EDTF and its bounds; "" for none.
func Reading(d when.Date) string {
	if d.IsZero() {
		return ""
	}
	first, last := d.Bounds()
	s := translations.Date(d) + " · EDTF " + d.EDTF
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
