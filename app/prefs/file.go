package prefs

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/adrg/xdg"
)

// maxFile is how much of the file is read, in bytes; ours has some hundred.
const maxFile = 1 << 20

// aside is what the name of a damaged file gets.
const aside = ".damaged"

// Path is the file of the user's preferences.
func Path() string { return filepath.Join(xdg.ConfigHome, "quoteline", "preferences.json") }

// File keeps preferences. It is of one goroutine. The zero value has the defaults and
// is kept nowhere.
type File struct {
	path    string
	p       Preferences
	fresh   bool
	damaged error
}

// Open reads the file at path. Whatever it holds, there are preferences: what cannot
// be read is the default, and Damaged says so.
func Open(path string) *File {
	f := &File{path: path}
	b, err := read(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		f.fresh = true
		return f
	case err != nil:
		f.damaged = fmt.Errorf("read the preferences: %w; the usual ones hold", err)
		return f
	}
	// A value of the wrong type spoils itself only: the decoder goes on.
	if err = json.Unmarshal(b, &f.p); err != nil {
		f.damaged = fmt.Errorf("the preferences in %s are damaged (%w); what cannot be read is as usual, and the file is kept as %s", path, err, path+aside)
	}
	f.p.Limit()
	return f
}

func read(path string) ([]byte, error) {
	r, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer r.Close()
	b, err := io.ReadAll(io.LimitReader(r, maxFile+1))
	if err == nil && len(b) > maxFile {
		err = fmt.Errorf("%s has more than %d bytes", path, maxFile)
	}
	return b, err
}

// Fresh reports that there was no file yet.
func (f *File) Fresh() bool { return f.fresh }

// Damaged is what the user has to know of a file that could not be read whole; nil
// where it could.
func (f *File) Damaged() error { return f.damaged }

// Preferences are those in force.
func (f *File) Preferences() Preferences { return f.p }

// Set puts preferences in force and writes what is new in them. What another window
// wrote meanwhile stays, and so does what this program does not know. A damaged file
// is put aside. They hold in this window even where they cannot be written.
func (f *File) Set(p Preferences) error {
	p.Limit()
	before := f.p
	if p == before && !f.fresh && f.damaged == nil {
		return nil
	}
	f.p, f.fresh = p, false
	if f.path == "" {
		return nil
	}
	var err error
	if f.damaged != nil {
		err, f.damaged = os.Rename(f.path, f.path+aside), nil
	}
	if err == nil {
		err = write(f.path, before, p)
	}
	if err != nil {
		return fmt.Errorf("keep the preferences in %s: %w", f.path, err)
	}
	return nil
}

// fields are preferences by their keys in the file.
func fields(p Preferences) (m map[string]json.RawMessage, err error) {
	b, err := json.Marshal(p)
	if err == nil {
		err = json.Unmarshal(b, &m)
	}
	return m, err
}

func write(path string, before, now Preferences) error {
	old, err := fields(before)
	if err != nil {
		return err
	}
	next, err := fields(now)
	if err != nil {
		return err
	}
	there := map[string]json.RawMessage{}
	if b, err := read(path); err != nil || json.Unmarshal(b, &there) != nil || there == nil {
		there, old = map[string]json.RawMessage{}, nil // nothing to keep: all is written
	}
	for k := range old {
		if next[k] == nil {
			delete(there, k)
		}
	}
	for k, v := range next {
		if !bytes.Equal(old[k], v) {
			there[k] = v
		}
	}
	b, err := json.MarshalIndent(there, "", "  ")
	if err != nil {
		return err
	}
	return replace(path, append(b, '\n'))
}

// replace writes a file that is there whole or not at all, for nobody else to read.
func replace(path string, b []byte) error {
	dir := filepath.Dir(path)
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return err
	}
	t, err := os.CreateTemp(dir, ".preferences-*") // with 0600
	if err != nil {
		return err
	}
	defer os.Remove(t.Name()) // of one that did not come to its place
	_, err = t.Write(b)
	if err == nil {
		err = t.Sync()
	}
	if err = errors.Join(err, t.Close()); err != nil {
		return err
	}
	return os.Rename(t.Name(), path)
}
