package command

import (
	"bytes"
	"context"
	"encoding/json"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"quoteline/app/files"
	"quoteline/data"
	"quoteline/seeds"
	"quoteline/timeline"
)

// shell runs commands as main would.
type shell struct {
	t     *testing.T
	store string
	in    string
	alert func(error, []files.Way)
	// opened is called with what a window is opened on; nil for none.
	opened func(files.Opened, files.Keeper)
}

func (s shell) run(args ...string) (code int, out, errs string) {
	s.t.Helper()
	var o, e bytes.Buffer
	if s.store != "" {
		args = append(args, "--store", s.store)
	}
	code = Main(args, Env{
		Stdin: strings.NewReader(s.in), Stdout: &o, Stderr: &e,
		Now:   func() time.Time { return time.Unix(1_800_000_000, 0) },
		Seeds: seeds.All,
		OpenStore: func(path string, readOnly bool) (timeline.Store, error) {
			return data.Open(path, data.Options{ReadOnly: readOnly, Timeout: 100 * time.Millisecond})
		},
		Window: func(t files.Opened, documents []string, k files.Keeper) error {
			o.WriteString("window " + strings.Join(documents, " "))
			if s.opened != nil {
				s.opened(t, k)
			}
			return t.Close()
		},
		Alert: s.alert,
		Care: Care{
			Salvage: func(ctx context.Context, from, to string) (Salvaged, error) {
				v, err := data.Salvage(ctx, from, to)
				if err != nil {
					return Salvaged{}, err
				}
				return Salvaged(*v), nil
			},
			Snapshot: data.Snapshot,
			Compact: func(ctx context.Context, path string) (before, after int64, err error) {
				return data.Compact(ctx, path, data.Options{Timeout: 100 * time.Millisecond})
			},
			Backup: func(ctx context.Context, st timeline.Store) (string, error) {
				return st.(*data.DB).Backup(ctx, data.Backups{Now: time.Unix(1_800_000_000, 0).UTC()})
			},
			Copy: func(ctx context.Context, st timeline.Store, path string) error {
				return st.(*data.DB).CopyTo(ctx, path)
			},
			Share: func(ctx context.Context, st timeline.Store, path string, o timeline.Sharing) error {
				return st.(*data.DB).Share(ctx, path, o)
			},
			Backups: data.BackupsOf,
		},
	})
	return code, o.String(), e.String()
}

