package data

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/klauspost/compress/zstd"
	bolt "go.etcd.io/bbolt"
	"pgregory.net/rapid"

	"quoteline/timeline"
	"quoteline/timeline/when"
)

// sharedAs shares a store and opens the copy.
func (s *DB) sharedAs(t rapid.TB, path string, o timeline.Sharing) *DB {
	t.Helper()
	if err := s.Share(ctx, path, o); err != nil {
		t.Fatal(err)
	}
	c, err := Open(path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// TestSharedCopies: after any steps each copy has every event, quote, relation and what
// is left out as the timeline has it, and is whole.
func TestSharedCopies(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		s := drawn(t, rt)
		defer s.Close()
		for n := range rapid.IntRange(1, 8).Draw(rt, "steps") {
			act(rt, t, s, n)
			if rapid.Bool().Draw(rt, "tidy") {
				if err := s.Tidy(ctx); err != nil {
					rt.Fatal(err)
				}
			}
		}
		if err := s.SetSetting(ctx, timeline.TitleSetting, []byte("The bridge")); err != nil {
			rt.Fatal(err)
		}
		o := timeline.Sharing{WithoutText: rapid.Bool().Draw(rt, "without text"), WithoutNotes: rapid.Bool().Draw(rt, "without notes")}
		c := s.sharedAs(rt, filepath.Join(filepath.Dir(s.Path()), "b"), o)
		defer c.Close()
		if problems, err := c.Check(ctx); err != nil || len(problems) > 0 {
			rt.Fatal(problems, err)
		}
		got, want := exported(rt, c), exported(rt, s)
		if o.WithoutNotes {
			want = unnoted(rt, s)
		}
		if got != want {
			rt.Fatal(differing(got, want))
		}
		if undo, redo, err := c.History(ctx); undo != nil || redo != nil || err != nil {
			rt.Fatal(undo, redo, err)
		}
		if v, err := c.Setting(ctx, timeline.TitleSetting); string(v) != "The bridge" || err != nil {
			rt.Fatal(v, err)
		}
		again := c.sharedAs(rt, filepath.Join(filepath.Dir(s.Path()), "c"), o)
		defer again.Close()
		if exported(rt, again) != got || said(rt, again) != said(rt, c) {
			rt.Fatal("a copy of the copy is another")
		}
		// It is a timeline like any other.
		act(rt, t, c, 50)
		if problems, err := c.Check(ctx); err != nil || len(problems) > 0 {
			rt.Fatal(problems, err)
		}
	})
}

// differing shows where two exports part.
func differing(got, want string) string {
	a, b := strings.Split(got, "\n"), strings.Split(want, "\n")
	i := 0
	for i < min(len(a), len(b)) && a[i] == b[i] {
		i++
	}
	around := func(l []string) string { return strings.Join(l[max(0, min(i-3, len(l))):min(i+3, len(l))], "\n") }
	return fmt.Sprintf("line %d:\n%s\nis not\n%s", i+1, around(a), around(b))
}

// unnoted is what a store exports without notes and names of those who verified.
func unnoted(t rapid.TB, s *DB) (out string) {
	n := 0
	err := s.Edit(ctx, "unnoted", now, func(e timeline.Editor) error {
		return s.db.View(func(tx *bolt.Tx) error {
			return tx.Bucket(bCorrections).ForEach(func(k, v []byte) error {
				c, err := decodeCorrection(v)
				if err != nil {
					return err
				}
				id, err := parseNumber(k)
				if err != nil || c.Fields&(timeline.NoteField|timeline.VerifiedField) == 0 {
					return err
				}
				n++
				if c.Fields&timeline.VerifiedField != 0 {
					c.By = ""
					if err := e.Correct(timeline.EventID(id), &timeline.Correction{Fields: timeline.VerifiedField, Verified: c.Verified, At: c.At}); err != nil {
						return err
					}
				}
				return e.Revert(timeline.EventID(id), c.Fields&timeline.NoteField)
			})
		})
	})
	if err != nil {
		t.Fatal(err)
	}
	out = strings.ReplaceAll(exported(t, s), `"source": "/in/`, `"source": "`)
	if n > 0 {
		if _, err := s.Undo(ctx); err != nil && !errors.Is(err, timeline.ErrNotFound) {
			t.Fatal(err)
		}
	}
	return out
}

// secrets are words that a store holds, each in another place.
var secrets = struct{ text, beside, original, removed, undone, oldNote, note, by, at, folder, tag string }{
	"zyxomma", "quorvex", "<blink>vexillum", "mordrake", "undunwick", "firstthought", "lastthought", "Wilhelmina", "/in/", "/home/wil", "kept",
}

