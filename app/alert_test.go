package app

import (
	"context"
	"errors"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"quoteline/timeline"
)

// TestAlertLeadsOn goes a way that fails and one that leads to a file.
func TestAlertLeadsOn(t *testing.T) {
	a := test.NewApp()
	posted := make(chan func())
	ways := []Way{
		{"Fail", func(context.Context) (string, []string, error) { return "", nil, errors.New("no way") }},
		{"Salvage", func(context.Context) (string, []string, error) { return "Done.", []string{"--store", "b"}, nil }},
	}
	for i, want := range [][]string{nil, {"--store", "b"}} {
		w, args := alertWindow(a, timeline.ErrDamaged, ways, func(f func()) { posted <- f })
		test.Tap(buttonOf(t, w, ways[i].Label))
		(<-posted)()
		if want == nil {
			test.Tap(buttonOf(t, w, "Close"))
		} else {
			test.Tap(buttonOf(t, w, "Open it"))
		}
		if !slices.Equal(*args, want) {
			t.Error(*args)
		}
	}
}

func buttonOf(t *testing.T, w fyne.Window, label string) *widget.Button {
	t.Helper()
	var found *widget.Button
	var look func(fyne.CanvasObject)
	look = func(o fyne.CanvasObject) {
		switch o := o.(type) {
		case *widget.Button:
			if o.Text == label {
				found = o
			}
		case *fyne.Container:
			for _, c := range o.Objects {
				look(c)
			}
		}
	}
	look(w.Content())
	if found == nil {
		t.Fatalf("there is no button %q", label)
	}
	return found
}
