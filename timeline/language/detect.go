package language

import (
	"unicode"
	"unicode/utf8"
)

// Undetermined is the tag of a text whose language is not known.
const Undetermined = "und"

const (
	glanceSize = 2 << 10  // bytes that are enough where they leave no doubt
	sampleSize = 64 << 10 // bytes that Detect looks at, at most
	windows    = 16       // stretches of a longer text that the sample is made of

	doubtless = 0.8 // how sure a glance is enough
)

// Detect returns the BCP 47 tag of the language of a text, by its function words
// and letters, and how sure that is, 0 to 1; below about 0.5 nothing should be
// built on it. Short and mixed texts are unsure. It reads 2 KiB, and 64 KiB at most
// where those leave a doubt, from all over the text, and never depends on anything but
// the text.
//
// There is no library behind it: those kept up to date (lingua-go) bring models
// of many megabytes to tell languages apart that this app treats alike, and the
// small one (whatlanggo) always names a language, also where there is none.
func Detect(text string) (tag string, confidence float64) {
	if len(text) > glanceSize {
		if tag, confidence = detect(text, glanceSize); confidence >= doubtless {
			return tag, confidence
		}
	}
	return detect(text, sampleSize)
}

// detect is what so many bytes from all over the text say.
func detect(text string, most int) (tag string, confidence float64) {
	var t tally
	if len(text) <= most {
		t.read(text)
		return t.verdict()
	}
	size := most / windows
	for w := range windows {
		from := (len(text) - size) / (windows - 1) * w
		t.read(whole(text, from, from+size))
	}
	return t.verdict()
}

// whole is text[from:to] without the words that its ends cut.
func whole(text string, from, to int) string {
	for i := from; from > 0 && i < to; i++ {
		if text[i] <= ' ' {
			from = i
			break
		}
	}
	for from < to && !utf8.RuneStart(text[from]) {
		from++
	}
	for i := to; to < len(text) && i > from && i > to-64; i-- {
		if text[i] <= ' ' {
			return text[from:i]
		}
	}
	return text[from:to]
}

// tally counts what speaks for and against each language.
type tally struct {
	points [languages]int // two for each function word, one for a letter of its own
	// only counts the words that speak for one language and not for another:
	// near relatives share most, but not these.
	only    [languages][languages]int
	foreign [languages]int // words with a letter that the language does not write
	words   int            // that have letters
	scripts [scripts]int   // letters of other scripts than Latin and Cyrillic
	letters int
}

// maxFunctionWord is the longest function word in bytes.
const maxFunctionWord = 16

func (t *tally) read(text string) {
	var buf [maxFunctionWord + utf8.UTFMax]byte
	word, fits := buf[:0], true
	allowed, marked, latin, cyrillic := ^set(0), set(0), false, false
	flush := func() {
		if latin || cyrillic {
			t.word(word, fits, allowed, marked, latin, cyrillic)
		}
		word, fits = buf[:0], true
		allowed, marked, latin, cyrillic = ^set(0), 0, false, false
	}
	for _, r := range text {
		if r < utf8.RuneSelf {
			switch {
			case r >= 'A' && r <= 'Z':
				r += 'a' - 'A'
			case r < 'a' || r > 'z':
				flush()
				continue
			}
			latin = true
			t.letters++
		} else {
			if unicode.IsMark(r) {
				continue
			}
			if !unicode.IsLetter(r) {
				flush()
				continue
			}
			t.letters++
			r = unicode.ToLower(r)
			if s := scriptOf(r); s != otherScript {
				flush()
				t.scripts[s]++
				continue
			}
			latin = latin || r < 0x370
			cyrillic = cyrillic || r >= 0x400 && r < 0x530
			allowed &= alphabet[r]
			marked |= marks[r]
		}
		if len(word) < maxFunctionWord {
			word = utf8.AppendRune(word, r)
		} else {
			fits = false
		}
	}
	flush()
}

// word counts one word. A letter that a language does not write speaks against it.
func (t *tally) word(word []byte, fits bool, allowed, marked set, latin, cyrillic bool) {
	t.words++
	var hit set
	if fits {
		hit = functionWords[string(word)]
	}
	beyond := cyrillic || marked != 0 || allowed != ^set(0)
	if hit == 0 && !beyond {
		return
	}
	for l := range t.points {
		bit := set(1) << l
		if hit&bit != 0 {
			t.points[l] += 2
			t.lead(l, hit)
		} else if beyond && allowed&bit != 0 {
			t.lead(l, allowed)
		}
		if marked&bit != 0 {
			t.points[l]++
		}
		if beyond && allowed&bit == 0 && latin != cyrillic {
			t.points[l] -= 2
			t.foreign[l]++
		}
	}
}

// lead counts a word for l over all languages that share does not have.
func (t *tally) lead(l int, share set) {
	for m := range t.only[l] {
		if share&(1<<m) == 0 {
			t.only[l][m]++
		}
	}
}

func (t *tally) verdict() (string, float64) {
	best := 0
	for l := range t.points {
		if t.points[l] > t.points[best] {
			best = l
		}
	}
	tag, share := t.script()
	if share > 0.5 {
		return tag, share * enough(t.letters, 20)
	}
	points := t.points[best]
	if points <= 0 || t.words == 0 {
		return Undetermined, 0
	}
	// Every fourth word at least is a function word in running text.
	cover := min(1, float64(points)/float64(2*t.words)/0.22)
	native := max(0, 1-3*float64(t.foreign[best])/float64(t.words))
	confidence := cover * t.margin(best) * native * enough(t.words, 8) * (1 - share)
	if cover < 0.4 || confidence < 0.1 || tags[best] == "" {
		return Undetermined, confidence
	}
	return tags[best], confidence
}

// margin is how far the words that only the best language has outnumber those
// that only another has, for the closest other. A mixed text has both.
func (t *tally) margin(best int) float64 {
	least := 1.0
	for l := range t.only {
		if a, b := t.only[best][l], t.only[l][best]; l != best {
			least = min(least, 1.2*float64(a-b)/float64(a+b+1))
		}
	}
	return max(0, least)
}

// enough grows towards 1 with the number of things seen; half is 0.5.
func enough(n, half int) float64 { return float64(n) / float64(n+half) }
