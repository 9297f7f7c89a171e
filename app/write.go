package app

import (
	"image"
	"os"
	"path/filepath"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// pictures is the folder that pictures go to: ~/Pictures, or home.
func pictures() string {
	home, err := os.UserHomeDir()
	if err != nil {
		return "."
	}
	p := filepath.Join(home, "Pictures")
	if info, err := os.Stat(p); err == nil && info.IsDir() {
		return p
	}
	return home
}

// freePath returns a file name in dir that is not taken.
func freePath(dir, name, ext string) string {
	p := filepath.Join(dir, name+ext)
	for i := 2; i < 1000; i++ {
		if _, err := os.Lstat(p); err != nil {
			return p
		}
		p = filepath.Join(dir, name+"-"+strconv.Itoa(i)+ext)
	}
	return p
}

// preview shows a picture as large as fits.
type preview struct {
	widget.BaseWidget
	image *canvas.Image
}

func newPreview() *preview {
	p := &preview{image: canvas.NewImageFromImage(image.NewNRGBA(image.Rect(0, 0, 1, 1)))}
	p.image.FillMode, p.image.ScaleMode = canvas.ImageFillContain, canvas.ImageScaleSmooth
	p.ExtendBaseWidget(p)
	return p
}

func (p *preview) set(img image.Image) {
	if img == nil {
		img = image.NewNRGBA(image.Rect(0, 0, 1, 1))
	}
	p.image.Image = img
	p.image.Refresh()
}

// MinSize is part of fyne.Widget.
func (p *preview) MinSize() fyne.Size { return fyne.NewSize(240, 180) }

// CreateRenderer is part of fyne.Widget.
func (p *preview) CreateRenderer() fyne.WidgetRenderer {
	p.image.Refresh()
	return widget.NewSimpleRenderer(p.image)
}
