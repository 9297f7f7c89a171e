package office

import (
	"encoding/xml"
	"strconv"
	"strings"
)

// docx reads the text of a document of Word, and that of its notes.
type docx struct {
	*flow
	left   left
	styles styles
	notes  map[string]string // by kind and id, as in "footnote 2"; each is used once
	title  string            // the first paragraph that has the style Title

	note                string // the one that is being read
	footnotes, endnotes int
	inText              bool
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
	d.flow.push()
	d.around = append(d.around, d.run)
	d.run = run{}
}

// pop ends it.
func (d *docx) pop() string {
	if n := len(d.around); n > 0 {
		d.run, d.around = d.around[n-1], d.around[:n-1]
	}
	return d.flow.pop()
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
		d.words(" ")
	case "br", "cr":
		if t := attr(e, "type"); t == "page" || t == "column" {
			d.words(" ")
		} else {
			d.line()
		}
	case "noBreakHyphen":
		d.add("-")
	case "tbl":
		d.table()
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
		d.left.comments++
	case "del", "moveFrom":
		if d.inProperties { // of the paragraph's end
			d.joined = true
		} else {
			d.left.deleted++
		}
		return true
	case "altChunk":
		d.left.files++
	case "object":
		d.left.objects++
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
		d.left.pictures++
	case "chart", "relIds":
		d.left.objects++
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
		d.cell()
	case "tr":
		d.row()
	case "tbl":
		d.endTable()
	case "txbxContent":
		d.after = append(d.after, d.pop())
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
		d.paragraph()
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
		d.left.hidden = true
		return
	}
	if d.titled && len(d.title) < 4*maxWords {
		d.title += s
	}
	d.words(s)
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
	mark := ""
	if kind == "footnote" {
		d.footnotes++
		mark = strconv.Itoa(d.footnotes)
	} else {
		d.endnotes++
		mark = roman(d.endnotes)
	}
	d.after = append(d.after, "["+mark+"] "+note)
}
