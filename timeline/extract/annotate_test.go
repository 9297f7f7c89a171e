package extract

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"runtime"
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

// TestAnnotateKeepsOrder: many lines at once come out as one after the other.
func TestAnnotateKeepsOrder(t *testing.T) {
	var in strings.Builder
	for i := range 200 {
		fmt.Fprintf(&in, "{\"id\":\"%d\",\"dct\":\"2019-05-09\",\"text\":%q}\n", i, strings.Repeat("Ann Lee resigned on Monday. ", (i*37)%11))
	}
	run := func(procs int) string {
		defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(procs))
		var out bytes.Buffer
		if err := Annotate(context.Background(), strings.NewReader(in.String()), &out); err != nil {
			t.Fatal(err)
		}
		return out.String()
	}
	one := run(1)
	if strings.Count(one, "\n") != 200 || !strings.HasPrefix(one, `{"id":"0",`) {
		t.Fatalf("%.200s", one)
	}
	for _, procs := range []int{2, 3, 8} {
		if run(procs) != one {
			t.Errorf("GOMAXPROCS %d gives other bytes", procs)
		}
	}
}

// TestAnnotateCanceled: what is cut short says so.
func TestAnnotateCanceled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if err := Annotate(ctx, endless{}, &bytes.Buffer{}); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
}

// TestAnnotateStops: a reader that never ends is let go of when the writer fails.
func TestAnnotateStops(t *testing.T) {
	err := Annotate(context.Background(), endless{}, broken{})
	if !errors.Is(err, errBroken) {
		t.Error(err)
	}
}

type endless struct{}

func (endless) Read(b []byte) (int, error) {
	return copy(b, "{\"id\":\"a\",\"text\":\"Ann left.\"}\n"), nil
}

var errBroken = errors.New("broken")

type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, errBroken }
