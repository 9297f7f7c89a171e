package command

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// someArticles is a list of n articles of some kinds, and of some that cannot be read.
func someArticles(n int) string {
	var b strings.Builder
	for i := range n {
		day := fmt.Sprintf("2014-%02d-%02d", 1+i%12, 1+i%28)
		switch i % 7 {
		case 0: // without a title and a date
			fmt.Fprintf(&b, `{"id":"%d","text":"The bridge number %d fell on 3 May 201%d. It was rebuilt two years later."}`+"\r\n", i, i, i%10)
		case 1:
			fmt.Fprintf(&b, `  {"id":"%d","date":"%s","title":"Strike","lang":"de","text":"Am 3. Mai 2014 begann Streik %d."}`+"\n", i, day, i)
		case 2:
			fmt.Fprintf(&b, `{"id":"%d","date":"%s","text":"BERLIN, May 4, 2014 - Ann Lee left on Monday, before Bob Ray arrived at dock %d.\n\n“We won,” she said."}`+"\n\n", i, day, i)
		case 3: // no article
			fmt.Fprintf(&b, `{"id":"%d","date":"%s"}`+"\n", i, day)
		case 4:
			b.WriteString("{broken\n")
		default:
			fmt.Fprintf(&b, `{"id":"%d","date":"%s","title":"Talks %d","text":"Ann Lee met Bob Ray in Paris on Tuesday. They had agreed in March 2013 to sign treaty %d. “It may be signed next week,” Ray said. It was to be signed on 3 June 2015."}`+"\n", i, day, i, i)
		}
	}
	return b.String()
}

// TestImportOfWhatWasAnnotated brings a list in directly, and what annotate --full
// makes of it: the timelines are the same, byte for byte, and so is what failed.
func TestImportOfWhatWasAnnotated(t *testing.T) {
	list := someArticles(60)
	code, full, errs := shell{t: t, in: list}.run("annotate", "--full")
	if code != OK || strings.Count(full, "\n") != 60 {
		t.Fatal(code, errs)
	}
	var stores, reports []string
	for _, lines := range []string{strings.ReplaceAll(list, "\n\n", "\n"), full} {
		s := fresh(t)
		t.Chdir(t.TempDir())
		if err := os.WriteFile("list.jsonl", []byte(lines), 0o600); err != nil {
			t.Fatal(err)
		}
		code, _, errs := s.run("import", "--empty", "list.jsonl")
		if code != Failed || strings.Count(errs, "added: ") != 43 {
			t.Fatal(code, errs)
		}
		out := filepath.Join(t.TempDir(), "all.json")
		for _, args := range [][]string{{"export", "-o", out}, {"check"}} {
			if code, _, errs := s.run(args...); code != OK {
				t.Fatal(errs)
			}
		}
		b, err := os.ReadFile(out)
		if err != nil {
			t.Fatal(err)
		}
		stores = append(stores, string(b))
		reports = append(reports, fmt.Sprint(strings.Count(errs, "failed: "), strings.Count(errs, "it is damaged"), strings.Count(errs, "skipped: ")))
	}
	if stores[0] != stores[1] || reports[0] != reports[1] {
		a, b := strings.Split(stores[0], "\n"), strings.Split(stores[1], "\n")
		for i := range min(len(a), len(b)) {
			if a[i] != b[i] {
				t.Fatalf("line %d\n%.600s\n%.600s", i, a[i], b[i])
			}
		}
		t.Errorf("%q %q", reports[0], reports[1])
	}
	if n := strings.Count(stores[0], `"title"`); n < 100 {
		t.Errorf("only %d titles", n)
	}
}

// TestForgedAnnotation changes words that a line quotes.
func TestForgedAnnotation(t *testing.T) {
	_, full, _ := shell{t: t, in: someArticles(1)}.run("annotate", "--full")
	s := fresh(t)
	path := file(t, "a.jsonl", strings.ReplaceAll(full, "3 May", "4 May"))
	if code, _, errs := s.run("import", "--empty", path); code != Failed || !strings.Contains(errs, "do not stand there") {
		t.Error(code, errs)
	}
}
