package generate

import (
	"crypto/sha256"
	"encoding/json"
	"slices"
	"testing"

	"quoteline/timeline"
)

func TestTheSameNumberGivesTheSameTimeline(t *testing.T) {
	sum := func() (s [32]byte, n, lasting int) {
		h := sha256.New()
		for x := range Timeline(1050) {
			b, err := json.Marshal(x)
			if err != nil {
				t.Fatal(err)
			}
			h.Write(b)
			n += len(x.Events)
			for i := range x.Events {
				if x.Events[i].When.Form == 1 {
					lasting++
				}
			}
		}
		return [32]byte(h.Sum(nil)), n, lasting
	}
	a, n, lasting := sum()
	b, _, _ := sum()
	if a != b {
		t.Error("two runs differ")
	}
	if n != 1050 || lasting < 100 || lasting > 220 {
		t.Errorf("%d events, %d lasting", n, lasting)
	}
}

func TestEveryQuoteIsInItsText(t *testing.T) {
	var all []timeline.DocumentID
	for x := range Timeline(450) {
		all = append(all, x.Document.ID)
		text := x.Document.Text
		for i := range x.Events {
			e := &x.Events[i]
			for _, q := range append(slices.Clone(e.Quotes), *e.Basis.Quote) {
				if q.Exact == "" || q.In(text) != q.Exact || q.Document != x.Document.ID {
					t.Fatalf("%q is not in the text", q.Exact)
				}
			}
			if e.Head.In(text) == "" || len(e.Title) > 80 || e.When.IsZero() {
				t.Errorf("%+v", e)
			}
		}
		for _, p := range x.Passages {
			if !p.Valid(text) {
				t.Errorf("passage %+v", p)
			}
		}
	}
	if len(all) != 3 || all[0] == all[1] {
		t.Error(all)
	}
}

func TestChronicleSpreads(t *testing.T) {
	n, years := 0, map[int]int{}
	for x := range Chronicle(300, 200) {
		for i := range x.Events {
			n++
			years[x.Events[i].When.From.Civil().Year]++
		}
	}
	if n != 300 || len(years) < 90 {
		t.Errorf("%d events in %d years", n, len(years))
	}
	for y, k := range years {
		if y < 1797 || y > 2003 || k > 12 {
			t.Errorf("%d events in %d", k, y)
		}
	}
}
