package calendar

import (
	"context"
	"errors"
	"fmt"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"quoteline/timeline"
	"quoteline/timeline/document/format"
)

var ctx = context.Background()

// of is a calendar with the lines of an event.
func of(lines ...string) string {
	return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\n" + strings.Join(lines, "\r\n") + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
}

func one(t testing.TB, in string) *timeline.Extraction {
	t.Helper()
	xs, err := List(ctx, format.File{Data: []byte(in)})
	if err != nil || len(xs) != 1 {
		t.Fatalf("%.60q: %v", in, err)
	}
	return xs[0]
}

func TestEvents(t *testing.T) {
	for name, c := range map[string]struct{ in, want string }{
		"a day":       {of("SUMMARY:A", "DTSTART;VALUE=DATE:20140503"), `2014-05-03 A "20140503" The calendar's start says “20140503”.`},
		"days":        {of("SUMMARY:A", "DTSTART;VALUE=DATE:20140503", "DTEND;VALUE=DATE:20140506"), `2014-05-03/2014-05-05 A "20140503" The calendar's start says “20140503”. Its end, 6 May 2014, is the day behind the last one.`},
		"one day":     {of("SUMMARY:A", "DTSTART;VALUE=DATE:20140503", "DTEND;VALUE=DATE:20140504"), `2014-05-03 A "20140503" The calendar's start says “20140503”.`},
		"UTC":         {of("SUMMARY:A", "DTSTART:20140503T103000Z"), `2014-05-03T10:30Z A "20140503T103000Z" The calendar's start says “20140503T103000Z”, which is UTC.`},
		"a zone":      {of("SUMMARY:A", `DTSTART;TZID="Europe/Kyiv":20140503T103000`), `2014-05-03T10:30 A "20140503T103000" The calendar's start says “20140503T103000”, in the time of Europe/Kyiv.`},
		"a while":     {of("SUMMARY:A", "DTSTART:20140503T103000", "DURATION:PT1H30M"), `2014-05-03T10:30/2014-05-03T12:00 A "20140503T103000" The calendar's start says “20140503T103000”. It lasts until 3 May 2014, 12:00.`},
		"folded":      {of("SUMMARY;LANGUAGE=en:The bri", " dge\\, fell", "DTSTART;VALUE=DATE:2014", "\t0503"), `2014-05-03 The bridge, fell "2014\r\n\t0503" The calendar's start says “20140503”.`},
		"ours":        {of("SUMMARY:A", "DTSTART;VALUE=DATE:20140501", "DTEND;VALUE=DATE:20140601", "X-QUOTELINE-EDTF:2014-", " 05~"), `2014-05~ A "2014-\r\n 05~" The calendar says “2014-05~” (X-QUOTELINE-EDTF), which spans what its start and end do.`},
		"one of two":  {of("SUMMARY:A", "X-QUOTELINE-EDTF:[1667\\,1668]", "DTSTART;VALUE=DATE:16670101", "DTEND;VALUE=DATE:16690101"), `[1667,1668] A "[1667\\,1668]" The calendar says “[1667,1668]” (X-QUOTELINE-EDTF), which spans what its start and end do.`},
		"a minute":    {of("SUMMARY:A", "DTSTART:20140503T103000", "DTEND:20140503T103100", "X-QUOTELINE-EDTF:2014-05-03T10:30"), `2014-05-03T10:30 A "2014-05-03T10:30" The calendar says “2014-05-03T10:30” (X-QUOTELINE-EDTF), which spans what its start and end do.`},
		"wider":       {of("SUMMARY:A", "DTSTART;VALUE=DATE:20140503", "DTEND;VALUE=DATE:20140504", "X-QUOTELINE-EDTF:2014-05"), `2014-05-03 A "20140503" The calendar's start says “20140503”.`},
		"closer":      {of("SUMMARY:A", "DTSTART;VALUE=DATE:20140503", "DTEND;VALUE=DATE:20140506", "X-QUOTELINE-EDTF:2014-05-03"), `2014-05-03/2014-05-05 A "20140503" The calendar's start says “20140503”. Its end, 6 May 2014, is the day behind the last one.`},
		"moved":       {of("SUMMARY:A", "DTSTART;VALUE=DATE:20140504", "X-QUOTELINE-EDTF:2014-05-03~"), `2014-05-04 A "20140504" The calendar's start says “20140504”.`},
		"no EDTF":     {of("SUMMARY:A", "DTSTART;VALUE=DATE:20140504", "X-QUOTELINE-EDTF:soon"), `2014-05-04 A "20140504" The calendar's start says “20140504”.`},
		"open":        {of("SUMMARY:A", "DTSTART;VALUE=DATE:20140504", "X-QUOTELINE-EDTF:2014-05-04/.."), `2014-05-04 A "20140504" The calendar's start says “20140504”.`},
		"in a zone":   {of("SUMMARY:A", "DTSTART:20140503T103000Z", "DTEND:20140503T103100Z", "X-QUOTELINE-EDTF:2014-05-03T10:30"), `2014-05-03T10:30Z/2014-05-03T10:31Z A "20140503T103000Z" The calendar's start says “20140503T103000Z”, which is UTC. It lasts until 3 May 2014, 10:31.`},
		"not a date":  {of("SUMMARY:A", "DTSTART:soon"), ` A "soon" “soon” cannot be read as a date, so the event has none.`},
		"no date":     {of("SUMMARY:A"), ` A "" The calendar gives it no start.`},
		"backwards":   {of("SUMMARY:A", "DTSTART:20140503T103000", "DTEND:20140502T103000"), `2014-05-03T10:30 A "20140503T103000" The calendar's start says “20140503T103000”.`},
		"not this":    {of("SUMMARY:A", "BEGIN:VALARM", "SUMMARY:B", "DTSTART:20200101", "END:VALARM"), ` A "" The calendar gives it no start.`},
		"description": {of("SUMMARY: ", "DESCRIPTION:What\\nit is"), ` What it is "" The calendar gives it no start.`},
		"lines of LF": {strings.ReplaceAll(of("SUMMARY:A", "DTSTART:20140503"), "\r", ""), `2014-05-03 A "20140503" The calendar's start says “20140503”.`},
	} {
		x := one(t, c.in)
		if len(x.Events) != 1 {
			t.Errorf("%s: %d events", name, len(x.Events))
			continue
		}
		e := x.Events[0]
		q := ""
		if e.Basis.Quote != nil {
			q = e.Basis.Quote.Exact
		}
		if got := fmt.Sprintf("%s %s %q %s", e.When.EDTF, e.Title, q, e.Basis.Why); got != c.want {
			t.Errorf("%s:\n%s\nnot\n%s", name, got, c.want)
		}
		if !e.Quotes[0].Stands(x.Document.Text) {
			t.Errorf("%s: %+v", name, e.Quotes[0])
		}
	}
}

