package office

import (
	"bytes"
	"context"
	"encoding/xml"
	"errors"

	"quoteline/timeline/document/format"
)

// ODT is the media type of an OpenDocument text.
const ODT = "application/vnd.oasis.opendocument.text"

// ReadODT reads a text of LibreOffice: as it stands with all tracked changes
// accepted, without comments and hidden text. The language that the file states is
// that of the program it was made with, so that it is not believed.
func ReadODT(ctx context.Context, f format.File) (*format.Content, error) {
	p, err := openPack(f.Data)
	if err != nil {
		return nil, err
	}
	o := newODT()
	var m manifest
	if err := p.maybe(ctx, "META-INF/manifest.xml", &m); err != nil {
		return nil, err
	}
	if m.encrypted {
		return nil, errLocked
	}
	var about properties
	if err := errors.Join(p.maybe(ctx, "meta.xml", &about), p.maybe(ctx, "styles.xml", o), p.walk(ctx, "content.xml", o)); err != nil {
		return nil, err
	}
	return o.content(&about)
}

// ReadFlatODT reads such a text that is one XML file.
func ReadFlatODT(ctx context.Context, f format.File) (*format.Content, error) {
	o := newODT()
	var about properties
	if err := walk(ctx, bytes.NewReader(f.Data), o); err != nil {
		return nil, err
	}
	if err := walk(ctx, bytes.NewReader(f.Data), within{"meta", &about, new(int)}); err != nil {
		return nil, err
	}
	return o.content(&about)
}

func (o *odt) content(about *properties) (*format.Content, error) {
	text, err := o.Done()
	if err != nil {
		return nil, err
	}
	o.left.Created = about.first("creation-date")
	c := &format.Content{
		Title: about.first("title"), Author: about.first("initial-creator", "creator"),
		Text: text, Charset: "UTF-8", Skipped: o.left.Words(),
	}
	if c.Title == "" {
		c.Title = format.Line(o.title, maxWords)
	}
	return c, nil
}

// manifest looks for what is encrypted.
type manifest struct{ encrypted bool }

func (m *manifest) start(e xml.StartElement) bool {
	m.encrypted = m.encrypted || e.Name.Local == "encryption-data"
	return false
}

func (*manifest) end(xml.Name) {}
func (*manifest) text([]byte)  {}
