// Package packaging_test checks what tells desktops of the program.
package packaging_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// id is main's, by which the desktop knows the window.
const id = "org.quoteline.Quoteline"

// run runs a program that packaging/setup.sh test installs.
func run(t *testing.T, name string, args ...string) {
	t.Helper()
	if _, err := exec.LookPath(name); err != nil {
		t.Skipf("there is no %s here", name)
	}
	if out, err := exec.Command(name, args...).CombinedOutput(); err != nil {
		t.Errorf("%s: %v\n%s", name, err, out)
	}
}

func TestDesktopFile(t *testing.T) {
	run(t, "desktop-file-validate", "--warn-kde", id+".desktop")
}

func TestMetainfo(t *testing.T) {
	b, err := os.ReadFile(id + ".metainfo.xml")
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), id+".metainfo.xml")
	filled := strings.NewReplacer("@VERSION@", "1.2.3", "@DAY@", "2020-05-06").Replace(string(b))
	if err := os.WriteFile(path, []byte(filled), 0o600); err != nil {
		t.Fatal(err)
	}
	run(t, "appstreamcli", "validate", "--no-net", path)
}

// TestOneName holds the files to the name that main gives the window.
func TestOneName(t *testing.T) {
	for _, c := range []struct{ file, want string }{
		{"../main.go", `const id = "` + id + `"`},
		{"../FyneApp.toml", `ID = "` + id + `"`},
		{id + ".metainfo.xml", "<id>" + id + "</id>"},
		{id + ".desktop", "Icon=" + id},
		{id + ".desktop", "Exec=quoteline %F"},
		{id + ".desktop", "MimeType=application/x-quoteline;"},
		{id + ".xml", `<mime-type type="application/x-quoteline">`},
	} {
		b, err := os.ReadFile(c.file)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(string(b), c.want) {
			t.Errorf("%s: there is no %s", c.file, c.want)
		}
	}
}
