package filterview

import (
	"context"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"quoteline/app/session"
	"quoteline/data"
	"quoteline/timeline"
	"quoteline/timeline/generate"
)

// opened is a panel over a store of made-up events; until runs what is posted.
func opened(t *testing.T, n int) (p *Panel, until func(what string, done func() bool)) {
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
	post := func(f func()) { posts <- f }
	s := session.New(store, post, session.Config{})
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	if err := s.Load(context.Background()); err != nil {
		t.Fatal(err)
	}
	w := test.NewTempWindow(t, nil)
	p = New(s, w)
	p.Post = post
	s.Observe(func(session.Change) { p.Update() })
	w.SetContent(p)
	w.Resize(fyne.NewSize(260, 700))
	p.Open()
	until = func(what string, done func() bool) {
		t.Helper()
		for deadline := time.After(3 * time.Minute); !done(); {
			select {
			case f := <-posts:
				f()
			case <-deadline:
				t.Fatalf("%s did not come", what)
			}
		}
	}
	until("counts", func() bool { return len(s.Facets().People) > 0 })
	return p, until
}

func (p *Panel) row(of section, name string) *row {
	for i := range p.rows {
		if r := &p.rows[i]; r.of == of && r.sort == choice && (name == "" || r.value.name == name) {
			return r
		}
	}
	return nil
}

func TestChoosingAValueFilters(t *testing.T) {
	p, until := opened(t, 300)
	r := p.row(people, "")
	if r == nil || r.value.count == 0 {
		t.Fatal("no person can be chosen")
	}
	want := *r
	p.press(want)
	until("a filter", func() bool { return p.s.Stats().Shown == want.value.count })
	if got := p.row(people, want.value.name); got == nil || !got.value.chosen {
		t.Error("the chosen person is not ticked")
	}
	if p.clear.Disabled() {
		t.Error("the filter cannot be cleared")
	}
	p.press(*p.row(people, want.value.name))
	until("all events", func() bool { return p.s.Stats().Shown == p.s.Stats().Events })
	f := p.s.Filter()
	if !f.Zero() || !p.clear.Disabled() {
		t.Errorf("the filter is still %+v", f)
	}
}

func TestTheListByKeys(t *testing.T) {
	p, _ := opened(t, 300)
	closed := 0
	p.OnClose = func() { closed++ }
	p.win.Canvas().Focus(p.list)
	for _, k := range []fyne.KeyName{fyne.KeyReturn, fyne.KeySpace, fyne.KeyEnter} {
		was := p.closed[p.rows[0].of]
		p.list.TypedKey(&fyne.KeyEvent{Name: k})
		if p.closed[p.rows[0].of] == was {
			t.Errorf("%s does nothing", k)
		}
	}
	p.list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if closed != 1 {
		t.Error("Escape does not close the panel")
	}
}

func TestDatesAreReadOrRefused(t *testing.T) {
	p, until := opened(t, 300)
	p.from.SetText("1 May 2001")
	p.from.tell()
	if got := p.s.Filter().From; got != "2001-05-01" {
		t.Errorf("from is %q", got)
	}
	until("fewer events", func() bool { return p.s.Stats().Shown < p.s.Stats().Events })
	p.to.SetText("3/4/2002")
	p.to.tell()
	if got := p.s.Filter().To; got != "" || !p.from.said.Visible() {
		t.Errorf("an ambiguous date became %q, and the panel says so: %v", got, p.from.said.Visible())
	}
	p.to.SetText("2002")
	p.to.tell()
	if got := p.s.Filter().To; got != "2002" || p.from.said.Visible() {
		t.Errorf("to is %q", got)
	}
	p.from.SetText("")
	p.from.tell()
	if got := p.s.Filter().From; got != "" {
		t.Errorf("from is still %q", got)
	}
}

func TestFindingAmongValues(t *testing.T) {
	p, _ := opened(t, 300)
	if !slices.ContainsFunc(p.rows, func(r row) bool { return r.sort == more }) {
		t.Error("all people are listed at once")
	}
	p.find.SetText("no such name anywhere")
	p.find.tell()
	if len(p.rows) != 1 || p.rows[0].sort != none {
		t.Errorf("%d rows match", len(p.rows))
	}
	name := p.s.Facets().People[len(p.s.Facets().People)-1].Name
	p.find.SetText(name)
	p.find.tell()
	if p.row(people, name) == nil {
		t.Errorf("%q is not found", name)
	}
}

func TestSavedFiltersComeBack(t *testing.T) {
	p, until := opened(t, 60)
	f := session.Filter{Kinds: []timeline.Kind{timeline.Statement}}
	p.set(f)
	if p.saved.save.Disabled() || !p.saved.delete.Disabled() {
		t.Error("a new filter can be saved and not deleted")
	}
	p.s.KeepFilter("said", f, p.saved.took)
	until("the saved filter", func() bool { return p.saved.choose.Selected == "said" })
	p.set(session.Filter{})
	if p.saved.choose.Selected != "" {
		t.Error("another filter has the saved one's name")
	}
	p.saved.choose.SetSelected("said")
	if got := p.s.Filter(); len(got.Kinds) != 1 {
		t.Errorf("choosing it gives %+v", got)
	}
	p.saved.remove()
	until("no saved filter", func() bool { return len(p.saved.list) == 0 })
	if got := p.s.Filter(); len(got.Kinds) != 1 {
		t.Error("deleting the saved one changed the filter")
	}
}

func TestAHiddenPanelCountsNothing(t *testing.T) {
	p, _ := opened(t, 30)
	p.Hide()
	before := len(p.rows)
	p.set(session.Filter{Text: "zzzz"})
	if len(p.rows) != before {
		t.Error("a hidden panel works")
	}
}
