package export

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
)

// File writes a file that is there whole or not at all, and returns its size: it
// is written beside its place, synced and renamed. The error names the file and
// what to do.
func File(path string, write func(io.Writer) error) (n int64, err error) {
	f, err := os.CreateTemp(filepath.Dir(path), ".quoteline-*")
	if err != nil {
		return 0, fmt.Errorf("write %s: %w; check that the folder exists and may be written", path, err)
	}
	defer func() {
		if err != nil { // the first error is the one to tell
			_ = f.Close()
			_ = os.Remove(f.Name())
		}
	}()
	if err := write(f); err != nil {
		return 0, fmt.Errorf("write %s: %w", path, err)
	}
	if err := f.Chmod(0o644); err != nil {
		return 0, fmt.Errorf("write %s: %w", path, err)
	}
	if err := f.Sync(); err != nil {
		return 0, fmt.Errorf("write %s: %w", path, err)
	}
	info, err := f.Stat()
	if err != nil {
		return 0, fmt.Errorf("write %s: %w", path, err)
	}
	if err := f.Close(); err != nil {
		return 0, fmt.Errorf("write %s: %w", path, err)
	}
	if err := os.Rename(f.Name(), path); err != nil {
		return 0, fmt.Errorf("write %s: %w", path, err)
	}
	return info.Size(), nil
}