func TestWhatAnEventSays(t *testing.T) {
	x := one(t, "BEGIN:VCALENDAR\nX-WR-CALNAME:Ours\nBEGIN:VTODO\nSUMMARY:t\nEND:VTODO\nBEGIN:VEVENT\nSUMMARY:A\nDESCRIPTION:Long\\nwords\nDTSTART:20140503\nRRULE:FREQ=WEEKLY;COUNT=3\n"+
		"LOCATION:Kyiv\\, Ukraine\nORGANIZER;CN=\"Ann: B\":mailto:a@x.example\nATTENDEE:mailto:c@x.example\nCATEGORIES:a,b\\,c\nSTATUS:CANCELLED\nURL:https://x.example\nEND:VEVENT\nBEGIN:VEVENT\nDTSTART:20140503\nEND:VEVENT\nEND:VCALENDAR\n")
	e := x.Events[0]
	if !reflect.DeepEqual(e.People, []string{"Ann: B", "c@x.example"}) || !reflect.DeepEqual(e.Places, []string{"Kyiv, Ukraine"}) || !reflect.DeepEqual(e.Tags, []string{"a", "b,c"}) || e.Factuality != timeline.Negated ||
		e.Note != "Long\nwords\nThe calendar says that it was cancelled.\nIt recurs; only the first time is listed: RRULE:FREQ=WEEKLY;COUNT=3\nhttps://x.example" {
		t.Errorf("%+v", e)
	}
	if x.Document.Title != "Ours" || x.Document.Untried != "1 task was not read. 1 event recurs, of which only the first time is listed." || len(x.LeftOut) != 1 {
		t.Errorf("%q %q %d", x.Document.Title, x.Document.Untried, len(x.LeftOut))
	}
}

// TestOurOwn: what Quoteline says of an event comes back, where a kind is named that
// there is.
func TestOurOwn(t *testing.T) {
	about := `DESCRIPTION:3. 3 May 2014 (EDTF 2014-05-03). Why.\n\n“A fell.”\nThe Times`
	lines := []string{"SUMMARY:A", "DTSTART;VALUE=DATE:20140503", "X-QUOTELINE-EDTF:2014-05-03", "CATEGORIES:statement,b", "STATUS:TENTATIVE", about, "X-QUOTELINE-FACTUALITY:denied", "X-QUOTELINE-SPEAKER:Ann", "X-QUOTELINE-PERSON:Bob", `X-QUOTELINE-PLACE:Kyiv\, Ukraine`}
	told := func(more ...string) string {
		e := one(t, of(append(slices.Clone(lines), more...)...)).Events[0]
		return fmt.Sprintf("%v %v %q %q %q %q %q", e.Kind, e.Factuality, e.Speaker, e.People, e.Places, e.Tags, e.Note)
	}
	whole := `occurrence happened "" [] [] ["statement" "b"] "3. 3 May 2014 (EDTF 2014-05-03). Why.\n\n“A fell.”\nThe Times"`
	for name, c := range map[string][2]string{
		"a kind":        {told("X-QUOTELINE-KIND:statement"), `statement denied "Ann" ["Bob"] ["Kyiv, Ukraine"] ["b"] "“A fell.”\nThe Times"`},
		"another kind":  {told("X-QUOTELINE-KIND:state"), `state denied "Ann" ["Bob"] ["Kyiv, Ukraine"] ["statement" "b"] "“A fell.”\nThe Times"`},
		"cancelled":     {told("X-QUOTELINE-KIND:statement", "STATUS:CANCELLED"), `statement negated "Ann" ["Bob"] ["Kyiv, Ukraine"] ["b"] "“A fell.”\nThe Times\nThe calendar says that it was cancelled."`},
		"moved":         {told("X-QUOTELINE-KIND:statement", "DTSTART;VALUE=DATE:20140504"), `statement denied "Ann" ["Bob"] ["Kyiv, Ukraine"] ["b"] "3. 3 May 2014 (EDTF 2014-05-03). Why.\n\n“A fell.”\nThe Times\nThe calendar says that it is tentative."`},
		"no how":        {told("X-QUOTELINE-KIND:statement", "X-QUOTELINE-FACTUALITY:yes"), `statement happened "Ann" ["Bob"] ["Kyiv, Ukraine"] ["b"] "“A fell.”\nThe Times"`},
		"no such kind":  {told("X-QUOTELINE-KIND:Ж"), whole},
		"without":       {told(), whole},
		"none, at last": {told("X-QUOTELINE-KIND:state", "X-QUOTELINE-KIND:"), whole},
	} {
		if c[0] != c[1] {
			t.Errorf("%s:\n%s\nnot\n%s", name, c[0], c[1])
		}
	}
}

