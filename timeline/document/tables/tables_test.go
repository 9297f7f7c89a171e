package tables

import (
	"context"
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"quoteline/timeline"
	"quoteline/timeline/document/format"
	"quoteline/timeline/document/listed"
	"quoteline/timeline/reason"
)

var ctx = context.Background()

func read(t testing.TB, in string) *Table {
	t.Helper()
	table, err := Read(ctx, format.File{Data: []byte(in)})
	if err != nil {
		t.Fatalf("%.40q: %v", in, err)
	}
	return table
}

// told says what each row became: its date, its title and what was made of the rest.
func told(t testing.TB, table *Table) (out []string) {
	t.Helper()
	x, err := table.List(ctx, table.Mapping)
	if err != nil {
		t.Fatal(err)
	}
	for i := range x.Events {
		e := &x.Events[i]
		out = append(out, fmt.Sprintf("%s %s", e.When.EDTF, e.Title))
		if !e.Quotes[0].Stands(x.Document.Text) || e.Basis.Quote != nil && !e.Basis.Quote.Stands(x.Document.Text) {
			t.Errorf("%+v", e)
		}
	}
	for _, o := range x.LeftOut {
		out = append(out, "left out: "+o.Why)
	}
	if x.Document.Untried != "" {
		out = append(out, x.Document.Untried)
	}
	return out
}

