package perceptron

import "golang.org/x/sys/unix"

// largePages has the system give b large pages, so that the processor finds its way to
// any place of it at once. Where it refuses, all goes on as before.
func largePages(b []byte) { _ = unix.Madvise(b, unix.MADV_HUGEPAGE) }
