package pdf

import (
	"context"
	"hash/crc32"
	"math/rand/v2"
	"os"
	"strconv"
	"testing"
	"time"
	"unicode/utf8"

	"quoteline/timeline"
	"quoteline/timeline/document/format"
)

// patience is how long a broken file may keep a test busy before it is ended: go test
// takes a fuzz worker that is silent for 10 s for dead.
const patience = 7 * time.Second

// checkAny reads any bytes: what comes of it is an error or a sound document, twice
// the same.
func checkAny(t *testing.T, data []byte) {
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	c, err := Read(ctx, format.File{Name: "a.pdf", Data: data})
	if err != nil {
		return
	}
	if c.Text == "" || !utf8.ValidString(c.Text) {
		t.Errorf("%q", c.Text)
	}
	last := 0
	for _, p := range c.Pages {
		if p.Start < last || p.End < p.Start || p.End > len(c.Text) {
			t.Fatalf("%v of %d", c.Pages, len(c.Text))
		}
		last = p.End
	}
	// The rest takes three times as long: it is done for one file in eight.
	if crc32.ChecksumIEEE(data)%8 != 0 {
		return
	}
	again, err := Read(ctx, format.File{Name: "a.pdf", Data: data})
	if ctx.Err() == nil && (err != nil || again.Text != c.Text) {
		t.Errorf("%q, and again %v", c.Text, err)
	}
	if _, err := Boxes(ctx, data, c.Text, c.Pages, timeline.Span{End: min(len(c.Text), 50)}); err != nil && ctx.Err() == nil {
		t.Logf("boxes: %v", err) // a damaged page need not be read again as it was
	}
	_, _ = Page(ctx, data, 1, 50)
}

// mutations is how many broken files a test reads.
func mutations() int {
	if n, err := strconv.Atoi(os.Getenv("MUTATIONS")); err == nil {
		return n
	}
	return 150
}

// TestMutations breaks files in many ways.
func TestMutations(t *testing.T) {
	var whole [][]byte
	for _, name := range []string{"columns.pdf", "chromium.pdf", "libreoffice.pdf", "bitmap.pdf", "locked.pdf"} {
		whole = append(whole, fixture(t, name))
	}
	whole = append(whole, paged("", drawing+lines(300, "The mayor resigned.")))
	r := rand.New(rand.NewPCG(1, 2))
	for i := range mutations() {
		from := whole[i%len(whole)]
		data := append([]byte(nil), from...)
		for range 1 + r.IntN(30) {
			data[r.IntN(len(data))] = byte(r.Uint32())
		}
		switch r.IntN(4) {
		case 0:
			data = data[:r.IntN(len(data))]
		case 1: // a part is there twice
			a := r.IntN(len(data))
			b := a + r.IntN(len(data)-a)
			data = append(data[:b:b], data[a:]...)
		}
		checkAny(t, data)
		if t.Failed() {
			t.Fatalf("mutation %d", i)
		}
		if i%10_000 == 9_999 {
			t.Logf("%d held", i+1)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add(fixture(f, "locked.pdf"))
	f.Add(paged("", drawing+lines(300, "The mayor resigned on 3 May 2019."), ""))
	f.Add(paged("/Rotate 90", lines(300, "The mayor resigned."), lines(300, "He left.")))
	f.Add([]byte("%PDF-1.7\n"))
	if err := Start(context.Background()); err != nil { // it would be taken for a hang
		f.Fatal(err)
	}
	f.Fuzz(checkAny)
}
