package feed

import (
	"encoding/xml"
	"errors"
	"fmt"
	"html"
	"strings"

	"quoteline/timeline/document/format"
)

// value reads what an element says up to its end, as HTML: Atom writes it as plain
// text, as HTML or as elements, RSS as HTML or as something between.
func (s *splitter) value(t xml.StartElement) (string, error) {
	kind := strings.ToLower(attr(t, "type"))
	if base := strings.Contains(kind, "/") && !strings.Contains(kind, "html") && !strings.HasPrefix(kind, "text/") && !strings.Contains(kind, "xml"); base {
		return "", s.x.Skip() // a picture or the like
	}
	var b strings.Builder
	elements := kind == "xhtml" || strings.Contains(kind, "xhtml+xml")
	for depth := 0; ; {
		t, err := s.x.Token()
		if err != nil {
			return "", damaged(err)
		}
		switch t := t.(type) {
		case xml.StartElement:
			if depth++; depth > format.MaxDepth {
				return "", fmt.Errorf("%w: its elements stand more than %d deep", format.ErrDamaged, format.MaxDepth)
			}
			elements = true
			b.WriteString("<" + t.Name.Local)
			for _, a := range t.Attr {
				b.WriteString(" " + a.Name.Local + `="` + html.EscapeString(a.Value) + `"`)
			}
			b.WriteString(">")
		case xml.EndElement:
			if depth--; depth < 0 {
				return b.String(), nil
			}
			b.WriteString("</" + t.Name.Local + ">")
		case xml.CharData:
			if text := string(t); elements || kind == "text" || kind == "text/plain" {
				b.WriteString(html.EscapeString(text))
			} else {
				b.WriteString(text)
			}
		}
		if b.Len() > format.MaxText {
			return "", errors.Join(format.ErrTooLarge)
		}
	}
}
