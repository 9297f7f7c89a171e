package office

import (
	"encoding/xml"

	"quoteline/timeline/document/format"
)

// maxWords is the longest title or name that is kept, in bytes.
const maxWords = 300

// properties are what a document says of itself, by the local names of the
// elements: "title", "creator", "created".
type properties struct {
	now   string
	words map[string]string
}

func (p *properties) start(e xml.StartElement) bool {
	p.now = e.Name.Local
	return false
}

func (p *properties) end(xml.Name) { p.now = "" }

func (p *properties) text(s []byte) {
	if p.words == nil {
		p.words = map[string]string{}
	}
	if w := p.words[p.now]; p.now != "" && len(w) < 4*maxWords {
		p.words[p.now] = w + string(s[:min(len(s), 4*maxWords)])
	}
}

// first returns the first of the properties that is there, on one line.
func (p *properties) first(names ...string) string {
	for _, n := range names {
		if s := format.Line(p.words[n], maxWords); s != "" {
			return s
		}
	}
	return ""
}
