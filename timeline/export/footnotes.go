package export

import (
	"context"
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
	ref     *scene.Ref // of what is set next
}

// paragraph adds wrapped text and moves down.
func (c *column) paragraph(text string, size float64, bold bool, ink colour) {
	for _, line := range wrap(c.p, text, size, bold, c.w) {
		c.y += size * 1.42
		c.s.Shapes = append(c.s.Shapes, scene.Shape{Kind: scene.Text, X: c.x, Y: c.y - size*0.3, Label: line, Size: size, Bold: bold, Fill: ink, Ref: c.ref})
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

// atOnce is how many events are read at a time for their quotes.
const atOnce = 200

// footnotes hands over the numbered source quotes of the events shown, whole, each with
// its document, its date and its place, one scene for a row of them so that none is
// tall.
func (b *book) footnotes(ctx context.Context, emit func(*scene.Scene) error) error {
	docs := map[timeline.DocumentID]*timeline.Document{}
	for i := range b.in.Documents {
		docs[b.in.Documents[i].ID] = &b.in.Documents[i]
	}
	head := &scene.Scene{W: b.w, Background: b.st.Background}
	head.Shapes = append(head.Shapes, scene.Shape{Kind: scene.Segment, X: margin, Y: 14, W: b.w - 2*margin, Stroke: b.st.Line, Line: 1})
	c := column{p: b.p, s: head, x: margin, y: 22, w: b.w - 2*margin}
	c.paragraph(b.o.Speech.say(sourcesHead.Of()), 17, true, b.st.Text)
	head.H = c.y + 8
	if err := emit(head); err != nil {
		return err
	}
	columns := 1
	if b.w >= 1100 {
		columns = 2
	}
	var row *scene.Scene // waits for the notes of its other columns
	notes := 0
	shown := b.strips.shown.List()
	for len(shown) > 0 {
		n := min(atOnce, len(shown))
		ids := make([]timeline.EventID, n)
		for k, i := range shown[:n] {
			ids[k] = b.in.Events.ID[i]
		}
		k := 0
		err := b.in.Read(ctx, ids, func(e *timeline.Event) error {
			number := b.in.Events.Source.Words(int(shown[k])).Number
			k++
			if row == nil {
				row = &scene.Scene{W: b.w, Background: b.st.Background}
			}
			row.H = max(row.H, b.note(row, e, number, docs, notes%columns, columns))
			b.noted++
			if notes++; notes%columns != 0 {
				return nil
			}
			done := row
			row = nil
			return emit(done)
		})
		if err != nil {
			return err
		}
		shown = shown[n:]
	}
	if row != nil {
		if err := emit(row); err != nil {
			return err
		}
	}
	return emit(&scene.Scene{W: b.w, H: 12, Background: b.st.Background})
}

// note sets the quotes of an event in a column of a row and returns how tall they are.
func (b *book) note(row *scene.Scene, e *timeline.Event, n int, docs map[timeline.DocumentID]*timeline.Document, at, columns int) float64 {
	const number, gap = 38.0, 36.0
	each := (b.w - 2*margin - gap*float64(columns-1)) / float64(columns)
	x := margin + float64(at)*(each+gap)
	c := column{p: b.p, s: row, x: x + number, w: each - number}
	row.Shapes = append(row.Shapes, scene.Shape{Kind: scene.Text, X: x, Y: 13 * 1.42 * 0.79, Label: fmt.Sprint(n), Size: 13, Bold: true, Fill: b.st.Accent, Ref: &scene.Ref{Anchor: anchorOf(e.ID)}})
	c.paragraph(e.Title, 13, true, b.st.Text)
	c.paragraph(b.o.Speech.say(e.When.Human()), 11.5, false, b.st.Muted)
	for _, q := range e.Quotes {
		c.y += 3
		c.paragraph(marked(q.Exact), 12.5, false, b.st.Text)
		d := docs[q.Document]
		if to := Web(d); to != "" {
			c.ref = &scene.Ref{Link: to}
		}
		c.paragraph(place(d, &q, &b.o.Speech), 11, false, b.st.Muted)
		c.ref = nil
	}
	return c.y + 14
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
func place(d *timeline.Document, q *timeline.Quote, sp *Speech) string {
	if d == nil {
		return sp.say(atBytes.Of(q.Start, q.End))
	}
	s := d.Title
	if d.Publisher != "" {
		s += ", " + d.Publisher
	}
	if !d.Published.Date.IsZero() {
		s += ", " + sp.say(d.Published.Date.Human())
	}
	if n := d.Page(q.Start); n > 0 {
		s += ", " + sp.say(onPage.Of(n))
	}
	if d.Converted() { // those of the file are others
		return s + ", " + sp.say(ofText.Of(q.Start, q.End))
	}
	return s + ", " + sp.say(atBytes.Of(q.Start, q.End))
}
