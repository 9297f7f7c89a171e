package tableview

import (
	"context"
	"path/filepath"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"quoteline/app/session"
	"quoteline/data"
	"quoteline/timeline/generate"
)

// opened is a table over a store of n made-up events; until runs what is posted.
func opened(t *testing.T, n int) (tab *Table, until func(func() bool)) {
	t.Helper()
	test.NewTempApp(t)
	store, err := data.Open(filepath.Join(t.TempDir(), "s.quoteline"), data.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for x := range generate.Timeline(n) {
		if _, err := store.Import(context.Background(), x); err != nil {
			t.Fatal(err)
		}
	}
	posts := make(chan func(), 1000)
	s := session.New(store, func(f func()) { posts <- f }, session.Config{})
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	if err := s.Load(context.Background()); err != nil {
		t.Fatal(err)
	}
	tab = New(s)
	tab.OnSelected = s.Select
	s.Observe(func(c session.Change) {
		if c&session.OrderChanged != 0 {
			tab.Ordered()
		}
	})
	w := test.NewTempWindow(t, tab)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(900, 500))
	tab.Update()
	return tab, func(done func() bool) {
		t.Helper()
		for deadline := time.After(3 * time.Minute); !done(); {
			select {
			case f := <-posts:
				f()
			case <-deadline:
				t.Fatal("it did not come")
			}
		}
	}
}

func press(tab *Table, k fyne.KeyName) { tab.TypedKey(&fyne.KeyEvent{Name: k}) }

func TestOnlyRowsInSightAreHeld(t *testing.T) {
	tab, _ := opened(t, 2000)
	if n := len(tab.rows); n < 5 || n > 30 {
		t.Fatalf("%d rows for 500 pixels", n)
	}
	press(tab, fyne.KeyEnd)
	if want := tab.s.Rows() - len(tab.rows); tab.top != want {
		t.Errorf("the first row in sight is %d, want %d", tab.top, want)
	}
	last := tab.rows[len(tab.rows)-1]
	if last.id != tab.s.RowID(tab.s.Rows()-1) || tab.s.Selected().ID != last.id {
		t.Errorf("the last row shows %d", last.id)
	}
	tab.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, 1e9)})
	if tab.top != 0 {
		t.Errorf("scrolled to %d", tab.top)
	}
}

func TestKeysStepThroughTheOrder(t *testing.T) {
	tab, until := opened(t, 200)
	read := 0
	tab.OnRead = func() { read++ }
	tab.sort(session.ByTitle)
	until(func() bool { return !tab.s.Sorting() })
	press(tab, fyne.KeyHome)
	for i := range 30 {
		if got := tab.s.Selected().ID; got != tab.s.RowID(i) {
			t.Fatalf("step %d selects %d, want %d", i, got, tab.s.RowID(i))
		}
		press(tab, fyne.KeyDown)
	}
	press(tab, fyne.KeyReturn)
	if read != 1 {
		t.Error("Enter does not read")
	}
	first := tab.s.RowID(0)
	tab.sort(session.ByTitle)
	until(func() bool { _, _, desc := tab.s.Sorted(); return desc && !tab.s.Sorting() })
	if tab.s.RowID(0) == first || tab.top != 0 {
		t.Error("a second click does not turn the order round")
	}
	passed := fyne.KeyName("")
	tab.OnKey = func(e *fyne.KeyEvent) { passed = e.Name }
	press(tab, fyne.KeyEscape)
	if passed != fyne.KeyEscape {
		t.Error("Escape stays in the table")
	}
}

func TestColumnsResizeAndComeBack(t *testing.T) {
	tab, _ := opened(t, 20)
	h := tab.heads[session.ByKind]
	edge := fyne.NewPos(h.Size().Width-2, 10)
	h.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: edge}})
	before := tab.widths[session.ByKind]
	h.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: edge}, Dragged: fyne.NewDelta(20, 0)})
	h.DragEnd()
	if got := tab.widths[session.ByKind]; got != before+20 {
		t.Errorf("the column is %v wide, want %v", got, before+20)
	}
	h.Dragged(&fyne.DragEvent{Dragged: fyne.NewDelta(50, 0)}) // nothing is held
	if got := tab.widths[session.ByKind]; got != before+20 {
		t.Error("a column moves that is not held")
	}
	for c, l := range tab.rows[0].texts {
		if l.Position().X < 0 || l.Position().X+l.Size().Width > tab.Size().Width {
			t.Errorf("column %d leaves the table", c)
		}
	}
	other := New(tab.s)
	other.SetStateJSON(tab.StateJSON())
	if other.widths != tab.widths {
		t.Errorf("%v came back as %v", tab.widths, other.widths)
	}
	other.SetStateJSON([]byte(`{"by":77,"widths":[1,2,3,-4,5,1e9]}`))
	if other.widths != tab.widths || other.by != session.ByDate {
		t.Errorf("nonsense was taken: %v", other.widths)
	}
}

func TestAFilteredTableIsEmpty(t *testing.T) {
	tab, until := opened(t, 50)
	if err := tab.s.SetFilter(session.Filter{Text: "no such words"}); err != nil {
		t.Fatal(err)
	}
	until(func() bool { return tab.s.Rows() == 0 })
	tab.Update()
	press(tab, fyne.KeyDown)
	press(tab, fyne.KeyEnd)
	for _, r := range tab.rows {
		if r.Visible() {
			t.Fatal("a row is left")
		}
	}
}
