package extract

import (
	"strings"

	"quoteline/timeline"
	"quoteline/timeline/extract/dates"
	"quoteline/timeline/extract/token"
	"quoteline/timeline/when"
)

// nextMail returns where the next message of a thread begins in text[at:end], or end: a line
// "From: …" with one "Date: …" or "Sent: …" soon below it. Each speaks from its own day.
func nextMail(text string, at, end int) int {
	for from := at; ; {
		i := strings.Index(text[from:end], "\nFrom:")
		if i < 0 {
			return end
		}
		if from += i + 1; strings.TrimSpace(text[at:from]) != "" && sentBelow(text[from:end]) {
			return from
		}
	}
}

// sentBelow reports that one of the next lines of a message's head says when it was sent.
func sentBelow(text string) bool {
	const lines, longest = 6, 2000 // bytes
	text = text[:min(len(text), longest)]
	for range lines {
		_, rest, ok := strings.Cut(text, "\n")
		if !ok {
			return false
		}
		if text = rest; strings.HasPrefix(text, "Date:") || strings.HasPrefix(text, "Sent:") {
			return true
		}
	}
	return false
}

// refOf is the day that the segment text of document d, from offset at on, speaks from: the
// document's, or that of a later message of a thread.
func refOf(d *timeline.Document, text string, at int) when.Date {
	if at > 0 && strings.HasPrefix(text, "From:") {
		order := dates.Options{Order: orderOf(d.Language, d.Publisher)}
		if date, _, _, ok := order.Stated(token.Tokenize(text[:firstLines(text)])); ok {
			return date
		}
	}
	return d.Published.Date
}
