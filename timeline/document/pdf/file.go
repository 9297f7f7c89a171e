package pdf

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/klippa-app/go-pdfium"
	pdfiumerrors "github.com/klippa-app/go-pdfium/errors"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"

	"quoteline/timeline/document/format"
)

// file is an open document. It is for one goroutine.
type file struct {
	ctx  context.Context
	data []byte
	from *sandboxes
	in   pdfium.Pdfium // nil when it is closed
	mem  space
	doc  references.FPDF_DOCUMENT
	// forget ends the watch over ctx and reports that it has not begun to stop anything;
	// where it has, it ends when closed is, and ended is closed then.
	forget        func() bool
	closed, ended chan struct{}
}

// open opens a document until ctx is done or it is closed. Where all instances are in
// use, it waits for one.
func open(ctx context.Context, data []byte) (*file, error) {
	f := &file{ctx: ctx, data: data}
	if err := f.start(); err != nil {
		return nil, err
	}
	return f, nil
}

func (f *file) start() error {
	var err error
	if f.from, err = ready(f.ctx); err != nil {
		return err
	}
	if f.in, f.mem, err = f.from.take(f.ctx); err != nil {
		f.in = nil
		return err
	}
	f.watch()
	d, err := f.in.OpenDocument(&requests.OpenDocument{File: &f.data})
	if err == nil {
		f.doc = d.Document
		return nil
	}
	f.close()
	switch {
	case f.ctx.Err() != nil:
		return f.ctx.Err()
	case errors.Is(err, pdfiumerrors.ErrPassword):
		return fmt.Errorf("%w; open it in a PDF reader, save it without the password and add that", format.ErrEncrypted)
	case errors.Is(err, pdfiumerrors.ErrSecurity):
		return fmt.Errorf("%w or a certificate, of a kind that is not known here", format.ErrEncrypted)
	}
	return fmt.Errorf("%w: it cannot be opened (%s)", format.ErrDamaged, format.Line(err.Error(), 100))
}

// ready returns the engine when it is compiled, or ctx is done: what is begun goes on
// for the next one who asks.
func ready(ctx context.Context) (*sandboxes, error) {
	done := make(chan struct{})
	var s *sandboxes
	var err error
	go func() {
		defer close(done)
		s, err = engine()
	}()
	select {
	case <-done:
		return s, err
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// Start starts PDFium if it was not started before, or waits for that until ctx is
// done. It takes seconds, and is no part of the time that a document may take.
func Start(ctx context.Context) error {
	_, err := ready(ctx)
	return err
}

// again opens the document in a new instance, because the present one may be broken.
func (f *file) again() error {
	f.close()
	return f.start()
}

// watch stops what PDFium does once ctx is done, and again and again until the document
// is closed: it might have written over the flag.
func (f *file) watch() {
	const pause = 10 * time.Millisecond
	mem, closed, ended := f.mem, make(chan struct{}), make(chan struct{})
	f.closed, f.ended = closed, ended
	f.forget = context.AfterFunc(f.ctx, func() {
		defer close(ended)
		for {
			mem.stop()
			select {
			case <-closed:
				return
			case <-time.After(pause):
			}
		}
	})
}

// close gives back the instance, whose memory goes with it.
func (f *file) close() {
	if f.in == nil {
		return
	}
	_ = f.in.Close() // nothing was written
	if close(f.closed); !f.forget() {
		<-f.ended
	}
	f.in = nil
	f.from.giveBack(f.mem)
}

// pages is how many pages the document says that it has.
func (f *file) pages() int {
	n, err := f.in.FPDF_GetPageCount(&requests.FPDF_GetPageCount{Document: f.doc})
	if err != nil {
		return 0
	}
	return n.PageCount
}

// page names a page, counted from 0, to PDFium.
func (f *file) page(i int) requests.Page {
	return requests.Page{ByIndex: &requests.PageByIndex{Document: f.doc, Index: i}}
}
