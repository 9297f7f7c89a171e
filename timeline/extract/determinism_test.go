package extract

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"runtime"
	"slices"
	"strings"
	"testing"

	"quoteline/timeline"
	"quoteline/timeline/when"
)

// texts are of all kinds: a report, one that is cut into segments, another
// language, and what nobody wrote in good faith.
func texts(t *testing.T) []string {
	shared := "Ann Lee (R-Ohio) met Bob Ray (R-Ohio) and Tom Webb (R-Ohio) on Monday. Lee said R-Ohio was ready. Ray left on Tuesday, and R-Ohio said why.\n"
	out := []string{sample(t, 3<<10), strings.Repeat(shared, 4), bericht, "", "On 3 May 2014", strings.Repeat(sample(t, 20<<10), 30)}
	for _, name := range slices.Sorted(maps.Keys(hostile)) {
		unit := hostile[name]
		out = append(out, strings.ToValidUTF8(strings.Repeat(unit, (6<<10)/len(unit)), "\uFFFD"))
	}
	return append(out, sample(t, 9<<10))
}

// TestSameBytesOut: what is found does not depend on the number of processors, on
// what was read before, or on the order in which a map is walked.
func TestSameBytesOut(t *testing.T) {
	if testing.Short() {
		t.Skip("it reads four megabytes")
	}
	var in bytes.Buffer
	for i, text := range texts(t) {
		line, err := json.Marshal(articleIn{ID: fmt.Sprint(i), DCT: "2025-08-16", Title: "A report", Text: text})
		if err != nil {
			t.Fatal(err)
		}
		in.Write(append(line, '\n'))
	}
	var annotations, timelines []byte
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(0))
	for _, procs := range []int{1, 2, 8} {
		runtime.GOMAXPROCS(procs)
		var out bytes.Buffer
		if err := Annotate(context.Background(), bytes.NewReader(in.Bytes()), &out); err != nil {
			t.Fatal(err)
		}
		same(t, fmt.Sprintf("Annotate on %d", procs), &annotations, out.Bytes())
		same(t, fmt.Sprintf("Document on %d", procs), &timelines, extractions(t))
	}
}

// same keeps the first result and holds the others to it.
func same(t *testing.T, what string, first *[]byte, got []byte) {
	t.Helper()
	if *first == nil {
		*first = got
		return
	}
	if !bytes.Equal(*first, got) {
		at := 0
		for at < min(len(*first), len(got)) && (*first)[at] == got[at] {
			at++
		}
		t.Errorf("%s differs from the first run at byte %d: %.200s", what, at, got[at:])
	}
}

// extractions is what Document finds in the texts, as JSON.
func extractions(t *testing.T) []byte {
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	for i, text := range texts(t) {
		d := timeline.Document{ID: timeline.DocumentID(fmt.Sprint(i)), Text: text}
		d.Published.Date = when.NewDay(2025, 8, 16)
		x, err := Document(context.Background(), &d)
		if err != nil {
			t.Fatal(err)
		}
		if err := enc.Encode(x); err != nil {
			t.Fatal(err)
		}
	}
	return out.Bytes()
}

// TestHostileMemory: twice the text takes twice the memory, whatever it is. What
// is allocated in all depends little on the machine.
func TestHostileMemory(t *testing.T) {
	if testing.Short() {
		t.Skip("it reads ten megabytes")
	}
	const small = 60 << 10
	for _, name := range slices.Sorted(maps.Keys(hostile)) {
		// What pools hold is thrown away whenever the collector runs: what is to be
		// allocated again then is left out by taking the least of some runs.
		a, b := allocated(t, hostile[name], small), allocated(t, hostile[name], 2*small)
		for range 4 {
			if float64(b)/float64(a) <= 2.6 {
				break
			}
			b = min(b, allocated(t, hostile[name], 2*small))
		}
		if ratio := float64(b) / float64(a); ratio > 2.6 {
			t.Errorf("%s: twice the text takes %.1f times the memory", name, ratio)
		}
	}
}

// allocated is how many bytes are allocated while n bytes of unit are read.
func allocated(t *testing.T, unit string, n int) uint64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	read(t, unit, n)
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc
}
