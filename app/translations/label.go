package translations

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"fyne.io/fyne/v2/lang"
)

var (
	// short are months as labels shorten them; "May" is whole.
	short  = regexp.MustCompile(`\b(Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b`)
	whole  = map[string]string{"Jan": "January", "Feb": "February", "Mar": "March", "Apr": "April", "Jun": "June", "Jul": "July", "Aug": "August", "Sep": "September", "Oct": "October", "Nov": "November", "Dec": "December"}
	length = regexp.MustCompile(`^([\d,]+) (year|month|day|hour|minute)s?$`)
)

// Label is what the picture of the timeline says in English (layout.Engine.Say) in the
// language in use: a date under a title, a tick or a caption of the axis, how long an
// empty stretch is. It may be called from any goroutine.
func Label(s string) string {
	switch {
	case current == english || s == "":
		return s
	case s == "No date stated":
		return lang.L("No date stated")
	case s == "moments":
		return lang.L("moments")
	}
	if n, ok := strings.CutSuffix(s, " under way since before"); ok {
		return fmt.Sprintf(lang.L("%s under way since before"), n)
	}
	if m := length.FindStringSubmatch(s); m != nil {
		n, err := strconv.Atoi(strings.ReplaceAll(m[1], ",", ""))
		if err != nil { // longer than there is time
			return s
		}
		switch m[2] {
		case "year":
			return Count(n, "year", "years")
		case "month":
			return Count(n, "month", "months")
		case "day":
			return Count(n, "day", "days")
		case "hour":
			return Count(n, "hour", "hours")
		}
		return Count(n, "minute", "minutes")
	}
	return dateOf(short.ReplaceAllStringFunc(s, func(m string) string { return whole[m] }))
}
