package pdf

import (
	"context"
	"fmt"

	"quoteline/timeline/document/format"
)

// Limits of one document.
const (
	maxPages  = 5000 // that are read
	maxBroken = 30   // pages that cannot be read: what follows then is given up
)

// Read reads a PDF.
func Read(ctx context.Context, in format.File) (*format.Content, error) {
	f, err := open(ctx, in.Data)
	if err != nil {
		return nil, err
	}
	defer func() { f.close() }()
	pages := f.pages()
	if pages == 0 {
		return nil, fmt.Errorf("%w: it has no pages", format.ErrDamaged)
	}
	c := &format.Content{}
	clean := &cleaner{tex: f.about(c)}
	sheets := make([]*sheet, 0, min(pages, maxPages))
	size, broken := 0, 0
	for i := range min(pages, maxPages) {
		if broken > maxBroken {
			break
		}
		s, err := f.read(i, clean)
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		if err != nil {
			s = &sheet{damaged: true}
			broken++
			if err := f.again(); err != nil {
				return nil, err
			}
		}
		for k := range s.lines {
			size += len(s.lines[k].text)
		}
		if size > format.MaxText/2 {
			return nil, fmt.Errorf("%w: its text is longer than %d MB", format.ErrTooLarge, format.MaxText/2>>20)
		}
		sheets = append(sheets, s)
	}
	if err := fill(c, sheets); err != nil {
		return nil, err
	}
	c.Skipped = append(c.Skipped, missing(sheets, pages, clean.unknown)...)
	return c, nil
}

// fill makes the text of the pages.
func fill(c *format.Content, sheets []*sheet) error {
	drop, words := running(sheets)
	c.Text, c.Pages = textOf(sheets, drop)
	pictures, damaged := 0, 0
	for p, s := range sheets {
		s.bare = len(s.lines) == len(drop[p])
		if s.pictures {
			pictures++
		}
		if s.damaged {
			damaged++
		}
	}
	if c.Text == "" && len(words) > 0 && pictures == 0 {
		c.Text, c.Pages = textOf(sheets, make([]map[int]bool, len(sheets))) // nothing else stands there
		words = nil
	}
	switch {
	case c.Text != "":
	case damaged == len(sheets):
		return fmt.Errorf("%w: none of its pages can be read", format.ErrDamaged)
	case pictures > 0 || len(words) > 0:
		return fmt.Errorf("%w: its pages are pictures; have a program for text recognition (OCR) add the words, and add that file", format.ErrScanned)
	default:
		return format.ErrEmpty
	}
	if c.Title == "" {
		c.Title = headline(sheets[0])
	}
	if len(words) > 0 {
		c.Skipped = append(c.Skipped, heads.Of(examples(words)))
	}
	return nil
}

// examples quotes the first of some words.
func examples(words []string) string {
	const most, long = 3, 60
	out := ""
	for i, w := range words[:min(len(words), most)] {
		if w = quoted.Of(format.Line(w, long)); i > 0 {
			w = also.Of(out, w)
		}
		out = w
	}
	if len(words) > most {
		out = more.Of(out, len(words)-most)
	}
	return out
}
