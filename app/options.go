package app

import (
	"context"
	"time"

	"quoteline/app/files"
	"quoteline/app/prefs"
	"quoteline/timeline"
)

// Options are what the window is given by main.
type Options struct {
	Documents []string // to be imported once the window stands
	Version   string
	// Preferences are the user's. Nil is the usual ones, which are kept nowhere.
	Preferences *prefs.File
	// Now is the clock that ages are counted from. Nil is the computer's.
	Now func() time.Time
	// Extract finds the events of a document.
	Extract func(ctx context.Context, d *timeline.Document) (*timeline.Extraction, error)
	// Samples returns the bundled documents.
	Samples func() ([]timeline.Document, error)
	// Files is what can be done with the files of timelines; what is nil of it cannot.
	Files files.Keeper

	loop *loop // nil is the toolkit's
}
