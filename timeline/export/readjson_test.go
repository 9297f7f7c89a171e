package export

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"quoteline/timeline"
	"quoteline/timeline/document/format"
)

const someDocument = "00000000000000000000000000000000000000000000000000000000000000aa"

// wholeFile is a small file; what stands for %s is put into its lists of events and
// tellings.
func wholeFile(events, tellings string) string {
	return fmt.Sprintf(`{"format":"quoteline/1","documents":[{"id":"%s","title":"D","published":"2020-01-02","language":"en","source":"a.txt","bytes":40}],
"events":[%s],"relations":[],"contradictions":[],"left_out":[]%s}`, someDocument, events, tellings)
}

func anEvent(id int, title, quotes string) string {
	return fmt.Sprintf(`{"id":%d,"title":"%s","when":"2014-05","kind":"statement","factuality":"claimed","certainty":"probable","speaker":"Ann","people":["B"],"places":[],"salience":0.25,
"basis":{"rule":"r","why":"w","anchor":"","quote":null},"quotes":[%s],"tags":["t"],"verified":"disputed","edited":["title"]}`, id, title, quotes)
}

func aQuote(start, end int, exact string) string {
	return fmt.Sprintf(`{"document":"%s","start":%d,"end":%d,"exact":"%s"}`, someDocument, start, end, exact)
}

func TestEventsOfAnotherProgram(t *testing.T) {
	c, said, err := ReadJSON(ctx, strings.NewReader(wholeFile(anEvent(7, "T", aQuote(4, 9, "words"))+","+anEvent(9, "Mine", ""), "")))
	if err != nil || said != nil {
		t.Fatal(said, err)
	}
	x := c.Documents[0]
	if x.Document.Text != "    words" || len(x.Document.Withheld) != 1 || x.Document.Published.Date.EDTF != "2020-01-02" {
		t.Errorf("%+v", x.Document)
	}
	if len(x.Events) != 1 || !x.Events[0].Quotes[0].Stands(x.Document.Text) || x.Events[0].Kind != timeline.Statement || x.Events[0].Certainty != timeline.Probable || len(c.Own) != 1 || c.Own[0].Title != "Mine" {
		t.Errorf("%+v", x.Events)
	}
	said7 := c.Corrections[7]
	if said7 == nil || said7.Fields != timeline.TitleField|timeline.TagsField|timeline.VerifiedField || !reflect.DeepEqual(said7.Tags, []string{"t"}) || said7.Verified != timeline.Disputed {
		t.Errorf("%+v", said7)
	}
}

