package export

import (
	"context"
	"encoding/json"
	"fmt"
	"path/filepath"
	"testing"

	"quoteline/timeline"
)

// many is a store of n events that costs nothing to read.
func many(n int) *Job {
	in := sample(n)
	var events []timeline.Event
	if err := in.Read(ctx, in.Events.ID, func(e *timeline.Event) error { events = append(events, *e); return nil }); err != nil {
		panic(err) // it reads from memory
	}
	s := shelf{docs: in.Documents, events: events}
	s.docs[0].Text = fmt.Sprintf("%*s", 1<<20, " ")
	return &Job{Input: in, Store: s}
}

// Each format of 10,000 events, beside encoding/json of the same events: a peer that
// knows nothing of pictures.
func BenchmarkFormats(b *testing.B) {
	const n = 10_000
	j := many(n)
	j.Options = Options{Quotes: true, Legend: true, Scale: 1, Pages: true}
	b.Run("peer=encoding/json", func(b *testing.B) {
		for b.Loop() {
			w := &counter{}
			if err := json.NewEncoder(w).Encode(j.Store.(shelf).events); err != nil {
				b.Fatal(err)
			}
			w.report(b)
		}
	})
	for i := range Formats {
		f := &Formats[i]
		if f.Name == "json" { // asks more of a store than a shelf has
			continue
		}
		b.Run(f.Name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				w := &counter{}
				if f.Name == "png" { // too tall for one file
					out, err := f.File(ctx, filepath.Join(b.TempDir(), "a.png"), j)
					if w.n = out.Bytes; err != nil {
						b.Fatal(err)
					}
				} else if _, err := f.To(ctx, w, j); err != nil {
					b.Fatal(err)
				}
				w.report(b)
			}
		})
	}
}

type counter struct{ n int64 }

func (c *counter) Write(p []byte) (int, error) {
	c.n += int64(len(p))
	return len(p), nil
}

func (c *counter) report(b *testing.B) { b.ReportMetric(float64(c.n)/1e6, "MB") }

// What is written of many events is written as it comes: the first bytes of a file are
// there long before the last event is read.
func TestFilesComeOutAsTheyAreRead(t *testing.T) {
	const n = 3000
	for _, f := range Formats {
		if f.Picture && f.Name != "html" || f.Name == "json" || f.Name == "annotations" {
			continue // a PDF is in memory, an SVG is laid out first; the others need more of a store
		}
		j := many(n)
		read, first := 0, -1
		j.Store = Watched(j.Store, func(events int) { read = events })
		w := writerFunc(func(p []byte) (int, error) {
			if first < 0 && read > 0 {
				first = read
			}
			return len(p), nil
		})
		if _, err := f.To(context.Background(), w, j); err != nil || first < 0 || first > n/2 {
			t.Errorf("%s: the first bytes come after %d of %d events (%v)", f.Name, first, n, err)
		}
	}
}

type writerFunc func([]byte) (int, error)

func (f writerFunc) Write(p []byte) (int, error) { return f(p) }
