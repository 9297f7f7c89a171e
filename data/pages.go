package data

import (
	"bytes"
	"errors"
	"fmt"
	"io"

	"quoteline/timeline"
)

// pages reads the pages of a bbolt file in plain Go, without a map and without
// trust: bbolt follows what a damaged page says to any place of the memory, from
// where no recover leads back. Each page is read once, so that the work is bounded
// by the size of the file, and so are depths and buffers.
type pages struct {
	r    io.ReaderAt
	head head
	seen timeline.Set // pages that something stands on
	// shallow leaves out the leaves of buckets with branches, but for the first.
	shallow bool
	// record gets each record of a bucket in the order of keys, where it is not nil.
	// Both are its until it returns.
	record func(bucket, key, value []byte) error
	// lost gets what is wrong, where it is not nil, and reading goes on beside it.
	lost func(bucket []byte, err error)

	buffers [][]byte // one for each depth
}

const (
	maxDepth   = 40      // of a tree: each branch has two children at least
	maxBuckets = 4       // within each other; the store has one level
	maxKey     = 1 << 15 // bbolt's MaxKeySize
	// headBytes is how much of a page is read at once; the keys behind are read one
	// by one. Only a page of long values is longer.
	headBytes = 64 << 10
)

var errStop = errors.New("stop")

// page is one page with what follows it.
type page struct {
	from  io.ReaderAt
	off   int64
	size  int64
	b     []byte // the beginning of it
	id    uint64
	flags uint16
	count int
}

// verifyPages reads all pages of the file that the head leads to and says what is
// wrong first. That a page is neither used nor free is damage too: a commit leaves
// none behind, but a page that was lost leaves what hung on it.
func verifyPages(r io.ReaderAt, h head, shallow bool) error {
	w := &pages{r: r, head: h, shallow: shallow}
	if err := w.all(); err != nil {
		return err
	}
	return w.accounted()
}

// accounted says which page that nothing stands on is not free, or is free and used,
// once all are read.
func (w *pages) accounted() error {
	free, err := w.freelist()
	if err != nil || w.shallow || free == nil {
		return err
	}
	for i := range int(w.head.pages) {
		if !w.seen.Has(i) && !free.Has(i) {
			return fmt.Errorf("page %d is neither used nor free", i)
		}
	}
	return nil
}

// all reads the buckets.
func (w *pages) all() error {
	h := w.head
	if h.pages < 2 || h.root < 2 || h.root >= h.pages {
		return fmt.Errorf("its head leads to page %d of %d", h.root, h.pages)
	}
	if w.seen == nil {
		w.seen = timeline.NewSet(int(h.pages))
		w.seen.Add(0)
		w.seen.Add(1)
	}
	return w.bucket(nil, h.root, 0)
}

// fail hands an error on, or returns it.
func (w *pages) fail(bucket []byte, err error) error {
	if err == nil || w.lost == nil || errors.Is(err, errStop) {
		return err
	}
	w.lost(bucket, err)
	return nil
}

// child is a bucket inside a bucket.
type child struct {
	name []byte
	root uint64
}

// bucket reads the tree of a bucket and then those inside it.
func (w *pages) bucket(name []byte, root uint64, level int) error {
	if level > maxBuckets {
		return w.fail(name, errors.New("there are buckets in buckets in buckets"))
	}
	t := tree{w: w, name: name, level: level}
	if _, err := t.page(root, 0, nil, nil); err != nil {
		return err
	}
	for _, c := range t.children {
		if err := w.bucket(c.name, c.root, level+1); err != nil {
			return err
		}
	}
	return nil
}

// tree is one bucket while it is read.
type tree struct {
	w        *pages
	name     []byte
	level    int
	children []child
}

