package files

import (
	"context"
	"path/filepath"
	"strings"

	"quoteline/timeline"
)

// Extension is that of timelines.
const Extension = ".quoteline"

// Target is a timeline to be opened.
type Target struct {
	Path     string
	ReadOnly bool
	New      bool // it is made, empty; it must not be there yet
}

// Args start the program on it.
func (t Target) Args() []string {
	if t.ReadOnly {
		return []string{"--read-only", "--store", t.Path}
	}
	return []string{"--store", t.Path}
}

// Way is a way on from a timeline that cannot be opened.
type Way struct {
	Label string
	// Go goes it, and returns what became of it and what to open now.
	Go func(ctx context.Context) (said string, next Target, err error)
}

// Opened is a timeline with what the user has to know of its file.
type Opened struct {
	timeline.Store
	Warning  string // what is wrong with it; "" is nothing
	ReadOnly string // why it cannot be written; "" where it can
	Passing  bool   // asked for to read only: nobody looks for it later
}

// Title is what a timeline is called where the user has not named it.
func Title(path string) string { return strings.TrimSuffix(filepath.Base(path), Extension) }

// Named is a path with the extension of timelines.
func Named(path string) string {
	if path == "" || strings.EqualFold(filepath.Ext(path), Extension) {
		return path
	}
	return path + Extension
}
