// Package licences holds the licence of Quoteline, its notice of the data that it
// was made with, and the licences of all modules that are linked into it, on any
// system. It never decides what a licence means.
package licences

import (
	_ "embed"
	"strings"
)

//go:generate go run ./gather ../.. licences.txt

//go:embed licences.txt
var text string

// Text is all of it: sections, each under a line of what it is of and a rule.
func Text() string { return text }

// Part is the text that some modules, or Quoteline, stand under.
type Part struct {
	Of   []string // what stands under it: module paths
	Text string
}

// rule follows the lines that say what a part is of.
var rule = strings.Repeat("=", 72)

// Parts are the sections of Text, in its order.
func Parts() (out []Part) {
	lines := strings.Split(text, "\n")
	start := 0 // of what is not in a part yet
	for i, line := range lines {
		if line != rule {
			continue
		}
		head := i
		for head > start && lines[head-1] != "" {
			head--
		}
		if len(out) > 0 {
			out[len(out)-1].Text = strings.TrimSpace(strings.Join(lines[start:head], "\n"))
		}
		out = append(out, Part{Of: lines[head:i]})
		start = i + 1
	}
	if len(out) > 0 {
		out[len(out)-1].Text = strings.TrimSpace(strings.Join(lines[start:], "\n"))
	}
	return out
}
