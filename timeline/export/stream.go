package export

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
)

// stream writes a JSON object of lists an element at a time, indented as
// encoding/json does it.
type stream struct {
	w    *bufio.Writer
	err  error
	some bool // the object has a member
	flat bool // elements are written on a line each, not indented
}

func newStream(w io.Writer) *stream {
	s := &stream{w: bufio.NewWriterSize(w, 1<<16)}
	s.write("{")
	return s
}

func (s *stream) write(text string) {
	if s.err == nil {
		_, s.err = s.w.WriteString(text)
	}
}

func (s *stream) member(name string) {
	if s.some {
		s.write(",")
	}
	s.some = true
	s.write("\n \"" + name + "\": ")
}

// value writes a member.
func (s *stream) value(name string, v any) {
	s.member(name)
	s.write(s.encode(v, " "))
}

// list writes a member that is a list: each calls add with its elements.
func (s *stream) list(name string, each func(add func(any) error) error) {
	if s.err != nil {
		return
	}
	s.member(name)
	s.write("[")
	n := 0
	err := each(func(v any) error {
		if n++; n > 1 {
			s.write(",")
		}
		s.write("\n  " + s.encode(v, "  "))
		return s.err
	})
	if n > 0 {
		s.write("\n ")
	}
	s.write("]")
	if s.err == nil {
		s.err = err
	}
}

func (s *stream) encode(v any, prefix string) string {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if !s.flat {
		enc.SetIndent(prefix, " ")
	}
	if err := enc.Encode(v); err != nil && s.err == nil {
		s.err = err
	}
	return string(bytes.TrimRight(b.Bytes(), "\n"))
}

// close ends the object and says what went wrong.
func (s *stream) close() error {
	s.write("\n}\n")
	if s.err == nil {
		s.err = s.w.Flush()
	}
	if s.err != nil {
		return fmt.Errorf("export: %w", s.err)
	}
	return nil
}
