package reader

import (
	"sort"

	"quoteline/timeline"
)

// unit is what a selection grows by.
type unit uint8

const (
	character unit = iota
	word
	sentence
)

// selection is a stretch of the text that the user has chosen: what was taken
// first, and the place up to which it was drawn out from there. Both are on the
// edges of graphemes.
type selection struct {
	on   bool // there is one, though it may be empty: a place to begin at
	unit unit
	base timeline.Span
	head int
}

// span is what is selected.
func (s *selection) span() timeline.Span {
	return timeline.Span{Start: min(s.base.Start, s.head), End: max(s.base.End, s.head)}
}

// lineOf returns the block and the line in it that an offset is on. What is between
// blocks belongs to the one that follows.
func (t *textView) lineOf(offset int) (block, line int) {
	block = t.blockOf(offset)
	lines := t.blockLines(block)
	line = sort.Search(len(lines), func(i int) bool { return lines[i].End > offset })
	return block, min(line, len(lines)-1)
}

// blockOf returns the block of an offset; there is at least one.
func (t *textView) blockOf(offset int) int {
	i := sort.Search(len(t.blocks), func(i int) bool { return t.blocks[i].End >= offset })
	if i+1 < len(t.blocks) && t.blocks[i+1].Start == offset {
		i++ // a long line was cut here
	}
	return min(i, len(t.blocks)-1)
}

// next returns the edge that follows an offset, or, for -1, the one before it.
func (t *textView) next(offset, way int) int {
	i := t.blockOf(offset)
	es := t.edges(i)
	k := sort.SearchInts(es, offset)
	switch {
	case way > 0:
		if k < len(es) && es[k] == offset {
			k++
		}
		if k < len(es) {
			return es[k]
		}
		if i+1 < len(t.blocks) {
			return t.blocks[i+1].Start
		}
	case k > 0:
		return es[k-1]
	case i > 0:
		return t.blocks[i-1].End
	}
	return offset
}

// nextWord returns where the word ends that is at an offset or follows it, or, for
// -1, where the one before it begins.
func (t *textView) nextWord(offset, way int) int {
	for i := t.blockOf(offset); i >= 0 && i < len(t.blocks); i += way {
		ws := t.wordsOf(i)
		if way > 0 {
			for _, w := range ws {
				if w.End > offset {
					return w.End
				}
			}
			continue
		}
		for k := len(ws) - 1; k >= 0; k-- {
			if ws[k].Start < offset {
				return ws[k].Start
			}
		}
	}
	if way > 0 {
		return t.blocks[len(t.blocks)-1].End
	}
	return t.blocks[0].Start
}

// nextLine returns the offset straight below another, or, for -1, above it.
func (t *textView) nextLine(offset, way int) int {
	i, k := t.lineOf(offset)
	from := t.blockLines(i)[k]
	x := t.across(timeline.Span{Start: from.Start, End: max(offset, from.Start)})
	if k += way; k < 0 || k >= len(t.blockLines(i)) {
		if i += way; i < 0 || i >= len(t.blocks) {
			return offset
		}
		k = 0
		if way < 0 {
			k = len(t.blockLines(i)) - 1
		}
	}
	return t.nearest(i, t.blockLines(i)[k], x)
}

// unitAt returns the word or sentence at an offset; of a character, nothing.
func (t *textView) unitAt(offset int, u unit) timeline.Span {
	none := timeline.Span{Start: offset, End: offset}
	at := t.blockOf(offset)
	b := t.blocks[at].Span
	switch u {
	case word:
		for _, w := range t.wordsOf(at) {
			if w.Start <= offset && offset <= w.End {
				return w
			}
		}
		if n := t.next(offset, 1); n <= b.End {
			return timeline.Span{Start: offset, End: n}
		}
	case sentence:
		i := sort.Search(len(t.sentences), func(i int) bool { return t.sentences[i].End > offset })
		if i < len(t.sentences) && t.sentences[i].Start <= offset {
			return t.sentences[i]
		}
		if i > 0 && t.sentences[i-1].End == offset {
			return t.sentences[i-1]
		}
		return b
	}
	return none
}

// wordsOf are the words of a block: what was left out is one.
func (t *textView) wordsOf(i int) []timeline.Span {
	if b := t.blocks[i]; b.hidden {
		return []timeline.Span{b.Span}
	}
	return wordsIn(t.text, t.blocks[i].Span)
}

// begin starts a selection at an offset.
func (t *textView) begin(offset int, u unit) {
	s := t.unitAt(offset, u)
	t.choose(selection{on: true, unit: u, base: s, head: s.End})
}

// extend draws the selection out to an offset, by whole units.
func (t *textView) extend(offset int) {
	s := t.selection
	if !s.on {
		t.begin(offset, character)
		return
	}
	s.head = offset
	if s.unit != character {
		u := t.unitAt(offset, s.unit)
		if s.head = u.End; u.Start < s.base.Start {
			s.head = u.Start
		}
	}
	t.choose(s)
}

func (t *textView) choose(s selection) {
	if s == t.selection {
		return
	}
	t.selection = s
	t.Refresh()
	if t.onSelect != nil {
		t.onSelect()
	}
}

// edges returns the edges of the graphemes of a block; those of the block asked for
// last are remembered.
func (t *textView) edges(block int) []int {
	if t.edged.list == nil || t.edged.block != block {
		b := t.blocks[block]
		t.edged.block, t.edged.list = block, []int{b.Start, b.End}
		if !b.hidden {
			t.edged.list = edges(t.text, b.Span)
		}
	}
	return t.edged.list
}
