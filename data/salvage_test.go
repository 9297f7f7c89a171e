package data

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"math/rand"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"quoteline/timeline"
)

// salvaged salvages b and checks that what came out is whole and was there before,
// and that nothing else is missing than what is named.
func (d *damageable) salvaged(t *testing.T, b []byte) *Salvaged {
	t.Helper()
	dir := t.TempDir()
	from, to := filepath.Join(dir, "bad"), filepath.Join(dir, "new")
	if err := os.WriteFile(from, b, 0o600); err != nil {
		t.Fatal(err)
	}
	out, err := Salvage(ctx, from, to)
	if err != nil {
		t.Fatal(err)
	}
	if now, err := os.ReadFile(from); err != nil || !bytes.Equal(now, b) {
		t.Error("the damaged file was changed", err)
	}
	s, err := Open(to, Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if problems, err := s.Check(ctx); err != nil || len(problems) > 0 || s.Warning() != "" {
		t.Fatal(problems, err)
	}
	w, err := readWhole(s)
	if err != nil {
		t.Fatal(err)
	}
	if len(w.events) != out.Events || len(w.documents) != out.Documents {
		t.Error(len(w.events), len(w.documents), out)
	}
	was := map[timeline.EventID]timeline.Event{}
	found := map[string]bool{}
	for _, e := range d.after.events {
		was[e.ID] = e
		found[asWasFound(&e)] = true
	}
	for _, e := range w.events {
		// Keys lie outside the checksums: where something is said to be lost, an event
		// may have another's number or be without what the user said of it.
		if !reflect.DeepEqual(e, was[e.ID]) && (len(out.Lost) == 0 || !found[asWasFound(&e)]) {
			t.Errorf("event %d is another one\n%+v\n%+v", e.ID, e, was[e.ID])
		}
		delete(was, e.ID)
	}
	if len(was) > 0 && len(out.Lost) == 0 {
		t.Errorf("%d events are missing, and nothing says so", len(was))
	}
	if added, err := s.Import(ctx, sample(t, "a new document")); !added || err != nil {
		t.Error(err)
	}
	return out
}

// asWasFound is what no correction says of an event: the quotes of the user's own are
// in one.
func asWasFound(e *timeline.Event) string {
	if e.Provenance.Engine == timeline.UserEngine {
		return fmt.Sprint(e.Kind, e.When)
	}
	return fmt.Sprint(e.Quotes, e.Kind, e.When)
}

func TestSalvage(t *testing.T) {
	d := newDamageable(t)
	rng := rand.New(rand.NewSource(3))
	for _, harm := range damages {
		t.Run(harm.name, func(t *testing.T) {
			for range 8 {
				d.salvaged(t, harm.do(rng, bytes.Clone(d.file)))
			}
		})
	}
	if out := d.salvaged(t, d.file); out.Events != 321 || out.Documents != 2 || len(out.Lost) > 0 {
		t.Error("of a whole file:", out)
	}
}

// TestSalvageOfOnePage loses the events of one page, and names them.
func TestSalvageOfOnePage(t *testing.T) {
	d := newDamageable(t)
	b := bytes.Clone(d.file)
	h, _, _, err := readHeads(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		t.Fatal(err)
	}
	on := map[int64][]uint64{} // events by page
	w := &pages{r: bytes.NewReader(b), head: h}
	w.record = func(bucket, key, value []byte) error {
		if string(bucket) == string(bEvents) {
			n, err := parseNumber(key)
			page := int64(bytes.Index(b, value)) / h.pageSize
			on[page] = append(on[page], n)
			return err
		}
		return nil
	}
	if err := w.all(); err != nil || len(on) < 5 {
		t.Fatal(len(on), err)
	}
	for page, ids := range on {
		b := bytes.Clone(b)
		clear(b[page*h.pageSize : (page+1)*h.pageSize])
		out := d.salvaged(t, b)
		if len(out.Lost) == 0 {
			continue // a page of an earlier state, which holds the same records
		}
		if out.Documents != 2 || out.Events != 321-len(ids) {
			t.Fatal(out)
		}
		for _, id := range ids {
			if !strings.Contains(fmt.Sprint(out.Lost), fmt.Sprintf("{event %d it is lost}", id)) {
				t.Errorf("nothing says that event %d is lost: %v", id, out.Lost)
			}
		}
		break
	}
}

// TestSalvageOfOneHead: without the head of the last change, what it wrote may be
// missing, and something says so.
func TestSalvageOfOneHead(t *testing.T) {
	d := newDamageable(t)
	missing, size := 0, os.Getpagesize()
	for n := range 2 {
		for _, other := range [][]byte{make([]byte, size), d.file[(1-n)*size : (2-n)*size]} {
			b := bytes.Clone(d.file)
			copy(b[n*size:], other)
			out := d.salvaged(t, b)
			if len(out.Lost) == 0 {
				t.Errorf("nothing says that head %d is lost", n)
			}
			missing += 321 - out.Events
		}
	}
	if missing == 0 {
		t.Error("the last change is there without its head")
	}
}

func TestSalvageLeavesOthersAlone(t *testing.T) {
	dir := t.TempDir()
	from, to := filepath.Join(dir, "a"), filepath.Join(dir, "b")
	s, err := Open(from, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := Salvage(ctx, from, to); !errors.Is(err, timeline.ErrStoreBusy) {
		t.Error(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := Salvage(ctx, from, from); !errors.Is(err, fs.ErrExist) {
		t.Error(err)
	}
	if _, err := Salvage(ctx, filepath.Join(dir, "none"), to); !errors.Is(err, fs.ErrNotExist) {
		t.Error(err)
	}
	if left, err := filepath.Glob(filepath.Join(dir, "*")); err != nil || len(left) != 1 {
		t.Error(left, err)
	}
}
