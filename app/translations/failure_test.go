package translations

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"
	"syscall"
	"testing"

	"pgregory.net/rapid"

	"quoteline/timeline"
	"quoteline/timeline/document"
	"quoteline/timeline/document/format"
)

func speaking(t *testing.T, code string) {
	t.Helper()
	t.Cleanup(func() {
		if err := Use(english); err != nil {
			t.Error(err)
		}
	})
	if err := Use(code); err != nil {
		t.Fatal(err)
	}
}

func TestFailure(t *testing.T) {
	speaking(t, "de")
	denied := &fs.PathError{Op: "open", Path: "/a/b.quoteline", Err: syscall.EACCES}
	for _, c := range []struct {
		err  error
		want string
	}{
		{
			fmt.Errorf("read %s as %s: %w", "/tmp/a.pdf", "a PDF", fmt.Errorf("%w; open it in a PDF reader, save it without the password and add that", format.ErrEncrypted)),
			"Lesen von /tmp/a.pdf (ein PDF): die Datei ist durch ein Passwort geschützt; öffnen Sie sie in einem PDF-Programm, speichern Sie sie ohne Passwort und fügen Sie diese hinzu",
		},
		{fmt.Errorf("read %s: %w; there is nothing to put on a timeline", "a.txt", format.ErrEmpty), "Lesen von a.txt: die Datei ist leer; es gibt nichts für eine Zeitleiste"},
		{fmt.Errorf("read %s: %w but %s; save it as plain text and add that", "a.txt", format.ErrBinary, "a program"), "Lesen von a.txt: die Datei ist kein Text, sondern ein Programm; speichern Sie es als reinen Text und fügen Sie den hinzu"},
		{
			fmt.Errorf("open %s: %w; ask for the right to write it, or choose another place with --store: %w", "/a/b.quoteline", timeline.ErrReadOnly, denied),
			"Öffnen von /a/b.quoteline: die Zeitleiste kann nicht geschrieben werden; bitten Sie um das Recht, sie zu schreiben, oder wählen Sie mit --store einen anderen Ort: Öffnen von /a/b.quoteline: keine Berechtigung",
		},
		{fmt.Errorf("write %s: %w", "x", syscall.ENOSPC), "Schreiben von x: kein Platz mehr auf dem Datenträger"},
		{fmt.Errorf("event %d: %w", 7, timeline.ErrNotFound), "Ereignis 7: nicht gefunden"},
		{fmt.Errorf("event %s: %w", "x", timeline.ErrNotFound), "event x: nicht gefunden"},
		{fmt.Errorf("“%s”: %w", "03: 2014", errors.New("the year is missing")), "„03: 2014“: das Jahr fehlt"},
		{fmt.Errorf("read the preferences: %w; the usual ones hold", denied), "Lesen der Einstellungen: Öffnen von /a/b.quoteline: keine Berechtigung; es gelten die üblichen"},
		{
			errors.New("documents read: 3, events read: 1200, lost or in doubt: 1; the new file is /a-salvaged.quoteline. What is lost is listed in /a-salvaged.txt."),
			"gelesene Dokumente: 3, gelesene Ereignisse: 1200, verloren oder zweifelhaft: 1; die neue Datei ist /a-salvaged.quoteline. Was verloren ist, steht in /a-salvaged.txt.",
		},
		// A name may have colons, and the words of an error, as long as more is known so.
		{fmt.Errorf("read %s: %w", "/a: b; c: d", format.ErrDamaged), "Lesen von /a: b; c: d: die Datei ist beschädigt"},
		{fmt.Errorf("read %s as %s: %w", "it is empty", "an e-mail", format.ErrDamaged), "Lesen von it is empty (eine E-Mail): die Datei ist beschädigt"},
		// What is not known stays, and what is around it is said.
		{fmt.Errorf("%w: xml: at 9: odd", format.ErrDamaged), "die Datei ist beschädigt: xml: at 9: odd"},
		{fmt.Errorf("pdfium: %w", format.ErrDamaged), "pdfium: die Datei ist beschädigt"},
		{errors.New("it is emptyish"), "it is emptyish"},
		{errors.New("dial tcp: lookup x: no such host"), "dial tcp: lookup x: no such host"},
		{errors.New(""), ""},
		{errors.New(": : "), ": : "},
	} {
		if got := Failure(c.err.Error()); got != c.want {
			t.Errorf("%q:\n%q, want\n%q", c.err, got, c.want)
		}
	}
	speaking(t, "fr")
	if got, want := Failure("read a: it is empty"), "lecture de a\u00a0: le fichier est vide"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	speaking(t, english)
	if s := "read a: it is empty"; Failure(s) != s {
		t.Errorf("%q", Failure(s))
	}
}

