package data

import (
	"fmt"
	"runtime"
	"sync"
	"time"

	"github.com/klauspost/compress/zstd"

	"quoteline/timeline"
	"quoteline/timeline/document"
)

func encodeDocument(d *timeline.Document) []byte {
	var w writer
	w.string(string(d.ID))
	for _, s := range []string{d.Title, d.Publisher, d.Author, d.Language, d.Source, d.Charset} {
		w.string(s)
	}
	w.int(int(d.Bytes))
	w.date(d.Published.Date)
	w.string(d.Published.Found)
	w.span(d.Published.Span)
	w.int(int(d.Added.Unix()))
	w.string(d.Untried)
	w.string(d.Media)
	w.bool(d.Listed)
	w.spans(d.Pages)
	w.spans(d.Withheld)
	return seal(w.b)
}

func decodeDocument(record []byte) (timeline.Document, error) {
	var d timeline.Document
	body, err := unseal(record)
	if err != nil {
		return d, err
	}
	r := reader{b: body}
	d.ID = timeline.DocumentID(r.string())
	for _, s := range []*string{&d.Title, &d.Publisher, &d.Author, &d.Language, &d.Source, &d.Charset} {
		*s = r.string()
	}
	d.Bytes = int64(r.int())
	d.Published.Date = r.date()
	d.Published.Found = r.string()
	d.Published.Span = r.span()
	d.Added = time.Unix(int64(r.int()), 0).UTC()
	if r.more() { // since schema 2
		d.Untried = r.string()
	}
	if r.more() { // since schema 6
		d.Media = r.string()
		d.Listed = r.bool()
		d.Pages, d.Withheld = r.spans(), r.spans()
	}
	return d, r.done()
}

// maxText bounds what a text may become when decompressed: a text is at most
// three bytes for each byte of the largest file.
const maxText = 3*document.MaxBytes + 1<<20

// kindOf is how a run is kept: 1 where it is linear, else twice its width. Of
// runs that early versions wrote, none had a width.
func kindOf(m timeline.OffsetRun) uint64 {
	if m.Linear {
		return 1
	}
	return 2 * uint64(m.Width)
}

func offsetRun(text, original int, kind uint64) timeline.OffsetRun {
	if kind == 1 {
		return timeline.OffsetRun{Text: text, Original: original, Linear: true}
	}
	return timeline.OffsetRun{Text: text, Original: original, Width: uint8(kind / 2)}
}

func encodeText(d *timeline.Document) ([]byte, error) {
	var w writer
	w.uint(uint64(len(d.Map)))
	text, original := 0, 0
	for _, m := range d.Map {
		w.int(m.Text - text)
		w.int(m.Original - original)
		w.uint(kindOf(m))
		text, original = m.Text, m.Original
	}
	w.b = append(w.b, d.Text...)
	enc, err := compressor()
	if err != nil {
		return nil, fmt.Errorf("compress the text: %w", err)
	}
	return seal(enc.EncodeAll(w.b, nil)), nil
}

// compressor is shared by all: making one costs more than most texts do.
var compressor = sync.OnceValues(func() (*zstd.Encoder, error) {
	return zstd.NewWriter(nil, zstd.WithEncoderConcurrency(runtime.GOMAXPROCS(0)), zstd.WithLowerEncoderMem(true))
})

func decodeText(record []byte, d *timeline.Document) error {
	body, err := unseal(record)
	if err != nil {
		return err
	}
	dec, err := zstd.NewReader(nil, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxMemory(maxText*2))
	if err != nil {
		return fmt.Errorf("read the text: %w", err)
	}
	defer dec.Close()
	raw, err := dec.DecodeAll(body, nil)
	if err != nil {
		return fmt.Errorf("read the text: %w", err)
	}
	r := reader{b: raw}
	n := r.count()
	text, original := 0, 0
	if n > 0 {
		d.Map = make([]timeline.OffsetRun, n)
	}
	for i := range d.Map {
		text += r.int()
		original += r.int()
		d.Map[i] = offsetRun(text, original, r.uint())
	}
	d.Text = string(r.b)
	return r.err
}

func encodePassages(ps []timeline.Passage) []byte {
	var w writer
	w.uint(uint64(len(ps)))
	for _, p := range ps {
		w.span(p.Span)
		w.uint(uint64(p.Kind))
		w.uint(uint64(len(p.Sentences)))
		for _, s := range p.Sentences {
			w.span(s)
		}
	}
	return seal(w.b)
}

func decodePassages(record []byte) ([]timeline.Passage, error) {
	body, err := unseal(record)
	if err != nil {
		return nil, err
	}
	r := reader{b: body}
	ps := make([]timeline.Passage, r.count())
	for i := range ps {
		p := &ps[i]
		p.Span = r.span()
		p.Kind = timeline.PassageKind(r.uint())
		p.Sentences = make([]timeline.Span, r.count())
		for j := range p.Sentences {
			p.Sentences[j] = r.span()
		}
	}
	return ps, r.done()
}
