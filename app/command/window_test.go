package command

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"quoteline/app/files"
	"quoteline/data"
	"quoteline/timeline"
)

// TestTimelinesAreOpenedAndDocumentsImported: a timeline is told by its content.
func TestTimelinesAreOpenedAndDocumentsImported(t *testing.T) {
	one, two := fresh(t), fresh(t)
	for _, s := range []shell{one, two} {
		if code, _, errs := s.run("list"); code != OK {
			t.Fatal(errs)
		}
	}
	other := filepath.Join(t.TempDir(), "timeline.bin")
	if err := os.Rename(two.store, other); err != nil {
		t.Fatal(err)
	}
	text := file(t, "a.txt", "The bridge fell.")
	opened := ""
	bare := shell{t: t, opened: func(o files.Opened, _ files.Keeper) { opened = o.Path() }}
	for _, path := range []string{one.store, other} {
		if code, out, errs := bare.run(text, path); code != OK || out != "window "+text || opened != path {
			t.Error(code, out, errs, opened)
		}
	}
	for _, args := range [][]string{{one.store, other}, {one.store, "--store", other}} {
		if code, _, errs := bare.run(args...); code != Usage || !strings.Contains(errs, one.store) {
			t.Error(args, code, errs)
		}
	}
	if code, _, errs := one.run("import", other); code != Failed || !strings.Contains(errs, other) || !strings.Contains(errs, "it is a timeline of Quoteline, not a document; open it") {
		t.Error(code, errs)
	}
	harmed := file(t, "harmed.quoteline", "this was a timeline")
	var ways []files.Way
	bare.alert = func(_ error, w []files.Way) { ways = w }
	if code, _, errs := bare.run(harmed); code != Failed || len(ways) != 1 || ways[0].Label != "Salvage into a new file" {
		t.Error(code, errs, ways)
	}
}

// TestTheWindowOpensAnother goes what the window's menu does.
func TestTheWindowOpensAnother(t *testing.T) {
	dir := t.TempDir()
	ctx := context.Background()
	s := fresh(t)
	ran := false
	s.opened = func(first files.Opened, k files.Keeper) {
		ran = true
		made := filepath.Join(dir, "made.quoteline")
		if _, err := k.Open(ctx, files.Target{Path: made}); !errors.Is(err, fs.ErrNotExist) {
			t.Error("what is not there:", err)
		}
		o, err := k.Open(ctx, files.Target{Path: made, New: true})
		if err != nil {
			t.Fatal(err)
		}
		if docs, err := o.Documents(ctx); err != nil || len(docs) != 0 || o.Warning != "" || o.ReadOnly != "" {
			t.Errorf("a new one has %d documents, %v, %+v", len(docs), err, o)
		}
		_, err = k.Open(ctx, files.Target{Path: made})
		if !errors.Is(err, timeline.ErrStoreBusy) || len(k.Ways(made, err)) != 1 {
			t.Error(err, k.Ways(made, err))
		}
		_, next, err := k.Ways(made, err)[0].Go(ctx)
		if err != nil || !next.ReadOnly {
			t.Fatal(next, err)
		}
		copied, err := k.Open(ctx, next)
		if err != nil || !copied.Passing || copied.ReadOnly == "" {
			t.Fatalf("%+v %v", copied, err)
		}
		if err := copied.Close(); err != nil {
			t.Error(err)
		}
		if err := o.Close(); err != nil {
			t.Fatal(err)
		}
		if _, err := k.Open(ctx, files.Target{Path: made, New: true}); !errors.Is(err, fs.ErrExist) {
			t.Error("made twice:", err)
		}
		shared := filepath.Join(dir, "shared.quoteline")
		if err := k.Share(ctx, first.Store, shared, timeline.Sharing{WithoutText: true}); err != nil {
			t.Fatal(err)
		}
		if o, err = k.Open(ctx, files.Target{Path: shared}); err != nil {
			t.Fatal(err)
		}
		docs, err := o.Documents(ctx)
		if err != nil || len(docs) == 0 || len(docs[0].Withheld) == 0 {
			t.Error(docs, err)
		}
		if err := o.Close(); err != nil {
			t.Error(err)
		}
		if b, err := data.Open(shared, data.Options{}); err != nil || b.Close() != nil {
			t.Error("it is still open:", err)
		}
	}
	if code, _, errs := s.run(); code != OK || !ran {
		t.Error(code, errs)
	}
}
