package app

import (
	"context"
	"errors"
	"fmt"
	"runtime/debug"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/theme"

	"quoteline/app/filterview"
	"quoteline/app/inspector"
	"quoteline/app/intake"
	"quoteline/app/reader"
	"quoteline/app/session"
	"quoteline/app/timelineview"
	"quoteline/timeline"
)

// window is the one window of the program.
type window struct {
	app   fyne.App
	win   fyne.Window
	o     Options
	s     *session.Session
	state session.State

	tl     *timelineview.View
	strip  *timelineview.Strip
	panel  *inspector.Panel
	reader *reader.Reader
	places places
	split  *container.Split
	body   *fyne.Container // the filter and the split
	centre *centre
	filter *filterview.Panel
	search *searchBar
	tools  *toolbar
	status *statusBar

	stopBackup func()        // nil where none is made
	imported   intake.Report // the last one of this session
	editing    *editing      // the event that is being corrected; nil is none
	steps      [2]string     // what the menu says can be undone and done again

	wantQuote timeline.Quote // to be highlighted once its document is there
}

// Run shows the timeline in store until its window is closed, and closes the
// store. It blocks.
func Run(a fyne.App, store timeline.Store, o Options) error {
	w, err := begin(a, store, o, fyne.Window.Show)
	if err != nil {
		return err
	}
	if len(o.Files) > 0 {
		w.bringIn(o.Files)
	}
	done := w.backUp()
	a.Run()
	done()
	return w.s.Close()
}

// begin opens the window on a store, and closes the store where it cannot.
func begin(a fyne.App, store timeline.Store, o Options, show func(fyne.Window)) (*window, error) {
	if o.Now == nil {
		o.Now = time.Now
	}
	tl, strip, err := timelineview.New()
	if err != nil {
		return nil, errors.Join(fmt.Errorf("make the timeline: %w", err), store.Close())
	}
	if o.post == nil {
		o.post = fyne.Do
	}
	s := session.New(store, o.post, session.Config{Extract: o.Extract, Ready: tl.Prepare})
	w := &window{app: a, s: s, o: o, tl: tl, strip: strip}
	if err := w.open(show); err != nil {
		return nil, errors.Join(err, s.Close())
	}
	return w, nil
}

// open builds the window with what the store remembers. It is shown while the
// timeline is still being read: each takes its time, and what the graphics library
// compiles for the first paint is there for the first picture.
func (w *window) open(show func(fyne.Window)) error {
	// To collect garbage while all is made that stays would take both processors from
	// the first picture.
	debug.SetGCPercent(200)
	ctx := context.Background()
	// A state that cannot be read costs the window its size, not the user
	// their timeline.
	w.state, _ = w.s.Remembered(ctx)
	w.tl.SetFold(!w.state.Unfold)
	w.s.SetGrouping(w.grouping())
	wait := w.s.LoadAhead(ctx)
	w.app.Settings().SetTheme(&chosenTheme{Theme: theme.DefaultTheme(), choice: w.state.Theme})
	w.win = w.app.NewWindow("Quoteline")
	w.win.SetMaster()
	w.win.Resize(w.size())
	w.build()
	show(w.win)
	if err := wait(); err != nil {
		return err
	}
	w.s.Select(w.state.Selected)
	if w.s.Selected() == nil {
		w.s.Step(1)
	}
	w.s.Observe(w.changed)
	w.changed(session.EventsChanged | session.SelectionChanged)
	if len(w.state.View) > 0 {
		w.tl.SetViewJSON(w.state.View)
	}
	// Half as much garbage as memory in use from here on, not as much: frames make next
	// to none.
	debug.SetGCPercent(50)
	return nil
}

// size is that of the window when it was last closed.
func (w *window) size() fyne.Size {
	if w.state.Width >= 640 && w.state.Height >= 400 {
		return fyne.NewSize(w.state.Width, w.state.Height)
	}
	return fyne.NewSize(1280, 800)
}

