package export

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"strings"

	"quoteline/timeline"
	"quoteline/timeline/document"
	"quoteline/timeline/when"
)

// Markdown writes a chronology: a line an event under its year, and a footnote a quote
// (GitHub's and Pandoc's footnotes). What is written of an event is words, whatever
// marks they hold. The store is read twice, so that nothing of it is kept.
func Markdown(ctx context.Context, w io.Writer, store timeline.Store, sp *Speech) error {
	docs, err := documents(ctx, store)
	if err != nil {
		return err
	}
	b := bufio.NewWriterSize(w, 1<<16)
	title := Title(docs.list)
	if len(docs.list) != 1 { // else it is the document’s own
		title = sp.say(title)
	}
	fmt.Fprintf(b, "# %s\n", plain(title)) // the error is kept until Flush
	under := ""
	err = each(ctx, store, func(n int, e *timeline.Event) error {
		if h := sp.say(heading(e.When)); h != under {
			under = h
			fmt.Fprintf(b, "\n## %s\n\n", plain(h))
		}
		fmt.Fprintf(b, "- **%s**: %s", plain(sp.say(e.When.Human())), plain(e.Title))
		if told := sp.say(toldAs(e)); told != "" {
			fmt.Fprintf(b, " (%s)", told)
		}
		for k := range e.Quotes {
			fmt.Fprintf(b, "[^%s]", note(n, k))
		}
		_, err := b.WriteString("\n")
		return err
	})
	if err == nil {
		err = each(ctx, store, func(n int, e *timeline.Event) error {
			for k := range e.Quotes {
				q := &e.Quotes[k]
				d := docs.by[q.Document]
				from := plain(place(d, q, sp))
				if u := Web(d); u != "" {
					from = fmt.Sprintf("[%s](<%s>)", from, strings.NewReplacer("<", "%3C", ">", "%3E", "\\", "%5C").Replace(u))
				}
				fmt.Fprintf(b, "\n[^%s]: %s %s", note(n, k), plain(marked(q.Exact)), from)
				if why := e.Basis.Why; k == 0 && why != "" {
					fmt.Fprintf(b, " %s %s", plain(sp.say(dateHead.Of())), plain(sp.say(why)))
				}
				if _, err := b.WriteString("\n"); err != nil {
					return err
				}
			}
			return nil
		})
	}
	if err == nil {
		err = b.Flush()
	}
	if err != nil {
		return fmt.Errorf("export: %w", err)
	}
	return nil
}

// heading is the year that an event stands under.
func heading(d when.Date) string {
	switch {
	case d.IsZero():
		return undated.Of()
	case d.From == when.MinInstant:
		return noBeginning.Of()
	}
	return when.NewYear(d.From.Civil().Year).Human()
}

// note names the footnote of a quote of the n-th event.
func note(n, quote int) string {
	if quote == 0 {
		return fmt.Sprint(n)
	}
	return fmt.Sprintf("%d-%d", n, quote+1)
}

// toldAs says how an event is told, where it is not told as a fact.
func toldAs(e *timeline.Event) string {
	switch e.Factuality {
	case timeline.Happened, timeline.Unjudged:
		if e.Certainty != timeline.Certain {
			return e.Certainty.String()
		}
		return ""
	}
	return e.Factuality.String()
}

// plain is text in Markdown: on one line, and with every mark as a letter.
func plain(s string) string {
	s = strings.Join(strings.Fields(document.Visible(strings.ToValidUTF8(s, "\uFFFD"))), " ")
	var b strings.Builder
	for _, r := range s {
		if strings.ContainsRune("\\`*_{}[]<>#|~!&$", r) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}
