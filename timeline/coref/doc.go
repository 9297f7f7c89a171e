// Package coref tells which events are tellings of one happening (event
// coreference; cf. Cybulska and Vossen 2015, whose components of an event,
// action, participants, place and time, are compared here one by one). It says
// why in a sentence, would rather leave two tellings apart than join two
// happenings, and never changes an event: it makes links.
//
// It reads nothing but the events: their titles, quotes and dates.
package coref
