package extract

import (
	"bytes"
	"context"
	"encoding/json"
	"strings"
	"testing"

	"quoteline/timeline"
	"quoteline/timeline/when"
)

const bericht = `Die Brücke am Hafen

Am 3. Mai 2014 stürzte die Brücke ein, und niemand wurde dabei verletzt. Der Rat beschloss im Jahr 2015, dass sie nicht wieder gebaut wird.

„Wir sind sehr traurig über diesen Verlust“, sagte die Bürgermeisterin. Die Stadt hat das Geld nicht, und es wird auch nicht kommen.
`

func TestGerman(t *testing.T) {
	d := timeline.Document{ID: "d", Text: bericht}
	d.Published.Date = when.NewDay(2019, 5, 9)
	x, err := Document(context.Background(), &d)
	if err != nil {
		t.Fatal(err)
	}
	if x.Document.Language != "de" || !strings.HasPrefix(x.Document.Untried, "German") {
		t.Errorf("%q %q", x.Document.Language, x.Document.Untried)
	}
	want := "0 2014-05-03 occurrence unjudged [] Am 3. Mai 2014 stürzte die Brücke ein, und niemand wurde dabei verletzt\n" +
		"1 2015 occurrence unjudged [] Der Rat beschloss im Jahr 2015, dass sie nicht wieder gebaut wird\n" +
		"2 [..2019-05-09] statement claimed [] “Wir sind sehr traurig über diesen Verlust”\n"
	if got := list(x); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	for _, e := range x.Events {
		if q := e.Quotes[0]; q.In(bericht) != q.Exact || e.Basis.Why == "" {
			t.Errorf("%+v", e)
		}
	}
	if len(x.Passages) != 3 {
		t.Errorf("%d passages", len(x.Passages))
	}
}

func TestAnnotateGerman(t *testing.T) {
	in, err := json.Marshal(articleIn{ID: "a", DCT: "2019-05-09", Text: bericht})
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := Annotate(context.Background(), bytes.NewReader(in), &out); err != nil {
		t.Fatal(err)
	}
	var a articleOut
	if err := json.Unmarshal(out.Bytes(), &a); err != nil {
		t.Fatal(err)
	}
	if len(a.Timexes) != 2 || a.Timexes[0].Value != "2014-05-03" || len(a.Quotes) != 1 || len(a.Events) != 0 {
		t.Errorf("%+v", a)
	}
}
