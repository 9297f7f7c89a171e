package vector

import (
	"bytes"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"quoteline/timeline/scene"
)

func pdf(t interface{ Fatal(...any) }, title string, pages ...*scene.Scene) []byte {
	p, err := NewPDF(title, [2][]byte{}, wide{})
	if err != nil {
		t.Fatal(err)
	}
	p.Link = links
	for _, s := range pages {
		p.Page(s.W, s.H+40, ground)
		p.Add(s)
		p.Add(&scene.Scene{W: s.W, H: 40, Background: ground, Shapes: s.Shapes[:1]})
	}
	var b bytes.Buffer
	if err := p.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestPDFIsTheSameAgain(t *testing.T) {
	a := pdf(t, "Title", each("Ім’я Anna"), each("Again"))
	for range 5 {
		if !bytes.Equal(a, pdf(t, "Title", each("Ім’я Anna"), each("Again"))) {
			t.Fatal("the same scenes give other bytes")
		}
	}
	for _, want := range []string{"/Subtype /Link", "/Dest [", "(https://example.org/?a=1&b=2)", "/Count 2", "/MediaBox [0 0 150.00 105.00]"} {
		if !bytes.Contains(a, []byte(want)) {
			t.Errorf("%q is not in the file", want)
		}
	}
	if bytes.Contains(a, []byte("/JavaScript")) || bytes.Contains(a, []byte("/Launch")) {
		t.Error("the file does something")
	}
}

// Whatever is written, a file comes out, and an event that leads nowhere in it has a
// place to lead to all the same.
func TestPDFTakesAnyText(t *testing.T) {
	for _, label := range hostile {
		pdf(t, label, each(label))
	}
	rapid.Check(t, func(t *rapid.T) {
		label := rapid.OneOf(rapid.String(), rapid.Map(rapid.SliceOf(rapid.Byte()), func(b []byte) string { return string(b) })).Draw(t, "label")
		s := each(label)
		s.Shapes[7].Ref = nil // what links lead to
		if b := pdf(t, label, s); bytes.Contains(b, []byte("/Dest [1 0 R")) {
			t.Fatal("a link leads to no page")
		}
	})
}

func TestPDFRefusesWhatIsNoFont(t *testing.T) {
	if _, err := NewPDF("", [2][]byte{[]byte("not a font"), nil}, wide{}); err == nil || !strings.Contains(err.Error(), "write PDF") {
		t.Error(err)
	}
}
