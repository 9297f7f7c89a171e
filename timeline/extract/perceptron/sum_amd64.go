package perceptron

import "golang.org/x/sys/cpu"

// vector says that the processor adds sixteen weights at once.
var vector = cpu.X86.HasAVX2

// sum4 returns the sums of the first four weights of the rows of so many bytes of n
// features, more than none and at most most, in four lanes of 16 bits. It reads eight
// bytes of each row.
//
//go:noescape
func sum4(rows *byte, features *uint32, n int, mask uint32, bytes int) int64

// sum16 sets sums to the sum of the rows of 16 bytes of n features, at most most.
//
//go:noescape
func sum16(sums *[16]int32, rows *byte, features *uint32, n int, mask uint32)

// sum48 is sum16 of the first 48 weights of rows of 64 bytes.
//
//go:noescape
func sum48(sums *[48]int32, rows *byte, features *uint32, n int, mask uint32)

// best48 returns the first of the 48 classes with the highest sum of sum48, of which
// none counts for more than in low and in high.
//
//go:noescape
func best48(rows *byte, features *uint32, n int, mask uint32, low, high *[48]int16) int

// fetch asks for the rows of so many bytes of n features, more than none.
//
//go:noescape
func fetch(rows *byte, features *uint32, n int, mask uint32, bytes int)
