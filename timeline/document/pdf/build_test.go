package pdf

import (
	"bytes"
	"fmt"
	"strings"
)

// build makes a PDF of objects, the first of which has number 1 and is its catalog.
func build(objects ...string) []byte {
	var b bytes.Buffer
	b.WriteString("%PDF-1.7\n")
	at := make([]int, len(objects))
	for i, o := range objects {
		at[i] = b.Len()
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	xref := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
	for _, n := range at {
		fmt.Fprintf(&b, "%010d 00000 n \n", n)
	}
	fmt.Fprintf(&b, "trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n", len(objects)+1, xref)
	return b.Bytes()
}

func stream(dict, data string) string {
	return fmt.Sprintf("<<%s/Length %d>>\nstream\n%s\nendstream", dict, len(data), data)
}

const (
	catalog = "<</Type/Catalog/Pages 2 0 R>>"
	font    = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"
	picture = "/Type/XObject/Subtype/Image/Width 2/Height 2/ColorSpace/DeviceGray/BitsPerComponent 8"
)

// paged makes a PDF of pages with these contents, which can show font /F and picture
// /P. more goes into each page's dictionary.
func paged(more string, contents ...string) []byte {
	objects := []string{catalog, "", font, stream(picture, "\x00\xff\xff\x00")}
	var kids strings.Builder
	for _, c := range contents {
		n := len(objects) + 1
		fmt.Fprintf(&kids, "%d 0 R ", n)
		objects = append(objects, fmt.Sprintf("<</Type/Page/Parent 2 0 R/Contents %d 0 R%s>>", n+1, more), stream("", c))
	}
	objects[1] = fmt.Sprintf("<</Type/Pages/Kids[%s]/Count %d/MediaBox[0 0 300 400]/Resources<</Font<</F 3 0 R>>/XObject<</P 4 0 R>>>>>>", kids.String(), len(contents))
	return build(objects...)
}

// lines sets lines of 12 points below each other, the first at height y.
func lines(y int, lines ...string) string {
	var b strings.Builder
	for i, l := range lines {
		fmt.Fprintf(&b, "BT /F 12 Tf 1 0 0 1 20 %d Tm (%s) Tj ET\n", y-14*i, l)
	}
	return b.String()
}

const drawing = "q 200 0 0 200 20 20 cm /P Do Q\n"
