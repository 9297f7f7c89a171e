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

	"quoteline/app/files"
	"quoteline/app/filterview"
	"quoteline/app/inspector"
	"quoteline/app/intake"
	"quoteline/app/prefs"
	"quoteline/app/reader"
	"quoteline/app/session"
	"quoteline/app/timelineview"
	"quoteline/timeline"
)

// window is the one window of the program with the timeline that is open in it.
type window struct {
	app   fyne.App
	win   fyne.Window
	o     Options
	t     files.Opened
	s     *session.Session
	state session.State
	last  **window // the one that is in the window now; see openTimeline

	tl     *timelineview.View
	strip  *timelineview.Strip
	panel  *inspector.Panel
	reader *reader.Reader
	places places
	acted  acted // by the keys of lanes
	split  *container.Split
	body   *fyne.Container // the filter and the split
	centre *centre
	filter *filterview.Panel
	search *searchBar
	tools  *toolbar
	status *statusBar

	stopBackup func()        // nil where none is made
	opening    bool          // another timeline
	imported   intake.Report // the last one of this session
	editing    *editing      // the event that is being corrected; nil is none
	steps      [2]string     // what the menu says can be undone and done again

	wantQuote timeline.Quote // to be highlighted once its document is there
}

// Run shows a timeline, or those that are opened in its place, until its window is
// closed, and closes the store. It blocks.
func Run(a fyne.App, t files.Opened, o Options) error {
	w, err := begin(a, t, o, fyne.Window.Show)
	if err != nil {
		return err
	}
	if len(o.Documents) > 0 {
		w.bringIn(o.Documents)
	}
	w.settled()
	run(a)
	w = *w.last
	w.endBackup()
	return w.s.Close()
}

// newWindow makes what shows a timeline, and closes the store where it cannot.
func newWindow(a fyne.App, t files.Opened, o Options) (*window, error) {
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.loop == nil {
		o.loop = newLoop()
	}
	if o.Preferences == nil {
		o.Preferences = &prefs.File{}
	}
	tl, strip, err := timelineview.New()
	if err != nil {
		return nil, errors.Join(fmt.Errorf("make the timeline: %w", err), t.Close())
	}
	s := session.New(t.Store, o.loop.post, session.Config{Extract: o.Extract, Ready: tl.Prepare})
	w := &window{app: a, t: t, s: s, o: o, tl: tl, strip: strip}
	w.last = &w
	return w, nil
}

// begin opens the window on a timeline, and closes the store where it cannot. It is
// shown while the timeline is still being read: each takes its time, and what the
// graphics library compiles for the first paint is there for the first picture.
func begin(a fyne.App, t files.Opened, o Options, show func(fyne.Window)) (*window, error) {
	w, err := newWindow(a, t, o)
	if err != nil {
		return nil, err
	}
	// To collect garbage often while all is made that stays would take both processors from
	// the first picture; never, too much memory.
	debug.SetGCPercent(70)
	wait := w.read(session.State{})
	w.win = a.NewWindow("Quoteline")
	w.win.SetMaster()
	w.win.Resize(w.size())
	w.build()
	show(w.win)
	if err := wait(); err != nil {
		return nil, errors.Join(err, w.s.Close())
	}
	w.fill()
	// Less garbage from here on: frames make next to none.
	debug.SetGCPercent(40)
	return w, nil
}

// read takes what the store remembers and begins to read the timeline; what it returns
// waits for that. A timeline that was never open in a window begins with the choices of
// the one before it.
func (w *window) read(before session.State) (wait func() error) {
	ctx := context.Background()
	// A state that cannot be read costs the window its size, not the user
	// their timeline.
	w.state, _ = w.s.Remembered(ctx)
	if w.state.Width == 0 {
		w.state.Folder = before.Folder
	}
	w.inherit(ctx)
	p := w.preferences()
	w.s.KeepText(p.TextOnly)
	w.tl.SetFold(!p.Unfold)
	w.s.SetGrouping(w.grouping())
	return w.s.LoadAhead(ctx)
}

// fill shows the timeline in the window that was built.
func (w *window) fill() {
	w.s.Select(w.state.Selected)
	if w.s.Selected() == nil {
		w.s.Step(1)
	}
	w.s.AskColumns(w.askColumns)
	w.s.Observe(w.changed)
	w.changed(session.EventsChanged | session.SelectionChanged)
	if len(w.state.View) > 0 {
		w.tl.SetViewJSON(w.state.View)
	}
	w.showName()
}

// size is that of the window when it was last closed.
func (w *window) size() fyne.Size {
	if w.state.Width >= 640 && w.state.Height >= 400 {
		return fyne.NewSize(w.state.Width, w.state.Height)
	}
	return fyne.NewSize(1280, 800)
}

func (w *window) build() {
	w.app.Settings().SetTheme(&chosenTheme{Theme: theme.DefaultTheme(), choice: w.preferences().Theme})
	w.panel = inspector.New()
	w.panel.OnQuote = w.openQuote
	w.panel.OnEvent = w.s.Select
	w.panel.OnStep = w.s.Step
	w.panel.OnKey = w.buttonKey
	w.panel.OnEdit, w.panel.OnSplit, w.panel.OnShow = w.editEvent, w.splitTelling, w.showTelling
	w.reader = reader.New()
	w.reader.OnEvent = w.s.Select
	w.reader.OnClose = w.closeReader
	w.reader.Draw, w.reader.Explain = w.drawPage, explain
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

// quit leaves the timeline and the program.
func (w *window) quit() {
	if err := w.leave(); err != nil {
		fyne.LogError("could not store the window's state", err)
	}
	w.o.loop.end()
	w.app.Quit()
}

// leave remembers the window, ends all work and closes the store.
func (w *window) leave() error {
	size := w.win.Canvas().Size()
	w.state.Width, w.state.Height = size.Width, size.Height
	w.state.Split = w.split.Offset
	w.state.View = w.tl.ViewJSON()
	w.state.Table = w.centre.table.StateJSON()
	w.endBackup()
	err := error(nil)
	if w.t.ReadOnly == "" {
		err = w.s.Remember(context.Background(), w.state)
	}
	return errors.Join(err, w.s.Close())
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
