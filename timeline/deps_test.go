package timeline_test

import (
	"os/exec"
	"strings"
	"testing"
)

// deps lists all that packages import, directly or not.
func deps(t *testing.T, pattern string) []string {
	t.Helper()
	if _, err := exec.LookPath("go"); err != nil {
		t.Skip("there is no go command here")
	}
	out, err := exec.Command("go", "list", "-tags", "ci", "-deps", pattern).CombinedOutput()
	if err != nil {
		t.Fatalf("go list: %v\n%s", err, out)
	}
	return strings.Fields(string(out))
}

// TestLayers holds the packages to the one way that data flows.
func TestLayers(t *testing.T) {
	for _, c := range []struct {
		pattern   string
		forbidden []string
	}{
		{"quoteline/timeline/...", []string{"fyne.io/", "go.etcd.io/bbolt", "quoteline/data", "quoteline/app"}},
		{"quoteline/app/...", []string{"go.etcd.io/bbolt", "quoteline/data"}},
		{"quoteline/data/...", []string{"fyne.io/", "quoteline/app"}},
		{"quoteline/app/session/...", []string{"fyne.io/"}},
		{"quoteline/app/prefs/...", []string{"fyne.io/"}},
		{"quoteline/app/command/...", []string{"fyne.io/"}},
	} {
		seen := false
		for _, d := range deps(t, c.pattern) {
			seen = seen || d == strings.TrimSuffix(c.pattern, "/...")
			for _, f := range c.forbidden {
				if strings.HasPrefix(d, f) {
					t.Errorf("%s imports %s", c.pattern, d)
				}
			}
		}
		if !seen {
			t.Errorf("%s lists nothing", c.pattern)
		}
	}
}

// TestNothingFetches holds the timeline to no network: of all that it imports, one
// library can make requests, in a function that its one caller does not use, one can
// give sockets to its sandbox, which document/pdf does not ask for, and that one's
// caller makes names by chance with one that could take the network card's.
func TestNothingFetches(t *testing.T) {
	idle := func(name string) bool {
		return name == "github.com/google/uuid" || name == "github.com/tetratelabs/wazero" || strings.HasPrefix(name, "github.com/tetratelabs/wazero/internal/")
	}
	const able, caller = "codeberg.org/readeck/go-readability/v2", "quoteline/timeline/document/webpage"
	if _, err := exec.LookPath("go"); err != nil {
		t.Skip("there is no go command here")
	}
	out, err := exec.Command("go", "list", "-tags", "ci", "-deps", "-f", `{{if not .Standard}}{{.ImportPath}} {{join .Imports " "}}{{end}}`, "quoteline/timeline/...").CombinedOutput()
	if err != nil {
		t.Fatalf("go list: %v\n%s", err, out)
	}
	packages := strings.Split(strings.TrimSpace(string(out)), "\n")
	if len(packages) < 10 {
		t.Fatal(packages)
	}
	for _, line := range packages {
		names := strings.Fields(line)
		for _, i := range names[1:] {
			if (i == "net" || i == "net/http") && names[0] != able && !idle(names[0]) || i == able && names[0] != caller {
				t.Errorf("%s imports %s", names[0], i)
			}
		}
	}
}