func TestCalendarsThatCannotBe(t *testing.T) {
	for name, c := range map[string]struct {
		in  string
		err error
	}{
		"empty":   {"", format.ErrEmpty},
		"no more": {"BEGIN:VCALENDAR\nEND:VCALENDAR\n", format.ErrEmpty},
		"cut":     {of("SUMMARY:A")[:60], format.ErrEmpty},
		"deep":    {strings.Repeat("BEGIN:VEVENT\n", 1000), format.ErrTooLarge},
		"endless": {"BEGIN:VCALENDAR\nX:" + strings.Repeat("a\n ", 1<<20), format.ErrTooLarge},
		"binary":  {"BEGIN:VCALENDAR\x00", format.ErrBinary},
	} {
		if _, err := List(ctx, format.File{Data: []byte(c.in)}); !errors.Is(err, c.err) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if !Is([]byte("\uFEFF\r\nbegin:vcalendar\r\n")) || Is([]byte("BEGIN:VCARD")) || Is(nil) {
		t.Error("what a calendar is")
	}
}

func FuzzCalendar(f *testing.F) {
	f.Add([]byte(of("SUMMARY:The bri", " dge", "DTSTART;VALUE=DATE:20140503", "DURATION:P1D", "CATEGORIES:a,b")))
	f.Add([]byte(of("SUMMARY:A", "X-QUOTELINE-KIND:plan", "X-QUOTELINE-FACTUALITY:denied", "X-QUOTELINE-PERSON:é", "CATEGORIES:plan", "DESCRIPTION:a\\n\\n")))
	f.Add([]byte(of("DESCRIPTION;X=\"a:b\":é\\n", "DTSTART;TZID=x:20140503T1030", "DTEND:20140504T103000Z")))
	f.Fuzz(func(t *testing.T, data []byte) {
		xs, err := List(ctx, format.File{Data: data})
		if err != nil {
			return
		}
		for _, x := range xs {
			for i := range x.Events {
				e := &x.Events[i]
				if !e.Quotes[0].Stands(x.Document.Text) || e.Basis.Quote != nil && !e.Basis.Quote.Stands(x.Document.Text) || !utf8.ValidString(e.Title+e.Note) {
					t.Errorf("%+v", e)
				}
			}
		}
	})
}

// TestOfAnotherProgram reads a calendar that another library wrote.
func TestOfAnotherProgram(t *testing.T) {
	data, err := os.ReadFile("testdata/icalendar.ics")
	if err != nil {
		t.Fatal(err)
	}
	x := one(t, string(data))
	if x.Document.Title != "The inquiry" || len(x.Events) != 2 || !strings.Contains(x.Document.Untried, "1 event recurs") {
		t.Fatalf("%+v", x)
	}
	a, b := x.Events[0], x.Events[1]
	if a.When.EDTF != "2014-05-03/2014-05-05" || !strings.HasPrefix(a.Title, "The bridge over the river fell while two lorries, a bus and a long") || !strings.Contains(a.Quotes[0].Exact, "lon\r\n g row") ||
		!reflect.DeepEqual(a.People, []string{"Anna Weber"}) || !reflect.DeepEqual(a.Places, []string{"Köln, Germany"}) || a.Note != "First line\nsecond; line" {
		t.Errorf("%+v", a)
	}
	if b.When.EDTF != "2014-06-02T10:30Z/2014-06-02T12:00Z" || b.Factuality != timeline.Negated {
		t.Errorf("%+v", b)
	}
	for _, e := range x.Events {
		if !e.Quotes[0].Stands(x.Document.Text) || !e.Basis.Quote.Stands(x.Document.Text) {
			t.Errorf("%+v", e)
		}
	}
}
