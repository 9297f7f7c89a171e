package data

import (
	"errors"
	"fmt"
	"os"
	"syscall"
)

// syncFolder makes what was renamed in a folder outlive a power loss. Systems that
// cannot sync a folder have no need to.
func syncFolder(path string) error {
	d, err := os.Open(path)
	if err != nil {
		return fmt.Errorf("sync folder %s: %w", path, err)
	}
	err = d.Sync()
	if errors.Is(err, syscall.EINVAL) || errors.Is(err, os.ErrPermission) || errors.Is(err, errors.ErrUnsupported) {
		err = nil
	}
	return errors.Join(err, d.Close())
}
