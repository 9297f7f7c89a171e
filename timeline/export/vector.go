package export

import (
	"context"
	"fmt"
	"io"
	"math"

	"quoteline/timeline"
	"quoteline/timeline/vector"
)

// SVG writes a timeline as one drawing, however tall: it is laid out twice, once for
// its height, and no part of it is kept. Events lead to their quotes where those are
// underneath, else to their documents on the web.
func SVG(ctx context.Context, w io.Writer, in Input, o Options) error {
	o.Scale, o.Pages = 1, false
	if !o.Overview && o.View == nil {
		o.Height = 0 // a drawing has no pages
	}
	b, err := newBook(&in, &o)
	if err != nil {
		return err
	}
	height := 0.0
	if err := b.parts(ctx, func(p part) error { height += p.h; return nil }); err != nil {
		return err
	}
	if b, err = newBook(&in, &o); err != nil {
		return err
	}
	out := vector.NewSVG(w, b.p, nil)
	out.Link = b.link()
	out.File(b.w, height, in.Title)
	err = b.parts(ctx, func(p part) error {
		out.Add(p.make(b.st), nil)
		return ctx.Err()
	})
	if err != nil {
		return err
	}
	out.End()
	return out.Flush()
}

// PDF writes a timeline on pages, as tall as Options.Height says, or of the shape of A
// paper on its side. All of the file is in memory until it is whole.
func PDF(ctx context.Context, w io.Writer, in Input, o Options) error {
	o.Scale, o.Pages = 1, false
	if err := o.check(); err != nil {
		return err
	}
	if o.Height == 0 {
		o.Height = int(math.Round(float64(o.Width) / math.Sqrt2))
	}
	if float64(max(o.Width, o.Height)) > vector.MaxSide {
		return fmt.Errorf("%w for PDF: a page has at most %d logical pixels a side; lower the width", ErrTooLarge, int(vector.MaxSide))
	}
	b, err := newBook(&in, &o)
	if err != nil {
		return err
	}
	out, err := vector.NewPDF(in.Title, o.Fonts, b.p)
	if err != nil {
		return err
	}
	out.Link = b.link()
	n := 0
	err = b.pages(ctx, func(parts []part) error {
		if n++; n > maxPDF {
			return fmt.Errorf("%w for one PDF: more than %d pages; leave the quotes out, filter, or export an overview", ErrTooLarge, maxPDF)
		}
		out.Page(b.w, float64(o.Height), b.st.Background)
		if n > 1 {
			out.Add(b.runningHead(n))
		}
		for _, p := range parts {
			out.Add(p.make(b.st))
		}
		return ctx.Err()
	})
	if err != nil {
		return err
	}
	return out.Write(w)
}

// maxPDF is how many pages a PDF has at most.
const maxPDF = 3000

// link says where events lead.
func (b *book) link() vector.Link {
	if b.o.Quotes {
		return func(id timeline.EventID) string { return "#" + anchorOf(id) }
	}
	return b.in.Web
}
