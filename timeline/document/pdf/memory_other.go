//go:build !linux

package pdf

func newSpace(uint64) space { return &heap{} }
