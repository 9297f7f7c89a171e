package layout

import "quoteline/timeline"

// Own is what the user says of an event, as far as it shows in a picture.
type Own struct {
	Colour   timeline.Colour
	Verified timeline.Verification
	Edited   bool
}

// SignWidth is the room of a sign in a label's badge, in pixels.
const SignWidth = 11

// Signs counts what is drawn of it beside an event's number.
func (o Own) Signs() (n int) {
	if o.Verified != timeline.Unchecked {
		n++
	}
	if o.Edited {
		n++
	}
	return n
}

// own notes what the user says of an event, if anything.
func (e *Events) own(id timeline.EventID, o Own) {
	if o == (Own{}) {
		return
	}
	if e.Own == nil {
		e.Own = map[timeline.EventID]Own{}
	}
	e.Own[id] = o
}
