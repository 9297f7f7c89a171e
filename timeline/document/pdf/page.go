package pdf

import (
	"fmt"
	"unicode/utf8"

	"github.com/klippa-app/go-pdfium/enums"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
	"github.com/klippa-app/go-pdfium/structs"

	"quoteline/timeline/document/format"
)

// sheet is a page that was read.
type sheet struct {
	lines    []line // in the order in which they are read
	raw      int    // how many lines PDFium has
	rect            // what is seen of it
	turns    int    // quarters of a turn that it is shown turned by
	pictures bool   // it has pictures, and few words
	bare     bool   // it has no words, or none but running heads
	damaged  bool
}

// maxLetters is how many characters of one page are read.
const maxLetters = 2_000_000

// read reads the lines of a page, counted from 0.
func (f *file) read(i int, c *cleaner) (*sheet, error) {
	pg, err := f.in.FPDF_LoadPage(&requests.FPDF_LoadPage{Document: f.doc, Index: i})
	if err != nil {
		return nil, fmt.Errorf("load: %w", err)
	}
	defer func() { _, _ = f.in.FPDF_ClosePage(&requests.FPDF_ClosePage{Page: pg.Page}) }()
	page := requests.Page{ByReference: &pg.Page}
	s := &sheet{}
	if err := f.seen(page, s); err != nil {
		return nil, err
	}
	tp, err := f.in.FPDFText_LoadPage(&requests.FPDFText_LoadPage{Page: page})
	if err != nil {
		return nil, fmt.Errorf("load the text: %w", err)
	}
	defer func() {
		_, _ = f.in.FPDFText_ClosePage(&requests.FPDFText_ClosePage{TextPage: tp.TextPage})
	}()
	n, err := f.in.FPDFText_CountChars(&requests.FPDFText_CountChars{TextPage: tp.TextPage})
	if err != nil {
		return nil, fmt.Errorf("count the letters: %w", err)
	}
	if n.Count > maxLetters {
		return nil, fmt.Errorf("%w: a page has %d letters", format.ErrTooLarge, n.Count)
	}
	if n.Count > 0 {
		if err := f.lines(tp.TextPage, n.Count, c, s); err != nil {
			return nil, err
		}
	}
	const few = 300
	if n.Count < few {
		s.pictures = f.pictures(page)
	}
	return s, nil
}

// seen finds what part of the page is seen.
func (f *file) seen(page requests.Page, s *sheet) error {
	b, err := f.in.FPDF_GetPageBoundingBox(&requests.FPDF_GetPageBoundingBox{Page: page})
	if err != nil {
		return fmt.Errorf("measure: %w", err)
	}
	if r, err := f.in.FPDFPage_GetRotation(&requests.FPDFPage_GetRotation{Page: page}); err == nil {
		s.turns = int(r.PageRotation)
	}
	s.rect = boxOf(b.Rect).turned(s.turns)
	return nil
}

func boxOf(r structs.FPDF_FS_RECTF) rect {
	a, b, c, d := finite(r.Left), finite(r.Bottom), finite(r.Right), finite(r.Top)
	return rect{min(a, c), min(b, d), max(a, c), max(b, d)}
}

// finite is a length that a broken file gives as none.
func finite(v float32) float64 {
	const most = 1e7
	if v != v {
		return 0
	}
	return float64(min(max(v, -most), most))
}

// turned is where r is when the page is shown turned by some quarters, clockwise.
func (r rect) turned(quarters int) rect {
	for range quarters & 3 {
		r = rect{r.bottom, -r.right, r.top, -r.left}
	}
	return r
}

// lines splits the text of a page into its lines.
func (f *file) lines(tp references.FPDF_TEXTPAGE, count int, c *cleaner, s *sheet) error {
	t, err := f.in.FPDFText_GetText(&requests.FPDFText_GetText{TextPage: tp, Count: count})
	if err != nil {
		return fmt.Errorf("read the text: %w", err)
	}
	exact := utf8.RuneCountInString(t.Text) == count
	at := func(i int) int { // of a letter of the text, among those of the page
		if exact {
			return i
		}
		r, err := f.in.FPDFText_GetCharIndexFromTextIndex(&requests.FPDFText_GetCharIndexFromTextIndex{TextPage: tp, NTextIndex: i})
		if err != nil || r.CharIndex < 0 {
			return i
		}
		return r.CharIndex
	}
	var b splitter
	b.cleaner = c
	i := 0
	for _, r := range t.Text {
		b.add(r, i)
		i++
	}
	b.end()
	box := func(i int) (rect, error) {
		r, err := f.loose(tp, at(i))
		return r.turned(s.turns), err
	}
	for k := range b.lines {
		if err := f.measure(&b.lines[k], box); err != nil {
			return err
		}
	}
	parts, err := split(b.lines, box)
	if err != nil {
		return err
	}
	s.raw, s.lines = len(b.lines), ordered(parts)
	return nil
}

// measure finds where a line is. Its height is one that two of its letters have: a
// bullet is of another font, and the parts of a ligature have boxes of their own.
func (f *file) measure(l *indexed, box func(i int) (rect, error)) error {
	var seen []rect
	for _, i := range []int{l.first, l.last, (l.first + l.last) / 2, (l.first+l.last)/2 + 1, l.first + 1} {
		if i > l.last && len(seen) > 0 {
			continue
		}
		b, err := box(i)
		if err != nil {
			return err
		}
		if len(seen) == 0 {
			l.left, l.right, l.bottom, l.top = b.left, b.right, b.bottom, b.top
		}
		if len(seen) < 2 {
			l.left, l.right = min(l.left, b.left), max(l.right, b.right)
		}
		for _, o := range seen {
			if abs(o.bottom-b.bottom) < 0.1 && abs(o.top-b.top) < 0.1 {
				l.bottom, l.top = b.bottom, b.top
				return nil
			}
		}
		seen = append(seen, b)
	}
	return nil
}

// loose is the box of a letter, as high as its font.
func (f *file) loose(tp references.FPDF_TEXTPAGE, i int) (rect, error) {
	b, err := f.in.FPDFText_GetLooseCharBox(&requests.FPDFText_GetLooseCharBox{TextPage: tp, Index: i})
	if err != nil {
		return rect{}, fmt.Errorf("measure a letter: %w", err)
	}
	return boxOf(b.Rect), nil
}

// pictures reports that a page holds pictures. What is in a form within it may be one.
func (f *file) pictures(page requests.Page) bool {
	n, err := f.in.FPDFPage_CountObjects(&requests.FPDFPage_CountObjects{Page: page})
	if err != nil {
		return false
	}
	const enough = 100
	for i := range min(n.Count, enough) {
		o, err := f.in.FPDFPage_GetObject(&requests.FPDFPage_GetObject{Page: page, Index: i})
		if err != nil {
			return false
		}
		t, err := f.in.FPDFPageObj_GetType(&requests.FPDFPageObj_GetType{PageObject: o.PageObject})
		if err == nil && (t.Type == enums.FPDF_PAGEOBJ_IMAGE || t.Type == enums.FPDF_PAGEOBJ_FORM) {
			return true
		}
	}
	return false
}
