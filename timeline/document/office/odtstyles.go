package office

import (
	"encoding/xml"

	"quoteline/timeline/document/format"
)

// odtStyle is what matters of a style of ODF.
type odtStyle struct {
	parent string
	hidden bool
}

// odtStyles are the styles by family and name: "paragraph Standard".
type odtStyles map[string]*odtStyle

// hides reports that a style, or one that it stands on, hides its words. It is
// found out once for a style.
func (s odtStyles) hides(family, name string) bool {
	st := s[family+" "+name]
	if st == nil {
		return false
	}
	for b, n := s[family+" "+st.parent], 0; b != nil && n < format.MaxDepth && !st.hidden; b, n = s[family+" "+b.parent], n+1 {
		st.hidden = b.hidden
	}
	st.parent = ""
	return st.hidden
}

// is reports that a style is the named one, or stands on it.
func (s odtStyles) is(family, name, wanted string) bool {
	st := s[family+" "+name]
	return name == wanted || st != nil && st.parent == wanted
}

// style reads the elements of styles.
func (o *odt) style(e xml.StartElement) {
	switch e.Name.Local {
	case "style":
		o.now = &odtStyle{parent: attr(e, "parent-style-name")}
		o.styles[attr(e, "family")+" "+attr(e, "name")] = o.now
	case "text-properties":
		if o.now != nil {
			o.now.hidden = attr(e, "display") == "none"
		}
	}
}
