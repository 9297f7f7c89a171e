package vector

import (
	"bufio"
	"encoding/xml"
	"fmt"
	"image/color"
	"io"
	"strconv"

	"quoteline/timeline"
	"quoteline/timeline/layout"
	"quoteline/timeline/scene"
)

// Link says where an event leads: a URL, or # and the anchor of a shape; "" nowhere.
type Link func(timeline.EventID) string

// Fonts are the families that words are set in, the first one that a reader has.
const Fonts = "'Noto Sans', 'Open Sans', 'Liberation Sans', Arial, Helvetica, sans-serif"

// SVG writes scenes under one another, as they come: it keeps none of them.
type SVG struct {
	// Link says where events lead; nil where they lead nowhere.
	Link Link

	w       *bufio.Writer
	measure layout.Measurer
	inks    *Inks
	fades   map[string]string // gradients by what they are
	y       float64           // where the next scene begins
	scratch []byte
	err     error
}

// NewSVG writes to w with texts as wide as m says, so that they keep their places in
// any font. inks are the colours of a picture that follows its page; nil for one that
// has its own.
func NewSVG(w io.Writer, m layout.Measurer, inks *Inks) *SVG {
	return &SVG{w: bufio.NewWriterSize(w, 1<<16), measure: m, inks: inks, fades: map[string]string{}}
}

// File begins a file of its own, of that size in logical pixels.
func (s *SVG) File(width, height float64, title string) {
	s.text(xml.Header)
	s.text(`<svg xmlns="http://www.w3.org/2000/svg" width="` + num(width) + `" height="` + num(height) + `" viewBox="0 0 ` + num(width) + " " + num(height) +
		`" font-family="` + Fonts + "\">\n<title>")
	s.words(title)
	s.text("</title>\n")
}

// Inline begins a picture inside a page, as wide as its place.
func (s *SVG) Inline(width, height float64, title string) {
	s.y = 0
	s.text(`<svg viewBox="0 0 ` + num(width) + " " + num(height) + `" role="group" aria-label="`)
	s.words(title)
	s.text("\">\n")
}

// Add draws a scene under those before it. other is the same scene in the colours of
// a page that is dark, where there are inks; else nil.
func (s *SVG) Add(sc, other *scene.Scene) {
	if other == nil {
		other = sc
	}
	s.text(`<g transform="translate(0 ` + num(s.y) + ")\">\n")
	s.text(`<rect width="` + num(sc.W) + `" height="` + num(sc.H) + `"`)
	s.colour("fill", sc.Background, other.Background)
	s.text("/>\n")
	open := ""
	for i := range sc.Shapes {
		h := &sc.Shapes[i]
		if !drawable(h) {
			continue
		}
		if to := lead(h, s.Link); to != open {
			s.end(open)
			s.begin(to)
			open = to
		}
		s.shape(h, &other.Shapes[i])
	}
	s.end(open)
	s.text("</g>\n")
	s.y += sc.H
}

// End ends what File or Inline began.
func (s *SVG) End() { s.text("</svg>\n") }

// Flush writes what is buffered and says what went wrong.
func (s *SVG) Flush() error {
	if s.err == nil {
		s.err = s.w.Flush()
	}
	if s.err != nil {
		return fmt.Errorf("write SVG: %w", s.err)
	}
	return nil
}

func (s *SVG) begin(link string) {
	if link != "" {
		s.text(`<a href="`)
		s.words(link)
		s.text("\">\n")
	}
}

func (s *SVG) end(link string) {
	if link != "" {
		s.text("</a>\n")
	}
}

// shape draws a shape; o is the same one in the other colours.
func (s *SVG) shape(h, o *scene.Shape) {
	switch h.Kind {
	case scene.Rect:
		s.open("rect", h)
		s.attr("x", h.X)
		s.attr("y", h.Y)
		s.attr("width", h.W)
		s.attr("height", h.H)
		if h.Radius > 0 {
			s.attr("rx", h.Radius)
		}
		s.paint(h, o)
	case scene.FadeRect:
		id := s.fade(h, o)
		s.open("rect", h)
		s.attr("x", h.X)
		s.attr("y", h.Y)
		s.attr("width", h.W)
		s.attr("height", h.H)
		s.text(` fill="url(#` + id + `)"`)
	case scene.Segment:
		s.open("line", h)
		s.attr("x1", h.X)
		s.attr("y1", h.Y)
		s.attr("x2", h.X+h.W)
		s.attr("y2", h.Y+h.H)
		s.attr("stroke-width", h.Line)
		a, b := h.Fill, o.Fill
		if a.A == 0 {
			a, b = h.Stroke, o.Stroke
		}
		s.colour("stroke", a, b)
		if h.Dash > 0 {
			s.attr("stroke-dasharray", h.Dash)
		}
	case scene.Disc:
		s.open("circle", h)
		s.attr("cx", h.X)
		s.attr("cy", h.Y)
		s.attr("r", h.Radius)
		s.paint(h, o)
	case scene.Polygon:
		s.open("polygon", h)
		s.text(` points="`)
		for i, p := range h.Points {
			if i > 0 {
				s.text(" ")
			}
			s.text(num(p[0]) + "," + num(p[1]))
		}
		s.text(`"`)
		s.paint(h, o)
	case scene.Text:
		s.label(h, o)
		return
	}
	s.text("/>\n")
}

