package session

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// maxFiles is how many files one import takes from folders.
const maxFiles = 20_000

// ErrTooMany says that a folder holds more files than one import takes.
var ErrTooMany = errors.New("it holds more than 20,000 files; add its subfolders one at a time")

// expand replaces folders by the .txt files in them, in name order. Links in
// folders are not followed. Files that the user named are taken whatever they
// are called.
func expand(ctx context.Context, paths []string) (sources []source, results []Result) {
	for _, p := range paths {
		info, err := os.Stat(p)
		if err != nil || !info.IsDir() {
			sources = append(sources, source{path: p}) // opening it says what is wrong
			continue
		}
		err = filepath.WalkDir(p, func(path string, d fs.DirEntry, err error) error {
			switch {
			case ctx.Err() != nil:
				return ctx.Err()
			case err != nil:
				results = append(results, Result{Name: path, Outcome: Failed, Err: err})
			case d.IsDir() || !d.Type().IsRegular():
			case len(sources)+len(results) >= maxFiles:
				return ErrTooMany
			case strings.EqualFold(filepath.Ext(path), ".txt"):
				sources = append(sources, source{path: path})
			default:
				results = append(results, Result{Name: path, Outcome: Skipped})
			}
			return nil
		})
		if err != nil && ctx.Err() == nil {
			results = append(results, Result{Name: p, Outcome: Failed, Err: err})
		}
	}
	return sources, results
}
