package command

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	exporting "quoteline/timeline/export"
)

// Every format is written, to a file that is named by it and to standard output.
func TestEveryFormatIsWritten(t *testing.T) {
	s := fresh(t)
	dir := t.TempDir()
	for _, f := range exporting.Formats {
		path := filepath.Join(dir, "a."+f.Ext)
		if code, _, errs := s.run("export", "-o", path); code != OK {
			t.Errorf("%s: %d %s", f.Name, code, errs)
			continue
		}
		b, err := os.ReadFile(path)
		if err != nil || len(b) < 200 {
			t.Errorf("%s: %d bytes (%v)", f.Name, len(b), err)
		}
		code, out, errs := s.run("export", "--format", f.Name, "-o", "-")
		if code != OK || out != string(b) {
			t.Errorf("%s: %d, %d bytes of %d %s", f.Name, code, len(out), len(b), errs)
		}
	}
}

// around is what stands around a quote, whoever tells of it.
var around = regexp.MustCompile(`"(prefix|suffix)": "(\\.|[^"])*"`)

// What the flags leave out is in no format, and what they leave keeps its numbers.
func TestFiltersHoldForEveryFormat(t *testing.T) {
	s := fresh(t)
	path := file(t, "a.txt", "The bridge fell on 3 May 2014. The tower burned on 7 June 2015. “The mill is safe,” Ann Lee said on 8 July 2016.\n")
	other := file(t, "b.txt", "The harbour froze on 9 August 2017.\n")
	if code, _, errs := s.run("import", "--empty", path, other); code != OK {
		t.Fatal(code, errs)
	}
	for _, c := range []struct {
		flags    []string
		in, out  []string
		document bool // the other one
	}{
		{nil, []string{"bridge", "tower", "mill", "harbour"}, nil, true},
		{[]string{"--from", "2015", "--to", "2016"}, []string{"tower", "mill"}, []string{"bridge", "harbour"}, false},
		{[]string{"--text", "harbour"}, []string{"harbour"}, []string{"bridge", "tower", "mill"}, true},
		{[]string{"--kind", "statement"}, []string{"mill"}, []string{"bridge", "tower", "harbour"}, false},
		{[]string{"--kind", "statement,occurrence", "--to", "2015"}, []string{"bridge", "tower"}, []string{"mill", "harbour"}, false},
		{[]string{"--text", "nothing of the kind"}, nil, []string{"bridge", "tower", "mill", "harbour"}, false},
	} {
		for _, f := range exporting.Formats {
			if f.Name == "png" || f.Name == "pdf" { // no words to search
				continue
			}
			code, out, errs := s.run(append([]string{"export", "--format", f.Name, "-o", "-"}, c.flags...)...)
			if code != OK {
				t.Errorf("%s %v: %d %s", f.Name, c.flags, code, errs)
			}
			out = around.ReplaceAllString(out, "")
			for _, w := range c.in {
				if !strings.Contains(out, w) {
					t.Errorf("%s %v: %q is missing", f.Name, c.flags, w)
				}
			}
			for _, w := range c.out {
				if strings.Contains(out, w) {
					t.Errorf("%s %v: %q is there", f.Name, c.flags, w)
				}
			}
		}
		_, out, _ := s.run(append([]string{"export", "--format", "json", "-o", "-"}, c.flags...)...)
		var j struct {
			Documents []struct{ Source string }
			Events    []struct{ Rank int }
		}
		if err := json.Unmarshal([]byte(out), &j); err != nil {
			t.Fatal(err)
		}
		there := false
		for _, d := range j.Documents {
			there = there || strings.HasSuffix(d.Source, "b.txt")
		}
		if there != c.document {
			t.Errorf("%v: the other document is there: %v", c.flags, there)
		}
	}
	_, out, _ := s.run("export", "--format", "csv", "-o", "-", "--text", "harbour")
	if !strings.Contains(out, "\n4,") {
		t.Errorf("the fourth event lost its number: %s", out)
	}
}
