package export

import (
	"context"
	"encoding/csv"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"text/tabwriter"
	"unicode"
	"unicode/utf8"

	"quoteline/timeline"
	"quoteline/timeline/document"
)

// together is how many lines of a table share the widths of their columns: they
// wait in memory until these are known.
const together = 2000

// Table writes the events for a terminal, one a line.
func Table(ctx context.Context, w io.Writer, store timeline.Store) error {
	t := tabwriter.NewWriter(w, 0, 4, 2, ' ', 0)
	fmt.Fprintln(t, "#\tWHEN\tKIND\tSOURCES\tEVENT") // the error is kept until Flush
	n := 0
	err := store.EachEvent(ctx, func(e *timeline.Event) error {
		n++
		fmt.Fprintf(t, "%d\t%s\t%s\t%s\t%s\n", n, e.When.Human(), e.Kind, sources(e), cell(e.Title))
		if n%together == 0 {
			return t.Flush()
		}
		return nil
	})
	if err == nil {
		err = t.Flush()
	}
	if err != nil {
		return fmt.Errorf("list: %w", err)
	}
	return nil
}

// sources says how many documents tell of an event, and whether they differ on
// its date.
func sources(e *timeline.Event) string {
	s := strconv.Itoa(e.Documents())
	if len(e.Rivals()) > 0 {
		s += ", rival dates"
	}
	return s
}

// rivals are the rival dates of an event, each once.
func rivals(e *timeline.Event) (out []string) {
	for _, d := range e.Rivals() {
		if !slices.Contains(out, d.EDTF) {
			out = append(out, d.EDTF)
		}
	}
	return out
}

// cell keeps a value on one line and its invisible characters visible.
func cell(s string) string { return strings.Join(strings.Fields(document.Visible(s)), " ") }

// CSV writes the events as comma-separated values with a heading line. A cell
// that a spreadsheet would run as a formula gets an apostrophe in front.
func CSV(ctx context.Context, w io.Writer, store timeline.Store) error {
	docs, err := store.Documents(ctx)
	if err != nil {
		return fmt.Errorf("list: %w", err)
	}
	titles := map[timeline.DocumentID]string{}
	for _, d := range docs {
		titles[d.ID] = d.Title
	}
	c := csv.NewWriter(w)
	write := func(row []string) error {
		for i := range row {
			row[i] = defuse(row[i])
		}
		return c.Write(row)
	}
	if err := write([]string{"number", "title", "when", "earliest", "latest", "kind", "factuality", "speaker", "people", "places", "why", "quote", "document", "start", "end", "sources", "rival dates"}); err != nil {
		return fmt.Errorf("list: %w", err)
	}
	err = each(ctx, store, func(n int, e *timeline.Event) error {
		a, b := e.When.Bounds()
		row := []string{strconv.Itoa(n), e.Title, e.When.EDTF, a, b, e.Kind.String(), e.Factuality.String(), e.Speaker, strings.Join(e.People, "; "), strings.Join(e.Places, "; "), e.Basis.Why, "", "", "", "", strconv.Itoa(e.Documents()), strings.Join(rivals(e), "; ")}
		if len(e.Quotes) > 0 {
			q := e.Quotes[0]
			row[11], row[12], row[13], row[14] = q.Exact, titles[q.Document], strconv.Itoa(q.Start), strconv.Itoa(q.End)
		}
		return write(row)
	})
	if err != nil {
		return fmt.Errorf("list: %w", err)
	}
	c.Flush()
	if err := c.Error(); err != nil {
		return fmt.Errorf("list: %w", err)
	}
	return nil
}

// Spreadsheet writes CSV as spreadsheets open it with a double click: with the mark that
// says that it is UTF-8.
func Spreadsheet(ctx context.Context, w io.Writer, store timeline.Store) error {
	if _, err := io.WriteString(w, "\uFEFF"); err != nil {
		return fmt.Errorf("list: %w", err)
	}
	return CSV(ctx, w, store)
}

// defuse stops a spreadsheet from running a cell (OWASP, CSV injection): one that begins
// with what begins a formula, in any width and behind any space. A year before the common
// era begins with a minus too, and is a number; a day of it would be worked out.
func defuse(s string) string {
	if s == "" {
		return s
	}
	rest := strings.TrimLeftFunc(s, func(r rune) bool { return unicode.IsSpace(r) || unicode.Is(unicode.C, r) })
	first, _ := utf8.DecodeRuneInString(rest)
	switch {
	case strings.ContainsRune("\t\r\n", rune(s[0])):
	case rest == "" || !strings.ContainsRune("=+-@|%＝＋－＠", first):
		return s
	case len(s) > 1 && s[0] == '-' && strings.Trim(s[1:], "0123456789") == "":
		return s
	}
	return "'" + s
}
