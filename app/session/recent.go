package session

import "quoteline/timeline"

// recent keeps the events that were read last. Reading one takes the store some
// microseconds; stepping through a panel asks for the same few again and again.
type recent struct {
	byID map[timeline.EventID]*timeline.Event
	ring [64]timeline.EventID
	next int
}

func (r *recent) clear() { *r = recent{} }

func (r *recent) get(id timeline.EventID) *timeline.Event { return r.byID[id] }

func (r *recent) put(id timeline.EventID, e *timeline.Event) {
	if r.byID == nil {
		r.byID = make(map[timeline.EventID]*timeline.Event, len(r.ring))
	}
	if _, ok := r.byID[id]; !ok {
		delete(r.byID, r.ring[r.next])
		r.ring[r.next] = id
		r.next = (r.next + 1) % len(r.ring)
	}
	r.byID[id] = e
}
