package mail

import (
	"bytes"
	"regexp"
	"strings"
)

// sure are headers that nobody writes by hand, usual those that people do as well.
var (
	sure  = []string{"message-id", "received", "return-path", "delivered-to", "mime-version", "x-mozilla-status", "dkim-signature"}
	usual = []string{"from", "date", "subject", "to"}
)

// Is reports that a file begins with the headers of a message: one that only
// programs write, and one that people see. A note that begins with "From:" is none.
func Is(head []byte) bool {
	programs, people := 0, 0
	for len(head) > 0 {
		line, rest, whole := bytes.Cut(head, []byte("\n"))
		if !whole { // the headers are longer than what is seen of them
			return programs > 1 || programs > 0 && people > 0
		}
		head = rest
		line = bytes.TrimRight(line, "\r")
		if len(line) == 0 {
			break
		}
		if line[0] == ' ' || line[0] == '\t' {
			if programs+people == 0 {
				return false
			}
			continue
		}
		name, _, ok := bytes.Cut(line, []byte(":"))
		if !ok || !token(name) {
			return false
		}
		for _, n := range sure {
			if strings.EqualFold(n, string(name)) {
				programs++
			}
		}
		for _, n := range usual {
			if strings.EqualFold(n, string(name)) {
				people++
			}
		}
	}
	return programs > 0 && people > 0
}

func token(name []byte) bool {
	for _, b := range name {
		if b <= ' ' || b > '~' {
			return false
		}
	}
	return len(name) > 0
}

// separator is the line in front of each message of a mailbox: "From jan@example.org
// Fri Jul  8 12:08:34 2011" and what programs make of it.
var separator = regexp.MustCompile(`^From \S.*\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b.*\b\d\d:\d\d\b`)

// maxSeparator is the longest such line, in bytes.
const maxSeparator = 400

func separates(line []byte) bool {
	return bytes.HasPrefix(line, []byte("From ")) && len(line) <= maxSeparator && separator.Match(line)
}

// IsMailbox reports that a file begins as a mailbox does, with a message.
func IsMailbox(head []byte) bool {
	line, rest, _ := bytes.Cut(head, []byte("\n"))
	return separates(line) && Is(rest)
}
