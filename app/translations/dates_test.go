package translations

import (
	"regexp"
	"testing"

	"quoteline/timeline/when"
)

func TestDate(t *testing.T) {
	t.Cleanup(func() {
		if err := Use(english); err != nil {
			t.Error(err)
		}
	})
	for _, c := range []struct{ edtf, en, de, fr, uk, ru string }{
		{"2025-08-15", "15 August 2025", "15. August 2025", "15 août 2025", "15 серпня 2025", "15 августа 2025"},
		{"2025-03-01", "1 March 2025", "1. März 2025", "1er mars 2025", "1 березня 2025", "1 марта 2025"},
		{"2025-03-01/2025-03-11", "1–11 March 2025", "1.–11. März 2025", "1er–11 mars 2025", "1–11 березня 2025", "1–11 марта 2025"},
		{"2025-08", "August 2025", "August 2025", "août 2025", "серпень 2025", "август 2025"},
		{"2025", "2025", "2025", "2025", "2025", "2025"},
		{"1984~", "about 1984", "etwa 1984", "vers 1984", "близько 1984", "около 1984"},
		{"199X", "the 1990s", "1990er Jahre", "années 1990", "1990-ті роки", "1990-е годы"},
		{"[2025-08-15..2025-08-16]", "some time on 15 or 16 August 2025", "irgendwann am 15. oder 16. August 2025", "à un moment le 15 ou le 16 août 2025", "колись 15 або 16 серпня 2025", "когда-то 15 или 16 августа 2025"},
		{"[1994..1995]", "some time in 1994 or 1995", "irgendwann in 1994 oder 1995", "à un moment : 1994 ou 1995", "колись: 1994 або 1995", "когда-то: 1994 или 1995"},
		{"[..2025-08-16]", "by 16 August 2025", "spätestens am 16. August 2025", "au plus tard le 16 août 2025", "не пізніше 16 серпня 2025", "не позже 16 августа 2025"},
		{"2025-08-15/2025-08-16", "15–16 August 2025", "15.–16. August 2025", "15–16 août 2025", "15–16 серпня 2025", "15–16 августа 2025"},
		{"../2025-08", "until August 2025", "bis August 2025", "jusqu’à août 2025", "до серпня 2025", "до августа 2025"},
		{"-0043", "44 BC", "44 v. Chr.", "44 av. J.-C.", "44 до н. е.", "44 до н. э."},
		{"", "undated", "ohne Datum", "sans date", "без дати", "без даты"},
	} {
		d := when.Date{}
		if c.edtf != "" {
			var err error
			if d, err = when.Parse(c.edtf); err != nil {
				t.Fatal(c.edtf, err)
			}
		}
		for code, want := range map[string]string{"en": c.en, "de": c.de, "fr": c.fr, "uk": c.uk, "ru": c.ru} {
			if err := Use(code); err != nil {
				t.Fatal(err)
			}
			if c.edtf == "[2025-08-15..2025-08-16]" && code == "uk" {
				if got := Short(d, "15 or 16 Aug 2025"); got != "15 або 16 серпня 2025" {
					t.Errorf("short: %q", got)
				}
			}
			if got := Date(d); got != want {
				t.Errorf("%s in %s: %q, want %q", c.edtf, code, got, want)
			}
		}
	}
}

// TestDatesLeaveNoEnglish: of all shapes of dates.
func TestDatesLeaveNoEnglish(t *testing.T) {
	if err := Use("ru"); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := Use(english); err != nil {
			t.Error(err)
		}
	})
	latin := regexp.MustCompile(`[A-Za-z]{2,}`)
	for _, edtf := range []string{
		"2025-08-15T14:30", "2025-21", "2025-34", "2025-38", "2025-41", "18XX", "1XXX", "0050", "2025-08-15/..", "[2025-08..]", "[2025-03..2025-05]",
		"2025-07-15/2025-08-03", "2014/2016", "2025-08-XX", "2025-XX-XX", "2025?", "2025-08-15~", "-0300/-0250", "../2025", "2025-05?",
	} {
		d, err := when.Parse(edtf)
		if err != nil {
			t.Logf("%s: %v", edtf, err)
			continue
		}
		if got := Date(d); latin.MatchString(got) {
			t.Errorf("%s is %q, of %q", edtf, got, d.Human())
		}
	}
}
