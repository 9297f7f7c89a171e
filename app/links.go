package app

import (
	"strings"
	"unicode/utf8"

	"quoteline/app/session"
	"quoteline/app/translations"
	"quoteline/timeline"
	"quoteline/timeline/scene"
)

// showLinks draws the relations of the selected event on the timeline: to those
// that are before or after it, with the words that say so.
func (w *window) showLinks(id timeline.EventID) {
	var links []scene.Link
	for _, r := range w.s.Relations(id) {
		if r.Way != session.Later && r.Way != session.Earlier {
			continue
		}
		words := translations.Reason(r.Because)
		if r.Quote != nil {
			words = "“" + r.Quote.Exact + "”"
		}
		links = append(links, scene.Link{Other: r.Event, Words: brief(words), After: r.Way == session.Later})
	}
	w.tl.SetLinks(links)
}

// brief is the beginning of words, as many as a short line holds.
func brief(words string) string {
	const most = 44
	words = strings.Join(strings.Fields(words), " ")
	if utf8.RuneCountInString(words) <= most {
		return words
	}
	cut := string([]rune(words)[:most])
	if i := strings.LastIndexByte(cut, ' '); i > 0 {
		cut = cut[:i]
	}
	return cut + "…"
}
