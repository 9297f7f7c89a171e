package when

import (
	"encoding/json"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"
)

var readings = []struct {
	edtf, earliest, latest, human string
	p                             Precision
	f                             Form
}{
	{"2022", "2022-01-01", "2022-12-31", "2022", Year, Unit},
	{"2025-08", "2025-08-01", "2025-08-31", "August 2025", Month, Unit},
	{"2025-08-15", "2025-08-15", "2025-08-15", "15 August 2025", Day, Unit},
	{"2025-08-15T15:30", "2025-08-15", "2025-08-15", "15 August 2025, 15:30", Minute, Unit},
	{"2025-08-15T15:30:05Z", "2025-08-15", "2025-08-15", "15 August 2025, 15:30:05", Second, Unit},
	{"1984~", "1984-01-01", "1984-12-31", "about 1984", Year, Unit},
	{"1984?", "1984-01-01", "1984-12-31", "1984 (uncertain)", Year, Unit},
	{"1984%", "1984-01-01", "1984-12-31", "about 1984 (uncertain)", Year, Unit},
	{"199X", "1990-01-01", "1999-12-31", "the 1990s", Decade, Unit},
	{"18XX", "1800-01-01", "1899-12-31", "19th century", Century, Unit},
	{"-04XX", "-0499-01-01", "-0400-12-31", "5th century BC", Century, Unit},
	{"1XXX", "1000-01-01", "1999-12-31", "2nd millennium", Millennium, Unit},
	{"2004-XX", "2004-01-01", "2004-12-31", "some time in 2004", Month, OneOf},
	{"2004-02-XX", "2004-02-01", "2004-02-29", "some time in February 2004", Day, OneOf},
	{"-0043", "-0043-01-01", "-0043-12-31", "44 BC", Year, Unit},
	{"0000", "0000-01-01", "0000-12-31", "1 BC", Year, Unit},
	{"Y-170000002", "-170000002-01-01", "-170000002-12-31", "170000003 BC", Year, Unit},
	{"2014-21", "2014-03-01", "2014-05-31", "spring 2014", Season, Unit},
	{"2014-24", "2013-12-01", "2015-02-28", "winter 2014", Season, Unit},
	{"2014-34", "2014-04-01", "2014-06-30", "2nd quarter of 2014", Quarter, Unit},
	{"2025-08-15/2025-08-16", "2025-08-15", "2025-08-16", "15–16 August 2025", Day, Interval},
	{"2025-07-30/2025-08-02", "2025-07-30", "2025-08-02", "30 July – 2 August 2025", Day, Interval},
	{"2010/2014", "2010-01-01", "2014-12-31", "2010–2014", Year, Interval},
	{"2022/..", "2022-01-01", "", "from 2022 on", Year, Interval},
	{"../1985", "", "1985-12-31", "until 1985", Year, Interval},
	{"/1985", "", "1985-12-31", "until 1985", Year, Interval},
	{"[1994..1995]", "1994-01-01", "1995-12-31", "some time in 1994 or 1995", Year, OneOf},
	{"[2025-08-15..2025-08-16]", "2025-08-15", "2025-08-16", "some time on 15 or 16 August 2025", Day, OneOf},
	{"[..2025-08-15]", "", "2025-08-15", "by 15 August 2025", Day, OneOf},
	{"[2025-08-15..]", "2025-08-15", "", "15 August 2025 or later", Day, OneOf},
	{"[2025-08-11..2025-08-17]", "2025-08-11", "2025-08-17", "week of 11 August 2025", Week, OneOf},
	{"[2025-08-15T05:00..2025-08-15T11:59]", "2025-08-15", "2025-08-15", "15 August 2025, morning", PartOfDay, OneOf},
	{"[1667,1668,1670..1672]", "1667-01-01", "1672-12-31", "some time in 1667–1672", Year, OneOf},
	{"1950S2", "1900-01-01", "1999-12-31", "some time in 1900–1999", Year, OneOf},
}

