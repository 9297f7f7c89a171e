package licences

import (
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// TestNamesEveryModule holds the text to what is linked on each system.
func TestNamesEveryModule(t *testing.T) {
	var named []string
	for _, p := range Parts() {
		if len(p.Text) < 20 { // a notice may be two lines
			t.Errorf("the licence of %q is no more than %q", p.Of, p.Text)
		}
		named = append(named, p.Of...)
	}
	for _, system := range []string{"linux", "windows", "darwin"} {
		c := exec.Command("go", "list", "-deps", "-f", "{{with .Module}}{{if not .Main}}{{.Path}}{{end}}{{end}}", "quoteline")
		c.Env = append(os.Environ(), "GOOS="+system, "GOARCH=amd64", "CGO_ENABLED=1")
		out, err := c.Output()
		if err != nil {
			t.Fatalf("go list: %v", err)
		}
		modules := slices.Compact(slices.Sorted(slices.Values(strings.Fields(string(out)))))
		if len(modules) < 10 {
			t.Fatalf("%s: only %d modules", system, len(modules))
		}
		for _, m := range modules {
			if !slices.Contains(named, m) {
				t.Errorf("%s: there is no licence of %s: run go generate ./app/licences", system, m)
			}
		}
	}
}

// TestOwn is about what Quoteline itself stands under.
func TestOwn(t *testing.T) {
	for _, name := range []string{"LICENSE", "NOTICE"} {
		b, err := os.ReadFile("../../" + name)
		if err != nil {
			t.Fatal(err)
		}
		want := strings.TrimSpace(string(b))
		if !slices.ContainsFunc(Parts(), func(p Part) bool { return strings.Contains(p.Text, want) && slices.Contains(p.Of, "Quoteline") }) {
			t.Errorf("the text of %s is not there as it is: run go generate ./app/licences", name)
		}
	}
}

// TestEachOnce: what has several licences is named once, with all of them.
func TestEachOnce(t *testing.T) {
	in := map[string]string{}
	for _, p := range Parts() {
		for _, m := range p.Of {
			if _, ok := in[m]; ok {
				t.Errorf("%s is named more than once", m)
			}
			in[m] = p.Text
		}
	}
	for _, s := range sections() {
		for _, m := range s.Of {
			if !strings.Contains(in[m], s.Text) {
				t.Errorf("a licence of %s is missing", m)
			}
		}
	}
}
