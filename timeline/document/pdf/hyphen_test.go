package pdf

import (
	"testing"

	"quoteline/timeline/document/format"
)

func TestHyphens(t *testing.T) {
	v := vocabulary{}
	for _, l := range []line{
		{text: "The well-known organisation of the north east side was known well"},
		{text: "There was an under", hyphen: true},
	} {
		v.learn(&l, false)
	}
	v.learn(&line{text: "standing agreement"}, true)
	for _, c := range []struct{ end, next, want string }{
		{"the organi", "sation of", ""},
		{"a well", "known man", "-"},
		{"the north", "east wind", "-"}, // both are words here
		{"an under", "standing man", ""},
		{"the Anglo", "Saxon kings", "-"},
		{"in 2019", "2020 he", "-"},
		{"the 20", "year plan", "-"},
		{"pre", "and post-war", "- "},
		{"Haupt", "und Nebensatz", "- "},
		{"so", "“he said”", "- "},
		{"", "", "- "},
	} {
		if got := v.between(c.end, c.next); got != c.want {
			t.Errorf("%s-/%s: %q", c.end, c.next, got)
		}
	}
	for s, want := range map[string]string{"keep-": "keep", "keep‐": "keep", "keep -": "keep -", "-": "-", "": "", "keep": "keep", "2019-": "2019"} {
		if got, _ := cutHyphen(s); got != want {
			t.Errorf("%q: %q", s, got)
		}
	}
}

func TestInfo(t *testing.T) {
	for s, want := range map[string]string{
		"Microsoft Word - report_final.docx": "", "report.pdf": "", "Untitled 1": "", "untitled": "", "https://a.org/b": "", "ab": "",
		"The flood of Amerow": "The flood of Amerow", "Document of the year": "Document of the year", "Microsoft Word - The flood": "",
	} {
		if got := title(s); got != want {
			t.Errorf("title %q: %q", s, got)
		}
	}
	for s, want := range map[string]string{"en_GB": "en-GB", "EN": "en", "de-DE": "de-DE", "english please": "", "": "", "x": ""} {
		if got := language(s); got != want {
			t.Errorf("language %q: %q", s, got)
		}
	}
	for s, want := range map[string]string{
		"D:20210304101500+01'00'": "2021-03-04", "20210304": "2021-03-04", "D:2021": "", "D:202103": "", "D:20211399": "", "": "", "yesterday": "", "D:20210230": "",
	} {
		if got := format.Date(stamp(s)); got.EDTF != want {
			t.Errorf("made %q: %q", s, got.EDTF)
		}
	}
	if got := numbered([]int{1, 4, 5, 6, 9}); got != "1, 4–6, 9" {
		t.Error(got)
	}
	if got := numbered([]int{3}); got != "3" {
		t.Error(got)
	}
}
