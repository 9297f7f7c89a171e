package when

import (
	"testing"
	"time"

	"pgregory.net/rapid"
)

func TestParse(t *testing.T) {
	for _, c := range []struct{ in, canonical, human, earliest, latest string }{
		{"2022", "2022", "2022", "2022-01-01", "2022-12-31"},
		{"2025-08-15", "2025-08-15", "15 August 2025", "2025-08-15", "2025-08-15"},
		{"2025-08", "2025-08", "August 2025", "2025-08-01", "2025-08-31"},
		{"2025-08-15T15:30", "2025-08-15T15:30", "15 August 2025, 15:30", "2025-08-15", "2025-08-15"},
		{"2025-08-15/2025-08-16", "2025-08-15/2025-08-16", "15–16 August 2025", "2025-08-15", "2025-08-16"},
		{"[2025-08-15..2025-08-16]", "[2025-08-15..2025-08-16]", "15 or 16 August 2025", "2025-08-15", "2025-08-16"},
		{"[..2025-08-15]", "[..2025-08-15]", "by 15 August 2025", "", "2025-08-15"},
		{"[2025-08-15..]", "[2025-08-15..]", "15 August 2025 or later", "2025-08-15", ""},
		{"../1985", "../1985", "until 31 December 1985", "", "1985-12-31"},
		{"2022/..", "2022/..", "from 2022 on", "2022-01-01", ""},
		{"1984~", "1984~", "about 1984", "1984-01-01", "1984-12-31"},
		{"1984?", "1984?", "1984 (uncertain)", "1984-01-01", "1984-12-31"},
		{"1984%", "1984%", "about 1984 (uncertain)", "1984-01-01", "1984-12-31"},
		{"199X", "199X", "the 1990s", "1990-01-01", "1999-12-31"},
		{"18XX", "18XX", "19th century", "1800-01-01", "1899-12-31"},
		{"2004-XX", "2004", "2004", "2004-01-01", "2004-12-31"},
		{"2014-21", "2014-21", "spring 2014", "2014-03-01", "2014-05-31"},
		{"2014-33", "2014-33", "quarter 1 of 2014", "2014-01-01", "2014-03-31"},
		{"-0043", "-0043", "44 BC", "-0043-01-01", "-0043-12-31"},
		{"Y-170000002", "Y-170000002", "170000003 BC", "Y-170000002-01-01", "Y-170000002-12-31"},
		{"2000-02-29", "2000-02-29", "29 February 2000", "2000-02-29", "2000-02-29"},
		{"", "", "no date", "", ""},
	} {
		d, err := Parse(c.in)
		if err != nil {
			t.Errorf("%s: %v", c.in, err)
			continue
		}
		a, b := d.Bounds()
		if d.EDTF != c.canonical || d.Human() != c.human || a != c.earliest || b != c.latest {
			t.Errorf("%s: %s, %q, %s to %s", c.in, d.EDTF, d.Human(), a, b)
		}
	}
	for _, bad := range []string{"x", "20", "2025-13", "2025-02-30", "2025-8-1", "2025-08-15T25:00", "[..]", "../..", "2025/2024", "1900-02-29", "[2025]", "20X5", "2025-08-15/1999"} {
		if d, err := Parse(bad); err == nil {
			t.Errorf("%s was read as %s", bad, d.EDTF)
		}
	}
}

func genDate(t *rapid.T) Date {
	y := rapid.IntRange(-9999, 9999).Draw(t, "y")
	m := rapid.IntRange(1, 12).Draw(t, "m")
	d := rapid.IntRange(1, 28).Draw(t, "d")
	switch rapid.IntRange(0, 5).Draw(t, "kind") {
	case 0:
		return NewYear(y)
	case 1:
		return NewMonth(y, m)
	case 2:
		return About(NewDay(y, m, d))
	case 3:
		return Between(YMD(y, m, d), YMD(y, m, d+rapid.IntRange(1, 900).Draw(t, "n")))
	case 4:
		return NewInterval(NewDay(y, m, d), Date{})
	}
	return NewMinute(y, m, d, 3, 4)
}

func TestCanonicalFormsAreReadBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := genDate(t)
		got, err := Parse(d.EDTF)
		if err != nil || got != d {
			t.Fatalf("%+v became %+v (%v)", d, got, err)
		}
	})
}

func TestCivilAgreesWithTheStandardLibrary(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.Int64Range(-300_000_000_000, 300_000_000_000).Draw(t, "s")
		c, want := Instant(s).Civil(), time.Unix(s, 0).UTC()
		if c.Year != want.Year() || c.Month != int(want.Month()) || c.Day != want.Day() || c.Hour != want.Hour() || c.Minute != want.Minute() {
			t.Fatalf("%d: %+v, want %v", s, c, want)
		}
		if FromCivil(c) != Instant(s) {
			t.Fatalf("%d: comes back as %d", s, FromCivil(c))
		}
		wd := int(want.Weekday())
		if wd == 0 {
			wd = 7
		}
		y, w := want.ISOWeek()
		y2, w2 := Instant(s).Week()
		if Instant(s).Weekday() != wd || y != y2 || w != w2 {
			t.Fatalf("%v: weekday %d, week %d-%d", want, Instant(s).Weekday(), y2, w2)
		}
		if ws := WeekStart(y, w); ws > Instant(s) || ws.AddDays(7) <= Instant(s) {
			t.Fatalf("%v is not in its week", want)
		}
	})
}

func TestAddMonths(t *testing.T) {
	if got := DayOf(YMD(2024, 1, 31).AddMonths(1)).EDTF; got != "2024-02-29" {
		t.Error(got)
	}
	if got := DayOf(YMD(2024, 1, 15).AddMonths(-13)).EDTF; got != "2022-12-15" {
		t.Error(got)
	}
}

func TestBetween(t *testing.T) {
	for _, c := range []struct {
		from, to Instant
		want     string
	}{
		{YMD(2025, 8, 15), YMD(2025, 8, 17), "[2025-08-15..2025-08-16]"},
		{YMD(2025, 8, 15), YMD(2025, 8, 16), "2025-08-15"},
		{YMD(2025, 1, 1), YMD(2026, 1, 1), "2025"},
		{MinInstant, YMD(2025, 8, 16), "[..2025-08-15]"},
		{MinInstant, MaxInstant, ""},
	} {
		if got := Between(c.from, c.to).EDTF; got != c.want {
			t.Errorf("%s, want %s", got, c.want)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{"2022", "[..2025-08-15]", "199X", "2025-08-15T15:30", "Y-170000002", "-0043~"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := Parse(s)
		if err != nil {
			return
		}
		if again, err := Parse(d.EDTF); err != nil || again != d {
			t.Fatalf("%q: %+v became %+v (%v)", s, d, again, err)
		}
		_ = d.Human()
		d.Bounds()
	})
}
