package dates

import (
	"testing"

	"pgregory.net/rapid"
)

func TestInName(t *testing.T) {
	for name, want := range map[string]string{
		"/a/2014-05-03 minutes.txt":    "2014-05-03",
		"20140503.pdf":                 "2014-05-03",
		"report_20140503_final.docx":   "2014-05-03",
		"minutes 3 May 2014.txt":       "2014-05-03",
		"minutes-3-May-2014.txt":       "2014-05-03",
		"2014_05_03-council.html":      "2014-05-03",
		"2014.05.03.txt":               "2014-05-03",
		"May 2014.txt":                 "2014-05",
		"2014-05.txt":                  "2014-05",
		"a.zip › in/2014-05-03 x.txt":  "2014-05-03",
		"minutes.txt":                  "",
		"2014.txt":                     "",
		"budget 2014-2015.txt":         "",
		"03-05-2014.txt":               "",
		"2014-05-03 to 2014-05-09.txt": "",
		"12345678.txt":                 "",
		"20149999.txt":                 "",
		"yesterday.txt":                "",
		"IMG_4711.txt":                 "",
		"":                             "",
	} {
		d, ok := InName(name)
		if got := d.EDTF; got != want || ok != (want != "") {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
}

func TestInNameOfAnything(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) { InName(rapid.String().Draw(t, "name")) })
}
