package export

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// File writes a file that is there whole or not at all, and returns its size: it
// is written beside its place, synced and renamed. The error names the file and
// what to do.
func File(path string, write func(io.Writer) error) (n int64, err error) {
	d, err := newDraft(path)
	if err != nil {
		return 0, err
	}
	defer d.drop()
	if err := d.write(write); err != nil {
		return 0, err
	}
	return d.size, d.keep()
}

// draft is a file beside the place that it is for.
type draft struct {
	path string
	f    *os.File
	size int64
	done bool // it is kept or dropped
}

func newDraft(path string) (*draft, error) {
	f, err := os.CreateTemp(filepath.Dir(path), ".quoteline-*")
	if err != nil {
		var at *fs.PathError
		if errors.As(err, &at) {
			at.Path = filepath.Dir(path) // nobody has asked for the draft
		}
		return nil, fmt.Errorf("write %s: %w; check that the folder exists and may be written", path, err)
	}
	return &draft{path: path, f: f}, nil
}

// write fills the draft and closes it.
func (d *draft) write(write func(io.Writer) error) error {
	err := write(d.f)
	if err == nil {
		err = d.f.Chmod(0o644)
	}
	if err == nil {
		err = d.f.Sync()
	}
	if err == nil {
		var info os.FileInfo
		if info, err = d.f.Stat(); err == nil {
			d.size = info.Size()
		}
	}
	if cerr := d.f.Close(); err == nil {
		err = cerr
	}
	if err != nil {
		return fmt.Errorf("write %s: %w", d.path, err)
	}
	return nil
}

// keep puts the draft in its place.
func (d *draft) keep() error {
	if err := os.Rename(d.f.Name(), d.path); err != nil {
		return fmt.Errorf("write %s: %w", d.path, err)
	}
	d.done = true
	return nil
}

// drop removes a draft that was not kept.
func (d *draft) drop() {
	if !d.done {
		d.done = true
		_ = d.f.Close() // of one that failed before it was written
		_ = os.Remove(d.f.Name())
	}
}
