package epub

import (
	"bytes"
	"context"
	"encoding/xml"
	"errors"
	"fmt"
	"path"
	"strings"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/language"

	"quoteline/timeline"
	"quoteline/timeline/document/format"
)

// container leads to the package of the book.
type container struct {
	Roots []struct {
		Path string `xml:"full-path,attr"`
	} `xml:"rootfiles>rootfile"`
}

// encryption lists what is encrypted.
type encryption struct {
	Data []struct {
		Method struct {
			Algorithm string `xml:"Algorithm,attr"`
		} `xml:"EncryptionMethod"`
		Reference struct {
			URI string `xml:"URI,attr"`
		} `xml:"CipherData>CipherReference"`
	} `xml:"EncryptedData"`
}

// pack is the package of a book: what it says of itself, its files, and the order
// in which they are read.
type pack struct {
	dir      string
	Metadata metadata `xml:"metadata"`
	Manifest []struct {
		ID         string `xml:"id,attr"`
		Href       string `xml:"href,attr"`
		Type       string `xml:"media-type,attr"`
		Properties string `xml:"properties,attr"`
	} `xml:"manifest>item"`
	Spine []struct {
		ID string `xml:"idref,attr"`
	} `xml:"spine>itemref"`
}

type metadata struct {
	Titles     []string `xml:"title"`
	Creators   []person `xml:"creator"`
	Publishers []string `xml:"publisher"`
	Languages  []string `xml:"language"`
	Dates      []struct {
		Event string `xml:"event,attr"`
		Date  string `xml:",chardata"`
	} `xml:"date"`
}

type person struct {
	Role string `xml:"role,attr"`
	Name string `xml:",chardata"`
}

// maxLine is the longest title and the like, in bytes.
const maxLine = 500

// pack finds and reads the package.
func (b *book) pack(ctx context.Context) (*pack, error) {
	var c container
	if err := b.xml(ctx, "META-INF/container.xml", &c); err != nil {
		return nil, err
	}
	if err := b.protected(ctx); err != nil {
		return nil, err
	}
	if len(c.Roots) == 0 {
		return nil, fmt.Errorf("%w: it does not say where its text is", format.ErrDamaged)
	}
	root := c.Roots[0].Path // others are other renditions of the same book
	p := pack{dir: path.Dir(root)}
	if err := b.xml(ctx, path.Clean(root), &p); err != nil {
		return nil, err
	}
	return &p, nil
}

// protected says whether more than fonts are encrypted, which are only garbled.
func (b *book) protected(ctx context.Context) error {
	const most = 100_000
	if b.files["META-INF/rights.xml"] != nil || b.files["META-INF/license.lcpl"] != nil {
		return errProtected
	}
	var e encryption
	err := b.xml(ctx, "META-INF/encryption.xml", &e)
	if errors.Is(err, errMissing) {
		return nil
	}
	if err != nil || len(e.Data) > most {
		return errProtected
	}
	for _, d := range e.Data {
		if a := d.Method.Algorithm; !strings.HasPrefix(a, "http://www.idpf.org/2008/embedding") && !strings.HasPrefix(a, "http://ns.adobe.com/pdf/enc") {
			return errProtected
		}
	}
	return nil
}

// xml reads a file of the book. Entities that it declares are not known, so that none
// can grow.
func (b *book) xml(ctx context.Context, name string, v any) error {
	data, err := b.unpack(ctx, name)
	if err != nil {
		return fmt.Errorf("%s: %w", format.Line(name, 100), err)
	}
	x := xml.NewDecoder(bytes.NewReader(data))
	x.Strict, x.Entity, x.CharsetReader = false, xml.HTMLEntity, charset.NewReaderLabel
	if err := x.Decode(v); err != nil {
		return fmt.Errorf("%w: %s is no XML", format.ErrDamaged, format.Line(name, 100))
	}
	return nil
}

// chapters are the names of the files that are text, in reading order, each once. What
// else the order names is added to skipped.
func (p *pack) chapters(skipped *[]string) []string {
	type file struct{ name, kind string }
	byID := make(map[string]file, len(p.Manifest))
	for _, m := range p.Manifest {
		byID[m.ID] = file{at(p.dir, m.Href), m.Type}
	}
	var out []string
	seen := map[string]bool{}
	for _, s := range p.Spine {
		f, ok := byID[s.ID]
		switch {
		case !ok, seen[f.name], len(out) == format.MaxParts:
			continue
		case !strings.Contains(f.kind, "html") && f.kind != "text/x-oeb1-document":
			*skipped = append(*skipped, fmt.Sprintf("%s (%s)", format.Line(f.name, 100), format.Line(f.kind, 50)))
			continue
		}
		seen[f.name] = true
		out = append(out, f.name)
	}
	return out
}

// content is what the book says of itself.
func (m metadata) content() *format.Content {
	c := &format.Content{Title: first(m.Titles), Publisher: first(m.Publishers), Published: m.published()}
	var authors []string
	for _, p := range m.Creators {
		if name := format.Line(p.Name, maxLine); name != "" && (p.Role == "" || p.Role == "aut") {
			authors = append(authors, name)
		}
	}
	c.Author = format.Line(strings.Join(authors, ", "), maxLine)
	if tag, err := language.Parse(first(m.Languages)); err == nil && tag != language.Und {
		c.Language = tag.String()
	}
	return c
}

// published is the date of the book; EPUB 2 says of each date what happened then.
func (m metadata) published() timeline.Publication {
	for _, want := range []string{"publication", "original-publication", "ops-publication", ""} {
		for _, d := range m.Dates {
			if strings.ToLower(d.Event) != want {
				continue
			}
			if date := format.Date(d.Date); !date.IsZero() {
				return timeline.Publication{Date: date, Found: inBook.Of()}
			}
		}
	}
	return timeline.Publication{}
}

func first(of []string) string {
	for _, s := range of {
		if s = format.Line(s, maxLine); s != "" {
			return s
		}
	}
	return ""
}
