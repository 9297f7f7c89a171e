package mail

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/emersion/go-message"
	_ "github.com/emersion/go-message/charset" // of headers and bodies

	"quoteline/timeline/document/charset"
	"quoteline/timeline/document/format"
)

// open reads the headers of a message.
func open(data []byte) (*message.Entity, error) {
	for bytes.HasPrefix(data, []byte("From ")) || bytes.HasPrefix(data, []byte(">From ")) { // left by the mailbox it was in
		_, data, _ = bytes.Cut(data, []byte("\n"))
	}
	e, err := message.Read(bytes.NewReader(data))
	if e == nil {
		return nil, fmt.Errorf("%w: its headers cannot be read", format.ErrDamaged)
	}
	if err != nil && !message.IsUnknownCharset(err) && !message.IsUnknownEncoding(err) {
		return nil, fmt.Errorf("%w: %w", format.ErrDamaged, err)
	}
	return e, nil
}

// parts takes a message apart.
type parts struct {
	ctx     context.Context
	count   int
	size    int // of what was decoded
	skipped []string
	// attach, where it is set, takes what is attached and may be readable.
	attach func(media, name string, e *message.Entity)
}

// text returns the words of a part and of those in it, as paragraphs.
func (p *parts) text(e *message.Entity, depth int) (string, error) {
	if err := p.ctx.Err(); err != nil {
		return "", err
	}
	if p.count++; p.count > maxParts || depth > maxDepth {
		return "", fmt.Errorf("%w: it has more than %d parts, or they stand more than %d deep", format.ErrTooLarge, maxParts, maxDepth)
	}
	media, params, _ := e.Header.ContentType() // what is wrong with it makes it text
	media = strings.ToLower(media)
	switch {
	case media == "multipart/encrypted":
		p.skip(encrypted.Of())
		return "", nil
	case strings.HasPrefix(media, "multipart/"):
		return p.several(e, media, depth)
	}
	name := nameOf(e, params)
	disposition, _, _ := e.Header.ContentDisposition()
	switch {
	case strings.EqualFold(disposition, "attachment"), media != "text/plain" && media != "text/html" && media != "" && media != "text", name != "" && media != "text/html" && media != "text/plain":
		p.attached(media, name, e)
		return "", nil
	}
	if p.attach != nil { // only what is attached is wanted
		return "", nil
	}
	body, err := p.body(e)
	if err != nil {
		return "", err
	}
	if media == "text/html" {
		return p.page(body)
	}
	s, quoted, err := plain(body, params)
	switch {
	case errors.Is(err, errPGP):
		p.skip(encrypted.Of())
		return "", nil
	case quoted > 0:
		p.skip(format.Count(quoted, lineQuoted, linesQuoted))
	}
	return s, err
}

// several returns the words of the parts of one: of the best of alternatives, and of
// all others one after the other.
func (p *parts) several(e *message.Entity, media string, depth int) (string, error) {
	var texts []string
	best := ""
	r := e.MultipartReader()
	if r == nil { // its type is not as the standard has it
		p.skip(torn.Of())
		return "", nil
	}
	for {
		child, err := r.NextPart()
		if errors.Is(err, io.EOF) {
			break
		}
		if child == nil || err != nil && !message.IsUnknownCharset(err) && !message.IsUnknownEncoding(err) {
			p.skip(torn.Of())
			break
		}
		s, err := p.text(child, depth+1)
		if err != nil {
			return "", err
		}
		if s == "" {
			continue
		}
		kind, _, _ := child.Header.ContentType()
		if media == "multipart/alternative" {
			if best == "" || kind == "text/plain" {
				best = s
			}
			continue
		}
		texts = append(texts, s)
	}
	if best != "" {
		return best, nil
	}
	return strings.Join(texts, "\n\n"), nil
}

// body returns what a part holds, decoded.
func (p *parts) body(e *message.Entity) (string, error) {
	data, err := p.bytes(e)
	if err != nil {
		return "", err
	}
	if utf8.Valid(data) {
		return string(data), nil
	}
	s, _, _ := charset.Decode(data)
	return s, nil
}

func (p *parts) bytes(e *message.Entity) ([]byte, error) {
	data, err := format.ReadAll(p.ctx, e.Body, format.MaxBytes)
	switch {
	case p.ctx.Err() != nil, errors.Is(err, format.ErrTooLarge):
		return nil, err
	case err != nil:
		p.skip(torn.Of())
	}
	if p.size += len(data); p.size > format.MaxText {
		return nil, format.ErrTooLarge
	}
	return data, nil
}

// skip notes what is not read, once.
func (p *parts) skip(what string) {
	for _, s := range p.skipped {
		if s == what {
			return
		}
	}
	p.skipped = append(p.skipped, what)
}
