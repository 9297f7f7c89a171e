package data

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"time"

	"quoteline/timeline"
)

// Snapshot copies a store that another process has open for writing, without its lock.
// That is sound because bbolt never writes over a page of the newest transaction, and
// writes the head last: a transaction in progress only writes to pages that are free in
// the newest, and those that it frees are written over by the one after it at the
// earliest. So where the newest head is the same before and after the pages were read,
// they are those of one transaction. The copy is read whole before it counts.
func Snapshot(ctx context.Context, from, to string) error {
	var last error
	for range 20 {
		err := writeWhole(to, func(f *os.File) error { return snapshot(ctx, from, f) })
		if err == nil {
			return nil
		}
		if last = err; !errors.Is(err, errOvertaken) {
			break
		}
		time.Sleep(50 * time.Millisecond)
	}
	if errors.Is(last, errOvertaken) {
		last = fmt.Errorf("%w and is being written all the time; try again when it rests", timeline.ErrStoreBusy)
	}
	return fmt.Errorf("copy %s: %w", from, fullDisk(last))
}

func snapshot(ctx context.Context, from string, to *os.File) error {
	f, err := os.Open(from)
	if err != nil {
		return err
	}
	defer f.Close()
	h, err := newestHead(f)
	if err != nil {
		return err
	}
	// Both heads are of this transaction, as Tx.WriteTo makes them.
	b := make([]byte, 2*h.pageSize)
	for n := range uint64(2) {
		p := b[int64(n)*h.pageSize:]
		endian.PutUint64(p, n)
		endian.PutUint16(p[8:], flagMeta)
		of := h
		of.tx -= n
		putHead(p, of)
	}
	out := &cancelled{w: to, ctx: ctx}
	if _, err := out.Write(b); err != nil {
		return err
	}
	rest := io.NewSectionReader(f, int64(len(b)), (int64(h.pages)-2)*h.pageSize)
	if n, err := io.Copy(out, rest); err != nil || n < rest.Size() {
		return cmp.Or(err, fmt.Errorf("%w: it ends too early", timeline.ErrDamaged))
	}
	if now, err := newestHead(f); err != nil || now != h {
		return errors.Join(errOvertaken, err)
	}
	return nil
}

func newestHead(f *os.File) (head, error) {
	info, err := f.Stat()
	if err != nil {
		return head{}, err
	}
	h, _, _, err := readHeads(f, info.Size())
	if err != nil {
		return h, fmt.Errorf("%w: %w", timeline.ErrDamaged, err)
	}
	return h, nil
}
