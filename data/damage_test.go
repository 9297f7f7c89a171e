package data

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"quoteline/timeline"
)

// whole is what a store holds in one state.
type wholeStore struct {
	documents []timeline.Document
	events    []timeline.Event
	columns   *timeline.Columns
	found     timeline.Set
}

func readWhole(s *DB) (w wholeStore, err error) {
	list, err := s.Documents(ctx)
	if err != nil {
		return w, err
	}
	for i := range list {
		d, err := s.Document(ctx, list[i].ID)
		if err != nil {
			return w, err
		}
		w.documents = append(w.documents, *d)
	}
	if w.events, err = s.Events(ctx); err != nil {
		return w, err
	}
	if w.columns, err = s.Columns(ctx); err != nil {
		return w, err
	}
	w.found, err = s.Search(ctx, w.columns, []string{"keep"})
	return w, err
}

// damageable is a file with two imports, and its states after each.
type damageable struct {
	file   []byte
	before wholeStore // the last change
	after  wholeStore
}

func newDamageable(t testing.TB) (d damageable) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "good")
	s, err := Open(path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	for i, text := range []string{"words to keep ", "some others to keep whole "} {
		x := sample(t, strings.Repeat(text, 40))
		if _, err := s.Import(ctx, x); err != nil {
			t.Fatal(err)
		}
		if i == 0 { // what the user says is as much at risk
			mustEdit(t, s, func(e timeline.Editor) error {
				_, err := e.Add(&timeline.Event{Title: "mine", When: x.Events[3].When, Quotes: x.Events[3].Quotes})
				return errors.Join(err, e.Part(1, 2), e.Dismiss(timeline.Position{Document: x.Document.ID, Span: x.Events[4].Head}, false),
					e.Correct(7, &timeline.Correction{Fields: timeline.TitleField | timeline.NoteField, Title: "Corrected", Note: "why"}))
			})
		}
		w, err := readWhole(s)
		if err != nil || len(w.events) != []int{121, 321}[i] || w.found.Len() != []int{40, 80}[i] {
			t.Fatal(len(w.events), w.found.Len(), err)
		}
		d.before, d.after = d.after, w
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if d.file, err = os.ReadFile(path); err != nil {
		t.Fatal(err)
	}
	return d
}

// damages are ways to harm a file.
var damages = []struct {
	name string
	do   func(*rand.Rand, []byte) []byte
}{
	{"flipped bytes", func(r *rand.Rand, b []byte) []byte {
		for range 8 {
			b[r.Intn(len(b))] ^= byte(1 + r.Intn(255))
		}
		return b
	}},
	{"flipped bytes in the heads of pages", func(r *rand.Rand, b []byte) []byte {
		for range 1 + r.Intn(4) {
			b[r.Intn(len(b)/4096)*4096+r.Intn(96)] ^= 1 << r.Intn(8)
		}
		return b
	}},
	{"a zeroed page", func(r *rand.Rand, b []byte) []byte {
		clear(pageOf(r, b))
		return b
	}},
	{"a page of garbage", func(r *rand.Rand, b []byte) []byte {
		_, _ = r.Read(pageOf(r, b)[r.Intn(2)*16:])
		return b
	}},
	{"a page in another's place", func(r *rand.Rand, b []byte) []byte {
		copy(pageOf(r, b), bytes.Clone(pageOf(r, b)))
		return b
	}},
	{"a page with another's content", func(r *rand.Rand, b []byte) []byte {
		copy(pageOf(r, b)[8:], bytes.Clone(pageOf(r, b)[8:]))
		return b
	}},
	{"elements that lead elsewhere", func(r *rand.Rand, b []byte) []byte {
		p := pageOf(r, b)
		endian.PutUint32(p[16+4*r.Intn(32):], r.Uint32()>>r.Intn(32))
		return b
	}},
	{"a torn page", func(r *rand.Rand, b []byte) []byte {
		clear(pageOf(r, b)[512*(1+r.Intn(7)):])
		return b
	}},
	{"the end cut off", func(r *rand.Rand, b []byte) []byte { return b[:100+r.Intn(len(b)-100)] }}, // less is a first start that was cut off
	{"garbage", func(r *rand.Rand, b []byte) []byte {
		_, _ = r.Read(b)
		return b
	}},
	{"a head that lies", func(r *rand.Rand, b []byte) []byte {
		h, _, _, _ := readHeads(bytes.NewReader(b), int64(len(b)))
		switch r.Intn(4) {
		case 0:
			h.root = uint64(r.Intn(2 * int(h.pages)))
		case 1:
			h.freelist = uint64(r.Intn(2 * int(h.pages)))
		case 2:
			h.pages = uint64(r.Intn(4 * int(h.pages)))
		case 3:
			h.pageSize = 512 << r.Intn(10)
		}
		for n := range 2 {
			putHead(b[n*4096:], h)
		}
		return b
	}},
	{"another version of the file", func(_ *rand.Rand, b []byte) []byte {
		for n := range 2 {
			p := b[n*4096:]
			endian.PutUint32(p[pageHeader+4:], 3)
			sumHead(p)
		}
		return b
	}},
}

func pageOf(r *rand.Rand, b []byte) []byte {
	p := r.Intn(len(b)/4096) * 4096
	return b[p : p+4096 : p+4096]
}

// TestDamageNeverGivesAWrongValue harms files in many ways: what is read then is what
// was written, or an error; or, with a warning, what was there before the last change.
func TestDamageNeverGivesAWrongValue(t *testing.T) {
	d := newDamageable(t)
	rng := rand.New(rand.NewSource(1))
	dir := t.TempDir()
	for _, harm := range damages {
		t.Run(harm.name, func(t *testing.T) {
			said := 0
			for i := range 40 {
				path := filepath.Join(dir, fmt.Sprint("bad", i))
				if err := os.WriteFile(path, harm.do(rng, bytes.Clone(d.file)), 0o600); err != nil {
					t.Fatal(err)
				}
				if err := d.read(path); errors.Is(err, errWrong) {
					t.Errorf("file %d: %v", i, err)
				} else if err != nil {
					said++
				}
				if err := os.Remove(path); err != nil {
					t.Fatal(err)
				}
			}
			if said == 0 {
				t.Error("no damage was ever seen")
			}
		})
	}
}

var errWrong = errors.New("wrong")

// read opens a file that may be damaged and says what it says of the damage, or
// errWrong where what it gives is not so.
func (d *damageable) read(path string) error {
	s, err := Open(path, Options{Timeout: 200 * time.Millisecond})
	if err != nil {
		if !errors.Is(err, timeline.ErrDamaged) && !errors.Is(err, timeline.ErrNewer) || !strings.Contains(err.Error(), path) {
			return fmt.Errorf("%w message: %w", errWrong, err)
		}
		return err
	}
	defer s.Close()
	problems, err := s.Check(ctx)
	checked := err
	if err != nil && !errors.Is(err, timeline.ErrDamaged) {
		return fmt.Errorf("%w message: %w", errWrong, err)
	}
	w, err := readWhole(s)
	if err != nil {
		// A key that was changed is a record that is not there.
		if !errors.Is(err, timeline.ErrDamaged) && !errors.Is(err, timeline.ErrNotFound) {
			return fmt.Errorf("%w message: %w", errWrong, err)
		}
		if len(problems) == 0 && checked == nil {
			return fmt.Errorf("%w: nothing found by check, and yet %w", errWrong, err)
		}
		return err
	}
	switch {
	case reflect.DeepEqual(w, d.after):
		if len(problems) > 0 {
			return fmt.Errorf("whole, but %v", problems)
		}
		return nil
	case reflect.DeepEqual(w, d.before) && s.Warning() != "":
		return errors.New(s.Warning())
	}
	return fmt.Errorf("%w: %d documents, %d events; warned %q; check: %v", errWrong, len(w.documents), len(w.events), s.Warning(), problems)
}

// FuzzPages changes bytes of a file: what verifyPages lets through, bbolt reads.
func FuzzPages(f *testing.F) {
	d := newDamageable(f)
	f.Add([]byte{0x10, 0x40, 2, 0, 0xff})
	f.Fuzz(func(t *testing.T, changes []byte) {
		b := bytes.Clone(d.file)
		for ; len(changes) >= 5; changes = changes[5:] {
			b[int(endian.Uint32(changes))%len(b)] = changes[4]
		}
		path := filepath.Join(t.TempDir(), "bad")
		if err := os.WriteFile(path, b, 0o600); err != nil {
			t.Fatal(err)
		}
		if err := d.read(path); errors.Is(err, errWrong) {
			t.Error(err)
		}
	})
}

// TestUnborn begins anew where a first start was cut off, and nowhere else.
func TestUnborn(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a")
	s, err := Open(path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	whole := firstPages(os.Getpagesize())
	for _, size := range []int{1, 100, 4096, 5000, 9000, len(whole)} {
		if err := os.WriteFile(path, whole[:size], 0o600); err != nil {
			t.Fatal(err)
		}
		s, err := Open(path, Options{})
		if err != nil || s.Warning() != "" {
			t.Fatal(size, err)
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}
	other := bytes.Clone(whole)
	other[4096+40] = 7
	for _, b := range [][]byte{[]byte("x"), []byte("some words"), other} {
		if err := os.WriteFile(path, b, 0o600); err != nil {
			t.Fatal(err)
		}
		s, err := Open(path, Options{})
		if err == nil && s.Warning() == "" {
			t.Errorf("%.9q was opened", b)
		}
		if err == nil {
			err = s.Close()
		}
		if now, err2 := os.ReadFile(path); err != nil && (err2 != nil || !bytes.Equal(now, b)) {
			t.Errorf("%.9q was changed", b)
		}
	}
}

// TestLargeFile reads leaves while the store is in use.
func TestLargeFile(t *testing.T) {
	defer func(was int64) { largeFile = was }(largeFile)
	largeFile = 0
	d := newDamageable(t)
	path := filepath.Join(t.TempDir(), "a")
	if err := os.WriteFile(path, d.file, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := d.read(path); err != nil {
		t.Error(err)
	}
	rng := rand.New(rand.NewSource(2))
	for i := range 40 {
		b := damages[1].do(rng, bytes.Clone(d.file))
		if err := os.WriteFile(path, b, 0o600); err != nil {
			t.Fatal(err)
		}
		s, err := Open(path, Options{})
		if err != nil {
			continue
		}
		<-s.watched
		_, err = s.Import(ctx, sample(t, fmt.Sprint("new ", i)))
		if h, _, _, err2 := readHeads(bytes.NewReader(b), int64(len(b))); err2 == nil {
			if bad := verifyPages(bytes.NewReader(b), h, false); bad != nil && !errors.Is(err, timeline.ErrDamaged) {
				t.Errorf("%d: written to, though %v", i, bad)
			}
		}
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	}
}