func TestFilesThatCannotBe(t *testing.T) {
	telling := func(title, more string) string {
		return fmt.Sprintf(`,"tellings":[{"id":7,"engine":"e","title":"%s","when":"2014-05","kind":"plan","basis":{"quote":null},"quotes":[%s]%s}]`, title, aQuote(0, 1, "a"), more)
	}
	for name, c := range map[string]struct {
		in  string
		err error
	}{
		"another version":      {strings.Replace(wholeFile("", ""), "quoteline/1", "quoteline/2", 1), ErrVersion},
		"no version":           {`{"events":[]}`, ErrVersion},
		"no object":            {`[]`, format.ErrDamaged},
		"nothing":              {``, format.ErrDamaged},
		"cut":                  {wholeFile("", "")[:200], format.ErrDamaged},
		"no list":              {`{"format":"quoteline/1","events":{}}`, format.ErrDamaged},
		"deep":                 {`{"format":"quoteline/1","x":` + strings.Repeat("[", 20_000), format.ErrDamaged},
		"deep in an event":     {`{"format":"quoteline/1","events":[{"x":` + strings.Repeat("[", 20_000) + "]}", format.ErrDamaged},
		"no hash":              {strings.ReplaceAll(wholeFile("", ""), someDocument, "abc"), format.ErrDamaged},
		"no date":              {strings.Replace(wholeFile("", ""), "2020-01-02", "soon", 1), format.ErrDamaged},
		"other words":          {wholeFile(anEvent(1, "T", aQuote(4, 9, "words"))+","+anEvent(2, "U", aQuote(5, 9, "arts")), ""), ErrConflict},
		"the same words":       {wholeFile(anEvent(1, "T", aQuote(4, 9, "words"))+","+anEvent(2, "U", aQuote(5, 9, "ords")), ""), nil},
		"wrong length":         {wholeFile(anEvent(1, "T", aQuote(4, 8, "words")), ""), ErrConflict},
		"before the text":      {wholeFile(anEvent(1, "T", aQuote(-5, 0, "words")), ""), ErrConflict},
		"beyond 100 MB":        {wholeFile(anEvent(1, "T", aQuote(format.MaxBytes, format.MaxBytes+5, "words")), ""), format.ErrTooLarge},
		"half a character":     {wholeFile(anEvent(1, "T", aQuote(0, 2, "é"))+","+anEvent(2, "U", aQuote(1, 2, "x")), ""), ErrConflict},
		"no such document":     {strings.Replace(wholeFile(anEvent(1, "T", aQuote(0, 1, "a")), ""), someDocument, strings.Repeat("1", 64), 1), ErrConflict},
		"no id":                {wholeFile(anEvent(0, "T", aQuote(0, 1, "a")), ""), ErrConflict},
		"an id twice":          {wholeFile(anEvent(1, "T", aQuote(0, 1, "a"))+","+anEvent(1, "T", aQuote(0, 1, "a")), ""), ErrConflict},
		"no kind":              {strings.Replace(wholeFile(anEvent(1, "T", aQuote(0, 1, "a")), ""), "statement", "riddle", 1), format.ErrDamaged},
		"no field":             {strings.Replace(wholeFile(anEvent(1, "T", aQuote(0, 1, "a")), ""), `["title"]`, `["titel"]`, 1), format.ErrDamaged},
		"tellings that differ": {wholeFile(anEvent(7, "T", aQuote(0, 1, "a")), telling("U", "")), ErrConflict},
		"tellings that agree":  {wholeFile(anEvent(7, "T", aQuote(0, 1, "a")), telling("T", "")), nil},
		"no telling":           {wholeFile(anEvent(8, "T", aQuote(0, 1, "a")), telling("T", "")), ErrConflict},
		"a huge rank":          {wholeFile("", telling("T", `,"rank":4611686018427387904`)), format.ErrDamaged},
		"a rank below nought":  {wholeFile("", telling("T", `,"rank":-1`)), format.ErrDamaged},
		"a huge head":          {wholeFile("", telling("T", `,"head":{"start":0,"end":1099511627776}`)), format.ErrDamaged},
		"too salient":          {wholeFile("", telling("T", `,"salience":1e300`)), format.ErrDamaged},
		"no such colour":       {wholeFile("", telling("T", `,"said":{"fields":[],"colour":1000}`)), format.ErrDamaged},
		"a long title":         {wholeFile(anEvent(1, strings.Repeat("a", maxElement), ""), ""), format.ErrTooLarge},
	} {
		if _, _, err := ReadJSON(ctx, strings.NewReader(c.in)); !errors.Is(err, c.err) || c.err == nil && err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	// Many documents, each of which would be as long as may be.
	var docs, events []string
	for i := range 5 {
		id := fmt.Sprintf("%064x", i)
		docs = append(docs, fmt.Sprintf(`{"id":"%s"}`, id))
		events = append(events, strings.ReplaceAll(anEvent(i+1, "T", aQuote(format.MaxBytes-1, format.MaxBytes, "a")), someDocument, id))
	}
	in := fmt.Sprintf(`{"format":"quoteline/1","documents":[%s],"events":[%s]}`, strings.Join(docs, ","), strings.Join(events, ","))
	if _, _, err := ReadJSON(ctx, strings.NewReader(in)); !errors.Is(err, format.ErrTooLarge) {
		t.Error(err)
	}
}

// endless is JSON whose middle goes on for n bytes, which are made as they are read.
func endless(before, middle string, n int64, after string) io.ReadSeeker {
	return &made{head: before, middle: middle, n: n, tail: after}
}

type made struct {
	head, middle, tail string
	n, at              int64
	most               int64 // that was asked for
}

func (m *made) Read(p []byte) (int, error) {
	size := int64(len(m.head)) + m.n + int64(len(m.tail))
	if m.at >= size {
		return 0, io.EOF
	}
	k := 0
	for k < len(p) && m.at < size {
		n := 0
		switch i := m.at - int64(len(m.head)); {
		case i < 0:
			n = copy(p[k:], m.head[m.at:])
		case i < m.n:
			n = copy(p[k:], m.middle[i%int64(len(m.middle)):])
		default:
			n = copy(p[k:], m.tail[i-m.n:])
		}
		k, m.at = k+n, m.at+int64(n)
	}
	m.most = max(m.most, m.at)
	return k, nil
}

func (m *made) Seek(at int64, _ int) (int64, error) {
	m.at = at
	return at, nil
}

// TestAPartIsBounded: of a file of any size no more is read than one part may have, and
// what no part of it is, is passed over however long it is.
func TestAPartIsBounded(t *testing.T) {
	const long = 20 << 20
	begin, end := `{"format":"quoteline/1","documents":[],"events":[],`, `}`
	for name, c := range map[string]struct {
		before, middle, after string
		err                   error
	}{
		"other lists":     {begin + `"x":[`, `["` + strings.Repeat("a", 10_000) + `"],`, "1]" + end, nil},
		"a long word":     {begin + `"x":"`, "a", `"` + end, format.ErrTooLarge},
		"a long key":      {begin + `"`, "a", `":1` + end, format.ErrTooLarge},
		"a long element":  {`{"format":"quoteline/1","events":[{"x":[`, "1,", "1]}]}", format.ErrTooLarge},
		"deep":            {begin + `"x":`, "[", end, format.ErrDamaged},
		"deep in another": {begin + `"x":[[1],`, `{"a":`, end, format.ErrDamaged},
	} {
		in := endless(c.before, c.middle, long/int64(len(c.middle))*int64(len(c.middle)), c.after).(*made)
		_, _, err := ReadJSON(ctx, in)
		if !errors.Is(err, c.err) || c.err == nil && err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if c.err != nil && in.most > 3*maxElement {
			t.Errorf("%s: %d bytes were read", name, in.most)
		}
	}
}

func FuzzReadJSON(f *testing.F) {
	f.Add([]byte(wholeFile(anEvent(7, "T", aQuote(4, 9, "words"))+","+anEvent(9, "Mine", ""), "")))
	f.Add([]byte(wholeFile(anEvent(7, "T", aQuote(0, 1, "a")), `,"tellings":[{"id":7,"title":"T","when":"2014-05","quotes":[`+aQuote(0, 1, "a")+`],"said":{"fields":["tags"],"tags":["x"],"dropped":[{"start":0,"end":1}]}}],"links":[{"from":7,"to":8}],"parted":[[1,2]]`)))
	f.Fuzz(func(t *testing.T, data []byte) {
		if strings.Contains(string(data), "00000") && len(data) > 10_000 {
			return
		}
		c, _, err := ReadJSON(ctx, bytes.NewReader(data))
		if err != nil {
			return
		}
		for i := range c.Documents {
			x := &c.Documents[i]
			if !utf8.ValidString(x.Document.Text) || len(x.Document.Text) > format.MaxBytes {
				t.Error("the text is none")
			}
			for k := range x.Events {
				for _, q := range x.Events[k].Quotes {
					if q.Document != x.Document.ID || !q.Stands(x.Document.Text) {
						t.Errorf("%+v", q)
					}
				}
			}
		}
	})
}
