package export

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"quoteline/timeline"
	"quoteline/timeline/document"
)

// The fields of TimelineJS 3 as its documentation of the JSON format lists them
// (timeline.knightlab.com/docs/json-format.html): which are there, what they hold and
// which have to be there.
var (
	jsTop   = rules{"title": "object", "events": "array!", "eras": "array", "scale": "string"}
	jsEvent = rules{
		"start_date": "object", "end_date": "object", "text": "object", "media": "object", "group": "string", "display_date": "string",
		"background": "object", "autolink": "bool", "unique_id": "string",
	}
	jsDay   = rules{"year": "number!", "month": "number", "day": "number", "hour": "number", "minute": "number", "second": "number", "millisecond": "number", "display_date": "string", "format": "string"}
	jsWords = rules{"headline": "string", "text": "string"}
)

type rules map[string]string

// check holds an object to its rules.
func (r rules) check(v any) error {
	m, ok := v.(map[string]any)
	if !ok {
		return fmt.Errorf("%v is no object", v)
	}
	for k, v := range m {
		kind := "object"
		switch v.(type) {
		case []any:
			kind = "array"
		case string:
			kind = "string"
		case float64:
			kind = "number"
		case bool:
			kind = "bool"
		}
		if strings.TrimSuffix(r[k], "!") != kind {
			return fmt.Errorf("%s is %s, not %q", k, kind, r[k])
		}
	}
	for k, kind := range r {
		if strings.HasSuffix(kind, "!") && m[k] == nil {
			return fmt.Errorf("there is no %s", k)
		}
	}
	return nil
}

func timelineJS(t *testing.T, s timeline.Store) (file map[string]any, events []map[string]any, left int) {
	t.Helper()
	var b bytes.Buffer
	left, err := TimelineJS(ctx, &b, s)
	if err == nil {
		err = json.Unmarshal(b.Bytes(), &file)
	}
	if err == nil {
		err = jsTop.check(file)
	}
	if err != nil {
		t.Fatal(err)
	}
	for _, v := range file["events"].([]any) {
		e := v.(map[string]any)
		events = append(events, e)
		for r, v := range map[string]rules{"start_date": jsDay, "end_date": jsDay, "text": jsWords} {
			if e[r] != nil || r == "start_date" {
				if err := v.check(e[r]); err != nil {
					t.Errorf("%s: %v", r, err)
				}
			}
		}
		if err := jsEvent.check(e); err != nil {
			t.Error(err)
		}
	}
	return file, events, left
}

func TestTimelineJSSaysWhatTheDateSays(t *testing.T) {
	for d, want := range map[string][2]string{
		"2022":                     {"map[year:2022]", ""},
		"2014-05":                  {"map[month:5 year:2014]", ""},
		"2014-05-03":               {"map[day:3 month:5 year:2014]", ""},
		"2014-05-03T18:30":         {"map[day:3 hour:18 minute:30 month:5 year:2014]", ""},
		"199X":                     {"map[year:1990]", "map[year:1999]"},
		"2021-33":                  {"map[month:1 year:2021]", "map[month:3 year:2021]"},
		"[2025-08-15..2025-08-16]": {"map[day:15 month:8 year:2025]", "map[day:16 month:8 year:2025]"},
		"2022/..":                  {"map[year:2022]", ""},
		"-0043-03-15":              {"map[day:15 month:3 year:-44]", ""},
		"0000":                     {"map[year:-1]", ""},
		"[..2025-08-16]":           {},
		"":                         {},
	} {
		file, events, left := timelineJS(t, dated(d))
		if (left == 0) != (want[0] != "") || len(events)+left != 1 || file["scale"] != "human" {
			t.Errorf("%q: %d events, %d left out, %v", d, len(events), left, file["scale"])
			continue
		}
		if left > 0 {
			continue
		}
		end := ""
		if events[0]["end_date"] != nil {
			end = fmt.Sprint(events[0]["end_date"])
		}
		if start := fmt.Sprint(events[0]["start_date"]); start != want[0] || end != want[1] {
			t.Errorf("%q: %s to %s", d, start, end)
		}
		var b bytes.Buffer
		if _, err := TimelineJS(ctx, &b, dated(d)); err != nil {
			t.Fatal(err)
		}
		for p := range document.PartsOf(ctx, "a.json", b.Bytes()) {
			r, err := p.Read(ctx)
			if err != nil {
				t.Fatal(err)
			}
			if e := &r.Ready[0].Events[0]; e.When.From != dated(d).events[0].When.From {
				t.Errorf("%q comes back as %q", d, e.When.EDTF)
			}
		}
		if events[0]["display_date"] == "" {
			t.Errorf("%q is not said", d)
		}
	}
	if file, _, _ := timelineJS(t, dated("2022", "Y-4500000000")); file["scale"] != "cosmological" {
		t.Error(file["scale"])
	}
}

// TimelineJS takes words as HTML: of hostile ones it makes words.
func TestTimelineJSOfHostileWords(t *testing.T) {
	_, events, _ := timelineJS(t, attackers())
	for i, e := range events {
		text := e["text"].(map[string]any)
		words := ""
		for _, part := range []any{text["headline"], "\n", text["text"], e["group"], e["display_date"]} {
			root, err := html.Parse(strings.NewReader(part.(string)))
			if err != nil {
				t.Fatal(err)
			}
			for n := range root.Descendants() {
				if n.Type == html.ElementNode && !slices.Contains(strings.Fields("html head body p blockquote a"), n.Data) {
					t.Errorf("there is an element %s in %s", n.Data, part)
				}
				for _, a := range n.Attr {
					if a.Key != "href" || !strings.HasPrefix(a.Val, "https://example.org/") {
						t.Errorf("there is %s=%q", a.Key, a.Val)
					}
				}
				if n.Type == html.TextNode {
					words += n.Data
				}
			}
		}
		if title := space.ReplaceAllString(hostile[i], ""); i < 3 && strings.Count(space.ReplaceAllString(words, ""), title) < 3 {
			t.Errorf("%q is not among %q", title, words)
		}
	}
}
