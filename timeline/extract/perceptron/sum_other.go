//go:build !amd64

package perceptron

const vector = false

func sum4(*byte, *uint32, int, uint32, int) int64 { panic("no vectors here") }

func sum16(*[16]int32, *byte, *uint32, int, uint32) { panic("no vectors here") }

func sum48(*[48]int32, *byte, *uint32, int, uint32) { panic("no vectors here") }

func best48(*byte, *uint32, int, uint32, *[48]int16, *[48]int16) int { panic("no vectors here") }

func fetch64(*byte, *uint32, int, uint32) { panic("no vectors here") }

func fetch(*byte, *uint32, int, uint32, int) { panic("no vectors here") }
