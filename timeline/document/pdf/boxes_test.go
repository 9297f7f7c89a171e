package pdf

import (
	"context"
	"errors"
	"fmt"
	"image"
	"strings"
	"testing"
	"unicode"

	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
	"pgregory.net/rapid"

	"quoteline/timeline"
)

// TestBoxesHoldTheWords draws words of documents: what PDFium itself finds in their
// boxes are their letters.
func TestBoxesHoldTheWords(t *testing.T) {
	for _, name := range []string{"columns.pdf", "chromium.pdf", "libreoffice.pdf", "bitmap.pdf", "sidebar.pdf", "tables.pdf"} {
		data := fixture(t, name)
		c := read(t, data)
		words := wordsOf(c.Text)
		f, err := open(context.Background(), data)
		if err != nil {
			t.Fatal(err)
		}
		pages := make([]*page, len(c.Pages))
		for i := range pages {
			pages[i] = f.load(t, i)
		}
		rapid.Check(t, func(t *rapid.T) {
			from := rapid.IntRange(0, len(words)-1).Draw(t, "from")
			to := min(from+rapid.IntRange(0, 80).Draw(t, "more"), len(words)-1)
			s := timeline.Span{Start: words[from].Start, End: words[to].End}
			boxes, err := Boxes(context.Background(), data, c.Text, c.Pages, s)
			if err != nil {
				t.Fatalf("%s: %q: %v", name, s.In(c.Text), err)
			}
			got := ""
			for _, b := range boxes {
				got += pages[b.Page-1].within(t, b)
			}
			want := onlyLetters(strings.NewReplacer("\u00ad", "").Replace(s.In(c.Text)))
			if name == "bitmap.pdf" { // PDFium does not know its ligatures
				want = strings.NewReplacer("ffi", "", "fi", "", "fl", "").Replace(want)
			}
			if got != want {
				t.Fatalf("%s: %q, not %q", name, got, want)
			}
		})
		f.close()
	}
}

// page is a page whose letters can be asked for.
type page struct {
	*file
	*sheet
	letters references.FPDF_TEXTPAGE
}

func (f *file) load(t *testing.T, i int) *page {
	s, err := f.read(i, &cleaner{})
	if err != nil {
		t.Fatal(err)
	}
	tp, err := f.in.FPDFText_LoadPage(&requests.FPDFText_LoadPage{Page: f.page(i)})
	if err != nil {
		t.Fatal(err)
	}
	return &page{f, s, tp.TextPage}
}

// within asks PDFium for the letters across the middle of a box.
func (p *page) within(t *rapid.T, b Box) string {
	x := func(v float64) float64 { return p.left + v*(p.right-p.left) }
	y := func(v float64) float64 { return p.top - v*(p.top-p.bottom) }
	high := b.Bottom - b.Top
	r, err := p.in.FPDFText_GetBoundedText(&requests.FPDFText_GetBoundedText{
		TextPage: p.letters, Left: x(b.Left) + 0.4, Right: x(b.Right) - 0.4, Top: y(b.Top + 0.45*high), Bottom: y(b.Top + 0.65*high),
	})
	if err != nil {
		t.Fatal(err)
	}
	return onlyLetters(r.Text)
}

func onlyLetters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) {
			return r
		}
		return -1
	}, strings.NewReplacer("ﬁ", "fi", "ﬂ", "fl", "ﬀ", "ff", "ﬃ", "ffi", "ﬄ", "ffl").Replace(s))
}

func wordsOf(text string) (list []timeline.Span) {
	start := -1
	for i, r := range text + " " {
		switch {
		case !unicode.IsSpace(r) && start < 0:
			start = i
		case unicode.IsSpace(r) && start >= 0:
			list = append(list, timeline.Span{Start: start, End: i})
			start = -1
		}
	}
	return list
}

// TestInkIsInTheBoxes draws pages, turned and cut out of larger ones: all that is dark
// on them is in the boxes of their words.
func TestInkIsInTheBoxes(t *testing.T) {
	for _, more := range []string{"", "/Rotate 90", "/Rotate 180", "/Rotate 270", "/CropBox[10 100 290 390]", "/MediaBox[-50 -50 310 420]/Rotate 90"} {
		data := paged(more, lines(300, "The mayor resigned on 3 May 2019", "and did not come back."))
		c := read(t, data)
		boxes, err := Boxes(context.Background(), data, c.Text, c.Pages, timeline.Span{End: len(c.Text)})
		if err != nil || len(boxes) == 0 {
			t.Fatalf("%s: %v %v", more, boxes, err)
		}
		img, err := Page(context.Background(), data, 1, 600)
		if err != nil {
			t.Fatal(err)
		}
		if in, all := ink(img, boxes), ink(img, []Box{{Right: 1, Bottom: 1}}); all == 0 || in < all-all/50 {
			t.Errorf("%s: %d of %d dark pixels in %v of %q", more, in, all, boxes, c.Text)
		}
	}
}

// ink counts the dark pixels in boxes.
func ink(img *image.RGBA, boxes []Box) (n int) {
	w, h := float64(img.Rect.Dx()), float64(img.Rect.Dy())
	for y := range img.Rect.Dy() {
		for x := range img.Rect.Dx() {
			if img.RGBAAt(x, y).R > 100 {
				continue
			}
			for _, b := range boxes {
				const air = 2
				if float64(x) >= b.Left*w-air && float64(x) <= b.Right*w+air && float64(y) >= b.Top*h-air && float64(y) <= b.Bottom*h+air {
					n++
					break
				}
			}
		}
	}
	return n
}

func TestBoxesOfOtherWords(t *testing.T) {
	var contents []string
	for i := range 4 {
		contents = append(contents, lines(385, "Agenda")+lines(300, "Agenda", fmt.Sprintf("for the %d of May", i))+lines(20, fmt.Sprint(i+1)))
	}
	data := paged("", contents...)
	c := read(t, data)
	if strings.Count(c.Text, "Agenda") != 4 {
		t.Fatal(c.Text)
	}
	b, err := Boxes(context.Background(), data, c.Text, c.Pages, timeline.Span{Start: c.Pages[2].Start, End: c.Pages[2].Start + 6})
	if err != nil || len(b) != 1 || b[0].Page != 3 {
		t.Errorf("%v %v", b, err)
	}
	text := strings.Replace(c.Text, "for", "far", 1)
	if _, err := Boxes(context.Background(), data, text, c.Pages, timeline.Span{End: len(text)}); !errors.Is(err, ErrElsewhere) {
		t.Error(err)
	}
	if b, err := Boxes(context.Background(), data, c.Text, c.Pages, timeline.Span{}); err != nil || len(b) != 0 {
		t.Error(b, err)
	}
	if _, err := Page(context.Background(), data, 9, 100); err == nil {
		t.Error("a page that is not there")
	}
}
