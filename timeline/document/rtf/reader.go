package rtf

import (
	"context"
	"fmt"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"quoteline/timeline/document/flow"
	"quoteline/timeline/document/format"
)

// state is what a group inherits from the one around it.
type state struct {
	to      destination
	begins  bool // the group is the note, the box or the comment itself
	endnote bool
	uc      int // how many characters stand in for one of Unicode
	font    int
	hidden  bool
	deleted bool
	intable bool // the paragraph is in a table
}

// reader reads the text of an RTF file.
type reader struct {
	scanner
	state
	outer []state
	flow  *flow.Flow
	left  flow.Left

	about   [author + 1]strings.Builder // title and author
	created [3]int                      // year, month, day

	page     int // the code page of the document
	fonts    map[int]int
	usual    int // the font of the document
	decoders decoders

	pending     []byte // bytes that are not decoded yet, of one code page
	pendingPage int
	high        rune // the first half of a surrogate pair
	skip        int  // characters that stand in for one of Unicode
	starred     bool // \* was the last token
	fresh       bool // the group has just begun
	erased      bool // the last words were deleted
}

// run reads the whole file.
func (r *reader) run(ctx context.Context) error {
	for n := 0; ; n++ {
		if n%4096 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		t := r.next()
		if r.skip > 0 && (t.kind == word || t.kind == symbol || t.kind == bytes) {
			if t = r.skipped(t); t.kind == end {
				continue
			}
		}
		if t.kind != bytes {
			r.flush()
		}
		starred := r.starred
		r.starred = t.kind == symbol && t.name == "*"
		switch t.kind {
		case end:
			return nil
		case open:
			if len(r.outer) == format.MaxDepth {
				return fmt.Errorf("%w: its groups stand more than %d deep", format.ErrTooLarge, format.MaxDepth)
			}
			r.outer = append(r.outer, r.state)
			r.begins, r.fresh, r.skip = false, true, 0
			continue
		case shut:
			if r.skip = 0; len(r.outer) == 0 {
				return nil
			}
			if r.shut(); len(r.outer) == 0 {
				return nil // what comes after it is no text
			}
		case word:
			r.word(t, starred)
		case symbol:
			r.symbol(t.name)
		case bytes:
			r.bytes(t.text)
		}
		r.fresh = r.fresh && r.starred
	}
}

// skipped takes characters off that only stand in for one of Unicode; what is left of
// the token is of the text.
func (r *reader) skipped(t token) token {
	if t.kind != bytes {
		if _, ok := words[t.name]; !ok { // of a writer that leaves them out
			r.skip = 0
			return t
		}
		r.skip--
		return token{}
	}
	n := min(r.skip, len(t.text))
	r.skip -= n
	if t.text = t.text[n:]; len(t.text) == 0 {
		return token{}
	}
	return t
}

// shut ends a group.
func (r *reader) shut() {
	s := r.state
	r.state = r.outer[len(r.outer)-1]
	r.outer = r.outer[:len(r.outer)-1]
	if !s.begins {
		return
	}
	switch text := r.flow.Pop(); {
	case s.to == note:
		r.flow.Note(s.endnote, text)
	case s.to == box:
		r.flow.After(text)
	}
}

// destination sends the words of the group to where a word says.
func (r *reader) destination(to destination) {
	if to != ignored && !r.shows() && r.to != container { // nothing in it shows
		return
	}
	switch r.to = to; to {
	case note, box:
		r.begins, r.intable = true, false
		r.flow.Push()
	case comment:
		r.left.Comments++
	}
}

