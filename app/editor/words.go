package editor

import (
	"math/bits"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"quoteline/timeline"
)

// fieldWords name the parts of an event in the names of steps.
var fieldWords = map[timeline.Fields]string{
	timeline.TitleField: "change of title", timeline.WhenField: "change of date", timeline.KindField: "change of kind",
	timeline.FactualityField: "change of how it is told", timeline.SpeakerField: "change of speaker", timeline.PeopleField: "change of people",
	timeline.PlacesField: "change of places", timeline.TagsField: "change of tags", timeline.NoteField: "change of note",
	timeline.ColourField: "change of colour", timeline.VerifiedField: "change of verification", timeline.OrderField: "change of order",
}

// StepName names the step that changes some fields.
func StepName(f timeline.Fields) string {
	if w := fieldWords[f]; w != "" && bits.OnesCount32(uint32(f)) == 1 {
		return lang.L(w)
	}
	return lang.L("change of event")
}

// hint is small text under a field.
func hint(s string) *widget.Label {
	l := widget.NewLabel(s)
	l.SizeName, l.Importance, l.Wrapping = theme.SizeNameCaptionText, widget.LowImportance, fyne.TextWrapWord
	return l
}
