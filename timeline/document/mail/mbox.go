package mail

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"

	"quoteline/timeline/document/format"
)

// lineBuffer is how much of a mailbox is at hand at a time, in bytes.
const lineBuffer = 256 << 10

// SplitMailbox yields the messages of a mailbox, each with what is attached to it. It
// holds one message at a time.
func SplitMailbox(ctx context.Context, o format.Outer, yield func(format.Item) bool) {
	m := mailbox{ctx: ctx, outer: o, yield: yield}
	r := bufio.NewReaderSize(format.Until(ctx, io.NewSectionReader(o.At, 0, o.Size)), lineBuffer)
	var at, start int64 = 0, -1
	atLine := true
	for {
		line, err := r.ReadSlice('\n')
		if atLine && separates(line) {
			if start >= 0 && !m.message(start, at) {
				return
			}
			start = at + int64(len(line))
		}
		at += int64(len(line))
		atLine = err == nil
		if err != nil && !errors.Is(err, bufio.ErrBufferFull) {
			if start >= 0 && ctx.Err() == nil && m.message(start, at) && !errors.Is(err, io.EOF) {
				yield(format.Item{Err: err})
			}
			return
		}
	}
}

// mailbox is one that is being split.
type mailbox struct {
	ctx   context.Context
	outer format.Outer
	yield func(format.Item) bool
	count int
}

// message yields the message from start to end, and its attachments.
func (m *mailbox) message(start, end int64) bool {
	m.count++
	name := fmt.Sprintf("message %d", m.count)
	i := format.Item{Name: name, Media: Media, Bytes: end - start, Share: end - start}
	if end-start > format.MaxBytes {
		i.Err = fmt.Errorf("%w (the limit is %d MB)", format.ErrTooLarge, format.MaxBytes>>20)
		return m.yield(i)
	}
	data, err := cut(m.outer.At, start, end)
	if err != nil {
		i.Err = err
		return m.yield(i)
	}
	if len(bytes.TrimSpace(data)) == 0 {
		return true
	}
	if s := subjectOf(data); s != "" {
		name += ": " + format.Line(s, maxName)
	}
	i.Name = name
	i.Open = func(context.Context) ([]byte, error) { return cut(m.outer.At, start, end) }
	return m.yield(i) && m.ctx.Err() == nil && attached(m.ctx, data, name+format.Within, m.yield)
}

// cut returns a message as it was before it came into the mailbox.
func cut(at io.ReaderAt, start, end int64) ([]byte, error) {
	data := make([]byte, end-start)
	if _, err := at.ReadAt(data, start); err != nil && !errors.Is(err, io.EOF) {
		return nil, err
	}
	for _, blank := range []string{"\r\n\r\n", "\n\n"} { // the last line end is the mailbox's
		if bytes.HasSuffix(data, []byte(blank)) {
			data = data[:len(data)-len(blank)/2]
			break
		}
	}
	return unstuffed(data), nil
}

// unstuffed takes one > off lines such as ">From here on": mailboxes put it there.
func unstuffed(data []byte) []byte {
	if !bytes.Contains(data, []byte(">From ")) {
		return data
	}
	out := data[:0]
	for line := range bytes.Lines(data) {
		if line[0] == '>' && bytes.HasPrefix(bytes.TrimLeft(line, ">"), []byte("From ")) {
			line = line[1:]
		}
		out = append(out, line...)
	}
	return out
}
