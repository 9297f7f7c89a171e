package document

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
)

// openFile opens the file at path. The error names the file, what is wrong with it
// and what to do, for the user's eyes.
func openFile(path string) (*os.File, int64, error) {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, 0, fmt.Errorf("read %s: %w; check the name and the folder", path, ErrMissing)
	case errors.Is(err, fs.ErrPermission):
		return nil, 0, denied(path)
	case err != nil:
		return nil, 0, fmt.Errorf("read %s: %w", path, err)
	case info.IsDir():
		return nil, 0, fmt.Errorf("read %s: %w; choose the files in it, or import it as a folder", path, ErrFolder)
	case !info.Mode().IsRegular():
		return nil, 0, fmt.Errorf("read %s: %w but a device or pipe; save it as a file first", path, ErrBinary)
	case info.Size() > MaxOuter:
		return nil, 0, fmt.Errorf("read %s: %w (the limit is %d GB); split it into parts", path, ErrTooLarge, MaxOuter>>30)
	}
	f, err := os.Open(path)
	if errors.Is(err, fs.ErrPermission) {
		return nil, 0, denied(path)
	}
	if err != nil {
		return nil, 0, fmt.Errorf("read %s: %w", path, err)
	}
	return f, info.Size(), nil
}

func denied(path string) error {
	return fmt.Errorf("read %s: %w; ask its owner for the right to read it", path, ErrDenied)
}

func tooLarge(path string) error {
	return fmt.Errorf("read %s: %w (the limit is %d MB); split it into parts", path, ErrTooLarge, MaxBytes>>20)
}
