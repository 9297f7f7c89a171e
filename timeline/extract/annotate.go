package extract

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"

	"quoteline/timeline"
	"quoteline/timeline/language"
	"quoteline/timeline/when"
)

// maxLine bounds one line of Annotate's input, in bytes.
const maxLine = 256 << 20

// Annotate reads JSON lines {"id","dct","title","text"}, dct being the document's
// date in ISO form, and writes one line of stand-off annotation for each, in the
// same order: TIMEX3 expressions, events, quotations and relations, with byte
// offsets into text. The shape is that of docs/formats.md. It works on as many
// lines at a time as there are processors. An error names the line; what stands
// before it has been written.
func Annotate(ctx context.Context, in io.Reader, out io.Writer) error {
	return Lines(ctx, in, out, func(ctx context.Context, line []byte) ([]byte, error) {
		var d articleIn
		if err := json.Unmarshal(line, &d); err != nil {
			return nil, fmt.Errorf("no article in JSON: %w", err)
		}
		a, err := annotation(ctx, d)
		if err != nil {
			return nil, err
		}
		return json.Marshal(a)
	})
}

// Lines writes for each line that is not blank the one that work makes of it, without
// line ends, in the same order and on as many at a time as there are processors. An
// error names the line; what stands before it has been written.
func Lines(ctx context.Context, in io.Reader, out io.Writer, work func(ctx context.Context, line []byte) ([]byte, error)) error {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	queue := make(chan *job, 2*runtime.GOMAXPROCS(0))
	jobs := make(chan *job)
	var workers sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		workers.Go(func() {
			for j := range jobs {
				j.run(ctx, work)
			}
		})
	}
	workers.Go(func() {
		defer close(queue)
		defer close(jobs)
		readJobs(ctx, in, queue, jobs)
	})
	w := bufio.NewWriter(out)
	err := writeJobs(queue, w)
	if err == nil {
		err = ctx.Err() // the reader stopped early
	}
	if flush := w.Flush(); err == nil && flush != nil {
		err = fmt.Errorf("write: %w", flush)
	}
	stop()
	for range queue { // let the reader see that nobody waits
	}
	workers.Wait()
	return err
}

// job is one line of the input, and what became of it.
type job struct {
	line int
	in   []byte
	out  []byte
	err  error
	done chan struct{}
}

func (j *job) run(ctx context.Context, work func(context.Context, []byte) ([]byte, error)) {
	defer close(j.done)
	var err error
	if j.out, err = work(ctx, j.in); err != nil {
		j.err = fmt.Errorf("line %d: %w", j.line, err)
	}
}

// readJobs hands the lines to the writer, in order, and to the workers. The error
// of reading is the last job's.
func readJobs(ctx context.Context, in io.Reader, queue, work chan<- *job) {
	sc := bufio.NewScanner(in)
	sc.Buffer(make([]byte, 1<<16), maxLine)
	sc.Split(toLineEnd)
	for n := 1; sc.Scan(); n++ {
		if len(bytes.TrimSpace(sc.Bytes())) == 0 {
			continue
		}
		j := &job{line: n, in: bytes.Clone(sc.Bytes()), done: make(chan struct{})}
		select {
		case queue <- j:
		case <-ctx.Done():
			return
		}
		work <- j
	}
	if err := sc.Err(); err != nil {
		j := &job{err: fmt.Errorf("read: %w", err), done: make(chan struct{})}
		close(j.done)
		select {
		case queue <- j:
		case <-ctx.Done():
		}
	}
}

// toLineEnd leaves of a line all but its \n: a \r belongs to the bytes of an article.
func toLineEnd(data []byte, atEOF bool) (advance int, token []byte, err error) {
	if i := bytes.IndexByte(data, '\n'); i >= 0 {
		return i + 1, data[:i], nil
	}
	if atEOF && len(data) > 0 {
		return len(data), data, nil
	}
	return 0, nil, nil
}

// writeJobs writes the results in the order of the lines, up to the first error.
func writeJobs(queue <-chan *job, w *bufio.Writer) error {
	for j := range queue {
		<-j.done
		if j.err != nil {
			return j.err
		}
		if _, err := w.Write(append(j.out, '\n')); err != nil {
			return fmt.Errorf("write line %d: %w", j.line, err)
		}
	}
	return nil
}

type articleIn struct {
	ID    string `json:"id"`
	DCT   string `json:"dct"`
	Title string `json:"title"`
	Text  string `json:"text"`
}

// day reads the date of a dct, whose time of day says nothing here.
func day(dct string) when.Date {
	dct, _, _ = strings.Cut(strings.TrimSpace(dct), "T")
	d, err := when.Parse(dct)
	if err != nil {
		return when.Date{} // no date, then: nothing relative is resolved
	}
	return d
}

func annotation(ctx context.Context, d articleIn) (*articleOut, error) {
	out := &articleOut{ID: d.ID, Timexes: []timexOut{}, Events: []eventOut{}, Quotes: []quoteOut{}, Links: []linkOut{}}
	tag := language.Of(d.Text)
	for at := 0; at < len(d.Text); {
		end := cut(d.Text, at)
		var a *Analysis
		if english(tag) {
			var err error
			if a, err = Analyze(ctx, d.Text[at:end], d.Title, day(d.DCT)); err != nil {
				return nil, err
			}
		} else if a = readAbroad(d.Text[at:end], tag, day(d.DCT)); ctx.Err() != nil {
			return nil, ctx.Err()
		}
		a.Offset = at
		a.annotate(out)
		at = end
	}
	crowd(out.Events)
	return out, nil
}

func (a *Analysis) annotate(out *articleOut) {
	out.Timexes = slices.Grow(out.Timexes, len(a.Timexes))
	for i := range a.Timexes {
		t := &a.Timexes[i]
		out.Timexes = append(out.Timexes, timexOut{
			ID: "t" + strconv.Itoa(len(out.Timexes)+1), Start: t.Start + a.Offset, End: t.End + a.Offset,
			Type: string(t.Type), Value: t.Value, Mod: t.Mod,
		})
	}
	ids := a.mentionIDs(len(out.Events))
	out.Events = slices.Grow(out.Events, len(ids))
	for i, id := range ids {
		out.Events = append(out.Events, a.mentionOut(i, id))
	}
	out.Quotes = slices.Grow(out.Quotes, len(a.Statements))
	for i := range a.Statements {
		q := &a.Statements[i]
		out.Quotes = append(out.Quotes, quoteOut{a.pairs(q.Content), a.pairs(q.Cue), a.pairs(q.Source), q.Speaker, q.Kind.String()})
	}
	out.Links = a.links(out.Links, ids)
}

func (a *Analysis) pairs(spans []timeline.Span) [][2]int {
	out := make([][2]int, 0, len(spans))
	for _, s := range spans {
		out = append(out, [2]int{s.Start + a.Offset, s.End + a.Offset})
	}
	return out
}
