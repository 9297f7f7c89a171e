package session

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"strings"
	"sync"

	"quoteline/app/intake"
	"quoteline/timeline/document"
	"quoteline/timeline/document/tables"
)

// columnsKey is the setting that remembers what the columns of tables mean.
const columnsKey = "columns/1"

// maxColumns is how many kinds of tables are remembered.
const maxColumns = 500

// columns is how tables of events are understood.
type columns struct {
	one sync.Mutex // a question at a time
	ask func(t *document.Table, answer func(tables.Mapping))
}

// AskColumns sets who is asked, on the interface's goroutine, what the columns of a
// table mean that is not understood wholly. answer is called once, with nil where the
// table shall stay out.
func (s *Session) AskColumns(f func(t *document.Table, answer func(tables.Mapping))) {
	s.columns.ask = f
}

// columnsOf says what the columns of a table mean: as the user said of such a table
// before, as they were found to be, or as the user says now, which is remembered.
func (s *Session) columnsOf(ctx context.Context, t *document.Table) (tables.Mapping, error) {
	s.columns.one.Lock()
	defer s.columns.one.Unlock()
	known, err := s.knownColumns(ctx)
	if err != nil {
		return nil, err
	}
	if m := known[headOf(t)]; len(m) == len(t.Header) && m.Check() == nil {
		return m, nil
	}
	if t.Whole() || s.columns.ask == nil {
		return nil, nil
	}
	answer := make(chan tables.Mapping, 1)
	s.later(func() { s.columns.ask(t, func(m tables.Mapping) { answer <- m }) })
	select {
	case <-ctx.Done():
		return nil, ctx.Err()
	case m := <-answer:
		if m == nil {
			return nil, intake.ErrLeftOut
		}
		return m, s.rememberColumns(ctx, known, t, m)
	}
}

// headOf is the same for tables with the same columns.
func headOf(t *document.Table) string {
	sum := sha256.Sum256([]byte(fmt.Sprint(t.Named) + strings.Join(t.Header, "\x1f")))
	return hex.EncodeToString(sum[:16])
}

func (s *Session) knownColumns(ctx context.Context) (map[string]tables.Mapping, error) {
	b, err := s.store.Setting(ctx, columnsKey)
	if err != nil || len(b) == 0 {
		return map[string]tables.Mapping{}, err
	}
	var out map[string]tables.Mapping
	if err := json.Unmarshal(b, &out); err != nil || out == nil {
		return map[string]tables.Mapping{}, nil // what is not understood is asked again
	}
	return out, nil
}

func (s *Session) rememberColumns(ctx context.Context, known map[string]tables.Mapping, t *document.Table, m tables.Mapping) error {
	if len(known) >= maxColumns {
		clear(known)
	}
	known[headOf(t)] = m
	b, err := json.Marshal(known)
	if err == nil {
		err = s.store.SetSetting(ctx, columnsKey, b)
	}
	if err != nil {
		return fmt.Errorf("remember the columns: %w", err)
	}
	return nil
}
