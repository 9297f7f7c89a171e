package document_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"quoteline/timeline"
	"quoteline/timeline/document"
	"quoteline/timeline/extract"
)

// stands checks that all that an extraction quotes stands in its document.
func stands(t testing.TB, x *timeline.Extraction) {
	t.Helper()
	check := func(what string, q *timeline.Quote) {
		if q != nil && (q.Document != x.Document.ID || !q.Stands(x.Document.Text)) {
			t.Errorf("%s: the quote %+v does not stand", what, q)
		}
	}
	for i := range x.Events {
		e := &x.Events[i]
		if len(e.Quotes) == 0 {
			t.Errorf("%s has no quote", e.Title)
		}
		for k := range e.Quotes {
			check(e.Title, &e.Quotes[k])
		}
		check(e.Title, e.Basis.Quote)
	}
	for i := range x.LeftOut {
		for k := range x.LeftOut[i].Event.Quotes {
			check(x.LeftOut[i].Why, &x.LeftOut[i].Event.Quotes[k])
		}
	}
	for _, p := range x.Passages {
		if !p.Valid(x.Document.Text) {
			t.Errorf("the passage %+v does not stand", p)
		}
	}
}

func TestArticles(t *testing.T) {
	ctx := context.Background()
	data := []byte(`{"id":"a1","date":"2014-05-03","title":"The bridge","text":"The bridge fell on Friday. Anna Weber said: “We heard it — a long, low sound.”"}
{"id":"a2","title":"broken"
{"id":"a3","date":"2014-05-05","text":"Two days later, on 5 May 2014, the mayor resigned."}
`)
	for _, name := range []string{"a.jsonl", "a.json", "a.txt"} {
		var names []string
		events := 0
		for p := range document.PartsOf(ctx, name, data) {
			r, err := p.Read(ctx)
			if err != nil {
				names = append(names, err.Error())
				continue
			}
			names = append(names, p.Name)
			x, err := extract.Document(ctx, r.Document)
			if err != nil {
				t.Fatal(err)
			}
			stands(t, x)
			events += len(x.Events)
		}
		want := fmt.Sprintf("[%[1]s › line 1 read %[1]s › line 2 as an article of a list: it is damaged: it is no JSON from byte 27 on (unexpected end of JSON input) %[1]s › line 3]", name)
		if fmt.Sprint(names) != want || events < 3 {
			t.Errorf("%d events; %v, want %s", events, names, want)
		}
	}
}

func TestTenThousandArticles(t *testing.T) {
	var b bytes.Buffer
	for i := range 10_000 {
		fmt.Fprintf(&b, `{"id":"%d","date":"2014-05-03","title":"Article %d","text":"%s"}`+"\n", i, i, bytes.Repeat([]byte("The bridge fell. "), 50))
	}
	ctx, n := context.Background(), 0
	begun := time.Now()
	for p := range document.PartsOf(ctx, "a.jsonl", b.Bytes()) {
		if _, err := p.Read(ctx); err != nil {
			t.Fatal(err)
		}
		n++
	}
	t.Logf("%d articles, %d MB, in %v", n, b.Len()>>20, time.Since(begun))
	if n != 10_000 {
		t.Error(n)
	}
}

func TestTableOfEvents(t *testing.T) {
	ctx := context.Background()
	read := func(name, in string) (*document.Reading, error) {
		for p := range document.PartsOf(ctx, name, []byte(in)) {
			return p.Read(ctx)
		}
		return nil, nil
	}
	r, err := read("a.csv", "Datum;Ereignis\n3. M\xe4rz 2014;Die Br\xfccke ist f\xfcr die Stadt gefallen\n")
	if err != nil || len(r.Ready) != 1 || r.Table == nil || len(r.Ready[0].Original) == 0 {
		t.Fatal(r, err)
	}
	x := r.Ready[0]
	stands(t, x)
	if d := &x.Document; !d.Listed || d.Media != "text/csv" || d.Converted() || d.Charset != "windows-1252" || d.Language != "de" || d.Title != "a" || x.Events[0].When.EDTF != "2014-03-03" {
		t.Errorf("%+v", x)
	}
	_, err = read("b.csv", "a,b\nx y,2\nz,3\n")
	var unmapped *document.UnmappedError
	if !errors.As(err, &unmapped) || !strings.Contains(err.Error(), "its columns are “a”, “b”") {
		t.Fatal(err)
	}
	m, err := unmapped.Reading.Table.ParseMapping("title=a,date=b")
	if err == nil {
		err = unmapped.Reading.Map(ctx, m)
	}
	if err != nil || len(unmapped.Reading.Ready) != 1 {
		t.Fatal(err)
	}
	stands(t, unmapped.Reading.Ready[0])
}

