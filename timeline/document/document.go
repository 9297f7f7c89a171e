package document

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"runtime/debug"
	"strings"
	"time"

	"quoteline/timeline"
	"quoteline/timeline/document/format"
	"quoteline/timeline/language"
)

// Reading is what a part yields: a document, or events that it lists itself.
type Reading struct {
	Document *timeline.Document
	Original []byte // the bytes that it was read from
	// Ready are the documents of a list of events, with the events; Document is nil
	// then.
	Ready []*timeline.Extraction
	// Skipped says in words what was not read of it.
	Skipped []string
	// Exported is the JSON of a timeline that Quoteline itself wrote, to be taken in as
	// such, and closed; all else is empty then.
	Exported io.ReadSeekCloser
	// Table is set where it is a table, whose columns can be told to mean something
	// else than was found out: see Map.
	Table *Table
}

// Decode makes a Document of a file's bytes. name is the file's name or path,
// which becomes the Source.
func Decode(name string, data []byte) (*timeline.Document, error) {
	r, err := decodeFile(context.Background(), format.File{Name: name, Data: data}, "")
	if err != nil {
		return nil, err
	}
	if r.Document == nil {
		return nil, fmt.Errorf("read %s: it is a list of events, not a document", name)
	}
	return r.Document, nil
}

// decodeFile reads a file that is one document, or a list of events. media is its
// type where something else than its bytes tells it.
func decodeFile(ctx context.Context, f format.File, media string) (*Reading, error) {
	k, err := check(f, media)
	if err != nil {
		return nil, err
	}
	switch {
	case k.own:
		return &Reading{Exported: &exported{io.NewSectionReader(bytes.NewReader(f.Data), 0, int64(len(f.Data))), func() {}}}, nil
	case k.table != nil:
		return readTable(ctx, f, k)
	case k.ready != nil:
		return guarded(ctx, f, k, k.ready)
	case k.list != nil:
		xs, err := guarded(ctx, f, k, k.list)
		if err != nil {
			return nil, err
		}
		return ready(f, k, xs), nil
	}
	if k.start != nil {
		if err := k.start(ctx); err != nil {
			return nil, failed(f.Name, k, err)
		}
	}
	c, err := guarded(ctx, f, k, k.read)
	if err != nil {
		return nil, err
	}
	return readingOf(f, k.media, c)
}

// check finds the kind of a file that is to be read whole.
func check(f format.File, media string) (*kind, error) {
	if len(f.Data) > MaxBytes {
		return nil, tooLarge(f.Name)
	}
	if len(bytes.TrimSpace(f.Data)) == 0 {
		return nil, empty(f.Name)
	}
	if IsTimeline(f.Data) {
		return nil, isTimeline(f.Name)
	}
	k := kindOf(newProbe(format.Outer{Name: f.Name, At: bytes.NewReader(f.Data), Size: int64(len(f.Data))}), media)
	if k.split != nil && k.read == nil {
		return nil, fmt.Errorf("read %s: it is %s within another file; take it out and add it by itself", f.Name, k.what)
	}
	return k, nil
}

// kindOf finds the kind of a file: by its media type where that is known.
func kindOf(p *probe, media string) *kind {
	for i := range kinds {
		if k := &kinds[i]; media == k.media || media == "" && k.is(p) {
			return k
		}
	}
	return &plain
}

// readingOf makes the document of what a reader found.
func readingOf(f format.File, media string, c *format.Content) (*Reading, error) {
	if len(strings.TrimSpace(c.Text)) == 0 {
		return nil, empty(f.Name)
	}
	if len(c.Text) > format.MaxText {
		return nil, tooLarge(f.Name)
	}
	d := &timeline.Document{
		Title: c.Title, Publisher: c.Publisher, Author: c.Author, Published: c.Published, Language: c.Language, Charset: c.Charset,
		Text: c.Text, Map: c.Map, Pages: c.Pages,
	}
	d.Language = languageOf(d)
	identify(d, f, &kind{media: media})
	return &Reading{Document: d, Original: f.Data, Skipped: c.Skipped}, nil
}

// languageOf is the language that a document states, unless its text is surely in
// another: templates of pages and of office files state the same one for all.
func languageOf(d *timeline.Document) string {
	found := language.Of(d.Text)
	stated, _, _ := strings.Cut(strings.ToLower(d.Language), "-")
	if stated == "" || found != "" && found != language.Undetermined && found != stated {
		return found
	}
	return d.Language
}

// identify says what a document was read from.
func identify(d *timeline.Document, f format.File, k *kind) {
	d.ID, d.Bytes = timeline.IDOf(f.Data), int64(len(f.Data))
	if d.Media = k.media; d.Media == plain.media {
		d.Media = ""
	}
	if d.Source == "" {
		d.Source = f.Name
	}
	if d.Title == "" {
		d.Title = base(f.Name)
	}
}

// maxTime is how long one document may take to be read.
const maxTime = 2 * time.Minute

// guarded runs a reader so that it can be left: when ctx is done, when it takes too
// long, or when it panics. One that does not heed ctx works on for a while, on
// what it has: that is bounded by the size of its file. The error names the file and
// the kind that it was taken for.
func guarded[T any](ctx context.Context, f format.File, k *kind, read func(context.Context, format.File) (T, error)) (v T, err error) {
	type result struct {
		v   T
		err error
	}
	defer func() {
		if err != nil {
			err = failed(f.Name, k, err)
		}
	}()
	ctx, cancel := context.WithTimeout(ctx, maxTime)
	defer cancel()
	done := make(chan result, 1)
	go func() {
		var r result
		defer func() { done <- r }()
		defer func() {
			if p := recover(); p != nil {
				r.err = panicked(p)
			}
		}()
		defer debug.SetPanicOnFault(debug.SetPanicOnFault(true))
		r.v, r.err = read(ctx, f)
	}()
	select {
	case r := <-done:
		return r.v, r.err
	case <-ctx.Done():
		if errors.Is(ctx.Err(), context.DeadlineExceeded) {
			return v, fmt.Errorf("%w: reading it takes longer than %v", ErrTooLarge, maxTime)
		}
		return v, ctx.Err()
	}
}

// panicked is what a reader's panic over a file says of the file.
func panicked(p any) error {
	s, _, _ := strings.Cut(fmt.Sprint(p), "\n")
	return fmt.Errorf("%w: %v", format.ErrDamaged, s[:min(len(s), 200)])
}

// failed says which file could not be read, and what kind of file it is taken for.
func failed(name string, k *kind, err error) error {
	switch {
	case errors.Is(err, context.Canceled), k == &plain:
		return fmt.Errorf("read %s: %w", name, err)
	case errors.Is(err, ErrEmpty):
		return empty(name)
	}
	return fmt.Errorf("read %s as %s: %w", name, k.what, err)
}

func empty(name string) error {
	return fmt.Errorf("read %s: %w; there is nothing to put on a timeline", name, ErrEmpty)
}

// readAll reads from r until its end, or until it is too large.
func readAll(ctx context.Context, name string, r io.Reader) ([]byte, error) {
	data, err := format.ReadAll(ctx, r, MaxBytes)
	switch {
	case errors.Is(err, ErrTooLarge):
		return nil, tooLarge(name)
	case err != nil:
		return nil, fmt.Errorf("read %s: %w", name, err)
	}
	return data, nil
}
