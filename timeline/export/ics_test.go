package export

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"quoteline/timeline"
	"quoteline/timeline/document"
)

// A calendar says what the date says: days, times where they are stated, and nothing of
// what has no two ends.
func TestCalendarSaysWhatTheDateSays(t *testing.T) {
	for d, want := range map[string][2]string{
		"2022":                                 {"20220101", "20230101"},
		"2025-08-15":                           {"20250815", "20250816"},
		"2014-05":                              {"20140501", "20140601"},
		"1984~":                                {"19840101", "19850101"},
		"199X":                                 {"19900101", "20000101"},
		"2021-33":                              {"20210101", "20210401"},
		"[2025-08-15..2025-08-16]":             {"20250815", "20250817"},
		"2025-08-15/2025-08-18":                {"20250815", "20250819"},
		"2025-08-15T18:30":                     {"20250815T183000", "20250815T183100"},
		"2025-08-15T18:30:05":                  {"20250815T183005", "20250815T183006"},
		"[2025-08-15T17:00..2025-08-15T23:59]": {"20250815", "20250816"},
		"":                                     {},
		"[..2025-08-16]":                       {},
		"2022/..":                              {},
		"../1985":                              {},
		"-0043-03-15":                          {},
		"0000":                                 {},
		"9999-12-31":                           {}, // the day after has no name
		"Y12000":                               {},
		"9998":                                 {"99980101", "99990101"},
		"0001":                                 {"00010101", "00020101"},
	} {
		var b bytes.Buffer
		left, err := ICS(ctx, &b, dated(d))
		if err != nil {
			t.Fatal(err)
		}
		file := b.String()
		start, end := property(file, "DTSTART"), property(file, "DTEND")
		if start != want[0] || end != want[1] || (left == 1) != (want[0] == "") {
			t.Errorf("%q: %q to %q, %d left out", d, start, end, left)
		}
		if start != "" && (property(file, "X-QUOTELINE-EDTF") != strings.NewReplacer(",", "\\,").Replace(d) || !strings.Contains(unfolded(file), "(EDTF "+d+")")) {
			t.Errorf("%q is not said: %s", d, file)
		}
		if start == "" {
			continue
		}
		for p := range document.PartsOf(ctx, "a.ics", b.Bytes()) {
			r, err := p.Read(ctx)
			if err != nil {
				t.Fatal(err)
			}
			if back := r.Ready[0].Events[0].When.EDTF; back != d {
				t.Errorf("%q comes back as %q", d, back)
			}
		}
	}
}

// What a calendar says of an event comes back as what it was.
func TestCalendarComesBack(t *testing.T) {
	in := dated("2014-05-03~")
	e := &in.events[0]
	e.Kind, e.Factuality, e.Speaker, e.People, e.Places, e.Tags = timeline.Statement, timeline.Denied, "Ann; Lee", []string{"Ann; Lee", "Bob"}, []string{"Kyiv, Ukraine"}, []string{"a,b", "statement"}
	e.Basis.Why = "The words say when."
	var b bytes.Buffer
	if _, err := ICS(ctx, &b, in); err != nil {
		t.Fatal(err)
	}
	for p := range document.PartsOf(ctx, "a.ics", b.Bytes()) {
		r, err := p.Read(ctx)
		if err != nil {
			t.Fatal(err)
		}
		o := &r.Ready[0].Events[0]
		if o.Kind != e.Kind || o.Factuality != e.Factuality || o.Speaker != e.Speaker || !slices.Equal(o.People, e.People) || !slices.Equal(o.Places, e.Places) || !slices.Equal(o.Tags, e.Tags) || o.When != e.When {
			t.Errorf("%+v", o)
		}
		if !strings.HasPrefix(o.Note, "“This is said.”\n") || strings.Contains(o.Note, "EDTF") || strings.Contains(o.Note, "tentative") {
			t.Errorf("%q", o.Note)
		}
	}
}

func unfolded(file string) string { return strings.ReplaceAll(file, "\r\n ", "") }

// property is the value of the first property of a name.
func property(file, name string) string {
	for line := range strings.SplitSeq(unfolded(file), "\r\n") {
		if head, value, ok := strings.Cut(line, ":"); ok && strings.Split(head, ";")[0] == name {
			return value
		}
	}
	return ""
}

