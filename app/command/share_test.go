package command

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestShare(t *testing.T) {
	s := fresh(t)
	text := "The Herald\n\nPublished: 9 May 2014\n\nThe bridge at Oakford collapsed on 3 May 2014.\n\nGulls were loud, and nobody knows why.\n"
	herald := file(t, "herald.txt", text)
	if code, _, errs := s.run("import", "--empty", herald); code != OK {
		t.Fatal(errs)
	}
	_, want, _ := s.run("list", "--format", "json")
	if strings.Contains(want, "Gulls") {
		t.Fatal("the secret is an event:", want)
	}
	for _, flags := range [][]string{nil, {"--without-text"}, {"--without-text", "--without-notes"}} {
		to := filepath.Join(t.TempDir(), "for you.quoteline")
		code, out, errs := s.run(append([]string{"share", "-o", to}, flags...)...)
		if code != OK || out != to+"\n" {
			t.Fatal(flags, code, out, errs)
		}
		copied := shell{t: t, store: to}
		want := want
		if len(flags) == 2 {
			want = strings.ReplaceAll(want, filepath.Dir(herald)+"/", "")
		}
		if _, out, errs := copied.run("list", "--format", "json"); out != want {
			t.Error(flags, out, errs)
		}
		if code, out, errs := copied.run("check"); code != OK {
			t.Error(flags, out, errs)
		}
	}
	taken := file(t, "taken.quoteline", "mine")
	for _, tt := range []struct {
		args []string
		code int
		want string
	}{
		{[]string{"share"}, Usage, "-o FILE"},
		{[]string{"share", "-o", "-"}, Usage, "-o FILE"},
		{[]string{"share", "x", "-o", "y"}, Usage, "-o FILE"},
		{[]string{"share", "-o", taken}, Failed, "is there already; name another"},
		{[]string{"share", "-o", s.store}, Failed, "is there already; name another"},
		{[]string{"share", "-o", filepath.Join(filepath.Dir(taken), "none", "a")}, Failed, "no such file or directory"},
	} {
		if code, _, errs := s.run(tt.args...); code != tt.code || !strings.Contains(errs, tt.want) {
			t.Error(tt.args, code, errs)
		}
	}
	if b, err := os.ReadFile(taken); err != nil || string(b) != "mine" {
		t.Error(string(b), err)
	}
	if code, _, errs := (shell{t: t, store: filepath.Join(t.TempDir(), "none")}).run("share", "-o", "x"); code != Failed || !strings.Contains(errs, "there is no such store") {
		t.Error(code, errs)
	}
}