func (s *SVG) label(h, o *scene.Shape) {
	s.open("text", h)
	s.attr("x", h.X)
	s.attr("y", h.Y)
	s.attr("font-size", h.Size)
	if w := s.measure.Width(h.Label, h.Size, h.Bold); w > 0 {
		s.attr("textLength", w)
		s.text(` lengthAdjust="spacingAndGlyphs"`)
	}
	if h.Bold {
		s.text(` font-weight="700"`)
	}
	s.colour("fill", h.Fill, o.Fill)
	s.text(">")
	s.words(h.Label)
	s.text("</text>\n")
}

// fade writes the gradient of a shape, unless it is there, and returns its name.
func (s *SVG) fade(h, o *scene.Shape) string {
	key := fmt.Sprint(h.Fill, o.Fill, h.FadeLeft, h.FadeRight)
	id := s.fades[key]
	if id == "" {
		id = "fade" + strconv.Itoa(len(s.fades)+1)
		s.fades[key] = id
		s.text(`<linearGradient id="` + id + `">`)
		for k, part := range [2]float64{h.FadeLeft, h.FadeRight} {
			s.text(`<stop offset="` + strconv.Itoa(k) + `"`)
			a, b := h.Fill, o.Fill
			a.A, b.A = 255, 255
			s.colour("stop-color", a, b)
			s.attr("stop-opacity", part*float64(h.Fill.A)/255)
			s.text("/>")
		}
		s.text("</linearGradient>\n")
	}
	return id
}

func (s *SVG) open(name string, h *scene.Shape) {
	s.text("<" + name)
	if h.Ref != nil && h.Ref.Anchor != "" {
		s.text(` id="`)
		s.words(h.Ref.Anchor)
		s.text(`"`)
	}
}

// paint fills and outlines.
func (s *SVG) paint(h, o *scene.Shape) {
	if h.Fill.A == 0 {
		s.text(` fill="none"`)
	} else {
		s.colour("fill", h.Fill, o.Fill)
	}
	if h.Line > 0 && h.Stroke.A > 0 {
		s.colour("stroke", h.Stroke, o.Stroke)
		s.attr("stroke-width", h.Line)
	}
}

// colour writes an attribute, and the opacity of what is not opaque.
func (s *SVG) colour(name string, c, other color.NRGBA) {
	s.text(" " + name + `="` + s.inks.name(c, other) + `"`)
	if c.A < 255 {
		s.attr(name+"-opacity", float64(c.A)/255)
	}
}

// attr writes an attribute that is a length.
func (s *SVG) attr(name string, v float64) {
	s.text(" ")
	s.text(name)
	s.text(`="`)
	s.scratch = appendNum(s.scratch[:0], v)
	if s.err == nil {
		_, s.err = s.w.Write(s.scratch)
	}
	s.text(`"`)
}

// words writes text, escaped.
func (s *SVG) words(text string) {
	if s.err == nil {
		s.err = xml.EscapeText(s.w, []byte(shown(text)))
	}
}

func (s *SVG) text(markup string) {
	if s.err == nil {
		_, s.err = s.w.WriteString(markup)
	}
}

// num is a length to a hundredth of a pixel.
func num(v float64) string { return string(appendNum(nil, v)) }

func appendNum(b []byte, v float64) []byte {
	b = strconv.AppendFloat(b, v, 'f', 2, 64)
	for b[len(b)-1] == '0' {
		b = b[:len(b)-1]
	}
	if b[len(b)-1] == '.' {
		b = b[:len(b)-1]
	}
	if string(b) == "-0" {
		return append(b[:0], '0')
	}
	return b
}
