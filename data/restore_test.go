package data

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"quoteline/timeline"
	"quoteline/timeline/export"
)

// fresh opens an empty store that is checked when f is over.
func fresh(rt *rapid.T, t *testing.T, f func(*DB)) {
	s, err := Open(t.TempDir()+"/a", Options{})
	if err != nil {
		rt.Fatal(err)
	}
	defer s.Close()
	f(s)
	if problems, err := s.Check(ctx); err != nil || len(problems) > 0 {
		rt.Fatal(problems, err)
	}
}

// restore takes a file in and leaves the store tidy.
func restore(rt rapid.TB, s *DB, file string) *timeline.Restored {
	c, said, err := export.ReadJSON(ctx, strings.NewReader(file))
	if err != nil || len(said) > 0 {
		rt.Fatal(said, err)
	}
	var out *timeline.Restored
	err = s.Edit(ctx, "import of a.json", now, func(e timeline.Editor) (err error) {
		out, err = e.Restore(c)
		return err
	})
	if err == nil {
		err = s.Tidy(ctx)
	}
	if err != nil {
		rt.Fatal(err)
	}
	return out
}

// TestWhatIsExportedComesInAsTheSameTimeline takes any steps and exports: what is
// imported of that exports as the same bytes. The import is one step, and a second one
// changes nothing.
func TestWhatIsExportedComesInAsTheSameTimeline(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		file := ""
		fresh(rt, t, func(s *DB) {
			for n := range rapid.IntRange(1, 10).Draw(rt, "steps") {
				act(rt, t, s, n)
			}
			if err := s.Tidy(ctx); err != nil {
				rt.Fatal(err)
			}
			file = exported(rt, s)
		})
		fresh(rt, t, func(s *DB) {
			none := exported(rt, s)
			out := restore(rt, s, file)
			if again := exported(rt, s); again != file {
				rt.Fatalf("%s", difference(file, again))
			}
			if twice := restore(rt, s, file); len(twice.Added) != 0 || twice.Own != 0 || len(twice.Already) != len(out.Added) {
				rt.Fatalf("the same file again: %+v", twice)
			}
			if again := exported(rt, s); again != file {
				rt.Fatalf("the same file again: %s", difference(file, again))
			}
			if len(out.Added) == 0 && out.Own == 0 {
				return // nothing is no step
			}
			if _, err := s.Undo(ctx); err != nil {
				rt.Fatal(err)
			}
			if again := exported(rt, s); again != none {
				rt.Fatalf("undone: %s", difference(none, again))
			}
			if _, err := s.Redo(ctx); err != nil {
				rt.Fatal(err)
			}
			if err := s.Tidy(ctx); err != nil {
				rt.Fatal(err)
			}
			if again := exported(rt, s); again != file {
				rt.Fatalf("done again: %s", difference(file, again))
			}
		})
	})
}

// difference shows the first lines in which two texts differ.
func difference(a, b string) string {
	as, bs := strings.Split(a, "\n"), strings.Split(b, "\n")
	for i := range min(len(as), len(bs)) {
		if as[i] != bs[i] {
			from := max(0, i-12)
			return strings.Join(as[from:min(len(as), i+6)], "\n") + "\nis now\n" + strings.Join(bs[from:min(len(bs), i+6)], "\n")
		}
	}
	return "one is longer"
}
