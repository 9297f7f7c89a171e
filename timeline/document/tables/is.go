package tables

import (
	"context"
	"strings"

	"quoteline/timeline/document/format"
)

// leastRows is how many rows under the names of its columns show that a text without a
// table's name is one.
const leastRows = 2

// Is reports that a text is plainly a table of events, of which head is the beginning and
// more says that there is more. Its first line names a column of dates and one of what
// happened; the rows that follow have as many cells, and most have a date. A sentence with
// the words "date" and "event" and two commas is none.
func Is(head []byte, more bool) bool {
	text := string(head)
	if more {
		text = text[:strings.LastIndexByte(text, '\n')+1]
	}
	first, _, _ := strings.Cut(text, "\n")
	if !named(first) {
		return false
	}
	t, err := Read(context.Background(), format.File{Data: []byte(text)})
	if err != nil || !t.Named || !t.Mapping.Complete() {
		return false
	}
	rows := t.Rows
	if more && len(rows) > 0 {
		rows = rows[:len(rows)-1] // the last one may go on
	}
	for i := range rows {
		if len(rows[i].Cells) != len(t.Header) {
			return false
		}
	}
	date := max(t.Mapping.Column(Date), t.Mapping.Column(Year))
	return len(rows) >= leastRows && t.has(date, 0.6, func(s string) bool { return datelike(s) || !yearOf(s).IsZero() })
}

// named reports that a line names a column of dates and one of what happened.
func named(line string) bool {
	line = strings.TrimPrefix(strings.TrimSpace(line), "\uFEFF")
	for _, c := range separators {
		cells := strings.Split(line, string(c))
		dated, told := false, false
		for _, s := range cells[:min(len(cells), MaxColumns)] {
			r := roleOf(strings.Trim(s, "\" "))
			dated = dated || r == Date || r == Year
			told = told || r == Title || r == Text
		}
		if dated && told {
			return true
		}
	}
	return false
}
