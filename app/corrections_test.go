package app_test

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

const harbour = `Harbour board sacks its director

12 March 2019

On 4 March 2019 the harbour board dismissed Ida Holm. Ida Holm said on 6 March 2019 that she would appeal.
On 8 March 2019 Paul Reyes took over the office in Selby.
`

// program runs a command of the program on the desk's store and returns what it
// printed.
func (d *desk) program(args ...string) string {
	d.t.Helper()
	c := exec.Command(os.Getenv("QUOTELINE_BIN"), append(args, "--store", filepath.Join(d.home, "test.quoteline"))...)
	c.Env = d.env
	out, err := c.Output()
	if err != nil {
		if e, ok := err.(*exec.ExitError); ok {
			d.t.Fatalf("%v: %v\n%s", args, err, e.Stderr)
		}
		d.t.Fatalf("%v: %v", args, err)
	}
	return string(out)
}

// quit leaves the program by its key.
func (d *desk) quit() {
	d.t.Helper()
	d.do("key", "ctrl+q")
	done := make(chan error, 1)
	go func() { done <- d.app.Wait() }()
	select {
	case err := <-done:
		if err != nil {
			d.t.Fatalf("it ended with %v", err)
		}
	case <-time.After(3 * time.Minute):
		d.t.Fatal("it does not quit")
	}
}

// press presses keys one after the other, each once the screen is still.
func (d *desk) press(keys ...string) {
	d.t.Helper()
	for _, k := range keys {
		d.do("key", k)
		d.still()
	}
}

// TestRealCorrections finishes a timeline as a person does, by keys in a real window:
// puts a wrong date right, merges two events, adds one from words selected in the
// document. It undoes all of it, restarts, and does all of it again.
func TestRealCorrections(t *testing.T) {
	d := newDesk(t)
	doc := filepath.Join(d.home, "harbour.txt")
	if err := os.WriteFile(doc, []byte(harbour), 0o600); err != nil {
		t.Fatal(err)
	}
	d.program("import", "--empty", doc)
	before := d.program("list", "--format", "json")

	d.run()
	d.press("Home", "F4", "Tab") // the date of the first event
	d.do("key", "ctrl+a", "type", "mid-May 2014")
	d.press("Escape", "End", "ctrl+m") // merge the last event with the one that is found
	d.do("type", "appeal")
	d.still()
	d.press("Return", "Home", "ctrl+d") // the first event’s document, at its quote
	d.press("shift+Down", "ctrl+j")     // a line of it
	d.press("Return")
	d.quit()
	after := d.program("list", "--format", "json")

	was, is := events(t, before), events(t, after)
	if len(is) != len(was) { // one less by the merge, one more from the words
		t.Errorf("%d events of %d", len(is), len(was))
	}
	typed, merged, own := 0, 0, 0
	for _, e := range is {
		if e.Typed == "mid-May 2014" && e.When == "2014-05" {
			typed++
		}
		if len(e.Accounts) == 2 {
			merged++
		}
		if len(e.Quotes) == 1 && strings.Contains(e.Quotes[0].Exact, "Ida Holm. Ida Holm said") {
			own++
		}
	}
	if typed != 1 || merged != 1 || own != 1 {
		t.Fatalf("%d dated, %d merged, %d added:\n%s", typed, merged, own, after)
	}

	d.run()
	d.press("ctrl+z", "ctrl+z", "ctrl+z")
	d.quit()
	if got := d.program("list", "--format", "json"); got != before {
		t.Errorf("undone:\n%s\nwas\n%s", got, before)
	}
	d.run()
	d.press("ctrl+shift+z", "ctrl+shift+z", "ctrl+shift+z")
	d.quit()
	if got := d.program("list", "--format", "json"); got != after {
		t.Errorf("done again:\n%s\nwas\n%s", got, after)
	}
	d.program("check")
}

type listed struct {
	Title, When, Typed string
	Accounts           []struct{ Title string }
	Quotes             []struct{ Exact string }
}

func events(t *testing.T, export string) []listed {
	t.Helper()
	var out struct{ Events []listed }
	if err := json.Unmarshal([]byte(export), &out); err != nil {
		t.Fatal(err)
	}
	return out.Events
}
