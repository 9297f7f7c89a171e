// Package document turns the files that people have into documents whose text can
// be traced back: Parts finds the documents in a file, and each Part reads one.
// formats.go lists the formats; each has a package of its own below this one. It
// never executes, fetches or writes anything, and what a hostile file can make it
// do is bounded (package format).
package document

import (
	"errors"

	"quoteline/timeline/document/format"
)

// MaxBytes is the largest document that is read, in bytes.
const MaxBytes = format.MaxBytes

// MaxOwn is the largest file of Quoteline's own JSON that is read, in bytes: it is read
// an element at a time.
const MaxOwn = 2 << 30

// MaxOuter is the largest file of several documents that is read, in bytes.
const MaxOuter = 16 << 30

// Sentinels; what is returned wraps one of them with the file's name and what to do.
var (
	ErrEmpty    = format.ErrEmpty
	ErrBinary   = format.ErrBinary
	ErrTooLarge = format.ErrTooLarge
	ErrFolder   = errors.New("it is a folder")
	ErrMissing  = errors.New("there is no such file")
	ErrDenied   = errors.New("it may not be read")
)
