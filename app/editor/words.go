package editor

import (
	"math/bits"

	"fyne.io/fyne/v2/lang"

	"quoteline/timeline"
)

// The words for what is one of a few.
var (
	kindWords       = []string{"Occurrence", "Statement", "State", "Plan"}
	factualityWords = []string{"Stated as fact", "Claimed", "Denied", "Planned", "Hypothetical", "Did not happen", "Not judged"}
	colourWords     = []string{"None", "Blue", "Orange", "Green", "Purple", "Olive", "Light blue", "Red"}
	verifiedWords   = []string{"Unchecked", "Verified", "Disputed", "To check"}
)

// Colours is how many colours there are, those of timeline.Colour from 1.
const Colours = 7

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

func word(words []string, i int) string {
	if i < len(words) {
		return lang.L(words[i])
	}
	return ""
}
