// Package articles reads lists of articles in JSON: one to a line (JSON lines), or
// in an array. Split finds where each stands, without reading more of the file than
// a window at a time; Read makes a document of one. It never follows an address that
// an article names.
package articles

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"

	"quoteline/timeline/document/format"
)

// Media is the type of one article, as Split hands it to Read.
const Media = "application/vnd.quoteline.article+json"

// window is how much of a file is looked at at once, in bytes.
const window = 1 << 20

// Split yields the articles of a list. One that cannot be read does not keep the
// others out; only one without an end does, since what follows it cannot be found.
func Split(ctx context.Context, o format.Outer, yield func(format.Item) bool) {
	s := splitter{ctx: ctx, o: o, yield: yield, line: 1, buf: make([]byte, window)}
	if err := s.run(); err != nil && ctx.Err() == nil {
		yield(format.Item{Err: err})
	}
}

// splitter goes through a file byte by byte.
type splitter struct {
	ctx   context.Context
	o     format.Outer
	yield func(format.Item) bool
	buf   []byte

	at   int64 // of the byte at hand
	line int   // it stands on, from 1

	depth   int  // of brackets that are open within the article
	quoted  bool // within a string
	escaped bool // behind a backslash in it
	start   int64
	first   int // the line that the article began on
}

// errStop says that no more articles are wanted.
var errStop = errors.New("stop")

// run finds out whether there is an article to a line, and goes through them.
func (s *splitter) run() error {
	array, lines, err := s.shape()
	if err != nil {
		return err
	}
	s.start = -1
	next := s.byValue
	if lines {
		next = s.byLine
	}
	mark := []byte("\xEF\xBB\xBF")
	for s.at < s.o.Size {
		if err := s.ctx.Err(); err != nil {
			return err
		}
		n, err := s.o.At.ReadAt(s.buf[:min(window, s.o.Size-s.at)], s.at)
		if err != nil && !errors.Is(err, io.EOF) || n == 0 {
			return fmt.Errorf("%w behind byte %d: %w", format.ErrDamaged, s.at, err)
		}
		part := s.buf[:n]
		if s.at == 0 && bytes.HasPrefix(part, mark) {
			s.at, part = int64(len(mark)), part[len(mark):]
		}
		for _, c := range part {
			if array { // the bracket around them all
				if c == '[' {
					array = false
				}
			} else if err := next(c); err != nil {
				if errors.Is(err, errStop) {
					return nil
				}
				return err
			}
			if s.at++; c == '\n' {
				s.line++
			}
		}
		if s.start >= 0 && s.at-s.start > format.MaxBytes {
			return fmt.Errorf("%w: the article that begins on line %d is longer than %d MB; what comes behind it is left out", format.ErrTooLarge, s.first, format.MaxBytes>>20)
		}
	}
	if s.start < 0 {
		return nil
	}
	if !lines {
		return fmt.Errorf("%w: the article that begins on line %d has no end", format.ErrDamaged, s.first)
	}
	if err := s.give(s.at); !errors.Is(err, errStop) {
		return err
	}
	return nil
}

// shape looks at how the file begins: with an array, or with a whole article on its
// first line.
func (s *splitter) shape() (array, lines bool, err error) {
	n, err := s.o.At.ReadAt(s.buf[:min(window, s.o.Size)], 0)
	if err != nil && !errors.Is(err, io.EOF) {
		return false, false, fmt.Errorf("%w: %w", format.ErrDamaged, err)
	}
	head := bytes.TrimLeft(bytes.TrimPrefix(s.buf[:n], []byte("\xEF\xBB\xBF")), " \t\r\n")
	if bytes.HasPrefix(head, []byte("[")) {
		return true, false, nil
	}
	// One to a line is what cannot be an object over several lines.
	line, _, more := bytes.Cut(head, []byte("\n"))
	line = bytes.TrimSpace(line)
	whole := bytes.HasSuffix(line, []byte("}")) && len(line) > 1 || int64(len(head)) >= window
	return false, whole || !more || !bytes.HasPrefix(line, []byte("{")), nil
}

// byLine takes the lines that are not blank.
func (s *splitter) byLine(c byte) error {
	switch {
	case c == '\n':
		return s.give(s.at)
	case s.start < 0 && c != ' ' && c != '\t' && c != '\r':
		s.start, s.first = s.at, s.line
	}
	return nil
}

// byValue takes what stands within brackets, whatever stands between.
func (s *splitter) byValue(c byte) error {
	switch {
	case s.escaped:
		s.escaped = false
	case s.quoted:
		s.escaped = c == '\\'
		s.quoted = c != '"'
	case c == '"' && s.start >= 0:
		s.quoted = true
	case c == '{' || c == '[':
		if s.depth++; s.start < 0 {
			s.start, s.first = s.at, s.line
		}
	case (c == '}' || c == ']') && s.depth > 0:
		if s.depth--; s.depth == 0 {
			return s.give(s.at + 1)
		}
	}
	return nil
}

// give yields the article that ends before end.
func (s *splitter) give(end int64) error {
	start, size := s.start, end-s.start
	if start < 0 {
		return nil
	}
	s.start = -1
	o := s.o
	i := format.Item{Name: fmt.Sprintf("line %d", s.first), Bytes: size, Share: size, Media: Media}
	if size > format.MaxBytes {
		i.Err = fmt.Errorf("%w (the limit is %d MB)", format.ErrTooLarge, format.MaxBytes>>20)
	}
	i.Open = func(ctx context.Context) ([]byte, error) {
		data, err := io.ReadAll(format.Until(ctx, io.NewSectionReader(o.At, start, size)))
		if err != nil && ctx.Err() == nil {
			return nil, fmt.Errorf("%w: %w", format.ErrDamaged, err)
		}
		return data, err
	}
	if !s.yield(i) {
		return errStop
	}
	return nil
}