// page reads a page and what hangs on it, whose keys are from lo on and below hi.
// It returns how many levels there are below it.
func (t *tree) page(id uint64, depth int, lo, hi []byte) (height int, err error) {
	p, err := t.w.page(id, depth)
	if err != nil {
		return 0, t.w.fail(t.name, err)
	}
	switch {
	case p.flags == flagLeaf && (p.count > 0 || depth == 0):
		return 0, t.leaf(p, lo, hi)
	case p.flags != flagBranch || p.count == 0:
		return 0, t.w.fail(t.name, fmt.Errorf("page %d is no part of a tree", id))
	}
	key, to, err := p.branch(0)
	if err != nil {
		return 0, t.w.fail(t.name, err)
	}
	for i := range p.count {
		next, nextTo := hi, uint64(0)
		if i+1 < p.count {
			if next, nextTo, err = p.branch(i + 1); err != nil {
				return 0, t.w.fail(t.name, err)
			}
		}
		switch {
		case lo != nil && bytes.Compare(lo, key) > 0, next != nil && bytes.Compare(key, next) >= 0:
			err = fmt.Errorf("page %d has keys out of order", id)
		case t.w.shallow && t.level > 0 && i > 0 && height == 1:
			if err = nil; to < 2 || to >= t.w.head.pages {
				err = fmt.Errorf("page %d leads to page %d of %d", id, to, t.w.head.pages)
			}
		default:
			var h int
			h, err = t.page(to, depth+1, key, next)
			height = max(height, h+1)
		}
		if err := t.w.fail(t.name, err); err != nil {
			return height, err
		}
		key, to = next, nextTo
	}
	return height, nil
}

// leaf reads the records of a page.
func (t *tree) leaf(p *page, lo, hi []byte) error {
	var last []byte
	for i := range p.count {
		key, value, flags, err := p.record(i, t.w.record != nil)
		switch {
		case err != nil:
		case lo != nil && bytes.Compare(lo, key) > 0, hi != nil && bytes.Compare(key, hi) >= 0, i > 0 && bytes.Compare(last, key) >= 0:
			err = fmt.Errorf("page %d has keys out of order", p.id)
		case flags == 1:
			last = key
			err = t.inner(p, bytes.Clone(key), value)
		case flags != 0:
			err = fmt.Errorf("page %d has a record of an unknown kind", p.id)
		default:
			last = key
			if t.w.record != nil {
				err = t.w.record(t.name, key, value.bytes)
			}
		}
		if err := t.w.fail(t.name, err); err != nil {
			return err
		}
	}
	return nil
}

// inner reads the head of a bucket, and the records of a small one, which stands
// there instead of a page.
func (t *tree) inner(p *page, name []byte, v value) error {
	b, err := p.at(v.off, min(v.size, bucketLen))
	if err != nil || len(b) < bucketLen {
		return fmt.Errorf("page %d: bucket %q is cut off", p.id, name)
	}
	if root := endian.Uint64(b); root != 0 {
		t.children = append(t.children, child{name, root})
		return nil
	}
	size := v.size - bucketLen
	if size < pageHeader || size > t.w.head.pageSize {
		return fmt.Errorf("page %d: bucket %q is cut off", p.id, name)
	}
	if b, err = p.at(v.off+bucketLen, size); err != nil {
		return err
	}
	in := &page{b: bytes.Clone(b), size: size, id: p.id, flags: endian.Uint16(b[8:]), count: int(endian.Uint16(b[10:]))}
	if in.flags != flagLeaf {
		return fmt.Errorf("page %d: bucket %q has no records", p.id, name)
	}
	inner := tree{w: t.w, name: name, level: t.level + 1}
	if err := inner.leaf(in, nil, nil); err != nil {
		return err
	}
	if len(inner.children) > 0 || t.level+1 > maxBuckets {
		return fmt.Errorf("page %d: bucket %q holds buckets", p.id, name)
	}
	return nil
}

// freelist reads the list of free pages; nil where the file has none.
func (w *pages) freelist() (timeline.Set, error) {
	id := w.head.freelist
	if id == noFreelist {
		return nil, nil
	}
	p, err := w.page(id, 0)
	if err != nil {
		return nil, err
	}
	if p.flags != flagFreelist {
		return nil, fmt.Errorf("page %d is no list of free pages", id)
	}
	n, first := int64(p.count), int64(0)
	if n == 0xFFFF {
		b, err := p.at(pageHeader, 8)
		if err != nil {
			return nil, err
		}
		n, first = int64(min(endian.Uint64(b), 1<<40)), 1
	}
	if pageHeader+8*(first+n) > p.size {
		return nil, fmt.Errorf("page %d lists %d free pages and is too short for them", id, n)
	}
	free := timeline.NewSet(int(w.head.pages))
	const step = headBytes / 8
	for from := int64(0); from < n; from += step {
		b, err := p.at(pageHeader+8*(first+from), 8*min(step, n-from))
		if err != nil {
			return nil, err
		}
		for ; len(b) > 0; b = b[8:] {
			f := endian.Uint64(b)
			if f < 2 || f >= w.head.pages || free.Has(int(f)) || w.seen.Has(int(f)) {
				return nil, fmt.Errorf("page %d says that page %d is free, which cannot be", id, f)
			}
			free.Add(int(f))
		}
	}
	return free, nil
}

