package export

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"quoteline/timeline"
	"quoteline/timeline/layout"
	"quoteline/timeline/raster"
	"quoteline/timeline/scene"
)

// column sets text in a column, line by line.
type column struct {
	p       *raster.Painter
	s       *scene.Scene
	x, y, w float64
}

// paragraph adds wrapped text and moves down.
func (c *column) paragraph(text string, size float64, bold bool, ink colour) {
	for _, line := range wrap(c.p, text, size, bold, c.w) {
		c.y += size * 1.42
		c.s.Shapes = append(c.s.Shapes, scene.Shape{Kind: scene.Text, X: c.x, Y: c.y - size*0.3, Label: line, Size: size, Bold: bold, Fill: ink})
	}
}

// wrap breaks text into lines at most w wide, at spaces, and inside a word only
// where it is wider than a line.
func wrap(m layout.Measurer, text string, size float64, bold bool, w float64) []string {
	var lines []string
	line := ""
	fits := func(s string) bool { return m.Width(s, size, bold) <= w }
	for _, word := range strings.Fields(text) {
		next := word
		if line != "" {
			next = line + " " + word
		}
		if fits(next) {
			line = next
			continue
		}
		if line != "" {
			lines = append(lines, line)
		}
		for !fits(word) {
			n := 0
			for i := 0; i < len(word); {
				_, size := utf8.DecodeRuneInString(word[i:])
				if i > 0 && !fits(word[:i+size]) {
					break
				}
				i += size
				n = i
			}
			if n <= 0 || n >= len(word) {
				break
			}
			lines = append(lines, word[:n])
			word = word[n:]
		}
		line = word
	}
	if line != "" {
		lines = append(lines, line)
	}
	return lines
}

// footnotes are the numbered source quotes of the events shown, whole, each with
// its document, its date and its place, one scene for each so that none is tall.
func footnotes(p *raster.Painter, in *Input, shown map[timeline.EventID]bool, st scene.Style, w float64) []*scene.Scene {
	docs := map[timeline.DocumentID]*timeline.Document{}
	for i := range in.Documents {
		docs[in.Documents[i].ID] = &in.Documents[i]
	}
	head := &scene.Scene{W: w, Background: st.Background}
	head.Shapes = append(head.Shapes, scene.Shape{Kind: scene.Segment, X: margin, Y: 14, W: w - 2*margin, Fill: st.Line, Line: 1})
	c := column{p: p, s: head, x: margin, y: 22, w: w - 2*margin}
	c.paragraph("Sources", 17, true, st.Text)
	head.H = c.y + 8
	out := []*scene.Scene{head}
	const number = 38.0
	columns := 1
	if w >= 1100 {
		columns = 2
	}
	gap := 36.0
	each := (w - 2*margin - gap*float64(columns-1)) / float64(columns)
	var notes []*scene.Scene
	for i := range in.Events {
		e := &in.Events[i]
		if !shown[e.ID] {
			continue
		}
		s := &scene.Scene{W: w, Background: st.Background}
		x := margin + float64(len(notes)%columns)*(each+gap)
		c := column{p: p, s: s, x: x + number, w: each - number}
		s.Shapes = append(s.Shapes, scene.Shape{Kind: scene.Text, X: x, Y: 13 * 1.42 * 0.79, Label: fmt.Sprint(i + 1), Size: 13, Bold: true, Fill: st.Accent})
		c.paragraph(e.Title, 13, true, st.Text)
		c.paragraph(e.When.Human(), 11.5, false, st.Muted)
		for _, q := range e.Quotes {
			c.y += 3
			c.paragraph(marked(q.Exact), 12.5, false, st.Text)
			c.paragraph(place(docs[q.Document], &q), 11, false, st.Muted)
		}
		s.H = c.y + 14
		notes = append(notes, s)
	}
	for i := 0; i < len(notes); i += columns { // a row holds a note for each column
		row := notes[i]
		for k := 1; k < columns && i+k < len(notes); k++ {
			row.Shapes = append(row.Shapes, notes[i+k].Shapes...)
			row.H = max(row.H, notes[i+k].H)
		}
		out = append(out, row)
	}
	return append(out, &scene.Scene{W: w, H: 12, Background: st.Background})
}

// marked puts quotation marks around exact words, unless they bring their own.
func marked(s string) string {
	s = strings.TrimSpace(s)
	if strings.HasPrefix(s, "“") || strings.HasPrefix(s, "\"") {
		return s
	}
	return "“" + s + "”"
}

// place says where a quote stands.
func place(d *timeline.Document, q *timeline.Quote) string {
	if d == nil {
		return fmt.Sprintf("bytes %d–%d", q.Start, q.End)
	}
	s := d.Title
	if d.Publisher != "" {
		s += ", " + d.Publisher
	}
	if !d.Published.Date.IsZero() {
		s += ", " + d.Published.Date.Human()
	}
	return fmt.Sprintf("%s, bytes %d–%d", s, q.Start, q.End)
}
