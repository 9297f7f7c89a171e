// Package document turns the bytes of a file into a timeline.Document whose
// text can be traced back to the original bytes, offset by offset. It never
// executes, fetches or writes anything, and reads no more than MaxBytes.
package document

import "errors"

// MaxBytes is the largest file that is read.
const MaxBytes = 100 << 20

// Sentinels; what Open and Decode return wraps one of them with the file's name
// and what to do.
var (
	ErrEmpty    = errors.New("it is empty")
	ErrBinary   = errors.New("it is not text")
	ErrTooLarge = errors.New("it is too large")
	ErrFolder   = errors.New("it is a folder")
	ErrMissing  = errors.New("there is no such file")
	ErrDenied   = errors.New("it may not be read")
)
