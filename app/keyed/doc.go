// Package keyed is Fyne's widgets for a form or a dialog that can be worked without a
// pointer: they pass on Escape, which Fyne's own swallow while they have the focus, so
// that what they stand in can be left from any of them. It never says what is in them.
package keyed
