package export

import "unicode/utf8"

// points counts the code points of a text ahead of its bytes: offsets of W3C selectors
// count those.
type points struct {
	text   string
	before []int // every step bytes
}

const pointStep = 1024

func newPoints(text string) *points {
	p := &points{text: text}
	for at, n := 0, 0; at <= len(text); at += pointStep {
		p.before = append(p.before, n)
		n += starts(text[at:min(at+pointStep, len(text))])
	}
	return p
}

// at is how many code points begin ahead of a byte of the text.
func (p *points) at(offset int) int {
	k := offset / pointStep
	return p.before[k] + starts(p.text[k*pointStep:offset])
}

// starts counts the bytes that begin a code point.
func starts(s string) (n int) {
	for i := range len(s) {
		if utf8.RuneStart(s[i]) {
			n++
		}
	}
	return n
}
