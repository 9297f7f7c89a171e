package document

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"quoteline/timeline"
)

// Open reads the file at path. The error names the file, what is wrong with it
// and what to do, for the user's eyes.
func Open(ctx context.Context, path string) (*timeline.Document, error) {
	data, err := read(ctx, path)
	if err != nil {
		return nil, err
	}
	return Decode(path, data)
}

func read(ctx context.Context, path string) ([]byte, error) {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, fmt.Errorf("read %s: %w; check the name and the folder", path, ErrMissing)
	case errors.Is(err, fs.ErrPermission):
		return nil, fmt.Errorf("read %s: %w; ask its owner for the right to read it", path, ErrDenied)
	case err != nil:
		return nil, fmt.Errorf("read %s: %w", path, err)
	case info.IsDir():
		return nil, fmt.Errorf("read %s: %w; choose the files in it, or import it as a folder", path, ErrFolder)
	case !info.Mode().IsRegular():
		return nil, fmt.Errorf("read %s: %w but a device or pipe; save it as a file first", path, ErrBinary)
	case info.Size() > MaxBytes:
		return nil, tooLarge(path)
	}
	f, err := os.Open(path)
	if errors.Is(err, fs.ErrPermission) {
		return nil, fmt.Errorf("read %s: %w; ask its owner for the right to read it", path, ErrDenied)
	}
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", path, err)
	}
	defer f.Close() // read only: nothing can be lost
	data, err := io.ReadAll(io.LimitReader(reader{ctx, f}, MaxBytes+1))
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", path, err)
	}
	if len(data) > MaxBytes {
		return nil, tooLarge(path)
	}
	return data, nil
}

func tooLarge(path string) error {
	return fmt.Errorf("read %s: %w (the limit is %d MB); split it into parts", path, ErrTooLarge, MaxBytes>>20)
}

// reader stops when its context does.
type reader struct {
	ctx context.Context
	r   io.Reader
}

func (r reader) Read(p []byte) (int, error) {
	if err := r.ctx.Err(); err != nil {
		return 0, err
	}
	return r.r.Read(p)
}
