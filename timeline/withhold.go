package timeline

import (
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Withhold leaves all words out of a document but those of some spans: blanks stand in
// their place, a blank for each byte, and line ends stay, so that every offset is that
// of the whole text and a quote of what is kept still Stands. d.Withheld names what is
// gone. Spans that begin or end inside a character keep all of it.
func (d *Document) Withhold(keep []Span) {
	var kept cover
	for _, s := range keep {
		if s.Start, s.End = max(0, s.Start), min(s.End, len(d.Text)); s.Start >= s.End {
			continue
		}
		for s.Start > 0 && !utf8.RuneStart(d.Text[s.Start]) {
			s.Start--
		}
		for s.End < len(d.Text) && !utf8.RuneStart(d.Text[s.End]) {
			s.End++
		}
		kept = append(kept, s)
	}
	gone := slices.Clone(d.Withheld)
	at := 0
	for _, s := range append(newCover(kept), Span{len(d.Text), len(d.Text)}) {
		if words := trimmed(d.Text, Span{at, s.Start}); words.Len() > 0 {
			gone = append(gone, words)
		}
		at = s.End
	}
	d.Withheld = newCover(gone)
	blank := []byte(d.Text)
	for _, s := range d.Withheld {
		for i := s.Start; i < s.End; i++ {
			if b := blank[i]; b != '\n' && b != '\r' {
				blank[i] = ' '
			}
		}
	}
	d.Map = blind(d)
	d.Text = string(blank)
}

// Withholds reports that some of the words of a span were left out.
func (d *Document) Withholds(s Span) bool { return cover(d.Withheld).overlaps(s) }

// trimmed is a span without the white space at its ends.
func trimmed(text string, s Span) Span {
	words := text[s.Start:s.End]
	s.Start += len(words) - len(strings.TrimLeftFunc(words, unicode.IsSpace))
	return Span{s.Start, s.Start + len(strings.TrimSpace(words))}
}

// blind is d.Map without what it says of the characters that are withheld, whose text
// is still there: all of a stretch stands for where it begins.
func blind(d *Document) (out []OffsetRun) {
	if d.Map == nil {
		return nil
	}
	at := 0
	for _, gone := range d.Withheld {
		out = append(out, runsIn(d, Span{at, gone.Start})...)
		for _, r := range runsIn(d, Span{gone.Start, gone.Start + 1}) {
			out = append(out, OffsetRun{Text: gone.Start, Original: r.Original})
		}
		at = gone.End
	}
	return append(out, runsIn(d, Span{at, len(d.Text) + 1})...)
}

// runsIn are the runs of a part of the text; the first one begins where it begins.
func runsIn(d *Document, part Span) (out []OffsetRun) {
	if part.Len() <= 0 {
		return nil
	}
	i := sort.Search(len(d.Map), func(i int) bool { return d.Map[i].Text > part.Start }) - 1
	for _, r := range d.Map[max(0, i):] {
		if r.Text >= part.End {
			break
		}
		if at := part.Start; at > r.Text {
			if r.Linear {
				r.Original += at - r.Text
			} else {
				r.Original += int(r.Width) * utf8.RuneCountInString(d.Text[r.Text:at])
			}
			r.Text = at
		}
		out = append(out, r)
	}
	return out
}
