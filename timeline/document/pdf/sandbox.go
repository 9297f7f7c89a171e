package pdf

import (
	"context"
	"errors"
	"fmt"
	"io"
	"runtime"
	"sync"
	_ "unsafe" // for go:linkname

	"github.com/klippa-app/go-pdfium"
	"github.com/klippa-app/go-pdfium/webassembly"
	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/experimental"

	"quoteline/timeline/document/pdf/stops"
)

// maxMemory is how much memory one document's sandbox may take, in bytes, the
// document itself included.
const maxMemory = 1 << 30

const wasmPage = 64 << 10

// sandboxes gives each document an instance of PDFium with a memory of its own.
type sandboxes struct {
	pool  pdfium.Pool
	slots chan struct{} // as many as can be in use
	sync.Mutex
	made space // the memory of the instance that is being made, one at a time
}

// pdfiumModule is PDFium as go-pdfium embeds it, which it does not hand out.
//
//go:linkname pdfiumModule github.com/klippa-app/go-pdfium/internal/pdfium_wasm.Module
var pdfiumModule []byte

// engine compiles PDFium when the first PDF comes, which takes seconds, and keeps it
// in memory. It gives each document an instance, which takes a millisecond: what one
// document does to its instance is of no concern to the next.
var engine = sync.OnceValues(func() (*sandboxes, error) {
	workers := runtime.GOMAXPROCS(0)
	s := &sandboxes{slots: make(chan struct{}, workers)}
	module, err := stops.Module(pdfiumModule) // an endless loop can be ended
	if err != nil {
		return nil, fmt.Errorf("start PDFium: %w", err)
	}
	s.pool, err = webassembly.Init(webassembly.Config{
		Context:  experimental.WithMemoryAllocator(experimental.WithCompilationWorkers(context.Background(), workers), s),
		MaxTotal: workers,
		WASM:     module,
		FSConfig: wazero.NewFSConfig(), // no files
		Stdout:   io.Discard, Stderr: io.Discard,
		RandomSource: zeros{}, // the same bytes give the same text
		RuntimeConfig: wazero.NewRuntimeConfig().
			WithCoreFeatures(api.CoreFeaturesV2 | experimental.CoreFeaturesExceptionHandling).
			WithMemoryLimitPages(maxMemory / wasmPage),
	})
	if err != nil {
		return nil, fmt.Errorf("start PDFium: %w", err)
	}
	runtime.GC() // what the compiler leaves would make room for as much again
	return s, nil
})

// Allocate is part of experimental.MemoryAllocator.
func (s *sandboxes) Allocate(_, most uint64) experimental.LinearMemory {
	s.made = newSpace(most)
	return s.made
}

// take returns an instance with its memory, when one is free.
func (s *sandboxes) take(ctx context.Context) (pdfium.Pdfium, space, error) {
	select {
	case s.slots <- struct{}{}:
	case <-ctx.Done():
		return nil, nil, ctx.Err()
	}
	s.Lock()
	defer s.Unlock()
	s.made = nil
	in, err := s.pool.GetInstanceWithContext(ctx)
	if err != nil {
		s.giveBack(s.made)
		return nil, nil, errors.Join(ctx.Err(), err)
	}
	return in, s.made, nil
}

// giveBack ends the use of an instance, which is closed.
func (s *sandboxes) giveBack(m space) {
	if m != nil {
		m.drop()
	}
	<-s.slots
}

type zeros struct{}

// Read is part of io.Reader.
func (zeros) Read(p []byte) (int, error) {
	clear(p)
	return len(p), nil
}
