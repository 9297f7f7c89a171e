package data

import (
	"syscall"
	"unsafe"

	bolt "go.etcd.io/bbolt"
)

// forget takes the pages of the file that were read out of the process's memory;
// the system keeps them as long as it has room. A look-up maps 64 KB around what
// it reads, so that a long session would come to hold most of a large file. It is
// called inside a transaction, so that the map stays where it is.
func (s *DB) forget(tx *bolt.Tx) {
	s.touched.Store(0)
	info := tx.DB().Info()
	if size := tx.Size(); info.Data != 0 && size > 0 {
		// What fails here costs memory only.
		start := *(**byte)(unsafe.Pointer(&info.Data))
		_ = syscall.Madvise(unsafe.Slice(start, size), syscall.MADV_DONTNEED)
	}
}

// touch counts look-ups and forgets after many; to map pages again takes longer
// than to look something up in them.
func (s *DB) touch(tx *bolt.Tx, n int) {
	const most = 128 // look-ups, or 8 MB
	if s.touched.Add(int64(n)) > most {
		s.forget(tx)
	}
}
