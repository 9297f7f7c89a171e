package office

import (
	"bytes"
	"encoding/xml"
	"strings"

	"quoteline/timeline/document/flow"
	"quoteline/timeline/document/format"
)

// odt reads the text of an OpenDocument.
type odt struct {
	*flow.Flow
	left   flow.Left
	styles odtStyles
	title  string // the first paragraph that has the style Title

	now    *odtStyle // the style that is being read
	inBody bool
	inEdge bool // the header or footer of a page
	titled bool
	notes  []odtNote
	// hides says of each element around the place whether it hides its words; hidden
	// counts those that do.
	hides  []bool
	hidden int
	region string // the tracked change that is being read
	// deletions are the changes that delete; open are those of them around the place.
	deletions, open map[string]bool
}

// odtNote is a note that is being read.
type odtNote struct {
	mark   string // "1"
	inMark bool   // the place is in its mark
}

func newODT() *odt {
	return &odt{Flow: flow.New(), styles: odtStyles{}, deletions: map[string]bool{}, open: map[string]bool{}}
}

// The ends of the names of namespaces, as in "urn:oasis:names:tc:opendocument:xmlns:text:1.0".
const (
	odtText   = ":text:1.0"
	odtTable  = ":table:1.0"
	odtDraw   = ":drawing:1.0"
	odtOffice = ":office:1.0"
)

func in(n xml.Name, space string) bool { return strings.HasSuffix(n.Space, space) }

func (o *odt) start(e xml.StartElement) (skip bool) {
	n := e.Name.Local
	switch {
	case !o.inBody:
		o.style(e)
		o.inEdge = o.inEdge || edge(n)
		o.inBody = n == "text" && in(e.Name, odtOffice)
		return false
	case in(e.Name, odtOffice):
		switch n {
		case "annotation":
			o.left.Comments++
			return true
		case "change-info", "binary-data", "forms", "scripts", "event-listeners":
			return true
		}
	case in(e.Name, odtText):
		skip = o.startText(e)
	case in(e.Name, odtTable):
		switch n {
		case "table":
			o.Table()
		case "covered-table-cell":
			return true
		}
	case in(e.Name, odtDraw):
		switch {
		case shapes[n]:
			o.Push()
		case n == "image":
			o.left.Pictures++
		case n == "object" || n == "object-ole" || n == "plugin" || n == "applet":
			o.left.Objects++
		}
	case n == "title" || n == "desc": // what a picture shows, in words that do not show
		return true
	}
	if !skip {
		h := o.hide(e)
		o.hides = append(o.hides, h)
		if h {
			o.hidden++
		}
	}
	return skip
}

// shapes are the drawings that may hold paragraphs.
var shapes = map[string]bool{
	"text-box": true, "custom-shape": true, "rect": true, "ellipse": true, "circle": true, "polygon": true,
	"polyline": true, "path": true, "line": true, "connector": true, "caption": true, "regular-polygon": true, "measure": true,
}

// edge reports that an element is the header or footer of pages.
func edge(n string) bool {
	switch n {
	case "header", "header-left", "header-first", "footer", "footer-left", "footer-first":
		return true
	}
	return false
}

// hide reports that an element hides the words in it.
func (o *odt) hide(e xml.StartElement) bool {
	n := e.Name.Local
	if !in(e.Name, odtText) {
		return false
	}
	switch n {
	case "hidden-text", "hidden-paragraph":
		return attr(e, "is-hidden") == "true"
	case "section":
		return attr(e, "display") == "none"
	case "p", "h":
		return o.styles.hides("paragraph", attr(e, "style-name"))
	case "span":
		return o.styles.hides("text", attr(e, "style-name"))
	}
	return false
}

func (o *odt) startText(e xml.StartElement) (skip bool) {
	switch n := e.Name.Local; n {
	case "p", "h":
		o.titled = o.title == "" && o.styles.is("paragraph", attr(e, "style-name"), "Title")
	case "s", "tab":
		o.Words(" ")
	case "line-break":
		o.Line()
	case "note":
		o.notes = append(o.notes, odtNote{})
	case "note-citation":
		if len(o.notes) > 0 {
			o.notes[len(o.notes)-1].inMark = true
		}
	case "note-body":
		o.Push()
	case "changed-region":
		o.region = attr(e, "id")
	case "deletion": // its words stand here, or in the text between marks
		o.left.Deleted++
		o.deletions[o.region] = true
		return true
	case "change-start":
		if id := attr(e, "change-id"); o.deletions[id] {
			o.open[id] = true
		}
	case "change-end":
		delete(o.open, attr(e, "change-id"))
	case "ruby-text", "script":
		return true
	default:
		return strings.HasSuffix(n, "-source") // a pattern for entries of an index
	}
	return false
}

func (o *odt) end(n xml.Name) {
	if !o.inBody {
		if n.Local == "style" {
			o.now = nil
		}
		o.inEdge = o.inEdge && !edge(n.Local)
		return
	}
	if i := len(o.hides) - 1; i >= 0 {
		if o.hides[i] {
			o.hidden--
		}
		o.hides = o.hides[:i]
	}
	switch {
	case in(n, odtText):
		o.endText(n.Local)
	case in(n, odtTable):
		switch n.Local {
		case "table":
			o.EndTable()
		case "table-row":
			o.Row()
		case "table-cell":
			o.Cell()
		}
	case in(n, odtDraw) && shapes[n.Local]:
		o.After(o.Pop())
	case in(n, odtOffice) && n.Local == "text":
		o.inBody = false
	}
}

func (o *odt) endText(n string) {
	switch n {
	case "p", "h":
		if o.titled = false; len(o.open) == 0 {
			o.Paragraph()
		}
	case "note-citation":
		if i := len(o.notes) - 1; i >= 0 {
			o.notes[i].inMark = false
		}
	case "note-body":
		body := o.Pop()
		if i := len(o.notes) - 1; i >= 0 {
			o.After("[" + o.notes[i].mark + "] " + body)
		}
	case "note":
		o.notes = o.notes[:max(len(o.notes)-1, 0)]
	}
}

func (o *odt) text(s []byte) {
	if !o.inBody {
		o.left.Furniture = o.left.Furniture || o.inEdge && len(bytes.TrimSpace(s)) > 0
		return
	}
	if i := len(o.notes) - 1; i >= 0 && o.notes[i].inMark {
		o.notes[i].mark = format.Line(o.notes[i].mark+string(s), 20)
		return
	}
	w := string(s)
	if len(o.open) > 0 {
		return
	}
	if o.hidden > 0 {
		o.left.Hidden = o.left.Hidden || strings.TrimSpace(w) != ""
		return
	}
	if o.titled && len(o.title) < 4*maxWords {
		o.title += w
	}
	o.Words(w)
}