func TestListsAreKnownByHowTheyBegin(t *testing.T) {
	ctx := context.Background()
	for in, want := range map[string]int{
		"BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:A\nDTSTART:20140503\nEND:VEVENT\nEND:VCALENDAR\n":             1,
		`{"title":{"text":{"headline":"T"}},"events":[{"start_date":{"year":2014},"text":{"headline":"A"}}]}`: 1,
	} {
		for p := range document.PartsOf(ctx, "a.txt", []byte(in)) {
			r, err := p.Read(ctx)
			if err != nil || len(r.Ready) != 1 || len(r.Ready[0].Events) != want {
				t.Fatalf("%.20q: %+v %v", in, r, err)
			}
			stands(t, r.Ready[0])
		}
	}
	for p := range document.PartsOf(ctx, "a.json", []byte(`{"format":"quoteline/2","events":[]}`)) {
		r, err := p.Read(ctx)
		if err != nil || r.Exported == nil {
			t.Fatal(r, err)
		}
		if b, err := io.ReadAll(r.Exported); err != nil || len(b) == 0 || r.Exported.Close() != nil {
			t.Error(len(b), err)
		}
	}
}

// TestOurOwnMayBeLarge: what is read an element at a time may be larger than a document.
func TestOurOwnMayBeLarge(t *testing.T) {
	path := filepath.Join(t.TempDir(), "large.json")
	for _, c := range []struct {
		begin string
		size  int64
		err   error
	}{
		{`{"format":"quoteline/1","documents":[`, document.MaxBytes + 1, nil},
		{`{"format":"quoteline/1","documents":[`, document.MaxOwn + 1, document.ErrTooLarge},
		{`{"events":[`, document.MaxBytes + 1, document.ErrTooLarge}, // TimelineJS
	} {
		if err := os.WriteFile(path, []byte(c.begin), 0o600); err != nil {
			t.Fatal(err)
		}
		if err := os.Truncate(path, c.size); err != nil { // the rest takes no room
			t.Fatal(err)
		}
		for p := range document.Parts(t.Context(), path) {
			r, err := p.Read(t.Context())
			if !errors.Is(err, c.err) || c.err == nil && err != nil {
				t.Errorf("%s of %d bytes: %v", c.begin, c.size, err)
			}
			if err != nil {
				continue
			}
			if n, err := r.Exported.Seek(0, io.SeekEnd); n != c.size || err != nil || r.Exported.Close() != nil {
				t.Errorf("%d bytes, %v", n, err)
			}
		}
	}
}

// TestTableOfAnyName: what was copied, or saved as a text, is a table where it is plainly
// one, and a text where it is not.
func TestTableOfAnyName(t *testing.T) {
	ctx := context.Background()
	for in, events := range map[string]int{
		"Date\tEvent\n3 May 2014\tThe bridge fell\n4 May 2014\tThe mayor resigned\n": 2,
		"Date, event: on 3 May 2014 the bridge fell.\nNobody came.\n":                0,
	} {
		for _, name := range []string{"a.txt", "copied text"} {
			for p := range document.PartsOf(ctx, name, []byte(in)) {
				r, err := p.Read(ctx)
				if err != nil {
					t.Fatal(err)
				}
				got := 0
				for _, x := range r.Ready {
					stands(t, x)
					got += len(x.Events)
				}
				if got != events || (r.Table != nil) != (events > 0) {
					t.Errorf("%s: %q: %d events", name, in, got)
				}
			}
		}
	}
}