func TestTables(t *testing.T) {
	for name, c := range map[string]struct {
		in, taken string
		want      []string
	}{
		"english": {
			"\uFEFFDate,Event,foo\r\n2014-05-03,\"The bridge, fell\",x\r\nmid-May 2014,\"He said \"\"no\"\"\r\nand left\",\r\n1984~,C,\r\n\r\n,G,\r\n2020,,\r\nsoon,D,\r\n",
			"date from “Date”, title from “Event”",
			[]string{
				"1984~ C", "2014-05 He said \"no\" and left", "2014-05-03 The bridge, fell", " G", " D", "left out: Line 8 of the list does not say what happened.",
				"Columns that were not read: “foo”. 1 cell that cannot be read as a date: “soon” on line 9.",
			},
		},
		"german": {
			"Wann;Bis;Was;Ort\n3. Mai 2014;5. Mai 2014;Das Treffen;Köln\n03.04.2020;;Der Tag;\n",
			"date from “Wann”, end from “Bis”, title from “Was”, place from “Ort”",
			[]string{"2014-05-03/2014-05-05 Das Treffen", "2020-04-03 Der Tag"},
		},
		"french":    {"Début\tTitre\n3 mai 2014\tUn\n", "date from “Début”, title from “Titre”", []string{"2014-05-03 Un"}},
		"ukrainian": {"Дата|Подія\n3 травня 2014 року|Раз\n", "date from “Дата”, title from “Подія”", []string{"2014-05-03 Раз"}},
		"russian":   {"Когда|Что\n3 мая 2014 г.|Раз\n", "date from “Когда”, title from “Что”", []string{"2014-05-03 Раз"}},
		"no names":  {"2014-05-03\tThe first thing\n2015\tAnother thing\n", "date from “column 1”, title from “column 2”", []string{"2014-05-03 The first thing", "2015 Another thing"}},
		"strange names": {
			"A,B,C\n1,The first thing,2014-05-03\n2,Another thing,2015-01-01\n", "title from “B”, date from “C”",
			[]string{"2014-05-03 The first thing", "2015-01-01 Another thing", "Columns that were not read: “A”."},
		},
		"offsets are no dates": {
			"title,when,start,end\nThe thing,2014,10,1066\n", "title from “title”, date from “when”", []string{"2014 The thing", "Columns that were not read: “start”, “end”."},
		},
		"the day stands first": {
			"date,title\n03/04/2020,A\n25/04/2020,B\n", "date from “date”, title from “title”", []string{"2020-04-03 A", "2020-04-25 B"},
		},
		"the month stands first": {
			"date,title\n03/04/2020,A\n04/25/2020,B\n", "date from “date”, title from “title”", []string{"2020-03-04 A", "2020-04-25 B"},
		},
		"nothing settles it": {
			"date,title\n03/04/2020,A\n5/5/2020,C\n3/4/2020 10:30,B\n", "date from “date”, title from “title”",
			[]string{
				"2020-03-04? A", "2020-03-04T10:30? B", "2020-05-05 C",
				"2 dates that can be read in two ways, which no row settles: 03/04/2020 on line 2, 3/4/2020 10:30 on line 4.",
			},
		},
		"rows that disagree settle nothing": {
			"date,title\n03/04/2020,A\n25/04/2020,B\n04/25/2020,C\n", "date from “date”, title from “title”",
			[]string{"2020-03-04? A", "2020-04-25 B", "2020-04-25 C", "1 date that can be read in two ways, which no row settles: 03/04/2020 on line 2."},
		},
		"the parts of dates": {
			"Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,Type,Group,Background\n" +
				"2014,5,3,10:30,,,,,,A,Long,https://x.example,,G,\n" + "2014,05,,,,,,,mid-May,B,,,,,\n" + "-44,3,15,,,,,,,C,,,,,\n" + "2014,5,3,,2014,5,4,,,D,,,,,\n" +
				"2014,,,,2015,2,,,,E,,,era,,\n" + "2014,,3,,,,,,,F,,,,,\n" + "2014,2,30,,,,,,,H,,,,,\n" + ",,,,,,,,,The whole,,,title,,\n" + "2014,13,,,,,,,,I,,,,,\n" +
				"1990s,,,,,,,,,J,,,,,\n" + "1990s,5,,,,,,,,K,,,,,\n" + "2014,May,3rd,9 pm,,,,,,L,,,,,\n" + "2014,5,3,10:00,2014,5,3,11:00,,M,,,,,\n" + "2014,5,3,,2013,,,,,N,,,,,\n",
			"year from “Year”, month from “Month”, day from “Day”, time from “Time”, end year from “End Year”, end month from “End Month”, end day from “End Day”, end time from “End Time”, note from “Display Date”, title from “Headline”, text from “Text”, url from “Media”, kind from “Type”, tags from “Group”",
			[]string{
				"-0043-03-15 C", "199X J", "2014/2015-02 E", "2014-05 B", "2014-05-03/2014-05-04 D", "2014-05-03 N", "2014-05-03T10:00/2014-05-03T11:00 M", "2014-05-03T10:30 A", "2014-05-03T21 L",
				" F", " H", " I", " K", "left out: It is the title of the list, not one of its events.",
				"Columns that were not read: “Background”. 5 cells that cannot be read as a date: “2014 3” on line 7, “2014 2 30” on line 8, “2014 13” on line 10, “1990s 5” on line 12, “2013” on line 15.",
			},
		},
		"parts in German": {"Jahr;Monat;Tag;Was\n2014;Mai;3.;Das Treffen\n", "year from “Jahr”, month from “Monat”, day from “Tag”, title from “Was”", []string{"2014-05-03 Das Treffen"}},
		"a year alone":    {"Year,Title\n2014,A\n", "date from “Year”, title from “Title”", []string{"2014 A"}},
		"a whole date and its month": {
			"Date,Year,Month,Title\n2014-05-03,2014,5,A\n", "date from “Date”, title from “Title”", []string{"2014-05-03 A", "Columns that were not read: “Year”, “Month”."},
		},
		"times that are none": {
			"date,time,title\n2014-05-03,noonish,A\n2014-05,10:30,B\n2014-05-03 10:30,10:30,C\n2014-05-03 10:30,11:30,D\n2014-05-04,25:10,E\nsoon,x,F\n2014-05-05,,G\n",
			"date from “date”, time from “time”, title from “title”",
			[]string{
				"2014-05 B", "2014-05-03 A", "2014-05-03T10:30 C", "2014-05-03T11:30 D", "2014-05-04 E", "2014-05-05 G", " F",
				"1 cell that cannot be read as a date: “soon” on line 7. 3 times of day that were not read: “noonish” on line 2, “10:30” on line 3, “25:10” on line 6.",
			},
		},
		"times and ends": {
			"start,time,end,title\n2014-05-03,9:30 pm,,A\n2014-05-03 10:30,,,B\n2014-05-03,,2014-05-01,C\n2001,,present,D\n,,1999,E\n2014,,soon,F\n-0044-03-15,,,G\n44 BC,,,H\n",
			"date from “start”, time from “time”, end from “end”, title from “title”",
			[]string{
				"-0044-03-15 G", "-0043 H", "../1999 E", "2001/.. D", "2014 F", "2014-05-03 C", "2014-05-03T10:30 B", "2014-05-03T21:30 A",
				"2 cells that cannot be read as a date: “2014-05-01” on line 4, “soon” on line 7.",
			},
		},
	} {
		table := read(t, c.in)
		if got := strings.Join(table.Taken(), ", "); got != c.taken {
			t.Errorf("%s: %s", name, got)
		}
		if got := told(t, table); !reflect.DeepEqual(got, c.want) {
			t.Errorf("%s:\n%s\nnot\n%s", name, strings.Join(got, "\n"), strings.Join(c.want, "\n"))
		}
	}
}

