package translations

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2/lang"

	"quoteline/timeline/reason"
	"quoteline/timeline/when"
)

// YouSaid is where a date is from that a user typed. Like all reasons it is stored in
// English, so that another language can say it.
var YouSaid = reason.New("you said so")

// Reason is what the engine says in English in the language in use: why an event has its
// date, what was left out, where a date is from. Words that it did not say stay as they
// are.
func Reason(s string) string {
	if current == english {
		return s
	}
	parts, ok := reason.Read(s)
	if !ok {
		return s
	}
	said := make([]string, len(parts))
	for i, p := range parts {
		args := make([]string, len(p.Args))
		for k, a := range p.Args {
			args[k] = argument(a)
		}
		said[i] = reason.Fill(lang.L(p.Words), args)
	}
	return begun(s, strings.Join(said, " "))
}

// Written is what an exported file says in English by itself in the language in use: a
// date, or what Reason reads.
func Written(s string) string {
	if said := Reason(s); said != s {
		return said
	}
	return Label(s)
}

// Code is the tag of the language in use.
func Code() string { return current }

// Reasons is Reason of each of a list.
func Reasons(list []string) []string {
	out := make([]string, len(list))
	for i, s := range list {
		out[i] = Reason(s)
	}
	return out
}

// argument says what stands in a place of a sentence.
func argument(a reason.Arg) string {
	switch a.Verb {
	case 'r':
		return Reason(a.Text)
	case 'd':
		if n, err := strconv.Atoi(strings.ReplaceAll(a.Text, ",", "")); err == nil {
			return Number(n)
		}
	case 'v':
		if d, err := when.Parse(a.Text); err == nil {
			return Date(d)
		}
		return Label(a.Text) // of labels, months are short
	}
	return a.Text
}

// begun begins s with a capital where the English words do.
func begun(english, s string) string {
	r, _ := utf8.DecodeRuneInString(english)
	if first, n := utf8.DecodeRuneInString(s); unicode.IsUpper(r) {
		return string(unicode.ToUpper(first)) + s[n:]
	}
	return s
}
