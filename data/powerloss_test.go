package data

import (
	"bytes"
	"fmt"
	"math/rand"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"quoteline/timeline"
)

// sector is what a disk writes whole or not at all.
const sector = 512

// TestPowerLoss replays what bbolt writes in a transaction, as a disk may have it when
// the power fails. bbolt writes the pages of a transaction, waits for the disk, writes
// the head that leads to them, and waits again. So before the first wait any of the
// pages, or any sectors of them, may be there in any order; before the second all
// pages are, and of the head some sectors. Each time the store opens as it was before
// the transaction or as it is after it.
func TestPowerLoss(t *testing.T) {
	most := 500
	if n, err := strconv.Atoi(os.Getenv("QUOTELINE_POWER_LOSSES")); err == nil {
		most = n
	} else if testing.Short() {
		most = 60
	}
	dir := t.TempDir()
	path := filepath.Join(dir, "s")
	s, err := Open(path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	type state struct {
		file []byte
		says string
	}
	see := func(s *DB) string { return exported(t, s) + said(t, s) }
	var states []state
	keep := func() {
		file, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		states = append(states, state{file, see(s)})
	}
	keep()
	var last timeline.EventID
	for i, change := range []func() error{
		func() error { return importText(t, s, "one two three") },
		func() error { return importText(t, s, strings.Repeat("many words ", 60)) },
		func() (err error) { last, err = s.Add(ctx, &timeline.Event{Title: "mine"}); return err },
		func() error {
			return s.edit(func(e timeline.Editor) error {
				return e.Correct(1, &timeline.Correction{Fields: timeline.TitleField, Title: "T"})
			})
		},
		func() error {
			return s.Link(ctx, timeline.Link{From: last, To: 2, Why: "w", By: timeline.UserEngine})
		},
		func() error { return s.Unlink(ctx, last) },
		func() error { _, err := s.Undo(ctx); return err },
		func() error { _, err := s.Redo(ctx); return err },
		func() error { return s.SetSetting(ctx, "k", bytes.Repeat([]byte("v"), 9000)) },
		func() error { return s.Remove(ctx, must(s.Documents(ctx))(t)[1].ID) },
		func() error { _, err := s.Undo(ctx); return err },
		func() error { return importText(t, s, strings.Repeat("others ", 90)) },
		func() error { return s.Forget(ctx) },
	} {
		if err := change(); err != nil {
			t.Fatal(i, err)
		}
		keep()
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	rng := rand.New(rand.NewSource(7))
	tried := 0
	for tried < most {
		for i := 1; i < len(states) && tried < most; i++ {
			tried++
			file := lostPower(rng, states[i-1].file, states[i].file)
			lost := filepath.Join(dir, fmt.Sprint("lost", tried))
			if err := os.WriteFile(lost, file, 0o600); err != nil {
				t.Fatal(err)
			}
			o, err := Open(lost, Options{})
			if err != nil {
				t.Fatalf("change %d: %v", i, err)
			}
			if problems, err := o.Check(ctx); err != nil || len(problems) > 0 && o.Warning() == "" {
				t.Fatalf("change %d: %v %v", i, problems, err)
			}
			if says := see(o); says != states[i-1].says && says != states[i].says {
				t.Fatalf("change %d: it is neither as before nor as after", i)
			}
			if err := o.Close(); err != nil {
				t.Fatal(err)
			}
			if err := os.Remove(lost); err != nil {
				t.Fatal(err)
			}
		}
	}
	t.Logf("%d states of %d changes", tried, len(states)-1)
}

func importText(t *testing.T, s *DB, text string) error {
	_, err := s.Import(ctx, sample(t, text))
	return err
}

// lostPower makes a file between two states.
func lostPower(rng *rand.Rand, before, after []byte) []byte {
	page := os.Getpagesize()
	size := len(before)
	if len(after) > size && rng.Intn(2) == 0 {
		size = len(after)
	}
	synced := rng.Intn(3) == 0 // the pages are there, of the head perhaps a part
	if synced {
		size = max(size, len(after))
	}
	out := make([]byte, size)
	copy(out, before)
	for at := 0; at+page <= min(size, len(after)); at += page {
		now := after[at : at+page]
		if at+page <= len(before) && bytes.Equal(before[at:at+page], now) {
			continue
		}
		heads := at < 2*page
		switch {
		case !heads && synced:
			copy(out[at:], now)
		case heads && !synced:
		case rng.Intn(3) == 0: // not at all
		case rng.Intn(2) == 0:
			copy(out[at:], now)
		default: // torn
			for k := 0; k < page; k += sector {
				if rng.Intn(2) == 0 {
					copy(out[at+k:at+k+sector], now[k:])
				}
			}
		}
	}
	return out
}
