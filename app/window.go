package app

import (
	"context"
	"errors"
	"fmt"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/theme"

	"quoteline/app/inspector"
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
	centre *fyne.Container // timeline, reader or the empty state
	search *searchBar
	status *statusBar

	wantQuote timeline.Quote // to be highlighted once its document is there
}

// Run shows the timeline in store until its window is closed, and closes the
// store. It blocks.
func Run(a fyne.App, store timeline.Store, o Options) error {
	if o.Now == nil {
		o.Now = time.Now
	}
	s := session.New(store, fyne.Do, session.Config{Open: o.Open, Extract: o.Extract})
	w, err := open(a, s, o)
	if err != nil {
		return errors.Join(err, s.Close())
	}
	if len(o.Files) > 0 {
		w.bringIn(o.Files)
	}
	w.win.ShowAndRun()
	return s.Close()
}

// open builds the window with what the store remembers.
func open(a fyne.App, s *session.Session, o Options) (*window, error) {
	ctx := context.Background()
	if err := s.Load(ctx); err != nil {
		return nil, err
	}
	w := &window{app: a, s: s, o: o}
	// A state that cannot be read costs the window its size, not the user
	// their timeline.
	w.state, _ = s.Restore(ctx)
	a.Settings().SetTheme(&chosenTheme{Theme: theme.DefaultTheme(), choice: w.state.Theme})
	var err error
	if w.tl, w.strip, err = timelineview.New(); err != nil {
		return nil, fmt.Errorf("make the timeline: %w", err)
	}
	w.win = a.NewWindow("Quoteline")
	w.win.SetMaster()
	w.build()
	s.Observe(w.changed)
	w.changed(session.EventsChanged | session.SelectionChanged)
	if len(w.state.View) > 0 {
		w.tl.SetViewJSON(w.state.View)
	}
	return w, nil
}

func (w *window) build() {
	w.panel = inspector.New()
	w.panel.OnQuote = w.openQuote
	w.panel.OnEvent = w.s.Select
	w.panel.OnStep = w.s.Step
	w.reader = reader.New()
	w.reader.OnEvent = w.s.Select
	w.reader.OnClose = w.closeReader
	w.reader.Hide()
	w.tl.SetFold(!w.state.Unfold)
	w.tl.OnSelected(w.s.Select)

	picture := container.NewBorder(nil, w.strip, nil, nil, w.tl)
	w.centre = container.NewStack(picture, w.reader, w.empty())
	w.split = container.NewHSplit(w.centre, w.panel)
	w.split.SetOffset(0.72)
	if o := w.state.Split; o > 0.2 && o < 0.95 {
		w.split.SetOffset(o)
	}
	w.search = newSearchBar(w)
	w.status = newStatusBar(w)
	w.win.SetContent(container.NewBorder(w.toolbar(), w.status.content, nil, nil, w.split))
	w.menus()
	w.keys()
	size := fyne.NewSize(1280, 800)
	if w.state.Width >= 640 && w.state.Height >= 400 {
		size = fyne.NewSize(w.state.Width, w.state.Height)
	}
	w.win.Resize(size)
	w.win.SetOnDropped(func(_ fyne.Position, uris []fyne.URI) { w.dropped(uris) })
	w.win.SetCloseIntercept(w.quit)
}

// changed follows the session.
func (w *window) changed(c session.Change) {
	if c&session.EventsChanged != 0 {
		w.places = places{}
		w.tl.SetEvents(w.s.Shown())
		none := len(w.s.Documents()) == 0
		w.centre.Objects[2].(*fyne.Container).Hidden = !none
		w.centre.Objects[0].(*fyne.Container).Hidden = none || w.reader.Visible()
		w.centre.Refresh()
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
		w.followQuote()
	}
	w.status.show()
}

// quit remembers the window, ends all work, closes the store and leaves.
func (w *window) quit() {
	size := w.win.Canvas().Size()
	w.state.Width, w.state.Height = size.Width, size.Height
	w.state.Split = w.split.Offset
	w.state.View = w.tl.ViewJSON()
	err := w.s.Remember(context.Background(), w.state)
	if err := errors.Join(err, w.s.Close()); err != nil {
		fyne.LogError("could not store the window's state", err)
	}
	w.app.Quit()
}

// fail shows an error in plain words.
func (w *window) fail(what string, err error) {
	dialog.ShowInformation(what, wrapWords(explain(err), 72), w.win)
}