func TestParse(t *testing.T) {
	for _, c := range readings {
		d, err := Parse(c.edtf)
		if err != nil {
			t.Errorf("Parse(%q): %v", c.edtf, err)
			continue
		}
		e, l := d.Bounds()
		if e != c.earliest || l != c.latest || d.Precision != c.p || d.Form != c.f || d.EDTF != c.edtf {
			t.Errorf("Parse(%q) = %s to %s, %+v", c.edtf, e, l, d)
		}
		if h := d.Human(); h != c.human {
			t.Errorf("%q reads %q, want %q", c.edtf, h, c.human)
		}
	}
}

func TestParseCanonical(t *testing.T) {
	for in, want := range map[string]string{
		"2004-06~-11": "2004-06-11~", "?2004-06-~11": "2004-06-11%", "2004?-06-11": "2004-06-11?",
		"Y17E7": "Y170000000", "[ 1667, 1668]": "[1667,1668]",
	} {
		if d, err := Parse(in); err != nil || d.EDTF != want {
			t.Errorf("Parse(%q) = %q, %v; want %q", in, d.EDTF, err, want)
		}
	}
}

func TestParseRejects(t *testing.T) {
	for _, s := range []string{
		"22", "2022-13", "2022-00", "2023-02-29", "2022-1", "2022-01-32", "2022-01-00", "2022-42", "2022-20", "-0000",
		"2022-04-31", "../..", "/", "[..]", "[]", "[2022", "2022/2021", "[2022..2021]", "2022-01-01T24:00", "2022-01-01T10:60",
		"2022-01T10:00", "Y99999999999999", "Y1E99", "~", "2022/2023/2024", "[2020/2021]", "2022-01-01T", "15 August 2025", "Y0",
		"2022-01-01T10:00ZZ", "2022-01-01T10:00Z0", "1950S0", "1950S5", "XXX", "20222", "２０２２", "2022-21-01",
	} {
		if d, err := Parse(s); err == nil {
			t.Errorf("Parse(%q) = %+v, want an error", s, d)
		}
	}
}

// The standard library is right for the years it can hold.
func TestCivilAgreesWithTime(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		sec := rapid.Int64Range(-62135596800*3, 253402300799).Draw(t, "seconds")
		std := time.Unix(sec, 0).UTC()
		c := Instant(sec).Civil()
		want := Civil{std.Year(), int(std.Month()), std.Day(), std.Hour(), std.Minute(), std.Second()}
		if c != want {
			t.Fatalf("Civil(%d) = %+v, want %+v", sec, c, want)
		}
		if FromCivil(c) != Instant(sec) {
			t.Fatalf("%+v comes back as %d, want %d", c, FromCivil(c), sec)
		}
		y, w := std.ISOWeek()
		if gy, gw := Instant(sec).Week(); gy != y || gw != w {
			t.Fatalf("ISOWeek = %d %d, want %d %d", gy, gw, y, w)
		}
		if int(Instant(sec).Weekday())%7 != int(std.Weekday()) {
			t.Fatalf("weekday %d, want %d", Instant(sec).Weekday(), std.Weekday())
		}
	})
}

func anyDate(t *rapid.T) Date {
	y := rapid.IntRange(-12000, 12000).Draw(t, "year")
	m, d := rapid.IntRange(1, 12).Draw(t, "month"), rapid.IntRange(1, 28).Draw(t, "day")
	a := Instant(rapid.Int64Range(-1<<40, 1<<40).Draw(t, "a"))
	b := a + Instant(rapid.Int64Range(1, 1<<33).Draw(t, "length"))
	p := Precision(rapid.IntRange(0, int(Millennium)).Draw(t, "precision"))
	dates := []Date{
		NewDay(y, m, d), NewMonth(y, m), NewYear(y), NewDecade(y), NewCentury(y), NewMillennium(y),
		NewSeason(y, 21+m%4), NewQuarter(y, 1+m%4), NewHalf(y, 1+m%2), NewWeek(y, d), NewMinute(y, m, d, m, d),
		NewPart(y, m, d, Part(m%4)), BetweenUnits(a, b, p), BetweenUnits(MinInstant, b, p), BetweenUnits(a, MaxInstant, p), Between(a, b),
		NewInterval(NewYear(y), NewMonth(y, m)), NewInterval(NewPart(y, m, d, Morning), NewDay(y+1, m, d)), NewInterval(NewWeek(y, d), Date{}), NewInterval(Date{}, NewDay(y, m, d)),
	}
	date := dates[rapid.IntRange(0, len(dates)-1).Draw(t, "kind")]
	if rapid.Bool().Draw(t, "about") {
		date = About(date)
	}
	if rapid.Bool().Draw(t, "doubt") {
		date = Doubt(date)
	}
	return date
}

func TestRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := anyDate(t)
		if d.IsZero() {
			return
		}
		p, err := Parse(d.EDTF)
		if err != nil || p != d {
			t.Fatalf("Parse(%q) = %+v, %v; want %+v", d.EDTF, p, err, d)
		}
		if d.From >= d.To {
			t.Fatalf("%q is empty: %+v", d.EDTF, d)
		}
		if d.Human() == "" {
			t.Fatalf("%q has no words", d.EDTF)
		}
	})
}

func TestBetweenHoldsItsBounds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := Instant(rapid.Int64Range(-1<<40, 1<<40).Draw(t, "a"))
		b := a + Instant(rapid.Int64Range(1, 1<<33).Draw(t, "length"))
		p := Precision(rapid.IntRange(0, int(Millennium)).Draw(t, "precision"))
		if d := BetweenUnits(a, b, p); d.From > a || d.To < b {
			t.Fatalf("Between(%d, %d) = %+v", a, b, d)
		}
	})
	if d := Between(MinInstant, MaxInstant); !d.IsZero() {
		t.Errorf("open on both sides: %+v", d)
	}
}

func TestOrder(t *testing.T) {
	a, b, c := NewYear(2022), NewDay(2022, 5, 1), NewDay(2023, 1, 1)
	if a.Compare(b) != 0 || b.Compare(c) != -1 || c.Compare(a) != 1 || a.Compare(Date{}) != 0 {
		t.Error("definite order is wrong")
	}
	s := []Date{{}, c, b, a}
	slices.SortFunc(s, Sort)
	if s[0] != a || s[1] != b || s[2] != c {
		t.Errorf("sorted: %v", s)
	}
}

func TestSteps(t *testing.T) {
	for _, c := range []struct{ got, want Instant }{
		{YMD(2024, 1, 31).AddMonths(1), YMD(2024, 2, 29)},
		{YMD(2024, 2, 29).AddYears(-1), YMD(2023, 2, 28)},
		{YMD(2025, 1, 15).AddMonths(-13), YMD(2023, 12, 15)},
		{YMD(2025, 14, 0), YMD(2026, 1, 31)},
		{YMD(-1, 12, 31).AddDays(1), YMD(0, 1, 1)},
		{WeekStart(2025, 1), YMD(2024, 12, 30)},
		{YMD(1<<62, 1, 1), YMD(MaxYear, 1, 1)},
	} {
		if c.got != c.want {
			t.Errorf("got %+v, want %+v", c.got.Civil(), c.want.Civil())
		}
	}
}

func TestJSON(t *testing.T) {
	in := map[string]Date{"a": About(NewYear(1984)), "b": {}}
	b, err := json.Marshal(in)
	if err != nil {
		t.Fatal(err)
	}
	var out map[string]Date
	if err := json.Unmarshal(b, &out); err != nil || out["a"] != in["a"] || out["b"] != in["b"] {
		t.Errorf("%s gives %v, %v", b, out, err)
	}
	if err := json.Unmarshal([]byte(`{"a":"soon"}`), &out); err == nil {
		t.Error("soon is no date")
	}
}

func FuzzParse(f *testing.F) {
	for _, c := range readings {
		f.Add(c.edtf)
	}
	f.Add("Y-17E7S3")
	f.Add("T")
	f.Add("XXXX-XX-XX")
	f.Add("-0X00-02-3X")
	f.Add("")
	f.Fuzz(func(t *testing.T, s string) {
		d, err := Parse(s)
		if err != nil {
			return
		}
		again, err := Parse(d.EDTF)
		if err != nil || again != d {
			t.Errorf("%q: Parse(%q) = %+v, %v; want %+v", s, d.EDTF, again, err, d)
		}
		if d.Human() == "" || !d.IsZero() && d.From >= d.To {
			t.Errorf("%q: %+v", s, d)
		}
	})
}
