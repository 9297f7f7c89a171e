package document

import (
	"bytes"
	"cmp"
	"context"
	"fmt"
	"io"
	"iter"

	"quoteline/timeline"
	"quoteline/timeline/document/format"
)

// Within stands between the name of a file and that of what is in it.
const Within = format.Within

// maxNested is how many files of several documents may stand within each other.
const maxNested = 3

// Part is one document of a file: the file itself, or one of those that it holds.
type Part struct {
	Name  string // the file's path, and behind Within what it is in it
	Bytes int64  // how large it is to read; 0 where not known
	// Share is how many bytes of the file on the disk it takes: those of all its parts
	// add up to about its size.
	Share int64

	read func(context.Context) (*Reading, error)
}

// Read reads the part. It may be called on any goroutine while Parts is still at
// work, or after it, and only once. The error is for the user's eyes.
func (p Part) Read(ctx context.Context) (*Reading, error) { return p.read(ctx) }

// Parts finds the documents in the file at path, in order; a file that is one
// document is its own part. What is wrong with the file, or with one of its parts,
// Read of a part says. It reads no more of the file than it has to, when it has to.
func Parts(ctx context.Context, path string) iter.Seq[Part] {
	return func(yield func(Part) bool) {
		f, size, err := openFile(path)
		if err != nil {
			yield(broken(path, err))
			return
		}
		w := walk{ctx: ctx, file: share(ctx, f), yield: yield}
		defer w.file.release()
		w.outer(format.Outer{Name: path, At: f, Size: size}, size, 0)
	}
}

// PartsOf finds the documents in bytes that are at hand, such as what was copied.
func PartsOf(ctx context.Context, name string, data []byte) iter.Seq[Part] {
	return func(yield func(Part) bool) {
		size := int64(len(data))
		w := walk{ctx: ctx, file: share(ctx, nil), yield: yield}
		defer w.file.release()
		w.outer(format.Outer{Name: name, At: bytes.NewReader(data), Size: size}, size, 0)
	}
}

// broken is a part that cannot be read.
func broken(name string, err error) Part {
	return Part{Name: name, read: func(context.Context) (*Reading, error) { return nil, err }}
}

// walk goes through a file, and through the files in it.
type walk struct {
	ctx   context.Context
	file  *shared
	yield func(Part) bool
	parts int
	over  bool // no more are wanted, or there may be no more
	away  bool // yield is at work: what panics now is not the file's doing
}

// outer yields the parts of a file, of whose bytes on the disk it takes share.
func (w *walk) outer(o format.Outer, share int64, depth int) {
	p := newProbe(o)
	if IsTimeline(p.head) {
		w.give(broken(o.Name, isTimeline(o.Name)))
		return
	}
	k := kindOf(p, "")
	reads := k.split == nil || k.read != nil
	if reads {
		w.give(Part{Name: o.Name, Bytes: o.Size, Share: share, read: func(ctx context.Context) (*Reading, error) {
			switch {
			case k.own && o.Size <= MaxOwn:
				w.file.keep()
				return &Reading{Exported: &exported{io.NewSectionReader(o.At, 0, o.Size), w.file.release}}, nil
			case k.own:
				return nil, fmt.Errorf("read %s: %w (the limit is %d GB)", o.Name, ErrTooLarge, MaxOwn>>30)
			case o.Size > MaxBytes:
				return nil, tooLarge(o.Name)
			}
			data, err := readAll(ctx, o.Name, io.NewSectionReader(o.At, 0, o.Size))
			if err != nil {
				return nil, err
			}
			return decodeFile(ctx, format.File{Name: o.Name, Data: data}, k.media)
		}})
	}
	deep := fmt.Errorf("it is %s within %d others; take it out and add it by itself", k.what, depth)
	switch {
	case k.split == nil:
		return
	case depth == maxNested && !reads:
		w.give(broken(o.Name, fmt.Errorf("read %s: %w", o.Name, deep)))
		return
	}
	found := reads
	split := func(i format.Item) bool {
		if found = true; depth == maxNested {
			i.Err = deep
		}
		w.item(o.Name+Within+i.Name, i, k, depth)
		return !w.over && w.ctx.Err() == nil
	}
	err := w.guarded(func() { k.split(w.ctx, o, split) })
	switch {
	case w.over || w.ctx.Err() != nil:
	case err != nil:
		w.give(broken(o.Name, failed(o.Name, k, err)))
	case !found:
		w.give(broken(o.Name, empty(o.Name)))
	}
}

// item yields what a file holds: its parts where it is such a file itself.
func (w *walk) item(name string, i format.Item, in *kind, depth int) {
	switch {
	case i.Err != nil:
		if i.Name == "" {
			name = name[:len(name)-len(Within)]
		}
		w.give(broken(name, failed(name, in, i.Err)))
	case i.Content == nil && i.Media == "" && outerByName(name):
		data, err := i.Open(w.ctx)
		if err != nil {
			w.give(broken(name, failed(name, in, err)))
			return
		}
		w.outer(format.Outer{Name: name, At: bytes.NewReader(data), Size: int64(len(data))}, i.Share, depth+1)
	default:
		w.give(Part{Name: name, Bytes: i.Bytes, Share: i.Share, read: func(ctx context.Context) (*Reading, error) {
			data, err := i.Open(ctx)
			if err != nil {
				return nil, failed(name, in, err)
			}
			f := format.File{Name: name, Data: data}
			if i.Content != nil {
				return readingOf(f, i.Media, i.Content)
			}
			return decodeFile(ctx, f, i.Media)
		}})
	}
}

// exported is a file that is read once it is known to be a timeline of Quoteline's own.
type exported struct {
	*io.SectionReader
	release func()
}

// Close lets go of the file; it is to be called once.
func (e *exported) Close() error {
	e.release()
	return nil
}

// outerByName reports that a file of that name holds several documents.
func outerByName(name string) bool {
	p := &probe{Outer: format.Outer{Name: name}, names: map[string]bool{}}
	for i := range kinds {
		if k := &kinds[i]; k.split != nil && (k.is(p) || k.media == "application/zip" && p.ext() == ".zip") {
			return true
		}
	}
	return false
}

// give hands a part on; the file stays open until it was read.
func (w *walk) give(p Part) {
	if w.over {
		return
	}
	if w.parts++; w.parts > format.MaxParts {
		w.over = true
		p = broken(p.Name, fmt.Errorf("read %s: %w: it holds more than %d documents; what comes after them is left out", p.Name, ErrTooLarge, format.MaxParts))
	}
	read := p.read
	w.file.keep()
	p.read = func(ctx context.Context) (*Reading, error) {
		defer w.file.release()
		r, err := read(ctx)
		if stopped := cmp.Or(ctx.Err(), w.ctx.Err()); err != nil && stopped != nil {
			// The file was closed while it was read, which is no damage.
			return nil, fmt.Errorf("read %s: %w", p.Name, stopped)
		}
		return r, err
	}
	w.away = true
	w.over = !w.yield(p) || w.over
	w.away = false
}

// guarded runs f, and turns a panic over a hostile file into an error.
func (w *walk) guarded(f func()) (err error) {
	defer func() {
		if w.away {
			return
		}
		if p := recover(); p != nil {
			err = panicked(p)
		}
	}()
	f()
	return nil
}

// PartOf is a document that is at hand, as a part.
func PartOf(d *timeline.Document) Part {
	return Part{Name: d.Title, Bytes: d.Bytes, Share: d.Bytes, read: func(context.Context) (*Reading, error) {
		return &Reading{Document: d}, nil
	}}
}
