package export

import (
	"errors"
	"io"
	"io/fs"
	"path/filepath"
	"strings"
	"testing"
)

// The error of a file in a folder that is not there names the folder, and no draft.
func TestFileSaysWhatIsMissing(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "none")
	path := filepath.Join(dir, "x.png")
	_, err := File(path, func(io.Writer) error { return nil })
	if !errors.Is(err, fs.ErrNotExist) {
		t.Fatal(err)
	}
	if said := err.Error(); !strings.Contains(said, path) || !strings.Contains(said, "open "+dir+":") || strings.Contains(said, ".quoteline") {
		t.Error(said)
	}
}
