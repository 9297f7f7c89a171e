package office

import (
	"bytes"
	"context"
	"encoding/xml"
	"errors"
	"path"
	"strings"

	"quoteline/timeline/document/flow"
	"quoteline/timeline/document/format"
)

// DOCX is the media type of a document of Word.
const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

// ReadDOCX reads a document of Word: the text as it stands with all tracked changes
// accepted, without comments and hidden text. The language that the file states is
// that of the program it was made with, so that it is not believed.
func ReadDOCX(ctx context.Context, f format.File) (*format.Content, error) {
	p, err := openPack(f.Data)
	if err != nil {
		return nil, err
	}
	main := "word/document.xml"
	roots := relations{}
	if err := p.maybe(ctx, "_rels/.rels", roots); err != nil {
		return nil, err
	}
	if t := roots["officeDocument"]; t != "" {
		main = t
	}
	d := docx{Flow: flow.New(), styles: styles{}, notes: map[string]string{}}
	var core properties
	if err := errors.Join(d.readAround(ctx, p, main), p.maybe(ctx, roots.or("core-properties", "docProps/core.xml"), &core)); err != nil {
		return nil, err
	}
	if err := p.walk(ctx, main, &d); err != nil {
		return nil, err
	}
	text, err := d.Done()
	if err != nil {
		return nil, err
	}
	d.left.Created = core.first("created")
	c := &format.Content{
		Title: core.first("title"), Author: core.first("creator"),
		Text: text, Charset: "UTF-8", Skipped: d.left.Words(),
	}
	if c.Title == "" {
		c.Title = format.Line(d.title, maxWords)
	}
	return c, nil
}

// readAround reads the parts that stand beside the text: styles and notes.
func (d *docx) readAround(ctx context.Context, p *pack, main string) error {
	beside := relations{}
	dir, name := path.Split(main)
	if err := p.maybe(ctx, dir+"_rels/"+name+".rels", beside); err != nil {
		return err
	}
	part := func(kind string) string {
		t := beside.or(kind, kind+".xml")
		if strings.HasPrefix(t, "/") {
			return t[1:]
		}
		return path.Join(dir, t)
	}
	for n := range p.files {
		if strings.HasPrefix(n, dir+"header") || strings.HasPrefix(n, dir+"footer") {
			_ = p.walk(ctx, n, &furniture{&d.left.Furniture, false}) // it is only to be named
		}
	}
	if err := p.maybe(ctx, part("styles"), &styleSheet{all: d.styles}); err != nil {
		return err
	}
	d.styles.inherit()
	for _, kind := range []string{"footnotes", "endnotes"} {
		if err := p.maybe(ctx, part(kind), d); err != nil {
			return err
		}
	}
	return nil
}

// furniture looks for words at the edges of pages.
type furniture struct {
	found  *bool
	inText bool
}

func (f *furniture) start(e xml.StartElement) bool {
	f.inText = e.Name.Local == "t"
	return *f.found
}

func (f *furniture) end(xml.Name) { f.inText = false }

func (f *furniture) text(s []byte) {
	*f.found = *f.found || f.inText && len(bytes.TrimSpace(s)) > 0
}

// relations are the files that belong to a part of a package, by the last word of
// the kind of relation.
type relations map[string]string

func (r relations) start(e xml.StartElement) bool {
	if e.Name.Local == "Relationship" && attr(e, "TargetMode") != "External" {
		kind := path.Base(attr(e, "Type"))
		if _, ok := r[kind]; !ok {
			r[kind] = attr(e, "Target")
			if kind == "officeDocument" || kind == "core-properties" { // of the package itself
				r[kind] = strings.TrimPrefix(path.Clean("/"+r[kind]), "/")
			}
		}
	}
	return false
}

func (relations) end(xml.Name) {}
func (relations) text([]byte)  {}

func (r relations) or(kind, otherwise string) string {
	if t := r[kind]; t != "" {
		return t
	}
	return otherwise
}
