// Package reader shows the text of a document with the quotes of events marked
// in it. Only the lines in sight exist as objects, whatever the length of the
// document. It never reads a store and never changes a text; invisible
// controls are shown as tokens.
package reader
