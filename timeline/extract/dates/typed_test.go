package dates

import (
	"errors"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"quoteline/timeline/when"
)

func TestTyped(t *testing.T) {
	for in, want := range map[string]string{
		"": "", "2025": "2025", " 15 Aug 2025 ": "2025-08-15", "August 15, 2025": "2025-08-15", "15th of August 2025": "2025-08-15",
		"Sept 1999": "1999-09", "15.8.2025": "2025-08-15", "3.4.2020": "2020-04-03", "the 3rd of May 2014": "2014-05-03",
		"2025/8/15": "2025-08-15", "8/15/2025": "2025-08-15", "15/8/2025": "2025-08-15", "4/4/2020": "2020-04-04",
		"the 1990s": "199X", "44 BC": "-0043", "44 bc": "-0043", "AD 79": "0079", "15 March 44 BCE": "-0043-03-15", "2025-08": "2025-08", "1984~": "1984~",
		"1066": "1066", "350": "0350", "2025 August 15": "2025-08-15",
		"mid-May 2014": "2014-05", "mid may 2014": "2014-05", "MAY 2014": "2014-05", "early May 2014": "2014-05", "late 2014": "2014",
		"c. 1890": "1890~", "c.1890": "1890~", "ca 1890": "1890~", "about 1890": "1890~", "around May 2014": "2014-05~", "~ 3 May 2014": "2014-05-03~",
		"c. 450 BC": "-0449~", "1890 or so": "1890~", "1890?": "1890?", "3 May 2014?": "2014-05-03?", "probably May 2014": "2014-05?",
		"between 3 and 5 May 2014": "[2014-05-03..2014-05-05]", "between 3 May and 5 June 2014": "[2014-05-03..2014-06-05]",
		"between March and May 2014": "[2014-03..2014-05]", "between 1914 and 1918": "[1914..1918]", "between 1066 and 1087": "[1066..1087]",
		"from 3 to 5 May 2014": "2014-05-03/2014-05-05", "3–5 May 2014": "2014-05-03/2014-05-05", "3-5 May 2014": "2014-05-03/2014-05-05",
		"1914 to 1918": "1914/1918", "from 1914 until 1918": "1914/1918", "1914-18": "1914/1918", "from 3 May 2014 to 5 June 2014": "2014-05-03/2014-06-05",
		"early 1990s": "199X", "mid-1990s": "199X", "19th century": "18XX", "late 19th century": "18XX",
		"before 1985": "[..1984]", "before 3 May 2014": "[..2014-05-02]", "before c. 1985": "[..1984~]", "before the 1990s": "[..1989]",
		"after 3 May 2014": "[2014-05-04..]", "after 1985": "[1986..]", "by 1985": "[..1985]", "not later than May 2014": "[..2014-05]",
		"not before May 2014": "[2014-05..]", "1985 or later": "[1985..]", "1985 or earlier": "[..1985]", "after spring 2020": "[2020-06..]",
		"1985/..": "1985/..", " ../1985 ": "../1985", "1985/": "1985/", "since 1985": "1985/..", "from 1985 on": "1985/..", "1985 onwards": "1985/..", "until May 2014": "../2014-05",
		"spring 2020": "2020-21", "the summer of 2020": "2020-22", "Q3 2014": "2014-35", "second half of 2014": "2014-41",
		"3 or 5 May 2014": "[2014-05-03,2014-05-05]", "May or June 2014": "[2014-05..2014-06]", "15 or 16 August 2025": "[2025-08-15..2025-08-16]", "1984 or 1986": "[1984,1986]",
		"some time in 3 May – 5 June 2014": "[2014-05-03..2014-06-05]", "some time on 3–5 May 2014": "[2014-05-03..2014-05-05]", "on or after 3 May 2014": "[2014-05-03..]", "on or before 1985": "[..1985]",
		"some time in May 2014": "2014-05", "sometime in 1985": "1985", "Friday, 2 May 2014": "2014-05-02", "friday 2 may 2014": "2014-05-02",
		"3 May 2014 10:30": "2014-05-03T10:30", "3 May 2014, 10:30": "2014-05-03T10:30", "2014-05-03": "2014-05-03", "199x": "199X",
		"[1667,1668]": "[1667,1668]", "Christmas 2014": "2014-12-25", "about 3–5 May 2014": "2014-05-03~/2014-05-05~",
	} {
		d, err := Typed(in)
		if err != nil || len(d) != 1 || d[0].EDTF != want {
			t.Errorf("Typed(%q) = %v, %v; want %q", in, d, err, want)
		}
	}
}

