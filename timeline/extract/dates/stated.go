package dates

import (
	"strings"

	"quoteline/timeline"
	"quoteline/timeline/extract/token"
	"quoteline/timeline/when"
)

// How many sentences and tokens at the start of a document are its header.
const (
	headSentences = 8
	headTokens    = 160
)

// Stated returns the day that a document says it is from: a header line, a
// byline or a dateline among its first few lines. found says where, in words.
func Stated(doc *token.Doc) (date when.Date, span timeline.Span, found string, ok bool) {
	f := newFinder(doc, when.Date{})
	for n, s := range doc.Sentences {
		if n >= headSentences || s.First >= headTokens {
			break
		}
		last := min(s.Last, s.First+headTokens)
		f.found = f.found[:0]
		f.sentence(s.First, last)
		for _, t := range f.found {
			if !t.When.IsDay() || t.Anchor != "" || t.First-s.First > 12 {
				continue
			}
			switch {
			case labelled(doc, s.First, t.First):
				return dayOnly(t.When), t.Span, "stated in a header line", true
			case t.First == s.First && s.Last-t.Last <= 6 || alone(doc, t):
				return dayOnly(t.When), t.Span, "stated on a line of its own", true
			case dateline(doc, s.First, t):
				return dayOnly(t.When), t.Span, "stated in the dateline", true
			}
		}
	}
	return when.Date{}, timeline.Span{}, "", false
}

func dayOnly(d when.Date) when.Date { return when.DayOf(d.From) }

// labelled reports a label such as "Published:" or "Date:" before the date.
func labelled(d *token.Doc, first, at int) bool {
	for i := first; i < at; i++ {
		switch strings.ToLower(d.Word(i)) {
		case "published", "posted", "date", "updated", "dated", "issued", "released", "filed":
			return at-i <= 4
		}
	}
	return false
}

// alone reports a date that has its line to itself, but for a few marks.
func alone(d *token.Doc, t Timex) bool {
	from := strings.LastIndexByte(d.Text[:t.Start], '\n') + 1
	to := len(d.Text)
	if i := strings.IndexByte(d.Text[t.End:min(len(d.Text), t.End+200)], '\n'); i >= 0 {
		to = t.End + i
	}
	return t.Start-from+to-t.End <= 12
}

// dateline reports "LONDON, 3 May 2012 (Agency) —": capitals before the date and
// a dash or a parenthesis soon after it.
func dateline(d *token.Doc, first int, t Timex) bool {
	if w := d.Word(first); w != strings.ToUpper(w) {
		return false
	}
	for i := t.Last; i < min(t.Last+6, len(d.Tokens)); i++ {
		switch d.Word(i) {
		case "-", "--", "–", "—", "(", ":":
			return true
		}
	}
	return false
}
