// Package tables reads tables of ready-made events: CSV and what else separates cells
// by a character. Read finds the cells and where they stand; a Mapping says what the
// columns mean, which Detect finds out from their names or else from what is in them;
// List makes the events. It never settles the order of day and month unless a row of
// the table does.
package tables

import (
	"context"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode"

	"quoteline/timeline"
	"quoteline/timeline/document/format"
	"quoteline/timeline/document/listed"
)

const (
	// MaxColumns is how many cells a row may have.
	MaxColumns = 1000
	// maxRow is how long one row may be, in bytes.
	maxRow = 1 << 20
	// sniffed is how much of a table shows by what its cells are separated, in bytes.
	sniffed = 64 << 10
)

// separators are what may stand between cells, the likelier first.
var separators = []rune{',', ';', '\t', '|'}

// Table is a table as it stands in a file.
type Table struct {
	Document timeline.Document // the text, which cells stand in; no ID
	Header   []string          // the names of the columns; "column 1" and so on where there are none
	Named    bool              // the first row has the names
	Rows     []Row             // without that one, and without empty ones
	Comma    rune              // what stands between cells
	Mapping  Mapping           // what Detect made of the columns
}

// Row is one row, over several lines where a cell has them.
type Row struct {
	timeline.Span
	Line  int // it begins on, from 1
	Cells []Cell
}

// Cell is what stands in one cell.
type Cell struct {
	Text string
	At   timeline.Span // without quotation marks and white space around it; empty where it is
}

// Cell returns the text of a row's cell; "" where it has none.
func (r *Row) Cell(column int) string {
	if column < 0 || column >= len(r.Cells) {
		return ""
	}
	return r.Cells[column].Text
}

// Read reads a table.
func Read(ctx context.Context, f format.File) (*Table, error) {
	d, err := listed.Text(f.Data)
	if err != nil {
		return nil, err
	}
	t := &Table{Document: *d, Comma: separator(d.Text)}
	if strings.TrimSpace(d.Text) == "" {
		return nil, format.ErrEmpty
	}
	if err := bounded(d.Text, t.Comma); err != nil {
		return nil, err
	}
	if err := t.rows(ctx); err != nil {
		return nil, err
	}
	if len(t.Rows) == 0 {
		return nil, format.ErrEmpty
	}
	t.head()
	t.Mapping = t.Detect()
	return t, nil
}

// bounded refuses lines of very many cells, which would be as many strings.
func bounded(text string, comma rune) error {
	line := 0
	for l := range strings.Lines(text) {
		if line++; len(l) > MaxColumns && strings.Count(l, string(comma)) > MaxColumns {
			return fmt.Errorf("%w: line %d has more than %d columns", format.ErrTooLarge, line, MaxColumns)
		}
	}
	return nil
}

// separator is the character that parts the first rows into the most cells, as many
// in each.
func separator(text string) rune {
	head := text[:min(len(text), sniffed)]
	if i := strings.LastIndexByte(head, '\n'); i > 0 && len(head) < len(text) {
		head = head[:i]
	}
	best, most := separators[0], 0
	for _, c := range separators {
		if bounded(head, c) != nil {
			continue
		}
		r := reader(head, c)
		counts := map[int]int{}
		for range 50 {
			cells, err := r.Read()
			if err != nil {
				break
			}
			counts[len(cells)]++
		}
		for n, rows := range counts {
			if score := (n - 1) * rows * rows; n > 1 && score > most {
				best, most = c, score
			}
		}
	}
	return best
}

func reader(text string, comma rune) *csv.Reader {
	r := csv.NewReader(strings.NewReader(text))
	r.Comma, r.LazyQuotes, r.FieldsPerRecord, r.ReuseRecord = comma, true, -1, true
	return r
}