func TestWhatARowSays(t *testing.T) {
	table := read(t, "date,title,text,notes,people,place,source,url,kind,tags,speaker\n2014-05-03,A,Long words.,n,\"Anna Weber, Bob Lee\",\"Kyiv, Ukraine\",The S,https://x.example,battle,\"a; b\",Ann\n2015,B,,,,,,,statement,,Ann\n2016,C,,,,,,,plan,,\n")
	x, err := table.List(ctx, table.Mapping)
	if err != nil || len(x.Events) != 3 || x.Document.Untried != "" {
		t.Fatal(x, err)
	}
	e := x.Events[0]
	if !reflect.DeepEqual(e.People, []string{"Anna Weber", "Bob Lee"}) || !reflect.DeepEqual(e.Places, []string{"Kyiv, Ukraine"}) ||
		!reflect.DeepEqual(e.Tags, []string{"battle", "a", "b"}) || e.Note != "Long words.\nn\nSource: The S\nhttps://x.example" || e.Speaker != "Ann" {
		t.Errorf("%+v", e)
	}
	if e.Basis.Rule != "dates/listed" || e.Basis.Quote.Exact != "2014-05-03" || !e.Plain() || e.Basis.Why != "The list says “2014-05-03”." {
		t.Errorf("%+v", e.Basis)
	}
	if b, c := x.Events[1], x.Events[2]; b.Kind != timeline.Statement || b.Factuality != timeline.Claimed || c.Kind != timeline.Plan || c.Factuality != timeline.Planned {
		t.Errorf("%+v %+v", b, c)
	}
}

func TestParseMapping(t *testing.T) {
	table := read(t, "When?,Event!,x\n2014,The thing,2015\n")
	m, err := table.ParseMapping("date = x, title=2")
	if err != nil || !reflect.DeepEqual(m, Mapping{None, Title, Date}) {
		t.Error(m, err)
	}
	for in, want := range map[string]string{
		"":                      "write role=column",
		"date=x":                "no column says what happened",
		"title=x":               "no column has the dates",
		"when=x":                "write role=column, with one of the roles date, end",
		"date=foo,title=x":      "there is no column “foo”; there are “When?”, “Event!”, “x”",
		"date=9,title=x":        "there is no column “9”",
		"date=0,title=x":        "there is no column “0”",
		"date=1,date=x,title=2": "two columns are the date",
		"none=1,date=1,title=2": "write role=column",
		"month=1,title=2":       "a month or a day has no date without",
		"date=1,year=x,title=2": "not in both",
	} {
		if _, err := table.ParseMapping(in); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v", in, err)
		}
	}
}

func TestTablesThatCannotBe(t *testing.T) {
	for name, c := range map[string]struct {
		in  string
		err error
	}{
		"empty":            {"", format.ErrEmpty},
		"blank":            {" \n,,,\n", format.ErrEmpty},
		"columns":          {strings.Repeat(",", 1_000_000) + "\n", format.ErrTooLarge},
		"columns further":  {"date,title\n2014,a\n" + strings.Repeat(";", 2000) + "\n" + strings.Repeat(",", 1001), format.ErrTooLarge},
		"no end":           {"date,title\n2014,\"" + strings.Repeat("a\n", 1<<20), format.ErrDamaged},
		"rows":             {strings.Repeat("2014,a\n", listed.MaxEntries+2), format.ErrTooLarge},
		"binary":           {"date,title\n\x00\x00", format.ErrBinary},
		"one endless line": {strings.Repeat("a", 2<<20), format.ErrDamaged},
	} {
		if _, err := Read(ctx, format.File{Data: []byte(c.in)}); !errors.Is(err, c.err) {
			t.Errorf("%s: %v", name, err)
		}
	}
	table := read(t, "a,b\nx,y\n")
	if _, err := table.List(ctx, table.Mapping); err == nil {
		t.Error("events of nothing")
	}
}

