package feed

import (
	"cmp"
	"context"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strings"

	"golang.org/x/net/html/charset"

	"quoteline/timeline/document/format"
)

// Split yields the entries of a feed. Where the file is damaged, those before that
// place can be read.
func Split(ctx context.Context, o format.Outer, yield func(format.Item) bool) {
	b := &budget{r: format.Until(ctx, io.NewSectionReader(o.At, 0, o.Size))}
	s := splitter{x: xml.NewDecoder(b), budget: b, yield: yield}
	// What people take for feeds has HTML's entities in it, and marks of its own.
	s.x.Strict, s.x.Entity, s.x.CharsetReader = false, xml.HTMLEntity, charset.NewReaderLabel
	if err := s.run(); err != nil && !errors.Is(err, errStop) && ctx.Err() == nil {
		yield(format.Item{Err: err})
	}
}

// errStop says that no more entries are wanted.
var errStop = errors.New("stop")

// splitter goes through a feed element by element.
type splitter struct {
	x      *xml.Decoder
	budget *budget
	yield  func(format.Item) bool
	feed   entry // what the feed says for all its entries
	path   []string
	n      int
}

func (s *splitter) run() error {
	for {
		t, err := s.x.Token()
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			return damaged(err)
		}
		switch t := t.(type) {
		case xml.StartElement:
			if err := s.element(t); err != nil {
				return err
			}
		case xml.EndElement:
			s.path = s.path[:max(len(s.path)-1, 0)]
		}
	}
}

// element reads an element outside entries.
func (s *splitter) element(t xml.StartElement) error {
	name := local(t)
	if lang := attr(t, "lang"); lang != "" && len(s.path) == 0 {
		s.feed.Language = lang
	}
	switch {
	case name == "item" || name == "entry":
		s.budget.spent = 0
		e, err := s.entry(t)
		if err != nil {
			return err
		}
		return s.give(e)
	case s.within("image", "textinput"):
	case name == "title" && s.feed.Publisher == "":
		title, err := s.value(t)
		s.feed.Publisher = plain(title)
		return err
	case name == "author" && s.feed.Author == "":
		author, err := s.value(t)
		s.feed.Author = person(author)
		return err
	case name == "language" && s.feed.Language == "":
		language, err := s.value(t)
		s.feed.Language = language
		return err
	}
	return s.enter(name)
}

func (s *splitter) enter(name string) error {
	if s.path = append(s.path, name); len(s.path) > format.MaxDepth {
		return fmt.Errorf("%w: its elements stand more than %d deep", format.ErrDamaged, format.MaxDepth)
	}
	return nil
}

func (s *splitter) within(names ...string) bool {
	for _, p := range s.path {
		for _, n := range names {
			if p == n {
				return true
			}
		}
	}
	return false
}

// entry reads an entry up to its end.
func (s *splitter) entry(t xml.StartElement) (entry, error) {
	e := s.feed
	e.Author = ""
	if lang := attr(t, "lang"); lang != "" {
		e.Language = lang
	}
	for {
		t, err := s.x.Token()
		if err != nil {
			return e, damaged(err)
		}
		switch t := t.(type) {
		case xml.EndElement:
			e.Author = cmp.Or(e.Author, s.feed.Author)
			return e, nil
		case xml.StartElement:
			if href := attr(t, "href"); local(t) == "link" && href != "" {
				if rel := attr(t, "rel"); rel == "" || rel == "alternate" {
					e.URL = href
				}
			}
			value, err := s.value(t)
			if err != nil {
				return e, err
			}
			e.take(t.Name, value)
		}
	}
}

// take keeps what an element of an entry says: the first of each kind, but for
// authors, of whom there may be several.
func (e *entry) take(name xml.Name, value string) {
	var to *string
	switch strings.ToLower(name.Local) {
	case "title":
		to = &e.Title
		if strings.Contains(name.Space, "media") { // of a picture
			return
		}
	case "guid", "id":
		to = &e.ID
	case "link":
		to = &e.URL
	case "pubdate", "published", "issued", "date":
		to = &e.Published
	case "updated", "modified":
		to = &e.Updated
	case "description", "summary":
		to = &e.Summary
		if strings.Contains(name.Space, "media") {
			return
		}
	case "encoded", "content":
		to = &e.Content
	case "author", "creator":
		if name := person(value); name != "" && !strings.Contains(", "+e.Author+", ", ", "+name+", ") {
			e.Author = strings.TrimPrefix(e.Author+", "+name, ", ")
		}
		return
	default:
		return
	}
	if *to == "" {
		*to = strings.TrimSpace(value)
	}
}

// named is a person of Atom, mailed one of RSS: "jo@example.org (Jo Lens)".
var (
	named  = regexp.MustCompile(`(?s)<name[^>]*>(.*?)</name>`)
	mailed = regexp.MustCompile(`^\S+@\S+\s+\((.+)\)$`)
)

func person(value string) string {
	if m := named.FindStringSubmatch(value); m != nil {
		value = m[1]
	}
	name := plain(value)
	if m := mailed.FindStringSubmatch(name); m != nil {
		name = m[1]
	}
	return name
}

func (s *splitter) give(e entry) error {
	s.n++
	data, err := json.Marshal(e)
	if err != nil {
		return fmt.Errorf("%w: %w", format.ErrDamaged, err)
	}
	name := fmt.Sprintf("entry %d", s.n)
	if title := format.Line(plain(e.Title), 80); title != "" {
		name += ": " + title
	}
	size := int64(len(data))
	i := format.Item{Name: name, Bytes: size, Share: s.budget.spent, Media: Media, Open: func(context.Context) ([]byte, error) { return data, nil }}
	s.budget.spent = 0
	if !s.yield(i) {
		return errStop
	}
	return nil
}

// damaged says where the XML is broken, in no words of the file.
func damaged(err error) error {
	var syntax *xml.SyntaxError
	switch {
	case errors.Is(err, format.ErrTooLarge):
		return err
	case errors.As(err, &syntax):
		return fmt.Errorf("%w: its XML is broken on line %d; what comes behind that is left out", format.ErrDamaged, syntax.Line)
	}
	return fmt.Errorf("%w: %w", format.ErrDamaged, err)
}

func local(t xml.StartElement) string { return strings.ToLower(t.Name.Local) }

// attr returns an attribute by its local name; "" where there is none.
func attr(t xml.StartElement, name string) string {
	for _, a := range t.Attr {
		if a.Name.Local == name {
			return strings.TrimSpace(a.Value)
		}
	}
	return ""
}

// budget stops a reader within an entry that is too large.
type budget struct {
	r     io.Reader
	spent int64 // since the entry began
}

// Read is part of io.Reader.
func (b *budget) Read(p []byte) (int, error) {
	if b.spent > format.MaxBytes {
		return 0, fmt.Errorf("%w: an entry is longer than %d MB", format.ErrTooLarge, format.MaxBytes>>20)
	}
	n, err := b.r.Read(p)
	b.spent += int64(n)
	return n, err
}
