// Package prefs is what the user chose once and for all, in one typed file of the
// configuration folder. What belongs to a timeline (its selection, view, lanes, sizes)
// is in the timeline's store. It never shows anything and imports no toolkit.
package prefs