func FuzzTable(f *testing.F) {
	for _, s := range []string{
		"Date,Event\n2014-05-03,\"a \"\"b\"\"\n c\"\n", "wann;was\r\n3. Mai 2014;x\r\n", "2014\ta b\n03/04/2020\tc d", "\xff\xfea\x00,\x00b\x00\n\x00", "date|title|end\n\u202E2014|\u00A0a |x\n", "date,title\n2014,\"a",
	} {
		f.Add([]byte(s))
	}
	f.Add([]byte("0\n\r\r"))       // a last row of marks of line ends alone
	f.Add([]byte(" \"   \xa0 \"")) // a space before quotation marks with nothing between them
	f.Fuzz(func(t *testing.T, data []byte) {
		var first *timeline.Extraction
		for range 2 {
			table, err := Read(ctx, format.File{Data: data})
			if err != nil {
				return
			}
			for i := range table.Rows {
				for _, c := range table.Rows[i].Cells {
					if c.At.Len() > 0 && !c.At.Valid(table.Document.Text) || c.At.Len() == 0 && c.Text != "" {
						t.Errorf("%+v", c)
					}
				}
			}
			m := table.Mapping
			if m.Check() != nil {
				if m = make(Mapping, len(table.Header)); len(m) < 2 {
					return
				}
				m[0], m[1] = Date, Title
			}
			x, err := table.List(ctx, m)
			if err != nil {
				t.Fatal(err)
			}
			if len(x.Events)+len(x.LeftOut) != len(table.Rows) {
				t.Errorf("%d rows, %d events, %d left out", len(table.Rows), len(x.Events), len(x.LeftOut))
			}
			for i := range x.Events {
				e := &x.Events[i]
				if !e.Quotes[0].Stands(x.Document.Text) || e.Basis.Quote != nil && !e.Basis.Quote.Stands(x.Document.Text) || !utf8.ValidString(e.Title+e.Note) {
					t.Errorf("%+v", e)
				}
			}
			if first == nil {
				first = x
			} else if !reflect.DeepEqual(first, x) {
				t.Error("it is read in two ways")
			}
		}
	})
}

// TestPartsQuoteTheirCells: the words of a date in parts are the row's, all of them where
// nothing else stands between, else the year's.
func TestPartsQuoteTheirCells(t *testing.T) {
	for in, want := range map[string]string{
		"Year,Month,Day,Title\n2014,5,\"3\",A\n": "2014,5,\"3",
		"Day,Month,Year,Title\n3,5,2014,A\n":     "3,5,2014",
		"Year,Title,Month\n2014,A,5\n":           "2014",
		"Title,Month,Year\nA,,2014\n":            "2014",
	} {
		x, err := read(t, in).List(ctx, read(t, in).Mapping)
		if err != nil {
			t.Fatal(err)
		}
		if q := x.Events[0].Basis.Quote; q == nil || q.Exact != want || !q.Stands(x.Document.Text) {
			t.Errorf("%q: %+v", in, q)
		}
	}
}

// TestWhatWasNotReadIsTakenApart: with all there is to say, so that a window can say it.
func TestWhatWasNotReadIsTakenApart(t *testing.T) {
	in := "date,time,title,a,b,c,d,e,f\n" + strings.Repeat("soon,,A\n2014-05-03,noonish,B\n03/04/2014,,C\n", 7)
	table := read(t, in)
	x, err := table.List(ctx, table.Mapping)
	if err != nil {
		t.Fatal(err)
	}
	if parts, ok := reason.Read(x.Document.Untried); !ok || len(parts) != 4 {
		t.Errorf("%d parts of %s", len(parts), x.Document.Untried)
	}
	for _, s := range table.Taken() {
		if _, ok := reason.Read(s); !ok {
			t.Error(s)
		}
	}
}
