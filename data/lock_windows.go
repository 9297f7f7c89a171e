package data

import (
	"errors"
	"os"

	"golang.org/x/sys/windows"
)

// lockAt is the byte that stands for the file, far behind its end. It is the one
// before bbolt's, since a lock of Windows cannot be taken twice.
var lockAt = windows.Overlapped{Offset: 1<<32 - 2, OffsetHigh: 1<<32 - 1}

// lock takes our lock of a file, if nobody has it.
func lock(f *os.File, alone bool) (bool, error) {
	how := uint32(windows.LOCKFILE_FAIL_IMMEDIATELY)
	if alone {
		how |= windows.LOCKFILE_EXCLUSIVE_LOCK
	}
	at := lockAt
	err := windows.LockFileEx(windows.Handle(f.Fd()), how, 0, 1, 0, &at)
	if errors.Is(err, windows.ERROR_LOCK_VIOLATION) {
		return false, nil
	}
	return err == nil, err
}

// unlock gives the lock back.
func unlock(f *os.File) error {
	at := lockAt
	return windows.UnlockFileEx(windows.Handle(f.Fd()), 0, 1, 0, &at)
}
