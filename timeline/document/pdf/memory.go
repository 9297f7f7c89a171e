package pdf

import (
	"sync"

	"github.com/tetratelabs/wazero/experimental"

	"quoteline/timeline/document/pdf/stops"
)

// space is the memory of one sandbox.
type space interface {
	experimental.LinearMemory
	stop() // sets the flag that ends the sandbox's calls
	drop() // ends its use, when nothing of the sandbox runs any more
}

// heap is a space in Go's memory, which is zeroed whole for each sandbox.
type heap struct {
	sync.Mutex
	b []byte
}

// Reallocate is part of experimental.LinearMemory.
func (h *heap) Reallocate(size uint64) []byte {
	h.Lock()
	defer h.Unlock()
	h.b = append(h.b, make([]byte, size-uint64(len(h.b)))...)
	return h.b
}

// Free is part of experimental.LinearMemory.
func (h *heap) Free() {}

func (h *heap) stop() {
	h.Lock()
	h.b[stops.Flag] = 1
	h.Unlock()
}

func (h *heap) drop() {}
