package charset

import (
	"unicode/utf8"

	"quoteline/timeline"
)

// mapper builds a text and the runs that lead back to the original.
type mapper struct {
	text []byte
	runs []timeline.OffsetRun
	next int // the original offset that would go on the current linear run
}

// stride bounds a run of characters, in bytes of text: Original counts the
// characters of one.
const stride = 64 << 10

// copy adds bytes that stand in the original as they are, at offset at: whole
// characters.
func (m *mapper) copy(b []byte, at int) {
	switch r := m.last(at); {
	case r != nil && r.Linear:
	case r != nil && r.Width == 1 && len(b) == 1:
	default:
		m.runs = append(m.runs, timeline.OffsetRun{Text: len(m.text), Original: at, Linear: true})
	}
	m.text = append(m.text, b...)
	m.next = at + len(b)
}

// add adds a text that stands for the size bytes at offset at. As long as each is
// one character of as many bytes, they share a run.
func (m *mapper) add(s string, at, size int) {
	width := uint8(0)
	if _, n := utf8.DecodeRuneInString(s); n == len(s) {
		width = uint8(size)
	}
	if r := m.last(at); r == nil || r.Linear || r.Width != width || width == 0 {
		m.runs = append(m.runs, timeline.OffsetRun{Text: len(m.text), Original: at, Width: width})
	}
	m.text = append(m.text, s...)
	m.next = at + size
}

// last returns the run that what stands at offset at may go on, or nil.
func (m *mapper) last(at int) *timeline.OffsetRun {
	if n := len(m.runs); n > 0 && m.next == at && (m.runs[n-1].Linear || len(m.text)-m.runs[n-1].Text < stride) {
		return &m.runs[n-1]
	}
	return nil
}

func (m *mapper) done() (string, []timeline.OffsetRun) {
	m.runs = append(m.runs, timeline.OffsetRun{Text: len(m.text), Original: m.next, Linear: true})
	return string(m.text), m.runs
}
