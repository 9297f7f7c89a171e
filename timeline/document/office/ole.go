package office

import (
	"bytes"
	"context"
	"fmt"
	"unicode/utf16"

	"quoteline/timeline/document/format"
)

// errLocked says what to do with a protected document.
var errLocked = fmt.Errorf("%w; open it with the password, save it without one and add that", format.ErrEncrypted)

// RefuseOLE says what an old compound file is, and what to do with it.
func RefuseOLE(_ context.Context, f format.File) (*format.Content, error) {
	switch {
	case bytes.Contains(f.Data, utf16le("EncryptedPackage")):
		return nil, errLocked
	case bytes.Contains(f.Data, utf16le("__properties_version1.0")):
		return nil, fmt.Errorf("%w that can be read but a message of Outlook; save it as EML or text and add that", format.ErrBinary)
	}
	return nil, fmt.Errorf("%w that can be read; save it as DOCX (tables as CSV) in a newer program and add that", format.ErrBinary)
}

// utf16le is how compound files write the names of what is in them.
func utf16le(s string) []byte {
	var b []byte
	for _, u := range utf16.Encode([]rune(s)) {
		b = append(b, byte(u), byte(u>>8))
	}
	return b
}

// RefuseSheet says what to do with a spreadsheet or slides.
func RefuseSheet(context.Context, format.File) (*format.Content, error) {
	return nil, fmt.Errorf("%w that can be read; save tables as CSV, slides as PDF, and add that", format.ErrBinary)
}
