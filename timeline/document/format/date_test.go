package format

import (
	"testing"

	"pgregory.net/rapid"

	"quoteline/timeline/when"
)

func TestDate(t *testing.T) {
	for in, want := range map[string]string{
		"2024":                             "2024",
		"2024-05":                          "2024-05",
		" 2024-05-03\n":                    "2024-05-03",
		"2024-05-03T23:30:00-04:00":        "2024-05-03",
		"2024-05-03 08:10:11.123 +0200":    "2024-05-03",
		"2024-05-03T08:10":                 "2024-05-03",
		"1066-10-14":                       "1066-10-14",
		"20240503T081011Z":                 "2024-05-03",
		"20240503":                         "2024-05-03",
		"2024/05/03 10:00":                 "2024-05-03",
		"Fri, 03 May 2024 23:30:00 GMT":    "2024-05-03",
		"3 May 2024 23:30:00 +0000":        "2024-05-03",
		"May 3, 2024":                      "2024-05-03",
		"Fri, 03 May 02 23:30:00 GMT":      "2002-05-03",
		"Friday, May 3, 2024 10:15 am EDT": "2024-05-03",
		"Fri May 3 2024 10:15:00 GMT+0200": "2024-05-03",
		"3/5/2024":                         "",
		"03.05.2024":                       "",
		"2024-13-01":                       "",
		"2024-02-30":                       "",
		"2024-21":                          "",
		"2024-05-03/2024-05-04":            "",
		"-2024":                            "",
		"1714741200":                       "",
		"1970-01-01T00:00:00Z":             "",
		"0001-01-01":                       "",
		"yesterday":                        "",
		"":                                 "",
	} {
		if got := Date(in).EDTF; got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

// TestDateIsNeverFinerThanADay draws anything, and days.
func TestDateIsNeverFinerThanADay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.OneOf(rapid.String(), rapid.StringMatching(`[0-9]{1,4}[-/ ][0-9A-Za-z]{1,3}[-/ ]?[0-9]{0,4}[T ]?[0-9:]{0,8}`)).Draw(t, "s")
		d := Date(s)
		if !d.IsZero() && (d.Precision < when.Day || d.Form != when.Unit) {
			t.Fatalf("%q: %+v", s, d)
		}
	})
}
