package files

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
)

// most is how many timelines are remembered, and maxRecent the size of a list that is
// read, in bytes.
const (
	most      = 12
	maxRecent = 64 << 10
)

// Recent is the list of the timelines that were open lately. It is a small file of this
// user's alone. What cannot be read of it is forgotten: nothing depends on it.
type Recent struct {
	Path string // of the list; "" remembers nothing
}

// List returns them, the last one opened first.
func (r Recent) List() []string {
	info, err := os.Stat(r.Path)
	if err != nil || !info.Mode().IsRegular() || info.Size() > maxRecent {
		return nil
	}
	raw, err := os.ReadFile(r.Path)
	if err != nil {
		return nil
	}
	var all []string
	if json.Unmarshal(raw, &all) != nil {
		return nil
	}
	var out []string
	for _, p := range all {
		if filepath.IsAbs(p) && !slices.Contains(out, p) && len(out) < most {
			out = append(out, p)
		}
	}
	return out
}

// Add puts a timeline first.
func (r Recent) Add(path string) error {
	if path, err := filepath.Abs(path); err == nil {
		all := slices.DeleteFunc(r.List(), func(p string) bool { return p == path })
		return r.write(append([]string{path}, all...))
	}
	return nil // the folder that the program was started in is gone
}

// Drop takes one out.
func (r Recent) Drop(path string) error {
	all := r.List()
	if left := slices.DeleteFunc(slices.Clone(all), func(p string) bool { return p == path }); len(left) < len(all) {
		return r.write(left)
	}
	return nil
}

// Clear takes out all.
func (r Recent) Clear() error {
	if err := os.Remove(r.Path); r.Path != "" && !errors.Is(err, fs.ErrNotExist) && err != nil {
		return fmt.Errorf("clear the list of recent timelines: %w", err)
	}
	return nil
}

// write puts a whole list in the place of the one that is there.
func (r Recent) write(all []string) (err error) {
	if r.Path == "" {
		return nil
	}
	defer func() {
		if err != nil {
			err = fmt.Errorf("remember the recent timelines in %s: %w", r.Path, err)
		}
	}()
	raw, err := json.Marshal(all[:min(len(all), most)])
	if err != nil {
		return err
	}
	dir := filepath.Dir(r.Path)
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return err
	}
	f, err := os.CreateTemp(dir, ".recent-*") // for this user's eyes
	if err != nil {
		return err
	}
	_, err = f.Write(raw)
	if err = errors.Join(err, f.Sync(), f.Close()); err == nil {
		err = os.Rename(f.Name(), r.Path)
	}
	if err != nil {
		_ = os.Remove(f.Name()) // the first error is the one to tell
	}
	return err
}
