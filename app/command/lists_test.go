package command

import (
	"path/filepath"
	"strings"
	"testing"
)

// TestJSONInAgain exports the sample with a list beside it, takes that into an empty
// store and exports again: the same bytes.
func TestJSONInAgain(t *testing.T) {
	a, b := shell{t: t, store: filepath.Join(t.TempDir(), "a.quoteline")}, shell{t: t, store: filepath.Join(t.TempDir(), "b.quoteline")}
	list := file(t, "list.csv", "date,title,tags,notes\n3 May 2014,The bridge fell,\"flood, bridge\",Said by all\nsoon,It was mended,,\n")
	if code, _, errs := a.run("import", list); code != OK || !strings.Contains(errs, "2 events") || !strings.Contains(errs, "columns: date from “date”, title from “title”") {
		t.Fatal(code, errs)
	}
	exported := func(s shell) string {
		t.Helper()
		_, out, errs := s.run("export", "--format", "json", "-o", "-")
		if out == "" {
			t.Fatal(errs)
		}
		return out
	}
	want := exported(a)
	again := file(t, "again.json", want)
	if code, _, errs := b.run("import", "--empty", again); code != OK || !strings.Contains(errs, "added: "+again) {
		t.Fatal(code, errs)
	}
	if got := exported(b); got != want {
		t.Errorf("%d bytes, not the %d that came in", len(got), len(want))
	}
	if code, out, errs := b.run("check"); code != OK || !strings.Contains(out, "every quote is whole") {
		t.Error(code, out, errs)
	}
	if code, _, errs := b.run("import", again); code != OK || !strings.Contains(errs, "already there") {
		t.Error(code, errs)
	}
	if code, _, errs := b.run("import", list); code != OK || !strings.Contains(errs, "already there") {
		t.Error("a list that came in with it:", code, errs)
	}
	// Of a store that has some of it, the rest comes in.
	c := shell{t: t, store: filepath.Join(t.TempDir(), "c.quoteline")}
	if code, _, errs := c.run("import", again); code != OK || !strings.Contains(errs, "not read: 1 of its documents, which were there already") {
		t.Error(code, errs)
	}
	for in, words := range map[string]string{
		strings.Replace(want, "quoteline/1", "quoteline/2", 1):        "another version of Quoteline",
		strings.Replace(want, "The bridge fell", "The tower fell", 1): "take “tellings” out",
		want[:len(want)/2]: "it is damaged",
	} {
		bad := file(t, "bad.json", in)
		code, _, errs := b.run("import", bad)
		if code != Failed || !strings.Contains(errs, words) {
			t.Errorf("%.60q: %d %s", in, code, errs)
		}
	}
}

func TestColumnsThatAreSaid(t *testing.T) {
	s := shell{t: t, store: filepath.Join(t.TempDir(), "a.quoteline")}
	list := file(t, "list.csv", "a,b\nThe bridge fell,2014\n1,2\n")
	if code, _, errs := s.run("import", "--empty", "--columns", "date=c", list); code != Failed || !strings.Contains(errs, "there is no column “c”; there are “a”, “b”") {
		t.Error(code, errs)
	}
	if code, _, errs := s.run("import", "--columns", "date=b,title=a", list); code != OK || !strings.Contains(errs, "columns: title from “a”, date from “b”") {
		t.Error(code, errs)
	}
	strange := file(t, "strange.csv", "a,b\nx,y\n")
	if code, _, errs := s.run("import", strange); code != Failed || !strings.Contains(errs, "no column has the dates; its columns are “a”, “b”") {
		t.Error(code, errs)
	}
}
