package reader

import (
	"bytes"
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"quoteline/timeline/document/pdf"
)

// The picture of a page is as wide as the view, or up to maxZoom times that.
const (
	zoomStep = 1.25
	maxZoom  = 4
)

// sheet shows the picture of a page with words marked on it.
type sheet struct {
	widget.BaseWidget
	scroll  *container.Scroll
	picture *canvas.Image
	boxes   []pdf.Box
	zoom    float32
	aspect  float32 // height of the page in units of its width
	seek    bool    // the marks are to be brought in view
	bottom  bool    // the end of the page is
	onSize  func()  // another size of picture would be sharper
}

func newSheet() *sheet {
	s := &sheet{zoom: 1, aspect: 1.414, picture: canvas.NewImageFromImage(image.NewRGBA(image.Rect(0, 0, 1, 1)))}
	s.picture.FillMode, s.picture.ScaleMode = canvas.ImageFillStretch, canvas.ImageScaleSmooth
	s.scroll = container.NewScroll(container.New(middle{s}, s.picture))
	s.ExtendBaseWidget(s)
	return s
}

// set shows a picture of a page with marks.
func (s *sheet) set(img *image.RGBA, boxes []pdf.Box, seek bool) {
	s.boxes = boxes
	s.aspect = float32(img.Rect.Dy()) / float32(max(img.Rect.Dx(), 1))
	s.picture.Image = marked(img, boxes)
	s.picture.Refresh()
	s.scroll.Content.Refresh()
	s.seek = s.seek || seek
	s.settle()
}

// settle scrolls to where the view is to be as soon as there is a size.
func (s *sheet) settle() {
	size := s.scroll.Size()
	if size.Height < 1 || !s.seek && !s.bottom {
		return
	}
	whole := s.whole()
	s.scroll.Content.Resize(whole.Max(size))
	to := fyne.NewPos(0, 0)
	switch {
	case s.seek && len(s.boxes) > 0:
		first, last := s.boxes[0], s.boxes[len(s.boxes)-1]
		to.Y = float32(first.Top)*whole.Height - size.Height/3
		if high := float32(last.Bottom-first.Top) * whole.Height; high > size.Height*2/3 || high < 0 {
			to.Y = float32(first.Top)*whole.Height - size.Height/12
		}
		if s.zoom > 1 {
			to.X = float32(first.Left)*whole.Width - size.Width/8
		}
	case s.bottom:
		to.Y = whole.Height
	}
	s.seek, s.bottom = false, false
	s.scroll.ScrollToOffset(fyne.NewPos(min(max(to.X, 0), max(whole.Width-size.Width, 0)), min(max(to.Y, 0), max(whole.Height-size.Height, 0))))
}

// pixels is how wide a picture is sharp, in pixels of the screen.
func (s *sheet) pixels() int {
	scale := float32(1)
	if c := fyne.CurrentApp().Driver().CanvasForObject(s); c != nil {
		scale = c.Scale()
	}
	const grid = 64 // a view that is dragged wider does not ask for each width
	return (int(s.width()*scale)/grid + 1) * grid
}

// width is that of the page in the view.
func (s *sheet) width() float32 {
	return max(s.Size().Width-2*theme.Padding()-theme.ScrollBarSize(), 100) * s.zoom
}

// zoomBy makes the page larger or smaller; 0 makes it as wide as the view.
func (s *sheet) zoomBy(f float32) {
	z := float32(1)
	if f > 0 {
		z = min(max(s.zoom*f, 1/zoomStep/zoomStep), maxZoom)
	}
	if z == s.zoom {
		return
	}
	at := s.scroll.Offset
	grow := z / s.zoom
	s.zoom = z
	s.scroll.Content.Resize(s.whole().Max(s.scroll.Size()))
	s.scroll.Content.Refresh()
	s.scroll.ScrollToOffset(fyne.NewPos(at.X*grow, at.Y*grow))
	s.scroll.Refresh()
	if s.onSize != nil {
		s.onSize()
	}
}

// move scrolls, and reports that there was something to scroll to.
func (s *sheet) move(dy float32) bool {
	y := min(max(s.scroll.Offset.Y+dy, 0), max(s.whole().Height-s.scroll.Size().Height, 0))
	if y == s.scroll.Offset.Y {
		return false
	}
	s.scroll.ScrollToOffset(fyne.NewPos(s.scroll.Offset.X, y))
	return true
}

// whole is the size of the page with the air around it.
func (s *sheet) whole() fyne.Size {
	return fyne.NewSize(s.width()+2*theme.Padding(), s.width()*s.aspect+2*theme.Padding())
}

// Resize is part of fyne.Widget.
func (s *sheet) Resize(size fyne.Size) {
	before := s.pixels()
	s.BaseWidget.Resize(size)
	s.settle()
	if s.onSize != nil && s.pixels() != before {
		s.onSize()
	}
}

// CreateRenderer is part of fyne.Widget.
func (s *sheet) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(s.scroll) }

// middle lays a page out in the middle of the view.
type middle struct{ s *sheet }

// MinSize is part of fyne.Layout.
func (m middle) MinSize([]fyne.CanvasObject) fyne.Size { return m.s.whole() }

// Layout is part of fyne.Layout.
func (m middle) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	w := m.s.width()
	for _, o := range objects {
		o.Resize(fyne.NewSize(w, w*m.s.aspect))
		o.Move(fyne.NewPos(max((size.Width-w)/2, theme.Padding()), theme.Padding()))
	}
}

// marked returns the picture with words marked as with a pen: paper is white by night
// too, so the pen is that of the day.
func marked(img *image.RGBA, boxes []pdf.Box) *image.RGBA {
	if len(boxes) == 0 {
		return img
	}
	out := &image.RGBA{Pix: bytes.Clone(img.Pix), Stride: img.Stride, Rect: img.Rect}
	w, h := float64(img.Rect.Dx()), float64(img.Rect.Dy())
	air := w / 600
	pen := day.ground
	for _, b := range boxes {
		r := image.Rect(int(b.Left*w-air), int(b.Top*h-air/2), int(b.Right*w+air)+1, int(b.Bottom*h+air/2)+1).Intersect(out.Rect)
		for y := r.Min.Y; y < r.Max.Y; y++ {
			for i := out.PixOffset(r.Min.X, y); i < out.PixOffset(r.Max.X, y); i += 4 {
				p := img.Pix[i : i+3 : i+3] // not of out: boxes may overlap
				out.Pix[i], out.Pix[i+1], out.Pix[i+2] = times(p[0], pen.R), times(p[1], pen.G), times(p[2], pen.B)
			}
		}
	}
	return out
}

func times(a, b uint8) uint8 { return uint8(uint(a) * uint(b) / 255) }
