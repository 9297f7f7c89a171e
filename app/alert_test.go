package app

import (
	"context"
	"errors"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"quoteline/app/files"
	"quoteline/app/keyed"
	"quoteline/timeline"
)

// TestAlertLeadsOn goes a way that fails and one that leads to a file.
func TestAlertLeadsOn(t *testing.T) {
	a := test.NewApp()
	posted := make(chan func())
	ways := []files.Way{
		{Label: "Fail", Go: func(context.Context) (string, files.Target, error) {
			return "", files.Target{}, errors.New("no way")
		}},
		{Label: "Salvage", Go: func(context.Context) (string, files.Target, error) { return "Done.", files.Target{Path: "b"}, nil }},
	}
	for i, want := range []files.Target{{}, {Path: "b"}} {
		var got files.Target
		on, left := false, 0
		w := alertWindow(a, timeline.ErrDamaged, ways, &loop{do: func(f func()) { posted <- f }}, func(next files.Target, ok bool) {
			got, on = next, ok
			left++
		})
		test.Tap(buttonOf(t, w.Content(), ways[i].Label))
		(<-posted)()
		if want.Path == "" {
			test.Tap(buttonOf(t, w.Content(), "Close"))
		} else {
			test.Tap(buttonOf(t, w.Content(), "Open it"))
		}
		if got != want || on != (want.Path != "") || left != 1 {
			t.Error(got, on, left)
		}
	}
}

func buttonOf(t *testing.T, in fyne.CanvasObject, label string) *keyed.Button {
	t.Helper()
	for _, o := range test.LaidOutObjects(in) {
		if b, ok := o.(*keyed.Button); ok && b.Text == label {
			return b
		}
	}
	t.Fatalf("there is no button %q", label)
	return nil
}
