package tableview

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"quoteline/app/scrollbar"
	"quoteline/app/session"
	"quoteline/timeline"
)

// Table shows the session's list of events.
type Table struct {
	widget.BaseWidget
	// OnSelected is called when the user chooses an event, OnRead when they want its
	// document, OnKey with the keys that the table does not take.
	OnSelected func(timeline.EventID)
	OnRead     func()
	OnKey      func(*fyne.KeyEvent)
	OnRune     func(rune) bool // with letters; may be nil

	s       *session.Session
	heads   [session.Columns]*headCell
	rows    []*row // in sight
	ground  *canvas.Rectangle
	bar     *scrollbar.Bar
	top     int // the first row in sight
	wheel   float64
	by      session.Column
	desc    bool
	widths  [session.Columns]float32
	focused bool
}

// New makes the table of a session.
func New(s *session.Session) *Table {
	t := &Table{s: s, widths: widths, ground: canvas.NewRectangle(nil)}
	for c := range t.heads {
		t.heads[c] = newHeadCell(t, session.Column(c))
	}
	t.bar = scrollbar.New(false, func(at float64) { t.scrollTo(int(math.Round(at))) })
	t.ExtendBaseWidget(t)
	return t
}

// Update follows the session to other events, and asks for the order that the user
// chose. A hidden table does nothing.
func (t *Table) Update() {
	if !t.Visible() {
		return
	}
	if _, by, desc := t.s.Sorted(); by != session.ByDate || desc || by != t.by || desc != t.desc {
		t.s.SortBy(t.by, t.desc)
	}
	t.Refill()
}

// Ordered follows it to another order, from its first row.
func (t *Table) Ordered() {
	if t.Visible() {
		t.top = 0
		t.Refresh()
		t.scrollTo(0)
	}
}

// Refill follows it to another selection or search.
func (t *Table) Refill() {
	if t.Visible() {
		t.Reveal()
	}
}

// Reveal scrolls as little as it takes to see the selected event.
func (t *Table) Reveal() {
	if e := t.selected(); e != 0 {
		if i, ok := t.s.RowOf(e); ok {
			switch page := t.page(); {
			case i < t.top:
				t.top = i
			case i >= t.top+page:
				t.top = i - page + 1
			}
		}
	}
	t.scrollTo(t.top)
}

func (t *Table) selected() timeline.EventID {
	if e := t.s.Selected(); e != nil {
		return e.ID
	}
	return 0
}

// page is how many whole rows are in sight.
func (t *Table) page() int { return max(1, len(t.rows)) }

// scrollTo makes a row the first in sight.
func (t *Table) scrollTo(top int) {
	t.top = max(0, min(top, t.s.Rows()-t.page()))
	t.bar.Set(float64(t.top), float64(t.page()), 0, float64(t.s.Rows()))
	t.fill()
}

// fill writes the rows in sight.
func (t *Table) fill() {
	selected := t.selected()
	for k, r := range t.rows {
		if i := t.top + k; i < t.s.Rows() {
			data := t.s.Row(i)
			r.set(&data, data.ID == selected, k%2 == 1)
			r.Show()
		} else {
			r.Hide()
		}
	}
}

// step selects the event n rows on, as far as there are.
func (t *Table) step(n int) {
	if t.s.Rows() == 0 {
		return
	}
	i, ok := t.s.RowOf(t.selected())
	if !ok {
		i = t.top - 1
		if n < 0 {
			i = t.top + 1
		}
	}
	t.choose(max(0, min(i+n, t.s.Rows()-1)))
}

func (t *Table) choose(i int) {
	if t.OnSelected != nil {
		t.OnSelected(t.s.RowID(i))
	}
	t.Reveal()
}

// Scrolled moves three rows a notch of the wheel.
func (t *Table) Scrolled(e *fyne.ScrollEvent) {
	t.wheel -= float64(e.Scrolled.DY) * 3 / 10
	whole := math.Trunc(t.wheel)
	t.wheel -= whole
	if whole != 0 {
		t.scrollTo(t.top + int(whole))
	}
}

// FocusGained is Fyne's.
func (t *Table) FocusGained() { t.focused = true; t.fill() }

// FocusLost is Fyne's.
func (t *Table) FocusLost() { t.focused = false; t.fill() }

// TypedRune is Fyne's.
func (t *Table) TypedRune(r rune) {
	if t.OnRune != nil {
		t.OnRune(r)
	}
}

// TypedKey moves the selection and opens documents.
func (t *Table) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyUp, fyne.KeyLeft:
		t.step(-1)
	case fyne.KeyDown, fyne.KeyRight:
		t.step(1)
	case fyne.KeyPageUp:
		t.step(-t.page())
	case fyne.KeyPageDown:
		t.step(t.page())
	case fyne.KeyHome:
		t.step(-t.s.Rows())
	case fyne.KeyEnd:
		t.step(t.s.Rows())
	case fyne.KeyReturn, fyne.KeyEnter:
		if t.OnRead != nil {
			t.OnRead()
		}
	default:
		if t.OnKey != nil {
			t.OnKey(e)
		}
	}
}