// TestFailureOfFiles: what readers say of files that cannot be read leaves no English
// but the words of other modules.
func TestFailureOfFiles(t *testing.T) {
	speaking(t, "de")
	var pack bytes.Buffer
	z := zip.NewWriter(&pack)
	for _, name := range []string{"[Content_Types].xml", "word/document.xml"} {
		if w, err := z.Create(name); err != nil {
			t.Fatal(err)
		} else if _, err := io.WriteString(w, "<w:document"); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ name, data, want string }{
		{"leer.txt", " \n", "Lesen von leer.txt: die Datei ist leer; es gibt nichts für eine Zeitleiste"},
		{"bild.txt", "\x89PNG\r\n\x1a\n", "Lesen von bild.txt: die Datei ist kein Text, sondern ein Bild (PNG); speichern Sie es als reinen Text und fügen Sie den hinzu"},
		{"alt.doc", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "Lesen von alt.doc (eine alte Office-Datei (DOC, XLS, PPT, MSG) oder eine geschützte): die Datei ist kein Text, der zu lesen ist; speichern Sie sie in einem neueren Programm als DOCX (Tabellen als CSV) und fügen Sie das hinzu"},
		{"a.docx", pack.String(), "Lesen von a.docx (eine DOCX-Datei): die Datei ist beschädigt: falsches XML in Zeile 1: das Ende kommt zu früh"},
		{"a.xml", "<?xml version=\"1.0\"?><rss><channel><item><title>a</item>", "Lesen von a.xml (ein Feed (RSS, Atom)): die Datei ist beschädigt: ihr XML ist in Zeile 1 zerbrochen; was danach kommt, ist ausgelassen"},
		{"a.jsonl", "{\"title\":\"a\",\"text\":\"b c\"}\n{\"title\":\"a\",\"text\":", "Lesen von a.jsonl › line 2 (ein Artikel einer Liste): die Datei ist beschädigt: sie ist ab Byte 20 kein JSON (unexpected end of JSON input)"},
	} {
		failed := 0
		for p := range document.PartsOf(t.Context(), c.name, []byte(c.data)) {
			_, err := p.Read(t.Context())
			if err == nil {
				continue
			}
			failed++
			if got := Failure(err.Error()); got != c.want {
				t.Errorf("%q:\n%q, want\n%q", err, got, c.want)
			}
		}
		if failed != 1 {
			t.Errorf("%s failed %d times", c.name, failed)
		}
	}
}

// TestFailureOfHostileText: names and damaged files say what they like; the work has a
// bound, and what is too much of it stays English.
func TestFailureOfHostileText(t *testing.T) {
	speaking(t, "ru")
	for _, s := range []string{
		strings.Repeat("read : ", 500), strings.Repeat("it is damaged: ", 270), strings.Repeat("; ", 2000), strings.Repeat("%w; %s: ", 400),
		strings.Repeat("read a as b as ", 250) + ": it is empty", strings.Repeat("copy a to b to : ", 200), strings.Repeat("“x”: ", 500) + "not found",
	} {
		f := failureReader{maxTries, map[string]failureReading{}}
		if f.read(s); f.tries < -maxTries {
			t.Errorf("%.20q: %d tries beyond the bound", s, -f.tries)
		}
	}
	if s := "not found: " + strings.Repeat("x", maxFailure); Failure(s) != s {
		t.Error("a text that is too long was read")
	}
}

// TestFailureKeepsWhatItDoesNotKnow: whatever stands in the place of a name or behind the
// words that are known comes through.
func TestFailureKeepsWhatItDoesNotKnow(t *testing.T) {
	speaking(t, "uk")
	rapid.Check(t, func(t *rapid.T) {
		name := rapid.StringMatching(`[a-zа-я/%:;“” .]{0,20}[A-Z][0-9]`).Draw(t, "name")
		tail := rapid.StringMatching(`[A-Z][a-z%:;“” .]{0,20}[0-9]`).Draw(t, "tail")
		got := Failure(fmt.Sprintf("read %s: it is damaged: %s", name, tail))
		if !strings.Contains(got, name) || !strings.HasSuffix(got, tail) || !strings.Contains(got, "пошкоджено") {
			t.Fatalf("%q, %q: %q", name, tail, got)
		}
	})
}

func FuzzFailure(f *testing.F) {
	for _, w := range failures {
		f.Add(w)
	}
	if err := Use("de"); err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if got := Failure(s); (got == "") != (s == "") {
			t.Errorf("%q: %q", s, got)
		}
	})
}
