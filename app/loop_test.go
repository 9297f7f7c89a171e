package app

import (
	"sync"
	"testing"

	"fyne.io/fyne/v2/test"
)

// TestNothingIsPostedOnceEnded hands functions to a queue that is closed as Fyne closes
// its own: a write to it would end the program.
func TestNothingIsPostedOnceEnded(t *testing.T) {
	queue := make(chan func(), 400)
	l := &loop{do: func(f func()) { queue <- f }}
	l.post(func() {})
	if len(queue) != 1 {
		t.Fatal("nothing is posted while the loop runs")
	}
	var all sync.WaitGroup
	for range 4 {
		all.Go(func() {
			for range 50 {
				l.post(func() {})
			}
		})
	}
	l.end()
	close(queue)
	all.Wait()
}

// TestFyneHandsOverWhatItDoesAtItsEnd holds what run knows of Fyne: its lifecycle has a
// hook, which it no longer holds once it is taken away.
func TestFyneHandsOverWhatItDoesAtItsEnd(t *testing.T) {
	h, ok := test.NewTempApp(t).Lifecycle().(hooked)
	if !ok {
		t.Fatal("Fyne's lifecycle has no hook; run does not keep it from the closing queue")
	}
	h.SetOnStoppedHookExecuted(func() {})
	if h.OnStopped() == nil {
		t.Fatal("a hook that is set is not told of")
	}
	h.SetOnStoppedHookExecuted(nil)
	if h.OnStopped() != nil {
		t.Fatal("a hook that is taken away is told of")
	}
}