// word does what a word says.
func (r *reader) word(t token, starred bool) {
	if to, ok := destinations[t.name]; ok && r.fresh {
		switch t.name {
		case "pict":
			if r.shows() || r.to == container {
				r.left.Pictures++
			}
		case "object":
			r.left.Objects++
		}
		r.destination(to)
		return
	}
	if starred {
		r.destination(ignored)
		return
	}
	if s, ok := words[t.name]; ok {
		r.words(s)
		return
	}
	on := !t.given || t.number != 0
	switch t.name {
	case "par", "sect":
		r.paragraph()
	case "line":
		if r.shows() {
			r.place()
			r.flow.Line()
		}
	case "cell", "nestcell":
		if r.shows() {
			r.place()
			r.flow.Cell()
		}
	case "row":
		if r.shows() && r.flow.InTable() {
			r.flow.Row()
		}
	case "intbl":
		r.intable = true
	case "pard":
		r.intable = false
	case "plain":
		r.hidden, r.deleted, r.font = false, false, r.usual
	case "v":
		r.hidden = on
	case "deleted":
		r.deleted = on
	case "ftnalt":
		r.endnote = true
	case "u":
		r.unicode(t.number)
	case "uc":
		r.uc = min(max(t.number, 0), 16)
	default:
		r.settings(t)
	}
}

// settings reads words of fonts, code pages and dates.
func (r *reader) settings(t token) {
	switch t.name {
	case "ansicpg":
		if t.number > 0 {
			r.page = t.number
		}
	case "mac":
		r.page = 10000
	case "pc":
		r.page = 437
	case "pca":
		r.page = 850
	case "f":
		r.font = t.number
	case "deff":
		r.usual, r.font = t.number, t.number
	case "fcharset":
		if p := pageOf[t.number]; r.to == fontTable && len(r.fonts) < maxFonts && t.number != 0 {
			r.fonts[r.font] = p
		}
	case "cpg":
		if r.to == fontTable && len(r.fonts) < maxFonts {
			r.fonts[r.font] = t.number
		}
	case "yr", "mo", "dy":
		if r.to == creation {
			r.created[map[string]int{"yr": 0, "mo": 1, "dy": 2}[t.name]] = min(max(t.number, 0), 9999)
		}
	}
}

// maxFonts is how many fonts are told apart.
const maxFonts = 10_000

func (r *reader) symbol(name string) {
	switch s, ok := words[name]; {
	case ok:
		r.words(s)
	case name == "\n" || name == "\r":
		r.paragraph()
	}
}

// bytes holds text until its code page ends, since a character may take several.
func (r *reader) bytes(b []byte) {
	page := r.fonts[r.font]
	if page == 0 {
		page = r.page
	}
	if page != r.pendingPage {
		r.flush()
		r.pendingPage = page
	}
	r.pending = append(r.pending, b...)
}

func (r *reader) flush() {
	if len(r.pending) > 0 {
		s := r.decoders.decode(r.pending, r.pendingPage)
		r.pending, r.high = r.pending[:0], 0
		r.words(s)
	}
}

// unicode adds the character of a number: one of UTF-16, which many programs write
// with a sign.
func (r *reader) unicode(n int) {
	r.skip = r.uc
	if n < 0 {
		n += 1 << 16
	}
	c := rune(min(max(n, 0), utf8.MaxRune))
	switch {
	case c >= 0xD800 && c < 0xDC00:
		r.high = c
		return
	case c >= 0xDC00 && c < 0xE000:
		c = utf16.DecodeRune(r.high, c)
	}
	r.high = 0
	r.words(string(c))
}

// shows reports that words here are of the text.
func (r *reader) shows() bool { return r.to == body || r.to == note || r.to == box }

// place begins or ends a table where the paragraph is the first in one, or behind it.
func (r *reader) place() {
	switch {
	case r.intable && !r.flow.InTable():
		r.flow.Table()
	case !r.intable && r.flow.InTable():
		r.flow.EndTable()
	}
}

func (r *reader) paragraph() {
	if r.shows() && !r.deleted {
		r.place()
		r.flow.Paragraph()
	}
}

// words adds words to where they go.
func (r *reader) words(s string) {
	blank := strings.TrimSpace(s) == ""
	switch {
	case r.to == title || r.to == author:
		if b := &r.about[r.to]; b.Len() < 4*maxWords {
			b.WriteString(s[:min(len(s), 4*maxWords)])
		}
	case r.to == edge:
		r.left.Furniture = r.left.Furniture || !blank
	case !r.shows():
	case r.deleted:
		if !blank && !r.erased {
			r.left.Deleted++
			r.erased = true
		}
	case r.hidden:
		r.left.Hidden = r.left.Hidden || !blank
	default:
		r.erased = r.erased && blank
		r.place()
		r.flow.Words(s)
	}
}
