package calendar

import (
	"strings"

	"quoteline/timeline"
	"quoteline/timeline/document/format"
)

// own is what Quoteline itself says of an event in properties that only it has. They are
// another program's words like any other: names of kinds are those that there are, and
// nothing counts without one.
type own struct {
	known          bool // a kind is
	kind           timeline.Kind
	factuality     timeline.Factuality
	speaker        string
	people, places []string
}

func (o *own) property(p *property) {
	switch v := plain(p.value); p.name {
	case "X-QUOTELINE-KIND":
		o.known = o.kind.UnmarshalText([]byte(v)) == nil
	case "X-QUOTELINE-FACTUALITY":
		if o.factuality.UnmarshalText([]byte(v)) != nil {
			o.factuality = timeline.Happened
		}
	case "X-QUOTELINE-SPEAKER":
		o.speaker = v
	case "X-QUOTELINE-PERSON":
		o.people = append(o.people, v)
	case "X-QUOTELINE-PLACE":
		o.places = append(o.places, v)
	}
}

// ours takes what Quoteline itself says of the event, whose kind is its first category
// too, and returns its description without what the event has anyway: its date and the
// reason of that, which stand before the quotes.
func (e *event) ours(description string) string {
	o := &e.own
	if !o.known {
		return description
	}
	e.Kind, e.Speaker = o.kind, o.speaker
	e.People, e.Places = append(e.People, o.people...), append(e.Places, o.places...)
	if !e.cancelled {
		e.Factuality = o.factuality
	}
	if len(e.Tags) > 0 && e.Tags[0] == o.kind.String() {
		e.Tags = e.Tags[1:]
	}
	head, quotes, _ := strings.Cut(description, "\n\n")
	if e.exact && strings.Contains(format.Line(head, len(head)), "(EDTF "+e.When.EDTF+").") {
		return quotes
	}
	return description
}