// page reads a page and marks what it takes.
func (w *pages) page(id uint64, depth int) (*page, error) {
	if depth >= maxDepth {
		return nil, fmt.Errorf("page %d is %d levels deep", id, depth)
	}
	for len(w.buffers) <= depth {
		w.buffers = append(w.buffers, make([]byte, w.head.pageSize))
	}
	if id < 2 || id >= w.head.pages {
		return nil, fmt.Errorf("page %d of %d is wanted", id, w.head.pages)
	}
	p, err := readPage(w.r, w.head, id, &w.buffers[depth])
	if err != nil {
		return nil, err
	}
	for i := id; i < id+uint64(p.size/w.head.pageSize); i++ {
		if w.seen.Has(int(i)) {
			return nil, fmt.Errorf("page %d is used twice", i)
		}
		w.seen.Add(int(i))
	}
	return p, nil
}

// readPage reads the beginning of page id into *buf, which grows.
func readPage(r io.ReaderAt, h head, id uint64, buf *[]byte) (*page, error) {
	b := (*buf)[:h.pageSize]
	off := int64(id) * h.pageSize
	if _, err := r.ReadAt(b, off); err != nil {
		return nil, fmt.Errorf("read page %d: %w", id, err)
	}
	over := uint64(endian.Uint32(b[12:]))
	if endian.Uint64(b) != id || over >= h.pages-id {
		return nil, fmt.Errorf("page %d is not what it should be", id)
	}
	p := &page{from: r, off: off, size: int64(1+over) * h.pageSize, id: id, flags: endian.Uint16(b[8:]), count: int(endian.Uint16(b[10:]))}
	if n := min(p.size, max(headBytes, h.pageSize)); n > h.pageSize {
		if int64(cap(*buf)) < n {
			*buf = append(make([]byte, 0, n), b...)
		}
		b = (*buf)[:n]
		if _, err := r.ReadAt(b[h.pageSize:], off+h.pageSize); err != nil {
			return nil, fmt.Errorf("read page %d: %w", id, err)
		}
	}
	p.b = b
	return p, nil
}

// at returns n bytes of the page.
func (p *page) at(off, n int64) ([]byte, error) {
	switch {
	case off < 0 || n < 0 || off > p.size || n > p.size-off:
		return nil, fmt.Errorf("page %d leads out of itself", p.id)
	case off+n <= int64(len(p.b)):
		return p.b[off : off+n : off+n], nil
	case p.from == nil:
		return nil, fmt.Errorf("page %d is cut off", p.id)
	}
	b := make([]byte, n)
	if _, err := p.from.ReadAt(b, p.off+off); err != nil {
		return nil, fmt.Errorf("read page %d: %w", p.id, err)
	}
	return b, nil
}

// key returns the key of element i, which stands n bytes behind the element.
func (p *page) key(i int, n, size uint32) (key []byte, end int64, err error) {
	start := pageHeader + int64(i)*elementLen + int64(n)
	end = start + int64(size)
	if size == 0 || size > maxKey || start < pageHeader+int64(p.count)*elementLen {
		return nil, 0, fmt.Errorf("page %d has a key of %d bytes at %d", p.id, size, start)
	}
	key, err = p.at(start, int64(size))
	return key, end, err
}

// branch returns element i of a branch: the first key below a page, and the page.
func (p *page) branch(i int) (key []byte, to uint64, err error) {
	e, err := p.at(pageHeader+int64(i)*elementLen, elementLen)
	if err != nil {
		return nil, 0, err
	}
	key, _, err = p.key(i, endian.Uint32(e), endian.Uint32(e[4:]))
	return key, endian.Uint64(e[8:]), err
}

// value is where a record's value stands, and its bytes where they were asked for.
type value struct {
	off, size int64
	bytes     []byte
}

// record returns element i of a leaf.
func (p *page) record(i int, whole bool) (key []byte, v value, flags uint32, err error) {
	e, err := p.at(pageHeader+int64(i)*elementLen, elementLen)
	if err != nil {
		return nil, v, 0, err
	}
	key, end, err := p.key(i, endian.Uint32(e[4:]), endian.Uint32(e[8:]))
	if err != nil {
		return nil, v, 0, err
	}
	v.off, v.size = end, int64(endian.Uint32(e[12:]))
	if v.size > p.size-v.off {
		return nil, v, 0, fmt.Errorf("page %d leads out of itself", p.id)
	}
	if whole {
		v.bytes, err = p.at(v.off, v.size)
	}
	return key, v, endian.Uint32(e), err
}
