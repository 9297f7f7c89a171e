package timelineview

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"quoteline/app/translations"
	"quoteline/timeline"
	"quoteline/timeline/layout"
)

// OnTip sets what is asked for the words of a tip: an event's title, its date and how
// many sources it has.
func (v *View) OnTip(f func(timeline.EventID) (title, date, sources string)) { v.tell = f }

// tipAt are the lines of the tip for what is at a point; none where there is nothing
// to say that is not to be read there already.
func (v *View) tipAt(x, y float64, hit layout.Hit, ok bool) []string {
	p := v.picture
	switch {
	case p == nil:
		return nil
	case ok && hit.Cluster >= 0:
		return []string{v.clusterTip(&p.Clusters[hit.Cluster])}
	case ok && hit.Head > 0:
		return nil
	case ok && hit.Event != 0:
		if l := p.Find(hit.Event); l != nil && !l.Elided && l.Y >= p.Head && l.Y+l.H <= p.H || v.tell == nil {
			return nil
		}
		title, date, sources := v.tell(hit.Event)
		return []string{title, date, sources}
	case !ok && y < p.Band:
		if date := v.axis.DateAt(v.view.FromX(x), v.view.Scale, v.options.Calendar); date != "" {
			return []string{translations.Label(date)}
		}
	}
	return nil
}

// clusterTip says how many events a cluster stands for and between what dates, no
// finer than the picture tells them apart.
func (v *View) clusterTip(c *layout.Cluster) string {
	text := translations.Count(int(c.Count), "event", "events")
	from := translations.Label(v.axis.DateAt(c.From, v.view.Scale, v.options.Calendar))
	to := translations.Label(v.axis.DateAt(c.To, v.view.Scale, v.options.Calendar))
	switch {
	case from == "":
		return text
	case from == to || to == "":
		return text + ", " + from
	}
	return text + ", " + from + " – " + to
}

// tip is a small plate with words beside the pointer.
type tip struct {
	widget.BaseWidget
	ground *canvas.Rectangle
	lines  [3]*canvas.Text
	words  []string
}

func newTip() *tip {
	t := &tip{ground: canvas.NewRectangle(nil)}
	for i := range t.lines {
		t.lines[i] = canvas.NewText("", color.Black)
	}
	t.ExtendBaseWidget(t)
	t.Hide()
	return t
}

func (t *tip) hide() {
	if t.Visible() {
		t.words = nil
		t.Hide()
	}
}

// widest is how wide a tip's line may be, in pixels.
const widest = 420

// show puts words beside a point, inside a window of some size, and reports that it
// did; none hide the tip.
func (t *tip) show(words []string, at fyne.Position, within fyne.Size) bool {
	n := 0
	for _, w := range words {
		if w != "" && n < len(t.lines) {
			t.lines[n].Text = w
			n++
		}
	}
	if n == 0 {
		t.hide()
		return false
	}
	t.words = words
	size := theme.Size(theme.SizeNameCaptionText)
	for i, l := range t.lines {
		l.Hidden, l.TextSize = i >= n, size
		l.TextStyle.Bold = i == 0 && n > 1
		for cut := []rune(l.Text); !l.Hidden && l.MinSize().Width > widest && len(cut) > 4; {
			cut = cut[:len(cut)*9/10]
			l.Text = string(cut) + "…"
		}
	}
	box := t.MinSize()
	x, y := at.X+14, at.Y+18
	if x+box.Width > within.Width {
		x = max(0, at.X-14-box.Width)
	}
	if y+box.Height > within.Height {
		y = max(0, at.Y-10-box.Height)
	}
	t.Move(fyne.NewPos(x, y))
	t.Resize(box)
	t.Show()
	t.Refresh()
	return true
}

// CreateRenderer is Fyne's.
func (t *tip) CreateRenderer() fyne.WidgetRenderer { return &tipRenderer{t} }

type tipRenderer struct{ t *tip }

func (r *tipRenderer) Layout(size fyne.Size) {
	r.t.ground.Resize(size)
	y := float32(4)
	for _, l := range r.t.lines {
		if !l.Hidden {
			l.Move(fyne.NewPos(8, y))
			l.Resize(l.MinSize())
			y += l.MinSize().Height
		}
	}
}

func (r *tipRenderer) MinSize() fyne.Size {
	size := fyne.NewSize(16, 8)
	for _, l := range r.t.lines {
		if !l.Hidden {
			m := l.MinSize()
			size.Width, size.Height = max(size.Width, m.Width+16), size.Height+m.Height
		}
	}
	return size
}

func (r *tipRenderer) Refresh() {
	g := r.t.ground
	g.FillColor, g.StrokeColor = theme.Color(theme.ColorNameOverlayBackground), theme.Color(theme.ColorNameForeground)
	g.CornerRadius, g.StrokeWidth = 4, 0.5
	for _, l := range r.t.lines {
		l.Color = theme.Color(theme.ColorNameForeground)
		l.Refresh()
	}
	r.Layout(r.t.Size())
	g.Refresh()
}

func (r *tipRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.t.ground, r.t.lines[0], r.t.lines[1], r.t.lines[2]}
}

func (r *tipRenderer) Destroy() {}
