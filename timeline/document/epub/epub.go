// Package epub reads books: the text of the chapters in the order in which the book
// has them read, and what the book says of itself. It unpacks into memory only what
// it reads, within bounds, and never takes away a protection.
package epub

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"fmt"
	"net/url"
	"path"
	"strings"

	"quoteline/timeline/document/format"
	"quoteline/timeline/document/hypertext"
)

// maxTotal is how much of a book is unpacked, in bytes.
const maxTotal = 3 * format.MaxBytes

// errProtected says that the publisher or the shop encrypted the text.
var errProtected = errors.New("its text is encrypted for the readers of one shop (DRM) and is not read; add a copy without that protection, if you have one")

// Read reads a book.
func Read(ctx context.Context, f format.File) (*format.Content, error) {
	b, err := open(f.Data)
	if err != nil {
		return nil, err
	}
	p, err := b.pack(ctx)
	if err != nil {
		return nil, err
	}
	c := p.Metadata.content()
	var t format.Text
	var left hypertext.Left
	for _, name := range p.chapters(&c.Skipped) {
		data, err := b.unpack(ctx, name)
		if errors.Is(err, format.ErrDamaged) || errors.Is(err, errMissing) {
			c.Skipped = append(c.Skipped, chapter.Of(format.Line(name, 100), err))
			continue
		}
		if err != nil {
			return nil, err
		}
		root, charset, err := hypertext.Parse(ctx, data)
		if errors.Is(err, format.ErrDamaged) {
			c.Skipped = append(c.Skipped, chapter.Of(format.Line(name, 100), err))
			continue
		}
		if err != nil {
			return nil, err
		}
		l := hypertext.Prune(root)
		left.Pictures, left.References, left.Struck = left.Pictures+l.Pictures, left.References+l.References, left.Struck+l.Struck
		hypertext.Write(&t, root)
		t.Paragraph()
		c.Charset = charset
	}
	if c.Text, _, err = t.Done(); err != nil {
		return nil, err
	}
	c.Skipped = append(c.Skipped, left.Words()...)
	return c, nil
}

// book is the zip file of one.
type book struct {
	files map[string]*zip.File
	total int64 // bytes that were unpacked
}

func open(data []byte) (*book, error) {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, fmt.Errorf("%w: %w", format.ErrDamaged, err)
	}
	b := &book{files: make(map[string]*zip.File, len(z.File))}
	for _, f := range z.File {
		if b.files[f.Name] == nil {
			b.files[f.Name] = f
		}
	}
	return b, nil
}

// errMissing is what a file is that the book names and does not hold.
var errMissing = errors.New("it is missing")

// unpack reads one file of the book.
func (b *book) unpack(ctx context.Context, name string) ([]byte, error) {
	f := b.files[name]
	if f == nil {
		return nil, errMissing
	}
	if f.Flags&1 != 0 {
		return nil, format.ErrEncrypted
	}
	r, err := f.Open()
	if err != nil {
		return nil, fmt.Errorf("%w: %w", format.ErrDamaged, err)
	}
	defer r.Close() // read only: nothing can be lost
	most := min(format.MaxBytes, maxTotal-b.total)
	data, err := format.ReadAll(ctx, r, most)
	b.total += int64(len(data))
	switch {
	case ctx.Err() != nil:
		return nil, err
	case errors.Is(err, format.ErrTooLarge):
		return nil, fmt.Errorf("%w: it unpacks to more than %d MB", format.ErrTooLarge, maxTotal>>20)
	case err != nil:
		return nil, fmt.Errorf("%w: %w", format.ErrDamaged, err)
	}
	return data, nil
}

// at is the name in the book of what a file in dir calls href; it never leads out of
// the book, since it is only looked up there.
func at(dir, href string) string {
	href, _, _ = strings.Cut(href, "#")
	if s, err := url.PathUnescape(href); err == nil {
		href = s
	}
	return path.Join(dir, href)
}
