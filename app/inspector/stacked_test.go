package inspector

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
)

// TestStacked: buttons are never wider than what they are in, as far as each fits.
func TestStacked(t *testing.T) {
	test.NewTempApp(t)
	a, b := widget.NewButton("Show this date", nil), widget.NewButton("Not the same", nil)
	row := container.New(&stacked{}, a, b)
	beside := a.MinSize().Width + b.MinSize().Width
	for _, width := range []float32{2 * beside, beside, 2 * beside} {
		row.Resize(fyne.NewSize(width, 100))
		under := b.Position().Y >= a.Size().Height
		if under != (width == beside) || b.Position().X+b.Size().Width > width {
			t.Errorf("%v wide: %v %v", width, b.Position(), b.Size())
		}
		if one := a.MinSize().Height; (row.MinSize().Height > one) != under {
			t.Errorf("%v wide: %v high, a button %v", width, row.MinSize().Height, one)
		}
	}
}
