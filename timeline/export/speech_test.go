package export

import (
	"bytes"
	"strings"
	"testing"
)

// loud says what it is asked in capitals, so that what is not asked shows.
var loud = Speech{Language: "xx", Say: strings.ToUpper, Mark: strings.ToUpper}

// TestFilesSpeak: what a file says by itself is in its language, what documents say is not.
func TestFilesSpeak(t *testing.T) {
	s := dated("2014-05-03", "")
	s.events[0].Basis.Why = "it says so."
	j := s.job()
	j.Options.Speech = loud
	j.Options.Quotes, j.Options.Legend = true, true
	for _, c := range []struct {
		format      string
		want, never []string
	}{
		{"html", []string{`lang="xx"`, "3 MAY 2014", "<h2>EVENTS</h2>", "<h2>SOURCES</h2>", "OCCURRENCE", "IT SAYS SO.", "2 EVENTS FROM ONE DOCUMENT", "BYTES 0–", "The report"}, []string{"THE REPORT", "3 May", "<h2>Events", "occurrence"}},
		{"md", []string{"3 MAY 2014", "UNDATED", "DATE: IT SAYS SO.", "BYTES 0–", "The report"}, []string{"THE REPORT", "3 May", "Undated"}},
		{"svg", []string{"SOURCES", "SOMETHING HAPPENED", "3 MAY 2014"}, []string{"Sources", "something happened", "3 May"}},
	} {
		f, err := FormatOf(c.format, "")
		if err != nil {
			t.Fatal(err)
		}
		var b bytes.Buffer
		if _, err := f.To(ctx, &b, j); err != nil {
			t.Fatal(err)
		}
		for _, w := range c.want {
			if !strings.Contains(b.String(), w) {
				t.Errorf("%s lacks %q", c.format, w)
			}
		}
		for _, w := range c.never {
			if strings.Contains(b.String(), w) {
				t.Errorf("%s has %q", c.format, w)
			}
		}
	}
}