// rows finds the cells.
func (t *Table) rows(ctx context.Context) error {
	text := t.Document.Text
	r := reader(text, t.Comma)
	line := lineStarts(text)
	for {
		cells, err := r.Read()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return fmt.Errorf("%w: %w", format.ErrDamaged, err)
		}
		if len(t.Rows)%4096 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		if len(cells) > MaxColumns {
			return fmt.Errorf("%w: a row has more than %d columns", format.ErrTooLarge, MaxColumns)
		}
		end := len(strings.TrimRight(text[:r.InputOffset()], "\r\n"))
		row := Row{Cells: make([]Cell, len(cells))}
		next := end
		for i := len(cells) - 1; i >= 0; i-- {
			l, column := r.FieldPos(i)
			start := line[l-1] + column - 1
			if i == 0 {
				row.Line, row.Start = l, start
			}
			row.Cells[i] = cell(text, timeline.Span{Start: min(start, next), End: next}, cells[i])
			next = start - len(string(t.Comma))
		}
		row.Span = trim(text, timeline.Span{Start: min(row.Start, end), End: end})
		switch {
		case row.empty():
			continue
		case row.Len() > maxRow:
			return fmt.Errorf("%w: the row that begins on line %d is longer than %d MB; perhaps a quotation mark is missing", format.ErrDamaged, row.Line, maxRow>>20)
		case len(t.Rows) > listed.MaxEntries:
			return fmt.Errorf("%w: it has more than %d rows; split it into parts", format.ErrTooLarge, listed.MaxEntries)
		}
		t.Rows = append(t.Rows, row)
	}
}

func (r *Row) empty() bool {
	return !slices.ContainsFunc(r.Cells, func(c Cell) bool { return c.Text != "" })
}

// lineStarts are the offsets at which lines begin.
func lineStarts(text string) []int {
	out := make([]int, 1, strings.Count(text, "\n")+1)
	for i := 0; ; {
		n := strings.IndexByte(text[i:], '\n')
		if n < 0 {
			return out
		}
		i += n + 1
		out = append(out, i)
	}
}

// cell is what stands in a part of a text, which means value.
func cell(text string, at timeline.Span, value string) Cell {
	at = trim(text, at)
	if raw := text[at.Start:at.End]; len(raw) > 1 && raw[0] == '"' && raw[len(raw)-1] == '"' {
		at = trim(text, timeline.Span{Start: at.Start + 1, End: at.End - 1})
	}
	if at.Len() == 0 {
		value = "" // it has white space and quotation marks alone
	}
	return Cell{Text: strings.TrimSpace(value), At: at}
}

// trim takes the white space off both ends.
func trim(text string, s timeline.Span) timeline.Span {
	raw := text[s.Start:s.End]
	s.End -= len(raw) - len(strings.TrimRightFunc(raw, unicode.IsSpace))
	raw = text[s.Start:s.End]
	s.Start += len(raw) - len(strings.TrimLeftFunc(raw, unicode.IsSpace))
	return s
}

// head takes the names of the columns, where the first row has them: where no cell
// of it is a date or a number, and none is there twice.
func (t *Table) head() {
	first := t.Rows[0]
	width := 0
	for i := range t.Rows {
		width = max(width, len(t.Rows[i].Cells))
	}
	t.Named = len(t.Rows) > 1 || known(first.Cells)
	for i, c := range first.Cells {
		if datelike(c.Text) && roleOf(c.Text) == None || len(c.Text) > 100 ||
			c.Text != "" && slices.ContainsFunc(first.Cells[:i], func(o Cell) bool { return o.Text == c.Text }) {
			t.Named = false
		}
	}
	t.Header = make([]string, width)
	for i := range t.Header {
		if t.Named {
			t.Header[i] = format.Line(first.Cell(i), 100)
		}
		if t.Header[i] == "" {
			t.Header[i] = fmt.Sprintf("column %d", i+1)
		}
	}
	if t.Named {
		t.Rows = t.Rows[1:]
	}
}

func known(cells []Cell) bool {
	return slices.ContainsFunc(cells, func(c Cell) bool { return roleOf(c.Text) != None })
}
