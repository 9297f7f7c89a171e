package reader

import (
	"sort"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"quoteline/timeline"
)

// leading is the height of a line in units of its font's, and maxMeasure the
// widest column that is easy to read.
const (
	leading    = 1.28
	maxMeasure = 760
	sidePad    = 24
)

// textView is a virtual text with marked quotes.
type textView struct {
	widget.BaseWidget
	text   string
	blocks []block
	marks  marks
	wrap   wrapper
	flow   flow
	lines  map[int][]timeline.Span // of blocks that have been in sight, at this width
	column float32
	seek   timeline.Span // to be scrolled to as soon as there is a size
	drawn  []drawnRun
	hand   bool

	sentences []timeline.Span // in text order
	selection selection
	lit       []drawnRun // what of the selection is in sight
	clicks    clicks
	edged     struct {
		block int
		list  []int
	}

	onTap    func(timeline.EventID)
	onScroll func()
	onSelect func() // other words are selected
	onFocus  func()
	onMenu   func(of timeline.EventID, offset int, at fyne.Position)
}

// drawnRun is where a run is on the screen.
type drawnRun struct {
	run
	pos  fyne.Position
	size fyne.Size
}

var (
	_ fyne.Tappable      = (*textView)(nil)
	_ fyne.Scrollable    = (*textView)(nil)
	_ desktop.Hoverable  = (*textView)(nil)
	_ desktop.Cursorable = (*textView)(nil)
)

func newTextView() *textView {
	t := &textView{}
	t.flow.height = t.height
	t.wrap.measure = func(s string) float32 {
		return fyne.MeasureText(s, theme.TextSize(), fyne.TextStyle{}).Width
	}
	t.ExtendBaseWidget(t)
	return t
}

func (t *textView) set(text string, withheld []timeline.Span, m []Mark) {
	t.text, t.blocks, t.marks = text, split(text, withheld), newMarks(m)
	t.flow.count, t.flow.top, t.flow.offset = len(t.blocks), 0, 0
	t.lines, t.sentences, t.edged.list, t.selection = nil, nil, nil, selection{}
	t.Refresh()
	if t.onSelect != nil {
		t.onSelect()
	}
}

// mark has other quotes marked; the view stays where it is.
func (t *textView) mark(m []Mark) {
	chosen := t.marks.chosen
	t.marks = newMarks(m)
	t.marks.chosen = chosen
	t.Refresh()
}

// show marks a span as chosen and scrolls to it, unless it is in sight: a text that
// jumps under the pointer is hard to select in.
func (t *textView) show(s timeline.Span) {
	t.marks.chosen = s
	if !t.inSight(s) {
		t.seek = s
	}
	t.Refresh()
}

func (t *textView) lineHeight() float32 { return theme.TextSize() * leading * 1.1 }

func (t *textView) blockLines(i int) []timeline.Span {
	if l, ok := t.lines[i]; ok {
		return l
	}
	if t.lines == nil || len(t.lines) > 4000 {
		t.lines = make(map[int][]timeline.Span)
	}
	l := []timeline.Span{t.blocks[i].Span}
	if !t.blocks[i].hidden {
		l = t.wrap.lines(t.text, l[0], t.column)
	}
	t.lines[i] = l
	return l
}

func (t *textView) height(i int) float32 {
	return float32(len(t.blockLines(i)))*t.lineHeight() + t.gap(i)
}

// gap is the space above a block. Lines of one paragraph stand close.
func (t *textView) gap(i int) float32 {
	switch {
	case i == 0:
		return sidePad / 2
	case t.blocks[i].gap:
		return t.lineHeight() * 0.8
	case t.blocks[i-1].End == t.blocks[i].Start:
		return 0 // a long line was cut here
	}
	return t.lineHeight() * 0.3
}

func (t *textView) resized(size fyne.Size) {
	column := min(size.Width-2*sidePad, maxMeasure)
	if column != t.column {
		t.column, t.lines = max(column, 40), nil
	}
	if t.seek.Len() > 0 {
		t.jump(t.seek, size.Height)
		t.seek = timeline.Span{}
	}
	t.flow.move(0, size.Height)
}

func (t *textView) jump(s timeline.Span, view float32) {
	i := sort.Search(len(t.blocks), func(i int) bool { return t.blocks[i].End > s.Start })
	if i == len(t.blocks) {
		return
	}
	dy := t.gap(i)
	for _, l := range t.blockLines(i) {
		if l.End > s.Start {
			break
		}
		dy += t.lineHeight()
	}
	t.flow.jump(i, dy, view)
}

// fraction returns where in the text the view stands, and how much of it is in
// sight, 0 to 1, by bytes: exact heights of a long text are not known.
func (t *textView) fraction() (at, part float64) {
	if len(t.blocks) == 0 || len(t.drawn) == 0 {
		return 0, 1
	}
	n := float64(max(len(t.text), 1))
	first, last := t.drawn[0].Start, t.drawn[len(t.drawn)-1].End
	if t.flow.top == 0 && t.flow.offset == 0 {
		first = 0
	}
	return float64(first) / n, float64(last-first) / n
}

// seekFraction scrolls to a place in the text, 0 to 1.
func (t *textView) seekFraction(f float64) {
	if len(t.blocks) == 0 {
		return
	}
	offset := int(f * float64(len(t.text)))
	i := sort.Search(len(t.blocks), func(i int) bool { return t.blocks[i].End > offset })
	t.flow.top, t.flow.offset = min(i, len(t.blocks)-1), 0
	t.flow.move(0, t.Size().Height)
	t.Refresh()
}

func (t *textView) scroll(dy float32) {
	t.flow.move(dy, t.Size().Height)
	t.Refresh()
}

// Scrolled moves the text with the wheel.
func (t *textView) Scrolled(e *fyne.ScrollEvent) { t.scroll(-e.Scrolled.DY * 2) }

// Tapped selects the event whose quote was tapped, unless words were selected.
func (t *textView) Tapped(e *fyne.PointEvent) {
	if s := t.selection.span(); t.selection.on && s.Len() > 0 {
		return
	}
	if id := t.eventAt(e.Position); id != 0 && t.onTap != nil {
		t.onTap(id)
	}
}

func (t *textView) eventAt(p fyne.Position) timeline.EventID {
	for i := range t.drawn {
		d := &t.drawn[i]
		if d.style != plain && d.style != hidden && p.X >= d.pos.X && p.X < d.pos.X+d.size.Width && p.Y >= d.pos.Y && p.Y < d.pos.Y+d.size.Height {
			return t.marks.at(d.Start)
		}
	}
	return 0
}

// MouseIn is part of desktop.Hoverable.
func (t *textView) MouseIn(e *desktop.MouseEvent) { t.MouseMoved(e) }

// MouseMoved shows a hand over quotes.
func (t *textView) MouseMoved(e *desktop.MouseEvent) { t.hand = t.eventAt(e.Position) != 0 }

// MouseOut is part of desktop.Hoverable.
func (t *textView) MouseOut() { t.hand = false }

// Cursor is part of desktop.Cursorable.
func (t *textView) Cursor() desktop.Cursor {
	if t.hand {
		return desktop.PointerCursor
	}
	return desktop.TextCursor
}

// CreateRenderer is part of fyne.Widget.
func (t *textView) CreateRenderer() fyne.WidgetRenderer {
	return &textRenderer{view: t, ground: canvas.NewRectangle(theme.Color(theme.ColorNameInputBackground))}
}