func file(t *testing.T, name, content string) string {
	t.Helper()
	p := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(p, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	return p
}

func fresh(t *testing.T) shell {
	t.Helper()
	return shell{t: t, store: filepath.Join(t.TempDir(), "a.quoteline")}
}

type exported struct {
	Documents []struct{ ID, Title, Published string }
	Events    []struct {
		Title, When, Earliest, Latest, Kind, Speaker string
		Rank                                         int
		Basis                                        struct{ Quote *quoted }
		Quotes                                       []quoted
	}
	Relations []struct{ From, To int }
}

type quoted struct {
	Document   string
	Start, End int
	Exact      string
}

func TestFreshStoreHoldsTheSample(t *testing.T) {
	s := fresh(t)
	code, out, errs := s.run("export", "--format", "json", "-o", "-")
	if code != OK {
		t.Fatal(errs)
	}
	var x exported
	if err := json.Unmarshal([]byte(out), &x); err != nil {
		t.Fatal(err)
	}
	docs, err := seeds.All()
	if err != nil {
		t.Fatal(err)
	}
	if len(x.Documents) != len(docs) || len(x.Events) < 25 {
		t.Fatalf("%d documents, %d events", len(x.Documents), len(x.Events))
	}
	for i, e := range x.Events {
		if e.Rank != i || len(e.Quotes) == 0 {
			t.Errorf("event %d: rank %d, %d quotes", i, e.Rank, len(e.Quotes))
		}
		qs := e.Quotes
		if e.Basis.Quote != nil {
			qs = append(qs, *e.Basis.Quote)
		}
		for _, q := range qs {
			if docs[0].Text[q.Start:q.End] != q.Exact {
				t.Errorf("%s: %q is not at %d", e.Title, q.Exact, q.Start)
			}
		}
	}
	if code, out, errs := s.run("check"); code != OK || !strings.Contains(out, "whole") {
		t.Error(code, out, errs)
	}
}

func TestPicture(t *testing.T) {
	s := fresh(t)
	out := filepath.Join(t.TempDir(), "a.png")
	if code, _, errs := s.run("export", "-o", out, "--width", "900", "--scale", "1", "--quotes", "--theme", "dark"); code != OK {
		t.Fatal(errs)
	}
	again := filepath.Join(t.TempDir(), "b.png")
	if code, _, errs := s.run("export", "-o", again, "--width", "900", "--scale", "1", "--quotes", "--theme", "dark"); code != OK {
		t.Fatal(errs)
	}
	a, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	b, err := os.ReadFile(again)
	if err != nil || !bytes.Equal(a, b) {
		t.Error("the same timeline gives another picture", err)
	}
	img, err := png.Decode(bytes.NewReader(a))
	if err != nil || img.Bounds().Dx() != 900 {
		t.Error(err, img.Bounds())
	}
}

// Each of the flags of a picture changes it, and wrong words are refused.
func TestPictureFlags(t *testing.T) {
	s := fresh(t)
	picture := func(flags ...string) string {
		out := filepath.Join(t.TempDir(), "a.png")
		if code, _, errs := s.run(append([]string{"export", "-o", out, "--width", "640", "--scale", "0.5", "--legend"}, flags...)...); code != OK {
			t.Fatal(flags, errs)
		}
		b, err := os.ReadFile(out)
		if err != nil {
			t.Fatal(err)
		}
		return string(b)
	}
	seen := map[string][]string{picture(): nil}
	for _, flags := range [][]string{
		{"--lanes", "person"},
		{"--lanes", "kind"},
		{"--colour", "place"},
		{"--color", "document"},
		{"--unfold"},
		{"--lanes", "person", "--colour", "place"},
	} {
		got := picture(flags...)
		if other, ok := seen[got]; ok {
			t.Errorf("%v gives the picture of %v", flags, other)
		}
		seen[got] = flags
	}
	for _, flags := range [][]string{{"--lanes", "star sign"}, {"--colour", "blue"}, {"--week", "friday"}} {
		if code, _, errs := s.run(append([]string{"export", "-o", "x.png"}, flags...)...); code != Usage || !strings.Contains(errs, flags[0]) {
			t.Errorf("%v: exit %d, %s", flags, code, errs)
		}
	}
}

func TestImport(t *testing.T) {
	s := fresh(t)
	dir := t.TempDir()
	for name, text := range map[string]string{
		"a.txt": "The mayor resigned on 3 May 2019. The council met two days later.", "sub/b.txt": "The bridge was opened in 1932.", "c.png": "\x89PNG", ".hidden.txt": "It was on 3 May 2019.", "line\nend\x1b[31m.txt": "",
	} {
		p := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(p), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(p, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	code, _, errs := s.run("import", "--empty", dir)
	if code != OK || strings.Count(errs, "added:") != 2 || !strings.Contains(errs, "skipped: "+"left out "+filepath.Join(dir, ".hidden.txt")) ||
		!strings.Contains(errs, "line⏎end⟦ESC⟧[31m.txt") {
		t.Fatalf("%d\n%s", code, errs)
	}
	if _, _, errs := s.run("import", filepath.Join(dir, "a.txt")); !strings.Contains(errs, "already there") {
		t.Error(errs)
	}
	_, out, _ := s.run("list")
	if !strings.Contains(out, "3 May 2019") || !strings.Contains(out, "1932") {
		t.Errorf("%s", out)
	}
	_, out, _ = s.run("list", "--format", "csv")
	if !strings.HasPrefix(out, "number,title,when") {
		t.Errorf("%s", out)
	}
	if code, _, errs := s.run("check"); code != OK {
		t.Error(errs)
	}
}

// TestBadInput is what users do: each says what happened, to which file, and
// what to do, and leaves the timeline whole.
func TestBadInput(t *testing.T) {
	s := fresh(t)
	good := file(t, "good.txt", "The mayor resigned on 3 May 2019.")
	folder := t.TempDir()
	for _, c := range []struct {
		path, says string
	}{
		{file(t, "empty.txt", ""), "empty"},
		{file(t, "binary.txt", "a\x00b\x00"), "save it as plain text"},
		{file(t, "photo.txt", "\x89PNG\r\n"), "PNG"},
		{filepath.Join(folder, "missing.txt"), "check the name"},
	} {
		code, _, errs := s.run("import", c.path, good)
		if code != Failed || !strings.Contains(errs, c.path) || !strings.Contains(errs, c.says) {
			t.Errorf("%s: %d %s", c.path, code, errs)
		}
	}
	if code, _, errs := s.run("import", file(t, "broken.txt", "The mayor\xff resigned on 4 May 2019. “Yes,” he said to “all”.")); code != OK {
		t.Errorf("invalid UTF-8: %s", errs)
	}
	blocked := shell{t: t, store: filepath.Join(good, "a.quoteline")}
	code, _, errs := blocked.run("list")
	if code != Failed || !strings.Contains(errs, blocked.store) {
		t.Errorf("%d %s", code, errs)
	}
	junk := shell{t: t, store: file(t, "junk.quoteline", strings.Repeat("junk", 5000))}
	if code, _, errs := junk.run("list"); code != Failed || !strings.Contains(errs, "damaged") && !strings.Contains(errs, "not a Quoteline store") {
		t.Errorf("%d %s", code, errs)
	}
	if code, _, errs := s.run("export", "-o", filepath.Join(folder, "no", "a.png")); code != Failed || !strings.Contains(errs, "folder") {
		t.Errorf("%d %s", code, errs)
	}
	if left, err := os.ReadDir(folder); err != nil || len(left) > 0 {
		t.Error("something was left behind", left, err)
	}
	if code, _, errs := s.run("check"); code != OK {
		t.Error(errs)
	}
}

func TestSecondWindow(t *testing.T) {
	s := fresh(t)
	db, err := data.Open(s.store, data.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if code, _, errs := s.run("import", file(t, "a.txt", "Nothing.")); code != Failed || !strings.Contains(errs, "another window") || !strings.Contains(errs, s.store) {
		t.Errorf("%d %s", code, errs)
	}
}

func TestInterruptedFirstStartIsMadeGood(t *testing.T) {
	s := fresh(t)
	db, err := data.Open(s.store, data.Options{}) // made, and not planted
	if err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	if _, out, errs := s.run("list"); strings.Count(out, "\n") < 25 {
		t.Errorf("%s%s", out, errs)
	}
	bare := fresh(t)
	if code, _, errs := bare.run("list", "--empty"); code != OK {
		t.Error(errs)
	}
	if _, out, _ := bare.run("list"); strings.Count(out, "\n") != 1 {
		t.Errorf("an empty store got the sample: %s", out)
	}
}

func TestFlagsBeforeTheCommand(t *testing.T) {
	s := fresh(t)
	if code, out, errs := s.run("--empty", "list"); code != OK || !strings.Contains(out, "WHEN") {
		t.Errorf("%d %s%s", code, out, errs)
	}
}

func TestUsage(t *testing.T) {
	s := fresh(t)
	for _, c := range []struct {
		args []string
		code int
		out  string
		errs string
	}{
		{[]string{"--version"}, OK, "quoteline ", ""},
		{[]string{"--help"}, OK, "annotate", ""},
		{[]string{"import"}, Usage, "", "import what"},
		{[]string{"export", "--preset", "a9", "-o", "x.pdf"}, Usage, "", "--preset is"},
		{[]string{"export", "--format", "doc", "-o", "x"}, Usage, "", "there is no format"},
		{[]string{"list", "--format", "xml"}, Usage, "", "table, json or csv"},
		{[]string{"--nonsense"}, Usage, "", "nonsense"},
		{[]string{"lsit"}, Usage, "", "lsit"},
		{[]string{"export", "-o", "-", "--format", "png", "--from", "someday"}, Usage, "", "someday"},
		{[]string{"export", "-o", "-", "--format", "csv", "--kind", "rumour"}, Usage, "", "rumour"},
		{[]string{"a.txt"}, OK, "window a.txt", ""},
	} {
		code, out, errs := s.run(c.args...)
		if code != c.code || !strings.Contains(out, c.out) || !strings.Contains(errs, c.errs) {
			t.Errorf("%v: %d %q %q", c.args, code, out, errs)
		}
	}
}

func TestAnnotate(t *testing.T) {
	s := fresh(t)
	s.in = `{"id":"a","dct":"2020-05-06","title":"","text":"“We won,” Ann Lee said on Monday."}` + "\n"
	code, out, errs := s.run("annotate")
	if code != OK || !strings.Contains(out, `"value":"2020-05-04"`) || !strings.Contains(out, `"speaker":"Ann Lee"`) {
		t.Errorf("%d %s %s", code, out, errs)
	}
	s.in = "{broken\n"
	if code, _, errs := s.run("annotate"); code != Failed || !strings.Contains(errs, "line 1") {
		t.Errorf("%d %s", code, errs)
	}
}

func TestLeftOut(t *testing.T) {
	s := fresh(t)
	path := file(t, "a.txt", "The bridge fell on 3 May 2014. It might reopen on 4 June 2021.\n")
	if code, _, errs := s.run("import", "--empty", path); code != OK || !strings.Contains(errs, "1 event, 1 dated sentence left out") {
		t.Fatal(code, errs)
	}
	_, out, _ := s.run("list", "--left-out", "--format", "csv")
	if !strings.Contains(out, "It might reopen on 4 June 2021.") || strings.Contains(out, "fell") || !strings.Contains(out, "2021-06-04") {
		t.Error(out)
	}
	if _, out, _ = s.run("list"); strings.Contains(out, "reopen") || !strings.Contains(out, "fell") {
		t.Error(out)
	}
}
