// Package term has the words for what is one of few: kinds, how an event is told,
// what its reader says of it, colours. It is the same word everywhere in the window. It
// never says a value in a sentence.
package term

import "fyne.io/fyne/v2/lang"

// The English words by value: of timeline.Kind, timeline.Factuality,
// timeline.Verification and timeline.Colour.
var (
	Kinds         = []string{"Occurrence", "Statement", "State", "Plan"}
	Factualities  = []string{"Stated as fact", "Claimed", "Denied", "Planned", "Hypothetical", "Did not happen", "Not judged"}
	Verifications = []string{"Unchecked", "Verified", "Disputed", "To check"}
	Colours       = []string{"None", "Blue", "Orange", "Green", "Purple", "Olive", "Light blue", "Red"}
)

// Of is a value's word in the user's language: "" where the words have none for it.
func Of[T ~uint8](words []string, value T) string {
	if int(value) < len(words) {
		return lang.L(words[value])
	}
	return ""
}

// In are all the words in the user's language, by value.
func In(words []string) []string {
	out := make([]string, len(words))
	for i, w := range words {
		out[i] = lang.L(w)
	}
	return out
}
