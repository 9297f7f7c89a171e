package app

import (
	"sync"

	"fyne.io/fyne/v2"
)

// loop is the toolkit's event loop, for what other goroutines have to do on it.
//
// Fyne 2.8.1 closes the queue of its loop while others may be writing to it, and the program
// ends with "send on closed channel" (internal/driver/glfw/loop.go). Nothing is handed to
// the loop any more once it is to end, and nothing by Fyne either.
type loop struct {
	do    func(func()) // hands a function to the loop without waiting for it
	mu    sync.Mutex
	ended bool
}

func newLoop() *loop { return &loop{do: fyne.Do} }

// post runs f on the loop, soon; never, once the loop has been ended.
func (l *loop) post(f func()) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if !l.ended {
		l.do(f)
	}
}

// end is called before the loop ends.
func (l *loop) end() {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.ended = true
}

// hooked is the part of Fyne's Lifecycle that holds what Fyne itself does at its end: it
// writes its preferences.
type hooked interface {
	OnStopped() func()
	SetOnStoppedHookExecuted(func())
}

// run runs the toolkit until its windows are closed. What Fyne would then hand to the queue
// that it is closing is done here, behind the loop.
func run(a fyne.App) {
	last := func() {}
	if h, ok := a.Lifecycle().(hooked); ok && h.OnStopped() != nil {
		last = h.OnStopped()
		h.SetOnStoppedHookExecuted(nil)
	}
	a.Run()
	last()
}
