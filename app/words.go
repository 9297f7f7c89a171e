package app

import (
	"context"
	"errors"
	"io/fs"
	"syscall"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2/lang"

	"quoteline/app/session"
	"quoteline/app/translations"
	"quoteline/timeline"
)

// remedies say what to do about errors that have a known cause, in the order
// in which they are tried.
var remedies = []struct {
	err  error
	what string
}{
	{timeline.ErrStoreBusy, "Close the other window, open a copy, or start with --store and another file."},
	{timeline.ErrDamaged, "quoteline salvage reads what is whole of it into a new file; backups are in the folder “backups” beside it."},
	{timeline.ErrNewer, "Install the version that wrote it, or start with --store and another file."},
	{timeline.ErrReadOnly, "Make the file and its folder writable, or start with --store and a file elsewhere."},
	{timeline.ErrWithheld, "Ask who shared it for a copy with the texts."},
	{session.ErrBusy, "Wait until it ends, or cancel it."},
	{syscall.ENOSPC, "The disk is full: free some space and try again."},
	{syscall.EROFS, "The disk cannot be written: choose another folder."},
	{fs.ErrPermission, "You may not write or read there: choose another folder or change its permissions."},
	{fs.ErrNotExist, "There is no such file or folder: check the name."},
}

// explain says what went wrong and what to do about it.
func explain(err error) string {
	if errors.Is(err, context.Canceled) {
		return lang.L("Canceled.")
	}
	said := sentence(translations.Failure(err.Error()))
	for _, r := range remedies {
		if errors.Is(err, r.err) {
			return said + " " + lang.L(r.what)
		}
	}
	return said
}

// sentence ends s as one.
func sentence(s string) string {
	if s == "" {
		return s
	}
	switch s[len(s)-1] {
	case '.', '!', '?':
		return s
	}
	return s + "."
}

// capital begins s as a sentence does.
func capital(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}

// count is "1 event", "2 events".
func count(n int, one, many string) string { return translations.Count(n, one, many) }
