package extract

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"quoteline/timeline"
	"quoteline/timeline/language"
	"quoteline/timeline/when"
)

// maxLine bounds one line of Annotate's input, in bytes.
const maxLine = 256 << 20

// Annotate reads JSON lines {"id","dct","title","text"}, dct being the document's
// date in ISO form, and writes one line of stand-off annotation for each: TIMEX3
// expressions, events, quotations and relations, with byte offsets into text. The
// shape is that of docs/formats.md. An error names the line.
func Annotate(ctx context.Context, in io.Reader, out io.Writer) error {
	sc := bufio.NewScanner(in)
	sc.Buffer(make([]byte, 1<<16), maxLine)
	w := bufio.NewWriter(out)
	for n := 1; sc.Scan(); n++ {
		line := sc.Bytes()
		if len(strings.TrimSpace(string(line[:min(len(line), 64)]))) == 0 {
			continue
		}
		var d articleIn
		if err := json.Unmarshal(line, &d); err != nil {
			return fmt.Errorf("read line %d: %w", n, err)
		}
		a, err := annotation(ctx, d)
		if err != nil {
			return fmt.Errorf("line %d: %w", n, err)
		}
		b, err := json.Marshal(a)
		if err != nil {
			return fmt.Errorf("write line %d: %w", n, err)
		}
		if _, err := w.Write(append(b, '\n')); err != nil {
			return fmt.Errorf("write line %d: %w", n, err)
		}
	}
	if err := sc.Err(); err != nil {
		return fmt.Errorf("read: %w", err)
	}
	if err := w.Flush(); err != nil {
		return fmt.Errorf("write: %w", err)
	}
	return nil
}

type articleIn struct {
	ID    string `json:"id"`
	DCT   string `json:"dct"`
	Title string `json:"title"`
	Text  string `json:"text"`
}

type articleOut struct {
	ID      string     `json:"id"`
	Timexes []timexOut `json:"timexes"`
	Events  []eventOut `json:"events"`
	Quotes  []quoteOut `json:"quotes"`
	Links   []linkOut  `json:"tlinks"`
}

type timexOut struct {
	ID    string `json:"id"`
	Start int    `json:"start"`
	End   int    `json:"end"`
	Type  string `json:"type"`
	Value string `json:"value"`
	Mod   string `json:"mod,omitempty"`
}

type eventOut struct {
	ID       string  `json:"id"`
	Start    int     `json:"start"`
	End      int     `json:"end"`
	Class    string  `json:"class"`
	Tense    string  `json:"tense"`
	Polarity string  `json:"polarity"`
	Modality string  `json:"modality,omitempty"`
	Earliest string  `json:"earliest,omitempty"`
	Latest   string  `json:"latest,omitempty"`
	When     string  `json:"when,omitempty"`
	Salience float64 `json:"salience"`
}

type quoteOut struct {
	Quote   [][2]int `json:"quote_spans"`
	Cue     [][2]int `json:"cue_spans"`
	Source  [][2]int `json:"source_spans"`
	Speaker string   `json:"speaker"`
	Direct  string   `json:"direct"`
}

type linkOut struct {
	From string `json:"from"`
	To   string `json:"to"`
	Rel  string `json:"rel"`
}

// day reads the date of a dct, whose time of day says nothing here.
func day(dct string) when.Date {
	dct, _, _ = strings.Cut(strings.TrimSpace(dct), "T")
	d, err := when.Parse(dct)
	if err != nil {
		return when.Date{} // no date, then: nothing relative is resolved
	}
	return d
}

func annotation(ctx context.Context, d articleIn) (*articleOut, error) {
	out := &articleOut{ID: d.ID, Timexes: []timexOut{}, Events: []eventOut{}, Quotes: []quoteOut{}, Links: []linkOut{}}
	tag := language.Of(d.Text)
	for at := 0; at < len(d.Text); {
		end := cut(d.Text, at)
		var a *Analysis
		if english(tag) {
			var err error
			if a, err = Analyze(ctx, d.Text[at:end], d.Title, day(d.DCT)); err != nil {
				return nil, err
			}
		} else if a = readAbroad(d.Text[at:end], tag, day(d.DCT)); ctx.Err() != nil {
			return nil, ctx.Err()
		}
		a.Offset = at
		a.annotate(out)
		at = end
	}
	crowd(out.Events)
	return out, nil
}

func (a *Analysis) annotate(out *articleOut) {
	for i := range a.Timexes {
		t := &a.Timexes[i]
		out.Timexes = append(out.Timexes, timexOut{
			ID: fmt.Sprintf("t%d", len(out.Timexes)+1), Start: t.Start + a.Offset, End: t.End + a.Offset,
			Type: string(t.Type), Value: t.Value, Mod: t.Mod,
		})
	}
	base := len(out.Events)
	for i := range a.Events.Mentions {
		out.Events = append(out.Events, a.mentionOut(i, base))
	}
	for i := range a.Statements {
		q := &a.Statements[i]
		out.Quotes = append(out.Quotes, quoteOut{a.pairs(q.Content), a.pairs(q.Cue), a.pairs(q.Source), q.Speaker, q.Kind.String()})
	}
	out.Links = append(out.Links, a.links(base)...)
}

func (a *Analysis) pairs(spans []timeline.Span) [][2]int {
	out := make([][2]int, 0, len(spans))
	for _, s := range spans {
		out = append(out, [2]int{s.Start + a.Offset, s.End + a.Offset})
	}
	return out
}
