package document

import (
	"context"
	"os"
	"sync/atomic"
)

// shared is a file that its parts read, in any order: it is closed when the last of
// them was read, or nobody wants them any more.
type shared struct {
	f     *os.File // nil where the bytes are at hand
	users atomic.Int64
	stop  func() bool
}

// share keeps f open for its first user.
func share(ctx context.Context, f *os.File) *shared {
	s := &shared{f: f, stop: func() bool { return true }}
	s.users.Store(1)
	if f != nil {
		s.stop = context.AfterFunc(ctx, func() { _ = f.Close() })
	}
	return s
}

func (s *shared) keep() { s.users.Add(1) }

// release is called once by each user.
func (s *shared) release() {
	if s.users.Add(-1) == 0 && s.f != nil && s.stop() {
		_ = s.f.Close() // read only: nothing can be lost
	}
}
