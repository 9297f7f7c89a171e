package prefs

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestFileKeepsWhatIsSet(t *testing.T) {
	path := filepath.Join(t.TempDir(), "quoteline", "preferences.json")
	f := Open(path)
	if !f.Fresh() || f.Damaged() != nil || f.Preferences() != (Preferences{}) {
		t.Fatalf("a file that is not there gives %+v, %v", f.Preferences(), f.Damaged())
	}
	want := Preferences{Theme: "dark", Scale: 125, Language: "de", HideNow: true, Name: "Ann"}
	if err := f.Set(want); err != nil {
		t.Fatal(err)
	}
	again := Open(path)
	if again.Fresh() || again.Damaged() != nil || again.Preferences() != want {
		t.Errorf("it reads %+v, %v", again.Preferences(), again.Damaged())
	}
	info, err := os.Stat(path)
	if err != nil || info.Mode().Perm() != 0o600 && runtime.GOOS != "windows" {
		t.Errorf("%v, %v", info.Mode(), err)
	}
	if left, _ := filepath.Glob(filepath.Join(filepath.Dir(path), ".*")); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

// TestWindowsAtOnce: each writes what it changed, and what it does not know stays.
func TestWindowsAtOnce(t *testing.T) {
	path := filepath.Join(t.TempDir(), "p.json")
	if err := os.WriteFile(path, []byte(`{"theme":"dark","ofALaterVersion":{"a":[1]},"unfold":true}`), 0o600); err != nil {
		t.Fatal(err)
	}
	one, two := Open(path), Open(path)
	set := func(f *File, change func(*Preferences)) {
		t.Helper()
		p := f.Preferences()
		change(&p)
		if err := f.Set(p); err != nil {
			t.Fatal(err)
		}
	}
	set(one, func(p *Preferences) { p.Name = "Ann" })
	set(two, func(p *Preferences) { p.Theme, p.Scale = "", 150 })
	set(one, func(p *Preferences) { p.Week = Sunday })
	if got, want := Open(path).Preferences(), (Preferences{Name: "Ann", Scale: 150, Week: Sunday, Unfold: true}); got != want {
		t.Errorf("left %+v, want %+v", got, want)
	}
	if b, err := os.ReadFile(path); err != nil || !strings.Contains(string(b), "ofALaterVersion") {
		t.Errorf("%s, %v", b, err)
	}
}

func TestDamageIsSaidAndPutAside(t *testing.T) {
	for _, c := range []struct {
		text string
		want Preferences
	}{
		{`{"theme":"dark"`, Preferences{}},
		{``, Preferences{}},
		{"\x00\x00", Preferences{}},
		{`[1,2]`, Preferences{}},
		{`{"scale":"big","theme":"dark"}`, Preferences{Theme: "dark"}}, // one value spoils itself only
		{`{"week":-1,"theme":"light"}`, Preferences{Theme: "light"}},
		{strings.Repeat(" ", maxFile) + `{}`, Preferences{}},
	} {
		path := filepath.Join(t.TempDir(), "p.json")
		if err := os.WriteFile(path, []byte(c.text), 0o600); err != nil {
			t.Fatal(err)
		}
		f := Open(path)
		if f.Preferences() != c.want || f.Damaged() == nil || !strings.Contains(f.Damaged().Error(), path) {
			t.Errorf("%.20q: %+v, %v", c.text, f.Preferences(), f.Damaged())
		}
		if err := f.Set(f.Preferences()); err != nil {
			t.Errorf("%.20q: %v", c.text, err)
		}
		if b, err := os.ReadFile(path + ".damaged"); string(b) != c.text {
			t.Errorf("%.20q is not kept: %v", c.text, err)
		}
		if again := Open(path); again.Damaged() != nil || again.Preferences() != c.want {
			t.Errorf("%.20q: then %+v, %v", c.text, again.Preferences(), again.Damaged())
		}
	}
}

func TestWhatCannotBeWrittenHoldsAllTheSame(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "f"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	f := Open(filepath.Join(dir, "f", "p.json"))
	if err := f.Set(Preferences{Theme: "dark"}); err == nil || f.Preferences().Theme != "dark" {
		t.Errorf("%v, %+v", err, f.Preferences())
	}
	if err := new(File).Set(Preferences{Theme: "dark"}); err != nil {
		t.Errorf("one of no file: %v", err)
	}
}

func TestAnyPreferencesComeBack(t *testing.T) {
	path := filepath.Join(t.TempDir(), "p.json")
	rapid.Check(t, func(t *rapid.T) {
		p := Preferences{
			Theme: rapid.SampledFrom([]string{"", "light", "dark", "x"}).Draw(t, "theme"), Scale: rapid.IntRange(0, 210).Draw(t, "scale"),
			Language: rapid.SampledFrom(append(Languages, "", "xx")).Draw(t, "language"), Week: Week(rapid.IntRange(0, 5).Draw(t, "week")),
			Zone: Zone(rapid.IntRange(0, 4).Draw(t, "zone")), Offset: rapid.IntRange(-1000, 1000).Draw(t, "offset"),
			Unfold: rapid.Bool().Draw(t, "unfold"), HideNow: rapid.Bool().Draw(t, "now"), TextOnly: rapid.Bool().Draw(t, "text"),
			EraStyle: uint8(rapid.IntRange(0, 4).Draw(t, "era")), Name: rapid.String().Draw(t, "name"),
		}
		if err := Open(path).Set(p); err != nil {
			t.Fatal(err)
		}
		p.Limit()
		p.Name = strings.ToValidUTF8(p.Name, "\ufffd")
		if got := Open(path).Preferences(); got != p {
			t.Fatalf("%+v came back as %+v", p, got)
		}
	})
}
