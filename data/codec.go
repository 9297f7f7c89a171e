package data

import (
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"math"

	"quoteline/timeline"
	"quoteline/timeline/when"
)

// version is the first byte of every record.
const version = 1

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

var errRecord = errors.New("the record is damaged")

// seal puts the version in front of a record's body and the CRC behind it.
func seal(body []byte) []byte {
	out := make([]byte, 0, len(body)+5)
	out = append(out, version)
	out = append(out, body...)
	return binary.LittleEndian.AppendUint32(out, crc32.Checksum(out, castagnoli))
}

// unseal checks a record and returns its body, which shares its memory.
func unseal(record []byte) ([]byte, error) {
	n := len(record) - 4
	if n < 1 || crc32.Checksum(record[:n], castagnoli) != binary.LittleEndian.Uint32(record[n:]) {
		return nil, errRecord
	}
	if record[0] != version {
		return nil, fmt.Errorf("record of version %d: %w", record[0], timeline.ErrNewer)
	}
	return record[1:n], nil
}

// writer appends values to a record's body.
type writer struct{ b []byte }

func (w *writer) int(v int)        { w.b = binary.AppendVarint(w.b, int64(v)) }
func (w *writer) uint(v uint64)    { w.b = binary.AppendUvarint(w.b, v) }
func (w *writer) float(v float64)  { w.b = binary.LittleEndian.AppendUint64(w.b, math.Float64bits(v)) }
func (w *writer) date(d when.Date) { w.string(d.EDTF) }
func (w *writer) spans(ss []timeline.Span) {
	w.uint(uint64(len(ss)))
	for _, s := range ss {
		w.span(s)
	}
}

func (w *writer) span(s timeline.Span) { w.int(s.Start); w.int(s.Len()) }

func (w *writer) bool(v bool) {
	if v {
		w.uint(1)
	} else {
		w.uint(0)
	}
}

func (w *writer) string(s string) {
	w.uint(uint64(len(s)))
	w.b = append(w.b, s...)
}

func (w *writer) strings(s []string) {
	w.uint(uint64(len(s)))
	for _, v := range s {
		w.string(v)
	}
}

// reader takes values from a record's body; after the first failure it gives
// zero values and keeps the error.
type reader struct {
	b   []byte
	err error
}

func (r *reader) fail() {
	r.b = nil
	if r.err == nil {
		r.err = errRecord
	}
}

func (r *reader) int() int {
	v, n := binary.Varint(r.b)
	if n <= 0 {
		r.fail()
		return 0
	}
	r.b = r.b[n:]
	return int(v)
}

func (r *reader) uint() uint64 {
	v, n := binary.Uvarint(r.b)
	if n <= 0 {
		r.fail()
		return 0
	}
	r.b = r.b[n:]
	return v
}

// count reads a number of things that take at least one byte each.
func (r *reader) count() int {
	n := r.uint()
	if n > uint64(len(r.b)) {
		r.fail()
		return 0
	}
	return int(n)
}

func (r *reader) float() float64 {
	if len(r.b) < 8 {
		r.fail()
		return 0
	}
	v := math.Float64frombits(binary.LittleEndian.Uint64(r.b))
	r.b = r.b[8:]
	return v
}

func (r *reader) bool() bool { return r.uint() != 0 }

func (r *reader) string() string { return string(r.bytes()) }

// bytes reads a string without copying it.
func (r *reader) bytes() []byte {
	n := r.count()
	s := r.b[:n]
	r.b = r.b[n:]
	return s
}

func (r *reader) strings() []string {
	n := r.count()
	if n == 0 {
		return nil
	}
	out := make([]string, n)
	for i := range out {
		out[i] = r.string()
	}
	return out
}

func (r *reader) span() timeline.Span {
	start := r.int()
	return timeline.Span{Start: start, End: start + r.int()}
}

func (r *reader) spans() []timeline.Span {
	var out []timeline.Span
	if n := r.count(); n > 0 {
		out = make([]timeline.Span, n)
	}
	for i := range out {
		out[i] = r.span()
	}
	return out
}

func (r *reader) date() when.Date {
	d, err := when.Parse(r.string())
	if err != nil {
		r.fail()
	}
	return d
}

// more reports that the record goes on: what was added to it in a later schema.
func (r *reader) more() bool { return r.err == nil && len(r.b) > 0 }

// done reports what went wrong, bytes left over included.
func (r *reader) done() error {
	if r.err == nil && len(r.b) > 0 {
		r.fail()
	}
	return r.err
}
