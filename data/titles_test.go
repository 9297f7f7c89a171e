package data

import (
	"context"
	"errors"
	"slices"
	"testing"

	bolt "go.etcd.io/bbolt"
	"pgregory.net/rapid"

	"quoteline/timeline"
)

// Titles gives what Label does of each event, in any order, twice too, and nothing of
// what is not here.
func TestTitlesAreLabels(t *testing.T) {
	s, a, _ := twoTellings(t)
	if _, err := s.Import(ctx, sample(t, "a third document")); err != nil {
		t.Fatal(err)
	}
	flip := func() { // one is damaged until the end
		err := s.update(ctx, func(tx *bolt.Tx) error {
			v := slices.Clone(tx.Bucket(bEvents).Get(number(9)))
			v[3] ^= 1
			return tx.Bucket(bEvents).Put(number(9), v)
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	flip()
	defer flip()
	rapid.Check(t, func(rt *rapid.T) {
		some := rapid.SliceOf(rapid.Map(rapid.Uint64Range(0, 40), func(n uint64) timeline.EventID { return timeline.EventID(n) })).Draw(rt, "ids")
		got, err := s.Titles(ctx, some)
		if err != nil || len(got) != len(some) {
			rt.Fatal(got, err)
		}
		for i, id := range some {
			want, _, err := s.Label(ctx, id)
			if err != nil {
				want = ""
			}
			if got[i] != want {
				rt.Fatalf("event %d: %q, want %q", id, got[i], want)
			}
		}
	})
	if got, err := s.Titles(ctx, []timeline.EventID{a.First, 9}); err != nil || got[0] == "" || got[1] != "" {
		t.Errorf("%q %v", got, err)
	}
	gone, cancel := context.WithCancel(ctx)
	cancel()
	if _, err := s.Titles(gone, []timeline.EventID{1}); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
}
