package reader

import (
	"fmt"
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"

	"quoteline/app/translations"
	"quoteline/timeline"
	"quoteline/timeline/document"
)

// textRenderer keeps one text and one rectangle a run in sight, and reuses
// them.
type textRenderer struct {
	view    *textView
	ground  *canvas.Rectangle
	texts   []*canvas.Text
	rects   []*canvas.Rectangle
	objects []fyne.CanvasObject
}

func (r *textRenderer) Destroy() {}

func (r *textRenderer) MinSize() fyne.Size { return fyne.NewSize(200, 100) }

func (r *textRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *textRenderer) Layout(size fyne.Size) {
	r.view.resized(size)
	r.fill(size)
}

func (r *textRenderer) Refresh() {
	r.Layout(r.view.Size())
	for _, o := range r.objects {
		o.Refresh()
	}
	if r.view.onScroll != nil {
		r.view.onScroll()
	}
	canvas.Refresh(r.view)
}

// fill places the runs in sight. Lines that would cross an edge are left out,
// since a widget's objects are not clipped.
func (r *textRenderer) fill(size fyne.Size) {
	v := r.view
	v.drawn = v.drawn[:0]
	left := max((size.Width-v.column)/2, sidePad)
	line := v.lineHeight()
	y := -v.flow.offset
	for i := v.flow.top; i < len(v.blocks) && y < size.Height; i++ {
		y += v.gap(i)
		for _, l := range v.blockLines(i) {
			if y >= -0.5 && y+line <= size.Height+0.5 {
				x := left
				for _, run := range v.runs(i, l) {
					w := v.measureRun(run)
					v.drawn = append(v.drawn, drawnRun{run: run, pos: fyne.NewPos(x, y), size: fyne.NewSize(w, line)})
					x += w
				}
			}
			y += line
		}
	}
	v.light()
	r.draw(size)
}

// light finds what of the selection is in sight. An empty one is a place, which has
// a width all the same: it is where keys begin.
func (t *textView) light() {
	t.lit = t.lit[:0]
	s := t.selection.span()
	if !t.selection.on {
		return
	}
	for i := range t.drawn {
		d := &t.drawn[i]
		part := timeline.Span{Start: max(s.Start, d.Start), End: min(s.End, d.End)}
		last := i+1 == len(t.drawn) || t.drawn[i+1].Start != d.End
		if part.End < part.Start || part.Len() == 0 && (s.Len() > 0 || part.Start == d.End && !last) {
			continue
		}
		x := t.across(timeline.Span{Start: d.Start, End: part.Start})
		w := max(t.across(timeline.Span{Start: d.Start, End: part.End})-x, caretWidth)
		t.lit = append(t.lit, drawnRun{run: run{Span: part}, pos: d.pos.AddXY(x, 0), size: fyne.NewSize(w, d.size.Height)})
		if s.Len() == 0 {
			return
		}
	}
}

const caretWidth = 1.5

func (t *textView) measureRun(r run) float32 {
	return t.wrap.width(t.shown(r.Span))
}

// runs cuts a line of a block where styles change.
func (t *textView) runs(i int, line timeline.Span) []run {
	if t.blocks[i].hidden {
		return []run{{line, hidden}}
	}
	return t.marks.runs(line)
}

// shown is a part of the text as it is drawn: words, or that they were left out.
func (t *textView) shown(s timeline.Span) string {
	if len(t.blocks) > 0 {
		if b := t.blocks[t.blockOf(s.Start)]; b.hidden && b.Span == s {
			return fmt.Sprintf(lang.L("[left out of this copy: %s bytes]"), translations.Number(s.Len()))
		}
	}
	return shown(t.text[s.Start:s.End])
}

// shown is text as it is drawn: tabs are spaces, controls are tokens.
func shown(s string) string { return document.Visible(strings.ReplaceAll(s, "\t", " ")) }

