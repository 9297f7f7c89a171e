package data

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"math/rand"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"quoteline/timeline"
)

// childTask says, in the environment, what a copy of the test program is to do on
// which store.
const childTask = "QUOTELINE_TEST_CHILD"

// TestMain runs the tests, or, in a child of theirs, its task.
func TestMain(m *testing.M) {
	task, path, ok := strings.Cut(os.Getenv(childTask), " ")
	if !ok {
		os.Exit(m.Run())
	}
	if err := map[string]func(string) error{"work": work, "open": openOnly}[task](path); err != nil {
		fmt.Println("error", err)
		os.Exit(1)
	}
}

// startChild starts a copy of this program.
func startChild(t *testing.T, task, path string) (*exec.Cmd, io.ReadCloser) {
	t.Helper()
	c := exec.Command(os.Args[0])
	c.Env = append(os.Environ(), childTask+"="+task+" "+path)
	c.Stderr = os.Stderr
	out, err := c.StdoutPipe()
	if err == nil {
		err = c.Start()
	}
	if err != nil {
		t.Fatal(err)
	}
	return c, out
}

// work imports and edits without end, and says of each change when it is made.
func work(path string) error {
	s, err := Open(path, Options{Timeout: 2 * time.Minute})
	if err != nil {
		return err
	}
	fmt.Println("open")
	t := &testing.T{} // sample uses it only where this test is wrong
	for {
		es, err := s.Events(ctx)
		if err != nil {
			return err
		}
		docs, err := s.Documents(ctx)
		if err != nil {
			return err
		}
		n := len(docs)
		x := sample(t, strings.Repeat("w ", 20)+fmt.Sprint("number ", n, " of ", time.Now().UnixNano()))
		if _, err := s.Import(ctx, x); err != nil {
			return err
		}
		fmt.Println("document", x.Document.ID)
		if len(es) == 0 {
			continue
		}
		id := es[n%len(es)].ID
		note := fmt.Sprint("note ", n)
		err = s.edit(func(e timeline.Editor) error {
			_, err := e.Add(&timeline.Event{Title: note})
			return errors.Join(err, e.Correct(id, &timeline.Correction{Fields: timeline.NoteField, Note: note}))
		})
		if err != nil {
			return err
		}
		fmt.Println(note)
		if n%5 == 4 {
			if _, err := s.Undo(ctx); err != nil {
				return err
			}
			fmt.Println("undone", note)
		}
		if n%7 == 6 {
			if err := s.Tidy(ctx); err != nil {
				return err
			}
		}
	}
}

// kills is how often TestKilled kills; `make torture` sets more.
func kills(t *testing.T) int {
	if n, err := strconv.Atoi(os.Getenv("QUOTELINE_KILLS")); err == nil {
		return n
	}
	if testing.Short() {
		return 5
	}
	return 50
}

// TestKilled kills a program that imports and edits, at any moment: every change that
// it said was made is there, nothing is half done, and the store opens.
func TestKilled(t *testing.T) {
	path := filepath.Join(t.TempDir(), "s")
	rng := rand.New(rand.NewSource(time.Now().UnixNano()))
	documents, notes := map[timeline.DocumentID]bool{}, map[string]bool{}
	said := 0
	n := kills(t)
	for range n {
		c, out := startChild(t, "work", path)
		after := time.Duration(20+rng.Intn(180)) * time.Millisecond
		go func() {
			time.Sleep(after)
			_ = c.Process.Kill()
		}()
		last := "" // it may be undone, and that not be said
		for lines := bufio.NewScanner(out); lines.Scan(); said++ {
			what, rest, _ := strings.Cut(lines.Text(), " ")
			switch what {
			case "error":
				t.Fatal(lines.Text())
			case "document":
				documents[timeline.DocumentID(rest)] = true
			case "note":
				last = lines.Text()
				notes[last] = true
			case "undone":
				delete(notes, rest)
			}
		}
		_ = c.Wait() // it was killed
		s, err := Open(path, Options{Timeout: 2 * time.Minute})
		if err != nil {
			t.Fatal(err)
		}
		if problems, err := s.Check(ctx); err != nil || len(problems) > 0 {
			t.Fatal(problems, err)
		}
		for id := range documents {
			if _, err := s.Document(ctx, id); err != nil {
				t.Fatal("what was said to be stored:", err)
			}
		}
		// Each step made an event of the user's own and a note of the same words.
		es := must(s.Events(ctx))(t)
		own := map[string]bool{}
		for i := range es {
			if es[i].Provenance.Engine == timeline.UserEngine {
				own[es[i].Title] = true
			}
		}
		for note := range notes {
			if !own[note] && note != last {
				t.Fatalf("what was said to be noted is not there: %q", note)
			}
		}
		delete(notes, last)
		for i := range es {
			if e := &es[i]; e.Note != "" && !own[e.Note] {
				t.Fatalf("a part of a step is there: %q", e.Note)
			}
		}
		if own[last] {
			notes[last] = true
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}
	t.Logf("killed %d times; %d changes were said to be made, and are there", n, said)
}

// openOnly opens a store to write, holds it for a while, and says whether it could.
func openOnly(path string) error {
	s, err := Open(path, Options{Timeout: 10 * time.Millisecond})
	if errors.Is(err, timeline.ErrStoreBusy) {
		fmt.Println("busy")
		return nil
	}
	if err != nil {
		return err
	}
	fmt.Println("writer")
	_, _ = io.Copy(io.Discard, os.Stdin) // until the test lets go
	time.Sleep(1500 * time.Millisecond)
	return s.Close()
}

// TestOneWriter starts the program many times at once: one may write, the others say
// that it is busy, and none is told anything else.
func TestOneWriter(t *testing.T) {
	n := 50
	if testing.Short() {
		n = 8
	}
	path := filepath.Join(t.TempDir(), "s")
	s, err := Open(path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	said := make(chan string, n)
	for range n {
		c, out := startChild(t, "open", path)
		go func() {
			b, _ := io.ReadAll(out)
			_ = c.Wait()
			said <- strings.TrimSpace(string(b))
		}()
	}
	count := map[string]int{}
	for range n {
		count[<-said]++
	}
	if count["writer"] == 0 || count["writer"]+count["busy"] != n {
		t.Errorf("%v", count)
	}
	if s, err = Open(path, Options{Timeout: 2 * time.Minute}); err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if problems, err := s.Check(ctx); err != nil || len(problems) > 0 {
		t.Error(problems, err)
	}
}
