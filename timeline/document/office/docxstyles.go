package office

import (
	"encoding/xml"
	"strings"

	"quoteline/timeline/document/format"
)

// style is what matters of a style of Word.
type style struct {
	name   string // as Word calls it in every language: "title", "heading 1"
	based  string
	hidden bool
}

// styles are the styles of a document by their ids.
type styles map[string]*style

// inherit makes hidden what is based on a hidden style.
func (s styles) inherit() {
	for _, st := range s {
		for b, n := s[st.based], 0; b != nil && n < format.MaxDepth && !st.hidden; b, n = s[b.based], n+1 {
			st.hidden = b.hidden
		}
	}
}

func (s styles) hidden(id string) bool { return s[id] != nil && s[id].hidden }

// styleSheet reads styles.xml.
type styleSheet struct {
	all styles
	now *style
}

func (s *styleSheet) start(e xml.StartElement) bool {
	switch e.Name.Local {
	case "style":
		s.now = &style{}
		s.all[attr(e, "styleId")] = s.now
	case "name", "basedOn", "vanish":
		if s.now == nil {
			return true
		}
		switch v := attr(e, "val"); e.Name.Local {
		case "name":
			s.now.name = strings.ToLower(v)
		case "basedOn":
			s.now.based = v
		case "vanish":
			s.now.hidden = on(e)
		}
	case "tblStylePr": // of parts of tables
		return true
	}
	return false
}

func (s *styleSheet) end(n xml.Name) {
	if n.Local == "style" {
		s.now = nil
	}
}

func (*styleSheet) text([]byte) {}

// on reads a property that is on where it is there, unless it says otherwise.
func on(e xml.StartElement) bool {
	switch attr(e, "val") {
	case "0", "false", "off":
		return false
	}
	return true
}
