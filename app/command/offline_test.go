package command_test

import (
	"bytes"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestNoSocket watches the program by its system calls while it reads what fixtures
// there are of all formats, exports and checks: it opens no socket.
func TestNoSocket(t *testing.T) {
	bin := os.Getenv("QUOTELINE_BIN")
	if bin == "" {
		t.Skip("QUOTELINE_BIN names no program; run make test")
	}
	if _, err := exec.LookPath("strace"); err != nil {
		if os.Getenv("CI") != "" {
			t.Fatal(err)
		}
		t.Skip("strace is not installed; run make test")
	}
	dir := t.TempDir()
	store := filepath.Join(dir, "s.quoteline")
	html := `<html><head><link rel=stylesheet href="http://203.0.113.1/a.css"><script src="http://203.0.113.1/a.js"></script>
<meta http-equiv=refresh content="0;url=http://203.0.113.1/"></head><body><img src="http://203.0.113.1/a.png"><p>The bridge was closed on 3 May 2014.</p></body></html>`
	page := filepath.Join(dir, "page.html")
	if err := os.WriteFile(page, []byte(html), 0o600); err != nil {
		t.Fatal(err)
	}
	files := []string{page}
	err := filepath.WalkDir("../../timeline/document", func(p string, d fs.DirEntry, err error) error {
		if err == nil && d.Type().IsRegular() && strings.Contains(p, "testdata") && !strings.Contains(p, "fuzz") {
			files = append(files, p)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		may  bool // it may end with 1: not all fixtures can be read
		args []string
	}{
		{true, append([]string{"import", "--store", store}, files...)},
		{false, []string{"export", "--store", store, "-o", filepath.Join(dir, "a.png"), "--quotes", "--legend"}},
		{false, []string{"export", "--store", store, "-o", filepath.Join(dir, "a.json")}},
		{false, []string{"check", "--store", store}},
	} {
		log := filepath.Join(dir, "trace")
		cmd := exec.Command("strace", append([]string{"-f", "-qq", "-e", "trace=%network", "-o", log, bin}, c.args...)...)
		cmd.Env = append(os.Environ(), "HOME="+dir, "XDG_DATA_HOME="+dir, "XDG_CONFIG_HOME="+dir, "DISPLAY=")
		out, err := cmd.CombinedOutput()
		if _, exited := err.(*exec.ExitError); err != nil && !(c.may && exited) {
			t.Fatalf("%v: %v\n%s", c.args[0], err, out)
		}
		trace, err := os.ReadFile(log)
		if err != nil {
			t.Fatal(err)
		}
		for _, line := range bytes.Split(trace, []byte("\n")) {
			if bytes.HasSuffix(line, []byte(" ???( <detached ...>")) {
				continue // strace let go of a thread that was ending: no call of it was seen
			}
			if bytes.Contains(line, []byte("(")) && !bytes.Contains(line, []byte("---")) {
				t.Errorf("%s: %s", c.args[0], line)
			}
		}
	}
}
