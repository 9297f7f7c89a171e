package office

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/xml"
	"errors"
	"fmt"
	"io"

	"golang.org/x/net/html/charset"

	"quoteline/timeline/document/format"
)

// pack is the zip file of a document.
type pack struct {
	files map[string]*zip.File
	most  int64 // how long a part may be, in bytes
}

func openPack(data []byte) (*pack, error) {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, fmt.Errorf("%w: %w", format.ErrDamaged, err)
	}
	p := &pack{files: make(map[string]*zip.File, len(z.File)), most: format.MaxBytes}
	for _, f := range z.File {
		if p.files[f.Name] == nil { // the first of a name, as office programs have it
			p.files[f.Name] = f
		}
	}
	return p, nil
}

// errMissing is what a part that the document need not have is.
var errMissing = errors.New("a part of it is missing")

// walk shows v one part of the document. It reads no more of it than is allowed.
func (p *pack) walk(ctx context.Context, name string, v visitor) error {
	f := p.files[name]
	if f == nil {
		return fmt.Errorf("%w: %w: %s", format.ErrDamaged, errMissing, name)
	}
	if f.Flags&1 != 0 {
		return errLocked
	}
	r, err := f.Open()
	if err != nil {
		return fmt.Errorf("%w: %w", format.ErrDamaged, err)
	}
	defer r.Close() // read only: nothing can be lost
	l := &io.LimitedReader{R: r, N: p.most + 1}
	err = walk(ctx, l, v)
	if l.N <= 0 {
		return fmt.Errorf("%w: it unpacks to more than %d MB", format.ErrTooLarge, p.most>>20)
	}
	return err
}

// maybe is walk for parts that a document need not have.
func (p *pack) maybe(ctx context.Context, name string, v visitor) error {
	if p.files[name] == nil {
		return nil
	}
	return p.walk(ctx, name, v)
}

// visitor is shown the elements of an XML file in order.
type visitor interface {
	start(e xml.StartElement) (skip bool) // skip leaves out the element, its end too
	end(name xml.Name)
	text(s []byte)
}

// walk reads XML. Entities that the file declares are not known to it, so that
// none of them can grow.
func walk(ctx context.Context, r io.Reader, v visitor) error {
	d := xml.NewDecoder(r)
	d.CharsetReader = charset.NewReaderLabel
	depth, skipped := 0, 0
	for n := 0; ; n++ {
		if n%1024 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		t, err := d.Token()
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			return fmt.Errorf("%w: %w", format.ErrDamaged, err)
		}
		switch t := t.(type) {
		case xml.StartElement:
			if depth++; depth > format.MaxDepth {
				return fmt.Errorf("%w: its elements stand more than %d deep", format.ErrTooLarge, format.MaxDepth)
			}
			if skipped > 0 || v.start(t) {
				skipped++
			}
		case xml.EndElement:
			depth--
			if skipped > 0 {
				skipped--
			} else {
				v.end(t.Name)
			}
		case xml.CharData:
			if skipped == 0 {
				v.text(t)
			}
		}
	}
}

// attr returns an attribute by its local name; "" where there is none.
func attr(e xml.StartElement, local string) string {
	for _, a := range e.Attr {
		if a.Name.Local == local {
			return a.Value
		}
	}
	return ""
}

// within shows a visitor what stands in the elements of one name.
type within struct {
	name string
	v    visitor
	deep *int
}

func (w within) start(e xml.StartElement) bool {
	if *w.deep == 0 && e.Name.Local != w.name {
		return false
	}
	if w.v.start(e) {
		return true
	}
	*w.deep++
	return false
}

func (w within) end(n xml.Name) {
	if *w.deep > 0 {
		*w.deep--
		w.v.end(n)
	}
}

func (w within) text(s []byte) {
	if *w.deep > 0 {
		w.v.text(s)
	}
}
