// Package intake stores what documents yield, some documents in a transaction:
// each costs the disk a wait. It links what several of them tell of one
// happening. It never reads a file and never finds an event.
package intake

import (
	"context"
	"fmt"
	"time"

	"quoteline/timeline"
	"quoteline/timeline/coref"
)

// A transaction holds no more than that, unless one document alone is larger:
// progress stays true, little waits in memory, and to cancel takes no longer than
// one transaction.
const (
	maxEvents = 5_000
	maxBytes  = 4 << 20 // of text
	maxWait   = 300 * time.Millisecond
)

// Keeper stores documents in the order in which they come. It belongs to one
// goroutine.
type Keeper struct {
	store   timeline.Store
	known   *coref.Index  // made when the first document is stored
	last    timeline.Step // the step that known is of
	waiting []waiting
	events  int
	bytes   int
	since   time.Time
}

// waiting is a document that is not stored yet; x is nil where there is none.
type waiting struct {
	x    *timeline.Extraction
	done func(added bool, err error)
}

// New returns a keeper for store.
func New(store timeline.Store) *Keeper { return &Keeper{store: store} }

// Put hands a document over. done is called, in the order of Put, once it is
// stored, was there already (added is false) or could not be.
func (k *Keeper) Put(ctx context.Context, x *timeline.Extraction, done func(added bool, err error)) {
	if len(k.waiting) == 0 {
		k.since = time.Now()
	}
	k.waiting = append(k.waiting, waiting{x, done})
	k.events += len(x.Events)
	k.bytes += len(x.Document.Text)
	if k.events >= maxEvents || k.bytes >= maxBytes || time.Since(k.since) >= maxWait {
		k.Flush(ctx)
	}
}

// Fail keeps the place of a document that yields nothing: done is called in turn.
func (k *Keeper) Fail(err error, done func(added bool, err error)) {
	k.waiting = append(k.waiting, waiting{nil, func(bool, error) { done(false, err) }})
	if len(k.waiting) == 1 {
		k.waiting[0].done(false, nil)
		k.waiting = k.waiting[:0]
	}
}

// Flush stores what waits. What was handed over is whole, so that it is stored
// even when ctx is done.
func (k *Keeper) Flush(ctx context.Context) {
	all := k.waiting
	k.waiting, k.events, k.bytes = nil, 0, 0
	if len(all) == 0 {
		return
	}
	var xs []*timeline.Extraction
	for _, w := range all {
		if w.x != nil {
			xs = append(xs, w.x)
		}
	}
	results, err := k.keep(context.WithoutCancel(ctx), xs)
	if err != nil {
		k.known = nil // it may know what the store does not
	}
	i := 0
	for _, w := range all {
		switch {
		case w.x == nil:
			w.done(false, nil)
			continue
		case err != nil:
			w.done(false, err)
		default:
			w.done(results[i].Added, results[i].Err)
		}
		i++
	}
}

// Close stores what waits and leaves the store tidy. What it returns is no loss of
// what was handed over: that was reported to done.
func (k *Keeper) Close(ctx context.Context) error {
	k.Flush(ctx)
	if err := k.store.Tidy(ctx); err != nil && ctx.Err() == nil {
		return fmt.Errorf("tidy up: %w", err)
	}
	return nil
}

func (k *Keeper) keep(ctx context.Context, xs []*timeline.Extraction) ([]timeline.Imported, error) {
	if now, err := k.step(ctx); err != nil {
		return nil, err
	} else if now != k.last {
		k.known = nil // somebody has changed the timeline meanwhile
	}
	if k.known == nil {
		known := coref.NewIndex(nil)
		err := timeline.EachKnown(ctx, k.store, func(e *timeline.Event) error {
			known.Know(e)
			return nil
		})
		if err != nil {
			return nil, fmt.Errorf("read what is known: %w", err)
		}
		k.known = known
	}
	out, err := k.store.ImportAll(ctx, xs, func(x *timeline.Extraction) {
		k.known.Link(x)
		k.known.Add(x)
	})
	if err != nil {
		return nil, err
	}
	// The documents are stored: a step that cannot be read only costs a new index.
	if k.last, err = k.step(ctx); err != nil {
		k.known = nil
	}
	return out, nil
}

// step is the last step of the store; zero where there is none.
func (k *Keeper) step(ctx context.Context) (timeline.Step, error) {
	done, _, err := k.store.History(ctx)
	if err != nil {
		return timeline.Step{}, fmt.Errorf("read the last step: %w", err)
	}
	if done == nil {
		return timeline.Step{}, nil
	}
	return *done, nil
}