func (r *textRenderer) draw(size fyne.Size) {
	r.ground.FillColor = theme.Color(theme.ColorNameInputBackground)
	r.ground.Resize(size)
	r.objects = append(r.objects[:0], r.ground)
	palette := colours()
	rects := 0
	for i := range r.view.drawn {
		d := &r.view.drawn[i]
		if d.style == plain || d.style == hidden {
			continue
		}
		rect := r.rect(rects)
		rects++
		h := d.size.Height
		if d.style == quoted {
			rect.FillColor, rect.CornerRadius = palette.line, 0
			rect.Move(d.pos.AddXY(0, h-3))
			rect.Resize(fyne.NewSize(d.size.Width, 1.5))
		} else {
			rect.FillColor, rect.CornerRadius = palette.ground, 3
			rect.Move(d.pos.AddXY(-1, 0))
			rect.Resize(fyne.NewSize(d.size.Width+2, h))
		}
		r.objects = append(r.objects, rect)
	}
	for i := range r.view.lit {
		d := &r.view.lit[i]
		// The colour of a selection lets through what is under it: on a quote's it would
		// be a third one.
		for _, c := range selectionColours(d.Len()) {
			rect := r.rect(rects)
			rects++
			rect.FillColor, rect.CornerRadius = theme.Color(c), 0
			rect.Move(d.pos)
			rect.Resize(d.size)
			r.objects = append(r.objects, rect)
		}
	}
	for i := range r.view.drawn {
		d := &r.view.drawn[i]
		t := r.text(i)
		t.Text = r.view.shown(d.Span)
		t.TextSize = theme.TextSize()
		t.Color = theme.Color(theme.ColorNameForeground)
		switch d.style {
		case chosen:
			t.Color = palette.text
		case hidden:
			t.Color = theme.Color(theme.ColorNamePlaceHolder)
		}
		t.Move(d.pos.AddXY(0, (d.size.Height-t.MinSize().Height)/2))
		t.Resize(fyne.NewSize(d.size.Width, t.MinSize().Height))
		r.objects = append(r.objects, t)
	}
}

// selectionColours are those of n selected bytes, the lowest first.
func selectionColours(n int) []fyne.ThemeColorName {
	if n == 0 {
		return []fyne.ThemeColorName{theme.ColorNamePrimary}
	}
	return []fyne.ThemeColorName{theme.ColorNameInputBackground, theme.ColorNameSelection}
}

func (r *textRenderer) rect(i int) *canvas.Rectangle {
	for len(r.rects) <= i {
		r.rects = append(r.rects, canvas.NewRectangle(color.Transparent))
	}
	return r.rects[i]
}

func (r *textRenderer) text(i int) *canvas.Text {
	for len(r.texts) <= i {
		r.texts = append(r.texts, canvas.NewText("", color.Black))
	}
	return r.texts[i]
}

// palette colours the chosen quote and the lines under others.
type palette struct{ ground, text, line color.NRGBA }

// Dark ink on marker yellow by day, pale on amber by night; both have more contrast
// than 7:1.
var (
	day = palette{
		ground: color.NRGBA{0xff, 0xe0, 0x82, 0xff}, text: color.NRGBA{0x1c, 0x19, 0x10, 0xff},
		line: color.NRGBA{0xd2, 0xa5, 0x3a, 0xff},
	}
	night = palette{
		ground: color.NRGBA{0x5c, 0x47, 0x10, 0xff}, text: color.NRGBA{0xff, 0xf4, 0xd6, 0xff},
		line: color.NRGBA{0x8a, 0x74, 0x3a, 0xff},
	}
)

// colours follows the theme.
func colours() palette {
	if dark() {
		return night
	}
	return day
}

// dark reports whether the theme in force has a dark ground.
func dark() bool {
	r, g, b, _ := theme.Color(theme.ColorNameBackground).RGBA()
	return r+g+b < 3*0x8000
}
