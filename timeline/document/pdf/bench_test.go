package pdf

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"quoteline/timeline/document/format"
)

// BenchmarkPages reads and draws pages, PDFium compiled before, beside pdftotext on the
// same file where that is installed.
func BenchmarkPages(b *testing.B) {
	const n = 200
	var contents []string
	for i := range n {
		var page []string
		for k := range 25 {
			page = append(page, fmt.Sprintf("On %d March 2019 the council met and voted for %d works on the dyke.", 1+(i+k)%28, k))
		}
		contents = append(contents, lines(380, page...))
	}
	data := paged("", contents...)
	if _, err := engine(); err != nil {
		b.Fatal(err)
	}
	rate := func(b *testing.B) { b.ReportMetric(float64(b.N*n)/b.Elapsed().Seconds(), "pages/s") }
	b.Run("read", func(b *testing.B) {
		for b.Loop() {
			if _, err := Read(context.Background(), format.File{Data: data}); err != nil {
				b.Fatal(err)
			}
		}
		rate(b)
	})
	b.Run("pdftotext", func(b *testing.B) {
		tool, err := exec.LookPath("pdftotext")
		if err != nil {
			b.Skip("poppler-utils is not installed")
		}
		file := filepath.Join(b.TempDir(), "a.pdf")
		if err := os.WriteFile(file, data, 0o600); err != nil {
			b.Fatal(err)
		}
		for b.Loop() {
			if out, err := exec.Command(tool, file, "-").Output(); err != nil || bytes.Count(out, []byte("council")) != 25*n {
				b.Fatal(err, len(out))
			}
		}
		rate(b)
	})
	b.Run("small", func(b *testing.B) { // most of it makes and clears a sandbox
		small := paged("", lines(300, "The mayor resigned on 3 May 2019."))
		for b.Loop() {
			if _, err := Read(context.Background(), format.File{Data: small}); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("draw", func(b *testing.B) {
		for b.Loop() {
			if _, err := Page(context.Background(), data, 7, 1000); err != nil {
				b.Fatal(err)
			}
		}
	})
}
