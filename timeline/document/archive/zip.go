// Package archive finds the documents in zip files. It reads one only when it is
// asked for, writes none to disk, and gives up on what grows beyond measure.
package archive

import (
	"archive/zip"
	"context"
	"errors"
	"fmt"
	"path"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"quoteline/timeline/document/format"
)

const (
	// maxTotal is how much all documents of an archive may be together, in bytes.
	maxTotal = 8 << 30
	// maxRatio is how many times its packed size a document may be, if it is large:
	// text packs to a tenth, what was made to fill memories to a thousandth.
	maxRatio = 200
	// small is what may be of any ratio, in bytes.
	small = 4 << 20
)

// Split yields the files of a zip file, in its order. Hidden ones and those of the
// system that packed it are left out with a word.
func Split(ctx context.Context, o format.Outer, yield func(format.Item) bool) {
	z, err := zip.NewReader(o.At, o.Size)
	if err != nil {
		yield(format.Item{Err: fmt.Errorf("%w: %w", format.ErrDamaged, err)})
		return
	}
	total := uint64(0)
	for _, f := range z.File {
		if ctx.Err() != nil {
			return
		}
		if f.FileInfo().IsDir() {
			continue
		}
		i := format.Item{Name: entryName(f), Bytes: int64(min(f.UncompressedSize64, format.MaxBytes)), Share: int64(min(f.CompressedSize64, uint64(o.Size)))}
		total += f.UncompressedSize64
		switch {
		case !f.Mode().IsRegular():
			i.Err = errors.New("it is a link or a device, which is not followed")
		case hidden(i.Name):
			i.Err = format.ErrHidden
		case f.Flags&1 != 0:
			i.Err = fmt.Errorf("%w; unpack it and add what is in it", format.ErrEncrypted)
		case f.UncompressedSize64 > format.MaxBytes:
			i.Err = fmt.Errorf("%w (the limit is %d MB)", format.ErrTooLarge, format.MaxBytes>>20)
		case f.UncompressedSize64 > small && f.UncompressedSize64/max(f.CompressedSize64, 1) > maxRatio:
			i.Err = fmt.Errorf("%w: it unpacks to %d times its size, as no text does", format.ErrTooLarge, f.UncompressedSize64/max(f.CompressedSize64, 1))
		case total > maxTotal:
			i.Err = fmt.Errorf("%w: what is in the zip file is more than %d GB", format.ErrTooLarge, maxTotal>>30)
		default:
			i.Open = func(ctx context.Context) ([]byte, error) { return unpack(ctx, f) }
		}
		if !yield(i) || total > maxTotal {
			return
		}
	}
}

// unpack reads one file, and no more of it than the archive says that it is.
func unpack(ctx context.Context, f *zip.File) ([]byte, error) {
	r, err := f.Open()
	if err != nil {
		return nil, fmt.Errorf("%w: %w", format.ErrDamaged, err)
	}
	defer r.Close() // read only: nothing can be lost
	data, err := format.ReadAll(ctx, r, format.MaxBytes)
	switch {
	case ctx.Err() != nil, errors.Is(err, format.ErrTooLarge):
		return nil, err
	case err != nil:
		return nil, fmt.Errorf("%w: %w", format.ErrDamaged, err)
	}
	return data, nil
}

// entryName is the name of an entry for the user's eyes. It is never a path of the
// disk: "../x" leads nowhere.
func entryName(f *zip.File) string {
	name := f.Name
	if f.NonUTF8 && !utf8.ValidString(name) {
		if s, err := charmap.CodePage437.NewDecoder().String(name); err == nil {
			name = s
		}
	}
	return strings.ToValidUTF8(strings.ReplaceAll(name, "\\", "/"), "\uFFFD")
}

// hidden tells what systems put into archives beside what people do.
func hidden(name string) bool {
	return strings.HasPrefix(name, "__MACOSX/") || strings.HasPrefix(path.Base(name), ".") || strings.Contains(name, "/.") && !strings.Contains(name, "/../")
}
