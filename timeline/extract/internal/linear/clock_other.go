//go:build !linux

package linear

import "time"

func now() time.Duration { return wall() }
