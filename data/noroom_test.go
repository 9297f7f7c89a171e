//go:build linux

package data

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"quoteline/timeline"
)

// TestNoRoomForACopy: where the file system takes no more, a copy is not there at all,
// and what was there stays.
func TestNoRoomForACopy(t *testing.T) {
	s := open(t)
	brought(t, s, strings.Repeat("word ", 3000))
	dir := disk(t, 64<<10)
	there := filepath.Join(dir, "there.quoteline")
	if err := os.WriteFile(there, []byte("as it was"), 0o600); err != nil {
		t.Fatal(err)
	}
	before := everything(t, s)
	errs := map[string]error{
		"share":      s.Share(ctx, filepath.Join(dir, "new.quoteline"), timeline.Sharing{}),
		"share over": s.Share(ctx, there, timeline.Sharing{WithoutText: true}),
		"copy":       s.CopyTo(ctx, filepath.Join(dir, "new.quoteline")),
	}
	for what, err := range errs {
		if err == nil || !strings.Contains(err.Error(), "the disk is full; nothing was changed") {
			t.Errorf("%s: %v", what, err)
		}
	}
	for _, pattern := range []string{"*", ".*"} {
		if left, err := filepath.Glob(filepath.Join(dir, pattern)); err != nil || len(left) > 1 || len(left) == 1 && left[0] != there {
			t.Error("left behind:", left, err)
		}
	}
	if b, err := os.ReadFile(there); err != nil || string(b) != "as it was" {
		t.Errorf("%q %v", b, err)
	}
	if !bytes.Equal(everything(t, s), before) {
		t.Error("the timeline was changed")
	}
}
