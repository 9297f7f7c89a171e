package pdf

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"unicode"
	"unicode/utf8"

	"github.com/klippa-app/go-pdfium/requests"

	"quoteline/timeline"
	"quoteline/timeline/document/format"
)

// ErrElsewhere says that the words of a page are not those of the text.
var ErrElsewhere = errors.New("the page does not have the words of the text")

// Box is where words of one line stand on the picture of a page: 0, 0 is its top left
// corner and 1, 1 its bottom right one.
type Box struct {
	Page                     int // from 1
	Left, Top, Right, Bottom float64
}

// Boxes returns where the words of a span of a document's text stand, in the order of
// the text, a box for each line. text and pages are what Read made of data: the pages
// are read again, and their letters must be those of the text, or it is ErrElsewhere.
func Boxes(ctx context.Context, data []byte, text string, pages []timeline.Span, s timeline.Span) ([]Box, error) {
	if err := Start(ctx); err != nil {
		return nil, err
	}
	ctx, cancel := context.WithTimeout(ctx, maxTime)
	defer cancel()
	f, err := open(ctx, data)
	if err != nil {
		return nil, err
	}
	defer f.close()
	clean := &cleaner{tex: f.about(&format.Content{})}
	var boxes []Box
	for i, p := range pages {
		part := timeline.Span{Start: max(s.Start, p.Start), End: min(s.End, p.End)}
		if part.Len() <= 0 || !p.Valid(text) {
			continue
		}
		on, err := f.boxes(i, clean, text, p, part)
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		if err != nil {
			return nil, fmt.Errorf("find the words on page %d: %w", i+1, err)
		}
		boxes = append(boxes, on...)
	}
	return boxes, nil
}

// boxes finds a part of the text of page i, which is page in the text.
func (f *file) boxes(i int, c *cleaner, text string, page, part timeline.Span) ([]Box, error) {
	s, err := f.read(i, c)
	if err != nil {
		return nil, err
	}
	if err := f.place(i, c, s); err != nil {
		return nil, err
	}
	var letters []rune
	var first, last int // of part, among the letters
	for at, r := range text[page.Start:page.End] {
		if unicode.IsSpace(r) {
			continue
		}
		if page.Start+at < part.Start {
			first++
		}
		if page.Start+at < part.End {
			last++
		}
		letters = append(letters, r)
	}
	m := matched(s, letters)
	if m == nil {
		s.asInFile() // as texts have it that were read before there was an order
		if m = matched(s, letters); m == nil {
			return nil, ErrElsewhere
		}
	}
	return s.join(i+1, m[first:last]), nil
}

// asInFile puts the lines of a page in the order of the file, without tables.
func (s *sheet) asInFile() {
	slices.SortFunc(s.lines, func(a, b line) int { return cmp.Or(a.of-b.of, a.from-b.from) })
	for i := range s.lines {
		s.lines[i].in = slot{}
	}
}

// place finds where the letters of the lines of a page stand.
func (f *file) place(i int, c *cleaner, s *sheet) error {
	t, err := f.in.GetPageTextStructured(&requests.GetPageTextStructured{Page: f.page(i), Mode: requests.GetPageTextStructuredModeChars})
	if err != nil {
		return fmt.Errorf("measure the letters: %w", err)
	}
	b := splitter{cleaner: c, keep: true}
	for k, ch := range t.Chars {
		r, n := utf8.DecodeRuneInString(ch.Text)
		if n == 0 {
			continue
		}
		p := ch.PointPosition
		b.box = rect{min(p.Left, p.Right), min(p.Bottom, p.Top), max(p.Left, p.Right), max(p.Bottom, p.Top)}.turned(s.turns)
		b.add(r, k)
	}
	b.end()
	if len(b.lines) != s.raw {
		return ErrElsewhere
	}
	for k := range s.lines {
		l := &s.lines[k]
		all := b.lines[l.of].letters
		from, to := l.from, l.from+lettersIn(l.text)
		if to > len(all) || !spells(l.text, all[from:to]) {
			return ErrElsewhere
		}
		l.letters = all[from:to]
	}
	return nil
}

// spells reports that as many letters are those of a text.
func spells(text string, letters []letter) bool {
	i := 0
	for _, r := range text {
		if unicode.IsSpace(r) {
			continue
		}
		if letters[i].r != r {
			return false
		}
		i++
	}
	return true
}

// join makes boxes of letters, one for each line: as high as the line's font.
func (s *sheet) join(page int, at []place) (boxes []Box) {
	var now rect
	line := -1
	add := func() {
		if line < 0 {
			return
		}
		w, h := s.right-s.left, s.top-s.bottom
		boxes = append(boxes, Box{
			Page: page, Left: (now.left - s.left) / w, Right: (now.right - s.left) / w,
			Top: (s.top - now.top) / h, Bottom: (s.top - now.bottom) / h,
		})
	}
	for _, p := range at {
		l := &s.lines[p.line]
		if p.letter < 0 {
			continue
		}
		b := l.letters[p.letter].box
		if p.line != line {
			add()
			line, now = p.line, rect{b.left, min(l.bottom, b.bottom), b.right, max(l.top, b.top)}
		}
		now = rect{min(now.left, b.left), min(now.bottom, b.bottom), max(now.right, b.right), max(now.top, b.top)}
	}
	add()
	return boxes
}