// planted is a store with secrets: in a text, beside a quote, in the original, in what was
// removed, undone and changed, in notes and in what the window remembers.
func planted(t *testing.T) *DB {
	t.Helper()
	s := open(t)
	original := []byte("<p>one two three " + secrets.beside + " " + secrets.text + secrets.original)
	text := "one two three " + secrets.beside + " then " + secrets.text + " left"
	x := sample(t, text)
	x.Document.ID, x.Document.Media, x.Original = timeline.IDOf(original), "text/html", original
	for i := range x.Events {
		q := timeline.NewQuote(&x.Document, x.Events[i].Quotes[0].Span)
		x.Events[i].Quotes[0], x.Events[i].Basis.Quote = q, &q
	}
	left := x.Events[6]
	left.ID = 0
	x.LeftOut = []timeline.Omission{{Event: left, Why: "it has no verb"}}
	x.Events, x.Relations = x.Events[:3], x.Relations[:2]
	x.Relations[0].Quote = &left.Quotes[0]
	x.Contradictions = []timeline.Contradiction{{Events: []timeline.EventID{1, 2}, Because: []timeline.Relation{{From: 1, To: 2, Because: "b", Quote: &x.Events[2].Quotes[0]}}}}
	gone, undone := sample(t, "once "+secrets.removed), sample(t, "twice "+secrets.undone)
	gone.Events[0].People, undone.Events[0].People = []string{secrets.removed}, []string{secrets.undone}
	for _, x := range []*timeline.Extraction{x, gone} {
		if _, err := s.Import(ctx, x); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Tidy(ctx); err != nil {
		t.Fatal(err)
	}
	if err := s.Remove(ctx, gone.Document.ID); err != nil {
		t.Fatal(err)
	}
	mustEdit(t, s, func(e timeline.Editor) error {
		_, err := e.Add(&timeline.Event{Title: "mine", When: when.NewYear(1999), Note: secrets.note})
		return err
	})
	for _, note := range []string{secrets.oldNote, secrets.note} {
		mustEdit(t, s, func(e timeline.Editor) error {
			return e.Correct(1, &timeline.Correction{
				Fields: timeline.NoteField | timeline.VerifiedField | timeline.TagsField, Note: note, Verified: timeline.Verified, By: secrets.by, At: now, Tags: []string{secrets.tag},
			})
		})
	}
	if err := s.SetSetting(ctx, "window/1", []byte(`{"folder":"`+secrets.folder+`"}`)); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Import(ctx, undone); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	return s
}

// everything is all bytes of a store's file, and all that can be decompressed of its
// records.
func everything(t *testing.T, s *DB) []byte {
	t.Helper()
	out, err := os.ReadFile(s.path)
	if err != nil {
		t.Fatal(err)
	}
	dec, err := zstd.NewReader(nil)
	if err != nil {
		t.Fatal(err)
	}
	defer dec.Close()
	packed := 0
	err = s.db.View(func(tx *bolt.Tx) error {
		return tx.ForEach(func(_ []byte, b *bolt.Bucket) error {
			return b.ForEach(func(_, v []byte) error {
				frame := []byte{0x28, 0xB5, 0x2F, 0xFD}
				for at := bytes.Index(v, frame); at >= 0; {
					if raw, err := dec.DecodeAll(v[at:len(v)-4], nil); err == nil {
						out = append(out, raw...)
						packed++
					}
					next := bytes.Index(v[at+1:], frame)
					if next < 0 {
						break
					}
					at += 1 + next
				}
				return nil
			})
		})
	})
	if err != nil || packed == 0 {
		t.Fatal("nothing was decompressed:", packed, err)
	}
	return out
}

func TestASharedCopyTellsNoSecret(t *testing.T) {
	s := planted(t)
	inside := func(b []byte) (out []string) {
		for _, w := range []string{
			secrets.text, secrets.beside, secrets.original, secrets.removed, secrets.undone, secrets.oldNote, secrets.note, secrets.by, secrets.at, secrets.folder, secrets.tag,
		} {
			if bytes.Contains(b, []byte(w)) {
				out = append(out, w)
			}
		}
		return out
	}
	if got := inside(everything(t, s)); len(got) != 11 {
		t.Fatal("the test finds only", got) // of what is there
	}
	for _, tt := range []struct {
		o    timeline.Sharing
		want []string
	}{
		{timeline.Sharing{}, []string{secrets.text, secrets.beside, secrets.original, secrets.note, secrets.by, secrets.at, secrets.tag}},
		{timeline.Sharing{WithoutNotes: true}, []string{secrets.text, secrets.beside, secrets.original, secrets.tag}},
		{timeline.Sharing{WithoutText: true}, []string{secrets.note, secrets.by, secrets.at, secrets.tag}},
		{timeline.Sharing{WithoutText: true, WithoutNotes: true}, []string{secrets.tag}},
	} {
		t.Run(fmt.Sprintf("%+v", tt.o), func(t *testing.T) {
			c := s.sharedAs(t, filepath.Join(t.TempDir(), "copy.quoteline"), tt.o)
			defer c.Close()
			if got := inside(everything(t, c)); !slices.Equal(got, tt.want) {
				t.Errorf("it tells of %q, and may of %q", got, tt.want)
			}
			was, is := exported(t, s), exported(t, c)
			if tt.o.WithoutNotes {
				was = unnoted(t, s)
			}
			if is != was {
				t.Error(differing(is, was))
			}
			docs := must(c.Documents(ctx))(t)
			d := must(c.Document(ctx, docs[0].ID))(t)
			_, err := c.Original(ctx, d.ID)
			if !tt.o.WithoutText {
				if d.Withheld != nil || err != nil {
					t.Errorf("%+v %v", d, err)
				}
				return
			}
			if d.Text != "one two three                      left" || len(d.Withheld) != 1 || d.Withheld[0] != (timeline.Span{Start: 14, End: 34}) {
				t.Errorf("%q, without %v", d.Text, d.Withheld)
			}
			if !errors.Is(err, timeline.ErrNotFound) {
				t.Error("the original:", err)
			}
		})
	}
}

func TestWhereACopyCannotGo(t *testing.T) {
	s := planted(t)
	dir := t.TempDir()
	before := everything(t, s)
	another := filepath.Join(dir, "another.quoteline")
	o, err := Open(another, Options{})
	if err != nil {
		t.Fatal(err)
	}
	link := filepath.Join(dir, "link.quoteline")
	if err := map[bool]func(string, string) error{true: os.Symlink, false: os.Link}[replacesOpen](s.path, link); err != nil {
		t.Fatal(err)
	}
	shut := filepath.Join(dir, "shut")
	if err := os.Mkdir(shut, 0o500); err != nil {
		t.Fatal(err)
	}
	stopped, stop := context.WithCancel(ctx)
	stop()
	_, missing := os.Stat(filepath.Join(dir, "none"))
	for _, tt := range []struct {
		name, path, want string
		ctx              context.Context
	}{
		{"the timeline itself", s.path, "it is the timeline itself", ctx},
		{"under another name", link, "it is the timeline itself", ctx},
		{"another one that is open", another, timeline.ErrStoreBusy.Error(), ctx},
		{"a folder", dir, "it is a folder", ctx},
		{"no folder", filepath.Join(dir, "none", "a.quoteline"), errors.Unwrap(missing).Error(), ctx},
		{"stopped", filepath.Join(dir, "stopped.quoteline"), "context canceled", stopped},
	} {
		if err := s.Share(tt.ctx, tt.path, timeline.Sharing{}); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("share as %s: %v", tt.name, err)
		}
		if tt.name == "no folder" {
			continue // CopyTo makes it
		}
		if err := s.CopyTo(tt.ctx, tt.path); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("copy to %s: %v", tt.name, err)
		}
	}
	if os.Getuid() > 0 { // root may write anywhere, and Windows has no such folders
		if err := s.Share(ctx, filepath.Join(shut, "a.quoteline"), timeline.Sharing{}); err == nil {
			t.Error("written into a folder that cannot be")
		}
	}
	if err := o.Close(); err != nil {
		t.Fatal(err)
	}
	if err := s.Share(ctx, another, timeline.Sharing{}); err != nil { // it is asked for by who calls
		t.Error(err)
	}
	if left, err := filepath.Glob(filepath.Join(dir, "*")); err != nil || len(left) != 3 {
		t.Error("left behind:", left, err)
	}
	if left, err := filepath.Glob(filepath.Join(dir, ".*")); err != nil || len(left) != 0 {
		t.Error("left behind:", left, err)
	}
	if !bytes.Equal(everything(t, s), before) {
		t.Error("the timeline was changed")
	}
}

