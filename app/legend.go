package app

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"

	"quoteline/app/style"
	"quoteline/timeline/group"
	"quoteline/timeline/layout"
	"quoteline/timeline/raster"
	"quoteline/timeline/scene"
)

// legendWidth is how wide the legend is drawn, in pixels.
const legendWidth = 560

// showLegend explains every mark, and what the colours tell apart.
func (w *window) showLegend() {
	fonts := style.Fonts()
	painter, err := raster.New(fonts[0], fonts[1])
	if err != nil {
		w.fail(lang.L("The legend cannot be drawn"), err)
		return
	}
	drawing := w.legend(painter)
	marks := canvas.NewRaster(func(width, height int) image.Image {
		img := image.NewRGBA(image.Rect(0, 0, width, height))
		painter.Paint(img, drawing, float64(width)/legendWidth)
		return img
	})
	marks.SetMinSize(fyne.NewSize(legendWidth, float32(drawing.H)))
	body := container.NewVBox(marks)
	d := dialog.NewCustom(lang.L("Legend"), lang.L("Close"), container.NewVScroll(body), w.win)
	d.Resize(w.within(legendWidth+40, body.MinSize().Height+130))
	d.Show()
}

// markWords are what the legend says of a mark.
func markWords(english string) string { return lang.X("mark: "+english, english) }

// legend is drawn in the language of the window.
func (w *window) legend(m layout.Measurer) *scene.Scene {
	return scene.LegendIn(markWords, style.Scene(), m, legendWidth, w.colours(), w.s.Shown().Own)
}

// colours say what the colours of the events stand for; nil where that are kinds.
func (w *window) colours() []scene.Colour {
	_, keys := w.s.Hues()
	return w.coloursOf(keys)
}

func (w *window) coloursOf(keys []string) (out []scene.Colour) {
	for i, key := range keys {
		if key == "" {
			i = group.Most
		}
		out = append(out, scene.Colour{Hue: uint8(i), Name: groupValue(w.s.Grouping().Colours, key)})
	}
	return out
}
