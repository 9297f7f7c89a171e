package command

import (
	"flag"
	"maps"
	"slices"
	"strings"
	"testing"
)

// spelled are other words for flags, which the help leaves out.
var spelled = []string{"color", "h"}

// TestHelpIsWhole holds the help to what the program understands, and back.
func TestHelpIsWhole(t *testing.T) {
	var helped, known []string
	terms, marks := Reference()
	for _, c := range terms {
		helped = append(helped, c.Name)
	}
	if all := slices.Sorted(maps.Keys(commands)); !slices.Equal(slices.Sorted(slices.Values(helped)), all) {
		t.Errorf("the help has the commands %v, the program %v", helped, all)
	}
	helped = nil
	for _, f := range marks {
		helped = append(helped, strings.TrimLeft(f.Name, "-"))
		if f.Text == "" {
			t.Errorf("%s is not explained", f.Name)
		}
	}
	flags(&options{}).VisitAll(func(f *flag.Flag) {
		if !slices.Contains(spelled, f.Name) {
			known = append(known, f.Name)
		}
		b, ok := f.Value.(interface{ IsBoolFlag() bool })
		i := slices.Index(helped, f.Name)
		if i >= 0 && (marks[i].Arg == "") != (ok && b.IsBoolFlag()) {
			t.Errorf("--%s: the help says %q of what follows it", f.Name, marks[i].Arg)
		}
	})
	if slices.Sort(helped); !slices.Equal(helped, known) {
		t.Errorf("the help has the flags\n%v, the program\n%v", helped, known)
	}
}

// TestValues tries every word that a flag is said to take.
func TestValues(t *testing.T) {
	s := fresh(t)
	s.run("list", "--empty")
	_, marks := Reference()
	for _, f := range marks {
		if f.Values == nil {
			continue
		}
		for _, v := range append(f.Values, "nonsense") {
			args := []string{"export", "--format", "png", "-o", "-", f.Name, v}
			if f.Name == "--format" {
				if args = []string{"export", "-o", "-", f.Name, v}; v == "table" {
					args = []string{"list", f.Name, v}
				}
			}
			code, _, errs := s.run(args...)
			if (code == Usage) != (v == "nonsense") {
				t.Errorf("%v: %d %s", args, code, errs)
			}
		}
	}
}
