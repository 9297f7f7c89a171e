// Package inspector is the side panel: everything that is known of one event,
// in words, with the exact quotes that it rests on. It is handed what it shows
// and never reads a store or the clock.
package inspector
