package pdf

import (
	"sync"

	"golang.org/x/sys/unix"

	"quoteline/timeline/document/pdf/stops"
)

// mapped is a space that the system gives pages to where they are touched, and zeroes
// each then. Most of what a module of PDFium asks for is never touched. Large pages
// (MADV_HUGEPAGE) save little, and a document that needs many can wait for seconds until
// there are any.
type mapped struct{ b []byte }

// empty are the spaces that wait for the next sandbox.
var empty struct {
	sync.Mutex
	list []*mapped
}

// newSpace returns an empty space for as many bytes at most.
func newSpace(most uint64) space {
	empty.Lock()
	defer empty.Unlock()
	if n := len(empty.list); n > 0 {
		m := empty.list[n-1]
		empty.list = empty.list[:n-1]
		return m
	}
	b, err := unix.Mmap(-1, 0, int(most), unix.PROT_READ|unix.PROT_WRITE, unix.MAP_PRIVATE|unix.MAP_ANON|unix.MAP_NORESERVE)
	if err != nil { // addresses are rationed here
		return &heap{}
	}
	return &mapped{b}
}

// Reallocate is part of experimental.LinearMemory.
func (m *mapped) Reallocate(size uint64) []byte {
	if size > uint64(len(m.b)) {
		return nil
	}
	return m.b[:size:size]
}

// Free is part of experimental.LinearMemory. It may come from within a call.
func (m *mapped) Free() {}

func (m *mapped) stop() { m.b[stops.Flag] = 1 }

// drop gives all pages back: what is read next is zero.
func (m *mapped) drop() {
	if unix.Madvise(m.b, unix.MADV_DONTNEED) != nil {
		_ = unix.Munmap(m.b) // nobody has it any more
		return
	}
	empty.Lock()
	empty.list = append(empty.list, m)
	empty.Unlock()
}
