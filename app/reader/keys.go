package reader

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"quoteline/timeline"
)

var (
	_ desktop.Keyable   = (*Reader)(nil)
	_ fyne.Shortcutable = (*Reader)(nil)
)

// KeyDown notes that Shift is held.
func (r *Reader) KeyDown(e *fyne.KeyEvent) { r.shiftKey(e, true) }

// KeyUp notes that Shift is not held any more.
func (r *Reader) KeyUp(e *fyne.KeyEvent) { r.shiftKey(e, false) }

func (r *Reader) shiftKey(e *fyne.KeyEvent, down bool) {
	if e.Name == desktop.KeyShiftLeft || e.Name == desktop.KeyShiftRight {
		r.shift = down
	}
}

// TypedShortcut moves by words, selects all, and copies.
func (r *Reader) TypedShortcut(s fyne.Shortcut) {
	if r.paging() {
		return // words are selected in the text
	}
	switch s := s.(type) {
	case *fyne.ShortcutSelectAll:
		r.text.all()
	case *fyne.ShortcutCopy:
		if words := r.SelectedText(); words != "" {
			fyne.CurrentApp().Clipboard().SetContent(words)
		}
	case *desktop.CustomShortcut:
		const ctrl = fyne.KeyModifierShortcutDefault
		if s.Modifier&^fyne.KeyModifierShift != ctrl {
			return
		}
		extend := s.Modifier&fyne.KeyModifierShift != 0
		switch s.KeyName {
		case fyne.KeyRight:
			r.text.step(extend, func(o int) int { return r.text.nextWord(o, 1) })
		case fyne.KeyLeft:
			r.text.step(extend, func(o int) int { return r.text.nextWord(o, -1) })
		}
	}
}

// selecting takes the keys that move in the text: Left and Right, and with Shift
// all that lead to another place.
func (r *Reader) selecting(key fyne.KeyName) bool {
	t := r.text
	move, ok := map[fyne.KeyName]func(int) int{
		fyne.KeyRight: func(o int) int { return t.next(o, 1) },
		fyne.KeyLeft:  func(o int) int { return t.next(o, -1) },
		fyne.KeyDown:  func(o int) int { return t.nextLine(o, 1) },
		fyne.KeyUp:    func(o int) int { return t.nextLine(o, -1) },
		fyne.KeyHome:  t.lineStart,
		fyne.KeyEnd:   t.lineEnd,
	}[key]
	if !ok || !r.shift && key != fyne.KeyRight && key != fyne.KeyLeft {
		return false
	}
	t.step(r.shift, move)
	return true
}

// step moves the place, drawing the selection out where extend says so. It begins
// at the chosen quote where that is in sight, else at the first line in sight.
func (t *textView) step(extend bool, move func(int) int) {
	if len(t.blocks) == 0 || len(t.drawn) == 0 {
		return
	}
	s := t.selection
	if !s.on {
		at := t.drawn[0].Start
		if t.inSight(t.marks.chosen) {
			at = t.marks.chosen.Start
		}
		at = t.snap(at)
		s = selection{on: true, base: timeline.Span{Start: at, End: at}, head: at}
	}
	if s.unit != character { // from here on by characters, from the far end
		from := s.base.Start
		if s.head < s.base.End {
			from = s.base.End
		}
		s.unit, s.base = character, timeline.Span{Start: from, End: from}
	}
	s.head = move(s.head)
	if !extend {
		s.base = timeline.Span{Start: s.head, End: s.head}
	}
	t.choose(s)
	t.reveal(s.head)
}

func (t *textView) lineStart(offset int) int {
	i, k := t.lineOf(offset)
	return t.snap(t.blockLines(i)[k].Start)
}

func (t *textView) lineEnd(offset int) int {
	i, k := t.lineOf(offset)
	return t.nearest(i, t.blockLines(i)[k], 1e6)
}

// all selects the whole text.
func (t *textView) all() {
	if n := len(t.blocks); n > 0 {
		s := timeline.Span{Start: t.blocks[0].Start, End: t.blocks[n-1].End}
		t.choose(selection{on: true, base: timeline.Span{Start: s.Start, End: s.Start}, head: s.End})
	}
}

// inSight reports that words are on the screen, whole.
func (t *textView) inSight(s timeline.Span) bool {
	n := len(t.drawn)
	return n > 0 && s.Len() > 0 && t.drawn[0].Start <= s.Start && s.End <= t.drawn[n-1].End
}

// reveal scrolls to an offset that is not in sight.
func (t *textView) reveal(offset int) {
	i, k := t.lineOf(offset)
	if l := t.blockLines(i)[k]; !t.inSight(l) {
		t.seek = l
		t.Refresh()
	}
}
