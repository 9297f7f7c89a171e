package session

import (
	"context"
	"errors"
	"fmt"
	"image"
	"slices"
	"sync"

	"quoteline/timeline"
	"quoteline/timeline/document/pdf"
)

// Paper is a drawn page of a document.
type Paper struct {
	Page  int // from 1
	Image *image.RGBA
	Boxes []pdf.Box // where the words stand on it that were asked for
	// Unplaced says that the words are on the page, but where could not be found.
	Unplaced bool
}

// papers draws pages, one at a time, and keeps those drawn last.
type papers struct {
	sync.Mutex
	id     timeline.DocumentID
	data   []byte // the original of that document
	drawn  []drawn
	wanted int // generation of the page that was asked for last
	asked  sync.Mutex
}

type drawn struct {
	id          timeline.DocumentID
	page, width int
	image       *image.RGBA
}

// maxDrawn is how many pages are kept: some megabytes each.
const maxDrawn = 6

// Original reads the bytes that a document was read from. It may be called from any
// goroutine; timeline.ErrNotFound says that they are not kept.
func (s *Session) Original(ctx context.Context, id timeline.DocumentID) ([]byte, error) {
	data, err := s.store.Original(ctx, id)
	if err != nil {
		return nil, fmt.Errorf("read the original of the document: %w", err)
	}
	return data, nil
}

// Paper draws a page of a PDF, from 1, width pixels wide, on a worker, and finds where
// words of its text stand on it. done is not called where another page was asked for
// in the meantime.
func (s *Session) Paper(d *timeline.Document, page, width int, words timeline.Span, done func(*Paper, error)) {
	p := &s.papers
	p.asked.Lock()
	p.wanted++
	mine := p.wanted
	p.asked.Unlock()
	s.worker(func() func() {
		p.Lock()
		defer p.Unlock()
		if !p.still(mine) {
			return func() {}
		}
		paper, err := s.paper(d, page, width, words)
		return func() {
			if p.still(mine) {
				done(paper, err)
			}
		}
	})
}

func (p *papers) still(wanted int) bool {
	p.asked.Lock()
	defer p.asked.Unlock()
	return p.wanted == wanted
}

func (s *Session) paper(d *timeline.Document, page, width int, words timeline.Span) (*Paper, error) {
	p := &s.papers
	if p.id != d.ID {
		data, err := s.Original(s.ctx, d.ID)
		if err != nil {
			return nil, err
		}
		p.id, p.data, p.drawn = d.ID, data, nil
	}
	paper := &Paper{Page: page}
	var err error
	if paper.Image, err = p.draw(s.ctx, d.ID, page, width); err != nil {
		return nil, err
	}
	if page > len(d.Pages) {
		return paper, nil
	}
	on := d.Pages[page-1]
	words = timeline.Span{Start: max(words.Start, on.Start), End: min(words.End, on.End)}
	if words.Len() <= 0 {
		return paper, nil
	}
	if paper.Boxes, err = pdf.Boxes(s.ctx, p.data, d.Text, d.Pages, words); err != nil {
		if errors.Is(err, context.Canceled) {
			return nil, err
		}
		paper.Unplaced = true
	}
	return paper, nil
}

func (p *papers) draw(ctx context.Context, id timeline.DocumentID, page, width int) (*image.RGBA, error) {
	for i, o := range p.drawn {
		if o.id == id && o.page == page && o.width == width {
			p.drawn = append(slices.Delete(p.drawn, i, i+1), o) // the last to be dropped
			return o.image, nil
		}
	}
	img, err := pdf.Page(ctx, p.data, page, width)
	if err != nil {
		return nil, err
	}
	if len(p.drawn) == maxDrawn {
		p.drawn = slices.Delete(p.drawn, 0, 1)
	}
	p.drawn = append(p.drawn, drawn{id, page, width, img})
	return img, nil
}
