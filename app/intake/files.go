package intake

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"quoteline/timeline/document"
	"quoteline/timeline/document/format"
)

// maxFiles is how many files one import takes from folders.
const maxFiles = 20_000

// Sentinels of what is found in folders.
var (
	ErrTooMany = errors.New("it holds more than 20,000 files; add its folders one at a time")
	ErrLink    = errors.New("it is a link, which is not followed")
	ErrDevice  = errors.New("it is no file but a device or pipe")
	ErrLeftOut = errors.New("you left it out") // where the user was asked
)

// file is one to be read.
type file struct {
	path  string
	size  int64
	named bool // by the user, not found in a folder
}

// list replaces folders by the files in them, in the order of their names, and
// says what is left out of them: links, hidden files and folders, what is no file.
// Files that the user named are taken whatever they are.
func list(ctx context.Context, paths []string, left func(path string, err error)) (files []file) {
	for _, p := range paths {
		info, err := os.Stat(p)
		if err != nil || !info.IsDir() {
			f := file{path: p, named: true} // opening it says what is wrong
			if err == nil {
				f.size = info.Size()
			}
			files = append(files, f)
			continue
		}
		err = filepath.WalkDir(p, func(path string, d fs.DirEntry, err error) error {
			switch {
			case ctx.Err() != nil:
				return ctx.Err()
			case err != nil:
				left(path, fmt.Errorf("read %s: %w; what is beside it was read", path, err))
			case path != p && strings.HasPrefix(d.Name(), "."):
				left(path, skip(path, format.ErrHidden))
				if d.IsDir() {
					return fs.SkipDir
				}
			case d.IsDir():
			case d.Type()&fs.ModeSymlink != 0:
				left(path, skip(path, ErrLink))
			case !d.Type().IsRegular():
				left(path, skip(path, ErrDevice))
			case len(files) >= maxFiles:
				return ErrTooMany
			default:
				f := file{path: path}
				if info, err := d.Info(); err == nil {
					f.size = info.Size()
				}
				files = append(files, f)
			}
			return nil
		})
		if err != nil && ctx.Err() == nil {
			left(p, fmt.Errorf("read %s: %w", p, err))
		}
	}
	return files
}

func skip(path string, why error) error { return fmt.Errorf("left out %s: %w", path, why) }

// passedOver reports that an error is no failure in a folder of any mix: there is
// nothing in the file that could be read.
func passedOver(err error) bool {
	for _, e := range []error{document.ErrBinary, document.ErrEmpty, document.ErrTooLarge, format.ErrHidden, ErrLink, ErrDevice} {
		if errors.Is(err, e) {
			return true
		}
	}
	return false
}
