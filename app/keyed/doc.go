// Package keyed is Fyne's widgets for a form or a dialog that can be worked without a
// pointer: they pass on Escape, which Fyne's own swallow while they have the focus, so
// that what they stand in can be left from any of them; its buttons are pressed by Enter, too,
// and pass on the keys that they have no use for. It never says what is in them.
package keyed
