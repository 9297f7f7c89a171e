package app

import (
	"testing"

	"fyne.io/fyne/v2"
)

// TestFunctionKeysEverywhere goes round the window by Tab, with the filter open: F2
// opens the legend from each field, list and button.
func TestFunctionKeysEverywhere(t *testing.T) {
	k := newKeys(t, report)
	k.press(fyne.KeyF, ctrl|shift)
	c := k.w.win.Canvas()
	c.Focus(k.w.search.entry)
	seen := map[fyne.Focusable]bool{}
	for f := c.Focused(); !seen[f]; f = c.Focused() {
		seen[f] = true
		k.key(fyne.KeyF2)
		top := c.Overlays().Top()
		if top == nil {
			t.Errorf("F2 is dead on %T", f)
		} else {
			c.Overlays().Remove(top)
		}
		c.FocusNext()
	}
	if len(seen) < 8 {
		t.Errorf("Tab leads to %d places only", len(seen))
	}
}
