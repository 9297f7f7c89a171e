package document

import (
	"encoding/binary"
	"errors"
	"fmt"
)

// ErrTimeline says that a file is a timeline, which is opened and not imported.
var ErrTimeline = errors.New("it is a timeline of Quoteline, not a document")

// storeMagic stands behind the header of a store's first page, in the byte order of the
// machine that wrote it.
const (
	storeMagic   = 0xED0CDAED
	storeMagicAt = 16
)

// IsTimeline tells a timeline by how its file begins.
func IsTimeline(head []byte) bool {
	if len(head) < storeMagicAt+4 {
		return false
	}
	m := head[storeMagicAt:]
	return binary.LittleEndian.Uint32(m) == storeMagic || binary.BigEndian.Uint32(m) == storeMagic
}

func isTimeline(name string) error {
	return fmt.Errorf("read %s: %w; open it (File, Open timeline), or name it with --store", name, ErrTimeline)
}
