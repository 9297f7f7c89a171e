package command_test

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"testing"
)

// TestParallel runs the filter under GNU parallel as docs/scale.md says: what comes
// out is what one process writes, byte for byte.
func TestParallel(t *testing.T) {
	bin := os.Getenv("QUOTELINE_BIN")
	if bin == "" {
		t.Skip("QUOTELINE_BIN names no program; run make test")
	}
	if _, err := exec.LookPath("parallel"); err != nil {
		if os.Getenv("CI") != "" {
			t.Fatal(err)
		}
		t.Skip("GNU parallel is not installed; run make test")
	}
	var in strings.Builder
	for i := range 400 {
		fmt.Fprintf(&in, `{"id":"%d","date":"2014-05-%02d","dct":"2014-05-%02d","title":"Day %d","text":"Ann Lee met Bob Ray on Tuesday. “We won %d times,” she said."}`+"\n", i, 1+i%28, 1+i%28, i, i)
	}
	run := func(name string, args ...string) []byte {
		t.Helper()
		c := exec.Command(name, args...)
		c.Env = append(os.Environ(), "HOME="+t.TempDir())
		c.Stdin = strings.NewReader(in.String())
		var errs bytes.Buffer
		c.Stderr = &errs
		out, err := c.Output()
		if err != nil {
			t.Fatalf("%s %v: %v\n%s", name, args, err, errs.String())
		}
		return out
	}
	for _, filter := range [][]string{{"annotate"}, {"annotate", "--full"}} {
		serial := run(bin, filter...)
		parallel := run("parallel", append([]string{"--will-cite", "--pipe", "-k", "--block", "8k", bin}, filter...)...)
		if !bytes.Equal(serial, parallel) || bytes.Count(serial, []byte("\n")) != 400 {
			t.Errorf("%v: %d bytes of one process, %d of parallel", filter, len(serial), len(parallel))
		}
	}
}
