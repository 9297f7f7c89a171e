package extract

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"testing"
	"time"

	"quoteline/seeds"
	"quoteline/timeline/when"
)

// sample is the bundled article, a paragraph at a time, in the order of a
// shuffled pack, so that it is as long as asked and no two pages are alike.
func sample(tb testing.TB, size int) string {
	all, err := seeds.All()
	if err != nil {
		tb.Fatal(err)
	}
	paragraphs := strings.Split(strings.TrimSpace(all[0].Text), "\n")
	var b strings.Builder
	for i := 0; b.Len() < size; i++ {
		b.WriteString(paragraphs[i*7%len(paragraphs)])
		b.WriteByte('\n')
	}
	return b.String()
}

// BenchmarkStages shows the share of each stage in the time of the whole.
func BenchmarkStages(b *testing.B) {
	text := sample(b, 64<<10)
	ref, _ := when.Parse("2025-08-16")
	spent := make([]time.Duration, len(stages))
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for range b.N {
		a := &Analysis{Text: text, Ref: ref, Title: "A report"}
		for i, s := range stages {
			start := time.Now()
			if err := s.run(context.Background(), a); err != nil {
				b.Fatal(err)
			}
			spent[i] += time.Since(start)
		}
	}
	for i, s := range stages {
		b.ReportMetric(float64(spent[i].Nanoseconds())/float64(b.N)/float64(len(text)), s.name+"-ns/B")
	}
}

// BenchmarkAnnotate is the whole engine on news of a few pages, JSON included.
func BenchmarkAnnotate(b *testing.B) {
	var in bytes.Buffer
	for i := range 16 {
		line, err := json.Marshal(articleIn{ID: fmt.Sprint(i), DCT: "2025-08-16", Text: sample(b, (3+i%5)<<10)})
		if err != nil {
			b.Fatal(err)
		}
		in.Write(append(line, '\n'))
	}
	b.SetBytes(int64(in.Len()))
	b.ReportAllocs()
	for range b.N {
		if err := Annotate(context.Background(), bytes.NewReader(in.Bytes()), io.Discard); err != nil {
			b.Fatal(err)
		}
	}
}
