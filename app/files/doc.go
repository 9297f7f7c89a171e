// Package files knows the files of timelines: how one is told from a document, which one
// to open, the ways on from one that cannot be opened, and those that were open lately.
// It never opens a store and never shows anything.
package files
