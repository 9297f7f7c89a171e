package dates

import (
	"path"
	"strings"
	"unicode"

	"quoteline/timeline/extract/token"
	"quoteline/timeline/when"
)

// maxName is how much of a file's name is read, in bytes.
const maxName = 200

// InName returns the day or the month that a file is named after, as in
// "2014-05-03 minutes.txt", "20140503.pdf", "minutes 3 May 2014.txt". A year alone, a
// name with two dates, and numbers that do not begin with the year, say nothing.
func InName(file string) (when.Date, bool) {
	base := path.Base(strings.ReplaceAll(file, "\\", "/"))
	base = strings.TrimSuffix(base, path.Ext(base))
	if len(base) > maxName {
		return when.Date{}, false
	}
	base = parted(base)
	var found []when.Date
	for _, t := range (Options{}).Find(token.Tokenize(base), when.Date{}) {
		if t.Type == DATE && !t.When.IsZero() && t.Anchor == "" {
			if words := base[t.Start:t.End]; t.Ambiguous || !yearFirst(words) && !strings.ContainsFunc(words, unicode.IsLetter) {
				return when.Date{}, false
			}
			found = append(found, t.When)
		}
	}
	if len(found) != 1 || !found[0].IsDay() && len(found[0].EDTF) != len("2014-05") {
		return when.Date{}, false
	}
	if found[0].IsDay() {
		return dayOnly(found[0]), true
	}
	return found[0], true
}

// parted is a file's name with spaces between its words, and with digits that run
// together as a date parted: "report_20140503_final" is "report 2014-05-03 final".
func parted(name string) string {
	var b strings.Builder
	for i := 0; i < len(name); {
		j := i
		for j < len(name) && isDigit(name[j]) {
			j++
		}
		switch run := name[i:j]; {
		case j == i:
			switch c := name[i]; {
			case c != '_' && c != '-' && c != '.':
				b.WriteByte(c)
			case inNumber(name, i):
				b.WriteByte('-')
			default:
				b.WriteByte(' ')
			}
			j++
		case len(run) == 8 && (run[:2] == "19" || run[:2] == "20"):
			b.WriteString(" " + run[:4] + "-" + run[4:6] + "-" + run[6:] + " ")
		default:
			b.WriteString(run)
		}
		i = j
	}
	return b.String()
}

func yearFirst(s string) bool {
	return len(s) >= 4 && isDigit(s[0]) && isDigit(s[1]) && isDigit(s[2]) && isDigit(s[3])
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// inNumber reports that a sign stands between two digits.
func inNumber(s string, i int) bool {
	return i > 0 && i+1 < len(s) && isDigit(s[i-1]) && isDigit(s[i+1])
}
