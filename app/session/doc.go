// Package session is the state of one open timeline: its events, what is
// selected, what a search found, the imports under way and what is remembered
// until the next start. It never imports Fyne and never draws.
//
// A Session belongs to the goroutine that runs the functions handed to post
// (the interface's). Workers get a context and a generation, read the store
// and hand back whole snapshots through post; a result that has been overtaken
// is dropped.
package session
