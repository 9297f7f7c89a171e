//go:build unix

package app

import (
	"syscall"
	"time"
)

// processors is the time that the process has had on all of them.
func processors() time.Duration {
	var u syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &u) != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
