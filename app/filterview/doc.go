// Package filterview is the panel that says which events are shown: by words, dates,
// kind, factuality, verification, person, place and document, each value with how
// many events it would leave. It reads and sets the session's filter and never
// touches an event.
package filterview