// What the window says of bounds is what its fields show and take.
func TestTypeableSpeaks(t *testing.T) {
	for edtf, want := range map[string]string{
		"[2025-08-15..2025-08-16]": "some time on 15 or 16 August 2025", "[2018-03-14..2019-02-04]": "some time in 14 March 2018 – 4 February 2019",
		"[..2025-08-16]": "by 16 August 2025", "[1667,1668]": "[1667,1668]",
	} {
		d, err := when.Parse(edtf)
		if got := Typeable(d); err != nil || got != want {
			t.Errorf("Typeable(%s) = %q, %v; want %q", edtf, got, err, want)
		}
	}
}

func TestTypedInTwoWays(t *testing.T) {
	for in, want := range map[string]string{
		"3/5/2014": "2014-03-05 2014-05-03", "03-05-2014": "2014-03-05 2014-05-03", "before 3/5/2014": "[..2014-03-04] [..2014-05-02]",
	} {
		d, err := Typed(in)
		if err != nil || len(d) != 2 || d[0].EDTF+" "+d[1].EDTF != want {
			t.Errorf("Typed(%q) = %v, %v; want %s", in, d, err, want)
		}
	}
}

func TestTypedRefuses(t *testing.T) {
	for in, want := range map[string]error{
		"30 February 2020": ErrNoDate, "soon": ErrNoDate, "Aug": ErrYear, "12": ErrNoDate, "15 Aug": ErrYear, "2025 2026": ErrNoDate, "1 2 3 4": ErrNoDate,
		"15 Aug Sep 2025": ErrNoDate, "1995s": ErrNoDate, "Marchioness 2020": ErrNoDate, "13.13.2020": ErrNoDate, "2025x": ErrNoDate, "…": ErrNoDate,
		"99999999999999999999": ErrNoDate, "yesterday": ErrRelative, "last May": ErrRelative, "two days": ErrLength, "every Friday": ErrNoDate,
		"between 5 May 2014 and 3 May 2014": ErrReversed, "1918 to 1914": ErrReversed, "in the house in 2014": ErrNoDate, "before": ErrNoDate,
		"between 2014": ErrNoDate, "3 May 2014 and 1918": ErrNoDate, "Friday": ErrYear, "spring": ErrYear, "3 days ago": ErrRelative, "about": ErrNoDate, "from": ErrNoDate, "?": ErrNoDate,
		strings.Repeat("about ", 40) + "1890": ErrNoDate, "not 1985": ErrNoDate, "5 people": ErrNoDate, "1890 people": ErrNoDate,
	} {
		d, err := Typed(in)
		if !errors.Is(err, want) {
			t.Errorf("Typed(%q) = %v, %v; want %v", in, d, err, want)
		}
	}
}

// What Human writes is read, if at all, as a date that is no more precise.
func TestTypedReadsWhatHumanWrites(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		y, m := rapid.IntRange(-500, 3000).Draw(t, "year"), rapid.IntRange(1, 12).Draw(t, "month")
		d := when.NewDay(y, m, rapid.IntRange(1, when.MonthDays(y, m)).Draw(t, "day"))
		later := when.NewDay(y+rapid.IntRange(0, 3).Draw(t, "years"), m, 1)
		list := []when.Date{
			d, when.NewMonth(y, m), when.NewYear(y), when.About(when.NewYear(y)), when.Doubt(d), when.NewSeason(y, when.Spring), when.NewDecade(max(y, 1000)),
			when.NewInterval(d, later), when.BetweenUnits(d.From, later.To, when.Day), when.NewInterval(d, when.Date{}), upTo(d), onward(when.NewMonth(y, m)),
		}
		for i, d := range list {
			if d.IsZero() {
				continue
			}
			if same, err := Typed(Typeable(d)); err != nil || len(same) != 1 || same[0] != d {
				t.Fatalf("Typed(%q) = %v, %v, want %v", Typeable(d), same, err, d)
			}
			got, err := Typed(d.Human())
			if err != nil {
				if i < 2 && y > 99 {
					t.Fatalf("Typed(%q): %v", d.Human(), err)
				}
				continue
			}
			if len(got) != 1 || got[0].From > d.From || got[0].To < d.To || got[0].Approximate != d.Approximate || got[0].Uncertain != d.Uncertain {
				t.Fatalf("Typed(%q) = %v, want %v", d.Human(), got, d)
			}
		}
	})
}

func FuzzTyped(f *testing.F) {
	for _, s := range []string{"15 Aug 2025", "44 BC", "1990s", "3/4/2020", "a1", "between 3 and 5 May 2014", "before c. 1890?", "3 or 5 May 2014", "mid-may 2014"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got, err := Typed(s)
		if err != nil {
			return
		}
		if len(got) == 0 || len(got) > 2 {
			t.Fatalf("%q: %d readings", s, len(got))
		}
		for _, d := range got {
			if again, err := when.Parse(d.EDTF); err != nil || again != d {
				t.Errorf("%q: %+v is not what its EDTF says: %+v, %v", s, d, again, err)
			}
		}
	})
}
