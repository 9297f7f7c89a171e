package timelinejs

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
)

var ctx = context.Background()

const sample = `{"title":{"text":{"headline":"<b>Ours</b>"}},
"events":[
 {"start_date":{"year":"2014","month":"5","day":"3","hour":10,"minute":30},"end_date":{"year":"2014","month":"5","day":"4"},
  "text":{"headline":"The <i>bridge<\/i> fell","text":"<p>One &amp; two</p>"},"group":"g","media":{"url":"https://x.example/a.png","caption":"C"},"display_date":"in May"},
 {"start_date":{"year":-44},"text":{"headline":"Ides \"of\" March"}},
 {"start_date":{"year":"soon"},"text":{"text":"Only text"}},
 {"start_date":{"year":2014,"month":13},"text":{"headline":"No month"}},
 {"text":{"headline":"No date"}},
 {"start_date":{"year":2014}}
],
"eras":[{"start_date":{"year":1914},"end_date":{"year":1918},"text":{"headline":"War"}}]}`

func TestEvents(t *testing.T) {
	xs, err := List(ctx, format.File{Data: []byte(sample)})
	if err != nil {
		t.Fatal(err)
	}
	x := xs[0]
	var got []string
	for i := range x.Events {
		e := &x.Events[i]
		got = append(got, fmt.Sprintf("%s|%s|%s|%v|%s|%q", e.When.EDTF, e.Title, e.Quotes[0].Exact, e.Tags, e.Basis.Why, e.Note))
		if !e.Quotes[0].Stands(x.Document.Text) || e.Basis.Quote != nil && !e.Basis.Quote.Stands(x.Document.Text) {
			t.Errorf("%+v", e)
		}
	}
	want := []string{
		`-0043|Ides "of" March|Ides \"of\" March|[]|The list's start_date says so.|""`,
		`1914/1918|War|War|[era]|The list's start_date and end_date say so.|""`,
		`2014-05-03T10:30/2014-05-04|The bridge fell|The <i>bridge<\/i> fell|[g]|The list's start_date and end_date say so. It is shown as “in May”.|"One & two\nC\nhttps://x.example/a.png"`,
		`|Only text|Only text|[]|Its start_date cannot be read as a date, so the event has none.|""`,
		`|No month|No month|[]|Its start_date cannot be read as a date, so the event has none.|""`,
		`|No date|No date|[]|The list gives it no date.|""`,
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("%s", strings.Join(got, "\n"))
	}
	if len(x.LeftOut) != 1 || x.LeftOut[0].Event.Quotes[0].Exact != `{"start_date":{"year":2014}}` || x.Document.Title != "Ours" || x.Events[1].Kind != timeline.State {
		t.Errorf("%+v", x.LeftOut)
	}
	if q := x.Events[0].Basis.Quote; q == nil || q.Exact != `{"year":-44}` {
		t.Errorf("%+v", q)
	}
}

func TestFilesThatCannotBe(t *testing.T) {
	for name, c := range map[string]struct {
		in  string
		err error
	}{
		"nothing":   {"", format.ErrDamaged},
		"no events": {`{"events":[]}`, format.ErrEmpty},
		"an array":  {`[1]`, format.ErrEmpty},
		"null":      {`null`, format.ErrEmpty},
		"cut":       {sample[:300], format.ErrDamaged},
		"old":       {`{"timeline":{}}`, format.ErrDamaged},
		"deep":      {`{"events":` + strings.Repeat("[", 1000), format.ErrTooLarge},
		"many":      {`{"events":[` + strings.Repeat("0,", maxNodes) + "0]}", format.ErrTooLarge},
		"binary":    {"{\x00}", format.ErrBinary},
	} {
		if _, err := List(ctx, format.File{Data: []byte(c.in)}); !errors.Is(err, c.err) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func FuzzTimelineJS(f *testing.F) {
	f.Add([]byte(sample))
	f.Add([]byte(`{"events":[{"start_date":{"year":"2014"},"text":{"headline":"\ud800"}},null,1,{"text":[]}]}`))
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
