// Package editor is the form in which a user corrects an event: every field with
// what the engine had, dates as people type them. It is handed what it shows, says
// what was changed, and never reads a store or the clock.
package editor
