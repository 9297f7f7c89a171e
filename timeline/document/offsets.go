package document

import (
	"sort"

	"quoteline/timeline"
)

// mapper builds a text and the runs that lead back to the original.
type mapper struct {
	text []byte
	runs []timeline.OffsetRun
	next int // the original offset that would go on the current linear run
}

// copy adds bytes that stand in the original as they are, at offset at.
func (m *mapper) copy(b []byte, at int) {
	if n := len(m.runs); n == 0 || !m.runs[n-1].Linear || m.next != at {
		m.runs = append(m.runs, timeline.OffsetRun{Text: len(m.text), Original: at, Linear: true})
	}
	m.text = append(m.text, b...)
	m.next = at + len(b)
}

// add adds a character that stands for the size bytes at offset at.
func (m *mapper) add(s string, at, size int) {
	m.runs = append(m.runs, timeline.OffsetRun{Text: len(m.text), Original: at})
	m.text = append(m.text, s...)
	m.next = at + size
}

func (m *mapper) done() (string, []timeline.OffsetRun) {
	m.runs = append(m.runs, timeline.OffsetRun{Text: len(m.text), Original: m.next, Linear: true})
	return string(m.text), m.runs
}

// Original returns the offset in the original bytes of the character at an
// offset of d's text, or of the end of the text.
func Original(d *timeline.Document, offset int) int {
	if d.Map == nil {
		return offset
	}
	i := sort.Search(len(d.Map), func(i int) bool { return d.Map[i].Text > offset }) - 1
	if i < 0 {
		return 0
	}
	r := d.Map[i]
	if !r.Linear {
		return r.Original
	}
	return r.Original + offset - r.Text
}
