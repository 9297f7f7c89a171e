package files

import (
	"context"

	"quoteline/timeline"
)

// Keeper is what can be done with the files of timelines.
type Keeper struct {
	// Open opens one that is there, or makes a new one, which is empty. A timeline that
	// cannot be written is opened to read only.
	Open func(ctx context.Context, t Target) (Opened, error)
	// Ways are those on from an error of Open.
	Ways func(path string, err error) []Way
	// Copy writes a timeline as it is now to another file, and Share a copy for others.
	// Both are there whole or not at all; they take the place of what is there, unless a
	// window has it open.
	Copy  func(ctx context.Context, s timeline.Store, path string) error
	Share func(ctx context.Context, s timeline.Store, path string, o timeline.Sharing) error
	// Backup makes the backup of the day and returns its name, "" where there was no
	// need of one.
	Backup func(ctx context.Context, s timeline.Store) (path string, err error)
	Recent Recent
}
