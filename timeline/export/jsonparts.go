package export

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"quoteline/timeline/document/format"
)

// jsonParts decodes JSON whose parts are small, however large all of it is: no more of
// it is held at a time than the longest of them may be.
type jsonParts struct {
	*json.Decoder
	in *rationed
}

// rationed reads until so many bytes more were read.
type rationed struct {
	r    io.Reader
	left int
}

// Read is part of io.Reader.
func (r *rationed) Read(p []byte) (int, error) {
	if r.left <= 0 {
		return 0, fmt.Errorf("%w: a part of it is longer than %d MB", format.ErrTooLarge, maxElement>>20)
	}
	n, err := r.r.Read(p[:min(len(p), r.left)])
	r.left -= n
	return n, err
}

// newJSONParts decodes r, which may begin with a byte-order mark.
func newJSONParts(ctx context.Context, r io.Reader) *jsonParts {
	b := bufio.NewReaderSize(format.Until(ctx, r), 1<<16)
	if mark, err := b.Peek(3); err == nil && string(mark) == "\xEF\xBB\xBF" {
		_, _ = b.Discard(3) // they are there
	}
	in := &rationed{b, 0}
	e := &jsonParts{json.NewDecoder(in), in}
	e.more()
	return e
}

// more lets one part more be read: the decoder reads ahead as far as it has read.
func (e *jsonParts) more() { e.in.left = 2 * maxElement }

// skip passes over a value of any size.
func (e *jsonParts) skip() error {
	const most = 1000 // deep
	for depth := 0; ; {
		e.more()
		t, err := e.Token()
		if err != nil {
			return err
		}
		switch t {
		case json.Delim('{'), json.Delim('['):
			if depth++; depth > most {
				return fmt.Errorf("%w: it is more than %d deep", format.ErrDamaged, most)
			}
		case json.Delim('}'), json.Delim(']'):
			depth--
		}
		if depth == 0 {
			return nil
		}
	}
}

func open(dec *jsonParts, want json.Delim) error {
	t, err := dec.Token()
	if err == nil && t != want {
		err = fmt.Errorf("there is %v in place of %v", t, want)
	}
	if err != nil {
		return damaged(dec, err)
	}
	return nil
}

func damaged(dec *jsonParts, err error) error {
	for _, known := range []error{format.ErrDamaged, format.ErrTooLarge, ErrVersion, context.Canceled, context.DeadlineExceeded} {
		if errors.Is(err, known) {
			return err
		}
	}
	return fmt.Errorf("%w at about byte %d: %w", format.ErrDamaged, dec.InputOffset(), err)
}

// listOf reads a list.
func listOf[T any](ctx context.Context, dec *jsonParts, name string) ([]T, error) {
	out := []T{}
	err := eachOf(ctx, dec, name, func(v *T) { out = append(out, *v) })
	return out, err
}

// eachOf hands over a list, one by one.
func eachOf[T any](ctx context.Context, dec *jsonParts, name string, take func(*T)) error {
	if err := open(dec, '['); err != nil {
		return err
	}
	var raw json.RawMessage
	for n := 0; dec.More(); n++ {
		if n == maxElements {
			return fmt.Errorf("%w: it has more than %d %s", format.ErrTooLarge, maxElements, name)
		}
		if n%1024 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		dec.more()
		if err := dec.Decode(&raw); err != nil {
			return damaged(dec, err)
		}
		if len(raw) > maxElement {
			return fmt.Errorf("%w: number %d of its %s is longer than %d MB", format.ErrTooLarge, n+1, name, maxElement>>20)
		}
		var v T
		if err := json.Unmarshal(raw, &v); err != nil {
			return fmt.Errorf("%w: number %d of its %s: %w", format.ErrDamaged, n+1, name, err)
		}
		take(&v)
	}
	_, err := dec.Token()
	return err
}
