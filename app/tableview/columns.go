package tableview

import (
	"encoding/json"

	"fyne.io/fyne/v2"

	"quoteline/app/session"
	"quoteline/app/term"
	"quoteline/app/translations"
)

// titles are the heads of the columns, in the order of the session's constants and of
// the screen.
var titles = [session.Columns]string{"Date", "Title", "Kind", "People", "Places", "Source"}

// Widths of columns in pixels.
const (
	least float32 = 48
	most  float32 = 900
)

// widths are those of all columns but the title's, which has the rest.
var widths = [session.Columns]float32{180, 0, 104, 140, 100, 130}

// cells are the texts of a row.
func cells(r *session.Row) (out [session.Columns]string) {
	return [session.Columns]string{translations.Short(r.When, r.Date), r.Title, term.Of(term.Kinds, r.Kind), r.People, r.Places, r.From}
}

// places are where columns begin and how wide they are in a table that is w wide. The
// title has at least a third; the others shrink for it.
func (t *Table) places(w float32) (x, width [session.Columns]float32) {
	fixed := float32(0)
	for _, c := range t.widths {
		fixed += c
	}
	shrink := float32(1)
	if room := w * 2 / 3; fixed > room {
		shrink = room / fixed
	}
	at := float32(0)
	for c := range t.widths {
		width[c] = t.widths[c] * shrink
		if session.Column(c) == session.ByTitle {
			width[c] = w - fixed*shrink
		}
		x[c] = at
		at += width[c]
	}
	return x, width
}

// widen moves the edge behind a column; the title gives and takes.
func (t *Table) widen(c session.Column, by float32) {
	if c == session.ByTitle { // its right edge is the next one's left
		c, by = c+1, -by
	} else if c > session.ByTitle && c < session.Columns-1 { // two columns share it
		next := min(max(t.widths[c+1]-by, least), most)
		t.widths[c+1] = next
	}
	t.widths[c] = min(max(t.widths[c]+by, least), most)
	t.Refresh()
}

// state is what is remembered until the next start.
type state struct {
	By     session.Column `json:"by"`
	Desc   bool           `json:"desc"`
	Widths []float32      `json:"widths"`
}

// StateJSON returns the order and the widths, for SetStateJSON.
func (t *Table) StateJSON() json.RawMessage {
	_, by, desc := t.s.Sorted()
	b, err := json.Marshal(state{by, desc, t.widths[:]})
	if err != nil {
		return nil
	}
	return b
}

// SetStateJSON takes what StateJSON gave; what makes no sense is left as it was.
func (t *Table) SetStateJSON(b json.RawMessage) {
	var s state
	if len(b) == 0 || json.Unmarshal(b, &s) != nil {
		return
	}
	if len(s.Widths) == len(t.widths) {
		for c, w := range s.Widths {
			if session.Column(c) != session.ByTitle && w >= least && w <= most {
				t.widths[c] = w
			}
		}
	}
	if s.By < session.Columns {
		t.by, t.desc = s.By, s.Desc
	}
}

// sort orders by a column, and the other way where it does so already.
func (t *Table) sort(c session.Column) {
	t.desc = c == t.by && !t.desc
	t.by = c
	t.s.SortBy(t.by, t.desc)
	t.Refresh()
}

var _ fyne.Widget = (*Table)(nil)