// No line is longer than 75 octets, none is cut inside a letter, and unfolding and
// unescaping gives the text again.
func TestContentLines(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.OneOf(rapid.String(), rapid.StringMatching(`[\\;,nж\n\r😀 ]{0,300}`)).Draw(t, "text")
		var b bytes.Buffer
		c := newContent(&b)
		c.text("SUMMARY", text)
		c.line("END", "VEVENT")
		if err := c.flush(); err != nil {
			t.Fatal(err)
		}
		for line := range strings.SplitSeq(b.String(), "\r\n") {
			if len(line) > 75 || strings.ContainsAny(line, "\r\n\x00") || strings.ToValidUTF8(line, "") != line {
				t.Fatalf("%q", line)
			}
		}
		lines := strings.Split(unfolded(b.String()), "\r\n")
		if len(lines) != 3 || lines[1] != "END:VEVENT" {
			t.Fatalf("%q", lines)
		}
		want := strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u2028", "\n", "\u0085", "\n").Replace(document.Visible(text))
		want = strings.Map(func(r rune) rune {
			if r < ' ' && r != '\t' && r != '\n' || r == 0x7F {
				return -1
			}
			return r
		}, want)
		got := strings.NewReplacer(`\\`, `\`, `\n`, "\n", `\,`, ",", `\;`, ";").Replace(strings.TrimPrefix(lines[0], "SUMMARY:"))
		if got != want {
			t.Fatalf("%q became %q", want, got)
		}
	})
}

func FuzzContentLine(f *testing.F) {
	for _, s := range hostile {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		var b bytes.Buffer
		c := newContent(&b)
		c.text("X", text)
		c.line("URL", text)
		if err := c.flush(); err != nil {
			t.Fatal(err)
		}
		if n := strings.Count(unfolded(b.String()), "\r\n"); n != 2 || strings.Contains(strings.ReplaceAll(b.String(), "\r\n", ""), "\n") {
			t.Fatalf("%d lines of two: %q", n, b.String())
		}
	})
}

// Names are the same in every export and in another store, and no two are the same.
func TestNamesOfEventsAreStable(t *testing.T) {
	s := dated("2020", "2020", "2021", "2022-01-01")
	s.events = append(s.events, timeline.Event{ID: 5, Title: "Own", When: s.events[0].When}, timeline.Event{ID: 6, Title: "Own", When: s.events[0].When})
	seen := map[string]bool{}
	for i := range s.events {
		u := uid(&s.events[i])
		if seen[u] || len(u) != 36 || u[14] != '8' {
			t.Errorf("%s", u)
		}
		seen[u] = true
	}
	moved := s.events[1]
	moved.ID, moved.Title, moved.Note = 99, "Corrected", "x"
	if uid(&moved) != uid(&s.events[1]) {
		t.Error("another store or a correction gives another name")
	}
	joined := s.events[0]
	joined.Accounts = []timeline.Account{{Event: s.events[2]}, {Event: s.events[0]}}
	joined.Quotes = s.events[2].Quotes
	if uid(&joined) != uid(&s.events[0]) {
		t.Error("joined, an event has another name")
	}
}

// Another library reads the calendar, hostile words and all.
func TestCalendarIsRead(t *testing.T) {
	s := attackers()
	more := dated("2022", "2025-08-15T18:30", "", "[2025-08-15..2025-08-16]")
	for _, e := range more.events {
		e.ID += timeline.EventID(len(hostile))
		e.Quotes[0].Document = "b"
		s.events = append(s.events, e)
	}
	s.docs = append(s.docs, timeline.Document{ID: "b", Title: "The report"})
	var b bytes.Buffer
	if left, err := ICS(ctx, &b, s); err != nil || left != 1 {
		t.Fatal(left, err)
	}
	file := filepath.Join(t.TempDir(), "a.ics")
	if err := os.WriteFile(file, b.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
	const script = `
import sys, json, icalendar
cal = icalendar.Calendar.from_ical(open(sys.argv[1], "rb").read())
out = []
for e in cal.walk("VEVENT"):
    assert not e.errors, e.errors
    out.append({"uid": str(e["UID"]), "summary": str(e["SUMMARY"]), "start": str(e["DTSTART"].dt), "end": str(e["DTEND"].dt), "text": str(e["DESCRIPTION"]), "categories": [str(c) for c in e["CATEGORIES"].cats]})
print(json.dumps(out))`
	var events []struct {
		UID, Summary, Start, End, Text string
		Categories                     []string
	}
	if err := json.Unmarshal([]byte(tool(t, "/usr/bin/python3", "-c", script, file)), &events); err != nil {
		t.Fatal(err)
	}
	if len(events) != len(hostile)+3 {
		t.Fatalf("%d events", len(events))
	}
	for i, h := range hostile {
		want := strings.NewReplacer("\r\n", "\n", "\u2028", "\n", "\u0085", "\n", "\x01", "").Replace(document.Visible(strings.ToValidUTF8(h, "\uFFFD")))
		if e := events[i]; e.Summary != want || !strings.Contains(e.Text, want) || e.Categories[0] != "statement" {
			t.Errorf("%q is read as %q, of %q", want, e.Summary, e.Categories)
		}
	}
	last := events[len(hostile):]
	for i, want := range [][2]string{{"2022-01-01", "2023-01-01"}, {"2025-08-15 18:30:00", "2025-08-15 18:31:00"}, {"2025-08-15", "2025-08-17"}} {
		if e := last[i]; e.Start != want[0] || e.End != want[1] {
			t.Errorf("%s to %s, not %v", e.Start, e.End, want)
		}
	}
	uids := map[string]bool{}
	for _, e := range events {
		uids[e.UID] = true
	}
	if len(uids) != len(events) {
		t.Errorf("%d names of %d events", len(uids), len(events))
	}
}
