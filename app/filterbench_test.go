package app

import (
	"os"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"quoteline/app/files"
	"quoteline/app/session"
	"quoteline/data"
	"quoteline/timeline"
	"quoteline/timeline/group"
)

// BenchmarkChange changes the filter, the search, the lanes and the colours of the
// store that QUOTELINE_STORE names, from the change to the picture that shows it, its
// overview and the list of values included.
func BenchmarkChange(b *testing.B) {
	path := os.Getenv("QUOTELINE_STORE")
	if path == "" {
		b.Skip("QUOTELINE_STORE names no store")
	}
	b.Setenv("HOME", b.TempDir())
	store, err := data.Open(path, data.Options{ReadOnly: true})
	if err != nil {
		b.Fatal(err)
	}
	posts := make(chan func(), 1000)
	a := test.NewTempApp(b)
	w, err := begin(a, files.Opened{Store: store}, Options{loop: &loop{do: func(f func()) { posts <- f }}}, fyne.Window.Show)
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() {
		if err := w.s.Close(); err != nil {
			b.Error(err)
		}
	})
	time.Sleep(2 * time.Second) // a large store is still reading its leaves
	w.win.Resize(fyne.NewSize(1600, 900))
	w.toggleFilter()
	var seen session.Change
	w.s.Observe(func(c session.Change) { seen |= c })
	picture := func() {
		for _, o := range []fyne.Widget{w.tl, w.strip} {
			for _, r := range test.WidgetRenderer(o).Objects() {
				if r, ok := r.(*canvas.Raster); ok {
					r.Generator(int(r.Size().Width), int(r.Size().Height))
				}
			}
		}
	}
	change := func(until session.Change, f func()) time.Duration {
		start := time.Now()
		seen = 0
		f()
		for seen&until == 0 {
			(<-posts)()
		}
		picture()
		return time.Since(start)
	}
	filter := func(f session.Filter) func() {
		return func() {
			if err := w.s.SetFilter(f); err != nil {
				b.Fatal(err)
			}
		}
	}
	none := filter(session.Filter{})
	names := w.s.Facets()
	if len(names.Places) == 0 {
		change(session.FacetsChanged, w.s.CountFacets)
		names = w.s.Facets()
	}
	for _, x := range []struct {
		name     string
		until    session.Change
		do, undo func()
	}{
		{"most kinds", session.EventsChanged, filter(session.Filter{Kinds: []timeline.Kind{timeline.Occurrence, timeline.State, timeline.Plan}}), none},
		{"one kind", session.EventsChanged, filter(session.Filter{Kinds: []timeline.Kind{timeline.Statement}}), none},
		{"place", session.EventsChanged, filter(session.Filter{Places: []string{names.Places[0].Name}}), none},
		{"from", session.EventsChanged, filter(session.Filter{From: "1991"}), none},
		{"told", session.EventsChanged, filter(session.Filter{Factualities: []timeline.Factuality{timeline.Happened}}), none},
		{"text", session.EventsChanged, filter(session.Filter{Text: "in"}), none},
		{"search", session.SearchChanged, func() { w.s.Search("in") }, func() { w.s.Search("") }},
		{"lanes", session.GroupsChanged, func() { w.groupBy(group.Person) }, func() { w.groupBy(group.None) }},
		{"colours", session.GroupsChanged, func() { w.colourBy(group.Person) }, func() { w.colourBy(group.None) }},
	} {
		b.Run(x.name, func(b *testing.B) {
			var there, back, work time.Duration
			shown := 0
			for b.Loop() {
				before := processors()
				there += change(x.until, x.do)
				work += processors() - before
				shown = w.s.Stats().Shown
				back += change(x.until, x.undo)
			}
			b.ReportMetric(float64(there.Microseconds())/1000/float64(b.N), "ms")
			b.ReportMetric(float64(back.Microseconds())/1000/float64(b.N), "back-ms")
			b.ReportMetric(float64(work.Microseconds())/1000/float64(b.N), "cpu-ms")
			b.ReportMetric(float64(shown), "shown")
		})
	}
}
