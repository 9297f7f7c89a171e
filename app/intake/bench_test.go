package intake

import (
	"context"
	"fmt"
	"math/rand"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"quoteline/data"
	"quoteline/timeline/extract"
)

// articles writes n news reports of some hundred words, invented, and returns their
// folder and size.
func articles(b *testing.B, n int) (dir string, size int64) {
	b.Helper()
	dir = b.TempDir()
	r := rand.New(rand.NewSource(1))
	pick := func(words string) string { w := strings.Split(words, ","); return w[r.Intn(len(w))] }
	for i := range n {
		day := time.Date(2010, 1, 1+r.Intn(3000), 0, 0, 0, 0, time.UTC)
		var t strings.Builder
		fmt.Fprintf(&t, "%s %s %s in %s\n\nPublished: %s\n\n", pick("Council,Harbour board,Union,Court"), pick("sacks,names,backs,sues"), pick("director,mayor,engineer,bank"), pick("Selby,Odessa,Lyon,Malmö"), day.Format("2 January 2006"))
		for range 12 {
			fmt.Fprintf(&t, "%s %s said on %s that the %s had been %s after the %s. The %s %s the %s %s, and %s people were %s.\n\n",
				pick("Ida,Paul,Maria,John"), pick("Holm,Reyes,Keller,Novak"), pick("Monday,Tuesday,Friday,3 May,12 March"), pick("bridge,port,school,mine"), pick("closed,sold,opened,rebuilt"),
				pick("flood,strike,vote,fire"), pick("court,board,army,bank"), pick("rejected,approved,delayed,ended"), pick("plan,deal,inquiry,budget"), pick("two days later,last week,in June,the next day"),
				pick("12,forty,300,some"), pick("hurt,evacuated,arrested,invited"))
		}
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("%05d.txt", i)), []byte(t.String()), 0o600); err != nil {
			b.Fatal(err)
		}
		size += int64(t.Len())
	}
	return dir, size
}

// BenchmarkImport brings a folder of articles into a new store, beside reading its
// bytes: x_read is how many times as long that takes.
func BenchmarkImport(b *testing.B) {
	const n = 500
	dir, size := articles(b, n)
	start := time.Now()
	for _, f := range list(context.Background(), []string{dir}, nil) {
		if _, err := os.ReadFile(f.path); err != nil {
			b.Fatal(err)
		}
	}
	reading := time.Since(start)
	b.SetBytes(size)
	for i := 0; b.Loop(); i++ {
		s, err := data.Open(filepath.Join(b.TempDir(), fmt.Sprint(i)), data.Options{})
		if err != nil {
			b.Fatal(err)
		}
		j := Job{Store: s, Paths: []string{dir}, Extract: extract.Document, Now: time.Now}
		if r := j.Run(context.Background()); r.Count(Added) != n {
			b.Fatalf("%d added", r.Count(Added))
		}
		if err := s.Close(); err != nil {
			b.Fatal(err)
		}
	}
	per := b.Elapsed() / time.Duration(b.N)
	b.ReportMetric(float64(per)/float64(reading), "x_read")
	b.ReportMetric(n/per.Seconds(), "articles/s")
}