func (w *window) build() {
	w.panel = inspector.New()
	w.panel.OnQuote = w.openQuote
	w.panel.OnEvent = w.s.Select
	w.panel.OnStep = w.s.Step
	w.panel.OnEdit, w.panel.OnSplit, w.panel.OnShow = w.editEvent, w.splitTelling, w.showTelling
	w.reader = reader.New()
	w.reader.OnEvent = w.s.Select
	w.reader.OnClose = w.closeReader
	w.reader.Hide()
	w.listen()
	w.tl.OnSelected(w.s.Select)

	w.tl.OnTip(w.tip)
	w.tl.OnLane(w.toggleLane)
	w.tl.SetCalendar(w.calendar())

	w.filter = w.newFilter()
	w.centre = newCentre(w)
	w.split = container.NewHSplit(w.centre.all, w.panel)
	w.split.SetOffset(0.72)
	if o := w.state.Split; o > 0.2 && o < 0.95 {
		w.split.SetOffset(o)
	}
	w.search = newSearchBar(w)
	w.status = newStatusBar(w)
	w.tools = newToolbar(w)
	w.body = container.NewBorder(nil, nil, w.filter, nil, w.split)
	w.win.SetContent(container.NewBorder(w.tools.content, w.status.content, nil, nil, w.body))
	w.menus()
	w.keys()
	w.win.SetOnDropped(func(_ fyne.Position, uris []fyne.URI) { w.dropped(uris) })
	w.win.SetCloseIntercept(w.quit)
}

// changed follows the session.
func (w *window) changed(c session.Change) {
	if c&session.EventsChanged != 0 {
		w.places = places{}
		w.markAgain()
		hues, _ := w.s.Hues()
		w.tl.SetEventsIn(w.s.Shown(), w.layoutLanes(), hues)
		w.arrange()
		w.centre.table.Update()
		w.filter.Update()
		w.tools.show()
		w.followHistory()
	}
	if c == session.FacetsChanged {
		w.filter.Update()
	}
	if c&session.GroupsChanged != 0 {
		w.showLanes()
	}
	if c&(session.EventsChanged|session.SearchChanged) != 0 {
		w.tl.SetFound(w.s.Matches())
		w.search.show()
	}
	if c == session.ContradictionsChanged {
		w.showEvent()
	}
	if c&(session.EventsChanged|session.SelectionChanged) != 0 {
		if e := w.s.Selected(); e != nil {
			w.tl.Select(e.ID)
			w.showLinks(e.ID)
		}
		w.showEvent()
	}
	if c&session.SelectionChanged != 0 {
		w.followQuote()
	}
	if c&(session.SelectionChanged|session.SearchChanged) != 0 {
		w.centre.table.Refill()
	}
	if c&session.OrderChanged != 0 {
		w.centre.table.Ordered()
	}
	w.status.show()
}

// quit remembers the window, ends all work, closes the store and leaves.
func (w *window) quit() {
	size := w.win.Canvas().Size()
	w.state.Width, w.state.Height = size.Width, size.Height
	w.state.Split = w.split.Offset
	w.state.View = w.tl.ViewJSON()
	w.state.Table = w.centre.table.StateJSON()
	if w.stopBackup != nil {
		w.stopBackup()
	}
	err := w.s.Remember(context.Background(), w.state)
	if err := errors.Join(err, w.s.Close()); err != nil {
		fyne.LogError("could not store the window's state", err)
	}
	w.app.Quit()
}

// within is a size of a dialog in pixels, less where the window has less.
func (w *window) within(width, height float32) fyne.Size {
	const air = 40
	have := w.win.Canvas().Size()
	return fyne.NewSize(min(have.Width-air, width), min(have.Height-air, height))
}

// then goes on with f once a step is done, or says what cannot be.
func (w *window) then(cannot string, f func()) func(error) {
	return func(err error) {
		if err != nil {
			w.fail(cannot, err)
			return
		}
		f()
	}
}

// fail shows an error in plain words.
func (w *window) fail(what string, err error) {
	dialog.ShowInformation(what, wrapWords(explain(err), 72), w.win)
}
