package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"quoteline/app/command"
)

func written(t *testing.T, what string) (text, path string) {
	t.Helper()
	var b bytes.Buffer
	if err := write(&b, what, "1.2.3", "2020-05-06"); err != nil {
		t.Fatal(err)
	}
	path = filepath.Join(t.TempDir(), "quoteline."+what)
	if err := os.WriteFile(path, b.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
	return b.String(), path
}

// need skips a test where a program is not installed: packaging/setup.sh package
// installs all of them.
func need(t *testing.T, program string) {
	t.Helper()
	if _, err := exec.LookPath(program); err != nil {
		t.Skipf("there is no %s here", program)
	}
}

func TestAllThere(t *testing.T) {
	commands, flags := command.Reference()
	for _, what := range []string{"man", "bash", "zsh", "fish"} {
		text, _ := written(t, what)
		for _, term := range append(commands, flags...) {
			name := term.Name
			switch what {
			case "man":
				name = roff.Replace(name)
			case "fish":
				name = " " + strings.TrimLeft(name, "-") + " "
			}
			if !strings.Contains(text, name) {
				t.Errorf("%s: there is no %s", what, term.Name)
			}
		}
	}
	if err := write(&bytes.Buffer{}, "csh", "", ""); err == nil {
		t.Error("a reference for csh?")
	}
}

func TestManualPage(t *testing.T) {
	need(t, "mandoc")
	_, path := written(t, "man")
	if out, err := exec.Command("mandoc", "-T", "lint", "-W", "warning", path).CombinedOutput(); err != nil || len(out) > 0 {
		t.Errorf("%v\n%s", err, out)
	}
	out, err := exec.Command("mandoc", "-T", "ascii", path).Output()
	plain := regexp.MustCompile(`.\x08`).ReplaceAll(out, nil) // bold is a letter over itself
	if err != nil || !strings.Contains(string(plain), "quoteline export [options] -o FILE") || !strings.Contains(string(plain), "--theme T") {
		t.Errorf("%v\n%s", err, plain)
	}
}

// TestCompletions asks the shells themselves, but for zsh, which only reads it.
func TestCompletions(t *testing.T) {
	t.Run("bash", func(t *testing.T) {
		need(t, "bash")
		_, path := written(t, "bash")
		for _, c := range []struct{ line, want string }{
			{"quoteline --th", "--theme"},
			{"quoteline --theme ", "light dark"},
			{"quoteline exp", "export"},
			{"quoteline --width 10", ""},
			{"quoteline list exp", ""},
		} {
			words := strings.Split(c.line, " ")
			script := `source "$0"; COMP_WORDS=("$@"); COMP_CWORD=$(($#-1)); _quoteline 2>/dev/null; echo "${COMPREPLY[*]}"`
			cmd := exec.Command("bash", append([]string{"-c", script, path}, words...)...)
			cmd.Dir = t.TempDir()
			out, err := cmd.Output()
			if got := strings.TrimSpace(string(out)); err != nil || got != c.want {
				t.Errorf("%q: %q, not %q (%v)", c.line, got, c.want, err)
			}
		}
	})
	t.Run("fish", func(t *testing.T) {
		need(t, "fish")
		_, path := written(t, "fish")
		for _, c := range []struct{ line, want string }{
			{"quoteline --th", "--theme"},
			{"quoteline --theme ", "dark light"},
			{"quoteline exp", "export"},
		} {
			cmd := exec.Command("fish", "--no-config", "-c", `source $argv[1]; complete -C $argv[2]`, path, c.line)
			cmd.Dir = t.TempDir()
			out, err := cmd.Output()
			var got []string
			for line := range strings.Lines(string(out)) {
				word, _, _ := strings.Cut(strings.TrimSpace(line), "\t")
				got = append(got, word)
			}
			if slices.Sort(got); err != nil || strings.Join(got, " ") != c.want {
				t.Errorf("%q: %q, not %q (%v)", c.line, got, c.want, err)
			}
		}
	})
	t.Run("zsh", func(t *testing.T) {
		need(t, "zsh")
		_, path := written(t, "zsh")
		if out, err := exec.Command("zsh", "-n", path).CombinedOutput(); err != nil || len(out) > 0 {
			t.Errorf("%v %s", err, out)
		}
	})
}
