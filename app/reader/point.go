package reader

import (
	"sort"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"quoteline/timeline"
)

// clickTime is how soon a click has to follow another to count as one of several.
const clickTime = 400 * time.Millisecond

// clicks counts clicks at one place.
type clicks struct {
	at    fyne.Position
	last  time.Time
	count int
}

// add counts a click at a time and returns which one it is, from 1.
func (c *clicks) add(p fyne.Position, now time.Time) int {
	near := abs(p.X-c.at.X) < 4 && abs(p.Y-c.at.Y) < 4
	if !near || now.Sub(c.last) > clickTime {
		c.count = 0
	}
	c.at, c.last, c.count = p, now, c.count+1
	return c.count
}

func abs(x float32) float32 { return max(x, -x) }

// across is how wide words are as they are drawn.
func (t *textView) across(s timeline.Span) float32 {
	if s.Len() <= 0 {
		return 0
	}
	return t.wrap.measure(t.shown(s))
}

// nearest returns the edge in part of a line of a block that is nearest to x, counted
// from the part's beginning. The space at the end of a line is not reached: its far
// side is the next line.
func (t *textView) nearest(block int, part timeline.Span, x float32) int {
	end := part.Start + len(strings.TrimRight(t.text[part.Start:part.End], " \t"))
	all := t.edges(block)
	es := all[sort.SearchInts(all, part.Start):sort.SearchInts(all, end+1)]
	if len(es) == 0 {
		return all[min(sort.SearchInts(all, part.Start), len(all)-1)]
	}
	width := func(i int) float32 { return t.across(timeline.Span{Start: part.Start, End: es[i]}) }
	k := sort.Search(len(es), func(i int) bool { return width(i) >= x })
	switch {
	case k == len(es):
		k--
	case k > 0 && x-width(k-1) < width(k)-x:
		k--
	}
	return es[k]
}

// offsetAt returns the place in the text that is nearest to a point of the view.
func (t *textView) offsetAt(p fyne.Position) (offset int, ok bool) {
	best, far := -1, float32(0)
	for i := range t.drawn {
		d := &t.drawn[i]
		dx := max(d.pos.X-p.X, p.X-d.pos.X-d.size.Width, 0)
		dy := max(d.pos.Y-p.Y, p.Y-d.pos.Y-d.size.Height, 0)
		// The line decides, then the run in it.
		if way := dy*1e5 + dx; best < 0 || way < far {
			best, far = i, way
		}
	}
	if best < 0 {
		return 0, false
	}
	d := &t.drawn[best]
	part := d.Span
	if best+1 < len(t.drawn) && t.drawn[best+1].pos.Y == d.pos.Y {
		// Not the end of the line: the space at the end of this run is reached.
		if at := p.X - d.pos.X; at >= t.across(part) {
			return t.snap(part.End), true
		}
	}
	return t.nearest(t.blockOf(part.Start), part, p.X-d.pos.X), true
}

// snap returns the edge at an offset, or else the one before it.
func (t *textView) snap(offset int) int {
	es := t.edges(t.blockOf(offset))
	k := sort.SearchInts(es, offset)
	if k < len(es) && es[k] == offset || k == 0 {
		return es[min(k, len(es)-1)]
	}
	return es[k-1]
}

var (
	_ desktop.Mouseable      = (*textView)(nil)
	_ fyne.Draggable         = (*textView)(nil)
	_ fyne.SecondaryTappable = (*textView)(nil)
)

// MouseDown begins a selection: a click a place, two a word, three a sentence; with
// Shift it draws the one that is there out.
func (t *textView) MouseDown(e *desktop.MouseEvent) {
	if t.onFocus != nil {
		t.onFocus()
	}
	if e.Button != desktop.MouseButtonPrimary {
		return
	}
	offset, ok := t.offsetAt(e.Position)
	if !ok {
		return
	}
	n := t.clicks.add(e.Position, time.Now())
	switch {
	case e.Modifier&fyne.KeyModifierShift != 0:
		t.extend(offset)
	default:
		t.begin(offset, unit((n-1)%3))
	}
}

// MouseUp is part of desktop.Mouseable.
func (t *textView) MouseUp(*desktop.MouseEvent) {}

// Dragged draws the selection out, and scrolls at the edges.
func (t *textView) Dragged(e *fyne.DragEvent) {
	switch h := t.Size().Height; {
	case e.Position.Y < 0:
		t.scroll(-t.lineHeight())
	case e.Position.Y > h:
		t.scroll(t.lineHeight())
	}
	if offset, ok := t.offsetAt(e.Position); ok && t.selection.on {
		t.extend(offset)
	}
}

// DragEnd is part of fyne.Draggable.
func (t *textView) DragEnd() {}

// TappedSecondary asks for a menu.
func (t *textView) TappedSecondary(e *fyne.PointEvent) {
	if offset, ok := t.offsetAt(e.Position); ok && t.onMenu != nil {
		t.onMenu(t.eventAt(e.Position), offset, e.AbsolutePosition)
	}
}
