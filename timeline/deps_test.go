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
		{"quoteline/timeline/...", []string{"fyne.io/", "go.etcd.io/bbolt", "quoteline/data", "quoteline/app", "net/http"}},
		{"quoteline/app/...", []string{"go.etcd.io/bbolt", "quoteline/data"}},
		{"quoteline/data/...", []string{"fyne.io/", "quoteline/app"}},
		{"quoteline/app/session/...", []string{"fyne.io/"}},
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
