package translations

import "testing"

func TestLabel(t *testing.T) {
	t.Cleanup(func() {
		if err := Use(english); err != nil {
			t.Error(err)
		}
	})
	for _, c := range []struct{ en, de, ru string }{
		{"15 Aug", "15. August", "15 августа"},
		{"Aug", "August", "август"},
		{"15 Aug 2025", "15. August 2025", "15 августа 2025"},
		{"15 or 16 Aug 2025", "15. oder 16. August 2025", "15 или 16 августа 2025"},
		{"by 16 Aug 2025", "spätestens am 16. August 2025", "не позже 16 августа 2025"},
		{"15 August 2025", "15. August 2025", "15 августа 2025"},
		{"August 2025", "August 2025", "август 2025"},
		{"May", "Mai", "май"},
		{"200 BCE", "200 v. u. Z.", "200 до н. э."},
		{"476 CE", "476 u. Z.", "476 н. э."},
		{"44 BC", "44 v. Chr.", "44 до н. э."},
		{"2025", "2025", "2025"},
		{"10:30", "10:30", "10:30"},
		{"1 year", "1 Jahr", "1 год"},
		{"3 years", "3 Jahre", "3 года"},
		{"1,200 years", "1.200 Jahre", "1\u00a0200 лет"},
		{"5 days", "5 Tage", "5 дней"},
		{"moments", "Augenblicke", "мгновения"},
		{"No date stated", "Ohne Datum", "Без даты"},
		{"undated", "ohne Datum", "без даты"},
		{"‹ 12 under way since before", "‹ 12 schon zuvor im Gange", "‹ 12 идут с более раннего времени"},
		{"99999999999999999999 years", "99999999999999999999 years", "99999999999999999999 years"},
		{"", "", ""},
	} {
		for code, want := range map[string]string{"en": c.en, "de": c.de, "ru": c.ru} {
			if err := Use(code); err != nil {
				t.Fatal(err)
			}
			if got := Label(c.en); got != want {
				t.Errorf("%s in %s: %q, want %q", c.en, code, got, want)
			}
		}
	}
}
