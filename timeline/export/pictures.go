package export

import (
	"context"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"quoteline/timeline/scene"
)

// Written is what was written.
type Written struct {
	Files   []string
	Bytes   int64
	LeftOut int // events that the format cannot hold
}

// Pictures writes a timeline as the file of that name, or where one picture would be
// larger than programs can open, or Options.Pages asks for it, as pages beside it:
// name-1.png, name-2.png … They are all written, or none. wrote, where it is not nil,
// is called after every page.
func Pictures(ctx context.Context, path string, in Input, o Options, wrote func(page int)) (out Written, err error) {
	b, err := newBook(&in, &o)
	if err != nil {
		return out, err
	}
	parts, whole, err := b.gather(ctx, b.fits)
	if err != nil {
		return out, err
	}
	if whole {
		parts = b.padded(parts)
		out.Bytes, err = File(path, func(w io.Writer) error { return b.write(ctx, w, parts) })
		out.Files = []string{path}
		return out, err
	}
	parts = nil
	var drafts []*draft
	defer func() {
		for _, d := range drafts { // those that were kept are gone from where they were written
			d.drop()
		}
	}()
	page := func(parts []part) error {
		n := len(drafts) + 1
		if n > 1 {
			parts = append([]part{fixed(b.runningHead(n))}, parts...)
		}
		parts = b.padded(parts)
		d, err := newDraft(Numbered(path, n))
		if err != nil {
			return err
		}
		drafts = append(drafts, d)
		if err := d.write(func(w io.Writer) error { return b.write(ctx, w, parts) }); err != nil {
			return err
		}
		if wrote != nil {
			wrote(n)
		}
		return nil
	}
	if b, err = newBook(&in, &o); err != nil {
		return out, err
	}
	if err := b.pages(ctx, page); err != nil {
		return out, err
	}
	for _, d := range drafts {
		if err := d.keep(); err != nil {
			return out, err
		}
		out.Files, out.Bytes = append(out.Files, d.path), out.Bytes+d.size
	}
	return out, nil
}

// pages hands the parts over in pages as tall as programs open them.
func (b *book) pages(ctx context.Context, page func([]part) error) error {
	var parts []part
	head := b.runningHead(2).H
	h := 0
	add := func(p part) error {
		rows := pixels(p.h, b.o.Scale)
		if len(parts) > 0 && h+rows > b.pageTall {
			if err := page(parts); err != nil {
				return err
			}
			parts, h = nil, pixels(head, b.o.Scale)
		}
		parts, h = append(parts, p), h+rows
		return nil
	}
	err := b.parts(ctx, func(p part) error {
		room := b.below(head)
		if b.o.Height == 0 || p.h <= room {
			return add(p)
		}
		for y := 0.0; y < p.h; y += room { // taller than a page
			if err := add(p.cut(y, min(y+room, p.h))); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	return page(parts)
}

// padded are the parts of a page that is as tall as all pages.
func (b *book) padded(parts []part) []part {
	if free := float64(b.pageTall-b.height(parts)) / b.o.Scale; b.o.Height > 0 && free > 0 {
		parts = append(parts[:len(parts):len(parts)], blank(b.w, free))
	}
	return parts
}

// runningHead says what a page belongs to.
func (b *book) runningHead(page int) *scene.Scene {
	s := &scene.Scene{W: b.w, Background: b.st.Background}
	c := column{p: b.p, s: s, x: margin, y: 10, w: b.w - 2*margin}
	c.paragraph(b.in.Title+" · "+b.o.Speech.say(onPage.Of(page)), 12.5, true, b.st.Muted)
	s.H = c.y + 8
	return s
}

// Numbered is the name of a page of a picture, from 1.
func Numbered(path string, page int) string {
	ext := filepath.Ext(path)
	return fmt.Sprintf("%s-%d%s", strings.TrimSuffix(path, ext), page, ext)
}
