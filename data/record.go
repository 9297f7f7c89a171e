package data

import (
	"encoding/binary"
	"hash/crc32"
	"unsafe"
)

// A packed record is a sealed record of columns: numbers of fixed width, little
// endian, so that a reader copies them instead of decoding one by one.

// packed starts a record with room for size bytes.
func packed(size int) []byte { return append(make([]byte, 0, size+5), version) }

// pack ends it.
func pack(b []byte) []byte {
	return binary.LittleEndian.AppendUint32(b, crc32.Checksum(b, castagnoli))
}

func put32[T ~uint32 | ~int32](b []byte, v []T) []byte {
	for _, x := range v {
		b = binary.LittleEndian.AppendUint32(b, uint32(x))
	}
	return b
}

func put64[T ~uint64 | ~int64](b []byte, v []T) []byte {
	for _, x := range v {
		b = binary.LittleEndian.AppendUint64(b, uint64(x))
	}
	return b
}

// little says that this machine keeps numbers as records do.
var little = binary.NativeEndian.Uint16([]byte{1, 0}) == 1

// get32 fills v from the front of b, which is long enough, and returns the rest.
func get32[T ~uint32 | ~int32](v []T, b []byte) []byte {
	n := 4 * len(v)
	if little && n > 0 {
		copy(unsafe.Slice((*byte)(unsafe.Pointer(&v[0])), n), b[:n])
		return b[n:]
	}
	for i := range v {
		v[i] = T(binary.LittleEndian.Uint32(b[4*i:]))
	}
	return b[n:]
}

// get64 is get32 for wider numbers.
func get64[T ~uint64 | ~int64](v []T, b []byte) []byte {
	n := 8 * len(v)
	if little && n > 0 {
		copy(unsafe.Slice((*byte)(unsafe.Pointer(&v[0])), n), b[:n])
		return b[n:]
	}
	for i := range v {
		v[i] = T(binary.LittleEndian.Uint64(b[8*i:]))
	}
	return b[n:]
}

// at32 is the i-th number of a column.
func at32(b []byte, i int) int { return int(binary.LittleEndian.Uint32(b[4*i:])) }
