// Package tableview is the timeline as a list: the same events, selection, search and
// filter, a row an event, in any order of its columns. It holds the rows that are in
// sight and no others, so that a million take no more than forty. It never reads a
// store: the session gives it rows.
package tableview
