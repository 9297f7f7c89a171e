package export

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"

	"quoteline/timeline"
)

// The JSON-LD of the W3C Web Annotation model.
type (
	annotation struct {
		ID         string     `json:"id"`
		Type       string     `json:"type"`
		Motivation string     `json:"motivation"`
		Created    string     `json:"created,omitempty"`
		Body       []noteBody `json:"body"`
		Target     noteTarget `json:"target"`
	}
	noteBody struct {
		Type    string `json:"type"`
		Purpose string `json:"purpose"`
		Value   string `json:"value"`
		Format  string `json:"format"`
	}
	noteTarget struct {
		Source   string `json:"source"`
		Selector []any  `json:"selector"`
	}
	positionSelector struct {
		Type  string `json:"type"`
		Start int    `json:"start"`
		End   int    `json:"end"`
	}
	quoteSelector struct {
		Type   string `json:"type"`
		Exact  string `json:"exact"`
		Prefix string `json:"prefix,omitempty"`
		Suffix string `json:"suffix,omitempty"`
	}
	fragmentSelector struct {
		Type       string `json:"type"`
		ConformsTo string `json:"conformsTo"`
		Value      string `json:"value"`
	}
)

// Annotations writes every quote of every event as a W3C Web Annotation: the event is
// its body, the words its target, found by their place, in code points of the
// document's text, and by themselves with what stands around them. A document's source
// is urn:sha256: and its id. They come by document, and in it by event. Where words
// were left out of a copy of a document its places would be others, and are left out.
func Annotations(ctx context.Context, w io.Writer, store timeline.Store) error {
	docs, err := documents(ctx, store)
	if err != nil {
		return err
	}
	s := newStream(w)
	s.value("@context", "http://www.w3.org/ns/anno.jsonld")
	names := []string{"page"}
	for i := range docs.list {
		names = append(names, string(docs.list[i].ID))
	}
	s.value("id", "urn:uuid:"+uuid(names...))
	s.value("type", "AnnotationPage")
	s.value("label", Title(docs.list))
	s.list("items", func(add func(any) error) error {
		for i := range docs.list {
			if err := annotate(ctx, store, docs.list[i].ID, add); err != nil {
				return err
			}
		}
		return nil
	})
	return s.close()
}

// annotate adds the annotations of one document, whose text is in memory meanwhile.
func annotate(ctx context.Context, store timeline.Store, id timeline.DocumentID, add func(any) error) error {
	ids, err := store.EventsOf(ctx, id)
	if errors.Is(err, timeline.ErrNotFound) || err == nil && len(ids) == 0 {
		return nil
	}
	if err != nil {
		return fmt.Errorf("read the events of a document: %w", err)
	}
	d, err := store.Document(ctx, id)
	if err != nil {
		return fmt.Errorf("read a document: %w", err)
	}
	p := newPoints(d.Text)
	for some := range slices.Chunk(ids, atOnce) {
		err := store.Read(ctx, some, func(e *timeline.Event) error {
			for i := range e.Quotes {
				if q := &e.Quotes[i]; q.Document == id {
					if err := add(annotationOf(e, q, d, p)); err != nil {
						return err
					}
				}
			}
			return nil
		})
		if err != nil {
			return fmt.Errorf("read the events of a document: %w", err)
		}
	}
	return nil
}

func annotationOf(e *timeline.Event, q *timeline.Quote, d *timeline.Document, p *points) annotation {
	a := annotation{
		ID: "urn:uuid:" + uuid("quote", uid(e), string(q.Document), fmt.Sprint(q.Span)), Type: "Annotation", Motivation: "describing",
		Body:   []noteBody{{"TextualBody", "describing", e.Title, "text/plain"}, {"TextualBody", "tagging", e.Kind.String(), "text/plain"}},
		Target: noteTarget{Source: "urn:sha256:" + string(q.Document)},
	}
	if !d.Added.IsZero() {
		a.Created = d.Added.UTC().Format("2006-01-02T15:04:05Z")
	}
	if !e.When.IsZero() {
		a.Body = append(a.Body, noteBody{"TextualBody", "classifying", e.When.EDTF, "text/plain"})
	}
	for _, t := range e.Tags {
		a.Body = append(a.Body, noteBody{"TextualBody", "tagging", t, "text/plain"})
	}
	if len(d.Withheld) == 0 && q.Stands(d.Text) {
		a.Target.Selector = append(a.Target.Selector, positionSelector{"TextPositionSelector", p.at(q.Start), p.at(q.End)})
	}
	a.Target.Selector = append(a.Target.Selector, quoteSelector{"TextQuoteSelector", q.Exact, q.Prefix, q.Suffix})
	if n := d.Page(q.Start); n > 0 && d.Media == "application/pdf" {
		a.Target.Selector = append(a.Target.Selector, fragmentSelector{"FragmentSelector", "http://tools.ietf.org/rfc/rfc3778", fmt.Sprintf("page=%d", n)})
	}
	return a
}
