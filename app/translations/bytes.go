package translations

import (
	"strconv"
	"strings"

	"github.com/dustin/go-humanize"
)

// Bytes is a size in bytes as people read it, "4.6 kB", with the decimal sign that the
// language has; 0 for less than none.
func Bytes(n int64) string {
	s := humanize.Bytes(uint64(max(n, 0)))
	number, unit, _ := strings.Cut(s, " ")
	f, err := strconv.ParseFloat(number, 64)
	if err != nil || !strings.Contains(number, ".") {
		return s
	}
	return numbers.Sprintf("%.1f", f) + " " + unit
}
