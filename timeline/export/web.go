package export

import (
	"net/url"
	"strconv"

	"quoteline/timeline"
)

// Web is where a document can be read on the web: its source where that is an http
// address, else "". d may be nil.
func Web(d *timeline.Document) string {
	if d == nil {
		return ""
	}
	u, err := url.Parse(d.Source)
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return ""
	}
	u.User = nil
	return u.String()
}

// WebOf finds that address for an event of a timeline: of the document that it is
// shown from.
func WebOf(c *timeline.Columns, docs []timeline.Document) func(timeline.EventID) string {
	return func(id timeline.EventID) string {
		i, ok := c.Position(id)
		if !ok || c.Document[i] == timeline.NoDocument {
			return ""
		}
		return Web(&docs[c.Document[i]])
	}
}

// anchorOf is the name of what is said of an event in a picture or a page.
func anchorOf(id timeline.EventID) string { return "event-" + strconv.FormatUint(uint64(id), 10) }
