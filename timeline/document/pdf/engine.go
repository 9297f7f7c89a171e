package pdf

import (
	"context"
	"errors"
	"fmt"
	"io"
	"runtime"
	"sync"

	"github.com/klippa-app/go-pdfium"
	pdfiumerrors "github.com/klippa-app/go-pdfium/errors"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
	"github.com/klippa-app/go-pdfium/webassembly"
	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/experimental"

	"quoteline/timeline/document/format"
)

// maxMemory is how much memory one document's sandbox may take, in bytes, the
// document itself included.
const maxMemory = 1 << 30

const wasmPage = 64 << 10

// engine compiles PDFium when the first PDF comes, which takes seconds, and keeps it
// in memory. It gives each document an instance, which takes milliseconds: what one
// document does to its instance is of no concern to the next.
var engine = sync.OnceValues(func() (pdfium.Pool, error) {
	workers := runtime.GOMAXPROCS(0)
	p, err := webassembly.Init(webassembly.Config{
		Context:  experimental.WithCompilationWorkers(context.Background(), workers),
		MaxTotal: workers,
		FSConfig: wazero.NewFSConfig(), // no files
		Stdout:   io.Discard, Stderr: io.Discard,
		RandomSource: zeros{}, // the same bytes give the same text
		RuntimeConfig: wazero.NewRuntimeConfig().
			WithCoreFeatures(api.CoreFeaturesV2 | experimental.CoreFeaturesExceptionHandling).
			WithMemoryLimitPages(maxMemory / wasmPage).
			WithCloseOnContextDone(true), // an endless loop can be ended
	})
	if err != nil {
		return nil, fmt.Errorf("start PDFium: %w", err)
	}
	return p, nil
})

type zeros struct{}

// Read is part of io.Reader.
func (zeros) Read(p []byte) (int, error) {
	clear(p)
	return len(p), nil
}

// file is an open document. It is for one goroutine.
type file struct {
	ctx  context.Context
	data []byte
	in   pdfium.Pdfium
	doc  references.FPDF_DOCUMENT
	stop func() bool
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
	pool, err := ready(f.ctx)
	if err != nil {
		return err
	}
	in, err := pool.GetInstanceWithContext(f.ctx)
	if err != nil {
		return errors.Join(f.ctx.Err(), err)
	}
	f.in = in
	f.stop = context.AfterFunc(f.ctx, func() { _ = in.Kill() })
	d, err := in.OpenDocument(&requests.OpenDocument{File: &f.data})
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
func ready(ctx context.Context) (pdfium.Pool, error) {
	done := make(chan struct{})
	var pool pdfium.Pool
	var err error
	go func() {
		defer close(done)
		pool, err = engine()
	}()
	select {
	case <-done:
		return pool, err
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

// close gives back the instance, whose memory goes with it.
func (f *file) close() {
	if f.stop() {
		_ = f.in.Close() // nothing was written
	}
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
