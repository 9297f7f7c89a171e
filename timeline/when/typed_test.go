package when

import (
	"testing"

	"pgregory.net/rapid"
)

func TestTyped(t *testing.T) {
	for in, want := range map[string]string{
		"": "", "2025": "2025", " 15 Aug 2025 ": "2025-08-15", "August 15, 2025": "2025-08-15", "15th of August 2025": "2025-08-15",
		"2025 August 15": "2025-08-15", "Sept 1999": "1999-09", "15.8.2025": "2025-08-15", "3.4.2020": "2020-04-03",
		"2025/8/15": "2025-08-15", "8/15/2025": "2025-08-15", "15/8/2025": "2025-08-15", "4/4/2020": "2020-04-04",
		"the 1990s": "199X", "44 BC": "-0043", "15 March 44 BCE": "-0043-03-15", "2025-08": "2025-08", "1984~": "1984~",
	} {
		d, err := Typed(in)
		if err != nil || d.EDTF != want {
			t.Errorf("Typed(%q) = %q, %v; want %q", in, d.EDTF, err, want)
		}
	}
	for _, in := range []string{
		"3/4/2020", "30 February 2020", "soon", "Aug", "12", "15 Aug", "2025 2026", "1 2 3 4", "15 Aug Sep 2025", "1995s",
		"Marchioness 2020", "13.13.2020", "2025x", "…", "99999999999999999999",
	} {
		if d, err := Typed(in); err == nil {
			t.Errorf("Typed(%q) = %q; want an error", in, d.EDTF)
		}
	}
}

func TestTypedReadsWhatHumanWrites(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		y, m := rapid.IntRange(32, 3000).Draw(t, "year"), rapid.IntRange(1, 12).Draw(t, "month")
		d := NewDay(y, m, rapid.IntRange(1, MonthDays(y, m)).Draw(t, "day"))
		for _, d := range []Date{d, NewMonth(y, m)} {
			if got, err := Typed(d.Human()); err != nil || got != d {
				t.Fatalf("Typed(%q) = %+v, %v", d.Human(), got, err)
			}
		}
	})
}

func FuzzTyped(f *testing.F) {
	for _, s := range []string{"15 Aug 2025", "44 BC", "1990s", "3/4/2020", "a1"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if d, err := Typed(s); err == nil && d.From > d.To {
			t.Errorf("%q: %+v", s, d)
		}
	})
}
