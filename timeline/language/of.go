package language

import "unicode"

// sure is how sure a language has to be to be named.
const sure = 0.5

// Of is the language of a text as a BCP 47 tag, "und" where it is in a
// script that is not Latin and of no known language, "" where it may be anything:
// what Detect says, once it is sure enough to build on.
func Of(text string) string {
	tag, confidence := Detect(text)
	switch {
	case tag != Undetermined && confidence >= sure:
		return tag
	case strange(text):
		return Undetermined
	}
	return ""
}

// strange reports a text of which most letters are not Latin.
func strange(text string) bool {
	const most = 1 << 16
	latin, other := 0, 0
	for _, r := range text[:min(len(text), most)] {
		switch {
		case !unicode.IsLetter(r):
		case unicode.Is(unicode.Latin, r):
			latin++
		default:
			other++
		}
	}
	return other > latin
}
