package extract

import (
	"bytes"
	"context"
	"encoding/json"
	"strings"
	"testing"
)

func TestAnnotate(t *testing.T) {
	in := `{"id":"a","dct":"2019-05-09","title":"","text":"The café closed on Monday. “We are sad,” Ann Lee said."}
{"id":"b","dct":"","text":""}
`
	var out bytes.Buffer
	if err := Annotate(context.Background(), strings.NewReader(in), &out); err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSpace(out.String()), "\n")
	if len(lines) != 2 {
		t.Fatalf("%d lines", len(lines))
	}
	var a articleOut
	if err := json.Unmarshal([]byte(lines[0]), &a); err != nil {
		t.Fatal(err)
	}
	text := "The café closed on Monday. “We are sad,” Ann Lee said."
	if len(a.Timexes) != 1 || text[a.Timexes[0].Start:a.Timexes[0].End] != "Monday" || a.Timexes[0].Value != "2019-05-06" {
		t.Errorf("%+v", a.Timexes)
	}
	var heads []string
	for _, e := range a.Events {
		heads = append(heads, text[e.Start:e.End]+" "+e.When)
	}
	if got := strings.Join(heads, ", "); got != "closed 2019-05-06, said 2019-05-09" {
		t.Errorf("%s", got)
	}
	if len(a.Quotes) != 1 || a.Quotes[0].Speaker != "Ann Lee" || a.Quotes[0].Direct != "direct" || text[a.Quotes[0].Quote[0][0]:a.Quotes[0].Quote[0][1]] != "We are sad," {
		t.Errorf("%+v", a.Quotes)
	}
	if want := `{"id":"b","timexes":[],"events":[],"quotes":[],"tlinks":[]}`; lines[1] != want {
		t.Errorf("%s", lines[1])
	}
}

func TestAnnotateNamesTheLine(t *testing.T) {
	in := "{\"id\":\"a\",\"text\":\"\"}\n\nnot JSON\n"
	err := Annotate(context.Background(), strings.NewReader(in), &bytes.Buffer{})
	if err == nil || !strings.Contains(err.Error(), "line 3") {
		t.Error(err)
	}
}
