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

// Part is what some modules, or Quoteline, stand under.
type Part struct {
	Of   []string // what stands under it: module paths
	Text string   // all of their licences, with a rule between two
}

// rule follows the lines that say what a section is of.
var rule = strings.Repeat("=", 72)

// Parts are the licences by what stands under them: each module is in one part, with
// those that stand under the same. They are in the order of Text.
func Parts() (out []Part) {
	var modules []string
	texts := map[string]string{}
	for _, s := range sections() {
		for _, m := range s.Of {
			if had, ok := texts[m]; ok {
				texts[m] = had + "\n\n" + rule + "\n\n" + s.Text
				continue
			}
			modules = append(modules, m)
			texts[m] = s.Text
		}
	}
	at := map[string]int{}
	for _, m := range modules {
		i, ok := at[texts[m]]
		if !ok {
			i = len(out)
			at[texts[m]] = i
			out = append(out, Part{Text: texts[m]})
		}
		out[i].Of = append(out[i].Of, m)
	}
	return out
}

// sections are those of Text, in its order: a module is in one for each file.
func sections() (out []Part) {
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
