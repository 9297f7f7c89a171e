package data

import (
	"encoding/binary"
	"errors"
	"fmt"
	"hash/fnv"
	"io"

	"quoteline/timeline"
)

// The layout of a bbolt file, version 2, as go.etcd.io/bbolt/internal/common has it:
// numbers in the byte order of the machine. A file is pages of one size; pages 0 and
// 1 are its heads, each of one transaction, written in turns.
const (
	boltMagic   = 0xED0CDAED
	boltVersion = 2

	pageHeader  = 16 // id (8), flags (2), count (2), overflow (4)
	metaLen     = 64 // magic, version, page size, flags (4 each), root, sequence, freelist, pages, tx, FNV-1a (8 each)
	elementLen  = 16
	bucketLen   = 16 // root (8), sequence (8)
	minPageSize = 1 << 10
	maxPageSize = 16 << 20

	flagBranch, flagLeaf, flagMeta, flagFreelist = 0x01, 0x02, 0x04, 0x10

	noFreelist = ^uint64(0)
)

var endian = binary.NativeEndian

// head is where one transaction of the file begins.
type head struct {
	pageSize int64
	root     uint64 // the page of the bucket of buckets
	freelist uint64 // or noFreelist
	pages    uint64 // how many the file has; those from here on are nobody's
	tx       uint64
}

// parseHead reads the head that b begins with, and refuses what bbolt's Meta.Validate
// does. Like bbolt it does not look at the header of its page.
func parseHead(b []byte) (head, error) {
	if len(b) < pageHeader+metaLen {
		return head{}, errors.New("it is cut off")
	}
	m := b[pageHeader:]
	if endian.Uint32(m) != boltMagic {
		return head{}, errors.New("it is not that of a store")
	}
	sum := fnv.New64a()
	_, _ = sum.Write(m[:metaLen-8])
	if endian.Uint64(m[metaLen-8:]) != sum.Sum64() {
		return head{}, errors.New("its checksum is not that of its bytes")
	}
	if v := endian.Uint32(m[4:]); v != boltVersion {
		return head{}, fmt.Errorf("it is of version %d: %w", v, timeline.ErrNewer)
	}
	return head{
		pageSize: int64(endian.Uint32(m[8:])),
		root:     endian.Uint64(m[16:]), freelist: endian.Uint64(m[32:]), pages: endian.Uint64(m[40:]), tx: endian.Uint64(m[48:]),
	}, nil
}

// readHeads reads both heads of a file of size bytes: the one that bbolt takes, the
// other, which is nil where it is damaged, and what is wrong with that one. err is
// why bbolt cannot be given the file.
func readHeads(r io.ReaderAt, size int64) (newest head, other *head, bad, err error) {
	a, errA := headAt(r, 0)
	var b head
	var errB error
	if errA == nil {
		if err := a.possible(size); err != nil {
			return head{}, nil, nil, err
		}
		b, errB = headAt(r, a.pageSize)
	} else { // bbolt looks for the second where it would be for each size of page
		for off := int64(minPageSize); off <= maxPageSize && off < size; off *= 2 {
			if b, errB = headAt(r, off); errB != nil {
				continue
			}
			if b.pageSize != off {
				return head{}, nil, nil, errors.New("its second head stands in the wrong place")
			}
			break
		}
		if b.pageSize == 0 {
			return head{}, nil, nil, fmt.Errorf("both of its heads are damaged: the first: %w", errA)
		}
	}
	switch {
	case errA != nil:
		return b, nil, fmt.Errorf("its first head is damaged: %w", errA), b.possible(size)
	case errB != nil:
		return a, nil, fmt.Errorf("its second head is damaged: %w", errB), nil
	case b.pageSize != a.pageSize:
		return head{}, nil, nil, errors.New("its heads differ in the size of pages")
	}
	newest, other, err = a, &b, nil
	if b.tx > a.tx {
		newest, other, err = b, &a, b.possible(size)
	}
	// Changes have numbers in turn; a copy that Tx.WriteTo made has two of its heads
	// until the first change, which may take the place of the newer.
	if d := newest.tx - other.tx; d != 1 && d != 2 {
		return newest, nil, errors.New("its heads are not of two changes in turn"), err
	}
	return newest, other, nil, err
}

func headAt(r io.ReaderAt, off int64) (head, error) {
	var b [pageHeader + metaLen]byte
	n, err := r.ReadAt(b[:], off)
	if err != nil && !errors.Is(err, io.EOF) {
		return head{}, fmt.Errorf("read it: %w", err)
	}
	return parseHead(b[:n])
}

// possible holds a head against the size of the file.
func (h *head) possible(size int64) error {
	if h.pageSize < minPageSize || h.pageSize > maxPageSize || h.pageSize&(h.pageSize-1) != 0 {
		return fmt.Errorf("its pages are of %d bytes", h.pageSize)
	}
	if h.pages > uint64(size/h.pageSize) {
		return fmt.Errorf("it ends after %d bytes, where it should have %d pages of %d", size, h.pages, h.pageSize)
	}
	return nil
}

// firstPages is what bbolt begins a file with: two heads, an empty list of free pages,
// an empty bucket.
func firstPages(pageSize int) []byte {
	b := make([]byte, 4*pageSize)
	for n := range 4 {
		p := b[n*pageSize:]
		endian.PutUint64(p, uint64(n))
		endian.PutUint16(p[8:], []uint16{flagMeta, flagMeta, flagFreelist, flagLeaf}[n])
		if n < 2 {
			putHead(p, head{pageSize: int64(pageSize), root: 3, freelist: 2, pages: 4, tx: uint64(n)})
		}
	}
	return b
}

// putHead writes a head behind the header of its page.
func putHead(p []byte, h head) {
	m := p[pageHeader : pageHeader+metaLen]
	endian.PutUint32(m, boltMagic)
	endian.PutUint32(m[4:], boltVersion)
	endian.PutUint32(m[8:], uint32(h.pageSize))
	for i, v := range []uint64{h.root, 0, h.freelist, h.pages, h.tx} {
		endian.PutUint64(m[16+8*i:], v)
	}
	sumHead(p)
}

func sumHead(p []byte) {
	sum := fnv.New64a()
	_, _ = sum.Write(p[pageHeader : pageHeader+metaLen-8])
	endian.PutUint64(p[pageHeader+metaLen-8:], sum.Sum64())
}
