package reader

import (
	"errors"
	"fmt"
	"image"
	"image/color"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"quoteline/timeline"
	"quoteline/timeline/document/pdf"
)

// drawer answers for PDFium.
type drawer struct {
	asked []string
	err   error
	boxes []pdf.Box
}

func (d *drawer) draw(doc *timeline.Document, page, _ int, words timeline.Span, done func(*Picture, error)) {
	d.asked = append(d.asked, fmt.Sprintf("%d %s", page, words.In(doc.Text)))
	if d.err != nil {
		done(nil, d.err)
		return
	}
	done(&Picture{Image: image.NewRGBA(image.Rect(0, 0, 100, 400)), Boxes: d.boxes}, nil)
}

func (d *drawer) last() string { return d.asked[len(d.asked)-1] }

const twoPages = "The mayor resigned.\n\nShe left the town."

func paged() *timeline.Document {
	return &timeline.Document{
		ID: "1", Title: "A", Text: twoPages, Media: "application/pdf",
		Pages: []timeline.Span{{Start: 0, End: 19}, {Start: 21, End: len(twoPages)}},
	}
}

func opened(t *testing.T, d *drawer, doc *timeline.Document) *Reader {
	t.Helper()
	test.NewTempApp(t)
	r := New()
	r.Draw, r.Explain = d.draw, error.Error
	w := test.NewTempWindow(t, r)
	w.Resize(fyne.NewSize(600, 500))
	r.Open(doc, nil, nil)
	return r
}

func TestPages(t *testing.T) {
	d := &drawer{boxes: []pdf.Box{{Page: 2, Left: 0.1, Top: 0.9, Right: 0.5, Bottom: 0.95}}}
	r := opened(t, d, paged())
	r.Highlight(timeline.Span{Start: 25, End: 29})
	if !r.pages.sheet.Visible() || r.pages.text.Visible() || d.last() != "2 left" || r.pages.label.Text != "Page 2 of 2" {
		t.Fatalf("%v %q", d.asked, r.pages.label.Text)
	}
	if y := r.pages.sheet.scroll.Offset.Y; y <= 0 {
		t.Error("the words are not in view")
	}
	if !r.pages.next.Disabled() || r.pages.prev.Disabled() {
		t.Error("there is a page before and none behind")
	}
	key := func(k fyne.KeyName) { r.TypedKey(&fyne.KeyEvent{Name: k}) }
	key(fyne.KeyLeft)
	if d.last() != "1 left" {
		t.Error(d.last())
	}
	key(fyne.KeyLeft) // there is none
	key(fyne.KeyEnd)
	if d.last() != "2 left" {
		t.Error(d.last())
	}
	asked := len(d.asked)
	r.TypedRune('+')
	if r.pages.sheet.zoom != zoomStep || len(d.asked) == asked {
		t.Error("it is no sharper when it is larger")
	}
	r.TypedRune('0')
	if r.pages.sheet.zoom != 1 {
		t.Error("it is not as wide as the view")
	}
	r.TogglePages()
	if r.pages.sheet.Visible() || !r.pages.text.Visible() {
		t.Error("the text is not shown")
	}
	r.Open(paged(), nil, nil) // the choice holds
	if r.paging() {
		t.Error("pages again")
	}
	closed := false
	r.OnClose = func() { closed = true }
	r.TogglePages()
	key(fyne.KeyEscape)
	if !closed {
		t.Error("Esc does not close")
	}
}

func TestNoPages(t *testing.T) {
	d := &drawer{}
	text := paged()
	text.Media = ""
	r := opened(t, d, text)
	r.Highlight(timeline.Span{Start: 4, End: 9})
	if r.pages.choice.Visible() || len(d.asked) > 0 {
		t.Error("a text has no pages")
	}
	d.err = fmt.Errorf("read: %w", timeline.ErrNotFound)
	r.Open(paged(), nil, nil)
	r.Highlight(timeline.Span{Start: 4, End: 9})
	if !r.pages.text.Visible() || !strings.Contains(r.pages.note.Text, "not kept") || !r.pages.toPage.Disabled() {
		t.Errorf("%q", r.pages.note.Text)
	}
	d.err = errors.New("it is damaged")
	r.Open(paged(), nil, nil)
	r.Highlight(timeline.Span{Start: 4, End: 9})
	if !r.pages.sheet.Visible() || !strings.Contains(r.pages.note.Text, "it is damaged") {
		t.Errorf("%q", r.pages.note.Text)
	}
}

func TestMarked(t *testing.T) {
	img := image.NewRGBA(image.Rect(0, 0, 100, 100))
	for i := range img.Pix {
		img.Pix[i] = 0xff
	}
	ink := color.RGBA{0, 0, 0, 0xff}
	img.SetRGBA(20, 20, ink)
	boxes := []pdf.Box{{Left: 0.1, Top: 0.1, Right: 0.3, Bottom: 0.3}, {Left: 0.2, Top: 0.1, Right: 1.4, Bottom: 0.3}, {Left: -2, Top: 5, Right: 3, Bottom: 9}}
	out := marked(img, boxes)
	want := color.RGBA(day.ground)
	if out.RGBAAt(25, 25) != want || out.RGBAAt(15, 15) != want || out.RGBAAt(20, 20) != ink || out.RGBAAt(50, 60) != img.RGBAAt(50, 60) {
		t.Error(out.RGBAAt(25, 25), out.RGBAAt(15, 15), out.RGBAAt(20, 20), out.RGBAAt(50, 60))
	}
	if img.RGBAAt(25, 25) == want {
		t.Error("the picture that is kept was marked")
	}
}
