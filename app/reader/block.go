package reader

import (
	"strings"
	"unicode/utf8"

	"quoteline/timeline"
)

// maxBlock is the most bytes that are wrapped in one go; longer lines are cut,
// at a space where there is one, so that a file without line ends opens as
// fast as any.
const maxBlock = 2000

// block is a line of the source, or a part of a very long one, without its
// line end; or all that was left out of the text at one place.
type block struct {
	timeline.Span
	gap    bool // a paragraph begins here: blank lines came before
	hidden bool // nothing stands there
}

// split cuts a text, of which parts were withheld, into blocks, in order, in time
// linear in its length. Blank lines become gaps.
func split(text string, withheld []timeline.Span) (blocks []block) {
	at, gap := 0, false
	for _, h := range withheld {
		blocks, gap = appendLines(blocks, text, timeline.Span{Start: at, End: h.Start})
		blocks = append(blocks, block{Span: h, gap: gap, hidden: true})
		at = h.End
	}
	blocks, _ = appendLines(blocks, text, timeline.Span{Start: at, End: len(text)})
	return blocks
}

// appendLines adds the lines of a part of the text; gap is true where it ends with blank
// ones.
func appendLines(blocks []block, text string, part timeline.Span) (_ []block, gap bool) {
	for at := part.Start; at < part.End; {
		end, next := part.End, part.End
		if n := strings.IndexByte(text[at:part.End], '\n'); n >= 0 {
			end, next = at+n, at+n+1
		}
		line := text[at:end]
		trimmed := strings.TrimSpace(line)
		switch whole := at == 0 || text[at-1] == '\n'; {
		case trimmed != "":
			start := at + strings.Index(line, trimmed)
			blocks = appendBlocks(blocks, text, start, start+len(trimmed), gap)
			gap = false
		case whole && next > end: // not the rest of a line behind what was left out
			gap = len(blocks) > 0
		}
		at = next
	}
	return blocks, gap
}

func appendBlocks(blocks []block, text string, start, end int, gap bool) []block {
	for end-start > maxBlock {
		cut := start + maxBlock
		if n := strings.LastIndexByte(text[start:cut], ' '); n > maxBlock/2 {
			cut = start + n + 1
		}
		for cut > start+1 && !utf8.RuneStart(text[cut]) {
			cut--
		}
		blocks = append(blocks, block{Span: timeline.Span{Start: start, End: cut}, gap: gap})
		start, gap = cut, false
	}
	return append(blocks, block{Span: timeline.Span{Start: start, End: end}, gap: gap})
}
