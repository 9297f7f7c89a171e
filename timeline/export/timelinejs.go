package export

import (
	"context"
	"fmt"
	"html"
	"io"
	"strings"

	"quoteline/timeline"
	"quoteline/timeline/document"
	"quoteline/timeline/when"
)

// jsWithout says what TimelineJS cannot hold.
const jsWithout = "TimelineJS has no place for what has no beginning"

// The JSON of TimelineJS 3 (Knight Lab): its documentation names every field.
type (
	jsSlide struct {
		Start   *jsDate `json:"start_date,omitempty"`
		End     *jsDate `json:"end_date,omitempty"`
		Display string  `json:"display_date,omitempty"`
		Text    jsText  `json:"text"`
		Group   string  `json:"group,omitempty"`
		ID      string  `json:"unique_id,omitempty"`
		Link    bool    `json:"autolink"`
	}
	jsDate struct {
		Year   int `json:"year"`
		Month  int `json:"month,omitempty"`
		Day    int `json:"day,omitempty"`
		Hour   int `json:"hour,omitempty"`
		Minute int `json:"minute,omitempty"`
		Second int `json:"second,omitempty"`
	}
	jsText struct {
		Headline string `json:"headline"`
		Text     string `json:"text"`
	}
)

// TimelineJS writes the events as JSON for TimelineJS. Their words are escaped, since
// it takes them as HTML. A date stands in the units that it states, and as people write
// it; what has no beginning is left out and counted.
func TimelineJS(ctx context.Context, w io.Writer, store timeline.Store) (leftOut int, err error) {
	docs, err := documents(ctx, store)
	if err != nil {
		return 0, err
	}
	s := newStream(w)
	// What the largest and the smallest year that JavaScript's dates reach are.
	const far = 270_000
	cosmic := false
	s.value("title", jsSlide{Text: jsText{Headline: markup(Title(docs.list))}})
	s.list("events", func(add func(any) error) error {
		return each(ctx, store, func(_ int, e *timeline.Event) error {
			if e.When.IsZero() || e.When.From == when.MinInstant {
				leftOut++
				return nil
			}
			slide := jsSlideOf(e, docs)
			cosmic = cosmic || slide.Start.Year < -far || slide.Start.Year > far || slide.End != nil && slide.End.Year > far
			return add(slide)
		})
	})
	if cosmic {
		s.value("scale", "cosmological")
	} else {
		s.value("scale", "human")
	}
	return leftOut, s.close()
}

func jsSlideOf(e *timeline.Event, docs *documentSet) jsSlide {
	d := e.When
	slide := jsSlide{Start: jsDateOf(d.From, d.Precision), Display: markup(d.Human()), Group: markup(e.Kind.String()), ID: uid(e), Text: jsText{Headline: markup(e.Title)}}
	if d.To != when.MaxInstant {
		if end := jsDateOf(d.To-1, d.Precision); *end != *slide.Start {
			slide.End = end
		}
	}
	var b strings.Builder
	if e.Basis.Why != "" {
		fmt.Fprintf(&b, "<p>%s</p>", markup(e.Basis.Why))
	}
	for i := range e.Quotes {
		q := &e.Quotes[i]
		d := docs.by[q.Document]
		from := markup(place(d, q, &Speech{}))
		if u := Web(d); u != "" {
			from = fmt.Sprintf(`<a href="%s">%s</a>`, html.EscapeString(u), from)
		}
		fmt.Fprintf(&b, "<blockquote>%s</blockquote><p>%s</p>", markup(q.Exact), from)
	}
	slide.Text.Text = b.String()
	return slide
}

// jsDateOf names a moment to the units of a precision.
func jsDateOf(t when.Instant, p when.Precision) *jsDate {
	c := t.Civil()
	d := &jsDate{Year: c.Year}
	if c.Year <= 0 { // it has no year 0: -44 is 44 BC
		d.Year--
	}
	if p <= when.Quarter {
		d.Month = c.Month
	}
	if p <= when.Week {
		d.Day = c.Day
	}
	switch p {
	case when.Second, when.Minute, when.Hour, when.PartOfDay:
		d.Hour, d.Minute = c.Hour, c.Minute
		if p == when.Second {
			d.Second = c.Second
		}
	}
	return d
}

// markup is text inside HTML.
func markup(s string) string { return html.EscapeString(document.Visible(s)) }
