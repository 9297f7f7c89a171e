package app

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"quoteline/app/style"
	"quoteline/timeline/raster"
	"quoteline/timeline/scene"
)

// legendWidth is how wide the legend is drawn, in pixels.
const legendWidth = 560

// showLegend explains every mark, and the colours where they are not those of kinds.
func (w *window) showLegend() {
	fonts := style.Fonts()
	painter, err := raster.New(fonts[0], fonts[1])
	if err != nil {
		w.fail(lang.L("The legend cannot be drawn"), err)
		return
	}
	drawing := scene.Legend(style.Scene(), painter, legendWidth)
	marks := canvas.NewRaster(func(width, height int) image.Image {
		img := image.NewRGBA(image.Rect(0, 0, width, height))
		painter.Paint(img, drawing, float64(width)/legendWidth)
		return img
	})
	marks.SetMinSize(fyne.NewSize(legendWidth, float32(drawing.H)))
	body := container.NewVBox(marks)
	if _, keys := w.s.Hues(); len(keys) > 0 {
		body.Add(widget.NewLabelWithStyle(lang.L("The colours now tell apart"), fyne.TextAlignLeading, fyne.TextStyle{Bold: true}))
		body.Add(w.hueKeys(keys))
	}
	d := dialog.NewCustom(lang.L("Legend"), lang.L("Close"), container.NewVScroll(body), w.win)
	have := w.win.Canvas().Size()
	d.Resize(fyne.NewSize(min(have.Width-40, legendWidth+40), min(have.Height-40, body.MinSize().Height+130)))
	d.Show()
}

// hueKeys says what colours stand for.
func (w *window) hueKeys(keys []string) fyne.CanvasObject {
	st, g := style.Scene(), w.s.Grouping().Colours
	grid := container.NewGridWithColumns(2)
	for i, key := range keys {
		if key == "" {
			i = len(st.Hues) - 1
		}
		disc := canvas.NewCircle(st.Hue(uint8(i)))
		name := widget.NewLabel(groupValue(g, key))
		name.Truncation = fyne.TextTruncateEllipsis
		grid.Add(container.NewBorder(nil, nil, container.NewCenter(container.NewGridWrap(fyne.NewSize(11, 11), disc)), nil, name))
	}
	return grid
}
