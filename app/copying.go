package app

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2/lang"

	"quoteline/app/translations"
	"quoteline/timeline"
	"quoteline/timeline/document"
)

// copyEvents puts the chosen events on the clipboard.
func (w *window) copyEvents(format func(*timeline.Event, func(timeline.DocumentID) *timeline.Document) string) {
	var parts []string
	for _, id := range w.s.Chosen() {
		if e := w.s.Event(id); e != nil {
			parts = append(parts, format(e, w.s.Header))
		}
	}
	if len(parts) > 0 {
		w.app.Clipboard().SetContent(strings.Join(parts, "\n\n"))
		w.status.say(fmt.Sprintf(lang.L("Copied: %s"), count(len(parts), "event", "events")))
	}
}

// source names the document of a quote.
func source(d *timeline.Document) string {
	if d == nil {
		return lang.L("The document is no longer here")
	}
	s := document.Visible(d.Title)
	if !d.Published.Date.IsZero() {
		s += ", " + translations.Date(d.Published.Date)
	}
	return s
}

// plainText is an event as text: its date and title, and its quotes with their sources.
func plainText(e *timeline.Event, header func(timeline.DocumentID) *timeline.Document) string {
	s := translations.Date(e.When) + ": " + document.Visible(e.Title)
	for _, q := range e.Quotes {
		s += "\n\n“" + document.Visible(q.Exact) + "”\n— " + source(header(q.Document))
	}
	return s
}

// markdown is an event as Markdown.
func markdown(e *timeline.Event, header func(timeline.DocumentID) *timeline.Document) string {
	s := "**" + escaped(translations.Date(e.When)) + "**: " + escaped(document.Visible(e.Title))
	for _, q := range e.Quotes {
		lines := strings.Split(escaped(document.Visible(q.Exact)), "\n")
		s += "\n\n> “" + strings.Join(lines, "\n> ") + "”\n>\n> — " + escaped(source(header(q.Document)))
	}
	return s
}

// escaped keeps words from being read as Markdown.
var markdownMarks = strings.NewReplacer(
	`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "<", `\<`, ">", `\>`, "#", `\#`, "|", `\|`, "~", `\~`, "&", `\&`, "!", `\!`,
)

func escaped(s string) string { return markdownMarks.Replace(s) }
