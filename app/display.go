package app

import (
	"errors"
	"os"
	"runtime"
)

// ErrNoDisplay says that there is no screen to open a window on.
var ErrNoDisplay = errors.New("there is no display to open a window on; the commands import, list, export and check work without one (quoteline --help)")

// Display returns ErrNoDisplay where a window cannot be opened; Fyne would
// panic there.
func Display() error {
	switch runtime.GOOS {
	case "linux", "freebsd", "openbsd", "netbsd":
		if os.Getenv("DISPLAY") == "" && os.Getenv("WAYLAND_DISPLAY") == "" {
			return ErrNoDisplay
		}
	}
	return nil
}
