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
// line end.
type block struct {
	timeline.Span
	gap bool // a paragraph begins here: blank lines came before
}

// split cuts a text into blocks, in order, in time linear in its length. Blank
// lines become gaps.
func split(text string) []block {
	var blocks []block
	gap := false
	for at := 0; at < len(text); {
		end, next := len(text), len(text)
		if n := strings.IndexByte(text[at:], '\n'); n >= 0 {
			end, next = at+n, at+n+1
		}
		line := text[at:end]
		trimmed := strings.TrimSpace(line)
		if trimmed == "" {
			gap = len(blocks) > 0
		} else {
			start := at + strings.Index(line, trimmed)
			blocks = appendBlocks(blocks, text, start, start+len(trimmed), gap)
			gap = false
		}
		at = next
	}
	return blocks
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
