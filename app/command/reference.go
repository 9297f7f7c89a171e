package command

import (
	"maps"
	"regexp"
	"slices"
	"strings"

	"quoteline/timeline"
	exporting "quoteline/timeline/export"
	"quoteline/timeline/group"
)

// Term is a word of the command line, as the help has it.
type Term struct {
	Name string // "import", "--store"
	Arg  string // what follows it: "S", "FILE|DIR..."; "" where nothing does
	Text string // what it is for
	// Values are what Arg may be; nil where that is no choice of words.
	Values []string
}

// values are the words that flags take.
var values = map[string][]string{
	"--format": append([]string{"table"}, names(exporting.Formats, func(f exporting.Format) string { return f.Name })...),
	"--preset": names(exporting.Presets, func(p exporting.Preset) string { return p.Name }),
	"--theme":  {"light", "dark"},
	"--lanes":  groups(),
	"--colour": groups(),
	"--week":   slices.Sorted(maps.Keys(weeks)),
	"--kind":   names([]timeline.Kind{timeline.Occurrence, timeline.Statement, timeline.State, timeline.Plan}, timeline.Kind.String),
}

func names[T any](of []T, name func(T) string) []string {
	out := make([]string, len(of))
	for i := range of {
		out[i] = name(of[i])
	}
	return out
}

func groups() (out []string) {
	for b := range group.Count {
		out = append(out, b.String())
	}
	return out
}

// Reference are the commands and the flags: the one source of the help is that of
// the manual page and the completions of shells.
func Reference() (commands, flags []Term) {
	for line := range strings.Lines(helpJoin.ReplaceAllString(help, " ")) {
		m := helpLine.FindStringSubmatch(line)
		if m == nil {
			continue
		}
		head, text := strings.Fields(m[1]), m[2]
		if head[0] == "quoteline" {
			if name := head[1]; !strings.HasPrefix(name, "[") {
				commands = append(commands, Term{Name: name, Arg: strings.Join(head[2:], " "), Text: text})
			}
			continue
		}
		for _, word := range head {
			if strings.HasPrefix(word, "-") {
				flags = append(flags, Term{Name: word, Text: text, Values: values[word]})
			} else {
				flags[len(flags)-1].Arg = word
			}
		}
	}
	return commands, flags
}

var (
	// helpLine is a line of the help that has a term and its text.
	helpLine = regexp.MustCompile(`^ {2}((?:quoteline|-)\S*(?: \S+)*) {2,}(\S.*)`)
	// helpJoin is between a line and the rest of its text, far to the right.
	helpJoin = regexp.MustCompile(`\n {8,}`)
)
