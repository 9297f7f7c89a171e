package export

import (
	"bufio"
	"context"
	_ "embed"
	"fmt"
	"html/template"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"quoteline/timeline"
	"quoteline/timeline/document"
	"quoteline/timeline/scene"
	"quoteline/timeline/vector"
)

//go:embed page.tmpl
var pageText string

var page = template.Must(template.New("page").Parse(pageText))

// pageWidth is how wide the drawing of a page is, in logical pixels, unless it is told.
const pageWidth = 1200

// What a page says, with invisible controls as tokens.
type (
	pageHead  struct{ Language, Title, Summary string }
	pageEvent struct {
		ID, When, EDTF, Title, Kind, Told, Speaker, Verified, Why, Others string

		Number       int
		Tags, Rivals []string
		Quotes       []pageQuote
	}
	pageQuote struct{ Exact, Place, Web string }
	pageFoot  struct {
		Head      string
		Documents []pageDocument
	}
	pageDocument struct{ ID, Title, Publisher, Author, Date, Found, Web, File string }
)

// HTML writes a page that needs nothing else: the timeline as a drawing whose events
// lead to a list of them with their quotes, and the documents. It has no script and
// asks for nothing; it is light or dark as its reader has it. It comes out part by
// part, so that a long one needs little memory.
func HTML(ctx context.Context, w io.Writer, j *Job) error {
	in, o := j.Input, j.Options
	o.Scale, o.Pages, o.Dark, o.Height = 1, false, false, 0
	if o.Width == 0 {
		o.Width = pageWidth
	}
	sp := &o.Speech
	docs, err := documents(ctx, j.Store)
	if err != nil {
		return err
	}
	b, err := newBook(&in, &o)
	if err != nil {
		return err
	}
	out := bufio.NewWriterSize(w, 1<<16)
	write := func(name string, data any) error { return page.ExecuteTemplate(out, name, data) }
	err = write("head", pageHead{sp.tag(), document.Visible(in.Title), document.Visible(summary(&in, sp))})
	if err == nil {
		err = b.inline(ctx, out)
	}
	if err == nil {
		err = write("list", sp.say(eventsHead.Of()))
	}
	if err == nil {
		err = each(ctx, j.Store, func(n int, e *timeline.Event) error { return write("event", pageEventOf(n, e, docs, sp)) })
	}
	if err == nil {
		err = write("foot", pageFoot{sp.say(sourcesHead.Of()), pageDocuments(docs.list, sp)})
	}
	if err == nil {
		err = out.Flush()
	}
	if err != nil {
		return fmt.Errorf("export: %w", err)
	}
	return nil
}

// inline draws the timeline in a page, in the colours of both its looks.
func (b *book) inline(ctx context.Context, w io.Writer) error {
	inks := vector.NewInks()
	svg := vector.NewSVG(w, b.p, inks)
	svg.Link = func(id timeline.EventID) string { return "#" + anchorOf(id) }
	err := b.drawing(ctx, func(p part) error {
		light := *p.make(scene.Light())
		light.Shapes = slices.Clone(light.Shapes)
		svg.Inline(b.w, p.h, b.o.Speech.say(drawing.Of()))
		svg.Add(&light, p.make(scene.Dark()))
		svg.End()
		return ctx.Err()
	})
	if err != nil {
		return err
	}
	if err := svg.Flush(); err != nil {
		return err
	}
	_, err = fmt.Fprintf(w, "<svg width=\"0\" height=\"0\" aria-hidden=\"true\"><style>:root{%s}@media screen and (prefers-color-scheme:dark){:root{%s}}</style></svg>\n", inks.Set(false), inks.Set(true))
	return err
}

func pageEventOf(n int, e *timeline.Event, docs *documentSet, sp *Speech) pageEvent {
	p := pageEvent{
		ID: anchorOf(e.ID), Number: n, When: sp.say(e.When.Human()), Title: document.Visible(e.Title), Kind: sp.say(e.Kind.String()), Told: sp.say(toldAs(e)),
		Speaker: document.Visible(e.Speaker), Why: document.Visible(sp.say(e.Basis.Why)), Others: sp.say(others.Of()),
	}
	if e.When.EDTF != e.When.Human() {
		p.EDTF = e.When.EDTF
	}
	if e.Verified != timeline.Unchecked {
		p.Verified = sp.say(e.Verified.String())
	}
	for _, t := range e.Tags {
		p.Tags = append(p.Tags, document.Visible(t))
	}
	for _, d := range e.Rivals() {
		if s := sp.say(d.Human()); !slices.Contains(p.Rivals, s) {
			p.Rivals = append(p.Rivals, s)
		}
	}
	for i := range e.Quotes {
		q := &e.Quotes[i]
		d := docs.by[q.Document]
		p.Quotes = append(p.Quotes, pageQuote{document.Visible(marked(q.Exact)), document.Visible(place(d, q, sp)), Web(d)})
	}
	return p
}

func pageDocuments(docs []timeline.Document, sp *Speech) []pageDocument {
	out := make([]pageDocument, len(docs))
	for i := range docs {
		d := &docs[i]
		out[i] = pageDocument{
			ID: string(d.ID), Title: document.Visible(d.Title), Publisher: document.Visible(d.Publisher), Author: document.Visible(d.Author),
			Found: document.Visible(sp.say(d.Published.Found)), Web: Web(d),
		}
		if !d.Published.Date.IsZero() {
			out[i].Date = sp.say(d.Published.Date.Human())
		}
		if d.Source != "" && !strings.Contains(d.Source, "://") { // its folder is nobody's business
			out[i].File = document.Visible(filepath.Base(d.Source))
		}
	}
	return out
}