// TestNothingIsQuotedOfWhatIsGone: blanks are no words, whoever asks.
func TestNothingIsQuotedOfWhatIsGone(t *testing.T) {
	c := planted(t).sharedAs(t, filepath.Join(t.TempDir(), "copy.quoteline"), timeline.Sharing{WithoutText: true})
	defer c.Close()
	id := must(c.Documents(ctx))(t)[0].ID
	d := must(c.Document(ctx, id))(t)
	for _, s := range []timeline.Span{{Start: 15, End: 20}, {Start: 8, End: 16}, {Start: 30, End: len(d.Text)}} {
		q := timeline.NewQuote(d, s)
		err := c.edit(func(e timeline.Editor) error {
			return e.Correct(1, &timeline.Correction{Quotes: []timeline.Quote{q}})
		})
		if !errors.Is(err, timeline.ErrWithheld) {
			t.Errorf("%q is quoted: %v", q.Exact, err)
		}
		if _, err := c.Add(ctx, &timeline.Event{Title: "mine", Quotes: []timeline.Quote{q}}); !errors.Is(err, timeline.ErrWithheld) {
			t.Errorf("%q is an event: %v", q.Exact, err)
		}
	}
	if _, err := c.Add(ctx, &timeline.Event{Title: "mine", Quotes: []timeline.Quote{timeline.NewQuote(d, timeline.Span{Start: 0, End: 7})}}); err != nil {
		t.Error(err)
	}
}
