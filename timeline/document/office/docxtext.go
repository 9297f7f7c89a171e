package office

import (
	"encoding/xml"
	"strings"

	"quoteline/timeline/document/flow"
)

// docx reads the text of a document of Word, and that of its notes.
type docx struct {
	*flow.Flow
	left   flow.Left
	styles styles
	notes  map[string]string // by kind and id, as in "footnote 2"; each is used once
	title  string            // the first paragraph that has the style Title

	note   string // the one that is being read
	inText bool
	run
	around []run // a box stands in a run of another paragraph
}

// run is what is known of the place of words: of their run and their paragraph.
type run struct {
	inProperties        bool
	hidden, hiddenStyle bool // of the run, of the paragraph's style
	titled, joined      bool // the paragraph is the title; its end is deleted
	// fields are those around the place: true in the part that shows, false in the
	// instructions.
	fields []bool
}

// push begins a box or a note.
func (d *docx) push() {
	d.Flow.Push()
	d.around = append(d.around, d.run)
	d.run = run{}
}

// pop ends it.
func (d *docx) pop() string {
	if n := len(d.around); n > 0 {
		d.run, d.around = d.around[n-1], d.around[:n-1]
	}
	return d.Flow.Pop()
}

// word reports that an element is of Word's own words, not of drawings.
func word(n xml.Name) bool {
	return strings.HasSuffix(n.Space, "/main") && strings.Contains(n.Space, "wordprocessingml")
}

func (d *docx) start(e xml.StartElement) (skip bool) {
	if !word(e.Name) {
		return d.startOther(e)
	}
	switch n := e.Name.Local; n {
	case "p":
		d.hiddenStyle, d.titled, d.joined, d.inProperties = false, false, false, false
	case "pPr", "trPr":
		d.inProperties = true
	case "r":
		d.hidden = d.hiddenStyle
	case "pStyle":
		s := d.styles[attr(e, "val")]
		d.hiddenStyle = s != nil && s.hidden
		d.titled = s != nil && s.name == "title" && d.title == ""
	case "rStyle":
		if !d.inProperties {
			d.hidden = d.hidden || d.styles.hidden(attr(e, "val"))
		}
	case "vanish":
		if !d.inProperties {
			d.hidden = on(e)
		}
	case "t":
		d.inText = true
	case "tab":
		d.Words(" ")
	case "br", "cr":
		if t := attr(e, "type"); t == "page" || t == "column" {
			d.Words(" ")
		} else {
			d.Line()
		}
	case "noBreakHyphen":
		d.add("-")
	case "tbl":
		d.Table()
	case "fldChar":
		d.field(attr(e, "fldCharType"))
	case "txbxContent":
		d.push()
	case "footnote", "endnote":
		if t := attr(e, "type"); t != "" && t != "normal" {
			return true // the line above the notes
		}
		d.note = n + " " + attr(e, "id")
		d.push()
	case "footnoteReference", "endnoteReference":
		d.refer(strings.TrimSuffix(n, "Reference"), attr(e, "id"))
	case "commentReference":
		d.left.Comments++
	case "del", "moveFrom":
		if d.inProperties { // of the paragraph's end
			d.joined = true
		} else {
			d.left.Deleted++
		}
		return true
	case "altChunk":
		d.left.Files++
	case "object":
		d.left.Objects++
	case "rPrChange", "pPrChange", "tblPrChange", "trPrChange", "tcPrChange", "sectPrChange", "numberingChange", "rt", "delText", "instrText":
		return true
	}
	return false
}

// startOther is for drawings, formulas and what is there for older programs.
func (d *docx) startOther(e xml.StartElement) (skip bool) {
	switch e.Name.Local {
	case "Fallback": // says once more what Choice says
		return true
	case "blip", "imagedata":
		d.left.Pictures++
	case "chart", "relIds":
		d.left.Objects++
	case "t":
		d.inText = strings.HasSuffix(e.Name.Space, "/math")
	}
	return false
}

func (d *docx) end(n xml.Name) {
	if n.Local == "t" {
		d.inText = false
	}
	if !word(n) {
		return
	}
	switch n.Local {
	case "pPr", "trPr":
		d.inProperties = false
	case "p":
		d.endParagraph()
	case "r":
		d.hidden = false
	case "tc":
		d.Cell()
	case "tr":
		d.Row()
	case "tbl":
		d.EndTable()
	case "txbxContent":
		d.After(d.pop())
	case "footnote", "endnote":
		if s := d.pop(); d.note != "" {
			d.notes[d.note] = s
		}
		d.note = ""
	}
}

func (d *docx) endParagraph() {
	for len(d.fields) > 0 && !d.fields[len(d.fields)-1] { // one that never ends hides no more than this
		d.fields = d.fields[:len(d.fields)-1]
	}
	d.titled = false
	if !d.joined {
		d.Paragraph()
	}
}

func (d *docx) text(s []byte) {
	if d.inText {
		d.add(string(s))
	}
}

// add adds words where they show.
func (d *docx) add(s string) {
	for _, shows := range d.fields {
		if !shows {
			return
		}
	}
	if d.hidden {
		d.left.Hidden = true
		return
	}
	if d.titled && len(d.title) < 4*maxWords {
		d.title += s
	}
	d.Words(s)
}

// maxFields is how many fields may stand within each other.
const maxFields = 32

func (d *docx) field(mark string) {
	n := len(d.fields)
	switch {
	case mark == "begin" && n < maxFields:
		d.fields = append(d.fields, false)
	case n == 0:
	case mark == "separate":
		d.fields[n-1] = true
	case mark == "end":
		d.fields = d.fields[:n-1]
	}
}

// refer puts a note behind the paragraph that refers to it, with its number.
func (d *docx) refer(kind, id string) {
	key := kind + " " + id
	note, ok := d.notes[key]
	if !ok || d.hidden {
		return
	}
	delete(d.notes, key)
	d.Note(kind == "endnote", note)
}
